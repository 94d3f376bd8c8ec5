package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Diplomats expelled. */
final class Expulsions {
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

    private final Scene scene;

    Expulsions(Scene scene) {
        this.scene = scene;
    }

    static boolean expels(VerbGroup verb) {
        return EXPEL.contains(verb.base());
    }

    List<Found> all() {
        List<Found> found = new ArrayList<>();
        for (VerbGroup verb : scene.parse().verbs()) {
            Optional<Status> status = scene.status(verb);
            OptionalInt noun = scene.patient(verb);
            if (noun.isPresent()
                    && status.isPresent()
                    && DIPLOMATS.contains(scene.head(noun.getAsInt()).lower())) {
                expelled(verb, noun.getAsInt(), status.get()).ifPresent(found::add);
            }
            if (LEAVE.contains(verb.base()) && (verb.modal().equals("must") || hoursToLeave(verb))) {
                mustLeave(verb).ifPresent(found::add);
            }
        }
        return found;
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
                targets = new ArrayList<>(scene.text().otherSide(scene.sentence(), actors));
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
                        scene.shown(verb, noun, ofOthers && !verb.passive() ? of : OptionalInt.empty())));
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
                            scene.shown(frame, subject.getAsInt(), OptionalInt.empty())));
                }
            }
        }
        return Optional.empty();
    }
}
