package credence.reading.find;

import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Relations lowered to a charge d'affaires: "replaced its ambassador in Tehran with one", "reduced its mission to one", "left only one". */
final class ToCharge {
    private static final Set<String> CHARGE = WordSet.of("d'affaires", "charge", "chargé");
    private static final Set<String> LEAVING = WordSet.of("leave", "keep");
    private static final Set<String> REPLACING = WordSet.of("replace", "reduce", "lower", "cut", "scale", "downgrade");
    private static final Set<String> TIES = WordSet.of("relations", "ties", "mission", "embassy", "representation");
    private static final Set<String> IN = WordSet.of("in", "to", "with");

    /** Chunks from what is lowered to what it is lowered to. */
    private static final int NEAR = 5;

    private final Scene scene;

    ToCharge(Scene scene) {
        this.scene = scene;
    }

    /** @param here what the sentence is known to tell: nothing is lowered twice */
    Optional<Found> of(VerbGroup verb, List<Found> here) {
        if (here.stream().anyMatch(told -> told.anchor() == verb.chunk())) {
            return Optional.empty();
        }
        OptionalInt noun = isRepresented(verb) ? whoIs(verb) : scene.patient(verb);
        Optional<Status> status =
                noun.isPresent() && isLowered(verb, noun.getAsInt()) ? scene.status(verb) : Optional.empty();
        List<PolityKey> actors = status.isEmpty() ? List.of() : actors(verb, noun.getAsInt());
        if (actors.isEmpty()) {
            return Optional.empty();
        }
        boolean behind = isRepresented(verb) && verb.passive();
        OptionalInt in = scene.clauses().after(behind ? verb.chunk() : noun.getAsInt(), IN);
        List<PolityKey> targets = new ArrayList<>(scene.owners().hosts(in));
        if (isRepresented(verb) && targets.equals(actors)) {
            // "will represent the country in Paris": not France
            actors = scene.text().lastTold().otherSide(scene.sentence(), targets);
            if (actors.isEmpty()) {
                return Optional.empty();
            }
        }
        targets.removeAll(actors);
        if (targets.isEmpty()) {
            OptionalInt agent = scene.agent(verb);
            credence.act.ActKind kind = credence.act.ActKind.RELATIONS_DOWNGRADED;
            targets.addAll(new Sides(scene).target(kind, agent.isEmpty() ? noun : agent, actors, List.of()));
        }
        return targets.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.acts()
                        .found(
                                scene.lexicon().rule("relations.downgrade"),
                                actors,
                                Parties.of(targets),
                                status.get(),
                                verb.chunk(),
                                scene.shown(verb, noun.getAsInt(), OptionalInt.empty())));
    }

    private List<PolityKey> actors(VerbGroup verb, int noun) {
        return isRepresented(verb)
                ? scene.polities(OptionalInt.of(noun))
                : verb.passive() ? scene.owners().of(noun) : scene.polities(scene.agent(verb));
    }

    /** "would be represented in Tehran by a charge d'affaires", "a charge d'affaires will represent the country in Paris". */
    private boolean isRepresented(VerbGroup verb) {
        boolean to = verb.passive() ? toCharge(verb.chunk()) : isByCharge(verb);
        return Word.isOneOf(verb.base(), "represent")
                && (Word.isOneOf(verb.modal(), "will", "would", "be to") || isApart(verb))
                && to;
    }

    private boolean isByCharge(VerbGroup verb) {
        OptionalInt who = scene.clauses().subject(verb);
        return who.isPresent() && scene.head(who.getAsInt()).in(CHARGE);
    }

    /** "will from now on represent". */
    private boolean isApart(VerbGroup verb) {
        int j = verb.chunk() - 1;
        while (scene.parse().kindAt(j, Chunk.Kind.PREPOSITION)
                || scene.parse().kindAt(j, Chunk.Kind.OTHER)
                || scene.parse().kindAt(j, Chunk.Kind.TIME)) {
            j--;
        }
        return Word.isOneOf(scene.parse().lower(j), "will", "would");
    }

    private OptionalInt whoIs(VerbGroup verb) {
        return verb.passive() ? scene.clauses().subject(verb) : scene.clauses().object(verb);
    }

    private boolean isLowered(VerbGroup verb, int noun) {
        if (isRepresented(verb)) {
            return true;
        }
        boolean left = LEAVING.contains(verb.base())
                && !verb.passive()
                && scene.head(noun).in(CHARGE)
                && (scene.has(noun, "only", "just")
                        || Word.isOneOf(scene.parse().lower(noun - 1), "only", "just", "no more than"));
        boolean object =
                scene.head(noun).in(TIES) || scene.head(noun).in(scene.lexicon().list("heads"));
        return left || object && REPLACING.contains(verb.base()) && toCharge(verb.passive() ? verb.chunk() : noun);
    }

    /** "to a charge d'affaires", "to the level of charge d'affaires", "by a charge d'affaires". */
    private boolean toCharge(int from) {
        int last = Math.min(scene.parse().chunks().size() - 1, from + NEAR);
        for (int j = from + 1; j < last; j++) {
            if (Word.isOneOf(scene.parse().lower(j), "to", "by", "with", "of")
                    && scene.parse().kindAt(j + 1, Chunk.Kind.NOUN)
                    && scene.head(j + 1).in(CHARGE)) {
                return true;
            }
        }
        return false;
    }
}
