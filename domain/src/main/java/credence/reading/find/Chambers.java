package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parliaments whose name tells whose they are: "the Althing", "the Majlis" of one that the text names. */
final class Chambers {
    private static final Map<String, List<String>> OF = Map.ofEntries(
            Map.entry("knesset", List.of("ISR")),
            Map.entry("duma", List.of("RUS")),
            Map.entry("bundestag", List.of("DEU")),
            Map.entry("bundesrat", List.of("DEU", "AUT")),
            Map.entry("althing", List.of("ISL")),
            Map.entry("folketing", List.of("DNK")),
            Map.entry("riksdag", List.of("SWE")),
            Map.entry("storting", List.of("NOR")),
            Map.entry("eduskunta", List.of("FIN")),
            Map.entry("riigikogu", List.of("EST")),
            Map.entry("saeima", List.of("LVA")),
            Map.entry("seimas", List.of("LTU")),
            Map.entry("sejm", List.of("POL")),
            Map.entry("rada", List.of("UKR")),
            Map.entry("dail", List.of("IRL")),
            Map.entry("oireachtas", List.of("IRL")),
            Map.entry("cortes", List.of("ESP")),
            Map.entry("sobranie", List.of("MKD")),
            Map.entry("commons", List.of("GBR", "CAN")),
            Map.entry("diet", List.of("JPN")),
            Map.entry("majlis", List.of("IRN", "MDV", "OMN", "KWT")));

    private Chambers() {}

    /** The only one that has a parliament of this name, or the only one of those that the text names. */
    static Optional<PolityKey> of(Text text, Unit head) {
        List<PolityKey> all = head.capital()
                ? OF.getOrDefault(head.lower(), List.of()).stream()
                        .map(PolityKey::new)
                        .toList()
                : List.of();
        List<PolityKey> told =
                all.size() < 2 ? all : all.stream().filter(text::names).toList();
        return told.size() == 1 ? Optional.of(told.getFirst()) : Optional.empty();
    }
}
