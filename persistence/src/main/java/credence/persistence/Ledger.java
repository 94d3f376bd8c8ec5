package credence.persistence;

import credence.act.Act;
import credence.act.Party;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Hash;
import credence.ledger.Revision;
import credence.polity.PolityKey;
import credence.review.Editor;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ledger's table. */
final class Ledger {
    private static final String LIST = "entries";

    /** The number the migrations' trigger locks by; held until commit, it puts revisions in commit order. */
    private static final long LOCK = 7236837543L;

    private Ledger() {}

    /** Appends in the transaction of the connection; the clock is the database's. */
    static Uni<Entry> append(SqlConnection connection, Content content, Editor by, @Nullable String why) {
        return append(connection, List.of(content), by, why).map(List::getFirst);
    }

    /** Appends all of them, in their order, one revision each. */
    static Uni<List<Entry>> append(SqlConnection connection, List<Content> contents, Editor by, @Nullable String why) {
        if (contents.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return lock(connection)
                .chain(() -> connection
                        .query("select clock_timestamp() as now, e.* from (select 1) one left join"
                                + " (select * from credence.entry order by revision desc limit 1) e on true")
                        .execute())
                .map(rows -> {
                    Row row = rows.iterator().next();
                    Entry last = row.getLong("revision") == null ? null : LedgerRows.entry(row);
                    return following(last, Rows.instant(row, "now"), contents, by, why);
                })
                .chain(entries -> EntryRows.insert(connection, entries).replaceWith(entries));
    }

    /** The entries that contents become after the last one, null while there is none. */
    static List<Entry> following(
            @Nullable Entry last, Instant now, List<Content> contents, Editor by, @Nullable String why) {
        List<Entry> entries = new ArrayList<>(contents.size());
        for (Content content : contents) {
            last = Entry.after(last, now, content, by, why);
            entries.add(last);
        }
        return entries;
    }

    /** The last entry; empty while there is none. */
    static Uni<Optional<Entry>> last(SqlClient client) {
        return client.query("select * from credence.entry order by revision desc limit 1")
                .execute()
                .map(rows -> LedgerRows.entries(rows).stream().findFirst());
    }

    /** The time by the clock that entries are known by. */
    static Uni<Instant> clock(SqlClient client) {
        return client.query("select clock_timestamp() as now")
                .execute()
                .map(rows -> Rows.instant(rows.iterator().next(), "now"));
    }

    /** Until the transaction ends nobody else appends; taken again it costs nothing. */
    static Uni<Void> lock(SqlConnection connection) {
        return LockWait.on(connection, LOCK);
    }

    /**
     * In this transaction everything is looked up by its key. It fills tables that may be empty as it begins: a plan that was kept, or made by
     * what was counted of them then, would read them from end to end for each of its parts.
     */
    static Uni<Void> byKey(SqlConnection connection) {
        return connection
                .query("set local plan_cache_mode = force_custom_plan; set local enable_seqscan = off")
                .execute()
                .replaceWithVoid();
    }

    static Uni<Revision> head(SqlClient client) {
        return client.query("select coalesce(max(revision), 0) as head from credence.entry")
                .execute()
                .map(rows -> new Revision(rows.iterator().next().getLong("head")));
    }

    /** The entries of these hashes, each by its own. */
    static Uni<Map<Hash, Entry>> byHash(SqlClient client, Collection<Hash> hashes) {
        if (hashes.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return client.preparedQuery("select * from credence.entry where hash = any($1)")
                .execute(Tuple.of(hashes.stream().map(Hash::hex).toArray(String[]::new)))
                .map(rows ->
                        LedgerRows.entries(rows).stream().collect(Collectors.toMap(Entry::hash, Function.identity())));
    }

    static Uni<Optional<Entry>> entry(SqlClient client, Revision revision) {
        return client.preparedQuery("select * from credence.entry where revision = $1")
                .execute(Tuple.of(revision.value()))
                .map(rows -> LedgerRows.entries(rows).stream().findFirst());
    }

    /** Those of some revisions that there are, in order. */
    static Uni<List<Entry>> entries(SqlClient client, List<Revision> revisions) {
        return client.preparedQuery("select * from credence.entry where revision = any($1) order by revision")
                .execute(Tuple.of(revisions.stream().map(Revision::value).toArray(Long[]::new)))
                .map(LedgerRows::entries);
    }

    /** The entry that corrected or retracted this one. */
    static Uni<Optional<Entry>> superseding(SqlClient client, Revision revision) {
        return client.preparedQuery("select * from credence.entry where supersedes = $1")
                .execute(Tuple.of(revision.value()))
                .map(rows -> LedgerRows.entries(rows).stream().findFirst());
    }

    static Uni<List<Entry>> between(SqlClient client, PolityKey one, PolityKey other, Revision known) {
        return closed(
                client,
                "(actor_key = $2 and target_key = $3 or actor_key = $3 and target_key = $2)",
                Tuple.of(known.value(), one.value(), other.value()));
    }

    static Uni<List<Entry>> of(SqlClient client, PolityKey polity, Revision known) {
        return closed(client, "(actor_key = $2 or target_key = $2)", Tuple.of(known.value(), polity.value()));
    }

    /** The same of any two parties, up to the last revision. */
    static Uni<List<Entry>> between(SqlClient client, Act act) {
        Party target = act.target();
        return closed(
                client,
                "((actor_key = $2 or actor_text = $3) and (target_key = $4 or target_text = $5"
                        + " or $4::text is null and $5::text is null and target_key is null and target_text is null)"
                        + " or (actor_key = $4 or actor_text = $5) and (target_key = $2 or target_text = $3))",
                Rows.party(Rows.party(Tuple.of(Long.MAX_VALUE), act.actor()), target));
    }

    /** An entry, and all that corrects, retracts or merges it. */
    static Uni<List<Entry>> about(SqlClient client, Revision revision) {
        return closed(client, "revision = $2", Tuple.of(Long.MAX_VALUE, revision.value()));
    }

    /** Entries after a revision, in order. */
    static Uni<List<Entry>> after(SqlClient client, Revision revision, int most) {
        return after(client, EntryFilter.ALL, revision, most);
    }

    /** Those of them that a filter lets through. */
    static Uni<List<Entry>> after(SqlClient client, EntryFilter filter, Revision revision, int most) {
        Tuple tuple = Tuple.tuple();
        List<String> where = where(filter, tuple);
        tuple.addLong(revision.value());
        where.add("revision > $" + tuple.size());
        tuple.addInteger(most);
        return client.preparedQuery("select * from credence.entry where " + String.join(" and ", where)
                        + " order by revision limit $" + tuple.size())
                .execute(tuple)
                .map(LedgerRows::entries);
    }

    /** What a condition chooses up to the revision $1, and all that corrects, retracts or merges one of these, or parts them again. */
    private static Uni<List<Entry>> closed(SqlClient client, String condition, Tuple tuple) {
        return client.preparedQuery("with recursive found as ("
                        + " select e.* from credence.entry e where e.revision <= $1 and " + condition
                        + " union select e.* from credence.entry e join found f on e.supersedes = f.revision"
                        + " or e.account = f.revision or e.merged_into = f.revision where e.revision <= $1)"
                        + " select * from found order by revision")
                .execute(tuple)
                .map(LedgerRows::entries);
    }

    /** The last revision known at an instant; the instant may be one at which an append that is not committed yet will be known. */
    static Uni<Optional<Revision>> settledAt(SqlClient client, Instant instant) {
        return client.preparedQuery("select (select max(revision) from credence.entry where known_at <= $1) as at,"
                        + " exists (select from credence.entry where known_at > $1) as settled")
                .execute(Tuple.of(Rows.time(instant)))
                .map(rows -> rows.iterator().next())
                .map(row -> row.getBoolean("settled") ? Optional.of(revision(row, "at")) : Optional.empty());
    }

    /**
     * The last revision known at an instant. Waits for those who append, since what they commit is known before now; not for long, since it
     * holds a connection: an import appends for minutes.
     */
    static Uni<Revision> revisionAt(SqlConnection connection, Instant instant) {
        return connection
                .query("set local lock_timeout = '2s'")
                .execute()
                .chain(() -> connection
                        .query("select 1 from (select pg_advisory_xact_lock_shared(" + LOCK + ")) locked")
                        .execute())
                .chain(() -> connection
                        .preparedQuery("select max(revision) as at from credence.entry where known_at <= $1")
                        .execute(Tuple.of(Rows.time(instant))))
                .map(rows -> revision(rows.iterator().next(), "at"));
    }

    private static Revision revision(Row row, String column) {
        @Nullable Long value = row.getLong(column);
        return value == null ? Revision.NONE : new Revision(value);
    }

    static Uni<Page<Entry>> list(SqlClient client, EntryFilter filter, PageRequest page) {
        String[] place = Tokens.place(page, LIST, 1);
        Tuple tuple = Tuple.tuple();
        List<String> where = where(filter, tuple);
        if (place != null) {
            tuple.addLong(Tokens.number(place[0]));
            where.add("revision < $" + tuple.size());
        }
        tuple.addInteger(page.size() + 1);
        String sql = "select * from credence.entry" + (where.isEmpty() ? "" : " where " + String.join(" and ", where))
                + " order by revision desc limit $" + tuple.size();
        return client.preparedQuery(sql)
                .execute(tuple)
                .map(rows -> Pages.of(
                        LedgerRows.entries(rows),
                        page,
                        entry -> Tokens.of(LIST, entry.revision().toString())));
    }

    private static List<String> where(EntryFilter filter, Tuple tuple) {
        List<String> where = new ArrayList<>();
        if (filter.polity() != null) {
            tuple.addString(filter.polity().value());
            where.add("(actor_key = $%1$d or target_key = $%1$d)".formatted(tuple.size()));
        }
        equal(
                where,
                tuple,
                "actor_key",
                filter.actor() == null ? null : filter.actor().value());
        equal(
                where,
                tuple,
                "target_key",
                filter.target() == null ? null : filter.target().value());
        equal(where, tuple, "kind", filter.kind() == null ? null : filter.kind().word());
        if (filter.known() != null) {
            tuple.addLong(filter.known().value());
            where.add("revision <= $" + tuple.size());
        }
        return where;
    }

    private static void equal(List<String> where, Tuple tuple, String column, @Nullable String value) {
        if (value != null) {
            tuple.addString(value);
            where.add(column + " = $" + tuple.size());
        }
    }
}
