package credence.reading.find;

import credence.act.ActKind;
import credence.polity.PolityKey;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whom the acts and opinions told before blame: who first acted toward the speaker, toward whom others acted, whom others condemned. */
final class ToldBlame {
    private static final int OLD_DAYS = 21;

    private static final Set<ActKind> ANSWERS = Set.of(
            ActKind.RELATIONS_SEVERED,
            ActKind.RELATIONS_SUSPENDED,
            ActKind.RELATIONS_DOWNGRADED,
            ActKind.AMBASSADOR_RECALLED,
            ActKind.DIPLOMATS_EXPELLED);

    private final Scene scene;

    ToldBlame(Scene scene) {
        this.scene = scene;
    }

    /** "Washington expelled ten Russians and imposed sanctions. Moscow condemned the sanctions": who first acted toward the speaker. */
    List<PolityKey> aggrieved(List<PolityKey> speakers, int noun) {
        return scene.text().memory().toldUpTo(scene.sentence()).stream()
                .filter(told -> told.sentence() < scene.sentence() || told.anchor() < noun)
                .filter(told -> ANSWERS.contains(told.kind()) && !told.background() && !isOld(told))
                .filter(told -> told.actors().size() == 1
                        && told.targets().stream().flatMap(Parties::known).anyMatch(speakers::contains))
                .map(told -> Parties.keys(told.actors()))
                .findFirst()
                .orElse(List.of());
    }

    /** "Mexico broke with Ecuador after the raid. Brazil condemned the raid". */
    List<PolityKey> answered(int sentence) {
        return scene.text().memory().toldUpTo(sentence).reversed().stream()
                .takeWhile(told -> told.sentence() == sentence)
                .filter(told -> ANSWERS.contains(told.kind()) && !told.background() && !isOld(told) && !isReply(told))
                .map(told -> Parties.keys(told.targets()))
                .findFirst()
                .orElse(List.of());
    }

    /** Whom others condemned or backed for it. */
    List<PolityKey> spoken(int sentence, ActKind opinion) {
        return scene.text().memory().lastOpinions(sentence).stream()
                .takeWhile(told -> told.sentence() == sentence)
                .filter(told -> told.kind() == opinion && !isReply(told))
                .map(told -> Parties.keys(told.targets()))
                .findFirst()
                .orElse(List.of());
    }

    /** "Israel denounced Bolivia's decision": toward those who had first acted toward it. */
    private boolean isReply(Found told) {
        return Stream.concat(
                        scene.text().memory().toldUpTo(told.sentence()).stream(),
                        scene.text().memory().lastOpinions(told.sentence()).stream())
                .anyMatch(other -> (other.sentence() < told.sentence()
                                || other.sentence() == told.sentence() && other.anchor() < told.anchor())
                        && other.targets().containsAll(told.actors())
                        && other.actors().stream().anyMatch(told.targets()::contains));
    }

    private boolean isOld(Found told) {
        return told.isOlderThan(OLD_DAYS, scene.text().published());
    }
}
