package credence.reading.find;

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
import java.util.stream.Stream;

/** Embassies opened and closed, ambassadors recalled, diplomats expelled. */
final class Envoys {
    private static final Set<String> OPEN = Set.of("open", "reopen", "re-open", "inaugurate", "establish", "set");
    private static final Set<String> CLOSE = Set.of("close", "shut", "shutter");
    private static final Set<String> EMBASSY = Set.of("embassy", "embassies");
    private static final Set<String> RECALL = Set.of("recall", "withdraw", "call", "pull", "bring", "order");
    private static final Set<String> ENVOY = Set.of("ambassador", "ambassadors", "envoy", "envoys");
    private static final Set<String> EXPEL = Set.of("expel", "eject", "oust", "throw", "kick", "boot");
    private static final Set<String> DIPLOMATS = Set.of(
            "diplomat",
            "diplomats",
            "ambassador",
            "ambassadors",
            "envoy",
            "envoys",
            "staff",
            "attache",
            "attaches",
            "attaché",
            "attachés");
    private static final Set<String> TELL = Set.of("tell", "order", "ask", "give", "instruct", "request");
    private static final Set<String> LEAVE = Set.of("leave", "go", "depart", "quit");
    private static final Set<String> HOST = Set.of("in", "to", "from", "at");

    private static final Set<ActKind> ALIKE = Set.of(
            ActKind.RELATIONS_SEVERED,
            ActKind.RELATIONS_SUSPENDED,
            ActKind.RELATIONS_DOWNGRADED,
            ActKind.AMBASSADOR_RECALLED,
            ActKind.DIPLOMATS_EXPELLED);

    private final Scene scene;

    Envoys(Scene scene) {
        this.scene = scene;
    }

    List<Found> all() {
        List<Found> found = new ArrayList<>();
        for (VerbGroup verb : scene.parse().verbs()) {
            Optional<Status> status = scene.status(verb);
            OptionalInt patient = scene.patient(verb);
            if (patient.isPresent() && status.isPresent()) {
                int noun = patient.getAsInt();
                String head = scene.head(noun).lower();
                if (EMBASSY.contains(head) && OPEN.contains(verb.base())) {
                    found.addAll(opened(verb, noun, status.get()));
                } else if (EMBASSY.contains(head) && CLOSE.contains(verb.base())) {
                    closed(verb, noun, status.get()).ifPresent(found::add);
                } else if (ENVOY.contains(head) && RECALL.contains(verb.base())) {
                    recalled(verb, noun, status.get()).ifPresent(found::add);
                }
                if (DIPLOMATS.contains(head)) {
                    expelled(verb, noun, status.get()).ifPresent(found::add);
                }
                if (pointsBack(noun) && (RECALL.contains(verb.base()) || EXPEL.contains(verb.base()))) {
                    again(verb, noun, status.get()).ifPresent(found::add);
                }
            }
            if (LEAVE.contains(verb.base()) && (verb.modal().equals("must") || hoursToLeave(verb))) {
                mustLeave(verb).ifPresent(found::add);
            }
        }
        for (int chunk = 0; chunk < scene.parse().chunks().size(); chunk++) {
            if (scene.parse().kindAt(chunk, Chunk.Kind.NOUN)) {
                planned(chunk).ifPresent(found::add);
            }
        }
        return found;
    }

    private List<Found> opened(VerbGroup verb, int noun, Status status) {
        if (!verb.passive() && scene.has(noun, Set.of("the")) && verb.base().equals("set")) {
            return List.of();
        }
        List<PolityKey> actors = new ArrayList<>(scene.polities(scene.agent(verb)));
        List<PolityKey> owners = scene.owner(noun);
        if (verb.passive() || actors.isEmpty()) {
            actors = new ArrayList<>(owners.isEmpty() ? actors : owners);
        }
        boolean eachOther = false;
        for (int j = noun; j < Math.min(noun + 4, scene.parse().chunks().size()); j++) {
            eachOther |= scene.parse().lower(j).contains("each other")
                    || scene.parse().lower(j).contains("respective");
        }
        OptionalInt in = scene.clauses().after(noun, Set.of("in", "to"));
        List<PolityKey> hosts = new ArrayList<>(scene.polities(in));
        List<Integer> shown = shown(verb, noun, in);
        if (actors.size() == 2 && (eachOther || hosts.isEmpty())) {
            return List.of(
                    embassy(actors.getFirst(), actors.getLast(), status, verb, shown),
                    embassy(actors.getLast(), actors.getFirst(), status, verb, shown));
        }
        hosts.removeAll(actors);
        if (hosts.isEmpty() && in.isEmpty()) {
            hosts.addAll(hostBefore(actors));
        }
        return actors.isEmpty() || hosts.isEmpty()
                ? List.of()
                : List.of(
                        scene.found(ActKind.EMBASSY_OPENED, actors, Scene.parties(hosts), status, verb.chunk(), shown));
    }

    private Found embassy(PolityKey actor, PolityKey host, Status status, VerbGroup verb, List<Integer> shown) {
        return scene.found(
                ActKind.EMBASSY_OPENED, List.of(actor), List.of(Party.of(host)), status, verb.chunk(), shown);
    }

    private Optional<Found> closed(VerbGroup verb, int noun, Status status) {
        List<PolityKey> subject = scene.polities(scene.agent(verb));
        List<PolityKey> owners = scene.owner(noun);
        OptionalInt in = scene.clauses().after(noun, Set.of("in", "to"));
        List<PolityKey> hosts = new ArrayList<>(scene.polities(in));
        boolean foreign = !subject.isEmpty() && !owners.isEmpty() && !subject.containsAll(owners);
        List<PolityKey> actors = foreign || owners.isEmpty() ? subject : owners;
        List<PolityKey> targets = foreign ? owners : hosts;
        if (targets.isEmpty() || actors.containsAll(targets)) {
            targets = hostBefore(actors);
        }
        return actors.isEmpty() || targets.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.found(
                        ActKind.EMBASSY_CLOSED,
                        actors,
                        Scene.parties(targets),
                        status,
                        verb.chunk(),
                        shown(verb, noun, in)));
    }

    private Optional<Found> recalled(VerbGroup verb, int noun, Status status) {
        String next = scene.parse().lower(verb.chunk() + 1);
        String after = scene.parse().lower(noun + 1);
        boolean home = next.equals("back")
                || next.equals("home")
                || next.equals("out")
                || after.startsWith("home")
                || after.startsWith("back")
                || after.startsWith("out");
        boolean weak = Set.of("call", "pull", "bring", "order").contains(verb.base());
        if (weak && !home) {
            return Optional.empty();
        }
        List<PolityKey> actors = new ArrayList<>(scene.polities(scene.agent(verb)));
        List<PolityKey> owners = scene.owner(noun);
        if (verb.passive() && actors.isEmpty()) {
            actors.addAll(owners);
        }
        if (!verb.passive() && !owners.isEmpty() && !actors.containsAll(owners)) {
            return Optional.empty();
        }
        OptionalInt host = scene.clauses().after(noun, HOST);
        List<PolityKey> hosts = new ArrayList<>(scene.polities(host));
        hosts.removeAll(actors);
        if (hosts.isEmpty()) {
            hosts.addAll(alikeBefore(actors));
        }
        if (hosts.isEmpty()) {
            hosts.addAll(subjectBefore(verb, actors));
        }
        return actors.isEmpty() || hosts.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.found(
                        ActKind.AMBASSADOR_RECALLED,
                        actors,
                        Scene.parties(hosts),
                        status,
                        verb.chunk(),
                        shown(verb, noun, host)));
    }

    /** "theirs", "its own", "thirteen", "two": the noun stands in what was told before. */
    private boolean pointsBack(int noun) {
        return scene.has(noun, Set.of("theirs", "own")) || scene.head(noun).tag("NUM");
    }

    /** "France and Spain recalled theirs", "Italy expelled two": toward whom the last such act was. */
    private Optional<Found> again(VerbGroup verb, int noun, Status status) {
        ActKind kind = EXPEL.contains(verb.base()) ? ActKind.DIPLOMATS_EXPELLED : ActKind.AMBASSADOR_RECALLED;
        List<PolityKey> actors = scene.polities(scene.agent(verb));
        List<PolityKey> targets = new ArrayList<>(scene.text().lastTargets(kind, scene.sentence()));
        targets.removeAll(actors);
        return actors.isEmpty() || targets.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.found(
                        kind,
                        actors,
                        Scene.parties(targets),
                        status,
                        verb.chunk(),
                        shown(verb, noun, OptionalInt.empty())));
    }

    private Optional<Found> expelled(VerbGroup verb, int noun, Status status) {
        boolean unwelcome = verb.base().equals("declare") && afterwards(noun, "persona");
        boolean told =
                TELL.contains(verb.base()) && (leaves(noun) || verb.base().equals("order") && afterwards(noun, "out"));
        if (!EXPEL.contains(verb.base()) && !unwelcome && !told) {
            return Optional.empty();
        }
        List<PolityKey> targets = new ArrayList<>(scene.owner(noun));
        OptionalInt of = scene.clauses().after(noun, Set.of("of", "from"));
        boolean ofOthers = targets.isEmpty() && !scene.polities(of).isEmpty();
        if (ofOthers) {
            targets.addAll(scene.polities(of));
        }
        List<PolityKey> actors = new ArrayList<>(scene.polities(scene.agent(verb)));
        if (actors.isEmpty() && verb.passive()) {
            actors.addAll(scene.polities(scene.clauses().after(verb.chunk(), Set.of("from"))));
        }
        if (!targets.isEmpty() && actors.containsAll(targets)) {
            // Nobody expels their own: either "its" is the other side's, or somebody before in the sentence acts.
            if (scene.has(noun, Set.of("its", "their"))) {
                targets = new ArrayList<>(hostBefore(actors));
            } else {
                actors = new ArrayList<>(firstSubject());
            }
        }
        if (targets.isEmpty()) {
            targets.addAll(scene.text().lastTargets(ActKind.DIPLOMATS_EXPELLED, scene.sentence()));
        }
        targets.removeAll(actors);
        return actors.isEmpty() || targets.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.found(
                        ActKind.DIPLOMATS_EXPELLED,
                        actors,
                        Scene.parties(targets),
                        told && status == Status.URGED ? Status.DONE : status,
                        verb.chunk(),
                        shown(verb, noun, ofOthers && !verb.passive() ? of : OptionalInt.empty())));
    }

    /** "Malaysia said that North Korea's decision was unfriendly, and ordered its diplomats to leave": who said so ordered it. */
    private List<PolityKey> firstSubject() {
        return scene.parse().verbs().stream()
                .filter(VerbGroup::finite)
                .findFirst()
                .map(verb -> scene.polities(scene.clauses().subject(verb)))
                .orElse(List.of());
    }

    private boolean leaves(int noun) {
        for (VerbGroup verb : scene.parse().verbs()) {
            if (verb.chunk() > noun && verb.chunk() <= noun + 4 && verb.infinitive() && LEAVE.contains(verb.base())) {
                return true;
            }
        }
        return false;
    }

    private boolean afterwards(int noun, String word) {
        for (int j = noun; j <= noun + 4; j++) {
            if (scene.parse().lower(j).contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** "had 48 hours to leave". */
    private boolean hoursToLeave(VerbGroup verb) {
        return verb.infinitive()
                && scene.parse().kindAt(verb.chunk() - 1, Chunk.Kind.NOUN)
                && scene.head(verb.chunk() - 1).lower().matches("hours|days")
                && scene.parse()
                        .verbAt(verb.chunk() - 2)
                        .filter(have -> have.base().matches("have|had|has"))
                        .isPresent();
    }

    /** "said all Iranian diplomats must leave within 48 hours": who says so expels them. */
    private Optional<Found> mustLeave(VerbGroup verb) {
        OptionalInt subject = scene.clauses().subject(verb);
        if (subject.isEmpty()
                || !DIPLOMATS.contains(scene.head(subject.getAsInt()).lower())) {
            return Optional.empty();
        }
        List<PolityKey> targets = scene.owner(subject.getAsInt());
        for (VerbGroup frame : scene.parse().verbs()) {
            if (frame.chunk() < subject.getAsInt() && Speech.says(frame.base())) {
                List<PolityKey> actors =
                        new ArrayList<>(scene.polities(scene.clauses().subject(frame)));
                actors.removeAll(targets);
                if (!actors.isEmpty() && !targets.isEmpty()) {
                    return Optional.of(scene.found(
                            ActKind.DIPLOMATS_EXPELLED,
                            actors,
                            Scene.parties(targets),
                            Status.DONE,
                            verb.chunk(),
                            shown(frame, subject.getAsInt(), OptionalInt.empty())));
                }
            }
        }
        return Optional.empty();
    }

    /** "announced plans for an embassy in Moldova", "the opening of an embassy in". */
    private Optional<Found> planned(int chunk) {
        boolean plan = EMBASSY.contains(scene.head(chunk).lower())
                && scene.parse().lower(chunk - 1).equals("for")
                && scene.parse().kindAt(chunk - 2, Chunk.Kind.NOUN)
                && scene.head(chunk - 2).lower().matches("plans?");
        OptionalInt in = scene.clauses().after(chunk, Set.of("in"));
        if (!plan || in.isEmpty()) {
            return Optional.empty();
        }
        Optional<VerbGroup> verb = scene.parse().verbAt(Math.max(0, chunk - 3));
        List<PolityKey> actors =
                verb.map(v -> scene.polities(scene.clauses().subject(v))).orElse(List.of());
        List<PolityKey> hosts = scene.polities(in);
        return actors.isEmpty() || hosts.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.found(
                        ActKind.EMBASSY_OPENED,
                        actors,
                        Scene.parties(hosts),
                        Status.INTENDED,
                        chunk,
                        List.of(chunk - 2, in.getAsInt())));
    }

    private List<Integer> shown(VerbGroup verb, int noun, OptionalInt host) {
        List<Integer> chunks = new ArrayList<>(List.of(noun, verb.chunk()));
        scene.agent(verb).ifPresent(agent -> {
            if (Math.abs(agent - verb.chunk()) < 12) {
                chunks.addAll(scene.clauses().list(agent));
            }
        });
        host.ifPresent(first -> chunks.addAll(scene.clauses().list(first)));
        return chunks;
    }

    /** "Bolivia broke with Israel, while Colombia and Chile recalled their ambassadors": toward whom the one before acted. */
    private List<PolityKey> alikeBefore(List<PolityKey> actors) {
        return scene.text().toldUpTo(scene.sentence()).reversed().stream()
                .findFirst()
                .filter(told -> ALIKE.contains(told.kind()))
                .map(Found::targets)
                .orElse(List.of())
                .stream()
                .flatMap(party -> party instanceof Party.Known known ? Stream.of(known.key()) : Stream.empty())
                .filter(key -> !actors.contains(key))
                .toList();
    }

    private List<PolityKey> subjectBefore(VerbGroup verb, List<PolityKey> actors) {
        Place place = new Place(scene.sentence(), scene.clauses().subject(verb).orElse(verb.chunk()));
        List<PolityKey> same =
                scene.referents().nearestSubject(place, 1).map(List::of).orElse(List.of());
        List<PolityKey> told = same.isEmpty() || actors.containsAll(same) ? hostBefore(actors) : same;
        List<PolityKey> other = told.isEmpty() ? scene.text().sameTarget(scene.sentence()) : told;
        return other.stream().filter(key -> !actors.contains(key)).toList();
    }

    /** "the embassy there", "its ambassador": the other side of the last act told. */
    private List<PolityKey> hostBefore(List<PolityKey> actors) {
        return scene.text().otherSide(scene.sentence(), actors);
    }
}
