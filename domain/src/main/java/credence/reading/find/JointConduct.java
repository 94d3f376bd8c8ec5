package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Unit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Conduct of two whose adjectives share its noun: "the US and Israeli strikes", "US-Israeli strikes", "the French and German proposal". */
final class JointConduct {
    /** An article and a name. */
    private static final int BARE = 2;

    private final Scene scene;

    JointConduct(Scene scene) {
        this.scene = scene;
    }

    /** Whose it is, where it is of several; empty where it is of one, or of nobody. */
    List<PolityKey> of(int noun) {
        List<Integer> members = scene.clauses().list(noun);
        int last = members.getLast();
        Set<PolityKey> keys = new LinkedHashSet<>();
        for (int member : members) {
            List<Unit> units = scene.units(member);
            boolean bare = member != last && units.size() <= BARE && units.getLast().polity() != null;
            boolean shares = member == last && !scene.head(member).named();
            if (!bare && !shares) {
                return List.of();
            }
            adjectives(units).forEach(keys::add);
        }
        return keys.size() > 1 ? List.copyOf(keys) : List.of();
    }

    private Stream<PolityKey> adjectives(List<Unit> units) {
        return units.stream()
                .flatMap(unit -> unit.polity() != null
                        ? Stream.of(unit.polity())
                        : scene.text().joinedNames(unit.text()).stream());
    }
}
