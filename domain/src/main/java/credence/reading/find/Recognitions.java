package credence.reading.find;

import static credence.act.ActKind.RECOGNITION;
import static credence.act.ActKind.SUSPENSION_OF_RECOGNITION;
import static credence.act.ActKind.WITHDRAWAL_OF_RECOGNITION;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Recognition, its withdrawal and its suspension. */
final class Recognitions {
    private static final Set<String> RECOGNISE = Set.of("recognise", "recognize");
    private static final Set<String> UNRECOGNISE = Set.of("derecognise", "derecognize", "de-recognise", "de-recognize");
    private static final Set<String> WITHDRAW = Set.of(
            "withdraw",
            "revoke",
            "rescind",
            "annul",
            "cancel",
            "reverse",
            "retract",
            "end",
            "go",
            "drop",
            "terminate",
            "repudiate");
    private static final Set<String> SUSPEND = Set.of("suspend", "freeze");
    private static final Set<String> GIVE = Set.of("extend", "grant", "accord", "give", "offer", "announce", "declare");
    private static final Set<String> SWITCH = Set.of("switch", "shift", "transfer", "move");
    private static final Set<String> FROM = Set.of("of", "for", "from");

    private final Scene scene;
    private final Targets targets;

    Recognitions(Scene scene) {
        this.scene = scene;
        this.targets = new Targets(scene);
    }

    List<Found> all() {
        List<Found> found = new ArrayList<>();
        for (VerbGroup verb : scene.parse().verbs()) {
            if (RECOGNISE.contains(verb.base())) {
                recognise(verb).ifPresent(found::add);
            } else if (UNRECOGNISE.contains(verb.base())) {
                add(found, verb, WITHDRAWAL_OF_RECOGNITION, scene.patient(verb));
            } else {
                object(found, verb);
            }
        }
        for (int chunk = 0; chunk < scene.parse().chunks().size(); chunk++) {
            if (scene.parse().kindAt(chunk, Chunk.Kind.NOUN)
                    && scene.head(chunk).lower().equals("recognition")) {
                noun(found, chunk);
            }
        }
        return found;
    }

    private Optional<Found> recognise(VerbGroup verb) {
        OptionalInt patient = scene.patient(verb);
        Optional<Status> status = scene.status(verb);
        if (patient.isEmpty() || status.isEmpty()) {
            return Optional.empty();
        }
        List<PolityKey> actors = scene.polities(scene.agent(verb));
        Targets.Meant meant = targets.recognised(patient.getAsInt(), actors);
        if (meant.parties().isEmpty()) {
            return Optional.empty();
        }
        ActKind kind = verb.noLonger() ? WITHDRAWAL_OF_RECOGNITION : RECOGNITION;
        Found told = scene.found(
                kind,
                actors,
                meant.parties(),
                status.get(),
                verb.chunk(),
                shown(scene.agent(verb), meant.last(), verb));
        boolean stative = status.get() == Status.DONE && present(verb);
        return Optional.of(stative ? told.dated(null).asBackground() : told);
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

    private void add(List<Found> found, VerbGroup verb, ActKind kind, OptionalInt patient) {
        Optional<Status> status = scene.status(verb);
        List<PolityKey> actors = scene.polities(scene.agent(verb));
        if (patient.isEmpty() || status.isEmpty() || actors.isEmpty()) {
            return;
        }
        Targets.Meant meant = targets.recognised(patient.getAsInt(), actors);
        if (!meant.parties().isEmpty()) {
            found.add(scene.found(
                    kind,
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
        if (object.isEmpty() && !verb.passive()) {
            object = scene.clauses().after(verb.chunk(), Set.of("on"));
        }
        if (object.isEmpty() || !isRecognition(object.getAsInt())) {
            return;
        }
        int noun = object.getAsInt();
        if (SWITCH.contains(verb.base())) {
            switched(found, verb, noun);
            return;
        }
        ActKind kind = WITHDRAW.contains(verb.base())
                ? WITHDRAWAL_OF_RECOGNITION
                : SUSPEND.contains(verb.base())
                        ? SUSPENSION_OF_RECOGNITION
                        : GIVE.contains(verb.base()) ? RECOGNITION : null;
        if (kind == null) {
            return;
        }
        Set<String> link = kind == RECOGNITION ? Set.of("to", "of") : FROM;
        OptionalInt of = scene.clauses().after(noun, link);
        List<PolityKey> actors = scene.polities(scene.agent(verb));
        if (actors.isEmpty() && verb.passive()) {
            actors = scene.owner(noun);
        }
        Optional<Status> status = scene.status(verb);
        if (status.isEmpty() || actors.isEmpty()) {
            return;
        }
        Targets.Meant meant = of.isPresent() ? targets.recognised(of.getAsInt(), actors) : Targets.Meant.none(noun);
        List<Party> parties = meant.parties().isEmpty() ? lastRecognised(actors) : meant.parties();
        if (!parties.isEmpty()) {
            found.add(scene.found(
                    kind,
                    actors,
                    parties,
                    status.get(),
                    verb.chunk(),
                    shown(scene.agent(verb), Math.max(noun, meant.last()), verb)));
        }
    }

    private boolean isRecognition(int chunk) {
        return scene.head(chunk).lower().equals("recognition");
    }

    /** "went back on its own recognition": of whom stands in the sentences before. */
    private List<Party> lastRecognised(List<PolityKey> actors) {
        return scene.text().topic(scene.sentence()).stream()
                .filter(party -> !(party instanceof Party.Known known && actors.contains(known.key())))
                .toList();
    }

    private void switched(List<Found> found, VerbGroup verb, int noun) {
        OptionalInt from = scene.clauses().after(noun, Set.of("from"));
        OptionalInt to = scene.clauses().after(noun, Set.of("to"));
        Optional<Status> status = scene.status(verb);
        List<PolityKey> actors = scene.polities(scene.agent(verb));
        if (status.isEmpty() || actors.isEmpty() || to.isEmpty()) {
            return;
        }
        int last = Math.max(to.getAsInt(), from.orElse(0));
        List<Integer> shown = shown(scene.agent(verb), last, verb);
        if (from.isPresent()) {
            found.add(scene.found(
                    WITHDRAWAL_OF_RECOGNITION,
                    actors,
                    Scene.parties(scene.polities(from)),
                    status.get(),
                    verb.chunk(),
                    shown));
        }
        found.add(
                scene.found(RECOGNITION, actors, Scene.parties(scene.polities(to)), status.get(), verb.chunk(), shown));
    }

    /** "Pyongyang's recognition of two republics", "Recognition by the United States and Britain followed". */
    private void noun(List<Found> found, int chunk) {
        OptionalInt of = scene.clauses().after(chunk, Set.of("of"));
        OptionalInt by = scene.clauses().after(chunk, Set.of("by"));
        if (governed(chunk)) {
            return;
        }
        List<PolityKey> actors = by.isPresent() ? scene.polities(by) : scene.owner(chunk);
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
        found.add(scene.found(RECOGNITION, actors, parties, Status.DONE, chunk, shown));
    }

    /** The object of a verb that the verb frames read, or of one that leaves the act undone. */
    private boolean governed(int chunk) {
        int j = chunk - 1;
        while (j >= 0
                && (scene.parse().kindAt(j, Chunk.Kind.OTHER)
                        || scene.parse().lower(j).equals("on")
                        || scene.parse().lower(j).equals("for")
                        || scene.parse().lower(j).equals("back"))) {
            j--;
        }
        Optional<VerbGroup> verb = scene.parse().verbAt(Math.max(j, 0));
        if (verb.isEmpty() || verb.get().chunk() != j) {
            return false;
        }
        String base = verb.get().base();
        boolean undone = Set.of(
                        "seek", "demand", "urge", "consider", "oppose", "want", "deny", "request", "win", "need")
                .contains(base);
        return undone
                || WITHDRAW.contains(base)
                || SUSPEND.contains(base)
                || SWITCH.contains(base)
                || GIVE.contains(base) && !base.equals("announce");
    }
}
