package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.polity.PolityKey;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The two Chinas, of which others have relations with one alone, and which have none with each other. */
final class Rivals {
    static final Set<Party> BOTH = Set.of(Party.of(new PolityKey("CHN")), Party.of(new PolityKey("TWN")));

    private Rivals() {}

    /** Relations with one of the two Chinas are given up for those with the other, and that is rather what others are asked to do. */
    static Optional<Found> broken(Found act, List<Found> told) {
        return isTakenUp(act) && act.targets().stream().anyMatch(BOTH::contains)
                ? told.reversed().stream()
                        .filter(other -> other.kind() == ActKind.RELATIONS_SEVERED
                                && other.actors().equals(act.actors())
                                && !other.targets().equals(act.targets())
                                && BOTH.containsAll(other.targets()))
                        .findFirst()
                : Optional.empty();
    }

    static boolean isTakenUp(Found act) {
        return act.symmetric() || act.kind() == ActKind.RECOGNITION;
    }

    /** Whether one side is the one, and the other the other. */
    static boolean areBoth(List<PolityKey> actors, List<PolityKey> others) {
        return others.size() == 1
                && BOTH.containsAll(Parties.of(others))
                && actors.stream().map(Party::of).anyMatch(BOTH::contains);
    }

    /** "established relations with China, breaking with Taiwan": whether a sentence names the one for which the other is given up. */
    static boolean isForOther(Parse parse, List<PolityKey> givenUp) {
        return parse.units().stream()
                .map(Unit::polity)
                .anyMatch(key -> key != null && !givenUp.contains(key) && areBoth(List.of(key), givenUp));
    }
}
