package credence.intake;

import credence.InvalidInput;
import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.ledger.Attribution;
import credence.ledger.Confidence;
import credence.ledger.Evidence;
import credence.ledger.Hash;
import credence.ledger.Teller;
import credence.time.Edtf;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Credence's own form of a list: each line an account of an act, or a word on earlier lines. The fields are told in
 * {@code persistence/docs/import.md}.
 */
public final class AccountForm {
    /** What is read, in the order in which an export has them. */
    public static final List<String> FIELDS = List.of(
            "id",
            "kind",
            "actor",
            "target",
            "when",
            "status",
            "joint",
            "tellers",
            "held",
            "confidence",
            "source",
            "url",
            "published",
            "quote",
            "note",
            "same_as",
            "corrects",
            "retracts",
            "merges",
            "hash");

    /** What an export tells beside these, and nobody reads back. */
    public static final List<String> TOLD = List.of(
            "content",
            "revision",
            "known_at",
            "actor_name",
            "target_name",
            "reading",
            "start",
            "end",
            "by",
            "why",
            "previous",
            "at_revision");

    /** What the content of a row is that an export wrote for observations, which no account carries. */
    public static final String OBSERVED = "observed";

    private static final Map<String, String> NAMES = names();

    /** What may stand in a row that tells no act. */
    private static final Set<String> BESIDE = Set.of("id", "hash", "note", "content");

    private static final int LONGEST = 10_000;

    private final Function<String, Party> sides;

    /** @param sides what a cell of actor or target names; throws {@link InvalidInput} for none */
    public AccountForm(Function<String, Party> sides) {
        this.sides = sides;
    }

    public AccountForm(Sides sides) {
        this(sides::party);
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        FIELDS.forEach(name -> names.put(plain(name), name));
        TOLD.forEach(name -> names.put(plain(name), ""));
        names.putAll(Map.of(
                "content",
                "content",
                "date",
                "when",
                "teller",
                "tellers",
                "outlet",
                "outlet",
                "symmetric",
                "joint",
                "words",
                "quote"));
        return names;
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }

    /** The field that a column names, however it is spelt; empty for one that is not read; null for none of these. */
    public static @Nullable String field(String column) {
        return NAMES.get(plain(column));
    }

    /**
     * One line.
     *
     * @param cells by field, without those that are empty
     * @return null where something is wrong, which is told
     */
    public @Nullable Arrival line(Map<String, String> cells, Wrong wrong) {
        if (OBSERVED.equals(cells.get("content"))) {
            return new Arrival.Skipped("observations, which a list of accounts does not carry");
        }
        cells.forEach((field, text) -> {
            if (text.length() > LONGEST) {
                wrong.add(field, "is longer than " + LONGEST + " characters", "Shorten it.");
            }
            if (text.indexOf('\0') >= 0) {
                wrong.add(field, "holds the character U+0000", "Remove it.");
            }
        });
        if (cells.containsKey("retracts") || cells.containsKey("merges")) {
            return onEarlier(cells, wrong);
        }
        @Nullable Row row = row(cells.get("id"), cells, identity(cells), wrong);
        return wrong.isEmpty() ? row : null;
    }

    private static @Nullable Line onEarlier(Map<String, String> cells, Wrong wrong) {
        @Nullable String retracts = cells.get("retracts");
        @Nullable String merges = cells.get("merges");
        @Nullable String sameAs = cells.get("same_as");
        String field = retracts != null ? "retracts" : "merges";
        for (String other : cells.keySet()) {
            if (!BESIDE.contains(other) && !other.equals(field) && (retracts != null || !other.equals("same_as"))) {
                wrong.add(
                        other,
                        "stands beside " + field + ", which needs no act",
                        "Leave it empty, or leave " + field + " empty.");
            }
        }
        if (retracts != null) {
            return wrong.isEmpty() ? new Line.Retraction(cells.get("id"), retracts) : null;
        }
        if (merges == null || sameAs == null) {
            wrong.add("same_as", "is empty", "Say which row tells the act as the register holds it.");
            return null;
        }
        return wrong.isEmpty() ? new Line.Merging(cells.get("id"), merges, sameAs) : null;
    }

    /** An account of an act; what is null in it was wrong, so that it is of use only where nothing was. */
    public @Nullable Row row(@Nullable String id, Map<String, String> cells, Hash identity, Wrong wrong) {
        @Nullable
        ActKind kind = wrong.in("kind", () -> ActKind.parse(Cells.needed(cells, "kind", "Send one of the 16 kinds.")));
        @Nullable
        Party actor = wrong.in(
                "actor", () -> sides.apply(Cells.needed(cells, "actor", "Send the key or name of who did it.")));
        @Nullable Party target = wrong.in("target", () -> Cells.given(cells, "target", sides));
        @Nullable Status status = wrong.in("status", () -> Cells.given(cells, "status", Status::parse));
        @Nullable Edtf when = wrong.in("when", () -> Cells.given(cells, "when", Edtf::parse));
        @Nullable Boolean joint = wrong.in("joint", () -> Cells.yes(cells, "joint", false));
        @Nullable Boolean held = wrong.in("held", () -> Cells.yes(cells, "held", true));
        @Nullable List<Teller> tellers = wrong.in("tellers", () -> Cells.tellers(cells));
        @Nullable
        Confidence confidence = wrong.in("confidence", () -> Cells.given(cells, "confidence", Confidence::parse));
        @Nullable String url = wrong.in("url", () -> Cells.given(cells, "url", Cells::url));
        @Nullable LocalDate published = wrong.in("published", () -> Cells.given(cells, "published", Cells::day));
        @Nullable Hash entry = wrong.in("hash", () -> Cells.given(cells, "hash", Cells::hash));
        @Nullable
        String source = wrong.in(
                "source",
                () -> Cells.needed(
                        cells,
                        "source",
                        "Say what shows it, so that anybody can find it; none found where nothing does."));
        if (Act.isTowardItself(kind, actor, target)) {
            wrong.add("target", "is the actor itself", "Send two polities.");
        }
        if (Boolean.FALSE.equals(held) && tellers != null && tellers.isEmpty() && !isDoubted(confidence)) {
            wrong.add(
                    "tellers",
                    "is empty though the register is not to hold it",
                    "Say by whose account it is: a polity's key, or outlet: and a name.");
        }
        if (kind == null || actor == null || joint == null || held == null || tellers == null || source == null) {
            return null;
        }
        return new Row(
                id,
                new Act(kind, actor, target, status == null ? Status.DONE : status, when, joint),
                new Evidence.Stated(source, url, published, cells.get("quote")),
                new Attribution(tellers, held, confidence, cells.get("note")),
                cells.get("same_as"),
                cells.get("corrects"),
                entry,
                identity);
    }

    /** What nobody is named for can be kept without being held only where it says that nothing supports it. */
    private static boolean isDoubted(@Nullable Confidence confidence) {
        return confidence == Confidence.UNSOURCED || confidence == Confidence.LOW;
    }

    /** Of all that it says but its own id, however the columns are ordered. */
    private static Hash identity(Map<String, String> cells) {
        StringBuilder form = new StringBuilder();
        for (String field : FIELDS) {
            @Nullable String cell = field.equals("id") ? null : cells.get(field);
            if (cell != null) {
                form.append(field).append(':').append(cell.length()).append(':').append(cell);
            }
        }
        @Nullable String outlet = cells.get("outlet");
        return Identity.of(outlet == null ? form.toString() : form + "outlet:" + outlet);
    }

    /** Several words in one cell: with | between them, and a \ before a | of their own. */
    public static String joined(List<String> words) {
        return String.join(
                "|", words.stream().map(word -> word.replace("|", "\\|")).toList());
    }

    /** What an account says, as the cells that say it. */
    public static Map<String, String> cells(Act act, Evidence.Stated evidence, Attribution attribution) {
        Map<String, @Nullable String> cells = new LinkedHashMap<>();
        @Nullable Party target = act.target();
        cells.put("kind", act.kind().word());
        cells.put("actor", Sides.written(act.actor()));
        cells.put("target", target == null ? null : Sides.written(target));
        cells.put("when", act.when() == null ? null : act.when().text());
        cells.put("status", act.status().word());
        cells.put("joint", act.symmetric() ? "yes" : "no");
        cells.put(
                "tellers",
                joined(attribution.tellers().stream().map(Teller::word).toList()));
        cells.put("held", attribution.held() ? "yes" : "no");
        cells.put(
                "confidence",
                attribution.confidence() == null
                        ? null
                        : attribution.confidence().word());
        cells.put("source", evidence.source());
        cells.put("url", evidence.url());
        cells.put(
                "published",
                evidence.published() == null ? null : evidence.published().toString());
        cells.put("quote", evidence.quote());
        cells.put("note", attribution.note());
        Map<String, String> filled = new LinkedHashMap<>();
        cells.forEach((field, cell) -> {
            if (cell != null && !cell.isEmpty()) {
                filled.put(field, cell);
            }
        });
        return filled;
    }
}
