package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Outcome;
import credence.reading.lexicon.StatusGroup;
import credence.reading.lexicon.StatusWords;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** How far an act has come that a noun names: from the verb above it, what that hangs on, and the words between the two. */
final class NominalStatus {
    private static final Set<String> ANSWERS =
            Set.of("response", "reaction", "answer", "retaliation", "reply", "reprisal", "revenge");
    private static final Set<String> BEGINNING = Set.of("start", "begin", "prepare", "pursue", "negotiate");
    /** What is celebrated or mourned has been done. */
    private static final Set<String> MARKING =
            Set.of("celebrate", "commemorate", "mourn", "lament", "regret", "toast", "cheer", "applaud");

    private static final Set<String> PLANS =
            Set.of("plan", "plans", "talks", "hope", "hopes", "preparations", "steps", "work");

    /** Words that say something of an act only where there is none of them: "sees no reason for". */
    private static final Set<String> WANTING =
            Set.of("reason", "reasons", "grounds", "need", "cause", "interest", "use");

    private static final Pattern EXPLAINING =
            Pattern.compile("\\b(?:gave|gives?|given|named?|cited?|offer(?:ed)?|provided?|stated?|disclosed?|set)$");

    private static final Set<String> UNTOLD = Set.of("explanation", "details", "date");

    private static final Set<String> NO = Set.of("no", "little", "neither");
    private static final Set<String> HAVING = Set.of("have", "has", "had", "see", "saw", "find", "found");
    private static final Set<String> VOTERS = Set.of("lawmakers", "legislators", "deputies", "senators", "mps");
    private static final Set<String> CABINETS = Set.of("cabinet", "government", "ministers", "council", "junta");
    private static final Set<String> LINKS = Set.of("for", "of", "on", "about", "in", "to", "towards");
    private static final Set<String> DECIDING = Set.of("decide", "vote", "rule");
    private static final Set<String> AGAINST =
            Set.of("decide", "be", "is", "are", "was", "were", "opt", "vote", "come");
    private static final Set<String> DISSUADING = Set.of("warn", "advise", "argue", "appeal", "urge", "counsel");

    private final Scene scene;
    private final StatusWords words;

    NominalStatus(Scene scene) {
        this.scene = scene;
        this.words = scene.lexicon().statuses();
    }

    /** "threw out two in response to Poland's expulsion of two": done, whatever the answer has come to. */
    boolean isAnswered(int chunk) {
        // "suspended relations because of its recognition of Taiwan"
        boolean because = scene.parse().lower(chunk - 1).equals("of")
                && scene.parse().lower(chunk - 2).equals("because");
        return because
                || scene.parse().kindAt(chunk - 2, Chunk.Kind.NOUN)
                        && scene.head(chunk - 2).in(ANSWERS)
                        && Set.of("to", "for", "at").contains(scene.parse().lower(chunk - 1));
    }

    /** "condemned the closure of the embassy": who says so has not closed it. */
    boolean isOpinion(VerbGroup verb) {
        return scene.lexicon().verb(Frame.DIRECT, verb.base()).stream()
                .anyMatch(rule -> rule.kind() == ActKind.CONDEMNATION || rule.kind() == ActKind.SUPPORT);
    }

    /** Empty where the governing verb is negated, or leaves nothing of the act: the noun then tells of none. */
    Optional<Status> of(int chunk, Optional<VerbGroup> governor) {
        if (isAnswered(chunk)) {
            return Optional.of(Status.DONE);
        }
        if (governor.isEmpty()) {
            return planned(chunk) ? Optional.of(Status.INTENDED) : new Prospects(scene).of(chunk);
        }
        VerbGroup verb = governor.get();
        if (isUnexplained(verb, chunk)) {
            return Optional.of(scene.head(chunk - 2).is("date") ? Status.INTENDED : Status.DONE);
        }
        Optional<Made> between = verb.chunk() < chunk ? between(verb, chunk) : Optional.empty();
        if (between.isPresent()) {
            // "found no grounds for": the "no" is heard once
            boolean told = verb.finite()
                    && verb.modal().isEmpty()
                    && scene.units(chunk - 2).getFirst().in(NO);
            return between.get()
                    .status()
                    .flatMap(made -> told && made == Status.REFUSED ? Optional.of(made) : under(verb, made));
        }
        if (toBegin(verb) || planned(chunk)) {
            return Optional.of(Status.INTENDED);
        }
        if (MARKING.contains(verb.base()) || isOpinion(verb) && isOfAnother(chunk, verb)) {
            // "rejected Trump's recognition of Jerusalem": which is done
            return Optional.of(Status.DONE);
        }
        return ofVerb(verb, chunk);
    }

    /** "has ruled out a recall", "sees no reason for one": it is the words of status that say so, and no modal verb of whatever sort. */
    boolean isSaid(int chunk, VerbGroup governor) {
        return governor.chunk() < chunk
                && (between(governor, chunk).isPresent()
                        || group(governor)
                                .filter(one -> one.makes() instanceof Outcome.Makes)
                                .isPresent());
    }

    /** "gave no reason for the expulsion", "set no date for the opening": which there was, or is to be. */
    private boolean isUnexplained(VerbGroup verb, int chunk) {
        return verb.chunk() == chunk - 3
                && scene.parse().kindAt(chunk - 2, Chunk.Kind.NOUN)
                && (scene.units(chunk - 2).getFirst().in(NO) || verb.negated())
                && (WANTING.contains(scene.head(chunk - 2).lower())
                        || scene.head(chunk - 2).in(UNTOLD))
                && EXPLAINING.matcher(scene.parse().lower(verb.chunk())).find();
    }

    private Optional<Status> ofVerb(VerbGroup verb, int chunk) {
        Optional<StatusGroup> group = group(verb);
        Outcome makes = group.map(StatusGroup::makes).orElse(new Outcome.Same());
        boolean none = scene.units(chunk).getFirst().is("no");
        if (verb.negated() || none) {
            // "plans no closure of its embassy"; of "has threatened no break" nothing is left
            return makes instanceof Outcome.Makes
                            && group.get().not() instanceof Outcome.Makes not
                            && (!none || not.status() == Status.REFUSED)
                    ? under(verb, not.status())
                    : Optional.empty();
        }
        String link = scene.parse().lower(chunk - 1);
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

    /** What the words between make of it. */
    private record Made(Optional<Status> status) {}

    /** "decided against", "stopped short of", "has no plans for", "is ready for": between the verb and the noun of the act. */
    private Optional<Made> between(VerbGroup verb, int chunk) {
        String link = scene.parse().lower(chunk - 1);
        if (link.equals("against") && DISSUADING.contains(verb.base())) {
            return Optional.of(new Made(Optional.empty()));
        }
        if (link.equals("against") && AGAINST.contains(verb.base())
                || link.equals("of")
                        && Word.isOneOf(verb.base(), "stop", "fall")
                        && hasBetween(verb, chunk, Set.of("short"))) {
            return Optional.of(new Made(Optional.of(verb.negated() ? Status.HYPOTHETICAL : Status.REFUSED)));
        }
        if (!LINKS.contains(link)) {
            return Optional.empty();
        }
        if (Statuses.COPULAS.contains(verb.base())) {
            boolean others = scene.clauses().after(chunk, Set.of("by")).isPresent() || isOfAnother(chunk, verb);
            return others ? Optional.empty() : predicate(verb, chunk);
        }
        return scene.parse().kindAt(chunk - 2, Chunk.Kind.NOUN) && verb.chunk() == chunk - 3
                ? noun(verb, chunk - 2)
                : Optional.empty();
    }

    /** "is ready for", "is not in favour of", "is close to": what the lexicon knows of a word between. */
    private Optional<Made> predicate(VerbGroup copula, int chunk) {
        boolean not = copula.negated() || hasBetween(copula, chunk, Set.of("not", "no", "never", "far", "nowhere"));
        for (int i = copula.unit() + 1;
                i < scene.parse().chunks().get(chunk - 1).from();
                i++) {
            // the word before the link: "angry about" is not "about to"
            Optional<StatusGroup> group = words.over(scene.parse().unit(i).lower())
                    .filter(one -> one.particles().isEmpty());
            if (group.isPresent()) {
                Outcome outcome = not ? group.get().not() : group.get().makes();
                return outcome instanceof Outcome.Makes made && made.status() != Status.URGED
                        ? Optional.of(new Made(Optional.of(made.status())))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "has no plans for", "sees no reason for", "rejected calls for", "raised the question of". */
    private Optional<Made> noun(VerbGroup verb, int noun) {
        String head = scene.head(noun).lower();
        boolean none = scene.units(noun).getFirst().in(NO)
                || verb.negated() && (scene.units(noun).getFirst().is("any") || HAVING.contains(verb.base()));
        Optional<StatusGroup> group =
                words.over(head).filter(one -> one.particles().isEmpty());
        if (none && (WANTING.contains(head) || group.isPresent())) {
            // "has no interest in the recognition of Kosovo by Chile": which is another's
            boolean others = scene.clauses().after(noun + 2, Set.of("by")).isPresent() || isOfAnother(noun + 2, verb);
            return Optional.of(new Made(others ? Optional.empty() : Optional.of(Status.REFUSED)));
        }
        if (verb.negated() || WANTING.contains(head) || group.isEmpty()) {
            return Optional.empty();
        }
        Outcome outcome = words.overPlan(verb.base())
                .filter(one -> one.particles().isEmpty())
                .map(StatusGroup::makes)
                .orElse(group.get().makes());
        return switch (outcome) {
            case Outcome.None gone -> Optional.of(new Made(Optional.empty()));
            case Outcome.Makes made
            when made.status() != Status.ANNOUNCED -> Optional.of(new Made(Optional.of(made.status())));
            case Outcome.Makes made -> Optional.empty();
            case Outcome.Same same -> Optional.empty();
        };
    }

    private boolean hasBetween(VerbGroup verb, int chunk, Set<String> these) {
        for (int i = verb.unit() + 1; i < scene.parse().chunks().get(chunk).from(); i++) {
            if (scene.parse().unit(i).in(these)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOfAnother(int chunk, VerbGroup verb) {
        List<PolityKey> owners = scene.owners().of(chunk);
        return !owners.isEmpty()
                && !scene.units(chunk).getFirst().is("its")
                && scene.polities(scene.agent(verb)).stream().noneMatch(owners::contains);
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
                && PLANS.contains(scene.head(chunk - 2).lower());
    }
}
