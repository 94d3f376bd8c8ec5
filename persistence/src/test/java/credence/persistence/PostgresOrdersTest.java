package credence.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;

/** Orders on PostgreSQL, as the app's login, each test on a database of its own. */
class PostgresOrdersTest extends OrdersContract {
    @RegisterExtension
    static final FreshRegisters REGISTERS = new FreshRegisters();

    @Override
    Register register() {
        return REGISTERS.register("anna");
    }
}
