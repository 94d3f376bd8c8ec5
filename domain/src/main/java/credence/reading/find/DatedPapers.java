package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.RELATIVE;
import static credence.reading.parse.Chunk.Kind.STOP;
import static credence.reading.parse.Chunk.Kind.SUBORDINATOR;
import static credence.reading.parse.Chunk.Kind.TIME;

import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import credence.time.Edtf;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The day that a paper bears in which an act is told: "has suspended it, according to a note dated Tuesday", "a letter of March 11 shows". */
record DatedPapers(Parse parse, Clauses clauses) {
    private static final Set<String> BEARING =
            WordSet.of("dated", "signed", "issued", "published", "sent", "delivered", "written", "bearing", "adopted");

    /** Words before a paper that is where the act is told, and not its cause. */
    private static final Set<String> LINKS = WordSet.of("to", "in", "by", "under", "with", "through", "via");

    private static final Set<String> HELD_UP = WordSet.of("show", "cite", "wave", "read");

    private static final Set<String> TELLS =
            WordSet.of("show", "say", "read", "confirm", "state", "reveal", "announce");

    /** Characters of a year. */
    private static final int YEAR = 4;

    /** Chunks from a paper to its day: "a note from its foreign ministry dated March 11". */
    private static final int NEAR_BY = 5;

    Optional<Edtf> of(int anchor) {
        return IntStream.range(0, parse.chunks().size())
                .filter(this::isPaper)
                .filter(paper -> paper > anchor ? isBehind(anchor, paper) : isBefore(paper, anchor))
                .mapToObj(this::day)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** "The note is dated March 11", "The letter bears the date of March 11": of the paper in which it was told before. */
    Optional<Edtf> itself() {
        boolean pointed =
                isPaper(0) && parse.unit(parse.chunks().getFirst().from()).in("the", "that", "this", "its");
        Optional<VerbGroup> verb = pointed ? parse.verbs().stream().findFirst() : Optional.empty();
        return verb.filter(one -> parse.lower(one.chunk()).endsWith("dated")
                        || Word.isOneOf(parse.lower(one.chunk()), "bears", "bore", "carries")
                                && parse.lower(one.chunk() + 1).equals("the date"))
                .flatMap(one -> IntStream.range(
                                one.chunk() + 1,
                                Math.min(one.chunk() + 4, parse.chunks().size()))
                        .filter(j -> parse.kindAt(j, TIME))
                        .mapToObj(j -> parse.timeAt(j).map(Time::value))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private boolean isPaper(int chunk) {
        return parse.kindAt(chunk, NOUN)
                && (TimedDocuments.DOCUMENTS.contains(clauses.head(chunk).lower())
                        || Word.isOneOf(clauses.head(chunk).lower(), "text", "cable"));
    }

    /** ", according to a note", ", a letter shows", ", citing a note", "in a decree". */
    private boolean isBehind(int anchor, int paper) {
        boolean told = LINKS.contains(parse.lower(paper - 1))
                || holdsUp(paper - 1)
                || parse.kindAt(paper - 1, NOUN) && holdsUp(paper - 2)
                || parse.kindAt(paper - 1, COMMA) && tells(paper);
        return told && IntStream.range(anchor + 1, paper).noneMatch(this::opensOther);
    }

    private boolean holdsUp(int chunk) {
        return parse.verbAt(chunk)
                .filter(verb -> verb.gerund() && HELD_UP.contains(verb.base()))
                .isPresent();
    }

    /** Between the two some other thing is told: "after", "which", "because". */
    private boolean opensOther(int chunk) {
        return parse.kindAt(chunk, RELATIVE)
                || parse.kindAt(chunk, SUBORDINATOR)
                || parse.kindAt(chunk, STOP)
                || Word.isOneOf(parse.lower(chunk), "after", "before", "over", "following");
    }

    /** "A letter dated March 11 says that Peru has", "In a note dated March 11, Peru recalled". */
    private boolean isBefore(int paper, int anchor) {
        // "said in a statement dated March 15 that it had"
        boolean said = parse.lower(paper - 1).equals("in")
                && parse.verbAt(Math.max(0, paper - 2))
                        .filter(verb -> Speech.says(verb.base()))
                        .isPresent();
        // "and Chile recalled its own", "Chile, which said in a note dated March 15 that it was unhappy, broke off"
        boolean over = IntStream.range(paper + 1, anchor)
                .anyMatch(j -> parse.kindAt(j, COMMA)
                        && (parse.kindAt(j + 1, Chunk.Kind.AND) || parse.kindAt(paper - 3, RELATIVE)));
        boolean opens = paper == 0 && tells(paper)
                || said && !over
                || paper == 1 && Word.isOneOf(parse.lower(0), "in", "by", "under", "through", "with");
        return opens
                && parse.verbs().stream()
                                .filter(verb -> verb.finite() && verb.chunk() > paper && verb.chunk() < anchor)
                                .count()
                        <= 2
                && IntStream.range(paper + 1, anchor)
                        .noneMatch(j -> Word.isOneOf(parse.lower(j), "after", "before", "which"));
    }

    private boolean tells(int paper) {
        // a noun to the tagger behind a month
        boolean shows = IntStream.range(
                        paper + 1, Math.min(paper + NEAR_BY + 2, parse.chunks().size()))
                .anyMatch(j -> parse.lower(j).equals("shows") && parse.kindAt(j - 1, TIME));
        return shows
                || parse.verbs().stream()
                        .filter(verb -> verb.chunk() > paper
                                && !verb.participle()
                                && !BEARING.contains(parse.lower(verb.chunk())))
                        .findFirst()
                        .filter(verb -> TELLS.contains(verb.base())
                                && clauses.subject(verb).stream().anyMatch(who -> who >= paper))
                        .isPresent();
    }

    /** "of March 11", "dated Tuesday", "signed on March 11", "that bears the date of March 11". */
    private Optional<Edtf> day(int paper) {
        // "citing a 1975 treaty": the year of the treaty
        boolean cited = holdsUp(paper - 1) || parse.kindAt(paper - 1, NOUN) && holdsUp(paper - 2);
        Optional<Edtf> inside =
                TimesInside.of(parse, paper).filter(day -> !cited || day.text().length() > YEAR);
        if (inside.isPresent()) {
            // "under a 1994 treaty"
            return inside;
        }
        boolean bears = false;
        for (int j = paper + 1; j < Math.min(paper + NEAR_BY + 1, parse.chunks().size()); j++) {
            if (parse.kindAt(j, TIME)) {
                boolean of = j == paper + 2 && Word.isOneOf(parse.lower(j - 1), "of", "from");
                return bears || of ? parse.timeAt(j).map(Time::value) : Optional.empty();
            }
            bears |= BEARING.contains(parse.lower(j)) || parse.lower(j).equals("the date");
            if (parse.kindAt(j, COMMA) && !parse.lower(j + 1).equals("dated")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
