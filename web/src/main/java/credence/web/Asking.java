package credence.web;

import credence.InvalidInput;
import credence.ledger.Revision;
import credence.persistence.Library;
import credence.persistence.LiveHistories;
import credence.persistence.Register;
import credence.polity.Polities;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What an answer begins with: the polities, the last revision, and the one that {@code knownAt} means. */
@ApplicationScoped
public class Asking {
    private final Register register;
    private final LiveHistories live;
    private final Library library;

    Asking(Register register, LiveHistories live, Library library) {
        this.register = register;
        this.live = live;
        this.library = library;
    }

    /**
     * Known time.
     *
     * @param revision the one asked for
     * @param head the last revision there is, no earlier than the one asked for
     */
    record Known(Revision revision, Revision head) {}

    /** What comes of the polities and the last revision. */
    <T> Uni<T> with(BiFunction<Polities, Revision, Uni<T>> next) {
        return Uni.combine()
                .all()
                .unis(library.polities(), live.revision())
                .asTuple()
                .chain(both -> next.apply(both.getItem1(), both.getItem2()));
    }

    /**
     * Known time as it was sent.
     *
     * @param text a revision, or an instant; null or blank: the last revision
     * @param head the last revision that this process has seen; another may have written a later one
     * @throws InvalidInput naming the field
     */
    Uni<Known> known(String field, @Nullable String text, Revision head) {
        String wanted = text == null ? "" : text.strip();
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(new Known(head, head));
        }
        if (!Times.isRevision(wanted)) {
            return register.revisionAt(Times.instant(field, wanted, head))
                    .map(revision -> new Known(revision, head.compareTo(revision) < 0 ? revision : head));
        }
        Revision revision = Times.revision(wanted);
        return revision.compareTo(head) <= 0
                ? Uni.createFrom().item(new Known(revision, head))
                : register.head().map(last -> new Known(Times.within(field, revision, last), last));
    }
}
