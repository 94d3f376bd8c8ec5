package credence.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;

/** Merges on PostgreSQL, as the app's login, each test on a database of its own. */
class PostgresSameActTest extends SameActContract {
    @RegisterExtension
    static final FreshRegisters REGISTERS = new FreshRegisters();

    @Override
    Register register() {
        return REGISTERS.register();
    }
}
