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
import java.util.ArrayList;
import java.util.List;
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

    /** The histories at hand that a question can be answered from; null where something must be waited for, or is wrong. */
    LiveHistories.@Nullable At now(Standpoint sent) {
        LiveHistories.@Nullable At head = live.now(null);
        @Nullable Revision revision = head == null ? null : within(sent, head.revision());
        return head == null || revision == null ? null : new LiveHistories.At(head.histories(), revision);
    }

    /** The revision that is meant, where a head tells it; null where it is wrong, or another process may have written what is meant. */
    static @Nullable Revision within(Standpoint sent, Revision head) {
        @Nullable Long known = sent.known();
        @Nullable Long atLeast = sent.atLeast();
        if (known == null) {
            return atLeast == null || atLeast >= 0 && atLeast <= head.value() ? head : null;
        }
        return atLeast == null && known >= 0 && known <= head.value() ? new Revision(known) : null;
    }

    /**
     * A question at a revision that is known to be there; null where the polities are not at hand.
     *
     * @throws InvalidInput naming the field
     */
    @Nullable
    Asked atHand(Standpoint sent, Revision known) {
        @Nullable Polities polities = library.politiesAtHand();
        return polities == null ? null : asked(sent, polities, known);
    }

    private Uni<Asked> checked(Standpoint sent) {
        return Uni.combine()
                .all()
                .unis(library.polities(), known(sent.known(), sent.atLeast()))
                .asTuple()
                .map(both -> asked(sent, both.getItem1(), both.getItem2()));
    }

    private static Asked asked(Standpoint sent, Polities polities, Revision known) {
        @Nullable
        LocalDate reported = sent.reportedBy().isEmpty() ? null : Requests.day("reported_by", sent.reportedBy());
        return new Asked(
                polities,
                new Question(
                        Requests.day("as_of", sent.asOf()), known, reported, viewpoint(sent.viewpoint(), polities)));
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

    /** @throws InvalidInput naming viewpoints and the place */
    static List<Viewpoint> viewpoints(List<String> words, Polities polities) {
        List<Viewpoint> viewpoints = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            try {
                viewpoints.add(viewpoint(words.get(i), polities));
            } catch (InvalidInput wrong) {
                throw wrong.named("viewpoints[" + i + "]");
            }
        }
        return viewpoints;
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
