package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who began what several do: "expelled Russian diplomats, in a wave that began with Germany and France a day earlier". */
record Waves(Scene scene) {
    private static final Set<String> WAVES =
            WordSet.of("wave", "series", "round", "string", "chain", "exodus", "spate", "campaign", "movement", "run");

    /** Acts of those with whom it began, each like the one that stands before. */
    List<Found> begun(List<Found> here) {
        return scene.parse().verbs().stream()
                .filter(this::begins)
                .flatMap(verb -> first(verb, here).stream())
                .toList();
    }

    private boolean begins(VerbGroup verb) {
        int wave = verb.chunk() - 2;
        return Word.isOneOf(verb.base(), "begin", "start", "open")
                && verb.finite()
                && verb.modal().isEmpty()
                && !verb.negated()
                && scene.parse().kindAt(verb.chunk() - 1, Chunk.Kind.RELATIVE)
                && scene.parse().kindAt(wave, Chunk.Kind.NOUN)
                && scene.head(wave).in(WAVES)
                && scene.parse().lower(verb.chunk() + 1).equals("with")
                && scene.parse().kindAt(verb.chunk() + 2, Chunk.Kind.NOUN)
                && scene.head(verb.chunk() + 2).named();
    }

    private Optional<Found> first(VerbGroup verb, List<Found> here) {
        int names = verb.chunk() + 2;
        int last = scene.clauses().list(names).getLast();
        List<PolityKey> actors = scene.polities(names);
        return here.stream()
                .filter(told -> told.anchor() < verb.chunk()
                        && told.status() == Status.DONE
                        && (told.kind().effect().isPresent() || told.kind() == ActKind.DIPLOMATS_EXPELLED))
                .reduce((one, other) -> other)
                .filter(told ->
                        !actors.isEmpty() && Parties.bothSides(told).stream().noneMatch(actors::contains))
                .map(told -> scene.acts()
                        .found(
                                scene.lexicon().rule("sequel.before"),
                                told.kind(),
                                Parties.of(actors),
                                told.targets(),
                                Status.DONE,
                                told.symmetric(),
                                verb.chunk(),
                                List.of(names, last))
                        .dated(new Shifts(scene)
                                .from(last, told.when())
                                .or(() -> scene.parse().timeAt(last + 1).map(Time::value))
                                .orElse(null))
                        .asBackground());
    }
}
