package credence.persistence;

class MemoryRegisterTest extends RegisterContract {
    @Override
    Register register() {
        return new MemoryRegister();
    }
}
