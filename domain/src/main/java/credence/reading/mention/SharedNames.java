package credence.reading.mention;

import credence.polity.PolityKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which of two a name is of that both bear: "Dominican", "Congolese", "Congo". */
final class SharedNames {
    /** Both names' bearers, and which of them is meant where the report names neither otherwise. */
    private record Pair(PolityKey usual, PolityKey other) {}

    private static final PolityKey KINSHASA = new PolityKey("COD");
    private static final PolityKey KATANGA = new PolityKey("XKT");
    private static final PolityKey BRAZZAVILLE = new PolityKey("COG");

    private static final List<Pair> PAIRS =
            List.of(new Pair(new PolityKey("DOM"), new PolityKey("DMA")), new Pair(KINSHASA, BRAZZAVILLE));

    /** When one of the two had another name. */
    private static final LocalDate ZAIRE = LocalDate.of(1971, 10, 27);

    private static final LocalDate CONGO = LocalDate.of(1997, 5, 17);

    private SharedNames() {}

    /** What reports call a polity although the register gives that name to another. */
    static Optional<String> too(PolityKey key) {
        return key.equals(BRAZZAVILLE) ? Optional.of("Congo") : Optional.empty();
    }

    /** Those to whom a shared name goes in a report in which nobody is named yet. */
    static Set<PolityKey> usual(@Nullable LocalDate day) {
        return meant(List.of(), day);
    }

    /**
     * Those to whom a shared name goes.
     *
     * @param own by what the report names that only one polity is called
     */
    static Set<PolityKey> meant(Collection<PolityKey> own, @Nullable LocalDate day) {
        Set<PolityKey> meant = new HashSet<>();
        for (Pair pair : PAIRS) {
            boolean other = own.contains(pair.other()) && !own.contains(pair.usual());
            boolean zaire = pair.other().equals(BRAZZAVILLE)
                    && day != null
                    && !day.isBefore(ZAIRE)
                    && day.isBefore(CONGO)
                    && !own.contains(KATANGA)
                    // both or neither is named
                    && own.contains(BRAZZAVILLE) == own.contains(KINSHASA);
            meant.add(other || zaire ? pair.other() : pair.usual());
        }
        return meant;
    }
}
