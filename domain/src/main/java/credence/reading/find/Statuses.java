package credence.reading.find;

import credence.act.Status;
import credence.reading.lexicon.Outcome;
import credence.reading.lexicon.StatusGroup;
import credence.reading.lexicon.StatusWords;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** How far an act had come, from the verb, what it hangs on, and who frames it. Empty: the text does not tell it as anybody's act. */
final class Statuses {
    /** "accused Damascus of supporting": what somebody is said to have done is told by nobody. */
    private static final Set<String> ACCUSING =
            Set.of("accuse", "accused", "accusing", "suspect", "suspected", "charge", "charged", "convicted");

    static final Set<String> COPULAS = Set.of(
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "become",
            "becomes",
            "became",
            "remain",
            "seem",
            "seems",
            "seemed",
            "appear",
            "appeared",
            "feel",
            "felt",
            "sound",
            "look",
            "looks",
            "looked");
    private static final Set<String> MAKING = Set.of("make", "let", "have");
    private static final Set<String> NOTHING = Set.of("nothing", "nobody");
    private static final Set<String> INSTRUCTS = Set.of(
            "tell", "instruct", "order", "direct", "ask", "task", "authorise", "authorize", "mandate", "request");
    private static final Set<String> SUBORDINATES =
            Set.of("minister", "ministry", "government", "cabinet", "ministers");
    private static final Set<String> OWN = Set.of("his", "her", "its", "the");

    private final Parse parse;
    private final Clauses clauses;
    private final StatusWords words;
    private final Map<Integer, Optional<Status>> known = new HashMap<>();
    private final OwnStatus ownStatus;
    private final Framing framing;
    private final HangingWords between;
    private final GerundHooks hooks;
    private final NounStatus nouns;

    Statuses(Parse parse, Clauses clauses, StatusWords words) {
        this.parse = parse;
        this.clauses = clauses;
        this.words = words;
        this.ownStatus = new OwnStatus(parse, clauses);
        this.framing = new Framing(parse, clauses);
        this.between = new HangingWords(parse, clauses, words);
        this.hooks = new GerundHooks(parse, clauses, words);
        this.nouns = new NounStatus(parse, clauses, words, ownStatus, this);
    }

    Optional<Status> of(VerbGroup verb) {
        Optional<Status> status = known.get(verb.chunk());
        if (status == null) {
            status = of(verb, 0);
            known.put(verb.chunk(), status);
        }
        return status;
    }

    Optional<Status> of(VerbGroup verb, int depth) {
        if (depth > 4) {
            return Optional.of(Status.HYPOTHETICAL);
        }
        if (verb.infinitive() || verb.gerund()) {
            return hanging(verb, depth);
        }
        Optional<Status> framed = framing.of(verb).or(() -> made(verb, depth));
        if (framed.isPresent()) {
            return framed;
        }
        if (ownStatus.nearly(verb)) {
            return Optional.empty();
        }
        boolean standing = verb.negated()
                && verb.passive()
                && verb.modal().isEmpty()
                && !verb.perfect()
                && parse.lower(verb.chunk()).matches("(was|were) .*");
        return standing ? Optional.empty() : Optional.of(ownStatus.of(verb));
    }

    /** "nothing would make Jordan sever relations", "made Chad close its embassy": as far as the making has come. */
    private Optional<Status> made(VerbGroup verb, int depth) {
        OptionalInt subject = framing.bare(verb) ? clauses.subject(verb) : OptionalInt.empty();
        Optional<VerbGroup> making = subject.isEmpty()
                ? Optional.empty()
                : parse.verbAt(Math.max(0, clauses.list(subject.getAsInt()).getFirst() - 1))
                        .filter(outer -> MAKING.contains(outer.base()) && !outer.passive());
        return making.flatMap(outer -> {
            OptionalInt maker = clauses.subject(outer);
            boolean nothing =
                    maker.isPresent() && clauses.head(maker.getAsInt()).in(NOTHING);
            return nothing ? Optional.of(Status.REFUSED) : of(outer, depth + 1);
        });
    }

    Optional<Status> hanging(VerbGroup verb, int depth) {
        if (verb.gerund() && between.isWithout(verb.chunk())) {
            return Optional.of(Status.REFUSED);
        }
        Optional<Status> linked = verb.gerund() ? linked(verb, depth) : Optional.empty();
        if (linked.isPresent()) {
            return linked;
        }
        Optional<Integer> hook = verb.infinitive()
                ? clauses.hook(verb)
                : hooks.nounBefore(verb.chunk()).or(() -> hooks.verbBefore(verb.chunk()));
        Optional<Prospects.OfGerund> prospect = verb.gerund() ? Prospects.ofGerund(parse, verb) : Optional.empty();
        if (prospect.isPresent()) {
            return prospect.get().status();
        }
        if (hook.isEmpty()) {
            return verb.negated()
                    ? Optional.empty()
                    : Optional.of(verb.infinitive() ? Status.HYPOTHETICAL : Status.DONE);
        }
        if (verb.infinitive() && parse.lower(verb.chunk() - 1).matches("(?:high |the )?time")) {
            // "it was time to annex": nobody's act
            return Optional.empty();
        }
        Optional<VerbGroup> matrix = parse.verbAt(hook.get());
        if (matrix.isEmpty()) {
            return nouns.of(hook.get());
        }
        VerbGroup outer = matrix.get();
        if (verb.infinitive() && outer.chunk() == 0 && parse.lower(0).equals("were")) {
            return Optional.of(Status.HYPOTHETICAL);
        }
        if (verb.infinitive() && parse.lower(verb.chunk() - 1).equals("but")) {
            // "had no choice but to cut ties"
            return outer.finite() ? Optional.of(ownStatus.of(outer)) : Optional.of(Status.DONE);
        }
        Optional<Status> growing = verb.infinitive() ? growing(outer, verb) : Optional.empty();
        if (growing.isPresent()) {
            return growing;
        }
        if (verb.infinitive() && between.isOutcome(verb) || between.mustBecause(outer, verb)) {
            return of(outer, depth + 1);
        }
        if (verb.infinitive() && between.underPressure(hook.get(), verb.chunk())) {
            return Optional.of(Status.URGED);
        }
        if (verb.infinitive() && between.yet(hook.get(), verb.chunk())) {
            return Optional.of(Status.REFUSED);
        }
        Optional<Status> denied =
                outer.finite() ? framing.of(outer).filter(status -> status == Status.DENIED) : Optional.empty();
        if (denied.isPresent()) {
            return denied;
        }
        if (verb.gerund()
                && outer.base().startsWith("stop")
                && parse.lower(outer.chunk() + 1).startsWith("short")) {
            return Optional.of(Status.REFUSED);
        }
        if (verb.gerund() && ACCUSING.contains(outer.base())) {
            return Optional.empty();
        }
        if (verb.gerund() && between.holdsOff(outer)) {
            return outer.infinitive()
                            && of(outer, depth + 1).filter(Status.URGED::equals).isPresent()
                    ? Optional.empty()
                    : Optional.of(outer.negated() ? Status.HYPOTHETICAL : Status.REFUSED);
        }
        if (verb.infinitive()
                && outer.base().equals("want")
                && clauses.object(outer).isPresent()) {
            // "lawmakers want Denmark to recognise it"
            return outer.negated() ? Optional.empty() : Optional.of(Status.URGED);
        }
        if (verb.infinitive() && instructs(outer)) {
            // "told his foreign ministry to expel the ambassador": decided, and still to be carried out
            return outer.negated()
                    ? Optional.empty()
                    : of(outer, depth + 1).map(status -> status == Status.DONE ? Status.ANNOUNCED : status);
        }
        if (verb.infinitive()
                && Set.of("ask", "request").contains(outer.base())
                && !outer.passive()
                && clauses.object(outer).isEmpty()) {
            // "Kosovo has asked to open an embassy"
            return outer.negated() ? Optional.empty() : Optional.of(Status.INTENDED);
        }
        String particle = parse.lower(outer.chunk() + 1);
        if (verb.infinitive() && outer.base().equals("go") && particle.equals("on")) {
            return same(verb, outer, depth);
        }
        if (verb.gerund() && outer.base().equals("rule") && outer.infinitive() && particle.equals("out")) {
            // "refused to rule out annexing it"
            boolean open = clauses.hook(outer)
                    .flatMap(parse::verbAt)
                    .filter(refusing -> Set.of("refuse", "decline").contains(refusing.base()) && !refusing.negated())
                    .isPresent();
            if (open) {
                return Optional.of(Status.HYPOTHETICAL);
            }
        }
        if (verb.gerund() && outer.base().equals("put") && particle.equals("off")) {
            return Optional.empty();
        }
        if (between.quicklyDone(hook.get(), verb.chunk())) {
            return Optional.of(Status.DONE);
        }
        boolean copula = COPULAS.contains(outer.base());
        Optional<StatusGroup> group =
                copula || outer.passive() ? between.predicate(outer, verb.chunk()) : words.over(outer.base());
        group = group.or(() -> words.over(outer.base()));
        if (group.isEmpty()) {
            boolean said = verb.infinitive() && (!copula || between.adjectiveBetween(outer, verb.chunk()))
                    || verb.gerund() && Set.of("of", "about", "on").contains(parse.lower(verb.chunk() - 1));
            return said ? Optional.empty() : same(verb, outer, depth);
        }
        boolean not = outer.negated() || copula && between.notBetween(outer, verb.chunk());
        if (!group.get().particles().isEmpty() && !group.get().particles().contains(parse.lower(outer.chunk() + 1))) {
            return Optional.empty();
        }
        Outcome outcome = verb.negated()
                ? group.get().actNot()
                : not || ownStatus.neither(outer)
                        ? group.get().not()
                        : group.get().makes();
        return switch (outcome) {
            case Outcome.Makes made -> Optional.of(HangingWords.uncertain(outer, made.status()));
            case Outcome.Same same -> same(verb, outer, depth);
            case Outcome.None none -> Optional.empty();
        };
    }

    /** Whether somebody tells the own government or its foreign ministry what to do. */
    private boolean instructs(VerbGroup outer) {
        OptionalInt object =
                INSTRUCTS.contains(outer.base()) && !outer.passive() ? clauses.object(outer) : OptionalInt.empty();
        if (object.isEmpty() || !clauses.head(object.getAsInt()).in(SUBORDINATES)) {
            return false;
        }
        Chunk chunk = parse.chunks().get(object.getAsInt());
        return parse.unit(chunk.from()).in(OWN)
                && parse.units().subList(chunk.from(), chunk.to()).stream().noneMatch(unit -> unit.polity() != null);
    }

    /** "Calls are growing for the Philippines to recall its ambassador". */
    private Optional<Status> growing(VerbGroup outer, VerbGroup verb) {
        int subject =
                outer.finite() && !outer.passive() ? clauses.subject(outer).orElse(-1) : -1;
        boolean forWhom = false;
        for (int j = outer.chunk() + 1; j < verb.chunk(); j++) {
            forWhom |= parse.lower(j).equals("for");
        }
        return subject < 0 || !forWhom
                ? Optional.empty()
                : words.over(clauses.head(subject).lower())
                        .map(StatusGroup::makes)
                        .flatMap(makes ->
                                makes instanceof Outcome.Makes made ? Optional.of(made.status()) : Optional.empty());
    }

    private Optional<Status> same(VerbGroup verb, VerbGroup outer, int depth) {
        Optional<Status> above = of(outer, depth + 1);
        return verb.negated() ? above.map(status -> Status.REFUSED) : above;
    }

    /** What the preposition before a gerund says by itself: "decided against recognising", "is moving towards recognising". */
    private Optional<Status> linked(VerbGroup verb, int depth) {
        String before = parse.lower(verb.chunk() - 1);
        boolean against = before.equals("against");
        if (against || before.matches("towards?")) {
            boolean told = framing.frame(verb.chunk() - 1)
                    .filter(outer ->
                            Set.of("warn", "advise", "caution", "urge", "argue").contains(outer.base()))
                    .isPresent();
            return told ? Optional.empty() : Optional.of(against ? Status.REFUSED : Status.INTENDED);
        }
        if (!before.matches("or|and") || !parse.kindAt(verb.chunk() - 1, Chunk.Kind.AND)) {
            return Optional.empty();
        }
        // "is considering suspending relations or withdrawing its ambassador"
        for (int j = verb.chunk() - 2; j >= 0; j--) {
            Optional<VerbGroup> other = parse.verbAt(j);
            if (other.isPresent()) {
                return other.get().gerund() ? hanging(other.get(), depth + 1) : Optional.empty();
            }
            if (parse.kindAt(j, Chunk.Kind.STOP)
                    || parse.kindAt(j, Chunk.Kind.RELATIVE)
                    || parse.kindAt(j, Chunk.Kind.SUBORDINATOR)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
