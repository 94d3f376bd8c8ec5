package credence.reading.find;

import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.VerbGroup;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Two that recognise each other: one act of each. */
record MutualRecognition(Scene scene, RecognitionWords words) {
    /** "agreed to recognise each other": each of the two. */
    List<Found> of(Rule rule, VerbGroup verb, List<PolityKey> actors, Status status, int each) {
        if (actors.size() != 2) {
            return List.of();
        }
        List<Integer> shown = words.shown(scene.agent(verb), each, verb);
        return Stream.of(actors, actors.reversed())
                .map(pair -> scene.acts()
                        .found(rule, pair.subList(0, 1), Parties.of(pair.subList(1, 2)), status, verb.chunk(), shown))
                .toList();
    }

    /** The same, told of each: whoever the two are. */
    List<Found> eachTheOther(Rule rule, VerbGroup verb, Status status, int other) {
        boolean neither = scene.parse().lower(scene.agent(verb).orElse(0)).startsWith("neither");
        return of(rule, verb, pair(verb), neither ? Status.REFUSED : status, other);
    }

    /** The two that took up relations right before, else those named together. */
    private List<PolityKey> pair(VerbGroup verb) {
        return scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .takeWhile(told -> told.sentence() >= scene.sentence() - 2)
                .filter(told -> told.symmetric() && told.actors().size() == 1)
                .findFirst()
                .map(Parties::bothSides)
                .orElseGet(() -> scene.referents()
                        .group(new Place(scene.sentence(), scene.agent(verb).orElse(0))));
    }

    /** "Each state recognised the other", "Neither recognises the other". */
    boolean isEachTheOther(VerbGroup verb, int patient) {
        OptionalInt agent = scene.agent(verb);
        return scene.parse().lower(patient).equals("the other")
                && agent.isPresent()
                && scene.units(agent.getAsInt()).getFirst().in("each", "neither");
    }
}
