package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Diplomats expelled: thrown out, told to go, declared unwelcome, or gone because they must. */
final class Expulsions {
    private static final Set<String> PARTS =
            WordSet.of("last", "rest", "remainder", "most", "half", "bulk", "some", "dozens", "all", "many", "none");
    private static final Set<String> ITS = WordSet.of("its", "their", "his", "her");

    private final Scene scene;
    private final Sent sent;
    private final EnvoyNouns envoys;
    private final Senders senders;
    private final Expellers expellers;
    private final MustLeave mustLeave;
    private final EnvoysBefore before;
    private final ToldToLeave toldToLeave;
    private final EnvoysTold told;
    private final List<Found> here = new ArrayList<>();

    Expulsions(Scene scene) {
        this.scene = scene;
        this.sent = new Sent(scene);
        this.envoys = new EnvoyNouns(scene);
        this.senders = new Senders(scene);
        this.expellers = new Expellers(scene, sent);
        this.before = new EnvoysBefore(scene);
        this.toldToLeave = new ToldToLeave(scene);
        this.told = new EnvoysTold(scene);
        this.mustLeave = new MustLeave(scene, sent, expellers);
    }

    List<Found> all() {
        List<Found> found = here;
        for (VerbGroup verb : scene.parse().verbs()) {
            OptionalInt noun = scene.lexicon().verb(Frame.EXPEL, verb.base()).isEmpty()
                    ? OptionalInt.empty()
                    : joined(told.behindLabel(
                            part(Envoys.meant(scene, scene.patient(verb), ToldToLeave.pronouns(verb), sent::areTold))));
            Optional<VerbGroup> ordering = noun.isEmpty() ? ordering(verb) : Optional.empty();
            ordering.flatMap(order -> orderedOut(verb, order)).ifPresent(found::add);
            if (noun.isPresent()) {
                rule(verb, noun.getAsInt()).ifPresent(rule -> found.addAll(expelled(rule, verb, noun.getAsInt())));
            }
            scene.lexicon().verb(Frame.MUST_GO, verb.base()).stream()
                    .findFirst()
                    .or(() -> mustLeave.isToBeOut(verb) || mustLeave.isUltimatum(verb)
                            ? Optional.of(scene.lexicon().rule("diplomats.must-leave"))
                            : Optional.empty())
                    .flatMap(rule -> mustLeave.of(rule, verb))
                    .ifPresent(found::add);
        }
        ToldToWithdraw toldToWithdraw = new ToldToWithdraw(scene);
        scene.parse().verbs().forEach(verb -> toldToWithdraw.of(verb).ifPresent(found::add));
        ExpulsionNouns nouns = new ExpulsionNouns(scene, sent, expellers);
        found.addAll(new Nominals(scene).all(kind -> kind == ActKind.DIPLOMATS_EXPELLED, nouns::of));
        return found;
    }

    /** "ordered two Russian diplomats expelled": the verb that orders it. */
    private Optional<VerbGroup> ordering(VerbGroup verb) {
        OptionalInt subject =
                verb.finite() || verb.participle() ? scene.clauses().subject(verb) : OptionalInt.empty();
        return subject.isPresent() && subject.getAsInt() == verb.chunk() - 1
                ? scene.parse()
                        .verbAt(Math.max(0, verb.chunk() - 2))
                        .filter(outer -> outer.base().equals("order") && !outer.passive())
                : Optional.empty();
    }

    private Optional<Found> orderedOut(VerbGroup verb, VerbGroup ordering) {
        int noun = verb.chunk() - 1;
        List<PolityKey> actors = scene.polities(scene.agent(ordering));
        List<PolityKey> targets = sent.are(noun)
                ? senders.whose(noun, true).stream()
                        .filter(key -> !actors.contains(key))
                        .toList()
                : List.of();
        Optional<Status> status = scene.status(ordering);
        Optional<Rule> rule = scene.lexicon().verb(Frame.EXPEL, verb.base()).stream()
                .filter(one -> one.particles().isEmpty())
                .findFirst();
        return actors.isEmpty() || targets.isEmpty() || status.isEmpty()
                ? Optional.empty()
                : rule.map(one -> found(one, actors, targets, status.get(), verb, noun));
    }

    /** "expelled the last of its diplomats", "seven of its staff were told to go": whom such a word is a part of. */
    private OptionalInt part(OptionalInt noun) {
        boolean part = noun.isPresent()
                && (scene.head(noun.getAsInt()).in(PARTS)
                        || scene.head(noun.getAsInt()).tag("NUM"))
                && scene.parse().lower(noun.getAsInt() + 1).equals("of")
                && scene.parse().kindAt(noun.getAsInt() + 2, Chunk.Kind.NOUN)
                && (envoys.are(noun.getAsInt() + 2) || before.isOfMission(noun.getAsInt() + 2));
        return part ? OptionalInt.of(noun.getAsInt() + 2) : noun;
    }

    /** "three journalists and eight British diplomats were ordered out": the envoys among them. */
    private OptionalInt joined(OptionalInt last) {
        OptionalInt noun = told.byOffice(new Breakdowns(scene).counted(last));
        return noun.isEmpty() || are(noun.getAsInt())
                ? noun
                : scene.clauses().list(noun.getAsInt()).stream()
                        .mapToInt(Integer::intValue)
                        .filter(envoys::are)
                        .findFirst();
    }

    private Optional<Rule> rule(VerbGroup verb, int noun) {
        OptionalInt from = scene.clauses().after(verb.chunk(), "from");
        if (from.isPresent() && from.getAsInt() == verb.chunk() + 2 && NoCountry.is(scene, from.getAsInt())) {
            // "were expelled from the university"
            return Optional.empty();
        }
        return scene.lexicon().verb(Frame.EXPEL, verb.base()).stream()
                .filter(rule ->
                        rule.particles().isEmpty() || toldToLeave.is(rule, verb) || mustLeave.isGivenHours(verb, noun))
                .filter(rule -> are(noun) && !toldToLeave.isCalledHome(verb, noun))
                .findFirst();
    }

    private boolean are(int noun) {
        return sent.are(noun)
                || before.of(noun).isPresent()
                || new RepaidEnvoys(scene, here).are(noun)
                // "and Estonia has sent others home", "while Latvia expelled three"
                || !here.isEmpty()
                        && (sent.isNumber(noun) || Word.isOneOf(scene.parse().lower(noun), "others", "theirs"));
    }

    private List<Found> expelled(Rule rule, VerbGroup verb, int noun) {
        Optional<Status> status = scene.status(verb)
                .map(told -> Assembly.status(scene, scene.agent(verb), told))
                .map(told -> sent.areNobody(noun) && !verb.negated() && told != Status.REFUSED ? Status.REFUSED : told);
        if (status.isEmpty()
                || hasEverDone(verb)
                || told.isNoExpulsion(verb)
                || scene.has(noun, ITS) && toldToLeave.isToComeHome(verb)) {
            return List.of();
        }
        List<PolityKey> actors = new ArrayList<>(
                verb.infinitive() ? Assembly.actors(scene, scene.agent(verb)) : scene.polities(scene.agent(verb)));
        if (OwnOrderedOut.is(scene, noun, actors)) {
            return List.of();
        }
        if (sent.eachOthers(noun) && scene.agent(verb).stream().anyMatch(agent -> Companions.isEach(scene, agent))) {
            actors = new ArrayList<>(scene.text().lastTold().lastPair(scene.sentence()));
        }
        if (actors.size() == 2 && (sent.eachOthers(noun) || isAsManyOfEachOther(verb, noun, actors))) {
            return Stream.of(actors, actors.reversed())
                    .map(pair -> found(rule, pair.subList(0, 1), pair.subList(1, 2), status.get(), verb, noun))
                    .toList();
        }
        Optional<Found> rupture = expellers.rupture(noun, verb);
        if (rupture.isPresent()) {
            return List.of(found(
                    rule,
                    Parties.keys(rupture.get().actors()),
                    Parties.keys(rupture.get().targets()),
                    status.get(),
                    verb,
                    noun));
        }
        List<PolityKey> pair = new ItsEnvoys(scene).hostAndOwner(verb, noun);
        if (!pair.isEmpty()) {
            return List.of(found(rule, pair.subList(0, 1), pair.subList(1, 2), status.get(), verb, noun));
        }
        List<PolityKey> targets = new ArrayList<>(
                sent.eachOthers(noun) ? List.of() : senders.whose(noun, noun + 2 < verb.chunk() || !verb.passive()));
        List<PolityKey> against = scene.has(noun, ITS) ? expellers.against(verb) : List.<PolityKey>of();
        List<PolityKey> others = against.isEmpty() ? expellers.acted(noun, verb, actors) : against;
        if (!others.isEmpty()) {
            targets = new ArrayList<>(others);
        }
        boolean ofMission = verb.passive() && before.isOfMission(noun);
        Optional<EnvoysBefore.Case> taken =
                targets.isEmpty() || ofMission ? before.of(noun) : Optional.<EnvoysBefore.Case>empty();
        boolean takesUp = verb.passive() || before.isPointing(noun) || before.isPlaced(noun);
        if (taken.isPresent() && takesUp) {
            targets = new ArrayList<>(taken.get().otherThan(actors));
            if (actors.isEmpty()) {
                // "The Peruvian ambassador in Sofia was given 48 hours": by whoever governs there
                List<PolityKey> hosts = sent.hosts(noun);
                actors.addAll(hosts.isEmpty() ? taken.get().host() : hosts);
            }
        }
        if (actors.isEmpty() && verb.passive()) {
            List<PolityKey> same = expellers.ofColleague(here, noun, targets);
            actors.addAll(same.isEmpty() ? expellers.host(rule, verb, noun, targets) : same);
            actors.addAll(actors.isEmpty() ? before.hostOf(noun, targets) : List.of());
        }
        if (!targets.isEmpty() && actors.containsAll(targets)) {
            // Nobody expels their own: either "its" is the other side's, or somebody before in the sentence acts.
            if (scene.has(noun, ITS) || scene.parse().lower(noun + 1).equals("of") && scene.has(noun + 2, ITS)) {
                targets = new ArrayList<>(expellers.theirs(rule, verb, actors));
            } else {
                actors = new ArrayList<>(expellers.firstSubject());
            }
            if (actors.containsAll(targets)) {
                // "The expulsion by Zambia has angered Havana. It has threatened to expel the Zambian envoy"
                actors = new ArrayList<>(expellers.pronounOf(verb, targets));
            }
        } else if (targets.isEmpty()) {
            List<PolityKey> repaid = new RepaidEnvoys(scene, here).sender(noun, actors);
            List<PolityKey> theirs = repaid.isEmpty() ? told.theirs(verb, noun, here, actors) : repaid;
            List<PolityKey> same = !theirs.isEmpty()
                    ? theirs
                    : envoys.are(noun)
                            ? new SummonedEnvoys(scene).byThese(noun, actors)
                            : expellers.rightBefore(here, actors);
            targets.addAll(same.isEmpty() ? expellers.known(noun, scene.agent(verb), actors) : same);
        }
        if (!targets.isEmpty()) {
            List<PolityKey> joined = new ArrayList<>(expellers.behindAside(noun));
            joined.addAll(expellers.joined(noun));
            joined.removeAll(targets);
            targets.addAll(joined);
        }
        targets.removeAll(actors);
        // "In November it expelled both": a time of its own is another time
        boolean again = taken.isPresent() && before.isTold(actors, targets);
        if (again && scene.dating().own(verb.chunk()).isEmpty()) {
            return List.of();
        }
        if (actors.isEmpty() || targets.isEmpty()) {
            new ExpelledByMany(scene).remember(rule, verb, status.get(), List.copyOf(targets));
            return List.of();
        }
        return new OtherCounts(scene)
                .with(found(rule, actors, targets, status.get(), verb, noun), noun, name -> senders.whose(name, false));
    }

    /** "Canada and India expelled six diplomats each": of the other's, where it is nobody else's that are thrown out. */
    private boolean isAsManyOfEachOther(VerbGroup verb, int noun, List<PolityKey> actors) {
        return !verb.passive()
                && (Word.isOneOf(scene.parse().lower(noun + 1), "each", "apiece")
                        || scene.parse().lower(verb.chunk() - 1).equals("each"))
                && senders.whose(noun, true).isEmpty()
                && expellers.known(noun, scene.agent(verb), actors).isEmpty()
                && namesNoThird(noun, actors);
    }

    /** "expelled four each over the Russian plot": may be of a third; not "as a quarrel over a murder in British Columbia turned". */
    private boolean namesNoThird(int noun, List<PolityKey> two) {
        int end = noun + 1;
        while (end < scene.parse().chunks().size() && !scene.parse().lower(end).equals("as")) {
            end++;
        }
        int last =
                scene.parse().unit(scene.parse().chunks().get(end - 1).to() - 1).to();
        return scene.text().named().stream()
                .filter(name -> name.from() < last)
                .allMatch(name -> two.contains(name.naming().polity()));
    }

    /** "has given its envoys marching orders before - in November it expelled both": when, the next clause tells. */
    private boolean hasEverDone(VerbGroup verb) {
        int end = verb.chunk() + 1;
        while (end + 1 < scene.parse().chunks().size()
                && !scene.parse().kindAt(end + 1, Chunk.Kind.STOP)
                && !scene.parse().kindAt(end + 1, Chunk.Kind.VERB)) {
            end++;
        }
        return verb.perfect()
                && scene.parse().lower(end).equals("before")
                && scene.parse().kindAt(end + 1, Chunk.Kind.STOP);
    }

    private Found found(
            Rule rule, List<PolityKey> actors, List<PolityKey> targets, Status status, VerbGroup verb, int noun) {
        OptionalInt of = scene.clauses().after(noun, "of", "from");
        boolean linked = !verb.passive() && of.isPresent() && of.getAsInt() == noun + 2;
        return scene.acts()
                .found(
                        rule,
                        actors,
                        Parties.of(targets),
                        status,
                        verb.chunk(),
                        scene.shown(verb, noun, linked ? of : OptionalInt.empty()));
    }
}
