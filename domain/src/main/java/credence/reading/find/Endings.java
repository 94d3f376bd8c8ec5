package credence.reading.find;

import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Relations said to be over by whoever ends them: "relations with Washington were over, he told a crowd". */
final class Endings {
    private static final Set<String> BE = WordSet.of("be", "is", "are", "was", "were");
    private static final Set<String> WITH = WordSet.of("with");
    private static final Pattern OVER = Pattern.compile("over|at an end|finished|at end");

    private final Scene scene;

    Endings(Scene scene) {
        this.scene = scene;
    }

    Optional<Found> of(VerbGroup verb) {
        OptionalInt subject = declares(verb)
                ? scene.clauses().object(verb)
                : isOver(verb) || lapses(verb) ? scene.clauses().subject(verb) : OptionalInt.empty();
        int noun = subject.isEmpty() ? -1 : ties(subject.getAsInt());
        if (noun < 0) {
            return Optional.empty();
        }
        Optional<Status> status = lapses(verb)
                ? lapsed(verb)
                : scene.status(verb)
                        .filter(told -> told == Status.DONE && verb.modal().isEmpty());
        if (status.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt with = scene.clauses().after(noun, WITH);
        List<PolityKey> partners = scene.polities(with);
        List<PolityKey> owners = scene.owners().of(noun);
        List<PolityKey> sayers = declares(verb)
                ? scene.polities(scene.agent(verb))
                : owners.isEmpty() ? new Announcers(scene).of(verb) : owners;
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

    /** "declared its relations with Iran at an end", "declared ties with Iran over on Monday": what behind the partner says that it ends them. */
    private boolean declares(VerbGroup verb) {
        if (!Word.isOneOf(verb.base(), "declare", "pronounce") || verb.passive()) {
            return false;
        }
        OptionalInt noun = scene.clauses().object(verb);
        OptionalInt with = noun.isPresent() ? scene.clauses().after(noun.getAsInt(), WITH) : OptionalInt.empty();
        if (with.isEmpty()) {
            return false;
        }
        int next = with.getAsInt() + 1;
        String words = scene.parse().lower(next);
        return words.startsWith("over ")
                || words.equals("broken")
                || OVER.matcher(words).matches()
                || OVER.matcher(words + " " + scene.parse().lower(next + 1)).matches();
    }

    /** "Pretoria's ties with Taiwan come to an end", "its relations with Taiwan end on Wednesday": by themselves, on a day that was fixed. */
    private boolean lapses(VerbGroup verb) {
        int next = verb.chunk() + 1;
        boolean comes = verb.base().equals("come")
                && scene.parse().lower(next).equals("to")
                && (scene.parse().lower(next + 1).equals("an end")
                        // "came to an end on Thursday": the words of the day begin with it
                        || scene.parse().lower(next + 1).equals("an")
                                && scene.parse().lower(next + 2).startsWith("end "));
        boolean midnight = scene.parse().lower(next).equals("at")
                && scene.parse().lower(next + 1).equals("midnight");
        return verb.finite()
                && !verb.passive()
                && !verb.negated()
                && (comes
                        || Word.isOneOf(verb.base(), "end", "lapse", "cease")
                                && (midnight || new PlacesInOrder(scene).closes(next)));
    }

    private Optional<Status> lapsed(VerbGroup verb) {
        boolean toCome =
                When.isToCome(verb) || Word.isOneOf(scene.parse().lower(verb.chunk()), "end", "lapse", "cease", "come");
        return scene.status(verb)
                .filter(told -> told == Status.DONE || told == Status.ANNOUNCED)
                .map(told -> toCome ? Status.ANNOUNCED : told);
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
