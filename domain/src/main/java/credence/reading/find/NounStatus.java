package credence.reading.find;

import credence.act.Status;
import credence.reading.lexicon.Outcome;
import credence.reading.lexicon.StatusGroup;
import credence.reading.lexicon.StatusWords;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What the noun that an infinitive or gerund hangs on makes of it: "no plans to", "its decision to", "the third country to". */
final class NounStatus {
    private static final Set<String> DECIDED = WordSet.of("decision", "decisions");
    private static final Set<String> BACKING_OUT =
            WordSet.of("back", "go", "step", "pull", "walk", "climb", "row", "shy", "move", "draw", "turn");
    private static final Set<String> AWAITED =
            WordSet.of("expect", "await", "foresee", "plan", "schedule", "anticipate");
    private static final Set<String> COMING = WordSet.of("come", "take", "make", "announce", "fall", "follow", "be");

    private final Parse parse;
    private final Clauses clauses;
    private final StatusWords words;
    private final OwnStatus ownStatus;
    private final Statuses statuses;

    NounStatus(Parse parse, Clauses clauses, StatusWords words, OwnStatus ownStatus, Statuses statuses) {
        this.parse = parse;
        this.clauses = clauses;
        this.words = words;
        this.ownStatus = ownStatus;
        this.statuses = statuses;
    }

    /** "no plans to", "its decision to", "the third country to". */
    Optional<Status> of(int chunk, int depth) {
        boolean nobody =
                parse.verbAt(Math.max(0, chunk - 1)).filter(ownStatus::neither).isPresent();
        if (nobody && !clauses.ordinalCountry(chunk)) {
            // "neither France nor Germany has any plans to"
            return Optional.of(Status.REFUSED);
        }
        if (clauses.ordinalCountry(chunk)) {
            return rankedStatus(chunk);
        }
        Optional<VerbGroup> keeper = new KeptWords(parse, clauses).keeper(chunk);
        if (keeper.isPresent()) {
            return statuses.of(keeper.get(), depth + 1);
        }
        String first = parse.unit(parse.chunks().get(chunk).from()).lower();
        boolean any = first.equals("any")
                && parse.verbAt(Math.max(0, chunk - 1)).map(VerbGroup::negated).orElse(false);
        if (any || first.equals("no") || first.equals("little")) {
            return Optional.of(Status.REFUSED);
        }
        boolean decided = clauses.head(chunk).in(DECIDED);
        if (decided && (takesEffect(chunk) || isTaken(chunk))) {
            return Optional.of(Status.ANNOUNCED);
        }
        if (decided && isAwaited(chunk)) {
            return Optional.of(Status.INTENDED);
        }
        if (decided
                && said(chunk)
                        .filter(verb -> verb.passive()
                                && !verb.negated()
                                && verb.modal().isEmpty()
                                && UndoneRecognition.UNDOING.contains(verb.base()))
                        .isPresent()) {
            // "A decision by Japan to close its embassy was reversed"
            return Optional.empty();
        }
        if (decided && Word.isOneOf(parse.lower(chunk + 1), "of", "by")) {
            // "rejected the decision of Syria to recognise Abkhazia": which is taken
            return Optional.of(Status.DONE);
        }
        if (isBackedOut(chunk)) {
            return Optional.empty();
        }
        Optional<StatusGroup> group = planGovernor(chunk)
                .or(() -> undergone(chunk))
                .filter(verb -> !isTakenBack(verb, chunk))
                .flatMap(verb -> words.overPlan(verb.base())
                        .filter(one ->
                                one.particles().isEmpty() || one.particles().contains(parse.lower(verb.chunk() + 1)))
                        .filter(one -> !makes(one, Status.ANNOUNCED) || isApproved(verb, chunk)))
                .or(() -> words.over(clauses.head(chunk).lower()));
        return group.map(StatusGroup::makes).flatMap(makes -> switch (makes) {
            case Outcome.Makes made -> Optional.of(made.status());
            case Outcome.Same same -> Optional.of(Status.DONE);
            case Outcome.None none -> Optional.empty();
        });
    }

    /** "approved a plan to", but not "did not approve a plan to", "adopted a motion to", which still only asks. */
    private boolean isApproved(VerbGroup verb, int chunk) {
        return !verb.negated()
                && words.over(clauses.head(chunk).lower())
                        .filter(one -> makes(one, Status.URGED))
                        .isEmpty();
    }

    private static boolean makes(StatusGroup group, Status status) {
        return group.makes() instanceof Outcome.Makes made && made.status() == status;
    }

    /** "took the decision to recognise it": the same as to decide. */
    private boolean isTaken(int chunk) {
        return parse.verbAt(Math.max(0, chunk - 1))
                .filter(verb -> Word.isOneOf(verb.base(), "take", "make", "reach") && verb.finite() && !verb.negated())
                .isPresent();
    }

    /** "Norway's decision to recognise it takes effect on Tuesday", "is to come into force". */
    private boolean takesEffect(int chunk) {
        return said(chunk)
                .filter(verb -> Word.isOneOf(parse.lower(verb.chunk()), "takes", "will take", "is to take")
                                && parse.lower(verb.chunk() + 1).equals("effect")
                        || Word.isOneOf(parse.lower(verb.chunk()), "comes", "will come", "is to come")
                                && parse.lower(verb.chunk() + 1).equals("into"))
                .isPresent();
    }

    /** The verb of which a decision is the subject, whoever takes it. */
    private Optional<VerbGroup> said(int chunk) {
        int whose = Word.isOneOf(parse.lower(chunk + 1), "of", "by") ? chunk + 2 : chunk;
        return parse.verbs().stream()
                .filter(verb -> verb.chunk() > chunk && verb.finite())
                .findFirst()
                .filter(verb -> clauses.subject(verb).stream()
                        .anyMatch(subject ->
                                subject == chunk || clauses.list(whose).contains(subject)));
    }

    /** "The decision of Japan to recognise it is expected in July", "is due next week": not yet taken. */
    private boolean isAwaited(int chunk) {
        return said(chunk)
                .filter(verb -> AWAITED.contains(verb.base())
                                && verb.passive()
                                && parse.verbAt(verb.chunk() + 1)
                                        .filter(next -> next.infinitive() && !COMING.contains(next.base()))
                                        .isEmpty()
                        || parse.lower(verb.chunk()).endsWith(" pending")
                        || Statuses.COPULAS.contains(verb.base())
                                && Word.isOneOf(
                                        parse.lower(verb.chunk() + 1),
                                        "still due",
                                        "still imminent",
                                        "still pending",
                                        "still awaited",
                                        "still near",
                                        "due",
                                        "imminent",
                                        "pending",
                                        "awaited",
                                        "near")
                        || Word.isOneOf(verb.modal(), "will", "be to") && COMING.contains(verb.base()))
                .isPresent();
    }

    /**
     * "has withdrawn its decision to recognise Abkhazia": what was decided was done, and is undone; but "reversed its decision to close its
     * embassy": it stays open.
     */
    private boolean isTakenBack(VerbGroup verb, int chunk) {
        return UndoneRecognition.UNDOING.contains(verb.base()) && isToRecognise(chunk);
    }

    /** "the decision to recognise Abkhazia". */
    private boolean isToRecognise(int chunk) {
        return clauses.head(chunk).in(DECIDED)
                && parse.verbAt(chunk + 1)
                        .filter(verb -> Word.isOneOf(verb.base(), "recognise", "recognize"))
                        .isPresent();
    }

    /** "backed down from its threat to", "went back on its promise to", "walked back its decision to". */
    private boolean isBackedOut(int chunk) {
        String last = parse.lower(chunk - 1);
        String first = parse.lower(chunk - 2);
        if (last.equals("on") && first.endsWith("u-turn")) {
            return true;
        }
        if (last.equals("back")) {
            return parse.verbAt(Math.max(0, chunk - 2))
                    .filter(verb -> Word.isOneOf(verb.base(), "walk", "row", "roll"))
                    .isPresent();
        }
        boolean behind = first.equals("back") && Word.isOneOf(last, "on", "from")
                || Word.isOneOf(first, "down", "away", "out") && Word.isOneOf(last, "from", "of", "on");
        return behind
                && parse.verbAt(Math.max(0, chunk - 3))
                        .filter(verb -> BACKING_OUT.contains(verb.base()) && !verb.negated())
                        .isPresent()
                && !isToRecognise(chunk);
    }

    /** "Peru's plan to recognise it has been dropped": the passive whose subject the plan is. */
    private Optional<VerbGroup> undergone(int chunk) {
        return parse.verbs().stream()
                .filter(verb -> verb.chunk() > chunk
                        && verb.passive()
                        && verb.finite()
                        && !verb.negated()
                        && verb.modal().isEmpty()
                        && clauses.subject(verb).equals(OptionalInt.of(chunk)))
                .findFirst();
    }

    /** The verb that has a plan for its object, its particle passed over: "voted down a motion to". */
    private Optional<VerbGroup> planGovernor(int chunk) {
        int aside = chunk;
        while (parse.kindAt(aside - 1, Chunk.Kind.NOUN) && parse.kindAt(aside - 2, Chunk.Kind.PREPOSITION)) {
            // "turned down by 98 votes to 60 a proposal to"
            aside -= 2;
        }
        boolean down = aside < chunk
                && parse.kindAt(aside - 1, Chunk.Kind.OTHER)
                && parse.verbAt(Math.max(0, aside - 2)).isPresent();
        if (down) {
            return parse.verbAt(aside - 2);
        }
        boolean particle = parse.kindAt(chunk - 1, Chunk.Kind.PREPOSITION) || parse.kindAt(chunk - 1, Chunk.Kind.OTHER);
        return chunk == 0 ? Optional.empty() : parse.verbAt(particle && chunk > 1 ? chunk - 2 : chunk - 1);
    }

    /** "became the third country to" is done, "would be the third country to" is not yet. */
    private Optional<Status> rankedStatus(int chunk) {
        boolean apposed = parse.kindAt(chunk - 1, Chunk.Kind.COMMA)
                && clauses.ranked(chunk).stream().anyMatch(who -> who == chunk - 2);
        if (apposed) {
            // "plans to visit France, the first country to recognise it"
            return Optional.of(Status.DONE);
        }
        for (int j = chunk - 1; j >= 0; j--) {
            Optional<VerbGroup> verb = parse.verbAt(j);
            if (verb.isPresent()
                    && verb.get().infinitive()
                    && Statuses.COPULAS.contains(verb.get().base())) {
                // "urged Chile to become the first country to", but "recognised it to become the first to do so"
                return statuses.of(verb.get(), 3).or(() -> Optional.of(Status.DONE));
            }
            if (verb.isPresent()) {
                Optional<Status> planned = verb.get().infinitive()
                        ? statuses.of(verb.get(), 3)
                                .filter(status -> status == Status.INTENDED || status == Status.HYPOTHETICAL)
                        : Optional.empty();
                // "is expected to be the first to"
                return verb.get().infinitive() || verb.get().gerund()
                        ? planned.or(() -> Optional.of(Status.DONE))
                        : statuses.of(verb.get(), 3);
            }
        }
        return Optional.of(Status.DONE);
    }
}
