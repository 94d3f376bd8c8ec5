package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.polity.PolityKey;
import java.util.List;

/** "Portugal recognised the new state, and the United States and Australia opened embassies": in what others recognise in the same breath. */
final class RecognisedBeside {
    private RecognisedBeside() {}

    static boolean is(Scene scene, List<PolityKey> two) {
        List<Party> both = Parties.of(two);
        return scene.text()
                .memory()
                .lastTold(scene.sentence())
                .filter(told -> told.sentence() == scene.sentence()
                        && told.kind() == ActKind.RECOGNITION
                        && told.actors().stream().noneMatch(both::contains)
                        && told.targets().stream().noneMatch(both::contains))
                .isPresent();
    }
}
