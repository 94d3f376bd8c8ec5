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

    private static final Set<String> COPULAS = Set.of(
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

    /** "denied reports that": what is told by nobody in particular. */
    private static final Set<String> HEARSAY = Set.of(
            "report",
            "reports",
            "rumours",
            "rumors",
            "claims",
            "claim",
            "suggestions",
            "suggestion",
            "speculation",
            "allegations",
            "talk",
            "news",
            "stories");

    private static final Set<String> DISMISSING =
            Set.of("dismiss", "reject", "refute", "scotch", "deny", "dispute", "rebut", "quash");

    private static final Set<String> FALSE = Set.of(
            "untrue",
            "false",
            "baseless",
            "unfounded",
            "groundless",
            "wrong",
            "incorrect",
            "fabricated",
            "invented",
            "fake",
            "nonsense",
            "foundation",
            "lie",
            "fiction");

    private static final Set<String> PROVES = Set.of("proved", "proven", "prove", "turned");
    private static final Set<String> RUMOUR = Set.of("rumours", "rumors", "rumour", "rumor", "speculation");
    private static final Set<String> RATHER = Set.of("sooner", "rather");
    private static final Set<String> NEARLY = Set.of("nearly", "almost");
    private static final Set<String> MAKING = Set.of("make", "let", "have");
    private static final Set<String> NOTHING = Set.of("nothing", "nobody");
    private static final Set<String> TRUTH = Set.of("truth", "substance", "basis");
    private static final Set<String> INSTRUCTS = Set.of(
            "tell", "instruct", "order", "direct", "ask", "task", "authorise", "authorize", "mandate", "request");
    private static final Set<String> SUBORDINATES =
            Set.of("minister", "ministry", "government", "cabinet", "ministers");
    private static final Set<String> OWN = Set.of("his", "her", "its", "the");
    private static final Set<String> NONE = Set.of("no", "any", "little", "truth");

    private final Parse parse;
    private final Clauses clauses;
    private final StatusWords words;
    private final Map<Integer, Optional<Status>> known = new HashMap<>();

    Statuses(Parse parse, Clauses clauses, StatusWords words) {
        this.parse = parse;
        this.clauses = clauses;
        this.words = words;
    }

    Optional<Status> of(VerbGroup verb) {
        Optional<Status> status = known.get(verb.chunk());
        if (status == null) {
            status = of(verb, 0);
            known.put(verb.chunk(), status);
        }
        return status;
    }

    private Optional<Status> of(VerbGroup verb, int depth) {
        if (depth > 4) {
            return Optional.of(Status.HYPOTHETICAL);
        }
        if (verb.infinitive() || verb.gerund()) {
            return hanging(verb, depth);
        }
        Optional<Status> framed = framed(verb).or(() -> made(verb, depth));
        if (framed.isPresent()) {
            return framed;
        }
        if (nearly(verb)) {
            return Optional.empty();
        }
        boolean standing = verb.negated()
                && verb.passive()
                && verb.modal().isEmpty()
                && !verb.perfect()
                && parse.lower(verb.chunk()).matches("(was|were) .*");
        return standing ? Optional.empty() : Optional.of(own(verb));
    }

    private Status own(VerbGroup verb) {
        boolean no = verb.negated() || neither(verb) || nothing(verb);
        return switch (verb.modal()) {
            case "will", "be to" -> no ? Status.REFUSED : Status.ANNOUNCED;
            case "would" ->
                sooner(verb)
                        ? Status.HYPOTHETICAL
                        : no ? Status.REFUSED : condition(verb) ? Status.HYPOTHETICAL : Status.ANNOUNCED;
            case "may", "might", "could", "can" ->
                no && verb.modal().startsWith("c") ? Status.REFUSED : Status.HYPOTHETICAL;
            case "should" -> inverted(verb) ? Status.HYPOTHETICAL : no ? Status.HYPOTHETICAL : Status.URGED;
            case "must" -> no ? Status.HYPOTHETICAL : Status.URGED;
            default -> no ? Status.REFUSED : Status.DONE;
        };
    }

    /** "has recognised neither South Ossetia nor Abkhazia". */
    private boolean nothing(VerbGroup verb) {
        int next = verb.chunk() + 1;
        return next < parse.chunks().size()
                && (parse.kindAt(next, Chunk.Kind.NOUN)
                        || parse.kindAt(next, Chunk.Kind.OTHER)
                        || parse.kindAt(next, Chunk.Kind.AND))
                && parse.unit(parse.chunks().get(next).from()).is("neither");
    }

    /** "were nearly cut": they were not. */
    private boolean nearly(VerbGroup verb) {
        Chunk chunk = parse.chunks().get(verb.chunk());
        return parse.units().subList(chunk.from(), verb.unit()).stream().anyMatch(unit -> unit.in(NEARLY));
    }

    /** "would sooner sever ties than pay": a way of speaking. */
    private boolean sooner(VerbGroup verb) {
        Chunk chunk = parse.chunks().get(verb.chunk());
        return parse.units().subList(chunk.from(), verb.unit()).stream().anyMatch(unit -> unit.in(RATHER));
    }

    /** "Should Israel annex it": if it does. */
    private boolean inverted(VerbGroup verb) {
        int subject = clauses.subject(verb).orElse(-1);
        // "warned of a conflict should Israel annex it"
        boolean behind = subject > 0
                && subject < verb.chunk()
                && parse.lower(clauses.list(subject).getFirst() - 1).equals("should");
        return behind || parse.lower(0).equals("should") && verb.chunk() <= 3;
    }

    /** "Neither Spain nor Greece recognises it". */
    private boolean neither(VerbGroup verb) {
        int subject = clauses.subject(verb).orElse(-1);
        return subject >= 0
                && parse.unit(parse.chunks()
                                .get(clauses.list(subject).getFirst())
                                .from())
                        .is("neither");
    }

    private boolean condition(VerbGroup verb) {
        for (int j = 0; j < parse.chunks().size(); j++) {
            if (parse.kindAt(j, Chunk.Kind.SUBORDINATOR)
                    && Set.of("if", "unless").contains(parse.lower(j))) {
                return true;
            }
        }
        return verb.perfect() || opensCondition();
    }

    /** "Should Israel annex it", "Were Bulgaria to expel them". */
    private boolean opensCondition() {
        return parse.lower(0).equals("should")
                || parse.lower(0).equals("were")
                        && parse.verbAt(2).filter(VerbGroup::infinitive).isPresent();
    }

    /** "denied that it had", "warned it would", "whether it should", "demanded that it". */
    private Optional<Status> framed(VerbGroup verb) {
        int opener = opener(verb);
        if (opener >= 0 && parse.kindAt(opener, Chunk.Kind.SUBORDINATOR)) {
            String word = parse.lower(opener);
            if (word.equals("whether") || word.equals("if") || word.equals("unless")) {
                return Optional.of(Status.HYPOTHETICAL);
            }
            if (!word.equals("that")) {
                return Optional.empty();
            }
            if (hearsayDenied(opener)) {
                return Optional.of(Status.DENIED);
            }
            if (parse.kindAt(opener - 1, Chunk.Kind.NOUN)
                    && clauses.head(opener - 1).in(RUMOUR)) {
                return Optional.of(Status.HYPOTHETICAL);
            }
        }
        Optional<VerbGroup> frame =
                frame(opener >= 0 ? opener : clauses.subject(verb).orElse(verb.chunk()));
        if (frame.isEmpty()) {
            return Optional.empty();
        }
        boolean would = verb.modal().equals("would") || verb.modal().equals("will");
        if (frame.get().finite() && dismisses(frame.get())) {
            return frame.get().negated() ? Optional.empty() : Optional.of(Status.DENIED);
        }
        return switch (frame.get().base()) {
            case "deny" -> frame.get().negated() ? Optional.empty() : Optional.of(Status.DENIED);
            case "threaten" -> Optional.of(Status.THREATENED);
            case "warn" -> would && !verb.negated() ? Optional.of(Status.THREATENED) : Optional.empty();
            case "demand", "urge", "insist", "recommend" ->
                verb.modal().equals("should") || verb.modal().equals("must") || bare(verb)
                        ? Optional.of(Status.URGED)
                        : Optional.empty();
            case "hope", "expect" -> would ? Optional.of(Status.INTENDED) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** "nothing would make Jordan sever relations", "made Chad close its embassy": as far as the making has come. */
    private Optional<Status> made(VerbGroup verb, int depth) {
        OptionalInt subject = bare(verb) ? clauses.subject(verb) : OptionalInt.empty();
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

    /** "dismissed reports that it had recognised": the same as to deny it. */
    private boolean dismisses(VerbGroup frame) {
        int object = clauses.object(frame).orElse(-1);
        // "dismissed as fiction reports that"
        int noun = object < 0 && parse.lower(frame.chunk() + 1).equals("as") ? frame.chunk() + 2 : object;
        return DISMISSING.contains(frame.base())
                && noun >= 0
                && parse.kindAt(noun, Chunk.Kind.NOUN)
                && HEARSAY.contains(clauses.head(noun).lower());
    }

    /** "Reports that it had closed the embassy were denied". */
    private boolean hearsayDenied(int that) {
        boolean hearsay = parse.kindAt(that - 1, Chunk.Kind.NOUN)
                && HEARSAY.contains(clauses.head(that - 1).lower());
        boolean noTruth = hearsay
                && parse.kindAt(that - 3, Chunk.Kind.NOUN)
                && (clauses.head(that - 3).in(TRUTH)
                                && parse.unit(parse.chunks().get(that - 3).from())
                                        .in(NONE)
                        || parse.lower(that - 3).equals("nothing true"));
        return noTruth
                || hearsay
                        && parse.verbs().stream()
                                .anyMatch(verb -> verb.chunk() > that
                                        && !verb.negated()
                                        && (verb.passive() && DISMISSING.contains(verb.base())
                                                || (COPULAS.contains(verb.base()) || PROVES.contains(verb.base()))
                                                        && isFalse(verb.chunk() + 1)));
    }

    /** "were untrue", "was without foundation". */
    private boolean isFalse(int chunk) {
        for (int j = chunk; j < Math.min(chunk + 2, parse.chunks().size()); j++) {
            for (int i = parse.chunks().get(j).from(); i < parse.chunks().get(j).to(); i++) {
                if (parse.unit(i).in(FALSE)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean bare(VerbGroup verb) {
        return verb.modal().isEmpty() && parse.unit(verb.unit()).lower().equals(verb.base());
    }

    /** The word that opens the clause of a finite verb, -1 where none does. */
    private int opener(VerbGroup verb) {
        int subject = clauses.subject(verb).orElse(-1);
        if (subject < 0 || subject > verb.chunk()) {
            return -1;
        }
        int j = clauses.list(subject).getFirst() - 1;
        while (j >= 0 && (parse.kindAt(j, Chunk.Kind.TIME) || parse.kindAt(j, Chunk.Kind.OTHER))) {
            j--;
        }
        return parse.kindAt(j, Chunk.Kind.SUBORDINATOR) ? j : -1;
    }

    /** The verb that governs a clause beginning at a chunk. */
    private Optional<VerbGroup> frame(int chunk) {
        for (int j = chunk - 1; j >= 0; j--) {
            switch (parse.chunks().get(j).kind()) {
                case VERB -> {
                    return parse.verbAt(j);
                }
                case SUBORDINATOR -> {
                    if (!parse.lower(j).equals("as")) {
                        return Optional.empty();
                    }
                }
                case COMMA, STOP, RELATIVE, AND -> {
                    return Optional.empty();
                }
                case NOUN, PREPOSITION, TIME, OTHER -> {}
            }
        }
        return Optional.empty();
    }

    private Optional<Status> hanging(VerbGroup verb, int depth) {
        if (verb.gerund() && isWithout(verb.chunk())) {
            return Optional.of(Status.REFUSED);
        }
        Optional<Status> linked = verb.gerund() ? linked(verb, depth) : Optional.empty();
        if (linked.isPresent()) {
            return linked;
        }
        Optional<Integer> hook = verb.infinitive()
                ? clauses.hook(verb)
                : nounBefore(verb.chunk()).or(() -> verbBefore(verb.chunk()));
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
            return noun(hook.get());
        }
        VerbGroup outer = matrix.get();
        if (verb.infinitive() && outer.chunk() == 0 && parse.lower(0).equals("were")) {
            return Optional.of(Status.HYPOTHETICAL);
        }
        if (verb.infinitive() && parse.lower(verb.chunk() - 1).equals("but")) {
            // "had no choice but to cut ties"
            return outer.finite() ? Optional.of(own(outer)) : Optional.of(Status.DONE);
        }
        Optional<Status> growing = verb.infinitive() ? growing(outer, verb) : Optional.empty();
        if (growing.isPresent()) {
            return growing;
        }
        if (verb.infinitive() && isOutcome(verb)) {
            return of(outer, depth + 1);
        }
        if (verb.infinitive() && underPressure(hook.get(), verb.chunk())) {
            return Optional.of(Status.URGED);
        }
        if (verb.infinitive() && yet(hook.get(), verb.chunk())) {
            return Optional.of(Status.REFUSED);
        }
        Optional<Status> denied =
                outer.finite() ? framed(outer).filter(status -> status == Status.DENIED) : Optional.empty();
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
        if (verb.gerund() && holdsOff(outer)) {
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
        if (verb.gerund() && outer.base().equals("put") && particle.equals("off")) {
            return Optional.empty();
        }
        if (quicklyDone(hook.get(), verb.chunk())) {
            return Optional.of(Status.DONE);
        }
        boolean copula = COPULAS.contains(outer.base());
        Optional<StatusGroup> group =
                copula || outer.passive() ? predicate(outer, verb.chunk()) : words.over(outer.base());
        group = group.or(() -> words.over(outer.base()));
        if (group.isEmpty()) {
            boolean said = verb.infinitive() && (!copula || adjectiveBetween(outer, verb.chunk()))
                    || verb.gerund() && Set.of("of", "about", "on").contains(parse.lower(verb.chunk() - 1));
            return said ? Optional.empty() : same(verb, outer, depth);
        }
        boolean not = outer.negated() || copula && notBetween(outer, verb.chunk());
        if (!group.get().particles().isEmpty() && !group.get().particles().contains(parse.lower(outer.chunk() + 1))) {
            return Optional.empty();
        }
        Outcome outcome = verb.negated()
                ? group.get().actNot()
                : not || neither(outer) ? group.get().not() : group.get().makes();
        return switch (outcome) {
            case Outcome.Makes made -> Optional.of(made.status());
            case Outcome.Same same -> same(verb, outer, depth);
            case Outcome.None none -> Optional.empty();
        };
    }

    /** "without recognising", "without, however, recognising". */
    private boolean isWithout(int gerund) {
        int j = gerund - 1;
        while (parse.kindAt(j, Chunk.Kind.COMMA) || parse.kindAt(j, Chunk.Kind.OTHER)) {
            j--;
        }
        return parse.lower(j).equals("without") && gerund - j <= 4;
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
            boolean told = frame(verb.chunk() - 1)
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

    /** "was likely to", "is not yet ready to", "is about to": what stands between, where the data know it. */
    private Optional<StatusGroup> predicate(VerbGroup outer, int to) {
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

    private boolean adjectiveBetween(VerbGroup outer, int to) {
        for (int i = outer.unit() + 1; i < parse.chunks().get(to).from(); i++) {
            if (parse.unit(i).tag("ADJ")) {
                return true;
            }
        }
        return false;
    }

    private boolean notBetween(VerbGroup outer, int to) {
        for (int i = outer.unit() + 1; i < parse.chunks().get(to).from(); i++) {
            if (parse.unit(i).in(Set.of("not", "n't", "never", "no", "hardly", "far", "nowhere", "neither"))) {
                return true;
            }
        }
        return false;
    }

    /** "no plans to", "its decision to", "the third country to". */
    private Optional<Status> noun(int chunk) {
        boolean nobody =
                parse.verbAt(Math.max(0, chunk - 1)).filter(this::neither).isPresent();
        if (nobody && !clauses.ordinalCountry(chunk)) {
            // "neither France nor Germany has any plans to"
            return Optional.of(Status.REFUSED);
        }
        if (clauses.ordinalCountry(chunk)) {
            return rankedStatus(chunk);
        }
        String first = parse.unit(parse.chunks().get(chunk).from()).lower();
        boolean any = first.equals("any")
                && parse.verbAt(Math.max(0, chunk - 1)).map(VerbGroup::negated).orElse(false);
        if (any || first.equals("no") || first.equals("little")) {
            return Optional.of(Status.REFUSED);
        }
        Optional<StatusGroup> group = planGovernor(chunk)
                .flatMap(verb -> words.overPlan(verb.base())
                        .filter(one ->
                                one.particles().isEmpty() || one.particles().contains(parse.lower(verb.chunk() + 1))))
                .or(() -> words.over(clauses.head(chunk).lower()));
        return group.map(StatusGroup::makes).flatMap(makes -> switch (makes) {
            case Outcome.Makes made -> Optional.of(made.status());
            case Outcome.Same same -> Optional.of(Status.DONE);
            case Outcome.None none -> Optional.empty();
        });
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
        for (int j = chunk - 1; j >= 0; j--) {
            Optional<VerbGroup> verb = parse.verbAt(j);
            if (verb.isPresent()) {
                Optional<Status> planned = verb.get().infinitive()
                        ? hanging(verb.get(), 3)
                                .filter(status -> status == Status.INTENDED || status == Status.HYPOTHETICAL)
                        : Optional.empty();
                // "is expected to be the first to"
                return verb.get().infinitive() || verb.get().gerund()
                        ? planned.or(() -> Optional.of(Status.DONE))
                        : of(verb.get(), 3);
            }
        }
        return Optional.of(Status.DONE);
    }

    /** "is under pressure to follow", "faces calls to". */
    private boolean underPressure(int from, int to) {
        for (int j = from; j < to; j++) {
            if (parse.kindAt(j, Chunk.Kind.NOUN) && clauses.head(j).is("pressure")) {
                return true;
            }
        }
        return false;
    }

    /** "has yet to recognise", "have still to". */
    private boolean yet(int from, int to) {
        for (int j = from; j <= to; j++) {
            if (parse.lower(j).matches("(?:.* )?(?:yet|still)(?: to .*)?")) {
                return true;
            }
        }
        return false;
    }

    /** "was quick to". */
    private boolean quicklyDone(int from, int to) {
        for (int j = from; j < to; j++) {
            for (int i = parse.chunks().get(j).from(); i < parse.chunks().get(j).to(); i++) {
                if (parse.unit(i).in(Set.of("quick", "swift", "prompt"))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "withdrew it in 2013, only to restore it in 2016", "broke off relations, to resume them after the war". */
    private boolean isOutcome(VerbGroup verb) {
        boolean only = parse.lower(verb.chunk() - 1).equals("only");
        boolean again = verb.base().matches("restore|resume|reopen|renew|re-establish|reestablish|reinstate");
        return parse.kindAt(only ? verb.chunk() - 2 : verb.chunk() - 1, Chunk.Kind.COMMA) && (only || again);
    }

    /** "refrained from recognising", "held off recognising". */
    private boolean holdsOff(VerbGroup verb) {
        String next = parse.lower(verb.chunk() + 1);
        return Set.of("refrain", "abstain", "desist").contains(verb.base()) && next.equals("from")
                || verb.base().equals("hold") && Set.of("off", "back").contains(next);
    }

    /** "no intention of cutting ties", "the threat of expelling": the noun that a gerund hangs on by "of". */
    private Optional<Integer> nounBefore(int chunk) {
        boolean of = parse.lower(chunk - 1).matches("of|on|about|at|for") && parse.kindAt(chunk - 2, Chunk.Kind.NOUN);
        int between = of ? clauses.list(chunk - 2).getFirst() - 1 : -1;
        if (parse.lower(between).equals("between")) {
            // "talks are under way between the two on restoring relations"
            for (int j = between - 1; j >= 0 && !parse.kindAt(j, Chunk.Kind.COMMA); j--) {
                if (parse.kindAt(j, Chunk.Kind.NOUN)
                        && words.over(clauses.head(j).lower())
                                .filter(group -> group.makes() instanceof Outcome.Makes)
                                .isPresent()) {
                    return Optional.of(j);
                }
            }
        }
        return of && words.over(clauses.head(chunk - 2).lower()).isPresent()
                ? Optional.of(chunk - 2)
                : Optional.empty();
    }

    /** The verb a gerund hangs on: right before it, or before the preposition that governs it. */
    private Optional<Integer> verbBefore(int chunk) {
        for (int j = chunk - 1; j >= 0; j--) {
            switch (parse.chunks().get(j).kind()) {
                case VERB -> {
                    return Optional.of(j);
                }
                case PREPOSITION, OTHER, TIME -> {}
                case NOUN -> {
                    if (!parse.kindAt(chunk - 1, Chunk.Kind.PREPOSITION)) {
                        return Optional.empty();
                    }
                }
                case COMMA, AND, STOP, RELATIVE, SUBORDINATOR -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
