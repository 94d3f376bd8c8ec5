package credence.reading.find;

import credence.act.Status;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** What is asked and answered with a plain yes or no in one sentence: "Asked whether Peru would follow, the president said no". */
final class YesOrNo {
    private static final Set<String> NO = WordSet.of("no");

    private static final Set<String> PERFECT = WordSet.of("had", "has", "have");

    private static final Set<String> YES_AND_NO = WordSet.of("no", "yes");

    private YesOrNo() {}

    /** The verb of what was asked, which this one answers. */
    static Optional<VerbGroup> question(Parse parse, Clauses clauses, VerbGroup answer) {
        return parse.verbs().stream()
                .filter(verb -> verb.chunk() < answer.chunk() && verb.finite())
                .filter(verb -> clauses.subject(verb).stream()
                        .anyMatch(subject ->
                                Word.isOneOf(parse.lower(clauses.list(subject).getFirst() - 1), "whether", "if")))
                .findFirst();
    }

    static Optional<VerbGroup> question(Scene scene, VerbGroup answer) {
        return question(scene.parse(), scene.clauses(), answer);
    }

    /** Whether what is asked with a verb is answered in the sentence. */
    static boolean isAnswered(Scene scene, VerbGroup verb) {
        return isAnswered(scene.parse(), scene.clauses(), verb, YES_AND_NO);
    }

    /** "asked if he would recognise it, said no", "asked whether it had cut ties, replied that it had not": how far that has come. */
    static Optional<Status> status(Parse parse, Clauses clauses, VerbGroup asked) {
        boolean asks = parse.verbs().stream()
                .anyMatch(verb -> verb.chunk() < asked.chunk() && verb.base().equals("ask"));
        if (!asks) {
            return Optional.empty();
        }
        boolean past = asked.perfect() || asked.pastPerfect();
        if (isAnswered(parse, clauses, asked, NO)
                || isAnsweredBy(parse, clauses, asked, true)
                || isQuotedNo(parse)
                || isRefused(parse, clauses, asked)) {
            return Optional.of(past ? Status.DENIED : Status.REFUSED);
        }
        return past && isAnsweredBy(parse, clauses, asked, false) ? Optional.of(Status.DONE) : Optional.empty();
    }

    /** "No," he said; he said: "Never." */
    private static boolean isQuotedNo(Parse parse) {
        return IntStream.range(0, parse.chunks().size() - 1)
                .filter(chunk -> Word.isOneOf(parse.lower(chunk), "no", "never"))
                .anyMatch(no -> (no == 0 || parse.lower(no - 1).equals(":"))
                        && (parse.kindAt(no + 1, Chunk.Kind.COMMA)
                                || parse.lower(no + 1).equals(".")));
    }

    /** "We will never do such a thing", "That will not happen", "We will do no such thing". */
    private static boolean isRefused(Parse parse, Clauses clauses, VerbGroup asked) {
        return parse.verbs().stream()
                .filter(verb -> verb.chunk() != asked.chunk() && Word.isOneOf(verb.base(), "do", "happen"))
                .filter(verb -> !verb.modal().isEmpty() || isGoing(parse, verb))
                .anyMatch(verb -> Word.isOneOf(parse.lower(verb.chunk() + 1), "no such thing", "nothing")
                        || (verb.negated() || isGoing(parse, verb)) && isPointed(parse, clauses, verb));
    }

    /** "is not going to happen". */
    private static boolean isGoing(Parse parse, VerbGroup verb) {
        return verb.infinitive()
                && parse.verbAt(Math.max(0, verb.chunk() - 1))
                        .filter(going -> going.base().equals("go") && going.negated())
                        .isPresent();
    }

    private static boolean isPointed(Parse parse, Clauses clauses, VerbGroup verb) {
        int what = verb.base().equals("happen") ? clauses.subject(verb).orElse(-1) : verb.chunk() + 1;
        return Word.isOneOf(parse.lower(what), "that", "this", "it", "such a thing", "anything");
    }

    /** "shook his head", "said it had not", or "nodded", "said it had". */
    private static boolean isAnsweredBy(Parse parse, Clauses clauses, VerbGroup asked, boolean no) {
        return parse.verbs().stream()
                .filter(answer -> answer.chunk() > asked.chunk() && answer.finite())
                .filter(answer -> isGesture(parse, answer, no) || isAuxiliary(parse, answer, no))
                .anyMatch(answer -> question(parse, clauses, answer).equals(Optional.of(asked)));
    }

    private static boolean isGesture(Parse parse, VerbGroup verb, boolean no) {
        return no
                ? Word.isOneOf(parse.lower(verb.chunk()), "shook", "shakes")
                        && Word.isOneOf(parse.lower(verb.chunk() + 1), "his head", "her head")
                : parse.lower(verb.chunk()).equals("nodded");
    }

    /** "that it had not", with no verb behind. */
    private static boolean isAuxiliary(Parse parse, VerbGroup verb, boolean no) {
        String words = parse.lower(verb.chunk());
        boolean apart = parse.lower(verb.chunk() + 1).equals("not");
        int end = apart ? verb.chunk() + 2 : verb.chunk() + 1;
        boolean not = apart || words.endsWith(" not") || words.endsWith(" n't");
        return PERFECT.contains(words.split(" ", 2)[0])
                && not == no
                && Word.isOneOf(parse.lower(verb.chunk() - 1), "it", "they", "he", "she")
                && (words.indexOf(' ') < 0 || not && words.lastIndexOf(' ') == words.indexOf(' '))
                && (end >= parse.chunks().size()
                        || parse.kindAt(end, Chunk.Kind.STOP)
                        || parse.kindAt(end, Chunk.Kind.COMMA)
                        || parse.lower(end).equals("."));
    }

    private static boolean isAnswered(Parse parse, Clauses clauses, VerbGroup verb, Set<String> words) {
        return parse.verbs().stream()
                .filter(answer -> answer.chunk() > verb.chunk() && answers(parse, answer, words))
                .anyMatch(answer -> question(parse, clauses, answer).equals(Optional.of(verb)));
    }

    /** "Asked if he would recognise it, the president said no": whom "he" means, which stands before the name. */
    static OptionalInt answerer(Scene scene, VerbGroup verb) {
        return !scene.parse().lower(0).equals("asked")
                ? OptionalInt.empty()
                : scene.parse().verbs().stream()
                        .filter(answer -> answer.chunk() > verb.chunk() && answer.finite())
                        .filter(answer -> Speech.says(answer.base()) || answers(scene, answer))
                        .map(scene.clauses()::subject)
                        .filter(OptionalInt::isPresent)
                        .findFirst()
                        .orElse(OptionalInt.empty());
    }

    /** "said no". */
    static boolean answers(Scene scene, VerbGroup verb) {
        return answers(scene.parse(), verb, YES_AND_NO);
    }

    private static boolean answers(Parse parse, VerbGroup verb, Set<String> words) {
        return verb.finite()
                && (Speech.says(verb.base()) || verb.base().equals("answer"))
                && words.contains(parse.lower(verb.chunk() + 1))
                // "said no country would follow"
                && !parse.kindAt(verb.chunk() + 2, Chunk.Kind.NOUN)
                && !parse.kindAt(verb.chunk() + 2, Chunk.Kind.VERB);
    }
}
