package credence.persistence;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Makes the first editor of a register that has none, once, however many apps start at the same time. */
final class FirstEditor {
    private final Connection connection;

    FirstEditor(Connection connection) {
        this.connection = connection;
    }

    Optional<FirstLogin> create() throws SQLException {
        connection.setAutoCommit(false);
        try {
            run("select pg_advisory_xact_lock(7236837545)");
            Optional<FirstLogin> login = exists() ? Optional.empty() : Optional.of(insert());
            connection.commit();
            return login;
        } catch (SQLException failure) {
            connection.rollback();
            throw failure;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private boolean exists() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select 1 from credence.editor limit 1");
                ResultSet rows = query.executeQuery()) {
            return rows.next();
        }
    }

    private FirstLogin insert() throws SQLException {
        FirstLogin login = new FirstLogin(FirstLogin.NAME, Secrets.password(), Secrets.token());
        run("insert into credence.editor (name) values (?)", login.name());
        run("insert into credence.role_grant (editor, role) values (?, 'admin')", login.name());
        run(
                "insert into credence.credential (editor, hash) values (?, ?)",
                login.name(),
                BcryptUtil.bcryptHash(login.password()));
        run("insert into credence.token (hash, editor) values (?, ?)", Secrets.sha256(login.token()), login.name());
        return login;
    }

    private void run(String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
