package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.AND;
import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.OTHER;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;
import static credence.reading.parse.Chunk.Kind.RELATIVE;
import static credence.reading.parse.Chunk.Kind.STOP;
import static credence.reading.parse.Chunk.Kind.SUBORDINATOR;
import static credence.reading.parse.Chunk.Kind.TIME;
import static credence.reading.parse.Chunk.Kind.VERB;

import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Verbs joined by "and" behind an apposition to the object of the one before. */
record JoinedVerbs(Parse parse, Clauses clauses, NounPlaces places) {
    /** They open a clause that says when or why. */
    private static final Set<String> REASONS =
            WordSet.of("after", "since", "because", "when", "before", "until", "once");

    /** Verbs whose object may have a verb of its own: "ordered the embassy closed". */
    private static final Set<String> ORDERING = WordSet.of("order", "declare", "want", "keep", "see");

    /** Verbs behind which what is wanted stands in its bare form. */
    private static final Set<String> DEMANDING =
            WordSet.of("demand", "insist", "require", "propose", "request", "recommend", "suggest", "ask", "urge");

    private static final int LONGEST_PREDICATE = 5;

    private static final Pattern UNWANTED =
            Pattern.compile("persona(?: non grata)?|unwelcome|undesirable|unwanted|home");

    /**
     * "has cut ties with Belgium, its former ruler, and told its envoys": the verb to which the one behind the apposition is joined.
     *
     * @param verb of which the subject is looked for
     */
    Optional<VerbGroup> before(int verb) {
        if (parse.lower(verb - 1).equals(";")) {
            // "recognised it; established relations with it"
            return lastBefore(verb);
        }
        int said = sharesModal(verb) ? SaidAsides.beforeJoint(parse, verb - 1) : verb;
        if (said < verb - 2) {
            // "will close its embassy, the minister said on Monday, and recall its envoy"
            return lastBefore(said);
        }
        int close = beforePredicate(verb - 2);
        while (parse.kindAt(close, TIME) || isPlace(close) && (isPlace(close - 2) || isComma(close - 2))) {
            // "expelled the ambassador, Mukhtar Ware, on Monday and closed", ", in Cairo on Friday and praised"
            close -= parse.kindAt(close, TIME) ? 1 : 2;
        }
        if (!parse.kindAt(verb - 1, AND) || !parse.kindAt(close, COMMA)) {
            return Optional.empty();
        }
        Optional<VerbGroup> main = close == verb - 2 ? beforeReason(close) : Optional.empty();
        if (main.isPresent()) {
            return main;
        }
        int described = new ApposedClauses(parse, clauses).opening(close);
        if (described > 0) {
            // "recognised Kosovo, the state that Serbia claims, and opened an embassy"
            return lastBefore(described);
        }
        int relative = clauses.relativeBefore(close);
        if (relative > 0 && parse.kindAt(relative - 1, NOUN)) {
            // "It follows Kenya, which did so in March, and is the second": who follows
            int governing = clauses.list(relative - 1).getFirst() - 1;
            return parse.kindAt(governing, VERB) ? parse.verbAt(governing).filter(VerbGroup::finite) : Optional.empty();
        }
        boolean placed = isPlace(close + 2);
        int open = close - 1;
        while (parse.kindAt(open, NOUN) || parse.kindAt(open, PREPOSITION)) {
            open--;
        }
        boolean apposed = parse.kindAt(open, COMMA)
                && parse.kindAt(open + 1, NOUN)
                && !clauses.head(open + 1).named()
                && Asides.DETERMINERS.contains(
                        parse.unit(parse.chunks().get(open + 1).from()).lower())
                && parse.kindAt(open - 1, NOUN)
                && clauses.head(open - 1).named()
                && (places.governor(open - 1) >= 0 || parse.kindAt(open - 2, VERB));
        for (int j = open - 1;
                (apposed && !placed || isName(open, close) || isLandOfPlace(open, close))
                        && j > 0
                        && !parse.kindAt(j, STOP);
                j--) {
            Optional<VerbGroup> joined = parse.verbAt(j).filter(VerbGroup::finite);
            if (joined.isPresent()) {
                return joined;
            }
        }
        return Optional.empty();
    }

    /** "and recall": with the "will" of a verb before it. */
    private boolean sharesModal(int verb) {
        return parse.kindAt(verb - 1, AND)
                && parse.chunks().get(verb).to() - parse.chunks().get(verb).from() == 1
                && parse.verbAt(verb).filter(told -> !told.modal().isEmpty()).isPresent();
    }

    /** "took the oath in Dakar, Senegal, and was recognised": where the place is. */
    private boolean isLandOfPlace(int open, int close) {
        return close == open + 2
                && parse.kindAt(open, COMMA)
                && parse.kindAt(open + 1, NOUN)
                && clauses.head(open + 1).named()
                && isPlace(open - 1)
                && Word.isOneOf(parse.lower(open - 2), "in", "at", "near", "outside");
    }

    /** "in Cairo". */
    private boolean isPlace(int noun) {
        return parse.kindAt(noun, NOUN) && parse.kindAt(noun - 1, PREPOSITION);
    }

    private boolean isComma(int chunk) {
        return parse.kindAt(chunk, COMMA);
    }

    /** "shut its embassy after crowds had stormed it, and expelled the envoys": the verb of the clause before that which ends at a comma. */
    private Optional<VerbGroup> beforeReason(int close) {
        int opener = close - 1;
        while (opener > 0
                && !parse.kindAt(opener, SUBORDINATOR)
                && !parse.kindAt(opener, COMMA)
                && !parse.kindAt(opener, AND)
                && !parse.kindAt(opener, RELATIVE)
                && !parse.kindAt(opener, STOP)) {
            opener--;
        }
        if (!parse.kindAt(opener, SUBORDINATOR) || !REASONS.contains(parse.lower(opener))) {
            return Optional.empty();
        }
        return lastBefore(opener);
    }

    private Optional<VerbGroup> lastBefore(int end) {
        return parse.verbs().reversed().stream()
                .filter(verb -> verb.chunk() < end && verb.finite())
                .findFirst();
    }

    /**
     * "ordered the embassy closed and called home its envoy": the verb that orders it; of any other that verb itself.
     *
     * @param joined of which the subject is looked for
     */
    VerbGroup ordering(VerbGroup verb, VerbGroup joined) {
        Optional<VerbGroup> demand = demanding(verb, joined);
        if (demand.isPresent()) {
            return demand.get();
        }
        int noun = verb.chunk() - 1;
        while (parse.kindAt(noun, NOUN) && parse.kindAt(noun - 1, PREPOSITION) && parse.kindAt(noun - 2, NOUN)) {
            // "ordered the embassy of Qatar in N'Djamena closed and gave its staff ten days"
            noun -= 2;
        }
        boolean bare = parse.chunks().get(verb.chunk()).to()
                        - parse.chunks().get(verb.chunk()).from()
                == 1;
        return bare && verb.finite() && parse.kindAt(noun, NOUN)
                ? parse.verbAt(clauses.list(noun).getFirst() - 1)
                        .filter(outer -> ORDERING.contains(outer.base()) && !outer.passive())
                        .orElse(verb)
                : verb;
    }

    /** "demanded that Chile cut its staff and recalled its own envoy": whoever demands it recalls, as the form of what is demanded shows. */
    private Optional<VerbGroup> demanding(VerbGroup demanded, VerbGroup joined) {
        boolean bare = demanded.finite() && parse.lower(demanded.chunk()).equals(demanded.base());
        boolean told = joined.finite() && !parse.lower(joined.chunk()).equals(joined.base());
        return bare && told
                ? parse.verbs().reversed().stream()
                        .filter(outer -> outer.finite() && outer.chunk() < demanded.chunk())
                        .findFirst()
                        .filter(outer -> DEMANDING.contains(outer.base())
                                && !parse.lower(outer.chunk()).equals(outer.base())
                                && parse.lower(outer.chunk() + 1).equals("that"))
                : Optional.empty();
    }

    /** "declared the envoy, who is in Cairo, persona non grata as well and broke off ties": the comma before what he is declared. */
    private int beforePredicate(int last) {
        int j = last;
        while (j > 0 && j > last - LONGEST_PREDICATE && (parse.kindAt(j, NOUN) || parse.kindAt(j, OTHER))) {
            j--;
        }
        boolean predicate = j < last && UNWANTED.matcher(parse.lower(j + 1)).matches();
        return predicate || j == last ? j : last;
    }

    /** "expelled the ambassador, Mukhtar Ware, and closed its embassy": the name of a person, behind what the person is. */
    private boolean isName(int open, int close) {
        // "its ambassador to Mexico, Manuel Talavera,"
        boolean posted = parse.kindAt(open - 2, PREPOSITION) && parse.kindAt(open - 3, NOUN);
        int title = posted ? open - 3 : open - 1;
        return close == open + 2
                && parse.kindAt(open, COMMA)
                && parse.kindAt(open + 1, NOUN)
                && clauses.head(open + 1).tag("PROPN")
                && !clauses.head(open + 1).named()
                && parse.kindAt(title, NOUN)
                && clauses.head(title).tag("NOUN")
                && (places.governor(title) >= 0 || parse.kindAt(title - 1, VERB));
    }
}
