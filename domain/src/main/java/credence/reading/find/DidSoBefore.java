package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Toward whom one acted by doing as another did: "Bolivia expelled the Mexican envoy and Peru did so too; Lima then recalled its own". */
record DidSoBefore(Scene scene) {
    /** The side of the act that it did as well, in the clause before; empty where it did not. */
    List<PolityKey> target(int agent, List<PolityKey> actors) {
        return scene.parse().verbs().stream()
                .filter(verb -> verb.finite() && verb.chunk() < agent && follows(scene.parse(), verb))
                .filter(verb -> scene.polities(scene.clauses().subject(verb)).equals(actors))
                .reduce((one, other) -> other)
                .map(verb -> followed(verb, actors))
                .orElse(List.of());
    }

    /** The only polity that the clause names beside who acts there. */
    private List<PolityKey> followed(VerbGroup follower, List<PolityKey> actors) {
        int end = scene.clauses().subject(follower).orElse(follower.chunk());
        Optional<VerbGroup> first = scene.parse().verbs().stream()
                .filter(verb -> verb.finite() && verb.chunk() < end)
                .findFirst()
                .filter(verb -> !verb.negated() && !verb.base().startsWith("recogni"));
        List<PolityKey> doers =
                first.map(verb -> scene.polities(scene.clauses().subject(verb))).orElse(List.of());
        if (doers.isEmpty()) {
            return List.of();
        }
        List<PolityKey> others = IntStream.range(first.get().chunk() + 1, end)
                .filter(chunk -> scene.parse().kindAt(chunk, Chunk.Kind.NOUN))
                .boxed()
                .flatMap(chunk -> scene.units(chunk).stream())
                .flatMap(unit -> Stream.ofNullable(unit.polity()))
                .filter(key -> !doers.contains(key))
                .distinct()
                .toList();
        return others.size() == 1 && !actors.containsAll(others) ? others : List.of();
    }

    /** "followed", "did so": what was done before, unless it is denied. */
    static boolean follows(Parse parse, VerbGroup verb) {
        return !verb.negated()
                && (verb.base().equals("follow")
                        || verb.base().equals("do")
                                && Word.isOneOf(parse.lower(verb.chunk() + 1), "so", "the same", "likewise"));
    }
}
