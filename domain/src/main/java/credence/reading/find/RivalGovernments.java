package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.reading.parse.Unit;
import java.util.List;
import java.util.Optional;

/** Which government beside that of a state is recognised, where only its leader or the state is named, or nobody. */
record RivalGovernments(Scene scene) {
    /** Whose rival government was named last: "an hour after Guaidó's oath Washington recognised him as president". */
    Optional<PolityKey> claimant() {
        return scene.text().named().reversed().stream()
                .filter(name -> name.sentence() <= scene.sentence() && name.sentence() >= scene.sentence() - 2)
                .map(name -> name.naming().polity())
                .filter(this::isGovernment)
                .findFirst();
    }

    /** The rival government that others recognised last. */
    Optional<PolityKey> rival() {
        return claimant()
                .or(() -> scene.text().lastTold().lastTargets(ActKind.RECOGNITION, scene.sentence()).stream()
                        .filter(this::isGovernment)
                        .findFirst());
    }

    private boolean isGovernment(PolityKey key) {
        return scene.text().kind(key) == PolityKind.GOVERNMENT;
    }

    /** "does not recognise the Maduro regime", where a rival government has been named: the person, as head of it. */
    Optional<Party> governmentOf(int chunk) {
        List<Unit> units = scene.units(chunk);
        int last = units.size() - 1;
        boolean led = last > 0
                && units.get(last).in("regime", "government", "administration")
                && units.get(last - 1).tag("PROPN")
                && units.get(last - 1).capital()
                && units.get(last - 1).naming() == null;
        return led && claimant().isPresent()
                ? Optional.of(new Party.Named(
                        new FullNames(scene).inFull(units.get(last - 1).text(), units.get(last - 1))))
                : Optional.empty();
    }
}
