package credence.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;

/** Decisions on PostgreSQL, as the app's login, each test on a database of its own. */
class PostgresDecisionsTest extends DecisionsContract {
    @RegisterExtension
    static final FreshRegisters REGISTERS = new FreshRegisters();

    @Override
    Register register() {
        return REGISTERS.register();
    }
}
