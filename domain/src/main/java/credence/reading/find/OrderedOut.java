package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.reading.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "Chad broke off relations with Qatar. Its diplomats have 48 hours to leave": theirs toward whom one just acted, who must go by his word. */
final class OrderedOut {
    private static final Set<ActKind> RUPTURES = Set.of(
            ActKind.RELATIONS_SEVERED,
            ActKind.RELATIONS_SUSPENDED,
            ActKind.RELATIONS_DOWNGRADED,
            ActKind.EMBASSY_CLOSED);

    private OrderedOut() {}

    /**
     * The act right before by which they must leave; empty where the words name whose they are, or leave it open.
     *
     * @param mission the embassy that the sentence before tells of
     */
    static Optional<Found> after(Scene scene, int noun, Optional<EnvoysBefore.Case> mission) {
        boolean its = Word.isOneOf(scene.units(noun).getFirst().lower(), "its", "their")
                && scene.units(noun).stream().allMatch(unit -> unit.polity() == null)
                && scene.text().namedIn(scene.sentence()).isEmpty();
        return its
                ? scene.text()
                        .memory()
                        .lastTold(scene.sentence() - 1)
                        .filter(told -> told.sentence() == scene.sentence() - 1
                                && RUPTURES.contains(told.kind())
                                && !told.symmetric()
                                && !told.background()
                                && (told.status() == Status.DONE || told.status() == Status.ANNOUNCED)
                                && told.actors().size() == 1
                                && told.targets().size() == 1)
                        // "closed its embassy in Qatar. Its diplomats must leave": its own, as likely as not
                        .filter(told -> told.kind() != ActKind.EMBASSY_CLOSED
                                || mission.filter(one -> told.targets().equals(Parties.of(List.of(one.sender()))))
                                        .isPresent())
                : Optional.empty();
    }
}
