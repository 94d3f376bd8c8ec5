package credence.reading.find;

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
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Whether a time is the day of an act: not the day of a noun, of a statement, or since when something holds. */
final class TimeRoles {
    private static final Pattern COMING = Pattern.compile("(?:.* )?(?:next|coming) .*");

    private static final Pattern DAY_OF_WEEK = Pattern.compile("(?:on )?\\w+day");

    private static final Set<String> HAPPENS = WordSet.of(
            "come",
            "take",
            "occur",
            "happen",
            "follow",
            "enter",
            "complete",
            "formalise",
            "formalize",
            "finalise",
            "finalize");

    private static final Set<String> LEAVES = WordSet.of("leave", "go", "depart", "quit", "get", "pack");

    private static final Pattern COUNTED = Pattern.compile(
            ".*\\b(?:months?|years?|decades?) (?:later|earlier|afterwards|after that|before that|before)");

    private final Parse parse;
    private final Clauses clauses;
    private final Spans spans;

    TimeRoles(Parse parse, Clauses clauses, Spans spans) {
        this.parse = parse;
        this.clauses = clauses;
        this.spans = spans;
    }

    /** "In 1976 it was Morocco that broke with Algeria". */
    boolean isCleft(int relative) {
        int be = parse.kindAt(relative - 1, Chunk.Kind.NOUN)
                ? clauses.list(relative - 1).getFirst() - 1
                : 0;
        return be > 0
                && Word.isOneOf(parse.lower(be), "is", "was")
                && parse.lower(be - 1).equals("it");
    }

    /** "is the third state to recognise it". */
    boolean isOfRank(int anchor) {
        return parse.verbAt(anchor)
                .filter(VerbGroup::infinitive)
                .flatMap(clauses::hook)
                .filter(clauses::ordinalCountry)
                .isPresent();
    }

    /** "The first country to close its embassy was India, in 2019": the verb behind which stands who did it. */
    boolean ranks(int anchor, VerbGroup verb) {
        return parse.verbAt(anchor)
                .filter(VerbGroup::infinitive)
                .map(clauses::subject)
                .filter(subject -> subject.isPresent() && subject.getAsInt() == verb.chunk() + 1)
                .isPresent();
    }

    /** "after Morocco in 2011", and not "after its war with Georgia in 2008". */
    boolean namesBefore(int after) {
        return parse.lower(after).equals("after")
                && parse.kindAt(after + 1, Chunk.Kind.NOUN)
                && clauses.head(after + 1).named();
    }

    /** "two years ago, in April 2022": the finer of two that stand together. */
    Optional<Edtf> finest(int time) {
        Optional<Edtf> told = parse.timeAt(time).map(Time::value);
        int next = parse.kindAt(time + 1, Chunk.Kind.COMMA) ? time + 2 : time + 1;
        Optional<Edtf> finer = parse.kindAt(next, Chunk.Kind.TIME) && dates(next)
                ? parse.timeAt(next).map(Time::value)
                : Optional.empty();
        // "the same day, October 25"
        return told.isEmpty()
                // "ten years later, in December": the month of a year that is to be counted
                ? finer.filter(day -> !COUNTED.matcher(parse.lower(time)).matches())
                : finer.filter(one -> told.filter(whole ->
                                        one.text().length() > whole.text().length()
                                                && !one.from().isBefore(whole.from())
                                                && !one.to().isAfter(whole.to()))
                                .isPresent())
                        .or(() -> told);
    }

    /** "have ordered them to leave after the massacre on Friday": what "has" been done has no day of its own. */
    boolean isOfNoun(int anchor, int time) {
        for (int j = time - 1; j > anchor; j--) {
            if (Word.isOneOf(parse.lower(j), "after", "following")) {
                return true;
            }
            if (!parse.kindAt(j, Chunk.Kind.NOUN) && !parse.kindAt(j, Chunk.Kind.PREPOSITION)) {
                return false;
            }
        }
        return false;
    }

    /** "Peru's recognition of Kosovo came on Monday", "ordered them to leave on Monday". */
    boolean tellsWhen(int anchor, VerbGroup verb) {
        boolean nominal = parse.verbAt(anchor).isEmpty() || isDecided(anchor, verb);
        return nominal && HAPPENS.contains(verb.base()) || isLeaving(anchor, verb);
    }

    /** "Chad's decision to recall its ambassador came on Friday". */
    private boolean isDecided(int anchor, VerbGroup happens) {
        return Word.isOneOf(happens.base(), "come", "follow", "happen")
                && parse.verbAt(anchor).filter(VerbGroup::infinitive).isPresent()
                && parse.kindAt(anchor - 1, Chunk.Kind.NOUN)
                && Word.isOneOf(parse.lastWord(anchor - 1), "decision", "move", "announcement", "step", "order")
                && clauses.subject(happens).stream().anyMatch(what -> what == anchor - 1);
    }

    /** "a day before that, on Jan. 5", "after last week's coup, on Thursday": no other clause. */
    boolean isOfSame(int opener) {
        return parse.lower(opener).equals("after") && parse.lower(opener + 2).equals("'s")
                || parse.lower(opener).equals("that") && Word.isOneOf(parse.lower(opener - 1), "before", "after");
    }

    /** "recognised Abkhazia in May 2018, upon which Georgia broke off relations": on the same day. */
    boolean isWhereupon(int chunk) {
        return parse.lower(chunk).equals("whereupon")
                || parse.lower(chunk).equals("which") && parse.lower(chunk - 1).equals("upon");
    }

    /** "Recognition by Russia and Italy followed on Monday": the verb behind a joint is that of the noun which names the act. */
    boolean happens(int anchor, int joint) {
        return parse.verbAt(anchor).isEmpty()
                && parse.verbs().stream()
                        .filter(verb -> verb.chunk() > anchor)
                        .findFirst()
                        .filter(verb -> verb.chunk() == joint + 2 && HAPPENS.contains(verb.base()))
                        .isPresent();
    }

    /**
     * "gave them 24 hours to leave, blaming Tehran for an attack in July", "will open one in Israel, having recognised it in 2020":
     * the time is that of what is blamed, or was done before.
     */
    boolean isOfOther(VerbGroup verb) {
        return verb.gerund()
                && (Word.isOneOf(verb.base(), "blame", "accuse", "cite")
                        // "has expelled him, becoming the fourth nation this month to do so": when others did
                        || verb.base().equals("become")
                        // "rejected its decision to recognise it, saying on Saturday": when that was said
                        || isSaying(verb)
                        || verb.perfect() && parse.kindAt(verb.chunk() - 1, Chunk.Kind.COMMA));
    }

    /** ", saying on Saturday that". */
    boolean isSaying(VerbGroup verb) {
        return verb.gerund()
                && Word.isOneOf(verb.base(), "say", "announce")
                && parse.kindAt(verb.chunk() - 1, Chunk.Kind.COMMA);
    }

    /** "Senegal, in 1989 the first African state to recognise it, closed its embassy": when it did what ranks it. */
    private boolean isOfApposedRank(int time, int anchor) {
        int rank = time + 1;
        return parse.kindAt(time - 1, Chunk.Kind.COMMA)
                && parse.kindAt(time - 2, Chunk.Kind.NOUN)
                && clauses.head(time - 2).named()
                && parse.kindAt(rank, Chunk.Kind.NOUN)
                && clauses.ordinalCountry(rank)
                && parse.verbAt(Math.max(0, anchor))
                        .flatMap(clauses::hook)
                        .filter(hook -> hook == rank)
                        .isEmpty();
    }

    /** "the third country to do so, after Peru, in January, and Chile in March": when those before did it. */
    private boolean isOfPredecessor(int time) {
        boolean ranked = false;
        int j = time - 1;
        while (parse.kindAt(j, Chunk.Kind.COMMA)
                || parse.kindAt(j, Chunk.Kind.AND)
                || parse.kindAt(j, Chunk.Kind.TIME)
                || parse.kindAt(j, Chunk.Kind.NOUN) && clauses.head(j).named()) {
            j--;
        }
        int first = j + 1;
        // "after Peru and Chile on Tuesday": the day of the news
        boolean news = DAY_OF_WEEK.matcher(parse.lower(time)).matches()
                && clauses.list(first).size() > 1
                && IntStream.range(first, time).noneMatch(k -> parse.kindAt(k, Chunk.Kind.TIME));
        if (news || !parse.lower(j).equals("after") || !parse.kindAt(first, Chunk.Kind.NOUN)) {
            return false;
        }
        for (int k = j - 1; k >= 0 && !ranked; k--) {
            ranked = parse.kindAt(k, Chunk.Kind.NOUN) && clauses.ordinalCountry(k);
        }
        return ranked;
    }

    /** "ordered them to leave". */
    static boolean isLeaving(int anchor, VerbGroup verb) {
        return verb.infinitive() && LEAVES.contains(verb.base()) && verb.chunk() <= anchor + 5;
    }

    /** Whether a time says when something was: not since or until when, and not a part of a noun group ("its February 24 invasion"). */
    boolean dates(int chunk) {
        return dates(chunk, -1);
    }

    boolean dates(int chunk, int anchor) {
        boolean capital = parse.chunks().get(chunk).from() > 0
                // "Yesterday we recalled our ambassador," he said
                && !parse.unit(parse.chunks().get(chunk).from() - 1).is("\"")
                && parse.unit(parse.chunks().get(chunk).from()).capital()
                && !parse.unit(parse.chunks().get(chunk).from()).tag("ADP");
        // "said Tuesday it would", "announced Monday the country had": a clause begins behind the day
        boolean said = parse.verbAt(Math.max(0, chunk - 1))
                .filter(verb -> verb.finite() && Speech.says(verb.base()))
                .isPresent();
        // "As late as Monday Mexico denied it"
        boolean beforeNoun = parse.kindAt(chunk + 1, Chunk.Kind.NOUN)
                && capital
                && !said
                && !parse.lower(chunk - 1).equals("as");
        boolean determined = parse.kindAt(chunk - 1, Chunk.Kind.NOUN)
                && parse.unitAt(parse.chunks().get(chunk).from() - 1)
                        .filter(unit ->
                                unit.tag("DET") || unit.is("'s") || unit.in(credence.reading.parse.Words.POSSESSIVES))
                        .isPresent();
        // "meddling in November's election": the election's month
        boolean owns = parse.unitAt(parse.chunks().get(chunk).to())
                .filter(unit -> unit.is("'s") || unit.is("'"))
                .isPresent();
        return !beforeNoun
                && !spans.holds(chunk, anchor)
                && !determined
                && !owns
                && !isOfPredecessor(chunk)
                && !isOfApposedRank(chunk, anchor)
                && parse.timeAt(chunk)
                        .filter(time -> time.relation() == Time.Relation.AT)
                        .isPresent();
    }

    /** "cut ties on Tuesday and is to recognise China next week": a time of its own, though not told which day. */
    boolean isUntold(int anchor) {
        for (int j = anchor + 1; j < parse.chunks().size() && !parse.kindAt(j, Chunk.Kind.STOP); j++) {
            if (parse.kindAt(j, Chunk.Kind.VERB)
                    || parse.kindAt(j, Chunk.Kind.COMMA)
                    || parse.kindAt(j, Chunk.Kind.AND)
                    || parse.kindAt(j, Chunk.Kind.RELATIVE)
                    || parse.kindAt(j, Chunk.Kind.SUBORDINATOR)) {
                return false;
            }
            Optional<Time> time = parse.kindAt(j, Chunk.Kind.TIME) ? parse.timeAt(j) : Optional.empty();
            if (time.isPresent()) {
                return time.get().value() == null
                        && COMING.matcher(parse.lower(j)).matches();
            }
        }
        return false;
    }

    boolean clauseFollows(int joint) {
        boolean and = parse.kindAt(joint, Chunk.Kind.AND);
        boolean time = false;
        for (int j = joint + 1; j < parse.chunks().size(); j++) {
            if (time && parse.kindAt(j, Chunk.Kind.AND)) {
                // "recognised Estonia and Latvia on Tuesday and its ministers ...": the time ends the list
                return false;
            }
            time |= parse.kindAt(j, Chunk.Kind.TIME);
            and |= parse.kindAt(j, Chunk.Kind.AND);
            if (parse.kindAt(j, Chunk.Kind.VERB)) {
                return parse.verbAt(j).orElseThrow().finite();
            }
            if (parse.kindAt(j, Chunk.Kind.COMMA)
                    || parse.kindAt(j, Chunk.Kind.STOP)
                    || parse.kindAt(j, Chunk.Kind.SUBORDINATOR)
                    || parse.kindAt(j, Chunk.Kind.TIME) && !and) {
                return false;
            }
        }
        return false;
    }
}
