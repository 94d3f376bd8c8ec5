package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;
import static credence.reading.parse.Chunk.Kind.RELATIVE;

import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.Set;

/** Papers that are still being written: "are working on a communique under which they would set up relations", "are drafting a treaty restoring them". */
record DraftedPapers(Parse parse, Clauses clauses) {
    private static final Set<String> PAPERS = WordSet.of(
            "communique",
            "communiqué",
            "agreement",
            "accord",
            "treaty",
            "text",
            "deal",
            "pact",
            "document",
            "note",
            "declaration",
            "statement",
            "protocol",
            "memorandum",
            "roadmap",
            "decree");

    private static final Set<String> DRAFTING =
            WordSet.of("draft", "prepare", "negotiate", "finalise", "finalize", "seek", "discuss", "pursue", "hammer");

    /** "under which it would", "that would": whether the clause of a verb is that of such a paper. */
    boolean isOfClause(VerbGroup verb) {
        int subject = clauses.subject(verb).orElse(-1);
        int first =
                subject >= 0 && subject < verb.chunk() ? clauses.list(subject).getFirst() : verb.chunk();
        int relative = parse.kindAt(first - 1, RELATIVE) ? first - 1 : verb.chunk() - 1;
        int noun = parse.kindAt(relative - 1, PREPOSITION) ? relative - 2 : relative - 1;
        return parse.kindAt(relative, RELATIVE) && isDrafted(parse.kindAt(noun, COMMA) ? noun - 1 : noun);
    }

    /** "a communique establishing relations": whether a gerund hangs on such a paper. */
    boolean isOfGerund(VerbGroup gerund) {
        return gerund.gerund() && isDrafted(gerund.chunk() - 1);
    }

    private boolean isDrafted(int noun) {
        if (!parse.kindAt(noun, NOUN) || !PAPERS.contains(clauses.head(noun).lower())) {
            return false;
        }
        int before = parse.lower(noun - 1).equals("out") ? noun - 2 : noun - 1;
        boolean on = parse.lower(before).equals("on");
        return parse.verbAt(Math.max(0, on ? before - 1 : before))
                .filter(verb -> !verb.negated() && (on ? verb.base().equals("work") && isGoingOn(verb) : isOpen(verb)))
                .isPresent();
    }

    private boolean isOpen(VerbGroup verb) {
        return DRAFTING.contains(verb.base()) && isGoingOn(verb);
    }

    /** "are working", "want to draft", "will negotiate"; not "drafted", which says nothing of what became of it. */
    private boolean isGoingOn(VerbGroup verb) {
        return !verb.passive()
                && (parse.unit(verb.unit()).lower().endsWith("ing")
                        || verb.infinitive()
                        || !verb.modal().isEmpty());
    }
}
