package credence.reading.find;

import credence.act.Aspect;
import credence.act.Party;
import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.reading.parse.Unit;
import credence.reading.text.Word;
import java.util.List;
import java.util.Optional;

/** States that not all recognise, as others have to do with them. */
final class ContestedStates {
    /** Sentences back to the one that is told of. */
    private static final int NEAR = 4;

    private ContestedStates() {}

    /** "Kosovo lost another friend when Palau withdrew its recognition": the one such state that the sentence names. */
    static List<Party> only(Scene scene) {
        List<PolityKey> contested = scene.text().namedIn(scene.sentence()).stream()
                .filter(scene.text()::isContested)
                .distinct()
                .toList();
        return contested.size() == 1 ? Parties.of(contested) : List.of();
    }

    /** "Serbia asks others to take back their recognition of Kosovo. Suriname was the first to withdraw its own": the one named last before. */
    static List<Party> near(Scene scene, List<PolityKey> actors) {
        for (int sentence = scene.sentence() - 1; sentence >= 0 && sentence >= scene.sentence() - NEAR; sentence--) {
            List<PolityKey> contested = scene.text().namedIn(sentence).stream()
                    .filter(key -> scene.text().kind(key) == PolityKind.LIMITED_STATE && !actors.contains(key))
                    .distinct()
                    .toList();
            if (!contested.isEmpty()) {
                return contested.size() == 1 ? Parties.of(contested) : List.of();
            }
        }
        return List.of();
    }

    /** "Ukrainians voted for independence on Sunday. Poland recognised the country": the one that breaks off from another, as told right before. */
    static List<PolityKey> breakingOff(Scene scene, List<PolityKey> actors) {
        for (int sentence = scene.sentence() - 1; sentence >= 0 && sentence >= scene.sentence() - 2; sentence--) {
            boolean told = scene.text().sentences().get(sentence).tokens().stream()
                    .anyMatch(token -> token.lower().startsWith("independen")
                            || token.lower().startsWith("seced")
                            || token.lower().startsWith("secess"));
            List<PolityKey> able = scene.text().namedIn(sentence).stream()
                    .filter(key -> !actors.contains(key)
                            && !scene.text().parents().of(key).isEmpty())
                    .toList();
            boolean land = scene.text().sentences().get(sentence).tokens().stream()
                    .anyMatch(token -> scene.text().parents().land(token.text()).isPresent());
            if (land) {
                // "Crimea declared independence from Ukraine. Russia recognised it": no polity
                return List.of();
            }
            if (told || !able.isEmpty()) {
                return told && able.size() == 1 ? able : List.of();
            }
        }
        return List.of();
    }

    /** "Ghana suspended relations with the Sahrawi republic. ... Peru withdrew its recognition": of such a state as others have to do with. */
    static List<Party> last(Scene scene) {
        return scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .filter(found ->
                        found.kind().isOf(Aspect.RELATIONS) && found.targets().size() == 1)
                .map(Found::targets)
                .filter(targets -> targets.getFirst() instanceof Party.Known known
                        && scene.text().kind(known.key()) == PolityKind.LIMITED_STATE)
                .findFirst()
                .orElse(List.of());
    }

    /**
     * "Iceland set up ties with Latvia. Moscow protested. Denmark recognised the republic": not the union that the report tells some to
     * leave, but the one of them that was named last; nobody where that were several.
     */
    static Optional<List<PolityKey>> partsNamed(Scene scene, PolityKey union, List<PolityKey> actors) {
        boolean former = scene.text()
                .polities()
                .find(union)
                .filter(polity -> polity.kind() == PolityKind.FORMER)
                .isPresent();
        for (int sentence = scene.sentence() - 1;
                former && sentence >= 0 && sentence >= scene.sentence() - NEAR;
                sentence--) {
            List<PolityKey> parts = scene.text().namedIn(sentence).stream()
                    .filter(key -> !actors.contains(key)
                            && scene.text().parents().of(key).contains(union))
                    .distinct()
                    .toList();
            if (!parts.isEmpty()) {
                return Optional.of(parts.size() == 1 ? parts : List.of());
            }
        }
        return Optional.empty();
    }

    /** "it", "the country", "the new state". */
    static boolean isBare(List<Unit> units) {
        Unit head = units.getLast();
        boolean described =
                units.size() == 2 || units.size() == 3 && units.get(1).in(Descriptions.YOUNG);
        return units.size() == 1
                ? head.is("it")
                : described
                        && units.getFirst().is("the")
                        && Word.isOneOf(head.lower(), "republic", "country", "state", "nation");
    }

    /** No state of old declares its independence as others do. */
    static boolean mayDeclare(Scene scene, List<PolityKey> actors) {
        return !actors.isEmpty()
                && actors.stream()
                        .noneMatch(actor -> scene.text().parents().of(actor).isEmpty());
    }
}
