package credence.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;

/** What is kept of copies, on PostgreSQL as the app's login, each test on a database of its own. */
class PostgresCopiesTest extends CopiesContract {
    @RegisterExtension
    static final FreshRegisters REGISTERS = new FreshRegisters();

    @Override
    Register register() {
        return REGISTERS.register();
    }
}
