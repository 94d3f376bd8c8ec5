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

/** Who does what a verb says: its grammatical subject, or that of the verb it hangs on. */
final class Subjects {
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
    private final GerundSubjects gerunds;
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
        this.gerunds = new GerundSubjects(parse, clauses, places, asides, this);
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
            subject = verb.finite() ? Exceptions.named(parse, clauses, subject) : subject;
            subject = subject.isEmpty() && verb.finite() ? asides.beforeAside(verb.chunk()) : subject;
            subject = subject.isEmpty() && verb.finite() ? NoneSaid.sayer(parse, verb) : subject;
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
                            && Absolutes.subject(parse, verb).isEmpty()
                    ? subjectOfParticipleBefore(verb, depth)
                    : Absolutes.orElse(parse, verb, places.nounBefore(verb.chunk()));
        }
        if (verb.infinitive()) {
            // "Were Bulgaria to expel them"
            return verb.chunk() == 2 && parse.lower(0).equals("were") && parse.kindAt(1, NOUN)
                    ? OptionalInt.of(1)
                    : NoneSaid.plannerBehind(parse, infinitives.controller(verb, depth));
        }
        int inverted = InvertedPassives.subject(parse, verb);
        if (inverted > 0) {
            return OptionalInt.of(inverted);
        }
        if (verb.passive() && parse.kindAt(verb.chunk() - 1, AND) && isBare(verb)) {
            // "was announced by his minister and hailed by Washington"
            return subjectOfVerbBefore(verb, depth);
        }
        Optional<VerbGroup> joins = new Joiners(parse, clauses).of(verb);
        if (joins.isPresent()) {
            // "the Maldives joined 54 other nations that have recognised it"
            return subject(joins.get(), depth + 1);
        }
        if (verb.gerund()) {
            return gerunds.of(verb, depth);
        }
        Optional<VerbGroup> making = MadeToDo.over(parse, clauses, verb);
        if (making.isPresent()) {
            return OptionalInt.of(making.get().chunk() + 1);
        }
        Optional<VerbGroup> joined = joinedVerbs.before(verb.chunk());
        if (joined.isPresent()) {
            return subject(joined.get(), depth + 1);
        }
        int auxiliary = Interrupted.auxiliary(parse.units(), parse.chunks(), verb.chunk());
        if (auxiliary > 0) {
            return subject(parse.verbAt(auxiliary).orElseThrow(), depth + 1);
        }
        OptionalInt telling = ToldClauses.before(parse, clauses, verb);
        telling = telling.isPresent() ? telling : ContactClauses.before(parse, verb);
        if (telling.isPresent() || Absolutes.isAround(parse, verb)) {
            // "Peru, its envoy expelled, closed its embassy"
            return telling.isPresent() ? telling : OptionalInt.of(0);
        }
        int office = verb.chunk() - 4;
        boolean officer = parse.kindAt(office - 1, RELATIVE)
                && parse.kindAt(office, NOUN)
                && parse.kindAt(office + 1, COMMA)
                && parse.kindAt(office + 2, NOUN)
                && parse.kindAt(office + 3, COMMA)
                && !clauses.head(office).named();
        if (officer) {
            // "the war, which the minister, Ayman Safadi, said was killing people"
            return OptionalInt.of(office);
        }
        OptionalInt named = namedAsides.before(verb.chunk());
        if (named.isPresent()) {
            return named;
        }
        OptionalInt reduced = asides.beforeParticiple(verb.chunk());
        if (reduced.isPresent()) {
            return reduced;
        }
        int spoken = asides.beforeSaying(verb.chunk());
        return spoken >= 0 ? OptionalInt.of(spoken) : before(verb, depth);
    }

    /** The nearest noun group before it that is none of an aside, a phrase of time, or another clause. */
    OptionalInt before(VerbGroup verb, int depth) {
        int j = verb.chunk() - 1;
        while (j >= 0) {
            switch (parse.chunks().get(j).kind()) {
                case NOUN -> {
                    j = Negations.past(parse, j);
                    int among = new AmongAsides(parse, clauses).before(j);
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
                            && verb.base().equals("do")) {
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
                    int hook = verb.finite() ? ObjectRelatives.hook(parse, clauses, j, verb.chunk()) : -1;
                    if (hook >= 0) {
                        return rankedSubjects.ofWhom(OptionalInt.of(hook), depth);
                    }
                    VerbGroup other = joinedVerbs.ordering(parse.verbAt(j).orElseThrow(), verb);
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
                    if (Answers.VERBS.contains(verb.base())
                            && places.nounBefore(j).isEmpty()
                            && RelativeSeries.isNameBeforeTime(parse, clauses, j)) {
                        // "downgraded its ties with Chad on Monday, which responded by"
                        return OptionalInt.of(j - 3);
                    }
                    return rankedSubjects.ofWhom(places.nounBefore(RelativeSeries.first(parse, j)), depth);
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
    OptionalInt subjectOfVerbBefore(VerbGroup verb, int depth) {
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
