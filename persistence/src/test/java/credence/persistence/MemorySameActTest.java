package credence.persistence;

/** Merges in memory. */
class MemorySameActTest extends SameActContract {
    @Override
    Register register() {
        return new MemoryRegister();
    }
}
