package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Outcome;
import credence.reading.lexicon.StatusGroup;
import credence.reading.lexicon.StatusWords;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** How far an act has come that a noun names: from the verb above it, what that hangs on, and what both make of the act. */
final class NominalStatus {
    private static final Set<String> ANSWERS =
            WordSet.of("response", "reaction", "answer", "retaliation", "reply", "reprisal", "revenge");
    private static final Set<String> BEGINNING = WordSet.of("start", "begin", "prepare", "pursue", "negotiate");
    /** What is celebrated, mourned or called something has been done, and by others than those who do so. */
    private static final Set<String> JUDGING = WordSet.of(
            "celebrate",
            "commemorate",
            "mourn",
            "lament",
            "regret",
            "toast",
            "cheer",
            "applaud",
            "call",
            "describe",
            "term",
            "brand",
            "dub",
            "label",
            "criticise",
            "criticize",
            "question",
            "resent",
            "ridicule",
            "mock",
            "dismiss",
            "regard",
            "remember",
            "blame");

    /** What others did is talked over because it was done: "met to debate Kenya's recognition of it". */
    private static final Set<String> DISCUSSING = WordSet.of("meet", "debate", "discuss", "convene", "confer");

    private static final Set<String> CALLING = WordSet.of("for", "off", "on", "upon", "back", "home");

    private static final Set<String> PLANS =
            WordSet.of("plan", "plans", "talks", "hope", "hopes", "preparations", "steps", "work");

    private static final Pattern EXPLAINING =
            Pattern.compile("\\b(?:gave|gives?|given|named?|cited?|offer(?:ed)?|provided?|stated?|disclosed?|set)$");

    private static final Set<String> UNTOLD = WordSet.of("explanation", "details", "date");
    private static final Set<String> VOTERS = WordSet.of("lawmakers", "legislators", "deputies", "senators", "mps");
    private static final Set<String> CABINETS = WordSet.of("cabinet", "government", "ministers", "council", "junta");
    private static final Set<String> DECIDING = WordSet.of("decide", "vote", "rule");

    private final Scene scene;
    private final StatusWords words;
    private final StatusBetween between;

    NominalStatus(Scene scene) {
        this.scene = scene;
        this.words = scene.lexicon().statuses();
        this.between = new StatusBetween(scene, words);
    }

    /** "threw out two in response to Poland's expulsion of two": done, whatever the answer has come to. */
    boolean isAnswered(int chunk) {
        // "suspended relations because of its recognition of Taiwan"
        boolean because = scene.parse().lower(chunk - 1).equals("of")
                && scene.parse().lower(chunk - 2).equals("because");
        return because
                || scene.parse().kindAt(chunk - 2, Chunk.Kind.NOUN)
                        && scene.head(chunk - 2).in(ANSWERS)
                        && Word.isOneOf(scene.parse().lower(chunk - 1), "to", "for", "at");
    }

    /** "condemned the closure of the embassy", "called it a mistake": who says so has not closed it. */
    boolean isOpinion(VerbGroup verb) {
        return judges(verb)
                || scene.lexicon().verb(Frame.DIRECT, verb.base()).stream()
                        .anyMatch(rule -> rule.kind() == ActKind.CONDEMNATION || rule.kind() == ActKind.SUPPORT);
    }

    /** "regretted the closure", "called the closure a mistake", but not "called for the closure". */
    private boolean judges(VerbGroup verb) {
        return JUDGING.contains(verb.base())
                && !(verb.base().equals("call")
                        && CALLING.contains(scene.parse().lower(verb.chunk() + 1)));
    }

    /** Empty where the governing verb is negated, or leaves nothing of the act: the noun then tells of none. */
    Optional<Status> of(int chunk, Optional<VerbGroup> governor) {
        if (isAnswered(chunk)) {
            return Optional.of(Status.DONE);
        }
        if (new WeighedOptions(scene.parse(), scene.clauses()).are(chunk)) {
            return Optional.of(Status.HYPOTHETICAL);
        }
        if (governor.isEmpty()) {
            return planned(chunk) ? Optional.of(Status.INTENDED) : new Prospects(scene).of(chunk);
        }
        VerbGroup verb = governor.get();
        if (isUnexplained(verb, chunk)) {
            return Optional.of(scene.head(chunk - 2).is("date") ? Status.INTENDED : Status.DONE);
        }
        Optional<StatusBetween.Made> made = verb.chunk() < chunk ? between.of(verb, chunk) : Optional.empty();
        if (made.isPresent()) {
            // "found no grounds for": the "no" is heard once
            boolean told = verb.finite()
                    && verb.modal().isEmpty()
                    && scene.units(chunk - 2).getFirst().in(StatusBetween.NO);
            return made.get()
                    .status()
                    .flatMap(status -> told && status == Status.REFUSED ? Optional.of(status) : under(verb, status));
        }
        if (toBegin(verb) || planned(chunk)) {
            return Optional.of(Status.INTENDED);
        }
        if (judges(verb) || (isOpinion(verb) || DISCUSSING.contains(verb.base())) && between.isOfAnother(chunk, verb)) {
            // "rejected Trump's recognition of Jerusalem": which is done
            return Optional.of(Status.DONE);
        }
        return ofVerb(verb, chunk);
    }

    /** "has ruled out a recall", "sees no reason for one": it is the words of status that say so, and no modal verb of whatever sort. */
    boolean isSaid(int chunk, VerbGroup governor) {
        return governor.chunk() < chunk
                && (between.of(governor, chunk).isPresent()
                        || group(governor)
                                .filter(one -> one.makes() instanceof Outcome.Makes)
                                .isPresent());
    }

    /** "gave no reason for the expulsion", "set no date for the opening": which there was, or is to be. */
    private boolean isUnexplained(VerbGroup verb, int chunk) {
        return verb.chunk() == chunk - 3
                && scene.parse().kindAt(chunk - 2, Chunk.Kind.NOUN)
                && (scene.units(chunk - 2).getFirst().in(StatusBetween.NO) || verb.negated())
                && (StatusBetween.WANTING.contains(scene.head(chunk - 2).lower())
                        || scene.head(chunk - 2).in(UNTOLD))
                && EXPLAINING.matcher(scene.parse().lower(verb.chunk())).find();
    }

    private Optional<Status> ofVerb(VerbGroup verb, int chunk) {
        Optional<StatusGroup> group = group(verb);
        Outcome makes = group.map(StatusGroup::makes).orElse(new Outcome.Same());
        boolean none = scene.units(chunk).getFirst().is("no");
        if (none && isNoSuch(verb)) {
            return Optional.of(Status.REFUSED);
        }
        if (verb.negated() || none) {
            // "plans no closure of its embassy"; of "has threatened no break" nothing is left
            return makes instanceof Outcome.Makes
                            && group.get().not() instanceof Outcome.Makes not
                            && (!none || not.status() == Status.REFUSED)
                    ? under(verb, not.status())
                    : Optional.empty();
        }
        String link = scene.parse().lower(chunk - 1);
        boolean whose = scene.units(chunk).stream().anyMatch(unit -> unit.is("'s") || unit.demonym());
        if (whose && link.equals("about") && Word.isOneOf(verb.base(), "ask", "question", "press")) {
            // "Asked about Chad's recall of its ambassador, he declined to comment"
            return Optional.of(Status.DONE);
        }
        if (DECIDING.contains(verb.base()) && link.equals("on") && isAhead(verb)) {
            // "is to decide on recognition": nobody knows how
            return Optional.of(Status.HYPOTHETICAL);
        }
        if (link.equals("with") && verb.base().equals("go") && !verb.negated()) {
            // "went ahead with the closure": as far as that has come
            return scene.status(verb);
        }
        // "voted for the closure of the embassy and the suspension of relations"
        if (verb.base().equals("vote") && Word.isOneOf(link, "for", "of", "on", "and", "or")) {
            return link.equals("on") ? Optional.empty() : votedFor(verb).flatMap(voted -> under(verb, voted));
        }
        return switch (makes) {
            case Outcome.None gone -> Optional.empty();
            case Outcome.Makes made -> under(verb, made.status());
            case Outcome.Same same ->
                isOpinion(verb) || !verb.finite() && !verb.infinitive() ? Optional.of(Status.DONE) : scene.status(verb);
        };
    }

    /** "denied that it was planning", "refused to consider", "is expected to approve": how far the verb itself has come. */
    private Optional<Status> under(VerbGroup verb, Status made) {
        Status own = scene.status(verb).orElse(Status.DONE);
        return switch (own) {
            case DENIED, THREATENED -> Optional.of(own);
            case REFUSED ->
                verb.negated() ? Optional.of(made) : Optional.of(made == Status.REFUSED ? Status.HYPOTHETICAL : own);
            case URGED -> made == Status.REFUSED ? Optional.empty() : Optional.of(own);
            case HYPOTHETICAL -> Optional.of(made == Status.REFUSED ? made : own);
            case INTENDED -> Optional.of(made == Status.ANNOUNCED || made == Status.DONE ? own : made);
            case ANNOUNCED, DONE -> Optional.of(made);
        };
    }

    /** "said there would be no break in relations". */
    private boolean isNoSuch(VerbGroup verb) {
        return verb.base().equals("be")
                && Word.isOneOf(verb.modal(), "will", "would")
                && scene.parse().lower(verb.chunk() - 1).equals("there");
    }

    /** A parliament's vote asks for it, a cabinet's settles it; a state's at the United Nations does neither. */
    private Optional<Status> votedFor(VerbGroup verb) {
        OptionalInt voters = scene.agent(verb);
        boolean asks = Assembly.of(scene, voters).isPresent()
                || voters.stream().anyMatch(agent -> scene.head(agent).in(VOTERS));
        boolean settles = voters.stream().anyMatch(this::isCabinet);
        return asks ? Optional.of(Status.URGED) : settles ? Optional.of(Status.ANNOUNCED) : Optional.empty();
    }

    private boolean isCabinet(int agent) {
        return scene.units(agent).stream().anyMatch(unit -> unit.in(CABINETS));
    }

    /** "will decide", "is due to vote". */
    private boolean isAhead(VerbGroup verb) {
        return verb.infinitive() && scene.status(verb).equals(Optional.of(Status.ANNOUNCED))
                || Word.isOneOf(verb.modal(), "will", "would", "be to");
    }

    /** What the words of status make of an act that is the object of such a verb: "ruled out", "threw out", "demanded". */
    private Optional<StatusGroup> group(VerbGroup verb) {
        return words.over(verb.base())
                .filter(one -> one.particles().isEmpty()
                        || one.particles().contains(scene.parse().lower(verb.chunk() + 1)))
                .or(() -> words.overPlan(verb.base())
                        // "will never accept the declaration": no plan that is approved
                        .filter(one ->
                                !verb.base().equals("accept") && !verb.base().equals("adopt"))
                        .filter(one -> !verb.base().equals("put")
                                || scene.parse().lower(verb.chunk() + 1).equals("off")));
    }

    /** "told the minister to start the opening of relations": not yet begun. */
    private static boolean toBegin(VerbGroup governor) {
        return governor.infinitive() && BEGINNING.contains(governor.base());
    }

    /** "plans for the resumption of relations". */
    private boolean planned(int chunk) {
        return scene.parse().kindAt(chunk - 2, Chunk.Kind.NOUN)
                // "announced three steps: the recall of its ambassador"
                && !scene.parse().kindAt(chunk - 1, Chunk.Kind.STOP)
                && PLANS.contains(scene.head(chunk - 2).lower());
    }
}
