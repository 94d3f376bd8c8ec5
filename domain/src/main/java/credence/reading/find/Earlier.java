package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.TIME;

import credence.act.Status;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Whether an act is told as earlier than the news, by its own words. */
final class Earlier {
    private static final Set<String> HOLDING_OUT =
            WordSet.of("threaten", "warn", "promise", "vow", "pledge", "announce");

    private static final Set<String> STANDING = WordSet.of("still", "continue", "continues", "continued");

    private static final Pattern YEARS =
            Pattern.compile("\\b(?:1[6-9]|20)\\d0s|\\bbetween (?:1[6-9]|20)\\d\\d and (?:1[6-9]|20)\\d\\d");

    private static final Pattern LONG_AGO = Pattern.compile(".*\\b(?:years?|decades?) ago");

    private static final Pattern WITHIN =
            Pattern.compile("^(?:within (?:hours|minutes|the hour)|(?:hours|minutes) later)\\b");

    private final int sentence;
    private final Text text;
    private final Parse parse;
    private final Clauses clauses;
    private final Scene scene;

    Earlier(Scene scene) {
        this.sentence = scene.sentence();
        this.text = scene.text();
        this.parse = scene.parse();
        this.clauses = scene.clauses();
        this.scene = scene;
    }

    private boolean isOnlyVerb(Optional<VerbGroup> verb) {
        return verb.isPresent()
                && parse.verbs().stream().filter(VerbGroup::finite).limit(2).count() == 1;
    }

    /** "is still the only country to recognise it": what holds, and no news. */
    private boolean holdsAlone(Optional<VerbGroup> verb) {
        Optional<Integer> hook = verb.filter(VerbGroup::infinitive).flatMap(clauses::hook);
        return hook.isPresent()
                && parse.kindAt(hook.get(), NOUN)
                && scene.has(hook.get(), "only", "last")
                && parse.verbs().stream()
                        .filter(other -> other.chunk() < hook.get())
                        .reduce((one, other) -> other)
                        .filter(be -> parse.unit(be.unit()).in("is", "are", "remains", "remain")
                                // "leaves Peru as the only state to recognise it"
                                || be.base().equals("leave"))
                        .isPresent();
    }

    /** Told as earlier by its own words: "previously", "had recognised ... in 2011", "still recognises". */
    boolean is(int anchor, Status status) {
        Optional<VerbGroup> verb = parse.verbAt(anchor);
        boolean past = verb.map(VerbGroup::pastPerfect).orElse(false)
                && !saidOnTheDay(anchor)
                // "Within hours Turkey had expelled the ambassador": in answer to the news
                && !WITHIN.matcher(new Counted(sentence, text).beforeIn(anchor)).find();
        boolean word = false;
        for (int j = Math.max(0, anchor - 3); j < Math.min(parse.chunks().size(), anchor + 2); j++) {
            // "Kenya, once a colony, recognised": of the aside
            boolean aside = parse.kindAt(anchor - 1, COMMA) && j < anchor - 1;
            word |= !parse.kindAt(j, NOUN)
                    && !aside
                    // "Bolivia at once condemned it": without delay
                    && !parse.lower(j).endsWith("at once")
                    && scene.has(j, "previously", "earlier", "already", "once", "formerly", "originally");
        }
        word |= isOnlyVerb(verb)
                && IntStream.range(0, parse.chunks().size())
                        .anyMatch(j -> YEARS.matcher(parse.lower(j)).find());
        // "said it still recognised the government", "continues to recognise it": how it stands
        word |= verb.filter(holds -> holds.base().startsWith("recogni")).isPresent()
                && parse
                        .units()
                        .subList(
                                Math.max(0, parse.chunks().get(anchor).from() - 1),
                                parse.chunks().get(anchor).to())
                        .stream()
                        .anyMatch(unit -> unit.in(STANDING));
        boolean before = past && sentence > 0 && !underSaying(anchor) && kindHolds(anchor);
        return heldOutBefore(anchor)
                || status == Status.DONE
                        && (before
                                || sentence > 0 && (isThisMonth(anchor) || isLongAgo(anchor))
                                || longAfter(anchor)
                                || holdsAlone(verb)
                                || saidLongAgo(anchor)
                                || word
                                || past && scene.dating().own(anchor).isPresent());
    }

    /** "recognised it more than a decade ago", "many years ago". */
    private boolean isLongAgo(int anchor) {
        int j = anchor + 1;
        while (j < parse.chunks().size() && !parse.kindAt(j, TIME) && !parse.kindAt(j, Chunk.Kind.VERB)) {
            j++;
        }
        return parse.kindAt(j, TIME) && LONG_AGO.matcher(parse.lower(j)).matches();
    }

    /** "Togo had said that it would recognise it", "which had threatened to sever ties": before the news. */
    private boolean heldOutBefore(int anchor) {
        return sentence > 0
                && parse.verbs().stream()
                        .filter(verb -> verb.chunk() < anchor && !verb.negated())
                        .filter(verb -> verb.pastPerfect() || sharesHad(verb))
                        .filter(verb -> Speech.says(verb.base()) || HOLDING_OUT.contains(verb.base()))
                        .anyMatch(verb -> !underSaying(verb.chunk()) && isOneClause(verb.chunk(), anchor));
    }

    /** "had condemned the signing and threatened to": one "had" for both. */
    private boolean sharesHad(VerbGroup verb) {
        return parse.kindAt(verb.chunk() - 1, Chunk.Kind.AND)
                && parse.lower(verb.chunk()).endsWith("ed")
                && parse.verbs().stream()
                        .filter(other -> other.chunk() < verb.chunk())
                        .reduce((one, other) -> other)
                        .filter(other -> other.pastPerfect() && !other.negated())
                        .isPresent();
    }

    private boolean isOneClause(int from, int to) {
        for (int j = from; j < to; j++) {
            if (parse.kindAt(j, COMMA) || parse.kindAt(j, Chunk.Kind.STOP) || parse.kindAt(j, Chunk.Kind.AND)) {
                return false;
            }
        }
        return true;
    }

    /** "Italy and Togo took the step this month": in the course of what the news goes on with. */
    private boolean isThisMonth(int anchor) {
        for (int j = anchor + 1; j < Math.min(parse.chunks().size(), anchor + 6) && !parse.kindAt(j, COMMA); j++) {
            if (parse.kindAt(j, TIME) && parse.lower(j).equals("this month")) {
                return true;
            }
        }
        return false;
    }

    /** "The Caribbean nation had recognised Taiwan for 77 years": told with no day, in no clause of somebody's words. */
    boolean underSaying(int anchor) {
        return parse.verbs().stream()
                .anyMatch(verb -> verb.chunk() < anchor && verb.finite() && Speech.says(verb.base()));
    }

    private boolean kindHolds(int anchor) {
        for (int j = 0; j < anchor; j++) {
            if (parse.kindAt(j, Chunk.Kind.SUBORDINATOR) || parse.kindAt(j, Chunk.Kind.RELATIVE)) {
                return false;
            }
        }
        return true;
    }

    /** "said on Thursday it had cut ties": the day is that of saying so, which is the news. */
    private boolean saidOnTheDay(int anchor) {
        return parse.verbs().stream()
                .filter(verb -> verb.chunk() < anchor && verb.finite() && Speech.says(verb.base()))
                .anyMatch(verb -> parse.kindAt(verb.chunk() + 1, TIME)
                        && scene.dating().own(anchor).equals(scene.dating().own(verb.chunk())));
    }

    /** "In July Serbia announced that Ghana had withdrawn it", told in November: what others told of so long ago is no news. */
    private boolean saidLongAgo(int anchor) {
        return text.published().isPresent()
                && parse.verbAt(anchor).filter(VerbGroup::finite).isPresent()
                && scene.dating().own(anchor).isEmpty()
                && parse.verbs().stream()
                        .filter(verb -> verb.chunk() < anchor && verb.finite() && Hearsay.tells(verb))
                        .reduce((one, other) -> other)
                        .filter(verb -> opensBehind(verb, anchor))
                        .flatMap(verb -> scene.dating().own(verb.chunk()))
                        .filter(day ->
                                day.to().isBefore(text.published().orElseThrow().minusDays(When.RECENT)))
                        .isPresent();
    }

    /** "said in July that Ghana had", "said Ghana had". */
    private boolean opensBehind(VerbGroup said, int anchor) {
        int next = parse.kindAt(said.chunk() + 1, TIME) ? said.chunk() + 2 : said.chunk() + 1;
        return parse.lower(next).equals("that")
                || clauses.subject(parse.verbAt(anchor).orElseThrow()).stream()
                        .anyMatch(subject -> clauses.list(subject).getFirst() == next);
    }

    /** "seven years after Saudi Arabia cut ties", "a day after it did": the act stands in a clause that counts from it. */
    boolean longAfter(int anchor) {
        // "six years after it closed it", "six years after closing it"
        boolean clause = parse.verbAt(anchor)
                .filter(verb -> verb.finite()
                        || verb.gerund() && parse.lower(anchor - 1).equals("after"))
                .isPresent();
        return clause && (isSince(anchor) || new CountedClauses(sentence, text).isCountedFrom(anchor));
    }

    /** "said on Tuesday, at the end of the first visit since it recognised Kosovo": the act is before the visit, whenever that is told of. */
    private boolean isSince(int anchor) {
        return parse.kindAt(anchor - 1, Chunk.Kind.NOUN)
                && parse.lower(anchor - 2).equals("since")
                && parse.kindAt(anchor - 3, Chunk.Kind.NOUN)
                // "since it declared independence on February 17": which has a day of its own
                && IntStream.range(
                                anchor + 1, Math.min(anchor + 4, parse.chunks().size()))
                        .noneMatch(j -> parse.kindAt(j, Chunk.Kind.TIME));
    }
}
