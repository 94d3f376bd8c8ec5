package credence.ledger;

import credence.InvalidInput;
import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.ReadingId;
import credence.report.Passage;
import credence.review.Editor;
import credence.time.Edtf;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Canonical} writes, and nothing else: what comes out gives the same bytes again. */
final class CanonicalReader {
    private final byte[] form;
    private int at;

    private CanonicalReader(byte[] form) {
        this.form = form;
    }

    static Entry entry(byte[] form) {
        try {
            Entry entry = new CanonicalReader(form).entry();
            if (Arrays.equals(entry.canonical(), form)) {
                return entry;
            }
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException broken) {
            throw new InvalidInput("canonical", "is no entry: " + broken.getMessage(), "Send it as it was served.");
        }
        throw new InvalidInput("canonical", "is not as an entry writes it", "Send it as it was served.");
    }

    private Entry entry() {
        Hash previous = new Hash(field());
        Revision revision = revision();
        Instant knownAt = Instant.parse(field());
        Editor by = new Editor(field());
        @Nullable String why = optional();
        return new Entry(revision, knownAt, content(), by, why, previous, Canonical.sha256(form));
    }

    private Content content() {
        String word = field();
        return switch (word) {
            case "recorded" -> {
                optional();
                yield new Content.Recorded(act(), evidence(), attribution());
            }
            case "corrected" -> new Content.Corrected(revision(), act(), evidence(), attribution());
            case "retracted" -> new Content.Retracted(revision());
            case "merged" -> new Content.Merged(revision(), revision());
            case "observed" -> new Content.Observed(field(), optional(), Long.parseLong(field()), new Hash(field()));
            default -> throw new IllegalArgumentException("content " + word);
        };
    }

    private Act act() {
        ActKind kind = ActKind.parse(field());
        Party actor = party(field());
        @Nullable String target = optional();
        Status status = Status.parse(field());
        @Nullable String when = optional();
        return new Act(
                kind,
                actor,
                target == null ? null : party(target),
                status,
                when == null ? null : Edtf.parse(when),
                Boolean.parseBoolean(field()));
    }

    private static Party party(String word) {
        return word.startsWith("key:")
                ? Party.of(new PolityKey(word.substring("key:".length())))
                : new Party.Named(word.substring("text:".length()));
    }

    private Evidence evidence() {
        String first = field();
        if (first.equals("stated")) {
            return new Evidence.Stated(field(), optional(), day(), quote());
        }
        return new Evidence.Told(
                new ReadingId(UUID.fromString(first)),
                new Passage(Integer.parseInt(field()), Integer.parseInt(field())),
                field(),
                optional(),
                day());
    }

    private @Nullable String quote() {
        int before = at;
        if (at < form.length && field().equals("quoted")) {
            return field();
        }
        at = before;
        return null;
    }

    private Attribution attribution() {
        if (at == form.length || !field().equals("attributed")) {
            return Attribution.NONE;
        }
        boolean held = Boolean.parseBoolean(field());
        @Nullable String confidence = optional();
        @Nullable String note = optional();
        int count = Integer.parseInt(field());
        List<Teller> tellers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tellers.add(Teller.parse(field()));
        }
        return new Attribution(tellers, held, confidence == null ? null : Confidence.parse(confidence), note);
    }

    private Revision revision() {
        return new Revision(Long.parseLong(field()));
    }

    private @Nullable LocalDate day() {
        @Nullable String day = optional();
        return day == null ? null : LocalDate.parse(day);
    }

    private String field() {
        @Nullable String field = optional();
        if (field == null) {
            throw new IllegalArgumentException("a field is absent before byte " + at);
        }
        return field;
    }

    private @Nullable String optional() {
        if (form[at] == '-') {
            at++;
            return null;
        }
        int colon = at;
        while (form[colon] != ':') {
            colon++;
        }
        int length = Integer.parseInt(new String(form, at, colon - at, StandardCharsets.UTF_8));
        String value = new String(form, colon + 1, length, StandardCharsets.UTF_8);
        at = colon + 1 + length;
        return value;
    }
}
