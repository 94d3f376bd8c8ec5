package credence.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests sent again on PostgreSQL, as the app's login, each test on a database of its own. */
class PostgresRepeatedTest extends RepeatedContract {
    @RegisterExtension
    static final FreshRegisters REGISTERS = new FreshRegisters();

    @Override
    Register register() {
        return REGISTERS.register("anna", "ben", "cara");
    }
}
