package credence.reading.find;

import credence.act.Status;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** How far an act has come that is itself the subject: "the closure will follow", "recognition is out of the question". */
final class Prospects {
    private static final Set<String> BE = WordSet.of("is", "are", "was", "were", "be", "been", "remain");

    private static final Set<String> OPEN = WordSet.of(
            "possible",
            "likely",
            "consideration",
            "table",
            "option",
            "options",
            "conceivable",
            "discussion",
            "cards",
            "agenda",
            "probable",
            "unlikely",
            "prospect",
            "question");

    /** "a matter of days". */
    private static final Set<String> MATTER = WordSet.of("matter", "question");

    private static final Set<String> SOON = WordSet.of("time", "hours", "days", "weeks", "months");

    private static final Set<String> NEAR =
            WordSet.of("imminent", "planned", "way", "preparation", "near", "close", "due");

    /** What is asked for, and told by nobody as done. */
    private static final Set<String> ASKED = WordSet.of(
            "condition",
            "precondition",
            "prerequisite",
            "requirement",
            "goal",
            "aim",
            "priority",
            "necessary",
            "essential",
            "demand");

    private static final Set<String> SHUT = WordSet.of(
            "question", "unthinkable", "impossible", "excluded", "unacceptable", "inconceivable", "premature");

    private static final Pattern GERUND_SHUT =
            Pattern.compile("^(?:[\\w' -]{1,40} )?(?:is|was|remains?|remained) (?:\\w+ )?"
                    + "(?:out of the question|off the table|not on the table|unthinkable) ");
    private static final Pattern GERUND_ASKED = Pattern.compile(
            "^(?:[\\w' -]{1,40} )?(?:is|was|remains?|remained) (?:not )?(?:an? |the |one |no |its |their )?"
                    + "(?:\\w+ )?(?:condition|precondition|prerequisite|requirement) ");

    private static final Set<String> DRAWING = WordSet.of(
            "draw",
            "spark",
            "trigger",
            "cause",
            "provoke",
            "attract",
            "elicit",
            "arouse",
            "receive",
            "make",
            "get",
            "bring",
            "leave",
            "offer",
            "require",
            "change",
            "need",
            "face",
            "surprise",
            "affect",
            "alter",
            "stop",
            "prevent",
            "please",
            "satisfy",
            "solve",
            "help");

    private static final Set<String> COMING = WordSet.of("come");

    private static final Set<String> UNFOLDING = WordSet.of(
            "come", "follow", "take", "happen", "occur", "begin", "start", "go", "proceed", "wait", "continue");

    /** Chunks from a gerund to what is said of it. */
    private static final int NEAR_BY = 14;

    private final Scene scene;

    /** @param status empty where it is nobody's act */
    record OfGerund(Optional<Status> status) {}

    /** "recognising it is out of the question", "is a condition": what is said of a gerund that is itself the subject. */
    static Optional<OfGerund> ofGerund(Parse parse, VerbGroup gerund) {
        StringBuilder behind = new StringBuilder();
        for (int j = gerund.chunk() + 1;
                j < Math.min(gerund.chunk() + NEAR_BY, parse.chunks().size())
                        && !parse.kindAt(j, Chunk.Kind.COMMA)
                        && !parse.kindAt(j, Chunk.Kind.STOP);
                j++) {
            behind.append(parse.lower(j)).append(' ');
        }
        return GERUND_SHUT.matcher(behind).find()
                ? Optional.of(new OfGerund(Optional.of(Status.REFUSED)))
                : GERUND_ASKED.matcher(behind).find() ? Optional.of(new OfGerund(Optional.empty())) : Optional.empty();
    }

    Prospects(Scene scene) {
        this.scene = scene;
    }

    /** Done where nothing is said of it; empty where it is denied. */
    Optional<Status> of(int chunk) {
        Optional<VerbGroup> verb = verb(chunk);
        if (verb.isEmpty()) {
            return Optional.of(Status.DONE);
        }
        boolean supposed = isSupposed(verb.get(), chunk);
        if (BE.contains(verb.get().base()) && !verb.get().passive()) {
            return predicate(verb.get())
                    .map(status -> supposed && status == Status.DONE ? Status.HYPOTHETICAL : status);
        }
        if (supposed) {
            return Optional.of(Status.HYPOTHETICAL);
        }
        if (isDrawn(verb.get())) {
            return Optional.of(Status.DONE);
        }
        return verb.get().negated() ? Optional.empty() : scene.status(verb.get());
    }

    /** Whether an act that is the subject is only supposed: "Israel's annexation of the valley would break the law". */
    boolean areSupposed(int chunk) {
        return verb(chunk).filter(verb -> isSupposed(verb, chunk)).isPresent();
    }

    private Optional<VerbGroup> verb(int chunk) {
        return scene.parse().verbs().stream()
                .filter(one -> one.chunk() > chunk && one.finite())
                .findFirst()
                .filter(one -> scene.clauses().subject(one).equals(OptionalInt.of(chunk)));
    }

    /** "Recognition by Britain would reward terror, Israel said": if it came; "the recall would take effect on Monday" is told as sure. */
    private boolean isSupposed(VerbGroup verb, int chunk) {
        return Word.isOneOf(verb.modal(), "would", "could", "might")
                && !verb.passive()
                && !verb.negated()
                && !UNFOLDING.contains(verb.base())
                && !scene.units(chunk).getFirst().is("the");
    }

    /** "drew no comment": which has an end, and no denial of what was done. */
    private boolean isDrawn(VerbGroup verb) {
        if (!verb.modal().isEmpty()) {
            return false;
        }
        if (verb.negated()) {
            // "did not come as a surprise", "has not changed anything"
            return DRAWING.contains(verb.base())
                    || COMING.contains(verb.base())
                            && scene.parse().lower(verb.chunk() + 1).equals("as");
        }
        OptionalInt object = scene.clauses().object(verb);
        return DRAWING.contains(verb.base())
                && object.isPresent()
                && scene.units(object.getAsInt()).getFirst().in(StatusBetween.NO);
    }

    private Optional<Status> predicate(VerbGroup be) {
        boolean out = false;
        boolean not = be.negated();
        for (int j = be.chunk() + 1; j < scene.parse().chunks().size(); j++) {
            if (scene.parse().kindAt(j, Chunk.Kind.COMMA)
                    || scene.parse().kindAt(j, Chunk.Kind.STOP)
                    || scene.parse().kindAt(j, Chunk.Kind.VERB)) {
                break;
            }
            out |= scene.has(j, "out", "off");
            not |= scene.has(j, "not", "never", "no");
            if (scene.has(j, SOON) && scene.has(Math.max(0, j - 2), MATTER)) {
                return Optional.of(not ? Status.HYPOTHETICAL : Status.ANNOUNCED);
            }
            if (out && scene.has(j, OPEN) || scene.has(j, SHUT) && !scene.has(j, OPEN)) {
                return Optional.of(not ? Status.HYPOTHETICAL : Status.REFUSED);
            }
            if (scene.has(j, ASKED)) {
                return Optional.empty();
            }
            if (scene.has(j, OPEN)) {
                return Optional.of(not ? Status.REFUSED : Status.HYPOTHETICAL);
            }
            if (scene.has(j, NEAR)) {
                return Optional.of(not ? Status.REFUSED : Status.INTENDED);
            }
        }
        return not ? Optional.empty() : Optional.of(Status.DONE);
    }
}
