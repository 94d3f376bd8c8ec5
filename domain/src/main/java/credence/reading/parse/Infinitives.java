package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.AND;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.OTHER;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;
import static credence.reading.parse.Chunk.Kind.TIME;
import static credence.reading.parse.Chunk.Kind.VERB;

import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Whose an infinitive is: whom its verb urges or tells, whom "for" names, or who does what it hangs on. */
final class Infinitives {
    /** "the decision by Syria", "a deal between Iran and Saudi Arabia": who stands behind the noun on which an infinitive hangs. */
    private static final Set<String> BY_WHOM = WordSet.of("by", "between");

    /** What is made or taken by who then does it; a request is made to others. */
    private static final Set<String> DECISIONS =
            WordSet.of("decision", "plan", "move", "choice", "step", "motion", "resolution", "bill");

    /** What somebody has who is to do it: "the refusal of Chile to". */
    private static final Set<String> OWN_DECISIONS = WordSet.of(
            "decision",
            "decisions",
            "refusal",
            "plan",
            "plans",
            "move",
            "intention",
            "threat",
            "pledge",
            "readiness",
            "willingness",
            "failure");

    /** Of which others may say what they think. */
    private static final Set<String> JUDGED = WordSet.of(
            "decision",
            "decisions",
            "plan",
            "plans",
            "move",
            "step",
            "threat",
            "threats",
            "proposal",
            "bid",
            "attempt",
            "attempts",
            "deal",
            "agreement",
            "pledge",
            "promise",
            "intention",
            "motion",
            "resolution",
            "bill");

    private static final Set<String> FAULTS = WordSet.of(
            "mistake",
            "error",
            "blunder",
            "blow",
            "insult",
            "provocation",
            "betrayal",
            "violation",
            "wrong",
            "unacceptable",
            "regrettable",
            "disappointing",
            "illegal",
            "unfriendly",
            "hostile",
            "unjustified",
            "unlawful",
            "absurd",
            "shameful",
            "premature",
            "reckless");

    /** Words from the copula on in which a comment stands: "was a very grave mistake". */
    private static final int COMMENT = 6;

    private static final Set<String> TAKEN = WordSet.of("decision", "decisions", "move", "step");

    private static final Set<String> DECIDED = WordSet.of("take", "make", "announce", "approve", "confirm");

    private static final Set<String> PARTICLES = WordSet.of("down", "out", "off", "aside", "up");

    private final Parse parse;
    private final Clauses clauses;
    private final NounPlaces places;
    private final RankedSubjects rankedSubjects;
    private final Subjects subjects;

    Infinitives(Parse parse, Clauses clauses, NounPlaces places, RankedSubjects rankedSubjects, Subjects subjects) {
        this.parse = parse;
        this.clauses = clauses;
        this.places = places;
        this.rankedSubjects = rankedSubjects;
        this.subjects = subjects;
    }

    /** "told the ambassador to leave and lowered relations": who told does both, not who is told. */
    OptionalInt besideInfinitive(VerbGroup infinitive, int depth) {
        Optional<VerbGroup> outer = clauses.hook(infinitive).flatMap(parse::verbAt);
        if (outer.isEmpty()) {
            return subjects.subject(infinitive, depth + 1);
        }
        return outer.get().infinitive()
                ? besideInfinitive(outer.get(), depth + 1)
                : subjects.subject(outer.get(), depth + 1);
    }

    /** Whose infinitive it is: the object of a verb such as urge or tell, else the subject of the verb or the noun it hangs on. */
    OptionalInt controller(VerbGroup verb, int depth) {
        // "will decide next week whether to"
        int wonder = verb.chunk() - (parse.kindAt(verb.chunk() - 2, TIME) ? 3 : 2);
        Optional<VerbGroup> wondering =
                parse.lower(verb.chunk() - 1).equals("whether") ? parse.verbAt(Math.max(0, wonder)) : Optional.empty();
        if (wondering.isPresent()) {
            // "said Kenya was considering whether to resume ties"
            return subjects.subject(wondering.get(), depth + 1);
        }
        OptionalInt with = Absolutes.doer(parse, clauses, verb);
        if (with.isPresent()) {
            return with;
        }
        Optional<Integer> hook = clauses.hook(verb);
        if (hook.isEmpty()) {
            if (Headlines.leads(parse, clauses, verb)) {
                return OptionalInt.of(verb.chunk() - 1);
            }
            return subjects.mainSubject(verb, depth);
        }
        int chunk = hook.get();
        if (isPromptedToo(verb)) {
            return OptionalInt.of(verb.chunk() - 1);
        }
        OptionalInt named = namedByFor(chunk, verb.chunk());
        if (named.isPresent()) {
            return named;
        }
        if (parse.chunks().get(chunk).is(VERB)) {
            VerbGroup matrix = parse.verbAt(chunk).orElseThrow();
            if (Control.isOfObject(parse, clauses, matrix, verb)) {
                OptionalInt object = clauses.object(matrix);
                if (object.isEmpty() && Word.isOneOf(matrix.base(), "appeal", "call")) {
                    object = clauses.after(chunk, "to", "on", "upon");
                }
                if (object.isPresent() && object.getAsInt() < verb.chunk()) {
                    return object;
                }
            }
            return subjects.subject(matrix, depth + 1);
        }
        if (clauses.ordinalCountry(chunk)) {
            return rankedSubjects.ranked(chunk, depth);
        }
        // "rejected a call by the opposition to sever relations": who calls for it is not who does it
        boolean onOthers = Control.ON_OTHERS.contains(clauses.head(chunk).lower())
                && !places.owned(chunk)
                && parse.kindAt(chunk - 1, VERB);
        if (BY_WHOM.contains(parse.lower(chunk + 1))
                && !onOthers
                && parse.kindAt(chunk + 2, NOUN)
                && chunk + 2 < verb.chunk()) {
            // "the decision by Syria to recognise Abkhazia"
            return OptionalInt.of(chunk + 2);
        }
        boolean of = parse.lower(chunk + 1).equals("of")
                && OWN_DECISIONS.contains(clauses.head(chunk).lower());
        if (of && parse.kindAt(chunk + 2, NOUN) && chunk + 2 < verb.chunk()) {
            // "the decision of Syria to recognise Abkhazia"
            return OptionalInt.of(chunk + 2);
        }
        // "is under pressure from Chile to recognise it": who is pressed
        boolean pressed =
                clauses.head(chunk).is("pressure") && parse.lower(chunk + 1).equals("from");
        if (Control.ON_OTHERS.contains(clauses.head(chunk).lower())
                && !pressed
                // "resisted calls from the opposition to expel him": who calls for it is not who does it
                && !(onOthers && parse.lower(chunk + 1).equals("from"))
                && Word.isOneOf(parse.lower(chunk + 1), "to", "on", "upon", "from")
                && parse.kindAt(chunk + 2, NOUN)
                && chunk + 2 < verb.chunk()) {
            // "its appeal to Chile to recognise it"
            return OptionalInt.of(chunk + 2);
        }
        // "is not in a hurry"
        int outer = parse.lower(chunk - 2).equals("not") ? chunk - 3 : chunk - 2;
        boolean within = parse.kindAt(chunk - 1, PREPOSITION)
                && Word.isOneOf(parse.lower(chunk - 1), "in", "under", "on")
                && parse.kindAt(outer, VERB);
        // "voted down a motion to recognise it"
        boolean particle = parse.kindAt(chunk - 2, VERB) && PARTICLES.contains(parse.lower(chunk - 1));
        int governing = within ? outer : particle ? chunk - 2 : chunk - 1;
        OptionalInt decider =
                places.owned(chunk) || !DECISIONS.contains(clauses.head(chunk).lower())
                        ? OptionalInt.empty()
                        : decider(verb);
        if (decider.isPresent()) {
            return decider;
        }
        return places.owned(chunk) || !parse.kindAt(governing, VERB) || isJudged(governing, chunk)
                ? OptionalInt.of(chunk)
                : subjects.subject(parse.verbAt(governing).orElseThrow(), depth + 1);
    }

    /** "prompting Somalia to recall its ambassador and Jordan to condemn the move": each does one of them. */
    private boolean isPromptedToo(VerbGroup verb) {
        int who = verb.chunk() - 1;
        boolean name = parse.kindAt(who, NOUN) && clauses.head(who).named();
        boolean joined = name && parse.kindAt(who - 1, AND);
        Optional<VerbGroup> before = !joined
                ? Optional.empty()
                : parse.verbs().reversed().stream()
                        .filter(other -> other.chunk() < who)
                        .findFirst()
                        .filter(VerbGroup::infinitive);
        return before.filter(other -> parse.kindAt(other.chunk() - 1, NOUN)
                        && clauses.head(other.chunk() - 1).named()
                        && parse.verbAt(Math.max(0, other.chunk() - 2)).isPresent())
                .isPresent();
    }

    /** "condemned the decision to recognise it": who says so has not taken it. */
    private boolean isJudged(int governing, int noun) {
        return JUDGED.contains(clauses.head(noun).lower())
                && parse.verbAt(governing)
                        .filter(verb -> !verb.passive()
                                && (Control.JUDGING.contains(verb.base())
                                        // "called the decision to sever them a mistake"
                                        || Word.isOneOf(verb.base(), "call", "say")
                                                && isFaulted(noun, verb.base().equals("say"))
                                        // "rejected a proposal to recognise it": its own; "the decision to" is
                                        // another's
                                        || Word.isOneOf(verb.base(), "reject", "oppose")
                                                && clauses.head(noun).in(TAKEN)))
                        .isPresent();
    }

    /** "said the decision to recognise it was a mistake", "called it a mistake": what is thought of it stands behind the copula, or last. */
    private boolean isFaulted(int noun, boolean said) {
        int from = parse.chunks().get(noun).to();
        if (said) {
            from = parse.verbs().stream()
                    .filter(verb -> verb.chunk() > noun && verb.finite())
                    .findFirst()
                    .filter(verb ->
                            Word.isOneOf(parse.lower(verb.chunk()), "is", "was", "had been", "has been", "would be")
                                    || parse.lower(verb.chunk()).startsWith("was "))
                    .map(verb -> parse.chunks().get(verb.chunk()).from())
                    .orElse(parse.units().size());
        }
        int to = said
                ? Math.min(from + COMMENT, parse.units().size())
                : parse.units().size();
        for (int i = from; i < to && !parse.unit(i).is(",") && !parse.unit(i).is("after"); i++) {
            if (parse.unit(i).in(FAULTS)) {
                return true;
            }
        }
        return false;
    }

    /** "The decision to recognise it was taken by the cabinet on Monday". */
    private OptionalInt decider(VerbGroup verb) {
        return parse.verbs().stream()
                .filter(other -> other.chunk() > verb.chunk() && other.finite())
                .findFirst()
                .filter(other -> other.passive() && !other.negated() && DECIDED.contains(other.base()))
                .map(other -> clauses.after(other.chunk(), "by"))
                .orElse(OptionalInt.empty());
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
                if (nextIsVerb) {
                    return OptionalInt.of(j + 1);
                }
            }
        }
        return OptionalInt.empty();
    }
}
