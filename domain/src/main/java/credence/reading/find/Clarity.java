package credence.reading.find;

import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import java.util.List;
import java.util.Optional;

/** How plainly words tell an act, to choose among passages that tell the same one. */
final class Clarity {
    private final int sentence;
    private final Text text;
    private final Parse parse;

    Clarity(Scene scene) {
        this.sentence = scene.sentence();
        this.text = scene.text();
        this.parse = scene.parse();
    }

    private long sides(List<Integer> shown) {
        int first = shown.stream().mapToInt(Integer::intValue).min().orElseThrow();
        int last = shown.stream().mapToInt(Integer::intValue).max().orElseThrow();
        return parse
                .units()
                .subList(
                        parse.chunks().get(first).from(),
                        parse.chunks().get(last).to())
                .stream()
                .map(Unit::polity)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .count();
    }

    /** A sentence is plainer than a heading, a verb than a noun, and words that name both sides plainer than words that name one. */
    int of(int anchor, List<Integer> shown) {
        int clarity = text.sentences().get(sentence).heading() ? 0 : 4;
        clarity += (int) Math.min(2, sides(shown));
        Optional<VerbGroup> verb = parse.verbAt(anchor);
        if (verb.isPresent()) {
            clarity += verb.get().finite() ? 3 : 1;
        }
        return clarity;
    }
}
