package credence.intake;

import credence.InvalidInput;
import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.ledger.Attribution;
import credence.ledger.Evidence;
import credence.polity.PolityKey;
import credence.time.Edtf;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of GDELT's event table, version 2.0: 61 cells with tabs between them and no header. An event of a CAMEO code that a kind of act
 * has is a suggestion for an editor; every other one is skipped.
 */
public final class GdeltEvent {
    public static final int COLUMNS = 61;
    private static final int ID = 0;
    private static final int DAY = 1;
    private static final int ACTOR_COUNTRY = 7;
    private static final int TARGET_COUNTRY = 17;
    private static final int CODE = 26;
    private static final int ADDED = 59;
    private static final int URL = 60;
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.BASIC_ISO_DATE;

    /** Of several kinds with one code the first of the table: an editor amends it where the report says otherwise. */
    private static final Map<String, ActKind> KINDS = kinds();

    /** CAMEO's country codes are ISO 3166-1 alpha-3 as it stood, but for these. */
    private static final Map<String, String> OTHERWISE =
            Map.of("ROM", "ROU", "TMP", "TLS", "MTN", "MNE", "KSV", "XKX", "KOS", "XKX");

    private final Sides sides;

    public GdeltEvent(Sides sides) {
        this.sides = sides;
    }

    private static Map<String, ActKind> kinds() {
        Map<String, ActKind> kinds = new HashMap<>();
        for (ActKind kind : ActKind.values()) {
            kind.cameo().ifPresent(code -> kinds.putIfAbsent(code, kind));
        }
        return kinds;
    }

    /** @return null where something is wrong, which is told */
    public @Nullable Arrival read(List<String> cells, Wrong wrong) {
        if (cells.size() != COLUMNS) {
            wrong.add(
                    "row",
                    "has " + cells.size() + " columns",
                    cells.size() == 58 || cells.size() == 57
                            ? "That is GDELT 1.0: take the file of GDELT 2.0, whose rows have 61 columns."
                            : "A row of a GDELT 2.0 event export has 61, with tabs between them.");
            return null;
        }
        String code = cells.get(CODE).strip();
        if (!code.matches("\\d{2,4}") && !code.equals("---") && !code.isEmpty()) {
            wrong.add("EventCode", "is no CAMEO code: \"" + code + "\"", "Send the export as GDELT wrote it.");
            return null;
        }
        @Nullable ActKind kind = KINDS.get(code);
        if (kind == null) {
            return new Arrival.Skipped("a CAMEO code that no kind of act has");
        }
        @Nullable Edtf when = wrong.in("SQLDATE", () -> Edtf.of(day("SQLDATE", cells.get(DAY))));
        @Nullable
        LocalDate added = wrong.in(
                "DATEADDED",
                () -> day(
                        "DATEADDED",
                        cells.get(ADDED)
                                .substring(0, Math.min(8, cells.get(ADDED).length()))));
        String id = cells.get(ID).strip();
        if (!id.matches("\\d{1,19}")) {
            wrong.add("GLOBALEVENTID", "is no number: \"" + id + "\"", "Send the export as GDELT wrote it.");
        }
        if (!wrong.isEmpty()) {
            return null;
        }
        String from = cells.get(ACTOR_COUNTRY).strip();
        String toward = cells.get(TARGET_COUNTRY).strip();
        if (from.isEmpty() || toward.isEmpty()) {
            return new Arrival.Skipped("no country of actor 1 or actor 2");
        }
        if (from.equals(toward)) {
            return new Arrival.Skipped("both actors of one country");
        }
        @Nullable PolityKey actor = sides.key(OTHERWISE.getOrDefault(from, from));
        @Nullable PolityKey target = sides.key(OTHERWISE.getOrDefault(toward, toward));
        if (actor == null || target == null) {
            return new Arrival.Skipped("a country code that is no polity's: " + (actor == null ? from : toward));
        }
        String url = cells.get(URL).strip();
        return new Arrival.Suggestion(
                new Act(kind, Party.of(actor), Party.of(target), Status.DONE, when, false),
                new Evidence.Stated(
                        "GDELT 2.0, event " + id + ", CAMEO " + code, Cells.isWebAddress(url) ? url : null, added),
                new Attribution(
                        List.of(),
                        true,
                        null,
                        "Coded by a machine from the article at the address: read it before deciding. CAMEO " + code
                                + " has other kinds too, and the day may be that of the article."),
                Identity.of("gdelt:" + id));
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text.strip(), COMPACT);
        } catch (DateTimeException noDay) {
            throw new InvalidInput(
                    field, "is not a day: \"" + text + "\"", "Send the export as GDELT wrote it: YYYYMMDD.");
        }
    }
}
