package credence.persistence;

import credence.polity.Polities;
import credence.polity.Polity;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Adds the polities that the table lacks or has otherwise; with nothing to add it writes nothing. */
final class PolityLoad {
    private static final String INSERT = """
            insert into credence.polity (key, name, kind, aliases, demonyms, capital, seats, alpha2, alpha3, wikidata, un, un_since, note, source)
            select n.* from (select ?::text, ?::text, ?::text, ?::text[], ?::text[], ?::text, ?::text[], ?::text, ?::text, ?::text, ?::text,
                                    ?::date, ?::text, ?::text)
              n (key, name, kind, aliases, demonyms, capital, seats, alpha2, alpha3, wikidata, un, un_since, note, source)
            where (select row (p.key, p.name, p.kind, p.aliases, p.demonyms, p.capital, p.seats, p.alpha2, p.alpha3, p.wikidata, p.un,
                               p.un_since, p.note, p.source)::text
                   from credence.polity p where p.key = n.key order by p.load desc limit 1) is distinct from row (n.*)::text
            """;

    private final Connection connection;

    PolityLoad(Connection connection) {
        this.connection = connection;
    }

    void load(Polities polities) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(7236837544)");
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            lock.execute();
            for (Polity polity : polities.all()) {
                fill(insert, polity);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        } catch (SQLException failure) {
            connection.rollback();
            throw failure;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void fill(PreparedStatement insert, Polity polity) throws SQLException {
        LocalDate since = polity.unSince();
        int i = 1;
        insert.setString(i++, polity.key().value());
        insert.setString(i++, polity.name());
        insert.setString(i++, polity.kind().name());
        insert.setArray(i++, texts(polity.aliases()));
        insert.setArray(i++, texts(polity.demonyms()));
        insert.setString(i++, polity.capital());
        insert.setArray(i++, texts(polity.seats()));
        insert.setString(i++, polity.alpha2());
        insert.setString(i++, polity.alpha3());
        insert.setString(i++, polity.wikidata());
        insert.setString(i++, polity.un().name());
        insert.setObject(i++, since);
        insert.setString(i++, polity.note());
        insert.setString(i, polity.source());
    }

    private Array texts(List<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }
}
