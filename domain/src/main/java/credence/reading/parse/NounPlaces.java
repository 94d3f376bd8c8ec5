package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.AND;
import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.OTHER;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;
import static credence.reading.parse.Chunk.Kind.RELATIVE;
import static credence.reading.parse.Chunk.Kind.TIME;
import static credence.reading.parse.Chunk.Kind.VERB;

import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Where a noun group stands: what governs it, and whether it is the object, the role or the paper of what is around it. */
final class NounPlaces {
    private static final Set<String> HOMEWARD = WordSet.of("home", "back");

    /** "broke off talks on it" is no plan. */
    private static final Set<String> HOLDING = WordSet.of(
            "hold",
            "enter",
            "begin",
            "start",
            "open",
            "launch",
            "continue",
            "resume",
            "conduct",
            "have",
            "take",
            "join",
            "agree",
            "refuse",
            "reject");

    private static final Pattern DOCUMENT = Pattern.compile(
            "(?:decree|order|declaration|document|letter|statement|note|proclamation|edict|communiqu[eé]|agreement|accord|treaty|treatie|deal"
                    + "|pact|protocol|memorandum|paper|papers)s?");

    private static final Set<String> TALKS = WordSet.of("talks", "negotiations", "discussions");

    /** Verbs that blame with a preposition: "hit out at". */
    private static final Set<String> BLAMING = WordSet.of("round", "hit", "lash", "turn", "rail", "rage", "thunder");

    private final Parse parse;
    private final Clauses clauses;

    NounPlaces(Parse parse, Clauses clauses) {
        this.parse = parse;
        this.clauses = clauses;
    }

    int climbed(int noun) {
        int head = noun;
        while (parse.kindAt(head - 1, PREPOSITION) && parse.kindAt(head - 2, NOUN)) {
            head -= 2;
        }
        return head;
    }

    /** "Recalled from Baku on Tuesday, the ambassador": who is named behind the comma. */
    OptionalInt behindComma() {
        for (int j = 1; j + 1 < parse.chunks().size(); j++) {
            // "Condemned by Washington, Tokyo and Seoul, North Korea insisted"
            boolean listed = parse.kindAt(j + 1, NOUN) && clauses.list(j + 1).getFirst() < j;
            if (parse.kindAt(j, COMMA) && !listed) {
                return parse.kindAt(j + 1, NOUN) ? OptionalInt.of(j + 1) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    /** "rounded on Israel for", "hit out at Peru on Monday for": the polity that is turned on; -1 where none is. */
    int blamedBefore(int link) {
        int noun = parse.kindAt(link - 1, TIME) ? link - 2 : link - 1;
        if (!parse.kindAt(noun, NOUN) || !clauses.head(noun).named()) {
            return -1;
        }
        int on = clauses.list(noun).getFirst() - 1;
        int verb = parse.kindAt(on - 1, PREPOSITION) || parse.kindAt(on - 1, OTHER) ? on - 2 : on - 1;
        boolean blames = Word.isOneOf(parse.lower(on), "on", "at", "against", "into")
                && parse.verbAt(Math.max(0, verb))
                        .filter(VerbGroup::finite)
                        .filter(turns -> BLAMING.contains(turns.base()))
                        .isPresent();
        return blames ? noun : -1;
    }

    /** "talks are under way between Ottawa and Riyadh on restoring": those between whom they are. */
    OptionalInt betweenBefore(int chunk) {
        for (int j = chunk - 1; j > 0; j--) {
            if (parse.lower(j).equals("between") && parse.kindAt(j + 1, NOUN)) {
                return clauses.list(j + 1).getLast() == chunk - 1 ? OptionalInt.of(j + 1) : OptionalInt.empty();
            }
            if (!parse.kindAt(j, NOUN) && !parse.kindAt(j, AND)) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    /** "hold talks with Kosovo on setting up", "began negotiations about restoring": the verb that has them; empty where these are no talks. */
    OptionalInt talksBefore(int link) {
        if (!Word.isOneOf(parse.lower(link), "on", "about") || !parse.kindAt(link - 1, NOUN)) {
            return OptionalInt.empty();
        }
        int with = clauses.list(link - 1).getFirst() - 1;
        int talks = parse.lower(with).equals("with") ? with - 1 : link - 1;
        boolean held = parse.kindAt(talks, NOUN)
                && clauses.head(talks).in(TALKS)
                && parse.verbAt(Math.max(0, talks - 1))
                        .filter(verb -> HOLDING.contains(verb.base()))
                        .isPresent()
                && !owned(talks);
        return held ? OptionalInt.of(talks - 1) : OptionalInt.empty();
    }

    /** "signed decrees recognising": who signs a document does what it says. */
    boolean isSignedDocument(int chunk) {
        return parse.kindAt(chunk, NOUN)
                && DOCUMENT.matcher(clauses.head(chunk).lower()).matches()
                && parse.verbAt(signing(chunk))
                        .filter(verb -> Word.isOneOf(
                                verb.base(), "sign", "issue", "send", "publish", "hand", "release", "exchange"))
                        .isPresent();
    }

    int signing(int document) {
        return parse.kindAt(document - 1, TIME) ? document - 2 : document - 1;
    }

    /** "signed a communique in Oslo that ended the war and restored relations": the document before such a clause; -1 where none. */
    int signedBefore(int subject) {
        boolean placed = Word.isOneOf(parse.lower(subject - 1), "in", "at") && parse.kindAt(subject - 2, NOUN);
        int document = placed ? subject - 2 : subject;
        return parse.kindAt(subject + 1, RELATIVE) && isSignedDocument(document) ? document : -1;
    }

    /** "the move to recognise the two territories makes": what comes right before is the object of the infinitive. */
    boolean objectOfNonFinite(int noun) {
        int first = clauses.list(noun).getFirst();
        return parse.verbAt(first - 1)
                // "welcomed it, saying it was the second to do so", "saying an embassy would open"
                .filter(verb -> !(reports(verb)
                        && parse.verbAt(noun + 1)
                                .filter(next -> next.finite()
                                        && (!next.passive() || !next.modal().isEmpty()))
                                .isPresent()))
                .map(verb -> verb.infinitive() || verb.gerund())
                .orElse(false);
    }

    /** "condemned it as a betrayal and recalled": what is behind "as" before "and" acts in neither clause. */
    boolean isRole(int noun, int until) {
        return parse.lower(clauses.list(noun).getFirst() - 1).equals("as")
                && IntStream.range(noun, until).anyMatch(j -> parse.kindAt(j, AND));
    }

    /** "recalled its ambassador and told": what comes right after a verb and before "and" is that verb's object. */
    boolean objectBeforeAnd(int noun, int until) {
        List<Integer> members = clauses.list(noun);
        boolean joined = false;
        for (int j = members.getLast() + 1; j < until; j++) {
            if (parse.chunks().get(j).is(RELATIVE)) {
                return false;
            }
            joined |= parse.chunks().get(j).is(AND) || parse.chunks().get(j).is(COMMA);
        }
        int first = members.getFirst() - 1;
        // "considers Kosovo its southern province and has vowed": two objects
        boolean second = parse.kindAt(first, NOUN) && parse.kindAt(first - 1, VERB);
        // "called home its ambassador and said"
        boolean particle =
                parse.kindAt(first, OTHER) && HOMEWARD.contains(parse.lower(first)) && parse.kindAt(until - 1, AND);
        // "declared the envoy persona non grata and said"
        int declared = Word.isOneOf(
                        parse.lower(noun),
                        "personae non gratae",
                        "personae non grata",
                        "persona non gratae",
                        "persona non grata",
                        "gratae",
                        "grata")
                ? declaredBefore(first)
                : -1;
        int before = declared >= 0 ? declared : second || particle ? first - 1 : first;
        return joined
                && parse.kindAt(before, VERB)
                && !parse.verbAt(before).map(NounPlaces::reports).orElse(false);
    }

    /** The verb by which somebody is told to be what stands at a place; -1 where another clause begins between. */
    private int declaredBefore(int chunk) {
        int verb = chunk;
        while (verb >= 0 && !parse.kindAt(verb, VERB) && !parse.kindAt(verb, AND) && !parse.kindAt(verb, RELATIVE)) {
            verb--;
        }
        return parse.kindAt(verb, VERB) ? verb : -1;
    }

    /** "said Taiwan, unlike others, had": what follows such a verb may be the subject of the clause that is said. */
    static boolean reports(VerbGroup verb) {
        return Words.REPORTING.contains(verb.base());
    }

    /** "Kyiv's decision", "its plans", "the Russian threat": the noun group names whose it is; "has no plans" does not. */
    boolean owned(int chunk) {
        Chunk noun = parse.chunks().get(chunk);
        return parse.units().subList(noun.from(), noun.to()).stream()
                .anyMatch(unit -> unit.is("'s") || unit.in(Words.POSSESSIVES) || unit.polity() != null);
    }

    int governor(int noun) {
        int j = noun - 1;
        while (j >= 0 && (parse.kindAt(j, OTHER) || parse.kindAt(j, TIME))) {
            j--;
        }
        if (parse.kindAt(j, PREPOSITION) && parse.kindAt(j + 1, TIME)) {
            // "By the end of October some 60 states had": it governs the time alone.
            return -1;
        }
        if (parse.kindAt(j, PREPOSITION)) {
            return j;
        }
        int first = clauses.list(noun).getFirst();
        if (first != noun && parse.kindAt(first - 1, PREPOSITION)) {
            return first - 1;
        }
        return -1;
    }

    /** "Rebels who seized the north declared": whom the relative clause is about, where this noun is the object in it; -1 where it is none. */
    int beforeRelativeObject(int noun) {
        int first = clauses.list(noun).getFirst();
        boolean object = parse.verbAt(first - 1).map(VerbGroup::finite).orElse(false)
                && parse.kindAt(first - 2, RELATIVE)
                && parse.kindAt(first - 3, NOUN);
        return object ? first - 3 : -1;
    }

    /** "mindful of its Basques": nobody acts. */
    boolean onlyAdjectives(int chunk) {
        Chunk noun = parse.chunks().get(chunk);
        return parse.units().subList(noun.from(), noun.to()).stream()
                .allMatch(unit -> unit.tag("ADJ") && unit.naming() == null);
    }

    OptionalInt nounBefore(int chunk) {
        // "after Spain and Norway, both of which did so on May 28"
        boolean all =
                parse.lower(chunk - 1).equals("of") && Word.isOneOf(parse.lower(chunk - 2), "all", "both", "each");
        int j = all ? chunk - 3 : chunk - 1;
        while (j >= 0
                && (parse.kindAt(j, COMMA)
                        || parse.kindAt(j, OTHER)
                        || parse.kindAt(j, PREPOSITION) && j == chunk - 1)) {
            j--;
        }
        j = RelativeSeries.pastObject(parse, Negations.past(parse, j));
        if (!parse.kindAt(j, NOUN)) {
            return OptionalInt.empty();
        }
        int seat = Seats.past(parse, clauses, j, chunk);
        return OptionalInt.of(j == chunk - 1 ? PartsOfLands.meant(parse, clauses, seat) : seat);
    }

    /** "broke with them on Thursday night, the second night of the raids, and gave": an aside on the time. */
    boolean isOfTime(int noun) {
        return parse.kindAt(noun - 1, COMMA)
                && parse.kindAt(noun - 2, TIME)
                && (clauses.head(noun).in(CalendarWords.SPANS)
                        || clauses.head(noun).in("eve", "anniversary"));
    }

    /** The noun group that a name belongs to: "the government" of "the government of Kenya"; -1 where another word governs it. */
    int top(int name) {
        int noun = name;
        int governor = governor(noun);
        while (governor > 0 && Word.isOneOf(parse.lower(governor), "of", "in") && parse.kindAt(governor - 1, NOUN)) {
            noun = governor - 1;
            governor = governor(noun);
        }
        return governor < 0 && !parse.kindAt(noun - 1, VERB) ? noun : -1;
    }
}
