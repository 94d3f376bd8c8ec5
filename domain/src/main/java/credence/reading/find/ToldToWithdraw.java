package credence.reading.find;

import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Sentence;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Diplomats that their own state is told to take back: "told Canada to withdraw 41 diplomats". */
final class ToldToWithdraw {
    private static final Set<String> ORDERS = WordSet.of("tell", "order", "ask", "request");

    private static final Set<String> ENVOYS = WordSet.of(
            "diplomats", "envoys", "diplomat", "officers", "ambassador", "ambassadors", "envoy", "attache", "attaché");

    private static final Set<String> REDUCING = WordSet.of("cut", "reduce", "trim", "shrink", "slash", "halve", "thin");

    private static final Set<String> STAFF =
            WordSet.of("staff", "presence", "personnel", "number", "numbers", "mission");

    private static final Set<String> DIPLOMATIC = WordSet.of("diplomatic", "embassy", "consular", "mission");

    /** What is demanded, in a clause of its own. */
    private static final Set<String> DEMANDS = WordSet.of("demand", "request", "insist", "ask", "require");

    private static final Set<String> POSTED = WordSet.of("to", "in", "from", "at");

    private final Scene scene;

    ToldToWithdraw(Scene scene) {
        this.scene = scene;
    }

    /** Whether a sentence may tell of staff, and of no envoys or mission by name. */
    static boolean mayBeIn(Sentence sentence) {
        return sentence.tokens().stream().anyMatch(token -> DIPLOMATIC.contains(token.lower()))
                && sentence.tokens().stream()
                        .anyMatch(token -> STAFF.contains(token.lower()) && !DIPLOMATIC.contains(token.lower()));
    }

    /** "told Canada to withdraw 41 diplomats", "told Canada that it must withdraw them": who tells it expels them. */
    Optional<Found> of(VerbGroup verb) {
        boolean home = Word.isOneOf(verb.base(), "bring", "call", "take", "pull")
                && (Word.isOneOf(scene.parse().lower(verb.chunk() + 1), "home", "back", "out")
                        // "to take her back", "to take its attaché home"
                        || Word.isOneOf(scene.parse().lower(verb.chunk() + 2), "home", "back", "out")
                        || Word.isOneOf(scene.parse().lower(verb.chunk() + 1), "her back", "her home"));
        boolean takesBack = home || Word.isOneOf(verb.base(), "withdraw", "repatriate", "recall", "remove");
        OptionalInt noun = takesBack && !verb.passive() ? scene.patient(verb) : OptionalInt.empty();
        OptionalInt staff = reduces(verb) ? scene.patient(verb) : OptionalInt.empty();
        if (staff.isPresent() && isStaff(staff.getAsInt())) {
            noun = staff;
        } else if (noun.isEmpty() || !isEnvoy(noun.getAsInt())) {
            return Optional.empty();
        }
        Optional<VerbGroup> demand = demanding(verb);
        Optional<VerbGroup> telling = verb.infinitive()
                ? scene.clauses().hook(verb).flatMap(scene.parse()::verbAt)
                : verb.modal().equals("must")
                                && scene.parse().lower(verb.chunk() - 2).equals("that")
                        ? scene.parse().verbAt(Math.max(0, verb.chunk() - 4))
                        : demand;
        Optional<VerbGroup> order =
                telling.filter(outer -> ORDERS.contains(outer.base()) || demand.isPresent() && !outer.passive());
        List<PolityKey> ordered = order.map(outer -> scene.polities(
                        demand.isPresent()
                                ? scene.clauses().subject(verb)
                                // "India was asked by Pakistan to take back its attaché"
                                : outer.passive()
                                        ? scene.clauses().subject(outer)
                                        : scene.clauses().object(outer)))
                .orElse(List.of());
        List<PolityKey> actors =
                order.map(outer -> scene.polities(scene.agent(outer))).orElse(List.of());
        Optional<Status> status = order.flatMap(scene::status);
        return ordered.isEmpty()
                        || actors.isEmpty()
                        || status.isEmpty()
                        || ordered.stream().anyMatch(actors::contains)
                        || isElsewhere(noun.getAsInt(), actors)
                ? Optional.empty()
                : Optional.of(scene.acts()
                        .found(
                                scene.lexicon().rule("diplomats.tell-to-leave"),
                                actors,
                                Parties.of(ordered),
                                status.get(),
                                order.get().chunk(),
                                List.of(noun.getAsInt(), verb.chunk())));
    }

    /** "two diplomats", "its second secretary", "one of its diplomats", "her", after an envoy was named in the sentence. */
    private boolean isEnvoy(int noun) {
        boolean pronoun = Word.isOneOf(
                scene.parse().lower(noun), "him", "her", "them", "her back", "her home", "him back", "him home");
        return scene.head(noun).in(ENVOYS)
                || new EnvoyNouns(scene).are(noun)
                || pronoun
                        && IntStream.range(0, noun)
                                .anyMatch(j -> scene.parse().kindAt(j, Chunk.Kind.NOUN)
                                        && scene.head(j).in(ENVOYS));
    }

    /** "told Canada to cut its diplomatic presence", "ordered it to bring its embassy staff down to eight". */
    private boolean reduces(VerbGroup verb) {
        boolean down = Word.isOneOf(verb.base(), "bring", "scale", "pare", "whittle")
                && IntStream.range(
                                verb.chunk() + 1,
                                Math.min(
                                        verb.chunk() + 4, scene.parse().chunks().size()))
                        .anyMatch(j -> Word.isOneOf(scene.parse().lower(j), "down", "back"));
        return !verb.passive() && (down || REDUCING.contains(verb.base()));
    }

    private boolean isStaff(int noun) {
        boolean counted = scene.parse().lower(noun + 1).equals("of")
                && scene.parse().kindAt(noun + 2, Chunk.Kind.NOUN)
                && scene.head(noun + 2).in(ENVOYS);
        boolean diplomatic =
                scene.units(noun).stream().anyMatch(unit -> unit.in(DIPLOMATIC) && !unit.equals(scene.head(noun)));
        return scene.head(noun).in(STAFF) && (counted || diplomatic)
                || scene.head(noun).in(ENVOYS);
    }

    /** "demanded that Canada withdraw two diplomats". */
    private Optional<VerbGroup> demanding(VerbGroup verb) {
        int that = scene.clauses().subject(verb).orElse(0) - 1;
        return verb.finite()
                        && verb.modal().isEmpty()
                        && that > 0
                        && scene.parse().lower(that).equals("that")
                ? scene.parse().verbAt(that - 1).filter(outer -> DEMANDS.contains(outer.base()))
                : Optional.empty();
    }

    /** "asked Peru to recall its ambassador to Israel": not from its own land. */
    private boolean isElsewhere(int noun, List<PolityKey> actors) {
        List<PolityKey> place = scene.polities(scene.clauses().after(noun, POSTED));
        return !place.isEmpty() && !actors.containsAll(place);
    }
}
