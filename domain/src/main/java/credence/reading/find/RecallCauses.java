package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The acts told before that a recall goes with or answers, where it leaves its sides unnamed. */
final class RecallCauses {
    /** Sentences over which the ambassador is of whoever broke with another. */
    private static final int NEAR = 2;

    private final Scene scene;

    RecallCauses(Scene scene) {
        this.scene = scene;
    }

    /** "Colombia has broken with Israel. The ambassador has been called home": whoever broke with whom, right before. */
    Optional<Found> rupture(VerbGroup verb, int noun) {
        List<Found> before = scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .filter(told -> told.sentence() < scene.sentence() || told.anchor() < verb.chunk())
                .takeWhile(told -> told.sentence() >= scene.sentence() - NEAR)
                .toList();
        // "suspended relations, five days after the island had restored its own": what that sentence tells first
        return scene.head(noun).lower().endsWith("s")
                ? Optional.empty()
                : before.stream()
                        .filter(told -> told.sentence() == before.getFirst().sentence())
                        .min(Comparator.comparingInt(Found::anchor))
                        .filter(told -> (told.kind() == ActKind.RELATIONS_SEVERED
                                        || told.kind() == ActKind.RELATIONS_SUSPENDED
                                        || told.kind() == ActKind.EMBASSY_CLOSED)
                                && !told.background()
                                && told.actors().size() == 1
                                && told.targets().size() == 1);
    }

    /** From where one recalls several envoys at once. */
    List<PolityKey> hosts(VerbGroup verb, OptionalInt named, List<PolityKey> actors) {
        List<PolityKey> prompted = prompters(verb, actors);
        return prompted.isEmpty() && named.isEmpty() ? recallers(actors) : prompted;
    }

    /** "Ireland, Spain and Norway recognised it, prompting Israel to recall its ambassadors": those who did what prompts it. */
    private List<PolityKey> prompters(VerbGroup verb, List<PolityKey> actors) {
        boolean prompted = verb.infinitive()
                && scene.clauses()
                        .hook(verb)
                        .flatMap(scene.parse()::verbAt)
                        .filter(outer -> outer.gerund() && Word.isOneOf(outer.base(), "prompt", "lead", "cause"))
                        .isPresent();
        return prompted
                ? scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                        .filter(told -> told.sentence() == scene.sentence()
                                && told.anchor() < verb.chunk()
                                && told.actors().size() > 1)
                        .findFirst()
                        .map(told -> Parties.keys(told.actors()))
                        .filter(keys -> keys.stream().noneMatch(actors::contains))
                        .orElse(List.of())
                : List.of();
    }

    /** "Brazil and the Netherlands called their envoys home. Indonesia will not recall its own ambassadors": from those who did so. */
    private List<PolityKey> recallers(List<PolityKey> actors) {
        List<PolityKey> those = scene.text().memory().toldUpTo(scene.sentence()).stream()
                .filter(told -> told.kind() == ActKind.AMBASSADOR_RECALLED
                        && told.status() == Status.DONE
                        && !told.background()
                        && told.targets().equals(Parties.of(actors)))
                .flatMap(told -> Parties.keys(told.actors()).stream())
                .distinct()
                .toList();
        return those.size() > 1 ? those : List.of();
    }
}
