package credence.persistence;

import credence.ledger.Entry;
import credence.ledger.Revision;
import credence.stance.Histories;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The ledger as far as this process has read it, in the order of revisions. */
final class LedgerTail {
    private static final Logger LOG = Logger.getLogger(LedgerTail.class);
    private static final int BATCH = 5_000;

    private final Pool pool;
    private final Written written;
    private final int most;

    private volatile Histories current = Histories.NONE;
    private volatile long seen = -1;
    private volatile boolean isTooLarge;
    private @Nullable Uni<Void> pass;

    /** @param most entries that are kept; none of a ledger that has more */
    LedgerTail(Pool pool, Written written, int most) {
        this.pool = pool;
        this.written = written;
        this.most = most;
    }

    /** What was read; nothing of a ledger that is too large. */
    Histories current() {
        return current;
    }

    boolean isTooLarge() {
        return isTooLarge;
    }

    /** Asked before the histories are taken, which are then no older than the answer. */
    boolean isFresh(@Nullable Revision known) {
        return known == null ? seen >= written.count() : current.last().compareTo(known) >= 0;
    }

    /** A pass under way may have begun before what is waited for was committed; the one after it has not. */
    Uni<Void> caughtUp(@Nullable Revision known) {
        long count = written.count();
        return pass().chain(
                        () -> (known == null ? seen >= count : current.last().compareTo(known) >= 0)
                                ? Uni.createFrom().voidItem()
                                : pass());
    }

    /** One for all who ask meanwhile. */
    synchronized Uni<Void> pass() {
        if (isTooLarge) {
            return Uni.createFrom().voidItem();
        }
        @Nullable Uni<Void> running = pass;
        if (running == null) {
            running = Shared.of(
                    Uni.createFrom().deferred(this::read).onTermination().invoke(this::passed));
            pass = running;
        }
        return running;
    }

    private synchronized void passed() {
        pass = null;
    }

    private Uni<Void> read() {
        long count = written.count();
        return batch().invoke(() -> seen = Math.max(seen, count));
    }

    private Uni<Void> batch() {
        return Ledger.after(pool, current.last(), BATCH)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(entries -> {
                    take(entries);
                    return entries.size() < BATCH || isTooLarge
                            ? Uni.createFrom().voidItem()
                            : batch();
                });
    }

    private void take(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        if (entries.getLast().revision().value() > most) {
            isTooLarge = true;
            current = Histories.NONE;
            LOG.infof("The ledger has more than %d entries; stances are folded from the database", most);
        } else {
            current = current.with(shared(entries));
        }
    }

    /** What an entry has in common with the one before is kept once: its hash always, and of most also the editor and the reason. */
    private static List<Entry> shared(List<Entry> entries) {
        List<Entry> shared = new ArrayList<>(entries.size());
        Entry last = entries.getFirst();
        for (Entry entry : entries) {
            last = new Entry(
                    entry.revision(),
                    entry.knownAt(),
                    entry.content(),
                    entry.by().equals(last.by()) ? last.by() : entry.by(),
                    Objects.equals(entry.why(), last.why()) ? last.why() : entry.why(),
                    entry.previous().equals(last.hash()) ? last.hash() : entry.previous(),
                    entry.hash());
            shared.add(last);
        }
        return shared;
    }
}
