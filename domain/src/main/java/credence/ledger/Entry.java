package credence.ledger;

import credence.InvalidInput;
import credence.act.Act;
import credence.review.Editor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger.
 *
 * @param revision the commit that holds it
 * @param knownAt when the register knew it (K), in microseconds; always after that of the revision before
 * @param by who decided it
 * @param why the reason given, null where none was
 * @param previous the hash of the entry before, {@link Hash#ZERO} for the first
 * @param hash over all of the above, see {@link #isIntact}
 */
public record Entry(
        Revision revision,
        Instant knownAt,
        Content content,
        Editor by,
        @Nullable String why,
        Hash previous,
        Hash hash) {

    /**
     * The entry after the last one.
     *
     * @param last the last entry of the ledger; null while it is empty
     * @param now the time by the store's clock; where it has not moved since the last entry, the entry gets a microsecond more
     */
    public static Entry after(@Nullable Entry last, Instant now, Content content, Editor by, @Nullable String why) {
        Revision revision = last == null ? Revision.NONE.next() : last.revision.next();
        Hash previous = last == null ? Hash.ZERO : last.hash;
        Instant micros = now.truncatedTo(ChronoUnit.MICROS);
        Instant knownAt =
                last == null || micros.isAfter(last.knownAt) ? micros : last.knownAt.plus(1, ChronoUnit.MICROS);
        Hash hash = Canonical.hash(revision, knownAt, content, by, why, previous);
        return new Entry(revision, knownAt, content, by, why, previous, hash);
    }

    /** Whether the hash is that of the entry: nothing in it was changed since. */
    public boolean isIntact() {
        return hash.equals(Canonical.hash(revision, knownAt, content, by, why, previous));
    }

    /** What the hash is taken over: every field, in a form that anybody can read and make; see domain/docs/proof.md. */
    public byte[] canonical() {
        return Canonical.bytes(revision, knownAt, content, by, why, previous);
    }

    /**
     * The entry that has this canonical form; its hash is that of the bytes.
     *
     * @throws InvalidInput naming canonical
     */
    public static Entry ofCanonical(byte[] form) {
        return CanonicalReader.entry(form);
    }

    /** Whether entries, in the order of their revisions from the first, are intact and none is missing. */
    public static boolean isChain(List<Entry> entries) {
        Hash previous = Hash.ZERO;
        long revision = 0;
        for (Entry entry : entries) {
            if (!entry.isIntact() || !entry.previous.equals(previous) || entry.revision.value() != ++revision) {
                return false;
            }
            previous = entry.hash;
        }
        return true;
    }

    /** The act it records; empty for a retraction, a merge or observations. */
    public Optional<Act> act() {
        return switch (content) {
            case Content.Recorded recorded -> Optional.of(recorded.act());
            case Content.Corrected corrected -> Optional.of(corrected.act());
            case Content.Retracted retracted -> Optional.empty();
            case Content.Merged merged -> Optional.empty();
            case Content.Observed observed -> Optional.empty();
        };
    }

    /** What shows it; empty for a retraction, a merge or observations. */
    public Optional<Evidence> evidence() {
        return switch (content) {
            case Content.Recorded recorded -> Optional.of(recorded.evidence());
            case Content.Corrected corrected -> Optional.of(corrected.evidence());
            case Content.Retracted retracted -> Optional.empty();
            case Content.Merged merged -> Optional.empty();
            case Content.Observed observed -> Optional.empty();
        };
    }

    /** By whose account; {@link Attribution#NONE} where there is no act. */
    public Attribution attribution() {
        return switch (content) {
            case Content.Recorded recorded -> recorded.attribution();
            case Content.Corrected corrected -> corrected.attribution();
            case Content.Retracted retracted -> Attribution.NONE;
            case Content.Merged merged -> Attribution.NONE;
            case Content.Observed observed -> Attribution.NONE;
        };
    }

    /** Everybody by whose account it is: those it names, and the outlet of the report that shows it. */
    public List<Teller> tellers() {
        List<Teller> named = attribution().tellers();
        Teller outlet = evidence()
                .flatMap(Evidence::told)
                .map(Evidence.Told::outlet)
                .filter(name -> !name.isBlank())
                .map(Teller.Outlet::new)
                .orElse(null);
        return outlet == null || named.contains(outlet)
                ? named
                : Stream.concat(named.stream(), Stream.of(outlet)).toList();
    }

    /** The entry that no longer stands because of this one. */
    public Optional<Revision> supersedes() {
        return switch (content) {
            case Content.Recorded recorded -> Optional.empty();
            case Content.Corrected corrected -> Optional.of(corrected.supersedes());
            case Content.Retracted retracted -> Optional.of(retracted.supersedes());
            case Content.Merged merged -> Optional.empty();
            case Content.Observed observed -> Optional.empty();
        };
    }

    /** The entries it is about beside its own act: what it supersedes, or what it merges. */
    public List<Revision> about() {
        return content instanceof Content.Merged merged
                ? List.of(merged.account(), merged.into())
                : supersedes().map(List::of).orElse(List.of());
    }
}
