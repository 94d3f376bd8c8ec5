package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Opinions told by a noun that is the subject, or stands alone: "Support for Greece came from Cyprus", "There was praise from Peru". */
final class OpinionNouns {
    private static final Set<String> COMING = WordSet.of("come");

    private static final Set<String> FROM = WordSet.of("from");

    private static final Set<String> FOR = WordSet.of("for", "with");

    /** "condemnation for the raid", "praise for the decision". */
    private static final Set<String> OF_DEEDS = WordSet.of("of", "for");

    private static final Set<String> VOICING =
            WordSet.of("express", "voice", "pledge", "declare", "offer", "reiterate", "announce");

    /** What is done before or after it, it is told as done. */
    private static final Set<String> BEHIND =
            WordSet.of("after", "following", "since", "follows", "followed", "despite");

    /** What is backed where a state is, beside its name. */
    private static final Set<String> OF_STATES = WordSet.of(
            "government",
            "people",
            "authorities",
            "country",
            "state",
            "nation",
            "republic",
            "integrity",
            "sovereignty",
            "independence",
            "unity");

    private static final Set<String> BY = WordSet.of("by");

    private static final Set<String> OF = WordSet.of("of");

    private final Scene scene;
    private final Conduct conduct;
    private final Backers backers;
    private final DrawnOpinions drawn;
    private final OpinionSigns signs;

    OpinionNouns(Scene scene, Conduct conduct, OpinionHolders holders) {
        this.scene = scene;
        this.conduct = conduct;
        this.backers = new Backers(scene, conduct);
        this.drawn = new DrawnOpinions(scene, conduct);
        this.signs = new OpinionSigns(scene, conduct, holders);
    }

    /** "in solidarity with Mexico", "drew condemnation from Japan". */
    Optional<Found> named(Rule rule, int noun) {
        Optional<Found> came = came(rule, noun)
                .or(() -> owned(rule, noun))
                .or(() -> told(rule, noun))
                .or(() -> existing(rule, noun));
        if (came.isPresent()) {
            return came;
        }
        Optional<VerbGroup> governor = scene.parse().verbs().stream()
                .filter(verb -> verb.chunk() < noun)
                .reduce((one, other) -> other)
                // "In a show of solidarity with Peru, Chile cancelled the talks"
                .or(() -> scene.parse().verbs().stream().findFirst().filter(VerbGroup::finite));
        if (governor.isEmpty()) {
            return Optional.empty();
        }
        return drawn.of(rule, governor.get(), noun)
                .or(() -> drawn.amid(rule, governor.get(), noun))
                .or(() -> backers.of(rule, governor.get(), noun))
                .or(() -> signs.of(rule, governor.get(), noun));
    }

    /** Whom or what the words behind the noun name: "support for Greece", "condemnation of the raid". */
    private OptionalInt toward(Rule rule, int noun) {
        return scene.clauses().after(noun, rule.kind() == ActKind.SUPPORT ? FOR : OF_DEEDS);
    }

    /** "Support for Greece came from Cyprus", "was expressed by Cyprus". */
    private Optional<Found> came(Rule rule, int noun) {
        Optional<VerbGroup> verb = scene.parse().verbs().stream()
                .filter(one -> one.chunk() > noun
                        && (COMING.contains(one.base()) || one.passive() && VOICING.contains(one.base())))
                .filter(one -> scene.clauses().subject(one).equals(OptionalInt.of(noun)))
                .findFirst();
        OptionalInt from = verb.isEmpty()
                ? OptionalInt.empty()
                : verb.get().passive()
                        ? scene.agent(verb.get())
                        : scene.clauses().after(verb.get().chunk(), FROM);
        OptionalInt whom = toward(rule, noun);
        Optional<Status> status = verb.flatMap(scene::status);
        List<PolityKey> actors = scene.polities(from);
        if (whom.isEmpty() && status.isPresent() && !actors.isEmpty()) {
            return pointed(rule, verb.get(), noun, from.getAsInt(), actors, status.get());
        }
        if (whom.isEmpty() || status.isEmpty() || actors.isEmpty()) {
            return Optional.empty();
        }
        Unit supported = scene.head(whom.getAsInt());
        if (verb.get().passive() && !supported.named() && !supported.in(OF_STATES)) {
            // "Support for Italy's bid was pledged by Spain"
            return Optional.empty();
        }
        List<PolityKey> targets = conduct.whose(whom.getAsInt(), verb.get(), actors, rule.kind() == ActKind.SUPPORT);
        List<Integer> shown = new ArrayList<>(scene.clauses().list(from.getAsInt()));
        shown.add(noun);
        return targets.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.acts()
                        .found(
                                rule,
                                actors,
                                Parties.of(targets),
                                status.get(),
                                verb.get().chunk(),
                                shown));
    }

    /** "Condemnation came from Cuba", "There was praise from Peru": for what was told right before. */
    private Optional<Found> pointed(
            Rule rule, VerbGroup verb, int noun, int from, List<PolityKey> actors, Status status) {
        List<PolityKey> acted = new Deeds(scene).lately(verb, actors, Objects.requireNonNull(rule.kind()));
        // "Peru left the bloc. Condemnation came from Chile": for what is no act of ours
        boolean told = !scene.text().memory().toldUpTo(scene.sentence()).isEmpty();
        List<PolityKey> targets = acted.isEmpty() && !told ? new PlainDeeds(scene).doers(verb, actors) : acted;
        List<Integer> shown = new ArrayList<>(scene.clauses().list(from));
        shown.add(noun);
        return targets.isEmpty() || verb.negated()
                ? Optional.empty()
                : Optional.of(scene.acts().found(rule, actors, Parties.of(targets), status, verb.chunk(), shown));
    }

    /** "Cuba's condemnation of Israel came at once", "Beijing's backing for Moscow overshadowed the talks": whose opinion leads the clause. */
    private Optional<Found> owned(Rule rule, int noun) {
        Optional<VerbGroup> verb = scene.parse().verbs().stream()
                .filter(one -> one.chunk() > noun && one.finite())
                .findFirst()
                .filter(one -> scene.clauses().subject(one).equals(OptionalInt.of(noun)))
                .filter(one -> !one.negated() && one.modal().isEmpty() && !one.passive());
        List<PolityKey> actors = verb.isPresent() && scene.units(noun).stream().anyMatch(unit -> unit.is("'s"))
                ? new NominalOwners(scene).of(noun)
                : List.of();
        OptionalInt whom = toward(rule, noun);
        if (whom.isEmpty() && !actors.isEmpty() && COMING.contains(verb.get().base())) {
            // "Israel's condemnation came within the hour"
            return pointed(rule, verb.get(), noun, noun, actors, Status.DONE);
        }
        if (actors.isEmpty() || whom.isEmpty() || whom.getAsInt() != noun + 2) {
            return Optional.empty();
        }
        List<PolityKey> targets = conduct.whose(whom.getAsInt(), verb.get(), actors, rule.kind() == ActKind.SUPPORT);
        Found told = scene.acts()
                .found(
                        rule,
                        actors,
                        Parties.of(targets),
                        Status.DONE,
                        verb.get().chunk(),
                        List.of(noun, whom.getAsInt()));
        return targets.isEmpty()
                ? Optional.empty()
                : Optional.of(rule.kind() == ActKind.SUPPORT ? told.asBackground() : told);
    }

    /** "The vote follows Kenya's condemnation of Iran", "The condemnation of Iran by Kenya". */
    private Optional<Found> told(Rule rule, int noun) {
        OptionalInt whom = rule.kind() == ActKind.CONDEMNATION ? scene.clauses().after(noun, OF) : OptionalInt.empty();
        if (whom.isEmpty() || whom.getAsInt() != noun + 2) {
            return Optional.empty();
        }
        boolean whose = scene.units(noun).stream().anyMatch(unit -> unit.is("'s"));
        OptionalInt by = scene.clauses().after(whom.getAsInt(), BY);
        boolean untold = scene.units(noun).getFirst().in(RecognitionObjects.NONE)
                || !BEHIND.contains(scene.parse().lower(noun - 1))
                        && !new Nominals(scene).status(noun).equals(Optional.of(Status.DONE));
        if (untold) {
            return Optional.empty();
        }
        List<PolityKey> actors = whose ? new NominalOwners(scene).of(noun) : scene.polities(by);
        List<PolityKey> targets = scene.polities(whom).stream()
                .filter(key -> !actors.contains(key))
                .toList();
        return actors.isEmpty() || targets.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.acts()
                        .found(
                                rule,
                                actors,
                                Parties.of(targets),
                                Status.DONE,
                                noun,
                                List.of(noun, by.orElse(whom.getAsInt()))));
    }

    /** "There was swift condemnation of the raid from India and Kenya", but not "no condemnation". */
    private Optional<Found> existing(Rule rule, int noun) {
        Optional<VerbGroup> be = scene.parse()
                .verbAt(Math.max(0, noun - 1))
                .filter(verb -> scene.parse().lower(noun - 2).equals("there") && !verb.negated())
                .filter(verb -> !scene.units(noun).getFirst().in(RecognitionObjects.NONE));
        Optional<Status> status = be.flatMap(scene::status).filter(Status.DONE::equals);
        OptionalInt whom = toward(rule, noun);
        OptionalInt from = scene.clauses().after(noun, FROM);
        List<PolityKey> actors = scene.polities(from);
        if (whom.isEmpty() && status.isPresent() && from.isPresent() && !actors.isEmpty()) {
            return pointed(rule, be.orElseThrow(), noun, from.getAsInt(), actors, status.get());
        }
        List<PolityKey> targets = status.isEmpty() || whom.isEmpty() || actors.isEmpty()
                ? List.of()
                : conduct.whose(whom.getAsInt(), be.orElseThrow(), actors, rule.kind() == ActKind.SUPPORT);
        int last = scene.clauses().list(from.orElse(noun)).getLast();
        return targets.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        scene.acts().found(rule, actors, Parties.of(targets), Status.DONE, noun, List.of(noun, last)));
    }
}
