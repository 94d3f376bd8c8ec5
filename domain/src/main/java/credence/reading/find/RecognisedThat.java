package credence.reading.find;

import credence.act.Party;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A claim to land told as a clause: "recognise that the Sahara is Moroccan", "that Jerusalem is the capital of Israel". */
record RecognisedThat(Scene scene) {
    Optional<Found> of(VerbGroup verb, Rule rule) {
        Optional<Party> claim = verb.passive() ? Optional.empty() : claim(verb.chunk() + 1);
        List<PolityKey> actors = claim.isPresent() ? scene.polities(scene.agent(verb)) : List.of();
        return actors.isEmpty()
                ? Optional.empty()
                : scene.status(verb)
                        .map(status -> scene.acts()
                                .found(
                                        rule,
                                        actors,
                                        claim.stream().toList(),
                                        status,
                                        verb.chunk(),
                                        List.of(verb.chunk() + 2, verb.chunk() + 4)));
    }

    /** @param that where the clause opens */
    private Optional<Party> claim(int that) {
        boolean clause = scene.parse().lower(that).equals("that")
                && scene.parse().kindAt(that + 1, Chunk.Kind.NOUN)
                && scene.parse().kindAt(that + 3, Chunk.Kind.NOUN)
                && scene.parse()
                        .verbAt(that + 2)
                        .filter(verb -> verb.base().equals("is") && !verb.negated())
                        .isPresent();
        if (!clause || !scene.units(that + 1).getLast().capital()) {
            return Optional.empty();
        }
        String land = name(scene.units(that + 1));
        List<Unit> whose = scene.units(that + 3);
        if (whose.size() == 1 && whose.getFirst().demonym()) {
            return Optional.of(new Party.Named(whose.getFirst().text() + " sovereignty over " + land));
        }
        boolean capital = scene.head(that + 3).is("capital")
                && scene.parse().lower(that + 4).equals("of")
                && scene.parse().kindAt(that + 5, Chunk.Kind.NOUN)
                && scene.head(that + 5).named();
        return capital
                ? Optional.of(new Party.Named(land + " as the capital of " + name(scene.units(that + 5))))
                : Optional.empty();
    }

    private static String name(List<Unit> units) {
        return units.stream().filter(unit -> !unit.tag("DET")).map(Unit::text).collect(Collectors.joining(" "));
    }
}
