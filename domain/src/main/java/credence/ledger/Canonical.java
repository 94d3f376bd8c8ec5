package credence.ledger;

import credence.act.Act;
import credence.act.Party;
import credence.review.Editor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The bytes an entry's hash is taken over, so that anybody can check the chain.
 *
 * <p>Fields in this order, each as its length in bytes of UTF-8 in decimal, a colon, and the bytes; an absent field is {@code -}:
 * previous hash, revision, known time (ISO 8601, UTC), editor, reason, then of the content: its word (recorded, corrected,
 * retracted), the revision it supersedes, kind, actor, target, status, when, symmetric, reading, start, end, words, outlet,
 * published. A polity stands as {@code key:PRK}, other parties as {@code text:} and their words.
 */
final class Canonical {
    private final StringBuilder form = new StringBuilder();

    private Canonical() {}

    static Hash hash(
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
                canonical.field("recorded").field(null).act(recorded.act()).evidence(recorded.evidence());
            case Content.Corrected corrected ->
                canonical
                        .field("corrected")
                        .field(corrected.supersedes().toString())
                        .act(corrected.act())
                        .evidence(corrected.evidence());
            case Content.Retracted retracted ->
                canonical.field("retracted").field(retracted.supersedes().toString());
        }
        return canonical.sha256();
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

    private void evidence(Evidence evidence) {
        field(evidence.reading().toString())
                .field(Integer.toString(evidence.passage().start()))
                .field(Integer.toString(evidence.passage().end()))
                .field(evidence.words())
                .field(evidence.outlet())
                .field(
                        evidence.published() == null
                                ? null
                                : evidence.published().toString());
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
            form.append(value.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(value);
        }
        return this;
    }

    private Hash sha256() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(form.toString().getBytes(StandardCharsets.UTF_8));
            return new Hash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
