package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Papers that say what is done: "signed a note in Belgrade that withdrew his country's recognition". Whoever signs one does so. */
record Papers(Scene scene) {
    private static final Set<String> PAPERS = Stream.concat(
                    Documents.PAPERS.stream(), Stream.of("text", "document", "paper", "declaration"))
            .collect(Collectors.toUnmodifiableSet());

    /** Who signs the paper of which a relative clause with this verb tells; empty where it tells of none, or of a place. */
    OptionalInt signer(VerbGroup verb) {
        Parse parse = scene.parse();
        if (!parse.kindAt(verb.chunk() - 1, Chunk.Kind.RELATIVE)
                || !Word.isOneOf(parse.lower(verb.chunk() - 1), "that", "which")) {
            return OptionalInt.empty();
        }
        int paper = parse.kindAt(verb.chunk() - 2, Chunk.Kind.COMMA) ? verb.chunk() - 3 : verb.chunk() - 2;
        if (parse.kindAt(paper, Chunk.Kind.TIME)) {
            paper--;
        }
        if (Word.isOneOf(parse.lower(paper - 1), "in", "at", "to") && parse.kindAt(paper - 2, Chunk.Kind.NOUN)) {
            paper -= 2;
        }
        if (!parse.kindAt(paper, Chunk.Kind.NOUN) || !scene.head(paper).in(PAPERS)) {
            return OptionalInt.empty();
        }
        int what = paper;
        return parse.verbs().stream()
                .filter(signs -> signs.chunk() < what
                        && Documents.SIGNING.contains(signs.base())
                        && !signs.passive()
                        && !signs.negated()
                        && (scene.patient(signs).equals(OptionalInt.of(what))
                                || signs.chunk() == what - 2
                                        && parse.lower(what - 1).equals("over")))
                .map(scene::agent)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }
}
