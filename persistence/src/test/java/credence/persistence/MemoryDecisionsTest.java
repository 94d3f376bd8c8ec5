package credence.persistence;

/** Decisions in memory. */
class MemoryDecisionsTest extends DecisionsContract {
    @Override
    Register register() {
        return new MemoryRegister();
    }
}
