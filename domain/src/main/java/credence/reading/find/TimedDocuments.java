package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.Set;

/** Documents that bear a time, and the acts told in them: "signed a document on Friday by which", "a note, dated October 27, in which". */
record TimedDocuments(Parse parse, Clauses clauses) {
    static final Set<String> CARRIES_OUT = WordSet.of(
            "order", "announce", "declare", "proclaim", "decree", "confirm", "issue", "voice", "express", "sign");

    static final Set<String> DOCUMENTS = WordSet.of(
            "document",
            "statement",
            "communique",
            "communiqué",
            "agreement",
            "treaty",
            "accord",
            "letter",
            "decree",
            "declaration",
            "memorandum",
            "note",
            "decision",
            "resolution",
            "order",
            "proclamation",
            "message");

    private static final Set<String> ISSUED = WordSet.of(
            "issue",
            "release",
            "publish",
            "post",
            "sign",
            "broadcast",
            "read",
            "carry",
            "adopt",
            "circulate",
            "hand",
            "deliver");

    /** "signed a document on Friday by which the two resumed relations": the verb before such a relative clause. */
    Optional<VerbGroup> signed(int relative) {
        boolean through = Word.isOneOf(parse.lower(relative - 1), "by", "under", "in", "with", "through");
        int last = through ? relative - 2 : relative - 1;
        int behind = parse.kindAt(last, Chunk.Kind.TIME) ? last - 1 : last;
        // "signed a communique in Tianjin that restored relations"
        int noun = Word.isOneOf(parse.lower(behind - 1), "in", "at") ? behind - 2 : behind;
        boolean document = (through || Word.isOneOf(parse.lower(relative), "that", "which"))
                && parse.kindAt(noun, Chunk.Kind.NOUN)
                && DOCUMENTS.contains(clauses.head(noun).lower());
        return document ? parse.verbAt(Math.max(0, noun - 1)) : Optional.empty();
    }

    /** "in a statement issued late on Tuesday". */
    boolean isIssued(VerbGroup verb) {
        return ISSUED.contains(verb.base())
                && parse.kindAt(verb.chunk() - 1, Chunk.Kind.NOUN)
                && DOCUMENTS.contains(clauses.head(verb.chunk() - 1).lower())
                && parse.chunks().get(verb.chunk()).to()
                                - parse.chunks().get(verb.chunk()).from()
                        == 1;
    }

    /** "a note, dated October 27, in which it revokes", "the communique of 1974, in which it recognised". */
    boolean isDated(int relative) {
        return Word.isOneOf(parse.lower(relative - 1), "in", "under", "by", "with")
                && parse.kindAt(relative - 2, Chunk.Kind.COMMA)
                && parse.kindAt(relative - 3, Chunk.Kind.TIME)
                && (parse.lower(relative - 4).equals("dated")
                        || parse.lower(relative - 4).equals("of")
                                && parse.kindAt(relative - 5, Chunk.Kind.NOUN)
                                && DOCUMENTS.contains(clauses.head(relative - 5).lower()));
    }
}
