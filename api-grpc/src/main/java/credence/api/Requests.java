package credence.api;

import com.google.protobuf.Timestamp;
import credence.InvalidInput;
import credence.act.ActKind;
import credence.ledger.Revision;
import credence.persistence.PageRequest;
import credence.persistence.WatchId;
import credence.polity.Polities;
import credence.polity.PolityKey;
import credence.reading.ReadingId;
import credence.report.Report;
import credence.review.Editor;
import credence.review.ProposalId;
import credence.review.RequestId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks what requests carry; every failure is {@link InvalidInput} naming the field by its path. */
final class Requests {
    static final int PAGE = 50;
    private static final String KEY = "Send a key such as PRK; PolityService.SearchPolities finds it by name.";
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Requests() {}

    /** A field that is not set is not told; blank ones count as not told too. */
    static Report report(credence.v1.Report sent) {
        return Report.of(
                sent.getText(),
                sent.hasTitle() ? sent.getTitle() : null,
                sent.hasPublished() ? sent.getPublished() : null,
                sent.hasOutlet() ? sent.getOutlet() : null,
                sent.hasUrl() ? sent.getUrl() : null,
                LocalDate.now(ZoneOffset.ofHours(14)));
    }

    static @Nullable RequestId requestId(String id) {
        return requestId("request_id", id);
    }

    static @Nullable RequestId requestId(String field, String id) {
        return id.isEmpty() ? null : RequestId.parse(field, id);
    }

    static ReadingId reading(String id) {
        return reading("id", id);
    }

    static ReadingId reading(String field, String id) {
        return new ReadingId(uuid(field, id, "Send the id that ReadReport answered."));
    }

    static ProposalId proposal(String id) {
        return new ProposalId(uuid("id", id, "Send the id that ListProposals answered."));
    }

    static WatchId watch(String id) {
        return new WatchId(uuid("id", id, "Send the id that CreateWatch or ListWatches answered."));
    }

    static UUID operation(String id) {
        return uuid("id", id, "Send the id that CreateImport, VerifyRegister or ListOperations answered.");
    }

    static @Nullable ActKind kindOrAny(credence.v1.ActKind kind) {
        return kind == credence.v1.ActKind.ACT_KIND_UNSPECIFIED ? null : Words.kind("kind", kind);
    }

    /**
     * How many changes the caller saw; null where that is not told.
     *
     * @param what they are, for who sent something else
     */
    static @Nullable Integer seen(boolean isTold, int seen, String what) {
        if (seen < 0) {
            throw new InvalidInput(
                    "seen", "is negative", "Send the number of " + what + " that was seen, or leave it out.");
        }
        return isTold ? (Integer) seen : null;
    }

    static Revision revision(String field, long revision) {
        if (revision < 1) {
            throw new InvalidInput(field, "is not 1 or more", "Send the revision of an entry.");
        }
        return new Revision(revision);
    }

    /** Java alone would also take short forms such as 1-1-1-1-1. */
    private static UUID uuid(String field, String text, String mend) {
        try {
            UUID uuid = UUID.fromString(text);
            if (uuid.toString().equalsIgnoreCase(text)) {
                return uuid;
            }
        } catch (IllegalArgumentException notOne) {
            // told below, like a short form
        }
        throw new InvalidInput(field, "is not a UUID", mend);
    }

    static PolityKey polity(String field, String key, Polities polities) {
        // Asked of every stance, so without a pattern.
        @Nullable PolityKey found = PolityKey.isKey(key) ? new PolityKey(key) : null;
        if (found == null || polities.find(found).isEmpty()) {
            throw new InvalidInput(
                    field, key.isEmpty() ? "is empty" : "is no polity of the register: \"" + shown(key) + "\"", KEY);
        }
        return found;
    }

    /** Of a polity that need not be there. */
    static PolityKey key(String field, String key) {
        if (!PolityKey.isKey(key)) {
            throw new InvalidInput(
                    field, key.isEmpty() ? "is empty" : "is not the key of a polity: \"" + shown(key) + "\"", KEY);
        }
        return new PolityKey(key);
    }

    private static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    static @Nullable PolityKey polityOrAny(String field, String key, Polities polities) {
        return key.isEmpty() ? null : polity(field, key, polities);
    }

    static @Nullable Editor editorOrAny(String field, String name) {
        try {
            return name.isEmpty() ? null : new Editor(name);
        } catch (InvalidInput wrong) {
            throw wrong.named(field);
        }
    }

    /** PostgreSQL has no text with U+0000, and would not even look. */
    static @Nullable String outletOrAny(String outlet) {
        if (outlet.indexOf('\0') >= 0) {
            throw new InvalidInput("outlet", "holds the character U+0000", "Send the outlet as a report tells it.");
        }
        return outlet.isEmpty() ? null : outlet;
    }

    /** Empty: today. */
    static LocalDate day(String field, String text) {
        if (text.isEmpty()) {
            return LocalDate.now(ZoneOffset.UTC);
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // told below
        }
        throw new InvalidInput(field, "is not a day", "Send it as YYYY-MM-DD, such as 2022-07-14.");
    }

    static Revision known(String field, long revision, Revision head) {
        if (revision < 0 || revision > head.value()) {
            throw new InvalidInput(
                    field,
                    revision < 0 ? "is negative" : "lies after the last revision",
                    "Send the number of a revision, 0 to " + head + ", or leave it out.");
        }
        return new Revision(revision);
    }

    /** Of the years 1 to 9999, as Timestamp has it. */
    static Instant instant(String field, Timestamp sent, String mend) {
        if (sent.getSeconds() < FIRST.getEpochSecond()
                || sent.getSeconds() > LAST.getEpochSecond()
                || sent.getNanos() < 0
                || sent.getNanos() > LAST.getNano()) {
            throw new InvalidInput(field, "is not a time of the years 1 to 9999", mend);
        }
        return Instant.ofEpochSecond(sent.getSeconds(), sent.getNanos());
    }

    /**
     * @param usual size of a page
     * @param most as which more is taken
     */
    static PageRequest page(int size, String token, int usual, int most) {
        if (size < 0) {
            throw new InvalidInput(
                    "page_size", "is negative", "Send 1 to " + most + ", or leave it out for the usual size.");
        }
        return new PageRequest(size == 0 ? usual : Math.min(size, most), token.isEmpty() ? null : token);
    }
}
