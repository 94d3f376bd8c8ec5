package credence.reading.find;

import credence.act.Aspect;
import credence.act.Party;
import credence.polity.PolityKey;
import credence.polity.PolityKind;
import java.util.List;

/** States that not all recognise, as others have to do with them. */
final class ContestedStates {
    private ContestedStates() {}

    /** "Kosovo lost another friend when Palau withdrew its recognition": the one such state that the sentence names. */
    static List<Party> only(Scene scene) {
        List<PolityKey> contested = scene.text().namedIn(scene.sentence()).stream()
                .filter(scene.text()::isContested)
                .distinct()
                .toList();
        return contested.size() == 1 ? Parties.of(contested) : List.of();
    }

    /** "Ghana suspended relations with the Sahrawi republic. ... Peru withdrew its recognition": of such a state as others have to do with. */
    static List<Party> last(Scene scene) {
        return scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .filter(found ->
                        found.kind().isOf(Aspect.RELATIONS) && found.targets().size() == 1)
                .map(Found::targets)
                .filter(targets -> targets.getFirst() instanceof Party.Known known
                        && scene.text()
                                .polities()
                                .find(known.key())
                                .filter(polity -> polity.kind() == PolityKind.LIMITED_STATE)
                                .isPresent())
                .findFirst()
                .orElse(List.of());
    }
}
