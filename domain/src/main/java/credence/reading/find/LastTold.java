package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Effect;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who did what to whom in the acts told last, for words that leave it out. */
final class LastTold {
    private static final Set<ActKind> UNFRIENDLY = Set.of(
            ActKind.RELATIONS_SEVERED,
            ActKind.RELATIONS_SUSPENDED,
            ActKind.RELATIONS_DOWNGRADED,
            ActKind.AMBASSADOR_RECALLED,
            ActKind.EMBASSY_CLOSED,
            ActKind.DIPLOMATS_EXPELLED);

    /** Acts that "the last of a kind" looks back over. */
    private static final int RECENT = 60;

    private final Memory memory;

    LastTold(Memory memory) {
        this.memory = memory;
    }

    /** Toward whom these last acted, or who toward them; empty where the text tells of no act between them and one other. */
    List<PolityKey> otherSide(int sentence, List<PolityKey> actors) {
        for (Found found : memory.toldUpTo(sentence).reversed()) {
            List<PolityKey> sides = Stream.concat(found.targets().stream(), found.actors().stream())
                    .flatMap(Parties::known)
                    .distinct()
                    .toList();
            if (sides.stream().anyMatch(actors::contains)) {
                // who did so too is on the same side
                List<PolityKey> targets = Parties.keys(found.targets());
                boolean side = found.actors().containsAll(Parties.of(actors)) && !targets.isEmpty();
                List<PolityKey> others = (side ? targets : sides)
                        .stream().filter(key -> !actors.contains(key)).toList();
                return others.size() == 1 ? others : List.of();
            }
        }
        return List.of();
    }

    /** The kind of the last act told up to a sentence. */
    Optional<ActKind> lastKind(int sentence) {
        return memory.lastTold(sentence).map(Found::kind);
    }

    boolean isByNobody(int sentence) {
        return memory.lastTold(sentence)
                .filter(found -> found.actors().isEmpty())
                .isPresent();
    }

    /** The two of the last act told between one and one other. */
    List<PolityKey> lastPair(int sentence) {
        return memory.toldUpTo(sentence).reversed().stream()
                .filter(found -> found.actors().size() == 1 && found.targets().size() == 1)
                // "Peru is expected to follow suit. The two countries": not those of what is not done yet
                .filter(found ->
                        isTold(found) || memory.toldUpTo(sentence).stream().noneMatch(LastTold::isTold))
                // whoever broke away is of one side with nobody
                .filter(found -> found.kind() != ActKind.INDEPENDENCE_DECLARED)
                .filter(found -> found.targets().getFirst() instanceof Party.Known)
                .findFirst()
                .map(found -> Stream.concat(found.actors().stream(), found.targets().stream())
                        .flatMap(Parties::known)
                        .toList())
                .orElse(List.of());
    }

    /** What was told before a sentence and not only refused or planned, where anything was, the last first. */
    List<Found> doneBefore(int sentence) {
        List<Found> told = memory.toldUpTo(sentence - 1).reversed();
        List<Found> done = told.stream()
                .filter(found -> found.status() != Status.REFUSED && found.status() != Status.INTENDED)
                .toList();
        return done.isEmpty() ? told : done;
    }

    private static boolean isTold(Found found) {
        return (found.status() == Status.DONE || found.status() == Status.ANNOUNCED)
                && found.actors().size() == 1
                && found.targets().size() == 1;
    }

    /** Who did the news told right before, where these answer it: "Taiwan said it was breaking off relations". */
    List<PolityKey> lastDoer(int sentence, List<PolityKey> actors) {
        return memory.toldUpTo(sentence).reversed().stream()
                // "restored relations. Taiwan's embassy will reopen. China severed its own": what follows from them is
                // none
                .filter(found -> found.kind() != ActKind.EMBASSY_OPENED || found.status() != Status.ANNOUNCED)
                .findFirst()
                .filter(found -> found.actors().size() == 1)
                .filter(found -> !found.background() || found.sentence() == sentence)
                .filter(found -> found.kind()
                        .effect()
                        .filter(effect -> effect == Effect.RECOGNISED
                                || effect == Effect.RELATIONS_SEVERED
                                        && found.targets().stream()
                                                .flatMap(Parties::known)
                                                .anyMatch(actors::contains)
                                || effect == Effect.RELATIONS_ESTABLISHED
                                || effect == Effect.RELATIONS_RESTORED
                                || effect == Effect.RECOGNITION_WITHDRAWN)
                        .isPresent())
                .map(found -> Parties.keys(found.actors()))
                .filter(keys -> keys.stream().noneMatch(actors::contains))
                .orElse(List.of());
    }

    /** Toward whom the last act was, where others are then told to do alike: "Colombia and Chile recalled their ambassadors". */
    List<PolityKey> sameTarget(int sentence) {
        return memory.toldUpTo(sentence).reversed().stream()
                .filter(found -> !found.actors().isEmpty())
                .findFirst()
                .map(found -> found.kind()
                                .effect()
                                .map(effect -> effect == Effect.RECOGNISED)
                                .orElse(false)
                        ? found.actors()
                        : found.targets())
                .orElse(List.of())
                .stream()
                .flatMap(Parties::known)
                .toList();
    }

    /** Toward whom most acts of a kind were, up to a sentence; of equals the last. */
    List<PolityKey> lastTargets(ActKind kind, int sentence) {
        List<Found> all = memory.toldUpTo(sentence).reversed().stream()
                .limit(RECENT)
                .filter(found -> found.kind() == kind)
                .toList();
        List<Found> first = all.stream()
                .filter(found -> all.stream().noneMatch(other -> answers(found, other)))
                .toList();
        List<Found> told = first.isEmpty() ? all : first;
        return told.stream()
                .max(Comparator.comparingLong((Found one) -> told.stream()
                                .filter(other -> other.targets().equals(one.targets()))
                                .mapToLong(other -> other.actors().size())
                                .sum())
                        // "Germany recalled its ambassador from Minsk. Minsk recalled its own from two capitals": from
                        // Minsk
                        .thenComparing(one ->
                                told.stream().noneMatch(other -> other.targets().containsAll(one.actors()))))
                .map(Found::targets)
                .orElse(List.of())
                .stream()
                .flatMap(Parties::known)
                .toList();
    }

    /** Toward whom all acts told up to a sentence are, where there are at least two and they are all toward the same one. */
    List<PolityKey> onlyTarget(int sentence) {
        List<Party> only = List.of();
        int toward = 0;
        for (Found found : memory.toldUpTo(sentence)) {
            if (toward > 0 && !found.targets().isEmpty() && !found.targets().equals(only)) {
                return List.of();
            }
            if (!found.targets().isEmpty()) {
                only = found.targets();
                toward++;
            }
        }
        return toward > 1 ? Parties.keys(only) : List.of();
    }

    /** Against whom most of the unfriendly acts told up to a sentence were, and not these: whom the report is about. */
    List<PolityKey> commonTarget(int sentence, List<PolityKey> not) {
        Map<PolityKey, Long> counts = new LinkedHashMap<>();
        Set<List<List<Party>>> told = new HashSet<>();
        for (Found found : memory.toldUpTo(sentence)) {
            // "broke with Peru and shut its embassy there": who does two things toward one is one all the same
            if (UNFRIENDLY.contains(found.kind())
                    && found.targets().size() == 1
                    && told.add(List.of(found.actors(), found.targets()))) {
                found.targets().stream()
                        .flatMap(Parties::known)
                        .filter(key -> !not.contains(key))
                        .forEach(key -> counts.merge(key, (long) found.actors().size(), Long::sum));
            }
        }
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<PolityKey> equals = counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        // "Venezuela expelled the envoys of Peru and Chile. Lima cut ties with it. Panama suspended relations": the one
        // that acted toward the others
        return equals.stream()
                .filter(key -> told.stream()
                        .anyMatch(pair -> pair.getFirst().equals(List.of(Party.of(key)))
                                && Parties.keys(pair.getLast()).stream().anyMatch(equals::contains)))
                .findFirst()
                .filter(key -> equals.size() > 2)
                .or(() -> equals.stream().findFirst())
                .map(List::of)
                .orElse(List.of());
    }

    /** "Russia sent home 20 Czechs" after the Czechs had expelled Russians: others do as those did who began. */
    private static boolean answers(Found found, Found other) {
        return other.anchor() + 1000 * other.sentence() < found.anchor() + 1000 * found.sentence()
                && other.targets().containsAll(found.actors())
                && other.actors().containsAll(found.targets());
    }

    /** Who did the last act of a kind told so far, of those that are polities. */
    List<PolityKey> lastActors(ActKind kind) {
        return Parties.keys(lastDoers(kind));
    }

    /** Who did the last act of a kind told so far. */
    List<Party> lastDoers(ActKind kind) {
        List<Found> told = memory.told().reversed().stream()
                .filter(found -> found.kind() == kind)
                .toList();
        // rather who has done it than who may or will not
        return told.stream()
                .filter(found -> found.status() == Status.DONE)
                .findFirst()
                .or(() -> told.stream().findFirst())
                .map(Found::actors)
                .orElse(List.of());
    }

    /** The targets of the last recognition told up to a sentence. */
    List<Party> topic(int sentence) {
        Optional<Found> told = lastOnRecognition(memory.toldUpTo(sentence));
        return lastOnRecognition(memory.topicalUpTo(sentence))
                .filter(spoken ->
                        told.isEmpty() || spoken.sentence() > told.get().sentence())
                .or(() -> told)
                .map(Found::targets)
                .orElse(List.of());
    }

    private static Optional<Found> lastOnRecognition(List<Found> told) {
        return told.reversed().stream()
                .filter(found -> found.kind().isOf(Aspect.RECOGNITION))
                .findFirst();
    }

    List<PolityKey> topicPolities(int sentence) {
        return topic(sentence).stream().flatMap(Parties::known).toList();
    }
}
