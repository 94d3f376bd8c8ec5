package credence.ledger;

import credence.act.Act;
import credence.act.Party;
import credence.review.Editor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The bytes an entry's hash is taken over, so that anybody can check the chain.
 *
 * <p>Fields in this order, each as its length in bytes of UTF-8 in decimal, a colon, and the bytes; an absent field is {@code -}:
 * hash of the one before, revision, known time (ISO 8601, UTC), editor, reason, then of the content: its word (recorded, corrected,
 * retracted, merged), the revision it supersedes, kind, actor, target, status, when, symmetric, reading, start, end, words,
 * outlet, published. A polity stands as {@code key:PRK}, other parties as {@code text:} and their words.
 *
 * <p>Evidence without a passage stands as the word stated, source, url, published in place of the fields from reading on, and where
 * its words are quoted, the word quoted and these. An attribution that says anything follows as the word attributed, held, confidence,
 * note, the number of tellers and each of them. A merge is its word, the account and what it was merged into. Observations are their
 * word, source, url, how many they are, and the SHA-256 of them (see {@link ObservationDigest}).
 */
final class Canonical {
    private final StringBuilder form = new StringBuilder();

    private Canonical() {}

    static Hash hash(
            Revision revision, Instant knownAt, Content content, Editor by, @Nullable String why, Hash previous) {
        return sha256(bytes(revision, knownAt, content, by, why, previous));
    }

    static byte[] bytes(
            Revision revision, Instant knownAt, Content content, Editor by, @Nullable String why, Hash previous) {
        Canonical canonical = new Canonical();
        canonical
                .field(previous.hex())
                .field(revision.toString())
                .field(knownAt.toString())
                .field(by.name())
                .field(why);
        switch (content) {
            case Content.Recorded recorded ->
                canonical
                        .field("recorded")
                        .field(null)
                        .told(recorded.act(), recorded.evidence(), recorded.attribution());
            case Content.Corrected corrected ->
                canonical
                        .field("corrected")
                        .field(corrected.supersedes().toString())
                        .told(corrected.act(), corrected.evidence(), corrected.attribution());
            case Content.Retracted retracted ->
                canonical.field("retracted").field(retracted.supersedes().toString());
            case Content.Merged merged ->
                canonical
                        .field("merged")
                        .field(merged.account().toString())
                        .field(merged.into().toString());
            case Content.Observed observed ->
                canonical
                        .field("observed")
                        .field(observed.source())
                        .field(observed.url())
                        .field(Long.toString(observed.count()))
                        .field(observed.digest().hex());
        }
        return canonical.form.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void told(Act act, Evidence evidence, Attribution attribution) {
        act(act);
        switch (evidence) {
            case Evidence.Told told -> told(told);
            case Evidence.Stated stated -> {
                field("stated").field(stated.source()).field(stated.url()).field(text(stated.published()));
                if (stated.quote() != null) {
                    field("quoted").field(stated.quote());
                }
            }
        }
        if (!attribution.equals(Attribution.NONE)) {
            field("attributed")
                    .field(Boolean.toString(attribution.held()))
                    .field(
                            attribution.confidence() == null
                                    ? null
                                    : attribution.confidence().word())
                    .field(attribution.note())
                    .field(Integer.toString(attribution.tellers().size()));
            attribution.tellers().forEach(teller -> field(teller.word()));
        }
    }

    private Canonical act(Act act) {
        Party target = act.target();
        return field(act.kind().word())
                .field(party(act.actor()))
                .field(target == null ? null : party(target))
                .field(act.status().word())
                .field(act.when() == null ? null : act.when().text())
                .field(Boolean.toString(act.symmetric()));
    }

    private void told(Evidence.Told told) {
        field(told.reading().toString())
                .field(Integer.toString(told.passage().start()))
                .field(Integer.toString(told.passage().end()))
                .field(told.words())
                .field(told.outlet())
                .field(text(told.published()));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String party(Party party) {
        return switch (party) {
            case Party.Known known -> "key:" + known.key();
            case Party.Named named -> "text:" + named.text();
        };
    }

    private Canonical field(@Nullable String value) {
        if (value == null) {
            form.append('-');
        } else {
            form.append(length(value)).append(':').append(value);
        }
        return this;
    }

    /** In bytes of UTF-8. */
    private static int length(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) >= 0x80) {
                return value.getBytes(StandardCharsets.UTF_8).length;
            }
        }
        return value.length();
    }

    static Hash sha256(byte[] bytes) {
        try {
            return Hash.of(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
