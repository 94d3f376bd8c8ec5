package credence.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;

/** The ledger on PostgreSQL, as the app's login, each test on a database of its own. */
class PostgresLedgerTest extends LedgerContract {
    @RegisterExtension
    static final FreshRegisters REGISTERS = new FreshRegisters();

    @Override
    Register register() {
        return REGISTERS.register();
    }
}
