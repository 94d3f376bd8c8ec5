package credence.reading.find;

import credence.reading.text.WordSet;
import java.util.OptionalInt;
import java.util.Set;

/** Who does what a noun tells, where it comes from them: "The only other recognition came from Chad", "a first recognition came from Peru". */
final class CameFrom {
    private static final Set<String> BY = WordSet.of("by");

    private static final Set<String> FROM = WordSet.of("from");

    private CameFrom() {}

    /** "recognition by Chad", "recognition of Kosovo came in May from Chad". */
    static OptionalInt orBy(Scene scene, int chunk) {
        OptionalInt by = scene.clauses().after(chunk, BY);
        return by.isPresent()
                ? by
                : scene.parse().verbs().stream()
                        .filter(verb ->
                                verb.finite() && verb.chunk() > chunk && RecognitionNouns.COMING.contains(verb.base()))
                        // "No recognition has come from Chad": which is not told as an act of Chad's
                        .filter(verb -> !verb.negated()
                                && !scene.units(chunk).getFirst().is("no"))
                        .filter(verb -> scene.clauses().subject(verb).equals(OptionalInt.of(chunk)))
                        .map(verb -> scene.clauses().after(verb.chunk(), FROM))
                        .findFirst()
                        .orElse(OptionalInt.empty());
    }
}
