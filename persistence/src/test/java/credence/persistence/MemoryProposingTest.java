package credence.persistence;

/** Proposals in memory. */
class MemoryProposingTest extends ProposingContract {
    @Override
    Register register() {
        return new MemoryRegister();
    }
}
