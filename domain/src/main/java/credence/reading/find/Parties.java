package credence.reading.find;

import credence.act.Party;
import credence.polity.PolityKey;
import java.util.List;
import java.util.stream.Stream;

/** Polities as the parties of an act, and the polities among its parties. */
final class Parties {
    private Parties() {}

    static List<Party> of(List<PolityKey> keys) {
        return keys.stream().map(Party::of).toList();
    }

    static List<PolityKey> keys(List<Party> parties) {
        return parties.stream().flatMap(Parties::known).toList();
    }

    /** The polities who act, then those toward whom. */
    static List<PolityKey> bothSides(Found told) {
        return Stream.concat(told.actors().stream(), told.targets().stream())
                .flatMap(Parties::known)
                .toList();
    }

    static Stream<PolityKey> known(Party party) {
        return party instanceof Party.Known known ? Stream.of(known.key()) : Stream.empty();
    }
}
