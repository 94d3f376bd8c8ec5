package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Unit;
import credence.reading.text.WordSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Conduct of two whose adjectives share its noun, or of who leads it: "the US and Israeli strikes", "US-Israeli strikes", "the Saudi-led action". */
final class JointConduct {
    /** An article and a name. */
    private static final int BARE = 2;

    /** Conduct that is in no list. */
    private static final Set<String> ALSO = WordSet.of(
            "action",
            "war",
            "wars",
            "campaign",
            "intervention",
            "initiative",
            "government",
            "governments",
            "leaders",
            "position",
            "stance");

    private final Scene scene;
    private final Deeds deeds;

    JointConduct(Scene scene, Deeds deeds) {
        this.scene = scene;
        this.deeds = deeds;
    }

    /** Whose it is; nobody where what they share is no conduct ("the French and German teams"), empty where it is of one alone. */
    Optional<List<PolityKey>> of(int noun) {
        Optional<PolityKey> leader = leader(noun);
        if (leader.isPresent()) {
            return leader.map(List::of);
        }
        List<PolityKey> both = both(noun);
        int last = scene.clauses().list(noun).getLast();
        return both.isEmpty() ? Optional.empty() : Optional.of(isConduct(last) ? both : List.of());
    }

    /** "the Saudi-led action"; "the US-led coalition's raid" may be anybody's in it. */
    private Optional<PolityKey> leader(int noun) {
        List<Unit> units = scene.units(noun);
        return isConduct(noun) && units.stream().noneMatch(unit -> unit.is("'s"))
                ? units.stream()
                        .map(unit -> scene.text().leading(unit.text()))
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }

    private boolean isConduct(int noun) {
        String head = scene.head(noun).lower();
        return deeds.are(head)
                || deeds.areViolent(head)
                || ALSO.contains(head)
                || List.of("plans", "conduct").stream()
                        .anyMatch(list -> scene.lexicon().list(list).contains(head));
    }

    private List<PolityKey> both(int noun) {
        List<Integer> members = scene.clauses().list(noun);
        int last = members.getLast();
        Set<PolityKey> keys = new LinkedHashSet<>();
        for (int member : members) {
            List<Unit> units = scene.units(member);
            boolean bare =
                    member != last && units.size() <= BARE && units.getLast().polity() != null;
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
