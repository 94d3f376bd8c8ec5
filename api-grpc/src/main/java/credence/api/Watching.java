package credence.api;

import credence.InvalidInput;
import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.ledger.Entry;
import credence.ledger.Revision;
import credence.persistence.Commits;
import credence.persistence.Library;
import credence.persistence.Register;
import credence.persistence.Shared;
import credence.polity.PolityKey;
import credence.v1.WatchEntriesRequest;
import credence.v1.WatchEntriesResponse;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ledger as it grows, for who watches. Each watcher reads the table from its own revision on, a batch when its caller has taken the one
 * before: that a commit was made only wakes it, so that nothing is lost with a notification, and nothing is kept for who is slow. Those who
 * are at the same place share one reading.
 */
@ApplicationScoped
class Watching {
    private static final int BATCH = 200;
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final Register register;
    private final Library library;
    private final Commits commits;
    private volatile @Nullable Reading latest;

    Watching(Register register, Library library, Commits commits) {
        this.register = register;
        this.library = library;
        this.commits = commits;
    }

    /** What passes; nulls let all pass. */
    private record Filter(
            @Nullable PolityKey polity,
            @Nullable PolityKey other,
            @Nullable ActKind kind) {
        /** What retracts or merges has no act of its own, and passes. */
        boolean passes(Entry entry) {
            return entry.act().map(this::passes).orElse(true);
        }

        private boolean passes(Act act) {
            List<PolityKey> sides = Stream.of(act.actor(), act.target() == null ? act.actor() : act.target())
                    .flatMap(party -> party instanceof Party.Known(PolityKey key) ? Stream.of(key) : Stream.empty())
                    .toList();
            return (polity == null || sides.contains(polity))
                    && (other == null || sides.contains(other))
                    && (kind == null || kind == act.kind());
        }
    }

    /**
     * A batch that is being read.
     *
     * @param seen how many commits were known of before: who knows of more must read anew
     */
    private record Reading(Revision after, long seen, Uni<List<Entry>> entries) {}

    /** How far a watcher is. */
    private static final class Place {
        private Revision revision;

        Place(Revision revision) {
            this.revision = revision;
        }
    }

    Multi<WatchEntriesResponse> watch(WatchEntriesRequest request) {
        @Nullable ActKind kind = Requests.kindOrAny(request.getKind());
        if (!request.getOther().isEmpty() && request.getPolity().isEmpty()) {
            throw new InvalidInput("other", "goes with polity", "Send the two polities of a pair.");
        }
        if (!request.getOther().isEmpty() && request.getOther().equals(request.getPolity())) {
            throw new InvalidInput("other", "is the polity itself", "Send two polities, or leave it out.");
        }
        Readiness.Caller caller = Readiness.caller();
        return Uni.combine()
                .all()
                .unis(library.polities(), register.head())
                .asTuple()
                .onItem()
                .transformToMulti(both -> {
                    Revision after = Requests.known("after", request.getAfter(), both.getItem2());
                    Filter filter = new Filter(
                            Requests.polityOrAny("polity", request.getPolity(), both.getItem1()),
                            Requests.polityOrAny("other", request.getOther(), both.getItem1()),
                            kind);
                    return from(after, filter, caller);
                });
    }

    /** A batch is read only when the one before it was taken. */
    private Multi<WatchEntriesResponse> from(Revision after, Filter filter, Readiness.Caller caller) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new Place(after), place -> caller.ready().chain(() -> next(place, filter)))
                .indefinitely()
                .onItem()
                .<WatchEntriesResponse>disjoint();
    }

    private Uni<List<WatchEntriesResponse>> next(Place place, Filter filter) {
        // Counted before the table is read: what is committed after the reading wakes at once.
        long seen = commits.count();
        return read(place.revision, seen)
                .chain(entries -> entries.isEmpty()
                        ? commits.after(seen, HEARTBEAT)
                                .map(woken -> woken ? List.<WatchEntriesResponse>of() : List.of(at(place.revision)))
                        : library.polities().map(polities -> messages(entries, place, filter, new Messages(polities))));
    }

    private Uni<List<Entry>> read(Revision after, long seen) {
        @Nullable Reading found = latest;
        if (found == null || found.seen() != seen || !found.after().equals(after)) {
            found = new Reading(
                    after,
                    seen,
                    Shared.of(register.after(after, BATCH).onTermination().invoke(() -> latest = null)));
            latest = found;
        }
        return found.entries();
    }

    private static List<WatchEntriesResponse> messages(
            List<Entry> entries, Place place, Filter filter, Messages messages) {
        List<WatchEntriesResponse> told = new ArrayList<>();
        for (Entry entry : entries) {
            if (filter.passes(entry)) {
                told.add(WatchEntriesResponse.newBuilder()
                        .setEntry(messages.entry(entry))
                        .setRevision(entry.revision().value())
                        .build());
            }
        }
        place.revision = entries.getLast().revision();
        if (told.isEmpty() || told.getLast().getRevision() < place.revision.value()) {
            told.add(at(place.revision));
        }
        return told;
    }

    private static WatchEntriesResponse at(Revision revision) {
        return WatchEntriesResponse.newBuilder().setRevision(revision.value()).build();
    }
}
