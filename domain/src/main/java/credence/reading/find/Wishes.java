package credence.reading.find;

import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Relations as somebody would have them: "Peru wants its relations with Chad restored", "would like to see ties with Chad severed". */
record Wishes(Scene scene, RelationRules rules, RelationPartners sides) {
    /** What one wishes for itself is meant to be done; what it wishes of another is asked of it. */
    Optional<Found> of(VerbGroup verb) {
        boolean done = verb.infinitive() && verb.passive() || verb.participle() || isBare(verb);
        Optional<VerbGroup> wish = done ? wish(verb) : Optional.empty();
        OptionalInt object = wish.map(this::wished).orElse(OptionalInt.empty());
        if (object.isEmpty() || object.getAsInt() > verb.chunk()) {
            return Optional.empty();
        }
        int noun = object.getAsInt();
        Optional<Rule> rule = rules.rule(verb, noun);
        List<PolityKey> wishers = scene.polities(scene.agent(wish.orElseThrow()));
        if (rule.isEmpty() || wishers.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt with = sides.with(rule.get(), verb, noun);
        List<PolityKey> owners = scene.owners().of(noun);
        List<PolityKey> actors = owners.isEmpty() ? wishers : owners;
        List<PolityKey> others = scene.polities(with).stream()
                .filter(key -> !actors.contains(key))
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.acts()
                        .found(
                                rule.get(),
                                rule.get().namedKind(),
                                Parties.of(actors),
                                Parties.of(others),
                                actors.equals(wishers) ? Status.INTENDED : Status.URGED,
                                Relations.isJoint(rule.get().namedKind()),
                                verb.chunk(),
                                Relations.shown(scene, scene.agent(wish.get()), noun, with)));
    }

    /** "restored", with no word of its own before it. */
    private boolean isBare(VerbGroup verb) {
        return verb.finite()
                && !verb.passive()
                && scene.parse().lower(verb.chunk()).indexOf(' ') < 0
                && scene.patient(verb).isEmpty();
    }

    /** The verb of wishing right before what is wished, with nothing between but whose and with whom. */
    private Optional<VerbGroup> wish(VerbGroup verb) {
        return scene.parse().verbs().reversed().stream()
                .filter(outer -> outer.chunk() < verb.chunk() && !isSight(outer))
                .findFirst()
                .filter(outer -> outer.finite() && !outer.negated() && !outer.passive())
                .filter(outer -> outer.base().equals("want")
                        || outer.modal().equals("would") && outer.base().equals("like"))
                .filter(outer -> IntStream.range(outer.chunk(), verb.chunk())
                        .noneMatch(j -> scene.parse().kindAt(j, Chunk.Kind.COMMA)
                                || scene.parse().kindAt(j, Chunk.Kind.AND)
                                || scene.parse().kindAt(j, Chunk.Kind.STOP)
                                || scene.parse().kindAt(j, Chunk.Kind.RELATIVE)));
    }

    private static boolean isSight(VerbGroup verb) {
        return verb.infinitive() && Word.isOneOf(verb.base(), "see", "have");
    }

    private OptionalInt wished(VerbGroup wish) {
        int next =
                scene.parse().verbAt(wish.chunk() + 1).filter(Wishes::isSight).isPresent()
                        ? wish.chunk() + 2
                        : wish.chunk() + 1;
        return scene.parse().kindAt(next, Chunk.Kind.NOUN) ? OptionalInt.of(next) : OptionalInt.empty();
    }
}
