package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Outcome;
import credence.reading.parse.BareTo;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Who does what others did, and how far it has come. */
final class SequelSides {
    private static final Set<String> ALIKE = WordSet.of("the same", "likewise", "suit");

    /** Verbs that may themselves point at an act: "took the decision, as did Washington". */
    private static final Set<String> POINTING = WordSet.of("take", "make", "do", "follow", "join", "act", "go");

    static final Set<String> DEALING = WordSet.of("sign", "conclude", "reach", "strike", "seal");

    private final Scene scene;
    private final Pointing pointing;

    SequelSides(Scene scene, Pointing pointing) {
        this.scene = scene;
        this.pointing = pointing;
    }

    List<PolityKey> actors(VerbGroup verb) {
        OptionalInt who = pointing.actor(verb);
        if (isOfNone(who) || isHoped(verb) || isOfMore(verb)) {
            return List.of();
        }
        Optional<VerbGroup> neither = neither(verb);
        if (neither.isPresent()) {
            return new NoneOf(scene).of(OptionalInt.of(neither.get().chunk() - 1), neither.get());
        }
        Optional<List<PolityKey>> ranked = rankedLast(verb, who);
        List<PolityKey> actors = ranked.isPresent() ? ranked.get() : scene.polities(who);
        Optional<List<PolityKey>> recogniser = recogniser(who, actors);
        if (recogniser.isPresent()) {
            return recogniser.get();
        }
        if (who.isPresent() && scene.head(who.getAsInt()).is("turn")) {
            // "Poland's turn came a week later"
            return scene.owners().of(who.getAsInt());
        }
        if (actors.isEmpty() && isAssembly(who)) {
            return scene.owners().of(who.getAsInt());
        }
        if (actors.isEmpty() && isOwner(who)) {
            return Optional.ofNullable(scene.units(who.getAsInt()).getFirst().polity()).stream()
                    .toList();
        }
        // "That made it the third"
        boolean made =
                Word.isOneOf(verb.base(), "make", "come") && pointing.places().place(verb) > verb.chunk() + 1;
        boolean thisOne = (made || actors.isEmpty() && verb.infinitive())
                && who.isPresent()
                && Word.isOneOf(scene.parse().lower(who.getAsInt()), "this", "that", "it", "the country");
        return thisOne
                ? scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream()
                        .filter(told -> !told.background() && told.actors().size() == 1)
                        .findFirst()
                        .map(told -> Parties.keys(told.actors()))
                        .orElse(List.of())
                : actors;
    }

    /** "no French government before it had taken such a step". */
    private boolean isOfNone(OptionalInt who) {
        if (who.isPresent() && saysNo(who.getAsInt())) {
            // "No other EU country has done so"
            return true;
        }
        int before = who.orElse(0) - 1;
        return Word.isOneOf(scene.parse().lower(before), "before", "since", "but", "like")
                && scene.parse().kindAt(before - 1, Chunk.Kind.NOUN)
                && scene.units(before - 1).getFirst().is("no");
    }

    /** "We expect more of our friends to follow": of them, and not who expects it. */
    private boolean isOfMore(VerbGroup verb) {
        for (int j = verb.chunk() - 1; verb.infinitive() && j > 0; j--) {
            boolean expects = scene.parse()
                    .verbAt(j)
                    .filter(outer -> Word.isOneOf(outer.base(), "expect", "want", "urge", "ask", "call"))
                    .isPresent();
            if (scene.parse().kindAt(j, Chunk.Kind.VERB) || scene.parse().kindAt(j, Chunk.Kind.COMMA)) {
                return expects && Word.isOneOf(scene.parse().lower(j + 1), "more", "many", "some", "several", "others");
            }
        }
        return false;
    }

    private boolean saysNo(int who) {
        int from = scene.parse().chunks().get(who).from();
        return scene.parse().unit(from).is("no")
                || scene.parse().unitAt(from - 1).filter(unit -> unit.is("no")).isPresent();
    }

    /** "Serbia says Ghana will withdraw it. It would be the 16th country to do so": who does, and not who says so. */
    private Optional<List<PolityKey>> rankedLast(VerbGroup verb, OptionalInt who) {
        boolean it = verb.infinitive()
                && pointing.places().rankedBefore(verb)
                && who.isPresent()
                && scene.parse().lower(who.getAsInt()).equals("it");
        return it
                ? scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream()
                        .filter(told -> told.sentence() == scene.sentence() - 1
                                && !told.background()
                                && told.status() == Status.ANNOUNCED
                                && told.actors().size() == 1)
                        .findFirst()
                        .map(told -> Parties.keys(told.actors()))
                : Optional.empty();
    }

    /** "asked Brazil and Chile to break with it, but neither has agreed to do so". */
    private Optional<VerbGroup> neither(VerbGroup verb) {
        int outer = verb.infinitive() ? verb.chunk() - 1 : verb.chunk();
        return scene.parse().lower(outer - 1).equals("neither")
                        && !scene.parse().kindAt(outer + 1, Chunk.Kind.NOUN)
                ? scene.parse().verbAt(outer).filter(VerbGroup::finite)
                : Optional.empty();
    }

    /** "Kazakhstan, which the Kremlin had hoped would follow suit": not who hoped it. */
    private boolean isHoped(VerbGroup verb) {
        return scene.parse()
                .verbAt(Math.max(0, verb.chunk() - 1))
                .filter(outer ->
                        outer.finite() && verb.chunk() > 0 && !verb.modal().isEmpty())
                .filter(outer -> Word.isOneOf(outer.base(), "hope", "expect", "think", "say", "fear", "want"))
                .isPresent();
    }

    Status status(VerbGroup verb, Found first, List<PolityKey> actors, Status own) {
        if (verb.infinitive()
                // "recognised it. It had refused to do so last year"
                && scene.parse()
                        .verbAt(Math.max(0, verb.chunk() - 1))
                        .filter(outer -> Word.isOneOf(outer.base(), "refuse", "decline"))
                        .isEmpty()
                && !BareTo.is(scene.parse(), verb)
                && first.actors().equals(Parties.of(actors))) {
            return first.status();
        }
        if (first.symmetric() && verb.infinitive() && DEALING.contains(verb.base())) {
            // "agreed to establish relations. Morocco is the fourth to reach such a deal": no more than agreed
            return first.status();
        }
        if (own == Status.DENIED) {
            return own;
        }
        if (own == Status.DONE && SameSteps.isWord(scene, verb)) {
            return first.status();
        }
        if (pointing.waits().weighs(verb)) {
            return scene.lexicon()
                    .statuses()
                    .over(verb.base())
                    .map(group -> verb.negated() ? group.not() : group.makes())
                    .flatMap(makes ->
                            makes instanceof Outcome.Makes made ? Optional.of(made.status()) : Optional.empty())
                    .orElse(Status.HYPOTHETICAL);
        }
        if (Word.isOneOf(verb.base(), "rule", "refuse", "decline")) {
            return verb.negated() ? Status.HYPOTHETICAL : Status.REFUSED;
        }
        // "Malta announced that it would recognise it. Andorra followed": in announcing it
        if (verb.base().equals("announce") && own == Status.DONE && first.status() != Status.DONE) {
            // "Canada plans to recognise it. Paris has announced the same"
            return Status.ANNOUNCED;
        }
        boolean alike = pointing.inverted(verb)
                || first.status() == Status.ANNOUNCED
                        && (verb.base().equals("follow") && pointing.places().ends(verb.chunk() + 1)
                                || ALIKE.contains(scene.parse().lower(verb.chunk() + 1))
                                        && pointing.places().ends(verb.chunk() + 2));
        return alike && own == Status.DONE ? first.status() : own;
    }

    /** Whether a pronoun takes up who acted right before, and the words say where else it did not. */
    boolean isOwnUndone(VerbGroup verb, List<PolityKey> actors) {
        boolean pronoun = pointing.actor(verb).stream()
                .anyMatch(who -> Word.isOneOf(scene.parse().lower(who), "it", "they"));
        return pronoun
                && Word.isOneOf(scene.parse().lower(verb.chunk() + 2), "in", "to", "with", "toward", "towards")
                && scene.text()
                        .memory()
                        .lastTold(scene.sentence() - 1)
                        .filter(told -> told.actors().equals(Parties.of(actors)))
                        .isPresent();
    }

    /** "Macedonia's followed": the government is left out. */
    private boolean isOwner(OptionalInt subject) {
        return subject.isPresent()
                && scene.units(subject.getAsInt()).size() == 2
                && scene.units(subject.getAsInt()).getLast().is("'s");
    }

    /** "Slovenia's parliament followed a week later": what it did before others had been done by states. */
    private boolean isAssembly(OptionalInt subject) {
        return subject.isPresent()
                && credence.reading.parse.Words.ASSEMBLIES.contains(
                        scene.head(subject.getAsInt()).lower());
    }

    /** "regretted it, as did Jordan": "as" behind another verb of the sentence. */
    boolean isAsOthers(VerbGroup verb) {
        return scene.parse().lower(verb.chunk() - 1).equals("as")
                && (verb.base().equals("do") || Word.isOneOf(scene.parse().lower(verb.chunk()), "has", "have", "had"))
                && scene.parse().verbs().stream()
                        .anyMatch(other -> other.chunk() < verb.chunk()
                                && other.finite()
                                && !Speech.says(other.base())
                                && !POINTING.contains(other.base()));
    }

    /** "Abkhazia was recognised by Peru. It did the same for South Ossetia": who did it, and not who was recognised. */
    private Optional<List<PolityKey>> recogniser(OptionalInt who, List<PolityKey> actors) {
        return who.isPresent() && scene.parse().lower(who.getAsInt()).equals("it")
                ? scene.text()
                        .memory()
                        .lastTold(scene.sentence() - 1)
                        .filter(told -> told.kind() == ActKind.RECOGNITION
                                && told.actors().size() == 1
                                && told.targets().equals(Parties.of(actors)))
                        .map(told -> Parties.keys(told.actors()))
                : Optional.empty();
    }
}
