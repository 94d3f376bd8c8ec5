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

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Who does what a verb says: its grammatical subject, or that of the verb it hangs on. */
final class Subjects {
    private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "remain");

    /** "the decision by Syria", "a deal between Iran and Saudi Arabia": who stands behind the noun on which an infinitive hangs. */
    private static final Set<String> BY_WHOM = Set.of("by", "between");

    /** Behind these a gerund has the subject of the main clause. */
    private static final Set<String> SAME_WHO = Set.of("after", "before", "by", "without", "since");

    /** With these an aside opens behind a name: "Kenya, once a British colony,". */
    private static final Set<String> ASIDES = Set.of(
            "once", "long", "then", "not", "still", "now", "already", "formerly", "perhaps", "arguably", "until");

    /** In chunks. */
    private static final int LONGEST_ASIDE = 25;

    /** "is studying the possibility of following suit". */
    private static final Set<String> PROSPECTS = Set.of("possibility", "prospect", "idea", "question", "feasibility");

    private static final Set<String> STILL = Set.of("still", "already", "long");

    private static final Set<String> MANY = Set.of("countries", "states", "nations", "governments", "members", "those");

    private static final Set<String> PARTICLES = Set.of("down", "out", "off", "aside", "up");

    private final Parse parse;
    private final Clauses clauses;

    Subjects(Parse parse, Clauses clauses) {
        this.parse = parse;
        this.clauses = clauses;
    }

    /** The noun group that is the grammatical subject; for an infinitive or gerund, that of the verb it hangs on. */
    OptionalInt of(VerbGroup verb) {
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
        if (verb.participle() && verb.chunk() == 0) {
            return behindComma();
        }
        if (verb.participle()) {
            return parse.kindAt(verb.chunk() - 1, AND)
                    ? subjectOfParticipleBefore(verb, depth)
                    : nounBefore(verb.chunk());
        }
        if (verb.infinitive()) {
            // "Were Bulgaria to expel them"
            return verb.chunk() == 2 && parse.lower(0).equals("were") && parse.kindAt(1, NOUN)
                    ? OptionalInt.of(1)
                    : controller(verb, depth);
        }
        if (verb.passive() && parse.kindAt(verb.chunk() - 1, AND) && isBare(verb)) {
            // "was announced by his minister and hailed by Washington"
            return subjectOfVerbBefore(verb, depth);
        }
        boolean sameWho = parse.kindAt(verb.chunk() - 1, COMMA) || SAME_WHO.contains(parse.lower(verb.chunk() - 1));
        if (verb.gerund() && parse.kindAt(verb.chunk() - 1, COMMA) && isAside(verb)) {
            // "Vanuatu, having recognised Abkhazia, took up relations"
            return OptionalInt.of(verb.chunk() - 2);
        }
        if (verb.gerund() && verb.passive() && parse.kindAt(verb.chunk() - 1, NOUN)) {
            // "relations with Syria having been severed by Tunis"
            return OptionalInt.of(climbed(verb.chunk() - 1));
        }
        if (verb.gerund() && sameWho) {
            OptionalInt before = subjectOfVerbBefore(verb, depth);
            boolean leads = parse.verbs().stream().noneMatch(other -> other.chunk() < verb.chunk());
            // "Three weeks after opening relations with Beijing, it closed"
            return before.isEmpty() && leads ? mainSubject(verb, depth) : before;
        }
        OptionalInt named = verb.finite() ? beforeNamedAside(verb.chunk()) : OptionalInt.empty();
        if (named.isPresent()) {
            return named;
        }
        int spoken = verb.finite() ? beforeSaying(verb.chunk()) : -1;
        if (spoken >= 0) {
            return OptionalInt.of(spoken);
        }
        int j = verb.chunk() - 1;
        if (verb.gerund() && parse.kindAt(j, NOUN)) {
            int first = clauses.list(j).getFirst();
            if (parse.lower(first - 1).equals("with")) {
                // ", with Saudi Arabia denouncing": a clause with a subject of its own
                return OptionalInt.of(j);
            }
        }
        Optional<VerbGroup> joins =
                verb.gerund() && parse.lower(j).equals("in") ? parse.verbAt(j - 2) : Optional.empty();
        if (joins.filter(other -> Set.of("join", "follow").contains(other.base()))
                .isPresent()) {
            // "Argentina joined Brazil in recognising": who joins does it.
            return subject(joins.get(), depth + 1);
        }
        OptionalInt between = verb.gerund() && parse.kindAt(j, PREPOSITION) ? betweenBefore(j) : OptionalInt.empty();
        if (between.isPresent()) {
            return between;
        }
        boolean ofNoun = verb.gerund()
                && parse.lower(j).equals("of")
                && parse.kindAt(j - 1, NOUN)
                && (Control.NOUNS.contains(clauses.head(j - 1).lower())
                        || clauses.head(j - 1).in(PROSPECTS));
        if (ofNoun && !owned(j - 1) && parse.kindAt(j - 2, VERB)) {
            // "Egypt has no intention of cutting ties"
            return subject(parse.verbAt(j - 2).orElseThrow(), depth + 1);
        }
        int document = j;
        while (parse.kindAt(document, TIME)
                || parse.kindAt(document, OTHER)
                || parse.kindAt(document, NOUN)
                        && Set.of("in", "at").contains(parse.lower(document - 1))
                        && parse.kindAt(document - 2, NOUN)) {
            // "signed an accord in Beijing on Monday establishing relations"
            document -= parse.kindAt(document, NOUN) ? 2 : 1;
        }
        if (verb.gerund() && isSignedDocument(document)) {
            return subject(parse.verbAt(document - 1).orElseThrow(), depth + 1);
        }
        while (j >= 0) {
            switch (parse.chunks().get(j).kind()) {
                case NOUN -> {
                    int among = amongBefore(j);
                    if (among > 0) {
                        return OptionalInt.of(among);
                    }
                    int aside = asideBefore(j, verb.chunk());
                    if (aside > 0) {
                        j = aside - 1;
                        continue;
                    }
                    int antecedent = verb.finite() ? beforeRelativeObject(j) : -1;
                    if (antecedent >= 0) {
                        return ofWhom(OptionalInt.of(antecedent), depth);
                    }
                    if (onlyAdjectives(j)) {
                        j--;
                        continue;
                    }
                    int governor = governor(j);
                    if (governor < 0 && isRole(j, verb.chunk())) {
                        j = clauses.list(j).getFirst() - 2;
                        continue;
                    }
                    if (governor < 0 && (objectOfNonFinite(j) || objectBeforeAnd(j, verb.chunk()))) {
                        j = clauses.list(j).getFirst() - 1;
                        continue;
                    }
                    if (governor < 0) {
                        return OptionalInt.of(beforeLongAside(beforeApposition(j), verb.chunk()));
                    }
                    j = governor - 1;
                }
                case VERB -> {
                    VerbGroup other = parse.verbAt(j).orElseThrow();
                    Optional<VerbGroup> accuser = verb.finite() && other.gerund() && parse.kindAt(j - 1, PREPOSITION)
                            ? finiteBefore(j)
                            : Optional.empty();
                    if (accuser.isPresent()) {
                        // "accuses Moscow of buying it, and broke off ties": who accuses
                        return subject(accuser.get(), depth + 1);
                    }
                    return verb.finite() && other.infinitive()
                            ? besideInfinitive(other, depth)
                            : subject(other, depth + 1);
                }
                case RELATIVE -> {
                    return ofWhom(nounBefore(j), depth);
                }
                case SUBORDINATOR -> {
                    if (verb.gerund()) {
                        return mainSubject(verb, depth);
                    }
                    j--;
                }
                case COMMA -> {
                    int relative = clauses.relativeBefore(j);
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

    /** "Kenya, once a British colony, recognised", "Kenya, where elections are due in May, recognised": what is named before the aside. */
    private OptionalInt beforeNamedAside(int verb) {
        if (!parse.kindAt(verb - 1, COMMA)) {
            return OptionalInt.empty();
        }
        for (int comma = verb - 2; comma > 0 && comma > verb - LONGEST_ASIDE; comma--) {
            if (parse.kindAt(comma, STOP)) {
                return OptionalInt.empty();
            }
            boolean opens = parse.kindAt(comma, COMMA)
                    && parse.kindAt(comma - 1, NOUN)
                    && clauses.head(comma - 1).named()
                    && governor(comma - 1) < 0
                    && opensAside(comma + 1, verb - 1);
            if (opens) {
                return OptionalInt.of(comma - 1);
            }
        }
        return OptionalInt.empty();
    }

    private boolean opensAside(int first, int end) {
        long finite = java.util.stream.IntStream.range(first, end)
                .filter(j -> parse.verbAt(j).filter(VerbGroup::finite).isPresent())
                .count();
        String word = parse.lower(first);
        boolean where = parse.kindAt(first, SUBORDINATOR) && word.matches("where|when");
        boolean relatives = parse.kindAt(first, RELATIVE)
                && java.util.stream.IntStream.range(first, end)
                        .anyMatch(j -> parse.kindAt(j, AND) && parse.kindAt(j + 1, RELATIVE));
        boolean gerund = parse.verbAt(first).filter(VerbGroup::gerund).isPresent()
                && parse.units().get(parse.chunks().get(first).from()).in(STILL);
        boolean adverb = parse.kindAt(first, OTHER) && ASIDES.contains(word) || word.equals("itself");
        return where && finite == 1 || relatives && finite == 2 || finite == 0 && (gerund || adverb);
    }

    /** Between a name and its verb, before which no other stands. */
    private boolean isAside(VerbGroup gerund) {
        return gerund.chunk() == 2
                && parse.kindAt(0, NOUN)
                && parse.verbs().stream().anyMatch(verb -> verb.finite() && parse.kindAt(verb.chunk() - 1, COMMA));
    }

    private int climbed(int noun) {
        int head = noun;
        while (parse.kindAt(head - 1, PREPOSITION) && parse.kindAt(head - 2, NOUN)) {
            head -= 2;
        }
        return head;
    }

    /** "Sierra Leone, he said, had withdrawn it": who stands before the saying; -1 where none does. */
    private int beforeSaying(int chunk) {
        int said = chunk - 2;
        boolean aside = parse.kindAt(chunk - 1, COMMA)
                && parse.verbAt(Math.max(0, said))
                        .filter(VerbGroup::finite)
                        .filter(Subjects::reports)
                        .isPresent()
                && parse.kindAt(said - 1, NOUN)
                && parse.kindAt(said - 2, COMMA)
                && parse.kindAt(said - 3, NOUN);
        return aside && governor(said - 3) < 0 ? said - 3 : -1;
    }

    /** "Recalled from Baku on Tuesday, the ambassador": who is named behind the comma. */
    private OptionalInt behindComma() {
        for (int j = 1; j + 1 < parse.chunks().size(); j++) {
            // "Condemned by Washington, Tokyo and Seoul, North Korea insisted"
            boolean listed = parse.kindAt(j + 1, NOUN) && clauses.list(j + 1).getFirst() < j;
            if (parse.kindAt(j, COMMA) && !listed) {
                return parse.kindAt(j + 1, NOUN) ? OptionalInt.of(j + 1) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    private boolean isNameAt(int chunk) {
        return parse.kindAt(chunk, NOUN) && clauses.head(chunk).named();
    }

    /** "talks are under way between Ottawa and Riyadh on restoring": those between whom they are. */
    private OptionalInt betweenBefore(int chunk) {
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

    /**
     * "is the only African country that recognises", "is the largest of the 30 countries that recognise": who is called so, rather
     * than the noun right before the relative clause.
     */
    private OptionalInt ofWhom(OptionalInt noun, int depth) {
        if (noun.isEmpty()) {
            return noun;
        }
        int ranked = noun.getAsInt();
        while (parse.kindAt(ranked - 1, PREPOSITION)
                && Set.of("in", "of", "outside", "among", "on", "from", "within")
                        .contains(parse.lower(ranked - 1))
                && parse.kindAt(ranked - 2, NOUN)) {
            ranked -= 2;
        }
        OptionalInt who = clauses.ordinalCountry(ranked) ? ranked(ranked, depth) : OptionalInt.empty();
        if (who.isPresent()) {
            return who;
        }
        boolean counted = MANY.contains(clauses.head(noun.getAsInt()).lower())
                || MANY.contains(clauses.head(ranked).lower());
        if (counted && parse.lower(ranked).equals("one") && parse.kindAt(ranked - 1, COMMA) && isNameAt(ranked - 2)) {
            // "Pakistan, one of three countries that recognised it"
            return OptionalInt.of(ranked - 2);
        }
        Optional<VerbGroup> joins =
                parse.verbAt(ranked - 1).filter(verb -> verb.base().equals("join") && verb.finite());
        if (counted
                && joins.isPresent()
                && joins.get().modal().isEmpty()
                && !joins.get().negated()) {
            // "the Maldives joined 54 other nations that have recognised it"
            return subject(joins.get(), depth + 1);
        }
        int be = attributeOf(ranked < noun.getAsInt() ? ranked : noun.getAsInt() - 1);
        return counted && be >= 0 ? subject(parse.verbAt(be).orElseThrow(), depth + 1) : noun;
    }

    /** The verb "is" of "is one", "is by far the largest", "is among"; -1 where there is none. */
    private int attributeOf(int chunk) {
        boolean one = parse.kindAt(chunk, NOUN) || parse.lower(chunk).equals("among");
        for (int j = chunk - 1; one && j >= 0 && j >= chunk - 4; j--) {
            if (parse.kindAt(j, VERB)) {
                boolean be = parse.verbAt(j)
                        .filter(verb -> verb.finite() && BE.contains(verb.base()))
                        .isPresent();
                return be ? j : -1;
            }
            if (parse.kindAt(j, NOUN) || parse.kindAt(j, COMMA)) {
                return -1;
            }
        }
        return -1;
    }

    /** "signed decrees recognising": who signs a document does what it says. */
    private boolean isSignedDocument(int chunk) {
        return parse.kindAt(chunk, NOUN)
                && clauses.head(chunk)
                        .lower()
                        .matches(
                                "(decree|order|declaration|document|letter|statement|note|proclamation|edict|communiqu[eé]|agreement|accord|treaty|treatie|deal|pact|protocol|memorandum|paper|papers)s?")
                && parse.verbAt(chunk - 1)
                        .filter(verb -> Set.of("sign", "issue", "send", "publish", "hand", "release")
                                .contains(verb.base()))
                        .isPresent();
    }

    /** "the move to recognise the two territories makes": what comes right before is the object of the infinitive. */
    private boolean objectOfNonFinite(int noun) {
        int first = clauses.list(noun).getFirst();
        return parse.verbAt(first - 1)
                .map(verb -> verb.infinitive() || verb.gerund())
                .orElse(false);
    }

    /** "condemned it as a betrayal and recalled": what is behind "as" before "and" acts in neither clause. */
    private boolean isRole(int noun, int until) {
        return parse.lower(clauses.list(noun).getFirst() - 1).equals("as")
                && java.util.stream.IntStream.range(noun, until).anyMatch(j -> parse.kindAt(j, AND));
    }

    /** "recalled its ambassador and told": what comes right after a verb and before "and" is that verb's object. */
    private boolean objectBeforeAnd(int noun, int until) {
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
        int before = parse.kindAt(first, NOUN) && parse.kindAt(first - 1, VERB) ? first - 1 : first;
        return joined
                && parse.kindAt(before, VERB)
                && !parse.verbAt(before).map(Subjects::reports).orElse(false);
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

    private boolean isBare(VerbGroup verb) {
        Chunk chunk = parse.chunks().get(verb.chunk());
        return chunk.to() - chunk.from() == 1;
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

    /** "told the ambassador to leave and lowered relations": who told does both, not who is told. */
    private OptionalInt besideInfinitive(VerbGroup infinitive, int depth) {
        Optional<VerbGroup> outer = clauses.hook(infinitive).flatMap(parse::verbAt);
        if (outer.isEmpty()) {
            return subject(infinitive, depth + 1);
        }
        return outer.get().infinitive() ? besideInfinitive(outer.get(), depth + 1) : subject(outer.get(), depth + 1);
    }

    /** Whose infinitive it is: the object of a verb such as urge or tell, else the subject of the verb or the noun it hangs on. */
    private OptionalInt controller(VerbGroup verb, int depth) {
        Optional<Integer> hook = clauses.hook(verb);
        if (hook.isEmpty()) {
            return mainSubject(verb, depth);
        }
        int chunk = hook.get();
        OptionalInt named = namedByFor(chunk, verb.chunk());
        if (named.isPresent()) {
            return named;
        }
        if (parse.chunks().get(chunk).is(VERB)) {
            VerbGroup matrix = parse.verbAt(chunk).orElseThrow();
            if (Control.OF_OBJECTS.contains(matrix.base()) && !matrix.passive()) {
                OptionalInt object = clauses.object(matrix);
                if (object.isEmpty() && Set.of("appeal", "call").contains(matrix.base())) {
                    object = clauses.after(chunk, Set.of("to", "on", "upon"));
                }
                if (object.isPresent() && object.getAsInt() < verb.chunk()) {
                    return object;
                }
            }
            return subject(matrix, depth + 1);
        }
        if (clauses.ordinalCountry(chunk)) {
            return ranked(chunk, depth);
        }
        if (BY_WHOM.contains(parse.lower(chunk + 1)) && parse.kindAt(chunk + 2, NOUN) && chunk + 2 < verb.chunk()) {
            // "the decision by Syria to recognise Abkhazia"
            return OptionalInt.of(chunk + 2);
        }
        if (Control.ON_OTHERS.contains(clauses.head(chunk).lower())
                && Set.of("to", "on", "upon", "from").contains(parse.lower(chunk + 1))
                && parse.kindAt(chunk + 2, NOUN)
                && chunk + 2 < verb.chunk()) {
            // "its appeal to Chile to recognise it"
            return OptionalInt.of(chunk + 2);
        }
        boolean within = parse.kindAt(chunk - 1, PREPOSITION)
                && Set.of("in", "under", "on").contains(parse.lower(chunk - 1))
                && parse.kindAt(chunk - 2, VERB);
        // "voted down a motion to recognise it"
        boolean particle = parse.kindAt(chunk - 2, VERB) && PARTICLES.contains(parse.lower(chunk - 1));
        int governing = within || particle ? chunk - 2 : chunk - 1;
        return owned(chunk) || !parse.kindAt(governing, VERB)
                ? OptionalInt.of(chunk)
                : subject(parse.verbAt(governing).orElseThrow(), depth + 1);
    }

    /** "called for the embassy in Amman to be closed", "a plan for Chile to recognise it": who "for" names. */
    private OptionalInt namedByFor(int hook, int verb) {
        for (int j = hook + 1; j < verb - 1; j++) {
            if (parse.lower(j).equals("for") && parse.kindAt(j + 1, NOUN)) {
                int last = clauses.list(j + 1).getLast();
                while (parse.kindAt(last + 1, PREPOSITION) && parse.kindAt(last + 2, NOUN)) {
                    last += 2;
                }
                boolean nextIsVerb = last + 1 == verb
                        || last + 2 == verb && (parse.kindAt(last + 1, OTHER) || parse.kindAt(last + 1, TIME));
                return nextIsVerb ? OptionalInt.of(j + 1) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    /** "Kyiv's decision", "its plans", "the Russian threat": the noun group names whose it is; "has no plans" does not. */
    private boolean owned(int chunk) {
        Chunk noun = parse.chunks().get(chunk);
        return parse.units().subList(noun.from(), noun.to()).stream()
                .anyMatch(unit -> unit.is("'s") || unit.in(Words.POSSESSIVES) || unit.polity() != null);
    }

    /** Who is called the third country: the subject of "became", the object of "makes", or the noun it stands beside. */
    OptionalInt ranked(int chunk) {
        return ranked(chunk, 0);
    }

    private OptionalInt ranked(int chunk, int depth) {
        OptionalInt named = namedBehind(chunk);
        if (named.isPresent()) {
            return named;
        }
        int j = chunk - 1;
        while (parse.kindAt(j, OTHER)) {
            j--;
        }
        if (parse.kindAt(j, TIME) && parse.kindAt(j - 1, VERB)) {
            // "was in 1978 the first state to"
            j--;
        }
        if (parse.kindAt(j, VERB)
                && parse.lower(j - 1).equals("set")
                && parse.kindAt(j - 2, COMMA)
                && parse.kindAt(j - 3, NOUN)) {
            // "Sweden, set to become the first country to recognise it, ..."
            return OptionalInt.of(j - 3);
        }
        if (parse.kindAt(j, VERB)) {
            return subject(parse.verbAt(j).orElseThrow(), depth + 1);
        }
        int before = parse.kindAt(j - 1, COMMA) ? j - 2 : j - 1;
        if (parse.kindAt(j, AND) && before < j - 1 && parse.kindAt(before, NOUN) && clauses.ordinalCountry(before)) {
            // "became the first Pacific nation, and the 12th country in all, to"
            return ranked(before, depth);
        }
        if (parse.kindAt(j, AND) && parse.kindAt(j - 1, NOUN) && clauses.ordinalCountry(j - 1)) {
            // "became the first Arab state and the second country to"
            return ranked(j - 1, depth);
        }
        if (parse.kindAt(j, NOUN) && parse.kindAt(j - 1, VERB)) {
            return OptionalInt.of(j);
        }
        if (parse.kindAt(j, COMMA) && parse.kindAt(j - 1, TIME)) {
            return doerBefore(j);
        }
        if (parse.kindAt(j, COMMA) && parse.kindAt(j - 1, NOUN)) {
            OptionalInt doer = doesSo(chunk) ? doerBefore(j) : OptionalInt.empty();
            return doer.isPresent() ? doer : OptionalInt.of(j - 1);
        }
        if (parse.kindAt(j, PREPOSITION) && Set.of("as", "among").contains(parse.lower(j))) {
            for (int k = j - 1; k >= 0; k--) {
                if (parse.kindAt(k, VERB)) {
                    return subject(parse.verbAt(k).orElseThrow(), depth + 1);
                }
            }
        }
        return OptionalInt.empty();
    }

    private Optional<VerbGroup> finiteBefore(int chunk) {
        return parse.verbs().reversed().stream()
                .filter(verb -> verb.chunk() < chunk && verb.finite())
                .findFirst();
    }

    /** "The latest country to recognise Kosovo was Peru": who stands behind "was". */
    private OptionalInt namedBehind(int chunk) {
        if (chunk > 0
                && !parse.kindAt(chunk - 1, COMMA)
                && !parse.kindAt(chunk - 1, AND)
                && !parse.kindAt(chunk - 1, STOP)) {
            return OptionalInt.empty();
        }
        for (int j = chunk + 1; j < parse.chunks().size(); j++) {
            if (parse.kindAt(j, COMMA) || parse.kindAt(j, STOP) || parse.kindAt(j, RELATIVE)) {
                return OptionalInt.empty();
            }
            Optional<VerbGroup> verb = parse.verbAt(j).filter(VerbGroup::finite);
            if (verb.isPresent()) {
                boolean be = BE.contains(verb.get().base()) && parse.kindAt(j + 1, NOUN);
                return be && clauses.head(j + 1).named() ? OptionalInt.of(j + 1) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    /** "the first country to do so": it did what stands before. */
    private boolean doesSo(int chunk) {
        int next = chunk + 1;
        while (parse.kindAt(next, PREPOSITION) && parse.kindAt(next + 1, NOUN)) {
            next += 2;
        }
        return parse.verbAt(next)
                .filter(verb -> verb.infinitive() && verb.base().matches("do|take|act|go|follow|make"))
                .isPresent();
    }

    private OptionalInt doerBefore(int comma) {
        return parse.verbs().reversed().stream()
                .filter(verb -> verb.chunk() < comma && verb.finite())
                .findFirst()
                .map(verb -> verb.passive() ? clauses.after(verb.chunk(), Set.of("by")) : subject(verb, 1))
                .orElse(OptionalInt.empty());
    }

    private int governor(int noun) {
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

    /** "Iran's supreme leader" in "Ali Khamenei, Iran's supreme leader, has warned": the subject is the name before. */
    private int beforeApposition(int noun) {
        int end = noun + 1;
        while (parse.kindAt(end, PREPOSITION) && parse.kindAt(end + 1, NOUN)) {
            end = clauses.list(end + 1).getLast() + 1;
        }
        boolean closed = parse.kindAt(end, COMMA);
        int head = noun - 2;
        while (closed
                && parse.kindAt(noun - 1, COMMA)
                && parse.kindAt(head, NOUN)
                && parse.kindAt(head - 1, PREPOSITION)
                && parse.kindAt(head - 2, NOUN)) {
            // "Russia's ambassador in Sofia, Eleonora Mitrofanova, condemned"
            head -= 2;
        }
        boolean some =
                head >= 0 && parse.kindAt(head, NOUN) && !clauses.head(head).tag("NOUN");
        // not "One of them, the admiral, called"
        if (head < noun - 2 && !some && governor(head) < 0) {
            return head;
        }
        return closed && parse.kindAt(noun - 1, COMMA) && parse.kindAt(noun - 2, NOUN) && governor(noun - 2) < 0
                ? noun - 2
                : noun;
    }

    /** The comma that opens ", as the authorities call it," where this noun is the object in it; 0 where it is none. */
    private int asideBefore(int noun, int verb) {
        boolean object = parse.kindAt(noun - 1, VERB) && parse.kindAt(noun + 1, COMMA) && verb == noun + 2;
        for (int j = noun - 2; object && j > 0 && j > noun - 6; j--) {
            if (parse.kindAt(j, COMMA) && parse.kindAt(j + 1, SUBORDINATOR)) {
                return j;
            }
        }
        return 0;
    }

    /** "Rebels who seized the north declared": whom the relative clause is about, where this noun is the object in it; -1 where it is none. */
    private int beforeRelativeObject(int noun) {
        int first = clauses.list(noun).getFirst();
        boolean object = parse.verbAt(first - 1).map(VerbGroup::finite).orElse(false)
                && parse.kindAt(first - 2, RELATIVE)
                && parse.kindAt(first - 3, NOUN);
        return object ? first - 3 : -1;
    }

    /** "mindful of its Basques": nobody acts. */
    private boolean onlyAdjectives(int chunk) {
        Chunk noun = parse.chunks().get(chunk);
        return parse.units().subList(noun.from(), noun.to()).stream()
                .allMatch(unit -> unit.tag("ADJ") && unit.naming() == null);
    }

    /** "The recognition of Somaliland by Israel, the first by any member, has been condemned": what stands before the aside. */
    private int beforeLongAside(int noun, int verb) {
        boolean aside = parse.kindAt(verb - 1, COMMA) && parse.kindAt(noun - 1, COMMA) && clauses.ordinalCountry(noun);
        if (!aside || !parse.kindAt(noun - 2, NOUN)) {
            return noun;
        }
        int head = noun - 2;
        int governor = governor(head);
        while (governor > 0 && parse.kindAt(governor - 1, NOUN)) {
            head = governor - 1;
            governor = governor(head);
        }
        return head;
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

    /** The noun group of which ", among them Britain and France," names some; 0 where there is none. */
    private int amongBefore(int noun) {
        int first = clauses.list(noun).getFirst();
        if (parse.lower(first - 1).equals("them") && parse.lower(first - 2).equals("among")) {
            first--;
        }
        boolean opened = parse.kindAt(first - 2, COMMA) && parse.kindAt(first - 3, NOUN);
        boolean some =
                parse.lower(first - 1).equals("among") && parse.lower(first).equals("them")
                        || parse.lower(first - 1).equals("including");
        if (!opened || !some) {
            return 0;
        }
        boolean of = parse.lower(first - 4).equals("of") && parse.kindAt(first - 5, NOUN);
        return of ? first - 5 : first - 3;
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
