package credence.reading.find;

import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import java.util.Optional;
import java.util.Set;

/** What an organisation is called beside its name: "the IGAD bloc", "the U.N. Human Rights Council". */
final class Bodies {
    private static final Set<String> CALLED =
            Set.of("bloc", "alliance", "organisation", "organization", "grouping", "body");
    private static final Set<String> ORGANS = Set.of("council", "assembly", "commission", "committee", "secretariat");

    private final Text text;

    Bodies(Text text) {
        this.text = text;
    }

    Optional<PolityKey> of(Parse parse, Chunk noun, Unit head) {
        boolean last = noun.to() - noun.from() > 1 && parse.unit(noun.to() - 1).equals(head);
        boolean organ = head.capital() && head.in(ORGANS);
        if (!last || head.named() || !organ && !head.in(CALLED)) {
            return Optional.empty();
        }
        for (int i = noun.from(); i < noun.to() - 1; i++) {
            PolityKey key = parse.unit(i).polity();
            if (key != null && isOrganisation(key)) {
                boolean named = parse.units().subList(i + 1, noun.to()).stream().allMatch(Unit::capital);
                return (organ ? named : i == noun.to() - 2) ? Optional.of(key) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isOrganisation(PolityKey key) {
        return text.polities()
                .find(key)
                .filter(polity -> polity.kind() == PolityKind.ORGANISATION)
                .isPresent();
    }
}
