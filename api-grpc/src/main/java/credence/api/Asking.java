package credence.api;

import credence.InvalidInput;
import credence.ledger.Revision;
import credence.ledger.Teller;
import credence.persistence.Library;
import credence.persistence.LiveHistories;
import credence.persistence.Register;
import credence.polity.Polities;
import credence.polity.PolityKey;
import credence.stance.Question;
import credence.stance.Viewpoint;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an answer begins with: the polities, the day and the revision that a request means. */
@ApplicationScoped
class Asking {
    private final Register register;
    private final LiveHistories live;
    private final Library library;

    Asking(Register register, LiveHistories live, Library library) {
        this.register = register;
        this.live = live;
        this.library = library;
    }

    /** Fails with {@link InvalidInput} naming the field. */
    Uni<Asked> ask(Standpoint sent) {
        return Uni.createFrom().deferred(() -> checked(sent));
    }

    private Uni<Asked> checked(Standpoint sent) {
        LocalDate day = Requests.day("as_of", sent.asOf());
        @Nullable
        LocalDate reported = sent.reportedBy().isEmpty() ? null : Requests.day("reported_by", sent.reportedBy());
        return Uni.combine()
                .all()
                .unis(library.polities(), known(sent.known(), sent.atLeast()))
                .asTuple()
                .map(both -> new Asked(
                        both.getItem1(),
                        new Question(day, both.getItem2(), reported, viewpoint(sent.viewpoint(), both.getItem1()))));
    }

    /** The revision that is meant: what another process wrote is asked of the store, where the caller knows of it before this one does. */
    Uni<Revision> known(@Nullable Long known, @Nullable Long atLeast) {
        if (known != null && atLeast != null) {
            throw new InvalidInput("at_least", "is given beside known", "Send one of the two.");
        }
        return live.revision().chain(seen -> {
            long wanted = known != null ? known : atLeast != null ? atLeast : 0;
            Uni<Revision> head =
                    wanted > seen.value() ? register.head() : Uni.createFrom().item(seen);
            return head.map(last -> known != null
                    ? Requests.known("known", known, last)
                    : atLeast != null
                                    && Requests.known("at_least", atLeast, last).compareTo(seen) <= 0
                            ? seen
                            : last);
        });
    }

    static Viewpoint viewpoint(String word, Polities polities) {
        if (word.isEmpty()) {
            return Viewpoint.REGISTER;
        }
        Viewpoint viewpoint = Viewpoint.parse(word);
        if (viewpoint instanceof Viewpoint.Of(Teller.Of(PolityKey key))) {
            Requests.polity("viewpoint", key.value(), polities);
        }
        return viewpoint;
    }
}
