package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.reading.text.Word;
import java.util.List;

/** A land known by no more than its name that declared itself a state: "the independence of Azawad was declared. Chad rejected the declaration". */
record LandsDeclared(Scene scene) {
    /** Who declared it, where the words mean that and no polity did; else empty. */
    List<Party> of(int noun) {
        boolean declaration = Word.isOneOf(scene.head(noun).lower(), "declaration", "proclamation", "secession")
                && Word.isOneOf(scene.units(noun).getFirst().lower(), "the", "this", "that", "such")
                && scene.units(noun).stream().allMatch(unit -> unit.polity() == null);
        return declaration
                ? scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                        .filter(told -> told.kind() == ActKind.INDEPENDENCE_DECLARED
                                && told.status() == Status.DONE
                                && told.sentence() < scene.sentence())
                        .findFirst()
                        .map(Found::actors)
                        .filter(lands -> lands.stream().allMatch(Party.Named.class::isInstance))
                        .orElse(List.of())
                : List.of();
    }
}
