package credence.persistence;

import credence.act.Act;
import credence.act.Party;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Evidence;
import credence.ledger.Revision;
import credence.ledger.Teller;
import credence.reading.ReadingId;
import credence.report.Passage;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Entries as rows of the ledger's table, all in one statement: each column is an array, so that it is the same for one and for thousands. */
final class EntryRows {
    /** Between the tellers of an entry: an array of arrays would have to be rectangular. No teller's name holds it. */
    private static final String SEPARATOR = "\u001f";

    private static final List<String> COLUMNS = List.of(
            "revision bigint",
            "known_at timestamptz",
            "content text",
            "supersedes bigint",
            "kind text",
            "actor_key text",
            "actor_text text",
            "target_key text",
            "target_text text",
            "status text",
            "happened text",
            "joint boolean",
            "reading uuid",
            "starts int",
            "ends int",
            "words text",
            "outlet text",
            "published date",
            "source text",
            "url text",
            "tellers text",
            "held boolean",
            "confidence text",
            "note text",
            "account bigint",
            "merged_into bigint",
            "observed bigint",
            "digest text",
            "by text",
            "why text",
            "previous_hash text",
            "hash text");

    private static final String INSERT = insert();

    private EntryRows() {}

    private static String insert() {
        StringBuilder names = new StringBuilder();
        StringBuilder values = new StringBuilder();
        StringBuilder arrays = new StringBuilder();
        for (int i = 0; i < COLUMNS.size(); i++) {
            String[] column = COLUMNS.get(i).split(" ", 2);
            String between = i == 0 ? "" : ", ";
            names.append(between).append(column[0]);
            values.append(between)
                    .append(
                            column[0].equals("tellers")
                                    ? "string_to_array(n.tellers, '" + SEPARATOR + "')"
                                    : "n." + column[0]);
            arrays.append(between)
                    .append('$')
                    .append(i + 1)
                    .append("::")
                    .append(column[1])
                    .append("[]");
        }
        return "insert into credence.entry (" + names + ") select " + values + " from unnest(" + arrays + ") n ("
                + names + ") order by n.revision";
    }

    static Uni<RowSet<Row>> insert(SqlConnection connection, List<Entry> entries) {
        return connection.preparedQuery(INSERT).execute(columns(entries));
    }

    /** In the order of the columns. */
    private static Tuple columns(List<Entry> entries) {
        Tuple tuple = Tuple.tuple();
        longs(tuple, entries, entry -> entry.revision().value());
        tuple.addArrayOfOffsetDateTime(
                entries.stream().map(entry -> Rows.time(entry.knownAt())).toArray(OffsetDateTime[]::new));
        texts(tuple, entries, EntryRows::content);
        longs(tuple, entries, entry -> entry.supersedes().map(Revision::value).orElse(null));
        acts(tuple, entries);
        evidence(tuple, entries);
        attributions(tuple, entries);
        longs(
                tuple,
                entries,
                of(Content.Merged.class, merged -> merged.account().value()));
        longs(tuple, entries, of(Content.Merged.class, merged -> merged.into().value()));
        longs(tuple, entries, of(Content.Observed.class, Content.Observed::count));
        texts(
                tuple,
                entries,
                of(Content.Observed.class, observed -> observed.digest().hex()));
        texts(tuple, entries, entry -> entry.by().name());
        texts(tuple, entries, Entry::why);
        texts(tuple, entries, entry -> entry.previous().hex());
        texts(tuple, entries, entry -> entry.hash().hex());
        return tuple;
    }

    private static String content(Entry entry) {
        return switch (entry.content()) {
            case Content.Recorded recorded -> "recorded";
            case Content.Corrected corrected -> "corrected";
            case Content.Retracted retracted -> "retracted";
            case Content.Merged merged -> "merged";
            case Content.Observed observed -> "observed";
        };
    }

    private static void acts(Tuple tuple, List<Entry> entries) {
        texts(tuple, entries, act(act -> act.kind().word()));
        texts(tuple, entries, act(act -> key(act.actor())));
        texts(tuple, entries, act(act -> text(act.actor())));
        texts(tuple, entries, act(act -> key(act.target())));
        texts(tuple, entries, act(act -> text(act.target())));
        texts(tuple, entries, act(act -> act.status().word()));
        texts(tuple, entries, act(act -> act.when() == null ? null : act.when().text()));
        tuple.addArrayOfBoolean(each(entries, act(Act::symmetric), Boolean[]::new));
    }

    private static void evidence(Tuple tuple, List<Entry> entries) {
        tuple.addArrayOfUUID(each(entries, told(Evidence.Told::reading).andThen(EntryRows::id), UUID[]::new));
        tuple.addArrayOfInteger(each(entries, told(Evidence.Told::passage).andThen(EntryRows::start), Integer[]::new));
        tuple.addArrayOfInteger(each(entries, told(Evidence.Told::passage).andThen(EntryRows::end), Integer[]::new));
        texts(tuple, entries, EntryRows::words);
        texts(tuple, entries, told(Evidence.Told::outlet));
        tuple.addArrayOfLocalDate(
                each(entries, entry -> entry.evidence().map(Evidence::published).orElse(null), LocalDate[]::new));
        texts(tuple, entries, entry -> source(entry, Evidence.Stated::source, Content.Observed::source));
        texts(tuple, entries, entry -> source(entry, Evidence.Stated::url, Content.Observed::url));
    }

    private static void attributions(Tuple tuple, List<Entry> entries) {
        texts(
                tuple,
                entries,
                entry -> entry.attribution().tellers().isEmpty()
                        ? null
                        : entry.attribution().tellers().stream()
                                .map(Teller::word)
                                .collect(Collectors.joining(SEPARATOR)));
        tuple.addArrayOfBoolean(each(entries, entry -> entry.attribution().held() ? null : false, Boolean[]::new));
        texts(
                tuple,
                entries,
                entry -> entry.attribution().confidence() == null
                        ? null
                        : entry.attribution().confidence().word());
        texts(tuple, entries, entry -> entry.attribution().note());
    }

    private static @Nullable String words(Entry entry) {
        return switch (entry.evidence().orElse(null)) {
            case null -> null;
            case Evidence.Told told -> told.words();
            case Evidence.Stated stated -> stated.quote();
        };
    }

    private static @Nullable String source(
            Entry entry,
            Function<Evidence.Stated, @Nullable String> ofAct,
            Function<Content.Observed, @Nullable String> ofObservations) {
        if (entry.content() instanceof Content.Observed observed) {
            return ofObservations.apply(observed);
        }
        return entry.evidence().orElse(null) instanceof Evidence.Stated stated ? ofAct.apply(stated) : null;
    }

    private static <T> Function<Entry, @Nullable T> act(Function<Act, @Nullable T> part) {
        return entry -> {
            Optional<Act> act = entry.act();
            return act.isPresent() ? part.apply(act.get()) : null;
        };
    }

    private static <T> Function<Entry, @Nullable T> told(Function<Evidence.Told, @Nullable T> part) {
        return entry -> entry.evidence().orElse(null) instanceof Evidence.Told told ? part.apply(told) : null;
    }

    private static <C extends Content, T> Function<Entry, @Nullable T> of(Class<C> type, Function<C, T> part) {
        return entry -> type.isInstance(entry.content()) ? part.apply(type.cast(entry.content())) : null;
    }

    private static @Nullable UUID id(@Nullable ReadingId reading) {
        return reading == null ? null : reading.value();
    }

    private static @Nullable Integer start(@Nullable Passage passage) {
        return passage == null ? null : passage.start();
    }

    private static @Nullable Integer end(@Nullable Passage passage) {
        return passage == null ? null : passage.end();
    }

    private static @Nullable String key(@Nullable Party party) {
        return party instanceof Party.Known known ? known.key().value() : null;
    }

    private static @Nullable String text(@Nullable Party party) {
        return party instanceof Party.Named named ? named.text() : null;
    }

    private static void texts(Tuple tuple, List<Entry> entries, Function<Entry, @Nullable String> part) {
        tuple.addArrayOfString(each(entries, part, String[]::new));
    }

    private static void longs(Tuple tuple, List<Entry> entries, Function<Entry, @Nullable Long> part) {
        tuple.addArrayOfLong(each(entries, part, Long[]::new));
    }

    private static <T> T[] each(
            List<Entry> entries, Function<Entry, @Nullable T> part, java.util.function.IntFunction<T[]> array) {
        T[] values = array.apply(entries.size());
        for (int i = 0; i < values.length; i++) {
            values[i] = part.apply(entries.get(i));
        }
        return values;
    }
}
