package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
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

/** Annexations. */
final class Territories {
    static final Set<String> MAKING = WordSet.of("make", "declare", "proclaim", "turn");

    /** Verbs of what somebody has in mind to do himself; "warned of the annexation" is of another's. */
    private static final Set<String> MEANING = WordSet.of(
            "plan",
            "consider",
            "contemplate",
            "weigh",
            "mull",
            "prepare",
            "threaten",
            "rule",
            "intend",
            "study",
            "have",
            "has",
            "had");

    static final Set<String> PROCLAIMING = WordSet.of(
            "declare", "announce", "proclaim", "complete", "formalise", "formalize", "finalise", "finalize", "decree");

    private final Scene scene;
    private final Lands lands;
    private final AnnexedLands taken;
    private final Provinces provinces;

    Territories(Scene scene) {
        this.scene = scene;
        this.lands = new Lands(scene);
        this.taken = new AnnexedLands(scene);
        this.provinces = new Provinces(scene, taken);
    }

    List<Found> all() {
        List<Found> found = new ArrayList<>();
        for (VerbGroup verb : scene.parse().verbs()) {
            Optional<Rule> annexes =
                    scene.lexicon().verb(Frame.DIRECT, verb.base(), kind -> kind == ActKind.ANNEXATION);
            provinces.declared(verb).ifPresent(found::add);
            new ExtendedSovereignty(scene, lands, taken).of(verb).ifPresent(found::add);
            if (annexes.isEmpty() && !MAKING.contains(verb.base())) {
                continue;
            }
            OptionalInt patient = declared(verb).orElseGet(() -> scene.patient(verb));
            Optional<Status> status = declaring(verb)
                    .map(scene::status)
                    .orElseGet(() -> provinces.signed(verb).or(() -> scene.status(verb)));
            if (patient.isEmpty() || status.isEmpty()) {
                continue;
            }
            annexes.flatMap(rule -> annexed(rule, verb, lands.apposed(patient.getAsInt()), status.get()))
                    .ifPresent(found::add);
            new MadePart(scene, lands, taken)
                    .of(verb, patient.getAsInt(), status.get())
                    .or(() -> provinces.made(verb, patient.getAsInt(), status.get()))
                    .ifPresent(found::add);
        }
        Nominals nominals = new Nominals(scene);
        found.addAll(nominals.all(kind -> kind == ActKind.ANNEXATION, this::annexation));
        return found;
    }

    /** "Iraq declared Kuwait annexed": what it declares so. */
    private Optional<OptionalInt> declared(VerbGroup annexed) {
        return declaring(annexed).map(verb -> OptionalInt.of(annexed.chunk() - 1));
    }

    /** The verb that declares something annexed: as far as that has come. */
    private Optional<VerbGroup> declaring(VerbGroup annexed) {
        int noun = annexed.chunk() - 1;
        return scene.parse().kindAt(noun, Chunk.Kind.NOUN) && !annexed.infinitive()
                ? scene.parse()
                        .verbAt(Math.max(0, noun - 1))
                        .filter(verb -> Word.isOneOf(verb.base(), "declare", "proclaim"))
                : Optional.empty();
    }

    private Optional<Found> annexed(Rule rule, VerbGroup verb, int noun, Status status) {
        // "Iraq declared Kuwait annexed": who declares it does it.
        OptionalInt agent = scene.parse()
                .verbAt(Math.max(0, verb.chunk() - 2))
                .filter(declare -> Word.isOneOf(declare.base(), "declare", "proclaim")
                        && scene.parse().kindAt(verb.chunk() - 1, Chunk.Kind.NOUN))
                .map(scene.clauses()::subject)
                .orElseGet(() -> into(verb).orElseGet(() -> scene.agent(verb)));
        // "Israel took the city. It was annexed on Monday": by whoever acted before
        List<PolityKey> actors =
                verb.passive() && agent.isEmpty() && !lands.takenUp(noun).isEmpty()
                        ? new PlainDeeds(scene).doers(verb, List.of())
                        : doers(verb, agent);
        List<Party> territories = taken.of(noun, actors);
        if (rule.id().equals("annexation.absorb") && !isLandOrState(noun, territories)) {
            return Optional.empty();
        }
        if (actors.isEmpty() || territories.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> shown = new ArrayList<>(scene.clauses().list(noun));
        agent.ifPresent(shown::add);
        return Optional.of(scene.acts().found(rule, actors, territories, status, verb.chunk(), shown));
    }

    /** "Israel's Knesset passed a law annexing East Jerusalem": whose parliament it is. */
    private List<PolityKey> doers(VerbGroup verb, OptionalInt agent) {
        List<PolityKey> actors = scene.polities(agent);
        if (actors.isEmpty() && agent.isEmpty() && verb.passive()) {
            actors = provinces.proclaimer(verb);
        }
        if (actors.isEmpty() && agent.isEmpty() && scene.status(verb).equals(Optional.of(Status.URGED))) {
            // "called for the West Bank to be annexed": nobody asks that for another
            actors = Assembly.behind(scene, verb)
                    .map(Assembly::state)
                    .orElseGet(() -> scene.polities(Assembly.caller(scene, verb)));
        }
        return actors.isEmpty()
                ? Assembly.actors(
                        scene,
                        provinces.signing(verb).map(scene.clauses()::subject).orElse(agent))
                : actors;
    }

    /** "were incorporated into the Soviet Union": of which they become part. */
    private Optional<OptionalInt> into(VerbGroup verb) {
        OptionalInt whole = verb.passive() && scene.agent(verb).isEmpty()
                ? scene.clauses().after(verb.chunk(), "into")
                : OptionalInt.empty();
        return whole.isPresent() ? Optional.of(whole) : Optional.empty();
    }

    /** "absorbed Crimea", not "absorbed Credit Suisse". */
    private boolean isLandOrState(int noun, List<Party> territories) {
        return territories.stream().allMatch(Party.Known.class::isInstance)
                || scene.clauses().list(noun).stream().anyMatch(lands::isLand)
                || Regions.REGIONS.contains(scene.head(noun).lower());
    }

    private Optional<Found> annexation(Rule rule, int chunk) {
        OptionalInt of = new Nominals(scene).undergoer(chunk, WordSet.of("of"));
        OptionalInt by = scene.clauses().after(chunk, "by");
        boolean urged = isCalledFor(chunk);
        Optional<Status> meant = by.isEmpty() ? meant(chunk) : Optional.empty();
        List<PolityKey> actors = by.isPresent()
                ? scene.polities(by)
                : proclaimed(chunk) || urged || meant.isPresent()
                        ? callers(chunk)
                        : scene.owners().of(chunk);
        if (actors.isEmpty()
                && of.isPresent()
                && scene.parse().verbAt(Math.max(0, chunk - 1)).isEmpty()) {
            // "the incorporation of Crimea into Russia"
            actors = scene.polities(
                    scene.clauses().after(scene.clauses().list(of.getAsInt()).getLast(), "into"));
        }
        if (of.isEmpty() && by.equals(OptionalInt.of(chunk + 2))) {
            return byAnother(rule, chunk, actors);
        }
        Optional<List<PolityKey>> weighing = actors.isEmpty() && of.isPresent() ? weighers(chunk) : Optional.empty();
        if (weighing.isPresent()) {
            List<Party> land = taken.of(of.getAsInt(), weighing.get());
            return land.isEmpty()
                    ? Optional.empty()
                    : Optional.of(scene.acts()
                            .found(
                                    rule,
                                    weighing.get(),
                                    land,
                                    Status.HYPOTHETICAL,
                                    chunk,
                                    scene.clauses().list(of.getAsInt())));
        }
        // "would not recognise an Israeli annexation of the valley"
        boolean any = meant.isEmpty()
                && !urged
                && Word.isOneOf(scene.units(chunk).getFirst().lower(), "a", "an")
                && new Nominals(scene)
                        .governor(chunk)
                        .filter(verb -> Word.isOneOf(verb.modal(), "will", "would"))
                        .isPresent();
        boolean undone = any || scene.has(chunk, "possible", "planned", "any", "threatened", "potential", "further");
        if (of.isEmpty() || actors.isEmpty() || undone) {
            return Optional.empty();
        }
        List<Party> territories = taken.of(of.getAsInt(), actors);
        Optional<Status> status = proclaiming(chunk)
                .map(scene::status)
                .orElse(Optional.of(
                        urged
                                ? Status.URGED
                                : new Prospects(scene).areSupposed(chunk)
                                        ? Status.HYPOTHETICAL
                                        : meant.orElse(Status.DONE)));
        return territories.isEmpty() || status.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.acts()
                        .found(
                                rule,
                                actors,
                                territories,
                                status.get(),
                                chunk,
                                scene.clauses().list(of.getAsInt())));
    }

    /** "Lithuania's annexation by the Soviet Union", "Crimea's annexation by Russia": of whom or what it is. */
    private Optional<Found> byAnother(Rule rule, int chunk, List<PolityKey> actors) {
        List<PolityKey> owners = scene.owners().of(chunk);
        List<Party> territories = owners.isEmpty() && lands.isLand(chunk)
                ? lands.own(chunk).map(name -> (Party) new Party.Named(name)).stream()
                        .toList()
                : Parties.of(owners);
        return territories.isEmpty() || actors.isEmpty() || actors.stream().anyMatch(owners::contains)
                ? Optional.empty()
                : Optional.of(scene.acts().found(rule, actors, territories, Status.DONE, chunk, List.of(chunk + 2)));
    }

    /** "The annexation of the valley is among the things that Israel is considering". */
    private Optional<List<PolityKey>> weighers(int chunk) {
        return new WeighedOptions(scene.parse(), scene.clauses()).are(chunk)
                ? Optional.of(new Nominals(scene).actors(chunk)).filter(keys -> keys.size() == 1)
                : Optional.empty();
    }

    /** "is planning the annexation of", "ruled out the annexation of": by whoever says so of what nobody else is said to do. */
    private Optional<Status> meant(int chunk) {
        Nominals nominals = new Nominals(scene);
        return scene.owners().of(chunk).isEmpty()
                        && nominals.governor(chunk)
                                .filter(verb -> MEANING.contains(verb.base()) && nominals.isSaid(chunk, verb))
                                .isPresent()
                ? nominals.status(chunk)
                : Optional.empty();
    }

    /** "called for the annexation of the West Bank". */
    private boolean isCalledFor(int chunk) {
        return scene.owners().of(chunk).isEmpty()
                && new Nominals(scene)
                        .status(chunk)
                        .filter(Status.URGED::equals)
                        .isPresent();
    }

    /** "declared the annexation of", "its security minister called for the annexation of": who says so, or whose office it is. */
    private List<PolityKey> callers(int chunk) {
        Nominals nominals = new Nominals(scene);
        List<PolityKey> actors = nominals.actors(chunk);
        return actors.isEmpty()
                ? nominals.governor(chunk)
                        .map(scene::agent)
                        .filter(who ->
                                who.isPresent() && !scene.head(who.getAsInt()).named())
                        .map(scene::polities)
                        .orElse(List.of())
                : actors;
    }

    private boolean proclaimed(int chunk) {
        return proclaiming(chunk).isPresent();
    }

    /** "declared the annexation of", "completed its annexation of": who does so does it, as far as that has come. */
    private Optional<VerbGroup> proclaiming(int chunk) {
        return scene.parse()
                .verbAt(Math.max(0, chunk - 1))
                .filter(verb -> PROCLAIMING.contains(verb.base()) && !verb.passive());
    }
}
