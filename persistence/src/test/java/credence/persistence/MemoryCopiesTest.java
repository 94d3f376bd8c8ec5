package credence.persistence;

class MemoryCopiesTest extends CopiesContract {
    @Override
    Register register() {
        return new MemoryRegister();
    }
}
