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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Who is subject and object of a verb, told from the order of the chunks. All places are indexes of chunks. */
public final class Clauses {
    private final Parse parse;

    public Clauses(Parse parse) {
        this.parse = parse;
    }

    /** The noun group that is the grammatical subject; for an infinitive or gerund, that of the verb it hangs on. */
    public OptionalInt subject(VerbGroup verb) {
        OptionalInt subject = subject(verb, 0);
        return subject.isEmpty() && verb.finite() ? beforeAside(verb.chunk()) : subject;
    }

    /** "Costa Rica, one of the first countries to recognise Kosovo, said": what stands before the aside. */
    private OptionalInt beforeAside(int chunk) {
        if (!parse.kindAt(chunk - 1, COMMA)) {
            return OptionalInt.empty();
        }
        for (int j = chunk - 2; j > 0; j--) {
            if (parse.verbAt(j).map(VerbGroup::finite).orElse(false) || parse.kindAt(j, STOP)) {
                return OptionalInt.empty();
            }
            if (parse.kindAt(j, COMMA) && parse.kindAt(j - 1, NOUN)) {
                return OptionalInt.of(j - 1);
            }
        }
        return OptionalInt.empty();
    }

    private OptionalInt subject(VerbGroup verb, int depth) {
        if (depth > 6) {
            return OptionalInt.empty();
        }
        if (verb.participle()) {
            return parse.kindAt(verb.chunk() - 1, AND)
                    ? subjectOfParticipleBefore(verb, depth)
                    : nounBefore(verb.chunk());
        }
        if (verb.infinitive()) {
            return controller(verb, depth);
        }
        boolean sameWho = parse.kindAt(verb.chunk() - 1, COMMA)
                || Set.of("after", "before", "by", "without", "since").contains(parse.lower(verb.chunk() - 1));
        if (verb.gerund() && sameWho) {
            return subjectOfVerbBefore(verb, depth);
        }
        int j = verb.chunk() - 1;
        Optional<VerbGroup> joins =
                verb.gerund() && parse.lower(j).equals("in") ? parse.verbAt(j - 2) : Optional.empty();
        if (joins.filter(other -> other.base().equals("join")).isPresent()) {
            // "Argentina joined Brazil in recognising": who joins does it.
            return subject(joins.get(), depth + 1);
        }
        if (verb.gerund() && isSignedDocument(j)) {
            return subject(parse.verbAt(j - 1).orElseThrow(), depth + 1);
        }
        while (j >= 0) {
            switch (parse.chunks().get(j).kind()) {
                case NOUN -> {
                    int governor = governor(j);
                    if (governor < 0 && (objectOfNonFinite(j) || objectBeforeAnd(j, verb.chunk()))) {
                        j = list(j).getFirst() - 1;
                        continue;
                    }
                    if (governor < 0) {
                        return OptionalInt.of(beforeApposition(j));
                    }
                    j = governor - 1;
                }
                case VERB -> {
                    VerbGroup other = parse.verbAt(j).orElseThrow();
                    if (verb.gerund() || other.finite() || !other.infinitive()) {
                        return subject(other, depth + 1);
                    }
                    return subject(other, depth + 1);
                }
                case RELATIVE -> {
                    return nounBefore(j);
                }
                case SUBORDINATOR -> {
                    if (verb.gerund()) {
                        return mainSubject(verb, depth);
                    }
                    j--;
                }
                case COMMA -> {
                    int relative = relativeBefore(j);
                    j = relative >= 0 ? relative - 1 : j - 1;
                }
                case STOP -> {
                    int dash = dashBefore(j);
                    if (dash < 0) {
                        return OptionalInt.empty();
                    }
                    j = dash - 1;
                }
                case PREPOSITION, AND, TIME, OTHER -> j--;
            }
        }
        return verb.gerund() ? mainSubject(verb, depth) : OptionalInt.empty();
    }

    /** "signed decrees recognising": who signs a document does what it says. */
    private boolean isSignedDocument(int chunk) {
        return parse.kindAt(chunk, NOUN)
                && head(chunk)
                        .lower()
                        .matches("(decree|order|declaration|document|letter|statement|note|proclamation|edict)s?")
                && parse.verbAt(chunk - 1)
                        .filter(verb -> Set.of("sign", "issue", "send", "publish", "hand", "release")
                                .contains(verb.base()))
                        .isPresent();
    }

    /** "the move to recognise the two territories makes": what comes right before is the object of the infinitive. */
    private boolean objectOfNonFinite(int noun) {
        int first = list(noun).getFirst();
        return parse.verbAt(first - 1)
                .map(verb -> verb.infinitive() || verb.gerund())
                .orElse(false);
    }

    /** "recalled its ambassador and told": what comes right after a verb and before "and" is that verb's object. */
    private boolean objectBeforeAnd(int noun, int until) {
        List<Integer> members = list(noun);
        boolean joined = false;
        for (int j = members.getLast() + 1; j < until; j++) {
            if (parse.chunks().get(j).is(RELATIVE)) {
                return false;
            }
            joined |= parse.chunks().get(j).is(AND) || parse.chunks().get(j).is(COMMA);
        }
        int before = members.getFirst() - 1;
        return joined
                && parse.kindAt(before, VERB)
                && !parse.verbAt(before).map(Clauses::reports).orElse(false);
    }

    /** "a decision condemned by Israel and welcomed by Saudi Arabia". */
    private OptionalInt subjectOfParticipleBefore(VerbGroup verb, int depth) {
        return parse.verbs().reversed().stream()
                .filter(other -> other.chunk() < verb.chunk())
                .findFirst()
                .filter(VerbGroup::participle)
                .map(other -> subject(other, depth + 1))
                .orElse(OptionalInt.empty());
    }

    /** "welcomed the decision, saying", "recognised China after ending its ties": who did the one does the other. */
    private OptionalInt subjectOfVerbBefore(VerbGroup verb, int depth) {
        return parse.verbs().reversed().stream()
                .filter(other -> other.chunk() < verb.chunk() && other.finite())
                .findFirst()
                .map(other -> subject(other, depth + 1))
                .orElse(OptionalInt.empty());
    }

    /** "said Taiwan, unlike others, had": what follows such a verb may be the subject of the clause that is said. */
    private static boolean reports(VerbGroup verb) {
        return Set.of("say", "announce", "add", "note", "claim", "argue", "insist", "confirm", "report", "warn")
                .contains(verb.base());
    }

    private OptionalInt mainSubject(VerbGroup verb, int depth) {
        for (VerbGroup other : parse.verbs()) {
            if (other.finite() && other.chunk() != verb.chunk()) {
                return subject(other, depth + 1);
            }
        }
        return OptionalInt.empty();
    }

    /** Whose infinitive it is: the object of a verb such as urge or tell, else the subject of the verb or the noun it hangs on. */
    private OptionalInt controller(VerbGroup verb, int depth) {
        Optional<Integer> hook = hook(verb);
        if (hook.isEmpty()) {
            return mainSubject(verb, depth);
        }
        int chunk = hook.get();
        if (parse.chunks().get(chunk).is(VERB)) {
            VerbGroup matrix = parse.verbAt(chunk).orElseThrow();
            if (OBJECT_CONTROL.contains(matrix.base()) && !matrix.passive()) {
                OptionalInt object = object(matrix);
                if (object.isPresent() && object.getAsInt() < verb.chunk()) {
                    return object;
                }
            }
            return subject(matrix, depth + 1);
        }
        if (ordinalCountry(chunk)) {
            return ranked(chunk, depth);
        }
        return owned(chunk) || !parse.kindAt(chunk - 1, VERB)
                ? OptionalInt.of(chunk)
                : subject(parse.verbAt(chunk - 1).orElseThrow(), depth + 1);
    }

    /** "Kyiv's decision", "its plans", "the Russian threat": the noun group names whose it is; "has no plans" does not. */
    private boolean owned(int chunk) {
        Chunk noun = parse.chunks().get(chunk);
        return parse.units().subList(noun.from(), noun.to()).stream()
                .anyMatch(unit -> unit.is("'s") || unit.in(Words.POSSESSIVES) || unit.polity() != null);
    }

    /** Who is called the third country: the subject of "became", the object of "makes", or the noun it stands beside. */
    public OptionalInt ranked(int chunk) {
        return ranked(chunk, 0);
    }

    private OptionalInt ranked(int chunk, int depth) {
        int j = chunk - 1;
        while (parse.kindAt(j, OTHER)) {
            j--;
        }
        if (parse.kindAt(j, VERB)) {
            return subject(parse.verbAt(j).orElseThrow(), depth + 1);
        }
        if (parse.kindAt(j, NOUN) && parse.kindAt(j - 1, VERB)) {
            return OptionalInt.of(j);
        }
        if (parse.kindAt(j, COMMA) && parse.kindAt(j - 1, NOUN)) {
            return OptionalInt.of(j - 1);
        }
        if (parse.kindAt(j, PREPOSITION) && parse.lower(j).equals("as")) {
            for (int k = j - 1; k >= 0; k--) {
                if (parse.kindAt(k, VERB)) {
                    return subject(parse.verbAt(k).orElseThrow(), depth + 1);
                }
            }
        }
        return OptionalInt.empty();
    }

    private static final Set<String> OBJECT_CONTROL = Set.of(
            "urge",
            "call",
            "ask",
            "appeal",
            "demand",
            "request",
            "press",
            "encourage",
            "invite",
            "lobby",
            "tell",
            "order",
            "force",
            "oblige",
            "prompt",
            "lead",
            "expect",
            "require",
            "want",
            "advise",
            "instruct");

    /** The verb an infinitive hangs on, or the noun ("decision to"); the nearer wins. */
    public Optional<Integer> hook(VerbGroup verb) {
        for (int j = verb.chunk() - 1; j >= 0; j--) {
            Chunk chunk = parse.chunks().get(j);
            switch (chunk.kind()) {
                case VERB -> {
                    VerbGroup other = parse.verbAt(j).orElseThrow();
                    boolean sameForm = other.infinitive() && coordinated(j, verb.chunk());
                    if (!sameForm) {
                        return Optional.of(j);
                    }
                }
                case NOUN -> {
                    if (CONTROL_NOUNS.contains(head(j).lower()) || ordinalCountry(j)) {
                        return Optional.of(j);
                    }
                }
                case SUBORDINATOR, RELATIVE, STOP -> {
                    return Optional.empty();
                }
                case PREPOSITION, COMMA, AND, TIME, OTHER -> {}
            }
        }
        return Optional.empty();
    }

    private boolean coordinated(int left, int right) {
        for (int k = left + 1; k < right; k++) {
            if (parse.chunks().get(k).is(AND)) {
                return true;
            }
        }
        return false;
    }

    private static final Set<String> CONTROL_NOUNS = Set.of(
            "decision",
            "plan",
            "plans",
            "intention",
            "intent",
            "threat",
            "threats",
            "promise",
            "pledge",
            "vow",
            "refusal",
            "readiness",
            "willingness",
            "desire",
            "call",
            "calls",
            "offer",
            "proposal",
            "request",
            "demand",
            "agreement",
            "deal",
            "wish",
            "bid",
            "motion",
            "resolution",
            "decree",
            "move",
            "step",
            "steps",
            "order",
            "bill",
            "law",
            "effort",
            "efforts");

    /** "the third country", "the first to": what an ordinal claim ranks. */
    public boolean ordinalCountry(int chunk) {
        Chunk noun = parse.chunks().get(chunk);
        for (int i = noun.from(); i < noun.to(); i++) {
            if (Ordinals.rank(parse.unit(i).lower()).isPresent()
                    || parse.unit(i).is("last")
                    || parse.unit(i).is("only")) {
                return true;
            }
        }
        return noun.from() > 0 && parse.unit(noun.from() - 1).is("only");
    }

    /** The noun group right after the verb, its particle passed over. */
    public OptionalInt object(VerbGroup verb) {
        int j = verb.chunk() + 1;
        while (parse.kindAt(j, OTHER) || parse.kindAt(j, TIME) || particle(j, verb)) {
            j++;
        }
        return parse.kindAt(j, NOUN) ? OptionalInt.of(j) : OptionalInt.empty();
    }

    private boolean particle(int j, VerbGroup verb) {
        return j <= verb.chunk() + 2
                && parse.kindAt(j, PREPOSITION)
                && Set.of("off", "out", "back", "down", "up", "on", "home").contains(parse.lower(j))
                && !(parse.lower(j).equals("on") && !verb.base().equals("call"));
    }

    /**
     * The noun group after one of these prepositions, among those that hang on a place: the chunks after it, up to the next verb or
     * clause.
     */
    public OptionalInt after(int chunk, Set<String> prepositions) {
        for (int j = chunk + 1; j < parse.chunks().size(); j++) {
            switch (parse.chunks().get(j).kind()) {
                case PREPOSITION -> {
                    if (prepositions.contains(parse.lower(j)) && parse.kindAt(j + 1, NOUN)) {
                        return OptionalInt.of(j + 1);
                    }
                }
                case NOUN, TIME, OTHER, AND -> {}
                case COMMA -> {
                    if (!insideList(j)) {
                        return OptionalInt.empty();
                    }
                }
                case VERB, SUBORDINATOR, RELATIVE, STOP -> {
                    return OptionalInt.empty();
                }
            }
        }
        return OptionalInt.empty();
    }

    private boolean insideList(int comma) {
        return parse.kindAt(comma - 1, NOUN)
                && (parse.kindAt(comma + 1, NOUN) && (parse.kindAt(comma + 2, AND) || parse.kindAt(comma + 2, COMMA))
                        || parse.kindAt(comma + 1, AND)
                        || parse.kindAt(comma + 1, OTHER) && parse.kindAt(comma + 2, PREPOSITION));
    }

    /** The noun groups joined to one, it among them: "Abkhazia and South Ossetia", "A, B and C". */
    public List<Integer> list(int chunk) {
        int first = chunk;
        while (joined(first - 1) && first >= 2 && startOf(first) >= 0) {
            first = startOf(first);
        }
        List<Integer> members = new ArrayList<>(List.of(first));
        int last = first;
        while (nextOf(last) >= 0) {
            last = nextOf(last);
            members.add(last);
        }
        boolean newClause = members.size() == 2 && parse.kindAt(last - 1, AND) && parse.kindAt(last - 2, COMMA);
        if (members.size() > 1 && (parse.kindAt(first - 1, VERB) || newClause) && finiteFollows(last)) {
            members.removeLast();
            last = members.getLast();
        }
        boolean and = false;
        for (int j = first; j < last; j++) {
            and |= parse.chunks().get(j).is(AND);
        }
        return and && members.contains(chunk) ? List.copyOf(members) : List.of(chunk);
    }

    /** "it recognised Taiwan, and China broke off": the last is the subject of a clause of its own. */
    private boolean finiteFollows(int noun) {
        int j = noun + 1;
        while (parse.kindAt(j, OTHER)) {
            j++;
        }
        return parse.verbAt(j).map(VerbGroup::finite).orElse(false);
    }

    private boolean joined(int j) {
        return parse.kindAt(j, AND) || parse.kindAt(j, COMMA);
    }

    private int startOf(int chunk) {
        int j = chunk - 1;
        if (parse.kindAt(j, AND) && parse.kindAt(j - 1, COMMA)) {
            j--;
        }
        return parse.kindAt(j - 1, NOUN) ? j - 1 : -1;
    }

    private int nextOf(int chunk) {
        int j = chunk + 1;
        if (!joined(j)) {
            return -1;
        }
        boolean and = parse.kindAt(j, AND);
        if (!and && parse.kindAt(j + 1, AND)) {
            and = true;
            j++;
        }
        int next = j + 1;
        if (!parse.kindAt(next, NOUN)) {
            return -1;
        }
        return and || listGoesOn(next) ? next : -1;
    }

    private boolean listGoesOn(int chunk) {
        int j = chunk + 1;
        return parse.kindAt(j, AND)
                || parse.kindAt(j, COMMA)
                        && (parse.kindAt(j + 1, AND) || parse.kindAt(j + 1, NOUN) && listGoesOn(j + 1));
    }

    /** The last noun of a noun group. */
    public Unit head(int chunk) {
        Chunk noun = parse.chunks().get(chunk);
        for (int i = noun.to() - 1; i >= noun.from(); i--) {
            Unit unit = parse.unit(i);
            if (unit.tag("NOUN") || unit.tag("PROPN") || unit.tag("PRON") || unit.named()) {
                return unit;
            }
        }
        return parse.unit(noun.to() - 1);
    }

    private int governor(int noun) {
        int j = noun - 1;
        while (j >= 0 && (parse.kindAt(j, OTHER) || parse.kindAt(j, TIME))) {
            j--;
        }
        if (parse.kindAt(j, PREPOSITION)) {
            return j;
        }
        int first = list(noun).getFirst();
        if (first != noun && parse.kindAt(first - 1, PREPOSITION)) {
            return first - 1;
        }
        return -1;
    }

    /** "Iran's supreme leader" in "Ali Khamenei, Iran's supreme leader, has warned": the subject is the name before. */
    private int beforeApposition(int noun) {
        boolean closed = parse.kindAt(noun + 1, COMMA)
                || parse.kindAt(noun + 1, PREPOSITION) && parse.kindAt(noun + 2, NOUN) && parse.kindAt(noun + 3, COMMA);
        return closed && parse.kindAt(noun - 1, COMMA) && parse.kindAt(noun - 2, NOUN) && governor(noun - 2) < 0
                ? noun - 2
                : noun;
    }

    private OptionalInt nounBefore(int chunk) {
        int j = chunk - 1;
        while (j >= 0
                && (parse.kindAt(j, COMMA)
                        || parse.kindAt(j, OTHER)
                        || parse.kindAt(j, PREPOSITION) && j == chunk - 1)) {
            j--;
        }
        return parse.kindAt(j, NOUN) ? OptionalInt.of(j) : OptionalInt.empty();
    }

    /** The comma or preposition with which a relative clause begins that ends at a comma; -1 where none ends there. */
    public int relativeBefore(int comma) {
        for (int j = comma - 1; j >= 0; j--) {
            if (parse.kindAt(j, RELATIVE)) {
                return parse.kindAt(j - 1, COMMA) ? j - 1 : parse.kindAt(j - 1, PREPOSITION) ? j - 1 : -1;
            }
            if (parse.kindAt(j, STOP) || parse.kindAt(j, SUBORDINATOR)) {
                return -1;
            }
        }
        return -1;
    }

    private int dashBefore(int dash) {
        for (int j = dash - 1; j >= 0; j--) {
            if (parse.kindAt(j, STOP)) {
                return parse.lower(j).equals(parse.lower(dash)) ? j : -1;
            }
        }
        return -1;
    }
}
