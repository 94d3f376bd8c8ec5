package credence.reading.find;

import credence.act.Status;
import credence.reading.lexicon.Outcome;
import credence.reading.lexicon.StatusGroup;
import credence.reading.lexicon.StatusWords;
import credence.reading.parse.Clauses;
import credence.reading.parse.Headlines;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.Set;

/** How far an infinitive or a gerund had come, from what it hangs on: "refused to recognise", "decided against cutting ties". */
final class HangingStatus {
    /** Verbs that as adjectives say how far an act has come. */
    private static final Set<String> ADJECTIVES = WordSet.of("close", "open");

    /** "accused Damascus of supporting": what somebody is said to have done is told by nobody. */
    private static final Set<String> ACCUSING = WordSet.of("accuse", "suspect", "charge", "convict");

    private final Parse parse;
    private final Clauses clauses;
    private final StatusWords words;
    private final OwnStatus ownStatus;
    private final Framing framing;
    private final HangingWords between;
    private final GerundHooks hooks;
    private final GerundLinks links;
    private final NounStatus nouns;
    private final HangingWishes wishes;
    private final ToldGovernments governments;
    private final VerbsBeside beside;
    private final Statuses statuses;

    HangingStatus(
            Parse parse, Clauses clauses, StatusWords words, OwnStatus ownStatus, Framing framing, Statuses statuses) {
        this.parse = parse;
        this.clauses = clauses;
        this.words = words;
        this.ownStatus = ownStatus;
        this.framing = framing;
        this.between = new HangingWords(parse, clauses, words);
        this.hooks = new GerundHooks(parse, clauses, words);
        this.links = new GerundLinks(parse, framing, this);
        this.nouns = new NounStatus(parse, clauses, words, ownStatus, statuses);
        this.wishes = new HangingWishes(parse, clauses);
        this.governments = new ToldGovernments(parse, clauses);
        this.beside = new VerbsBeside(parse, statuses);
        this.statuses = statuses;
    }

    Optional<Status> of(VerbGroup verb, int depth) {
        if (verb.infinitive() && parse.lower(verb.chunk() - 1).equals("whether")) {
            // "will decide next week whether to end"
            return Optional.of(Status.HYPOTHETICAL);
        }
        if (verb.gerund() && (between.isWithout(verb.chunk()) || between.isUndone(verb))) {
            return Optional.of(Status.REFUSED);
        }
        if (new DraftedPapers(parse, clauses).isOfGerund(verb)) {
            return Optional.of(Status.INTENDED);
        }
        Optional<Status> linked = !verb.gerund()
                ? Optional.empty()
                : new WeighedOptions(parse, clauses).are(verb.chunk())
                        ? Optional.of(Status.HYPOTHETICAL)
                        : links.of(verb, depth);
        if (linked.isPresent()) {
            return linked;
        }
        if (verb.gerund() && parse.lower(verb.chunk() - 1).equals("of") && between.isSaidOf(verb.chunk() - 1)) {
            // "It is too soon, said the minister of recognising it"
            return Optional.empty();
        }
        Optional<VerbGroup> planned = verb.infinitive() ? beside.planned(verb) : Optional.empty();
        if (planned.isPresent()) {
            return statuses.of(planned.get(), depth + 1);
        }
        Optional<Integer> hook = verb.infinitive()
                ? clauses.hook(verb)
                : hooks.nounBefore(verb.chunk()).or(() -> hooks.verbBefore(verb.chunk()));
        Optional<Prospects.OfGerund> prospect = verb.gerund() ? Prospects.ofGerund(parse, verb) : Optional.empty();
        if (prospect.isPresent()) {
            return prospect.get().status();
        }
        if (hook.isEmpty()) {
            if (Headlines.leads(parse, clauses, verb)) {
                return Optional.of(verb.negated() ? Status.REFUSED : Status.ANNOUNCED);
            }
            return verb.negated()
                    ? Optional.empty()
                    // "one of three states to have recognised it"
                    : Optional.of(
                            verb.infinitive()
                                    ? verb.perfect() ? Status.DONE : Status.HYPOTHETICAL
                                    : beside.status(verb, depth));
        }
        if (verb.infinitive() && Word.isOneOf(parse.lower(verb.chunk() - 1), "high time", "the time", "time")) {
            // "it was time to annex": nobody's act
            return Optional.empty();
        }
        if (verb.infinitive() && between.hurry(verb.chunk()) != null) {
            return Optional.ofNullable(between.hurry(verb.chunk()));
        }
        Optional<VerbGroup> matrix = parse.verbAt(hook.get());
        if (matrix.isEmpty()) {
            if (verb.infinitive() && Word.isOneOf(parse.lower(verb.chunk() - 1), "yet", "still")) {
                // "the only state yet to recognise it"
                return Optional.of(Status.REFUSED);
            }
            // "the only country not to recognise it"
            return nouns.of(hook.get(), depth)
                    .map(told -> verb.infinitive() && verb.negated() && told == Status.DONE ? Status.REFUSED : told);
        }
        VerbGroup outer = matrix.get();
        if (verb.infinitive() && outer.chunk() == 0 && parse.lower(0).equals("were")) {
            return Optional.of(Status.HYPOTHETICAL);
        }
        if (verb.infinitive()
                && Statuses.COPULAS.contains(outer.base())
                && parse.lower(outer.chunk() + 1).equals("up")
                && parse.lower(outer.chunk() + 2).equals("to")) {
            // "it was up to Chad to restore relations": nobody's act
            return Optional.empty();
        }
        if (verb.infinitive() && parse.lower(verb.chunk() - 1).equals("but")) {
            // "had no choice but to cut ties"
            return Optional.of(outer.finite() ? wishes.leftNoChoice(outer, ownStatus) : Status.DONE);
        }
        Optional<Status> growing = verb.infinitive() ? between.growing(outer, verb) : Optional.empty();
        if (growing.isPresent()) {
            return growing;
        }
        Optional<VerbGroup> sending = verb.gerund() ? between.sending(outer, verb) : Optional.empty();
        if (sending.isPresent()) {
            return statuses.of(sending.get(), depth + 1);
        }
        if (verb.gerund() && outer.base().equals("vote")) {
            // "voted for recognising it" asks for it, "will vote on recognising it" leaves it open
            boolean on = parse.lower(verb.chunk() - 1).equals("on");
            boolean ahead = outer.infinitive() || !outer.modal().isEmpty();
            return !on ? Optional.of(Status.URGED) : ahead ? Optional.of(Status.HYPOTHETICAL) : Optional.empty();
        }
        if (verb.infinitive()
                && (governments.asksGovernment(outer)
                        || governments.votesForOther(outer, verb)
                        || governments.tellsState(outer, verb))) {
            return Optional.of(Status.URGED);
        }
        if (verb.infinitive() && new Outcomes(parse, words).is(verb) || between.comesTrue(outer, verb)) {
            return statuses.of(outer, depth + 1);
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
                && (outer.base().startsWith("stop") || Word.isOneOf(outer.base(), "fall", "come"))
                && between.isShort(outer)) {
            return Optional.of(Status.REFUSED);
        }
        if (verb.gerund()
                && outer.negated()
                && Word.isOneOf(outer.modal(), "can", "could")
                && parse.lower(verb.chunk() - 1).equals("by")) {
            // "cannot hide its crime by cutting ties": whether it has cut them is not told
            return Optional.empty();
        }
        if (verb.gerund() && parse.lower(verb.chunk() - 1).equals("than") && between.isNoFurther(outer, verb)) {
            // "went no further than recalling its ambassador": that it did
            return outer.modal().isEmpty() ? Optional.of(Status.DONE) : Optional.empty();
        }
        if (verb.gerund() && ACCUSING.contains(outer.base())) {
            return Optional.empty();
        }
        if (verb.gerund() && between.holdsOff(outer)) {
            return outer.infinitive()
                            && statuses.of(outer, depth + 1)
                                    .filter(Status.URGED::equals)
                                    .isPresent()
                    ? Optional.empty()
                    : Optional.of(outer.negated() ? Status.HYPOTHETICAL : Status.REFUSED);
        }
        if (verb.infinitive() && wishes.hasOther(outer, verb)) {
            // "lawmakers want Denmark to recognise it"
            return outer.negated() ? Optional.empty() : Optional.of(Status.URGED);
        }
        Optional<Status> driven = verb.infinitive() ? wishes.driven(outer, verb) : Optional.empty();
        if (driven.isPresent()) {
            return driven;
        }
        boolean foreseen = outer.passive()
                ? parse.lower(outer.chunk() + 1).equals("by")
                : clauses.object(outer).orElse(verb.chunk()) < verb.chunk();
        if (verb.infinitive() && outer.base().equals("expect") && foreseen) {
            // "Palestinian officials expect Bolivia to follow", "is expected by diplomats to follow": what others
            // foresee
            return outer.negated() ? Optional.empty() : Optional.of(Status.HYPOTHETICAL);
        }
        if (verb.infinitive() && governments.instructs(outer)) {
            // "told his foreign ministry to expel the ambassador": still to be carried out
            return outer.negated()
                    ? Optional.empty()
                    : statuses.of(outer, depth + 1).map(status -> status == Status.DONE ? Status.ANNOUNCED : status);
        }
        if (verb.infinitive()
                && Word.isOneOf(outer.base(), "ask", "request", "propose")
                && !outer.passive()
                && clauses.object(outer).isEmpty()) {
            // "Kosovo has asked to open an embassy"
            return outer.negated() ? Optional.empty() : Optional.of(Status.INTENDED);
        }
        String particle = parse.lower(outer.chunk() + 1);
        // "went on to sever", "went so far as to sever"
        boolean goes = outer.base().equals("go");
        // "went further than the others by recognising it": as far as it went
        boolean further = goes && verb.gerund() && parse.lower(verb.chunk() - 1).equals("by");
        if (further
                || goes
                        && (particle.equals("on") && verb.infinitive()
                                || parse.lower(verb.chunk() - 1).equals("as"))) {
            return same(verb, outer, depth);
        }
        if (verb.gerund() && outer.base().equals("rule") && outer.infinitive() && particle.equals("out")) {
            // "refused to rule out annexing it"
            boolean open = clauses.hook(outer)
                    .flatMap(parse::verbAt)
                    .filter(refusing -> Word.isOneOf(refusing.base(), "refuse", "decline") && !refusing.negated())
                    .isPresent();
            if (open) {
                return Optional.of(Status.HYPOTHETICAL);
            }
        }
        if (verb.gerund()
                && (outer.base().equals("put") && particle.equals("off")
                        || outer.base().equals("think") && particle.equals("better"))) {
            // "put off recognising it", "thought better of recognising it"
            return Optional.empty();
        }
        // "will go on recognising him": it does
        if (between.quicklyDone(hook.get(), verb.chunk())
                || between.goesOn(outer) && Word.isOneOf(verb.base(), "recognise", "recognize", "back", "support")) {
            return Optional.of(Status.DONE);
        }
        // "was offered money to break them off"; "used to recognise it", where "used a speech to recognise it" did
        boolean offered = outer.passive() && outer.base().equals("offer");
        if (verb.infinitive() && (offered || outer.base().equals("use") && outer.chunk() + 1 == verb.chunk())) {
            return Optional.empty();
        }
        boolean copula = Statuses.COPULAS.contains(outer.base());
        // "stands ready to"
        boolean predicated = copula || outer.passive() || Word.isOneOf(outer.base(), "stand", "get");
        Optional<StatusGroup> group = predicated ? between.predicate(outer, verb.chunk()) : words.over(outer.base());
        group = group.or(() -> words.over(outer.base()));
        if (!copula && ADJECTIVES.contains(outer.base())) {
            // "closed its embassy in Iran before closing that in Syria": the verb, and not "close to closing"
            group = Optional.empty();
        }
        if (group.isEmpty()) {
            boolean said = verb.infinitive() && (!copula || between.adjectiveBetween(outer, verb.chunk()))
                    || verb.gerund() && Word.isOneOf(parse.lower(verb.chunk() - 1), "of", "about", "on");
            return said ? Optional.empty() : same(verb, outer, depth);
        }
        boolean not = outer.negated() || outer.noLonger() || copula && between.notBetween(outer, verb.chunk());
        if (!group.get().particles().isEmpty() && !group.get().particles().contains(parse.lower(outer.chunk() + 1))) {
            return Optional.empty();
        }
        Outcome outcome = verb.negated()
                ? group.get().actNot()
                : not || ownStatus.neither(outer)
                        ? group.get().not()
                        : group.get().makes();
        return switch (outcome) {
            case Outcome.Makes made ->
                // "stopped short of urging Egypt to cut ties": nobody is urged
                made.status() == Status.URGED
                                && !outer.finite()
                                && statuses.of(outer, depth + 1)
                                        .filter(Status.REFUSED::equals)
                                        .isPresent()
                        ? Optional.empty()
                        : Optional.of(
                                HangingWords.uncertain(outer, new UndecidedCalls(parse).of(outer, made.status())));
            case Outcome.Same same -> same(verb, outer, depth);
            case Outcome.None none -> Optional.empty();
        };
    }

    private Optional<Status> same(VerbGroup verb, VerbGroup outer, int depth) {
        Optional<Status> above = statuses.of(outer, depth + 1);
        return verb.negated() ? above.map(status -> Status.REFUSED) : above;
    }
}
