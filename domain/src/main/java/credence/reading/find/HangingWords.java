package credence.reading.find;

import credence.act.Status;
import credence.reading.lexicon.Outcome;
import credence.reading.lexicon.StatusGroup;
import credence.reading.lexicon.StatusWords;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.PhoneCalls;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The words about an infinitive or gerund that say how far it has come: "without", "has yet to", "was quick to". */
final class HangingWords {
    private static final Set<String> LEAVING = WordSet.of("leave", "go", "depart", "return", "quit");

    private static final Set<String> SENDING = WordSet.of("give", "tell", "order", "ask", "allow", "grant", "instruct");

    private static final Pattern YET = Pattern.compile("(?:.* )?(?:yet|still)(?: to .*)?");

    /** "ten years", "another two months". */
    private static final Pattern SPAN = Pattern.compile(
            "(?:another |(?:more|less) than |nearly |almost |only |just )?(?:an? (?:hour|day|week|month|year)"
                    + "|[\\w-]+ (?:more )?(?:minutes|hours|days|weeks|months|years|decades))");

    private static final Set<String> SHRINKING =
            WordSet.of("refrain", "abstain", "desist", "shrink", "recoil", "flinch");

    private final Parse parse;
    private final Clauses clauses;
    private final StatusWords words;

    HangingWords(Parse parse, Clauses clauses, StatusWords words) {
        this.parse = parse;
        this.clauses = clauses;
        this.words = words;
    }

    /** "without recognising", "without, however, recognising". */
    boolean isWithout(int gerund) {
        int j = gerund - 1;
        while (parse.kindAt(j, Chunk.Kind.COMMA) || parse.kindAt(j, Chunk.Kind.OTHER)) {
            j--;
        }
        return parse.lower(j).equals("without") && gerund - j <= 4;
    }

    /** "was likely to", "is not yet ready to", "is about to": what stands between, where the data know it. */
    Optional<StatusGroup> predicate(VerbGroup outer, int to) {
        for (int i = outer.unit() + 1; i < parse.chunks().get(to).from(); i++) {
            Optional<StatusGroup> group = parse.unit(i).tag("VERB")
                    ? Optional.empty()
                    : words.over(parse.unit(i).lower());
            if (group.isPresent()) {
                return group;
            }
        }
        return Optional.empty();
    }

    boolean adjectiveBetween(VerbGroup outer, int to) {
        for (int i = outer.unit() + 1; i < parse.chunks().get(to).from(); i++) {
            // "it is too soon to"
            if (parse.unit(i).tag("ADJ") || parse.unit(i).is("soon")) {
                return true;
            }
        }
        return false;
    }

    boolean notBetween(VerbGroup outer, int to) {
        for (int i = outer.unit() + 1; i < parse.chunks().get(to).from(); i++) {
            if (parse.unit(i).in("not", "n't", "never", "no", "hardly", "far", "nowhere", "neither")) {
                return true;
            }
        }
        return false;
    }

    /** "is in no hurry to recognise it", "is not in a hurry to": null where nobody is told to hurry or not. */
    @Nullable
    Status hurry(int infinitive) {
        if (!Word.isOneOf(
                        parse.lower(infinitive - 1),
                        "a hurry",
                        "a rush",
                        "any hurry",
                        "any rush",
                        "no hurry",
                        "no rush",
                        "great hurry",
                        "great rush",
                        "no great hurry",
                        "no great rush",
                        "a great hurry",
                        "a great rush")
                || !parse.lower(infinitive - 2).equals("in")) {
            return null;
        }
        boolean not = parse.lower(infinitive - 1).startsWith("no")
                || parse.lower(infinitive - 3).equals("not")
                || parse.verbs().stream()
                        .anyMatch(
                                verb -> verb.negated() && verb.chunk() < infinitive && verb.chunk() >= infinitive - 4);
        return not ? Status.REFUSED : Status.INTENDED;
    }

    /** "has yet to recognise", "have still to". */
    boolean yet(int from, int to) {
        for (int j = from; j <= to; j++) {
            if (YET.matcher(parse.lower(j)).matches()) {
                return true;
            }
        }
        return false;
    }

    /** What the verb over an infinitive tells to come about: a need, what was waited for, what a call was made for. */
    boolean comesTrue(VerbGroup outer, VerbGroup verb) {
        return mustBecause(outer, verb)
                || cameLate(outer, verb)
                || tookTheFloor(outer, verb)
                || PhoneCalls.areMade(parse, outer, verb);
    }

    /** "took the floor to denounce it", "broke its silence to welcome it". */
    private boolean tookTheFloor(VerbGroup outer, VerbGroup verb) {
        boolean took = Word.isOneOf(outer.base(), "take", "seize")
                && Word.isOneOf(
                        parse.lower(outer.chunk() + 1),
                        "the floor",
                        "the stage",
                        "the rostrum",
                        "the podium",
                        "the opportunity",
                        "the occasion");
        boolean broke = outer.base().equals("break")
                && Word.isOneOf(parse.lower(outer.chunk() + 1), "its silence", "his silence", "her silence", "ranks");
        return verb.infinitive() && (took || broke);
    }

    /** "It took Chile until 1990 to restore them", "had to wait until 1990 for Chile to", "took ten years to": then it was done. */
    private boolean cameLate(VerbGroup outer, VerbGroup verb) {
        boolean took = Word.isOneOf(parse.unit(outer.unit()).lower(), "took", "waited")
                || outer.base().equals("wait")
                        && outer.infinitive()
                        && Word.isOneOf(parse.lower(outer.chunk() - 1), "had", "has had", "have had");
        return took
                && verb.infinitive()
                && !outer.negated()
                && outer.modal().isEmpty()
                && IntStream.rangeClosed(outer.chunk() + 1, Math.min(outer.chunk() + 3, verb.chunk() - 1))
                        .anyMatch(j -> parse.lower(j).startsWith("until")
                                || !parse.lower(j - 1).equals("for")
                                        && SPAN.matcher(parse.lower(j)).matches());
    }

    /** "would have to close it", "had to withdraw them": as far as the need has come; "has to" is somebody's opinion. */
    private boolean mustBecause(VerbGroup outer, VerbGroup verb) {
        return verb.infinitive()
                && verb.chunk() == outer.chunk() + 1
                && (outer.base().equals("have") && !outer.modal().isEmpty()
                        || parse.lower(outer.chunk()).equals("had"));
    }

    /** "was quick to", "lost no time in". */
    boolean quicklyDone(int from, int to) {
        for (int j = from; j < to; j++) {
            if (Word.isOneOf(parse.lower(j), "no time", "little time", "no hesitation")
                    && parse.lower(j + 1).equals("in")
                    && j + 2 == to) {
                return true;
            }
            for (int i = parse.chunks().get(j).from(); i < parse.chunks().get(j).to(); i++) {
                if (parse.unit(i).in("quick", "swift", "prompt")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "regrets not having recognised it", "thanked Norway for not recognising it". */
    boolean isUndone(VerbGroup gerund) {
        boolean apart = parse.lower(gerund.chunk() - 1).equals("not");
        return (gerund.negated() || apart)
                && (gerund.perfect()
                        || parse.lower(gerund.chunk() - (apart ? 2 : 1)).equals("for"));
    }

    /** "may ask it to recognise", "might be willing to": nobody has asked or is willing yet. */
    static Status uncertain(VerbGroup outer, Status made) {
        boolean may = Pointing.MAY.contains(outer.modal()) && !outer.negated();
        return may && made != Status.REFUSED && made != Status.THREATENED ? Status.HYPOTHETICAL : made;
    }

    /** "will go on recognising", "would continue to recognise". */
    boolean goesOn(VerbGroup outer) {
        boolean on = Word.isOneOf(outer.base(), "go", "carry", "went")
                && parse.lower(outer.chunk() + 1).equals("on");
        return !outer.negated()
                && (Word.isOneOf(outer.modal(), "will", "would")
                                && (on || Word.isOneOf(outer.base(), "continue", "keep"))
                        // "go on recognising him"; "went on to recognise it" is another matter
                        || on
                                && outer.finite()
                                && parse.verbAt(outer.chunk() + 2)
                                        .filter(VerbGroup::gerund)
                                        .isPresent());
    }

    /** "stopped short of", "fell just short of". */
    boolean isShort(VerbGroup verb) {
        return parse.lower(verb.chunk() + 1).startsWith("short")
                || parse.lower(verb.chunk() + 1).endsWith(" short")
                || parse.lower(verb.chunk() + 2).equals("short");
    }

    /** "refrained from recognising", "shied away from", "held off recognising". */
    boolean holdsOff(VerbGroup verb) {
        String next = parse.lower(verb.chunk() + 1);
        return SHRINKING.contains(verb.base()) && next.equals("from")
                || Word.isOneOf(verb.base(), "balk", "baulk") && next.equals("at")
                || Word.isOneOf(verb.base(), "step", "draw", "pull")
                        && next.equals("back")
                        && parse.lower(verb.chunk() + 2).equals("from")
                || Word.isOneOf(verb.base(), "shy", "back")
                        && next.equals("away")
                        && parse.lower(verb.chunk() + 2).equals("from")
                || verb.base().equals("hold") && Word.isOneOf(next, "off", "back");
    }

    /** "Calls are growing for the Philippines to recall its ambassador". */
    Optional<Status> growing(VerbGroup outer, VerbGroup verb) {
        int subject =
                outer.finite() && !outer.passive() ? clauses.subject(outer).orElse(-1) : -1;
        boolean forWhom = IntStream.range(outer.chunk() + 1, verb.chunk())
                .anyMatch(j -> parse.lower(j).equals("for"));
        return subject < 0 || !forWhom
                ? Optional.empty()
                : words.over(clauses.head(subject).lower())
                        .map(StatusGroup::makes)
                        .flatMap(makes ->
                                makes instanceof Outcome.Makes made ? Optional.of(made.status()) : Optional.empty());
    }

    /** "said Dominic Raab of recognising it", "the minister said of recognising it": what the words were about. */
    boolean isSaidOf(int of) {
        return parse.verbAt(Math.max(0, of - 1))
                .or(() -> parse.kindAt(of - 1, Chunk.Kind.NOUN) ? parse.verbAt(Math.max(0, of - 2)) : Optional.empty())
                .filter(verb -> verb.finite() && Word.isOneOf(verb.base(), "say", "remark", "comment"))
                .isPresent();
    }

    /** "went no further than recalling its ambassador". */
    boolean isNoFurther(VerbGroup outer, VerbGroup verb) {
        return outer.finite()
                && IntStream.range(outer.chunk(), verb.chunk())
                        .anyMatch(j -> Word.isOneOf(parse.lower(j), "further", "no further", "farther", "no farther"));
    }

    /** "gave the envoy a day to leave after breaking off ties": whoever sends him off has broken them, and he has not left yet. */
    Optional<VerbGroup> sending(VerbGroup leaving, VerbGroup gerund) {
        boolean behind = leaving.infinitive()
                && LEAVING.contains(leaving.base())
                && Word.isOneOf(parse.lower(gerund.chunk() - 1), "after", "since");
        return behind
                ? parse.verbs().reversed().stream()
                        .filter(other -> other.chunk() < leaving.chunk())
                        .findFirst()
                        .filter(other -> other.finite() && SENDING.contains(other.base()))
                : Optional.empty();
    }
}
