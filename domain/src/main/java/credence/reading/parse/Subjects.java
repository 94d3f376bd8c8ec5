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

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Who does what a verb says: its grammatical subject, or that of the verb it hangs on. */
final class Subjects {
    /** Behind these a gerund has the subject of the main clause. */
    private static final Set<String> SAME_WHO = Set.of("after", "before", "by", "without", "since");

    /** "is studying the possibility of following suit". */
    private static final Set<String> PROSPECTS = Set.of("possibility", "prospect", "idea", "question", "feasibility");

    /** Verbs over which a subject is looked for. */
    static final int DEEPEST = 6;

    private final Parse parse;
    private final Clauses clauses;
    private final NounPlaces places;
    private final Asides asides;
    private final NamedAsides namedAsides;
    private final JoinedVerbs joinedVerbs;
    private final RankedSubjects rankedSubjects;
    private final Infinitives infinitives;
    /** What was found before, by how deep it was asked and by the verb: subjects ask for one another's, some twice. */
    private final Map<Integer, OptionalInt> known = new HashMap<>();

    Subjects(Parse parse, Clauses clauses) {
        this.parse = parse;
        this.clauses = clauses;
        this.places = new NounPlaces(parse, clauses);
        this.asides = new Asides(parse, clauses, places);
        this.namedAsides = new NamedAsides(parse, clauses, places);
        this.joinedVerbs = new JoinedVerbs(parse, clauses, places);
        this.rankedSubjects = new RankedSubjects(parse, clauses, this);
        this.infinitives = new Infinitives(parse, clauses, places, rankedSubjects, this);
    }

    /** The noun group that is the grammatical subject; for an infinitive or gerund, that of the verb it hangs on. */
    OptionalInt of(VerbGroup verb) {
        return subject(verb, 0);
    }

    OptionalInt subject(VerbGroup verb, int depth) {
        if (depth > DEEPEST) {
            return OptionalInt.empty();
        }
        int asked = depth * parse.chunks().size() + verb.chunk();
        OptionalInt subject = known.get(asked);
        if (subject == null) {
            OptionalInt found = find(verb, depth);
            int document = verb.finite() ? places.signedBefore(found.orElse(-1)) : -1;
            subject = document < 0 ? found : subject(parse.verbAt(document - 1).orElseThrow(), depth + 1);
            subject = subject.isEmpty() && verb.finite() ? asides.beforeAside(verb.chunk()) : subject;
            known.put(asked, subject);
        }
        return subject;
    }

    private OptionalInt find(VerbGroup verb, int depth) {
        if (verb.participle() && verb.chunk() == 0) {
            return places.behindComma();
        }
        Optional<VerbGroup> series = verb.participle() ? PassiveSeries.before(parse, clauses, verb) : Optional.empty();
        if (series.isPresent()) {
            return subject(series.get(), depth + 1);
        }
        if (verb.participle()) {
            return parse.kindAt(verb.chunk() - 1, AND)
                    ? subjectOfParticipleBefore(verb, depth)
                    : places.nounBefore(verb.chunk());
        }
        if (verb.infinitive()) {
            // "Were Bulgaria to expel them"
            return verb.chunk() == 2 && parse.lower(0).equals("were") && parse.kindAt(1, NOUN)
                    ? OptionalInt.of(1)
                    : infinitives.controller(verb, depth);
        }
        if (verb.passive() && parse.kindAt(verb.chunk() - 1, AND) && isBare(verb)) {
            // "was announced by his minister and hailed by Washington"
            return subjectOfVerbBefore(verb, depth);
        }
        boolean sameWho = parse.kindAt(verb.chunk() - 1, COMMA) || SAME_WHO.contains(parse.lower(verb.chunk() - 1));
        if (verb.gerund() && parse.kindAt(verb.chunk() - 1, COMMA) && asides.isAside(verb)) {
            // "Vanuatu, having recognised Abkhazia, took up relations"
            return OptionalInt.of(verb.chunk() - 2);
        }
        if (verb.gerund() && verb.passive() && parse.kindAt(verb.chunk() - 1, NOUN)) {
            // "relations with Syria having been severed by Tunis"
            return OptionalInt.of(places.climbed(verb.chunk() - 1));
        }
        if (verb.gerund() && sameWho) {
            OptionalInt before = subjectOfVerbBefore(verb, depth);
            boolean leads = parse.verbs().stream().noneMatch(other -> other.chunk() < verb.chunk());
            // "Three weeks after opening relations with Beijing, it closed"
            return before.isEmpty() && leads ? mainSubject(verb, depth) : before;
        }
        Optional<VerbGroup> joined = verb.finite() ? joinedVerbs.before(verb.chunk()) : Optional.empty();
        if (joined.isPresent()) {
            return subject(joined.get(), depth + 1);
        }
        OptionalInt named = verb.finite() ? namedAsides.before(verb.chunk()) : OptionalInt.empty();
        if (named.isPresent()) {
            return named;
        }
        int spoken = verb.finite() ? asides.beforeSaying(verb.chunk()) : -1;
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
        // "joined Chile on Monday in recognising it"
        int whom = parse.kindAt(j - 1, TIME) ? j - 2 : j - 1;
        Optional<VerbGroup> joins = verb.gerund() && parse.lower(j).equals("in") && parse.kindAt(whom, NOUN)
                ? parse.verbAt(Math.max(0, clauses.list(whom).getFirst() - 1))
                : Optional.empty();
        if (joins.filter(other -> Set.of("join", "follow").contains(other.base()))
                .isPresent()) {
            // "Argentina joined Brazil in recognising": who joins does it.
            return subject(joins.get(), depth + 1);
        }
        OptionalInt between =
                verb.gerund() && parse.kindAt(j, PREPOSITION) ? places.betweenBefore(j) : OptionalInt.empty();
        if (between.isPresent()) {
            return between;
        }
        boolean ofNoun = verb.gerund()
                && parse.lower(j).equals("of")
                && parse.kindAt(j - 1, NOUN)
                && (Control.NOUNS.contains(clauses.head(j - 1).lower())
                        || clauses.head(j - 1).in(PROSPECTS));
        if (ofNoun && !places.owned(j - 1) && parse.kindAt(j - 2, VERB)) {
            // "Egypt has no intention of cutting ties"
            return subject(parse.verbAt(j - 2).orElseThrow(), depth + 1);
        }
        OptionalInt talking = verb.gerund() ? places.talksBefore(j) : OptionalInt.empty();
        if (talking.isPresent()) {
            // "will hold talks with Kosovo on setting up relations": who talks
            return subject(parse.verbAt(talking.getAsInt()).orElseThrow(), depth + 1);
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
        if (verb.gerund() && places.isSignedDocument(document)) {
            return subject(parse.verbAt(document - 1).orElseThrow(), depth + 1);
        }
        int blamed = verb.gerund() && parse.lower(j).equals("for") ? places.blamedBefore(j) : -1;
        if (blamed >= 0) {
            // "hit out at Peru for recognising Kosovo": who is blamed for it
            return OptionalInt.of(blamed);
        }
        while (j >= 0) {
            switch (parse.chunks().get(j).kind()) {
                case NOUN -> {
                    int among = asides.amongBefore(j);
                    if (among >= 0) {
                        return OptionalInt.of(among);
                    }
                    int aside = asides.asideBefore(j, verb.chunk());
                    if (aside > 0) {
                        j = aside - 1;
                        continue;
                    }
                    int antecedent = verb.finite() ? places.beforeRelativeObject(j) : -1;
                    if (antecedent >= 0) {
                        return rankedSubjects.ofWhom(OptionalInt.of(antecedent), depth);
                    }
                    if (places.onlyAdjectives(j)) {
                        j--;
                        continue;
                    }
                    if (places.isOfTime(j)) {
                        j -= 2;
                        continue;
                    }
                    int governor = places.governor(j);
                    if (governor >= 0
                            && parse.lower(governor).equals("as")
                            && parse.kindAt(j + 2, RELATIVE)
                            && Set.of("do", "did").contains(verb.base())) {
                        // "as Iceland, which is outside the bloc, did in 2011"
                        return OptionalInt.of(j);
                    }
                    if (governor < 0 && places.isRole(j, verb.chunk())) {
                        j = clauses.list(j).getFirst() - 2;
                        continue;
                    }
                    if (governor < 0 && (places.objectOfNonFinite(j) || places.objectBeforeAnd(j, verb.chunk()))) {
                        j = clauses.list(j).getFirst() - 1;
                        continue;
                    }
                    if (governor < 0) {
                        return OptionalInt.of(asides.beforeLongAside(asides.beforeApposition(j), verb.chunk()));
                    }
                    j = governor - 1;
                }
                case VERB -> {
                    VerbGroup other = joinedVerbs.ordering(parse.verbAt(j).orElseThrow());
                    Optional<VerbGroup> accuser = verb.finite() && other.gerund() && parse.kindAt(j - 1, PREPOSITION)
                            ? finiteBefore(j)
                            : Optional.empty();
                    if (accuser.isPresent()) {
                        // "accuses Moscow of buying it, and broke off ties": who accuses
                        return subject(accuser.get(), depth + 1);
                    }
                    return verb.finite() && other.infinitive()
                            ? infinitives.besideInfinitive(other, depth)
                            : subject(other, depth + 1);
                }
                case RELATIVE -> {
                    return rankedSubjects.ofWhom(places.nounBefore(j), depth);
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
                    int dash = asides.dashBefore(j);
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

    OptionalInt mainSubject(VerbGroup verb, int depth) {
        for (VerbGroup other : parse.verbs()) {
            if (other.finite() && other.chunk() != verb.chunk()) {
                return subject(other, depth + 1);
            }
        }
        return OptionalInt.empty();
    }

    /** Who is called the third country: the subject of "became", the object of "makes", or the noun it stands beside. */
    OptionalInt ranked(int chunk) {
        return rankedSubjects.ranked(chunk, 0);
    }

    private Optional<VerbGroup> finiteBefore(int chunk) {
        return parse.verbs().reversed().stream()
                .filter(verb -> verb.chunk() < chunk && verb.finite())
                .findFirst();
    }
}
