package credence.reading.find;

import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** "Deputies urged the government to recognise it. The minister rejected the call": what who was asked makes of what was asked. */
record AnsweredCalls(Scene scene) {
    static final Set<String> CALLS = WordSet.of(
            "call",
            "calls",
            "demand",
            "demands",
            "request",
            "requests",
            "appeal",
            "appeals",
            "plea",
            "pleas",
            "advice",
            "idea",
            "proposal",
            "suggestion",
            "recommendation",
            "motion",
            "resolution",
            "vote",
            "pressure",
            "wish");

    private static final Set<String> REJECTING = WordSet.of(
            "reject",
            "dismiss",
            "ignore",
            "resist",
            "refuse",
            "rebuff",
            "spurn",
            "decline",
            "turn",
            "brush",
            "shrug",
            "oppose",
            "disregard",
            "rule",
            "wave");

    private static final Set<String> GRANTING = WordSet.of(
            "follow", "heed", "grant", "meet", "accept", "obey", "fulfil", "fulfill", "honour", "honor", "answer",
            "act", "comply", "bow", "yield", "agree", "accede", "listen", "carry");

    /** Verbs that need no object to grant what is asked. */
    private static final Set<String> ALONE = WordSet.of("comply", "oblige", "accede", "yield");

    private static final Set<String> MEANING = WordSet.of("mean", "intend", "plan", "want", "hope", "aim", "wish");

    private static final Set<String> PROMISING = WordSet.of("promise", "agree", "pledge", "vow", "decide", "undertake");

    private static final Set<String> REFUSING = WordSet.of("refuse", "decline");

    private static final Set<String> ITS =
            WordSet.of("the", "that", "this", "such", "their", "any", "both", "these", "those");

    /** @param here the acts told in this sentence so far */
    List<Found> all(List<Found> here) {
        return scene.parse().verbs().stream()
                .filter(verb -> here.stream().noneMatch(act -> act.anchor() == verb.chunk()))
                .flatMap(verb -> answer(verb).flatMap(status -> answered(verb, here, status)).stream())
                .limit(1)
                .toList();
    }

    private Optional<Status> answer(VerbGroup verb) {
        if (REJECTING.contains(verb.base()) && verb.finite() && !verb.passive() && isOfCall(verb)) {
            return verb.negated() ? Optional.empty() : rejects(verb);
        }
        if (isOutOfTheQuestion(verb)) {
            return Optional.of(Status.REFUSED);
        }
        boolean grants = isDoingSo(verb)
                || GRANTING.contains(verb.base()) && isOfCall(verb)
                || ALONE.contains(verb.base()) && isLast(verb.chunk() + 1);
        if (!grants || verb.passive()) {
            return Optional.empty();
        }
        if (verb.finite()) {
            return !Word.isOneOf(verb.modal(), "will", "would")
                    ? Optional.empty()
                    : Optional.of(verb.negated() ? Status.REFUSED : Status.ANNOUNCED);
        }
        return verb.infinitive() ? meant(verb) : Optional.empty();
    }

    /** "promised to do so". */
    private boolean isDoingSo(VerbGroup verb) {
        return verb.infinitive()
                && verb.base().equals("do")
                && Word.isOneOf(scene.parse().lower(verb.chunk() + 1), "so", "that", "this")
                && isLast(verb.chunk() + 2);
    }

    /** "said that was out of the question". */
    private boolean isOutOfTheQuestion(VerbGroup verb) {
        return Word.isOneOf(scene.parse().lower(verb.chunk()), "was", "is")
                && Word.isOneOf(
                        scene.parse().lower(verb.chunk() - 1), "that", "it", "this", "such a step", "such a move")
                && scene.parse().lower(verb.chunk() + 1).equals("out")
                && scene.parse().lower(verb.chunk() + 3).equals("the question");
    }

    /** Who answers: the subject, or who says that something is out of the question. */
    private OptionalInt answerer(VerbGroup verb) {
        return isOutOfTheQuestion(verb)
                ? scene.parse().verbs().stream()
                        .filter(said -> said.finite() && said.chunk() != verb.chunk() && Speech.says(said.base()))
                        .findFirst()
                        .map(scene.clauses()::subject)
                        .orElse(OptionalInt.empty())
                : scene.clauses().subject(verb);
    }

    /** "rejected", and not "may reject": as far as it has come. */
    private static Optional<Status> rejects(VerbGroup verb) {
        return Word.isOneOf(verb.modal(), "", "will", "would") ? Optional.of(Status.REFUSED) : Optional.empty();
    }

    /** "means to follow", "promised to heed", "refused to bow to", "is in no hurry to comply". */
    private Optional<Status> meant(VerbGroup verb) {
        Optional<VerbGroup> outer = scene.parse().verbs().reversed().stream()
                .filter(one -> one.chunk() < verb.chunk())
                .findFirst()
                .filter(VerbGroup::finite);
        if (outer.isEmpty()) {
            return Optional.empty();
        }
        String base = outer.get().base();
        boolean noHurry = isInNoHurry(verb);
        boolean no = outer.get().negated() || noHurry;
        return PROMISING.contains(base)
                ? Optional.of(no ? Status.REFUSED : Status.ANNOUNCED)
                : MEANING.contains(base)
                        ? Optional.of(no ? Status.REFUSED : Status.INTENDED)
                        : REFUSING.contains(base) && !no || noHurry ? Optional.of(Status.REFUSED) : Optional.empty();
    }

    private boolean isInNoHurry(VerbGroup verb) {
        return Word.isOneOf(
                scene.parse().lower(verb.chunk() - 1), "no hurry", "no rush", "no mood", "no position", "no intention");
    }

    /** "the call", "that advice", "to the demand": which was told right before. */
    private boolean isOfCall(VerbGroup verb) {
        return IntStream.range(
                        verb.chunk() + 1,
                        Math.min(verb.chunk() + 4, scene.parse().chunks().size()))
                .filter(chunk -> scene.parse().kindAt(chunk, Chunk.Kind.NOUN))
                .boxed()
                .findFirst()
                .filter(chunk -> scene.head(chunk).in(CALLS)
                        && (scene.units(chunk).getFirst().in(ITS)
                                || ITS.contains(scene.parse().lower(chunk - 1)))
                        // "rejected the demand for talks": another
                        && !Word.isOneOf(scene.parse().lower(chunk + 1), "for", "of", "to", "that"))
                .isPresent();
    }

    private boolean isLast(int chunk) {
        return chunk >= scene.parse().chunks().size()
                || scene.parse().kindAt(chunk, Chunk.Kind.STOP)
                || scene.parse().kindAt(chunk, Chunk.Kind.COMMA)
                || scene.parse().lower(chunk).equals(".");
    }

    /** What was asked of whoever answers, right before. */
    private Optional<Found> answered(VerbGroup verb, List<Found> here, Status status) {
        OptionalInt subject = answerer(verb);
        List<PolityKey> actors = scene.polities(subject);
        if (actors.isEmpty()) {
            return Optional.empty();
        }
        return Stream.concat(
                        here.reversed().stream().filter(act -> act.anchor() < verb.chunk()),
                        scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream())
                .takeWhile(act -> act.sentence() >= scene.sentence() - 1)
                .filter(act -> act.status() == Status.URGED
                        && act.actors().equals(Parties.of(actors))
                        && !PointedOpinions.isOpinion(act))
                .findFirst()
                .map(act -> scene.acts()
                        .found(
                                scene.lexicon().rule("sequel.position"),
                                act.kind(),
                                act.actors(),
                                act.targets(),
                                status,
                                act.symmetric(),
                                verb.chunk(),
                                scene.clauses().list(subject.getAsInt())));
    }
}
