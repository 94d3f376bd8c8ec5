package credence.reading.find;

import static credence.act.ActKind.RECOGNITION;
import static credence.act.ActKind.WITHDRAWAL_OF_RECOGNITION;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Recognition, its withdrawal and its suspension. */
final class Recognitions {
    private static final Map<String, Status> WEIGHED = Map.ofEntries(
            Map.entry("rule", Status.REFUSED),
            Map.entry("stop", Status.REFUSED),
            Map.entry("refuse", Status.REFUSED),
            Map.entry("withhold", Status.REFUSED),
            Map.entry("deny", Status.REFUSED),
            Map.entry("oppose", Status.REFUSED),
            Map.entry("consider", Status.HYPOTHETICAL),
            Map.entry("weigh", Status.HYPOTHETICAL),
            Map.entry("mull", Status.HYPOTHETICAL),
            Map.entry("discuss", Status.HYPOTHETICAL));

    private static final Set<String> ANSWERING = Set.of(
            "cut",
            "sever",
            "break",
            "suspend",
            "recall",
            "withdraw",
            "expel",
            "end",
            "terminate",
            "freeze",
            "downgrade");

    /** "announced the suspension of its recognition": who tells of it does it. */
    private static final Set<String> TELLING = Set.of("announce", "declare", "confirm", "order", "decree");

    private static final Set<String> SEEKING =
            Set.of("seek", "request", "demand", "ask", "appeal", "lobby", "press", "call", "petition");

    private static final Set<String> MANY = Set.of(
            "states", "countries", "nations", "governments", "members", "others", "most", "many", "capitals", "world");

    private static final Set<String> DEFINITE = Set.of("that", "this", "its", "the", "recognition");

    private static final Set<String> POINTING = Set.of("it", "them", "both");
    private static final Set<String> UNDOING =
            Set.of("withdraw", "reverse", "revoke", "rescind", "retract", "annul", "cancel", "overturn");

    private final Scene scene;
    private final Targets targets;

    Recognitions(Scene scene) {
        this.scene = scene;
        this.targets = new Targets(scene);
    }

    List<Found> all() {
        List<Found> found = new ArrayList<>();
        for (int chunk = 0; chunk < scene.parse().chunks().size(); chunk++) {
            scene.parse().verbAt(chunk).ifPresent(verb -> verb(found, verb));
            if (scene.parse().kindAt(chunk, Chunk.Kind.NOUN)) {
                for (Rule rule : scene.lexicon().nominal(scene.head(chunk).lower())) {
                    nominal(found, chunk, rule);
                }
            }
        }
        return found;
    }

    private void verb(List<Found> found, VerbGroup verb) {
        Optional<Rule> direct = scene.lexicon().verb(Frame.DIRECT, verb.base(), kind -> kind.isOf(Aspect.RECOGNITION));
        if (direct.isEmpty()) {
            object(found, verb);
        } else if (direct.get().kind() == RECOGNITION) {
            found.addAll(recognise(verb, direct.get(), found));
        } else {
            add(found, verb, direct.get(), scene.patient(verb));
        }
    }

    /** "the third country after Russia and Syria to recognise the two republics": who did so before is not what is recognised. */
    private boolean areBefore(VerbGroup verb, List<Party> meant) {
        OptionalInt names = verb.infinitive()
                ? scene.clauses()
                        .hook(verb)
                        .filter(scene.clauses()::ordinalCountry)
                        .map(hook -> new Predecessors(scene).ranked(hook))
                        .orElse(OptionalInt.empty())
                : OptionalInt.empty();
        return names.isPresent() && Scene.parties(scene.polities(names)).containsAll(meant);
    }

    private List<Found> recognise(VerbGroup verb, Rule rule, List<Found> here) {
        OptionalInt patient = scene.patient(verb);
        Optional<Status> status = scene.status(verb);
        if (patient.isEmpty() || status.isEmpty()) {
            return List.of();
        }
        List<PolityKey> actors = causing(scene.agent(verb));
        if (actors.isEmpty()) {
            actors = status.get() == Status.REFUSED
                    ? Assembly.actors(scene, scene.agent(verb))
                    : scene.polities(scene.agent(verb));
        }
        List<PolityKey> noneOf = new NoneOf(scene).of(scene.agent(verb), verb);
        if (!noneOf.isEmpty() && verb.modal().isEmpty() && !verb.negated()) {
            actors = noneOf;
            status = Optional.of(Status.REFUSED);
        }
        if (scene.parse().lower(patient.getAsInt()).matches("each other|one another|each other's .*")) {
            return mutual(rule, verb, actors, status.get(), patient.getAsInt());
        }
        if (!rule.objects().isEmpty() && !isCalled(rule, patient.getAsInt())) {
            return List.of();
        }
        actors = withOthers(verb, actors);
        Optional<List<PolityKey>> asking = asking(verb, patient.getAsInt(), actors);
        if (asking.isPresent()) {
            return List.of(scene.found(
                    rule,
                    actors,
                    Scene.parties(asking.get()),
                    status.get(),
                    verb.chunk(),
                    shown(scene.agent(verb), patient.getAsInt(), verb)));
        }
        List<PolityKey> recognisers = actors;
        Targets.Meant meant = namedHere(patient.getAsInt(), here, recognisers)
                .orElseGet(() -> targets.recognised(patient.getAsInt(), recognisers));
        if (meant.parties().isEmpty() || areBefore(verb, meant.parties())) {
            return List.of();
        }
        Optional<Status> undone = undone(verb);
        if (undone.isPresent()) {
            status = undone;
        }
        boolean takenBack = verb.noLonger() || ceases(verb) || undone.isPresent();
        ActKind kind = takenBack ? WITHDRAWAL_OF_RECOGNITION : RECOGNITION;
        if (actors.isEmpty() && status.get() == Status.DONE && areMany(scene.agent(verb))) {
            scene.text()
                    .byMany(scene.found(
                            rule,
                            kind,
                            List.of(),
                            meant.parties(),
                            Status.DONE,
                            false,
                            verb.chunk(),
                            List.of(meant.last())));
        }
        if (actors.isEmpty()) {
            scene.text()
                    .topical(scene.found(
                            rule, kind, List.of(), meant.parties(), status.get(), false, verb.chunk(), List.of()));
        }
        Found told = scene.found(
                rule,
                kind,
                Scene.parties(actors),
                meant.parties(),
                status.get(),
                false,
                verb.chunk(),
                shown(scene.agent(verb), meant.last(), verb));
        boolean stative = status.get() == Status.DONE && present(verb) && !performed(verb, actors);
        List<Found> all = new ArrayList<>(List.of(stative ? told.dated(null).asBackground() : told));
        if (verb.passive() && status.get() == Status.DONE) {
            all.addAll(notBy(rule, verb, meant.parties()));
        }
        butNot(rule, verb, actors, meant.last()).ifPresent(all::add);
        return all;
    }

    /** "asked Ankara to recognise them": who asks is meant, where the sentence names nobody else before. */
    private Optional<List<PolityKey>> asking(VerbGroup verb, int patient, List<PolityKey> actors) {
        boolean pronoun =
                scene.units(patient).size() == 1 && scene.head(patient).in(POINTING);
        return !pronoun || !verb.infinitive()
                ? Optional.empty()
                : scene.clauses()
                        .hook(verb)
                        .flatMap(scene.parse()::verbAt)
                        .filter(outer ->
                                SEEKING.contains(outer.base()) || outer.base().equals("urge"))
                        .filter(outer -> !outer.passive()
                                && scene.polities(scene.clauses().object(outer)).equals(actors))
                        .map(outer -> scene.polities(scene.clauses().subject(outer)))
                        .filter(keys -> keys.size() == 1 && !actors.containsAll(keys))
                        .filter(keys -> scene.text().topic(scene.sentence()).isEmpty());
    }

    private boolean areMany(OptionalInt agent) {
        return agent.isPresent() && scene.head(agent.getAsInt()).in(MANY);
    }

    /** "called for the recognition of Bougainville, but the government would not recognise it": what the sentence told of before. */
    private Optional<Targets.Meant> namedHere(int chunk, List<Found> here, List<PolityKey> actors) {
        boolean pronoun = scene.units(chunk).size() == 1 && scene.head(chunk).in(POINTING);
        return pronoun
                ? here.reversed().stream()
                        .filter(told -> told.anchor() < chunk)
                        .map(Found::targets)
                        .filter(parties ->
                                (parties.size() > 1) == !scene.head(chunk).is("it")
                                        && parties.stream().noneMatch(Scene.parties(actors)::contains))
                        .findFirst()
                        .map(parties -> new Targets.Meant(parties, chunk))
                : Optional.empty();
    }

    /** "has recognised Bosnia and Croatia but not Macedonia". */
    private Optional<Found> butNot(Rule rule, VerbGroup verb, List<PolityKey> actors, int last) {
        int but = scene.parse().kindAt(last + 1, Chunk.Kind.COMMA) ? last + 2 : last + 1;
        int not = but + 1;
        boolean left = scene.parse().lower(but).equals("but")
                && scene.parse().lower(not).equals("not")
                && scene.parse().kindAt(not + 1, Chunk.Kind.NOUN)
                && !verb.passive()
                && !verb.negated();
        List<PolityKey> others = left ? scene.polities(not + 1) : List.of();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        scene.found(rule, actors, Scene.parties(others), Status.REFUSED, not + 1, List.of(but, not)));
    }

    /** "recognised Palestine last year together with Ireland and Norway". */
    private List<PolityKey> withOthers(VerbGroup verb, List<PolityKey> actors) {
        OptionalInt with = scene.clauses().after(verb.chunk(), Set.of("with"));
        int first = with.isPresent() ? scene.clauses().list(with.getAsInt()).getFirst() : 0;
        boolean together = first > 1 && scene.parse().lower(first - 2).matches(".*(?:together|along|jointly)");
        return together && !actors.isEmpty()
                ? java.util.stream.Stream.concat(actors.stream(), scene.polities(with).stream())
                        .distinct()
                        .toList()
                : actors;
    }

    /** "is recognised by the United States, but not by Spain, nor by Russia": those it is not recognised by. */
    private List<Found> notBy(Rule rule, VerbGroup verb, List<Party> targets) {
        List<Found> found = new ArrayList<>();
        for (int j = verb.chunk() + 1; j + 1 < scene.parse().chunks().size(); j++) {
            if (scene.parse().kindAt(j, Chunk.Kind.STOP) || scene.parse().kindAt(j, Chunk.Kind.VERB)) {
                break;
            }
            boolean not = scene.parse().lower(j).equals("by")
                    && scene.parse().lower(j - 1).matches("not|nor")
                    && scene.parse().kindAt(j + 1, Chunk.Kind.NOUN);
            List<PolityKey> actors = not ? scene.polities(j + 1) : List.of();
            if (!actors.isEmpty()) {
                List<Integer> shown = new ArrayList<>(scene.clauses().list(j + 1));
                shown.add(j - 1);
                found.add(scene.found(rule, actors, targets, Status.REFUSED, j + 1, shown)
                        .dated(null)
                        .asBackground());
            }
        }
        return found;
    }

    /** "accepted the Taliban as Afghanistan's government": only what it is accepted as makes it a recognition. */
    private boolean isCalled(Rule rule, int patient) {
        int as = scene.clauses().list(patient).getLast() + 1;
        return rule.particles().contains(scene.parse().lower(as))
                && scene.parse().kindAt(as + 1, Chunk.Kind.NOUN)
                && rule.objects().contains(scene.head(as + 1).lower());
    }

    /** "ceased to recognise", "stopped recognising"; "stopped short of recognising" never did. */
    private boolean ceases(VerbGroup verb) {
        return (verb.infinitive() || verb.gerund())
                && scene.parse()
                        .verbAt(verb.chunk() - 1)
                        .filter(outer -> Set.of("cease", "stop").contains(outer.base()))
                        .isPresent();
    }

    /** "has withdrawn its decision to recognise": how far that has come. */
    private Optional<Status> undone(VerbGroup verb) {
        Optional<Integer> hook = verb.infinitive() ? scene.clauses().hook(verb) : Optional.empty();
        return hook.filter(noun -> scene.parse().kindAt(noun, Chunk.Kind.NOUN)
                        && scene.head(noun).is("decision")
                        && scene.units(noun).getFirst().in(Words.POSSESSIVES))
                .flatMap(noun -> scene.parse().verbAt(Math.max(0, noun - 1)))
                .filter(outer -> UNDOING.contains(outer.base()) && !outer.passive())
                .flatMap(scene::status);
    }

    /** "Morocco cut ties with Algeria after it recognised": nobody breaks with another over what it did itself. */
    private List<PolityKey> causing(OptionalInt agent) {
        boolean it = agent.isPresent()
                && scene.head(agent.getAsInt()).is("it")
                && Set.of("after", "because").contains(scene.parse().lower(agent.getAsInt() - 1));
        return !it
                ? List.of()
                : scene.parse().verbs().stream()
                        .filter(verb -> verb.chunk() < agent.getAsInt() && verb.finite())
                        .filter(verb -> ANSWERING.contains(verb.base()))
                        .reduce((one, other) -> other)
                        .map(verb -> scene.polities(scene.clauses().after(verb.chunk(), Set.of("with", "from", "to"))))
                        .filter(keys -> keys.size() == 1)
                        .orElse(List.of());
    }

    /** "agreed to recognise each other": each of the two. */
    private List<Found> mutual(Rule rule, VerbGroup verb, List<PolityKey> actors, Status status, int each) {
        if (actors.size() != 2) {
            return List.of();
        }
        List<Integer> shown = shown(scene.agent(verb), each, verb);
        return List.of(
                scene.found(
                        rule, actors.subList(0, 1), Scene.parties(actors.subList(1, 2)), status, verb.chunk(), shown),
                scene.found(
                        rule, actors.subList(1, 2), Scene.parties(actors.subList(0, 1)), status, verb.chunk(), shown));
    }

    /** "said on Monday that it recognises": saying so is the act. */
    private boolean performed(VerbGroup verb, List<PolityKey> actors) {
        return scene.parse().verbs().stream()
                .filter(frame -> frame.chunk() < verb.chunk() && frame.finite() && Speech.says(frame.base()))
                .anyMatch(frame ->
                        scene.polities(scene.clauses().subject(frame)).stream().anyMatch(actors::contains)
                                && (Set.of("declare", "announce").contains(frame.base())
                                        || scene.dating()
                                                .announced(verb.chunk(), actors)
                                                .isPresent()));
    }

    /** "Fifteen states recognise it", "still recognises": a standing fact rather than the news. */
    private boolean present(VerbGroup verb) {
        String form = scene.parse().unit(verb.unit()).lower();
        boolean simple = verb.finite()
                && !verb.passive()
                && !verb.perfect()
                && !verb.pastPerfect()
                && !verb.progressive()
                && verb.modal().isEmpty();
        return simple
                && !form.endsWith("ed")
                && !verb.noLonger()
                && !scene.text().sentences().get(scene.sentence()).heading();
    }

    private List<Integer> shown(OptionalInt agent, int last, VerbGroup verb) {
        List<Integer> chunks = new ArrayList<>(List.of(last));
        agent.ifPresent(chunks::add);
        agent.ifPresent(chunk -> chunks.addAll(scene.clauses().list(chunk)));
        chunks.add(verb.chunk());
        return chunks;
    }

    private void add(List<Found> found, VerbGroup verb, Rule rule, OptionalInt patient) {
        Optional<Status> status = scene.status(verb);
        List<PolityKey> actors = scene.polities(scene.agent(verb));
        if (patient.isEmpty() || status.isEmpty() || actors.isEmpty()) {
            return;
        }
        Targets.Meant meant = targets.recognised(patient.getAsInt(), actors);
        if (!meant.parties().isEmpty()) {
            found.add(scene.found(
                    rule,
                    actors,
                    meant.parties(),
                    status.get(),
                    verb.chunk(),
                    shown(scene.agent(verb), meant.last(), verb)));
        }
    }

    /** Verbs with recognition as their object: withdrew, suspended, granted, switched. */
    private void object(List<Found> found, VerbGroup verb) {
        OptionalInt object = scene.patient(verb);
        if (sought(verb, object).map(found::add).isPresent()) {
            return;
        }
        if (object.isEmpty() && !verb.passive()) {
            object = scene.clauses().after(verb.chunk(), Set.of("on"));
        }
        if (object.isPresent() && isRecognition(object.getAsInt() + 1) && !isRecognition(object.getAsInt())) {
            granted(found, verb, object.getAsInt());
            return;
        }
        if (object.isEmpty() || !isRecognition(object.getAsInt())) {
            return;
        }
        int noun = object.getAsInt();
        if (scene.rule(Frame.SWITCH, verb, noun).isPresent()) {
            switched(found, verb, noun);
            return;
        }
        Optional<Rule> won = scene.rule(Frame.RECEIVED, verb, noun);
        if (won.isPresent()) {
            received(won.get(), verb, noun).ifPresent(found::add);
            return;
        }
        Optional<Rule> told = isItsRecognition(noun)
                ? scene.lexicon().verb(Frame.OBJECT, verb.base(), kind -> kind.isOf(Aspect.RECOGNITION))
                : scene.rule(Frame.OBJECT, verb, noun).filter(rule -> scene.hasParticle(rule, verb, noun));
        if (told.isEmpty()) {
            return;
        }
        Rule rule = told.get();
        Set<String> link = rule.prepositions();
        OptionalInt of = scene.clauses().after(verb.passive() && noun < verb.chunk() ? verb.chunk() : noun, link);
        if (of.isEmpty() && verb.passive()) {
            of = scene.clauses().after(noun, link);
        }
        List<PolityKey> agents = scene.polities(scene.agent(verb));
        List<PolityKey> actors = agents.isEmpty() && verb.passive() ? whose(noun) : agents;
        Optional<Status> status = scene.status(verb);
        if (status.isEmpty() || actors.isEmpty()) {
            return;
        }
        Targets.Meant meant = of.isPresent() ? targets.recognised(of.getAsInt(), actors) : Targets.Meant.none(noun);
        List<Party> here = found.isEmpty() ? List.of() : found.getLast().targets();
        List<PolityKey> whose = of.isEmpty() && rule.prepositions().contains("to") && !verb.passive()
                ? scene.owner(noun).stream()
                        .filter(key -> !actors.contains(key))
                        .toList()
                : List.of();
        if (!whose.isEmpty() && meant.parties().isEmpty()) {
            // "granted Kosovo recognition"
            meant = new Targets.Meant(Scene.parties(whose), noun);
        }
        List<Party> parties = !meant.parties().isEmpty()
                ? meant.parties()
                : (isItsRecognition(noun) || scene.units(noun).getFirst().in(DEFINITE)) && !here.isEmpty()
                        ? here
                        : recognisedBefore(verb, noun, actors);
        if (!parties.isEmpty()) {
            found.add(scene.found(
                    rule,
                    actors,
                    parties,
                    status.get(),
                    verb.chunk(),
                    shown(scene.agent(verb), Math.max(noun, meant.last()), verb)));
        }
    }

    /** "Liberia's recognition of Kosovo", "the recognition of Kosovo by Liberia". */
    private List<PolityKey> whose(int noun) {
        List<PolityKey> by = scene.polities(scene.clauses().after(noun, Set.of("by")));
        return by.isEmpty() ? scene.owner(noun) : by;
    }

    /** "Kosovo's recognition was revoked by Togo": who has it, when another takes it away; else who was recognised before. */
    private List<Party> recognisedBefore(VerbGroup verb, int noun, List<PolityKey> actors) {
        List<PolityKey> owners = verb.passive() ? scene.owner(noun) : List.of();
        List<PolityKey> others =
                owners.stream().filter(key -> !actors.contains(key)).toList();
        return others.isEmpty() ? lastRecognised(actors) : Scene.parties(others);
    }

    /** "Kosovo won the recognition of France": who is named behind it acts. */
    private Optional<Found> received(Rule rule, VerbGroup verb, int noun) {
        OptionalInt by = scene.clauses().after(noun, rule.prepositions());
        List<PolityKey> actors = scene.polities(by);
        List<PolityKey> won = scene.polities(scene.clauses().subject(verb)).stream()
                .filter(key -> !actors.contains(key))
                .toList();
        Optional<Status> status = scene.status(verb).filter(one -> one == Status.DONE || one == Status.ANNOUNCED);
        if (actors.isEmpty() || won.isEmpty() || status.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(scene.found(
                rule,
                actors,
                Scene.parties(won),
                status.get(),
                verb.chunk(),
                shown(
                        scene.clauses().subject(verb),
                        scene.clauses().list(by.getAsInt()).getLast(),
                        verb)));
    }

    /** "granted Kosovo recognition": to whom stands before what. */
    private void granted(List<Found> found, VerbGroup verb, int whom) {
        List<PolityKey> actors = scene.polities(scene.agent(verb));
        Optional<Status> status = scene.status(verb);
        Optional<Rule> rule = scene.rule(Frame.OBJECT, verb, whom + 1)
                .filter(one -> one.prepositions().contains("to"));
        Targets.Meant meant = targets.recognised(whom, actors);
        if (rule.isPresent()
                && status.isPresent()
                && !actors.isEmpty()
                && !meant.parties().isEmpty()) {
            found.add(scene.found(
                    rule.get(),
                    actors,
                    meant.parties(),
                    status.get(),
                    verb.chunk(),
                    shown(scene.agent(verb), whom + 1, verb)));
        }
    }

    /** "is seeking recognition from Chile", "asked Chile for recognition": called for by who would have it. */
    private Optional<Found> sought(VerbGroup verb, OptionalInt object) {
        boolean seeks = SEEKING.contains(verb.base()) && !verb.negated() && !verb.passive();
        if (!seeks) {
            return Optional.empty();
        }
        boolean direct = object.isPresent() && scene.head(object.getAsInt()).is("recognition");
        OptionalInt what = direct ? object : scene.clauses().after(verb.chunk(), Set.of("for"));
        boolean recognition = what.isPresent() && scene.head(what.getAsInt()).is("recognition");
        OptionalInt whom = !recognition
                ? OptionalInt.empty()
                : direct
                        ? scene.clauses().after(what.getAsInt(), Set.of("from", "by"))
                        : object.isPresent() ? object : scene.clauses().after(verb.chunk(), Set.of("to", "on", "with"));
        List<PolityKey> seekers = scene.polities(scene.clauses().subject(verb));
        List<PolityKey> actors = scene.polities(whom).stream()
                .filter(key -> !seekers.contains(key))
                .toList();
        return actors.isEmpty() || seekers.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.found(
                        scene.lexicon().rule("recognition.nominal"),
                        actors,
                        Scene.parties(seekers),
                        Status.URGED,
                        verb.chunk(),
                        List.of(what.getAsInt(), whom.getAsInt())));
    }

    private boolean isRecognition(int chunk) {
        return scene.parse().kindAt(chunk, Chunk.Kind.NOUN)
                && (scene.head(chunk).is("recognition") || isItsRecognition(chunk));
    }

    /** "withdrew recognition in 2013, only to restore it": the object of the verb before. */
    private boolean isItsRecognition(int chunk) {
        return scene.units(chunk).size() == 1
                && scene.head(chunk).is("it")
                && scene.parse().verbs().stream()
                        .filter(verb -> verb.chunk() < chunk - 1)
                        .reduce((one, other) -> other)
                        .map(scene::patient)
                        .filter(OptionalInt::isPresent)
                        .filter(object -> object.getAsInt() != chunk
                                && scene.head(object.getAsInt()).is("recognition"))
                        .isPresent();
    }

    /** "went back on its own recognition": of whom stands in the sentences before. */
    private List<Party> lastRecognised(List<PolityKey> actors) {
        return scene.text().topic(scene.sentence()).stream()
                .filter(party -> !(party instanceof Party.Known known && actors.contains(known.key())))
                .toList();
    }

    private void switched(List<Found> found, VerbGroup verb, int noun) {
        Optional<Status> status = scene.status(verb);
        List<PolityKey> actors = scene.polities(scene.agent(verb));
        if (status.isEmpty()
                || actors.isEmpty()
                || scene.clauses().after(noun, Set.of("to")).isEmpty()) {
            return;
        }
        List<Integer> shown = shown(scene.agent(verb), noun, verb);
        List<Found> both = new ArrayList<>();
        for (Rule rule : scene.lexicon().verb(Frame.SWITCH, verb.base())) {
            OptionalInt side = scene.clauses().after(noun, rule.prepositions());
            if (rule.objects().contains(scene.head(noun).lower()) && side.isPresent()) {
                shown.add(side.getAsInt());
                both.add(scene.found(
                        rule, actors, Scene.parties(scene.polities(side)), status.get(), verb.chunk(), shown));
            }
        }
        found.addAll(both);
    }

    /** "Pyongyang's recognition of two republics", "Recognition by the United States and Britain followed". */
    private void nominal(List<Found> found, int chunk, Rule rule) {
        if (!rule.namedKind().isOf(Aspect.RECOGNITION)) {
            return;
        }
        if (!rule.objects().isEmpty()) {
            undone(found, chunk, rule);
            return;
        }
        List<Found> mutual = new Mutuals(scene).of(chunk, rule);
        if (!mutual.isEmpty()) {
            found.addAll(mutual);
            return;
        }
        Optional<Found> weighed = weighed(chunk, rule);
        if (weighed.isPresent()) {
            found.add(weighed.get());
            return;
        }
        OptionalInt of = scene.clauses().after(chunk, rule.prepositions());
        OptionalInt by = scene.clauses().after(chunk, Set.of("by"));
        Nominals nominals = new Nominals(scene);
        Optional<Status> status = governed(chunk) || undergoes(chunk) ? Optional.empty() : nominals.status(chunk);
        if (status.isEmpty()) {
            return;
        }
        List<PolityKey> named = by.isPresent() ? scene.polities(by) : scene.owner(chunk);
        List<PolityKey> actors = named.isEmpty() && status.get() != Status.DONE ? nominals.actors(chunk) : named;
        if (actors.isEmpty()) {
            return;
        }
        Targets.Meant meant = of.isPresent() && of.getAsInt() == chunk + 2
                ? targets.recognised(of.getAsInt(), actors)
                : Targets.Meant.none(chunk);
        List<Party> parties = meant.parties().isEmpty() && by.isPresent() ? lastRecognised(actors) : meant.parties();
        if (parties.isEmpty()) {
            return;
        }
        List<Integer> shown = new ArrayList<>(List.of(chunk, meant.last()));
        by.ifPresent(agent -> shown.addAll(scene.clauses().list(agent)));
        found.add(scene.found(rule, actors, parties, status.get(), chunk, shown));
    }

    /** "Tuvalu's recognition of Abkhazia was withdrawn": that is the act, and the verb's rule reads it. */
    private boolean undergoes(int chunk) {
        return new Nominals(scene)
                .governor(chunk)
                .filter(verb ->
                        verb.passive() && scene.rule(Frame.OBJECT, verb, chunk).isPresent())
                .isPresent();
    }

    /** "has ruled out recognition", "is considering recognition of Somaliland": how far it has come says the verb. */
    private Optional<Found> weighed(int chunk, Rule rule) {
        boolean against = scene.parse().lower(chunk - 1).equals("against");
        Optional<VerbGroup> verb = scene.parse().verbAt(chunk - 1).isPresent()
                ? scene.parse().verbAt(chunk - 1)
                : against || scene.parse().lower(chunk - 1).equals("out")
                        ? scene.parse().verbAt(chunk - 2)
                        : shortOf(chunk) ? scene.parse().verbAt(chunk - 3) : Optional.empty();
        Optional<Status> weight = verb.flatMap(v -> against && v.base().equals("decide")
                        ? Optional.of(Status.REFUSED)
                        : Optional.ofNullable(WEIGHED.get(v.base())))
                .map(status -> !verb.get().negated()
                        ? status
                        : status == Status.REFUSED ? Status.HYPOTHETICAL : Status.REFUSED);
        if (weight.isEmpty()
                || !scene.parse().lower(chunk).matches("(?:any |its |full |formal |diplomatic |such )*recognition")) {
            return Optional.empty();
        }
        List<PolityKey> actors = scene.polities(scene.agent(verb.get()));
        OptionalInt of = scene.clauses()
                .after(chunk, verb.get().base().equals("withhold") ? Set.of("of", "from", "to") : rule.prepositions());
        Targets.Meant meant = of.isPresent() ? targets.recognised(of.getAsInt(), actors) : Targets.Meant.none(chunk);
        List<Party> last = meant.parties().isEmpty() && of.isEmpty() ? lastRecognised(actors) : meant.parties();
        // "welcomed Transnistria's plea, though it stopped short of recognition"
        List<Party> parties = last.isEmpty() && of.isEmpty() ? Scene.parties(scene.onlyOther(actors)) : last;
        return actors.isEmpty() || parties.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.found(
                        rule,
                        actors,
                        parties,
                        weight.get(),
                        verb.get().chunk(),
                        shown(scene.agent(verb.get()), Math.max(chunk, meant.last()), verb.get())));
    }

    /** "stopped short of recognition". */
    private boolean shortOf(int chunk) {
        return chunk >= 3
                && scene.parse().lower(chunk - 1).equals("of")
                && scene.parse().lower(chunk - 2).equals("short");
    }

    /** "Burundi's withdrawal of its recognition of Kosovo". */
    private void undone(List<Found> found, int chunk, Rule rule) {
        OptionalInt noun = scene.clauses().after(chunk, Set.of("of"));
        if (noun.isEmpty() || noun.getAsInt() != chunk + 2 || !isRecognition(noun.getAsInt())) {
            return;
        }
        Optional<VerbGroup> told = scene.parse().verbAt(chunk - 1).filter(verb -> TELLING.contains(verb.base()));
        Optional<Status> status = told.isEmpty() ? Optional.of(Status.DONE) : scene.status(told.get());
        List<PolityKey> owners = scene.owner(chunk);
        List<PolityKey> actors =
                owners.isEmpty() && told.isPresent() ? scene.polities(scene.agent(told.get())) : owners;
        OptionalInt of = scene.clauses().after(noun.getAsInt(), rule.prepositions());
        Targets.Meant meant =
                of.isPresent() ? targets.recognised(of.getAsInt(), actors) : Targets.Meant.none(noun.getAsInt());
        List<Party> parties = meant.parties().isEmpty() ? lastRecognised(actors) : meant.parties();
        if (!actors.isEmpty() && !parties.isEmpty() && status.isPresent()) {
            found.add(scene.found(rule, actors, parties, status.get(), chunk, List.of(noun.getAsInt(), meant.last())));
        }
    }

    /** The object of a verb that the verb frames read, or of one that leaves the act undone. */
    private boolean governed(int chunk) {
        int j = scene.parse().verbAt(chunk - 2).isPresent()
                        && scene.parse().lower(chunk - 1).equals("against")
                ? chunk - 2
                : chunk - 1;
        while (j >= 0
                && (scene.parse().kindAt(j, Chunk.Kind.OTHER)
                        || scene.parse().lower(j).equals("on")
                        || scene.parse().lower(j).equals("for")
                        || scene.parse().lower(j).equals("back"))) {
            j--;
        }
        Optional<VerbGroup> verb = scene.parse().verbAt(Math.max(j, 0));
        if (verb.isEmpty() || verb.get().chunk() != j) {
            // "the withdrawal of recognition"
            return scene.parse().lower(chunk - 1).equals("of")
                    && scene.parse().kindAt(chunk - 2, Chunk.Kind.NOUN)
                    && scene.lexicon().nominal(scene.head(chunk - 2).lower()).stream()
                            .anyMatch(rule -> rule.objects().contains("recognition"));
        }
        String base = verb.get().base();
        boolean undone = Set.of("seek", "deny", "win", "need").contains(base);
        boolean framed = scene.rule(Frame.OBJECT, verb.get(), chunk).isPresent()
                || scene.rule(Frame.SWITCH, verb.get(), chunk).isPresent();
        return undone || framed && !base.equals("announce");
    }
}
