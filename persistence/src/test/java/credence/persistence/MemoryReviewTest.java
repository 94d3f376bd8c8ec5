package credence.persistence;

/** Review in memory. */
class MemoryReviewTest extends ReviewContract {
    @Override
    Register register() {
        return new MemoryRegister();
    }
}
