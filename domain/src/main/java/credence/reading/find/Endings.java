package credence.reading.find;

import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.VerbGroup;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Relations said to be over by whoever ends them: "relations with Washington were over, he told a crowd". */
final class Endings {
    private static final Set<String> BE = Set.of("be", "is", "are", "was", "were");
    private static final Set<String> WITH = Set.of("with");
    private static final Pattern OVER = Pattern.compile("over|at an end|finished|at end");

    private final Scene scene;

    Endings(Scene scene) {
        this.scene = scene;
    }

    Optional<Found> of(VerbGroup verb) {
        OptionalInt subject = isOver(verb) ? scene.clauses().subject(verb) : OptionalInt.empty();
        int noun = subject.isEmpty() ? -1 : ties(subject.getAsInt());
        Optional<Status> status = scene.status(verb)
                .filter(told -> told == Status.DONE && verb.modal().isEmpty());
        if (noun < 0 || status.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt with = scene.clauses().after(noun, WITH);
        List<PolityKey> partners = scene.polities(with);
        List<PolityKey> sayers = new Announcers(scene).of(verb);
        return partners.isEmpty() || sayers.isEmpty() || partners.containsAll(sayers)
                ? Optional.empty()
                : Optional.of(scene.acts()
                        .found(
                                scene.lexicon().rule("relations.over"),
                                sayers,
                                Parties.of(partners),
                                status.get(),
                                verb.chunk(),
                                Relations.shown(scene, OptionalInt.empty(), noun, with)));
    }

    private boolean isOver(VerbGroup verb) {
        int next = verb.chunk() + 1;
        String words = scene.parse().lower(next);
        return verb.finite()
                && BE.contains(verb.base())
                && !verb.negated()
                && (OVER.matcher(words).matches()
                        || OVER.matcher(words + " " + scene.parse().lower(next + 1))
                                .matches());
    }

    /** The noun for relations that is the subject, diplomatic ones or of no other sort; -1 where it is another. */
    private int ties(int subject) {
        boolean ties = scene.lexicon().list("ties").contains(scene.head(subject).lower())
                && !scene.rules().isOfAnotherSort(subject, scene.lexicon().rule("relations.over"));
        return ties ? subject : -1;
    }
}
