package credence.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;

/** Proposals on PostgreSQL, as the app's login, each test on a database of its own. */
class PostgresProposingTest extends ProposingContract {
    @RegisterExtension
    static final FreshRegisters REGISTERS = new FreshRegisters();

    @Override
    Register register() {
        return REGISTERS.register("anna", "ben", "cara");
    }
}
