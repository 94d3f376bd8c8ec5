package credence.reading.find;

import credence.act.Party;
import credence.polity.Parents.Land;
import credence.reading.parse.Unit;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lands that are recognised and are no polity of the register: "recognised Azawad", "the Chechen republic", "Chechnya's independence". */
record RecognisedLands(Scene scene) {
    private static final Set<String> STATEHOOD = WordSet.of("independence", "republic", "state", "statehood");

    Optional<Party> of(int chunk) {
        Unit head = scene.head(chunk);
        Optional<Land> own = scene.text().parents().land(head.text());
        boolean standing = own.isEmpty() && head.in(STATEHOOD) && (!scene.has(chunk, "'s") || isOwner(chunk));
        Optional<Land> land = standing
                ? scene.units(chunk).stream()
                        .flatMap(unit -> scene.text().parents().land(unit.text()).stream())
                        .findFirst()
                : own;
        return land.map(one -> new Party.Named(one.name()));
    }

    /** "Azawad's independence", not "the Chechen rebels' republic". */
    private boolean isOwner(int chunk) {
        List<Unit> units = scene.units(chunk);
        int owner = units.size() - 3;
        return owner >= 0
                && units.get(owner + 1).is("'s")
                && scene.text().parents().land(units.get(owner).text()).isPresent();
    }
}
