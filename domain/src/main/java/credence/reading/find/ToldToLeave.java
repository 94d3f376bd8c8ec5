package credence.reading.find;

import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Whether those who are told, ordered or given time to do something are to leave the country. */
final class ToldToLeave {
    private static final Set<String> THEM = WordSet.of("him", "her", "them");
    private static final Set<String> HE = WordSet.of("he", "she", "they");

    private final Scene scene;

    ToldToLeave(Scene scene) {
        this.scene = scene;
    }

    /** "asked to leave", "ordered out"; not "asked to bring home their envoys", where others are to go. */
    boolean is(Rule rule, VerbGroup verb) {
        int particle = scene.rules().particle(rule, verb);
        if (rule.id().equals("diplomats.give-hours")) {
            return isUltimatum(verb);
        }
        Optional<VerbGroup> inner = scene.parse().verbs().stream()
                .filter(other -> other.chunk() > verb.chunk() && other.chunk() < particle && other.infinitive())
                .reduce((one, other) -> other);
        // "gave them no date to leave"
        OptionalInt whom = scene.patient(verb);
        boolean none = IntStream.range(verb.chunk() + 1, Math.max(0, particle))
                .anyMatch(j -> scene.units(j).getFirst().is("no") && (whom.isEmpty() || whom.getAsInt() != j));
        // "told to leave his dog at home", "asked his colleague to leave the room"
        boolean something = scene.parse()
                                .verbAt(Math.max(0, particle))
                                .filter(other -> Word.isOneOf(other.base(), "leave", "quit"))
                                .isPresent()
                        && NoCountry.is(scene, particle + 1)
                // "told to go to the police"
                || scene.parse()
                                .verbAt(Math.max(0, particle))
                                .filter(other -> other.base().equals("go"))
                                .isPresent()
                        && scene.parse().lower(particle + 1).equals("to")
                        && scene.polities(OptionalInt.of(particle + 2)).isEmpty();
        // "invited the ambassador to go on a tour"
        boolean guest = verb.base().equals("invite")
                && scene.parse()
                        .verbAt(Math.max(0, particle))
                        .filter(other -> Word.isOneOf(other.base(), "leave", "depart", "quit"))
                        .isEmpty();
        // "Chad's ambassador to France has been told to come home": by his own
        boolean called = verb.passive() && isToComeHome(verb);
        return particle >= 0
                && !none
                && !something
                && !guest
                && !called
                && inner.filter(other -> !isJoined(other, particle))
                        .filter(other -> Word.isOneOf(
                                other.base(),
                                "bring",
                                "call",
                                "recall",
                                "withdraw",
                                "pull",
                                "send",
                                "order",
                                "expel",
                                "close"))
                        .isEmpty();
    }

    /** "told to shut the embassy and leave": both; but not "told to close its embassy in ten days and go". */
    private boolean isJoined(VerbGroup closing, int leaving) {
        return closing.base().equals("close")
                && scene.parse().verbAt(leaving).isPresent()
                && scene.parse().kindAt(leaving - 1, Chunk.Kind.AND);
    }

    /** "gave the Iranian ambassador 48 hours", "were given two days": so long, and no more is said. */
    private boolean isUltimatum(VerbGroup verb) {
        OptionalInt noun = scene.patient(verb);
        int behind = verb.passive() || noun.isEmpty()
                ? verb.chunk() + 1
                : scene.clauses().list(noun.getAsInt()).getLast() + 1;
        // "gave him 48 hours to explain"
        boolean otherwise = scene.parse()
                .verbAt(Math.min(behind + 1, scene.parse().chunks().size() - 1))
                .filter(other -> other.infinitive()
                        && !Word.isOneOf(other.base(), "leave", "go", "depart", "quit", "pack", "get", "be"))
                .isPresent();
        boolean toNoun = scene.parse().lower(behind + 1).equals("to");
        return MustLeave.isSpan(scene.parse().lower(behind)) && !otherwise && !toNoun;
    }

    /** "told its diplomats to come home": its own. */
    boolean isToComeHome(VerbGroup verb) {
        return !verb.base().equals("give")
                && scene.parse().verbs().stream()
                        .filter(other -> other.chunk() > verb.chunk() && other.infinitive())
                        .findFirst()
                        .filter(other -> Word.isOneOf(other.base(), "come", "return"))
                        .isPresent();
    }

    /** "Erlich was ordered home": by her own, where nobody else is told to order it. */
    boolean isCalledHome(VerbGroup verb, int noun) {
        return verb.passive()
                && scene.agent(verb).isEmpty()
                && Word.isOneOf(scene.parse().lower(verb.chunk() + 1), "home", "back")
                && (scene.head(noun).tag("PROPN") && !scene.head(noun).named()
                        // "Sweden's ambassador in Nairobi was ordered home"
                        || verb.base().equals("order")
                                && scene.head(noun).in(scene.lexicon().list("heads")));
    }

    /** "arrested a diplomat and expelled him"; "told the envoy that he had been declared unwelcome", but not "said she had not been told to leave". */
    static Set<String> pronouns(VerbGroup verb) {
        // "Paris, from where he was expelled"
        return verb.passive() && Word.isOneOf(verb.base(), "declare", "expel") ? HE : THEM;
    }
}
