package credence.persistence;

/** Requests sent again in memory. */
class MemoryRepeatedTest extends RepeatedContract {
    @Override
    Register register() {
        return new MemoryRegister();
    }
}
