package credence.persistence;

/** Orders in memory. */
class MemoryOrdersTest extends OrdersContract {
    @Override
    Register register() {
        return new MemoryRegister();
    }
}
