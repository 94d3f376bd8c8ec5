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
                    Documents.PAPERS.stream(),
                    Stream.of("text", "document", "paper", "declaration", "protocol", "accord", "agreement", "treaty"))
            .collect(Collectors.toUnmodifiableSet());

    /** Who signs the paper that a verb is of; empty where it is of none, or nobody is named. */
    OptionalInt signer(VerbGroup verb) {
        int told = toldOf(verb);
        int paper = told >= 0 ? told : of(verb);
        OptionalInt by = paper < 0
                ? OptionalInt.empty()
                : new SignedPapers(scene.parse(), scene.clauses())
                        .signedBehind(verb, paper)
                        .map(scene::agent)
                        .orElse(OptionalInt.empty());
        return by.isPresent() || told < 0 ? by : signing(told);
    }

    /** The paper right before a gerund or infinitive; -1 where there is none. */
    private int of(VerbGroup verb) {
        return (verb.gerund() || verb.infinitive()) && isPaper(verb.chunk() - 1) ? verb.chunk() - 1 : -1;
    }

    private OptionalInt signing(int paper) {
        return scene.parse().verbs().stream()
                .filter(signs -> signs.chunk() < paper
                        && Documents.SIGNING.contains(signs.base())
                        && !signs.passive()
                        && !signs.negated()
                        && (scene.patient(signs).equals(OptionalInt.of(paper))
                                || signs.chunk() == paper - 2
                                        && scene.parse().lower(paper - 1).equals("over")))
                .map(scene::agent)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    /** The paper that a relative clause with this verb tells of; -1 where it tells of none, or of a place. */
    private int toldOf(VerbGroup verb) {
        Parse parse = scene.parse();
        if (!parse.kindAt(verb.chunk() - 1, Chunk.Kind.RELATIVE)
                || !Word.isOneOf(parse.lower(verb.chunk() - 1), "that", "which")) {
            return -1;
        }
        int paper = parse.kindAt(verb.chunk() - 2, Chunk.Kind.COMMA) ? verb.chunk() - 3 : verb.chunk() - 2;
        if (parse.kindAt(paper, Chunk.Kind.TIME)) {
            paper--;
        }
        if (Word.isOneOf(parse.lower(paper - 1), "in", "at", "to") && parse.kindAt(paper - 2, Chunk.Kind.NOUN)) {
            paper -= 2;
        }
        return isPaper(paper) ? paper : -1;
    }

    private boolean isPaper(int chunk) {
        return scene.parse().kindAt(chunk, Chunk.Kind.NOUN) && scene.head(chunk).in(PAPERS);
    }
}
