package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a state's own radio or agency makes known, that state has made known: "Baghdad Radio said on Wednesday that Iraq was breaking off". */
record StateMedia(Parse parse, Clauses clauses) {
    private static final Set<String> MEDIA = WordSet.of("radio", "television", "tv", "agency", "media", "broadcaster");

    private static final Set<String> OFFICIAL =
            WordSet.of("state", "state-run", "official", "state-owned", "government");

    private static final Map<String, List<String>> AGENCIES = Map.ofEntries(
            Map.entry("tass", List.of("RUS", "SUN")),
            Map.entry("xinhua", List.of("CHN")),
            Map.entry("kcna", List.of("PRK")),
            Map.entry("irna", List.of("IRN")),
            Map.entry("sana", List.of("SYR")),
            Map.entry("wam", List.of("ARE")),
            Map.entry("spa", List.of("SAU")),
            Map.entry("petra", List.of("JOR")),
            Map.entry("mena", List.of("EGY")),
            Map.entry("qna", List.of("QAT")),
            Map.entry("kuna", List.of("KWT")),
            Map.entry("bna", List.of("BHR")),
            Map.entry("suna", List.of("SDN")),
            Map.entry("tanjug", List.of("YUG", "SRB")),
            Map.entry("anadolu", List.of("TUR")),
            Map.entry("bernama", List.of("MYS")),
            Map.entry("belta", List.of("BLR")));

    /** Whether a noun group is a medium of one of these states; one that is only called the state's own is of whoever acts. */
    boolean isOf(int noun, List<PolityKey> states) {
        Chunk chunk = parse.chunks().get(noun);
        List<Unit> units = parse.units().subList(chunk.from(), chunk.to());
        List<PolityKey> owners = units.stream()
                .filter(unit -> unit.polity() != null)
                .map(Unit::polity)
                .toList();
        // "the spa said" is no agency
        boolean agency = units.stream()
                .filter(Unit::capital)
                .flatMap(unit -> AGENCIES.getOrDefault(unit.lower(), List.of()).stream())
                .map(PolityKey::new)
                .anyMatch(states::contains);
        boolean medium = clauses.head(noun).in(MEDIA);
        boolean own = owners.isEmpty()
                ? units.stream().anyMatch(unit -> unit.in(OFFICIAL))
                : owners.stream().anyMatch(states::contains);
        return agency || medium && own;
    }
}
