package credence.persistence;

class MemoryLedgerTest extends LedgerContract {
    @Override
    Register register() {
        return new MemoryRegister();
    }
}
