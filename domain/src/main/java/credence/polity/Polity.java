package credence.polity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body that acts in diplomacy or is acted toward.
 *
 * @param name the short English name that pages show
 * @param aliases other names a report may use, the longest form and abbreviations among them
 * @param demonyms adjectives and names of the people ("North Korean", "North Koreans")
 * @param capital the seat of government; null where none is known
 * @param seats other words that stand for the government in reports: former or rival capitals, palaces ("the Kremlin")
 * @param alpha2 ISO 3166-1 alpha-2, null where there is none
 * @param alpha3 ISO 3166-1 alpha-3, null where there is none (own keys start with X)
 * @param wikidata the item, "Q" and digits, null where none is checked
 * @param unSince day of admission to the UN (or of observer standing), null where not known or not in it
 * @param note what a reader must know beside the name
 * @param source who says so
 */
public record Polity(
        PolityKey key,
        String name,
        PolityKind kind,
        List<String> aliases,
        List<String> demonyms,
        @Nullable String capital,
        List<String> seats,
        @Nullable String alpha2,
        @Nullable String alpha3,
        @Nullable String wikidata,
        UnStatus un,
        @Nullable LocalDate unSince,
        @Nullable String note,
        String source) {
    public Polity {
        aliases = List.copyOf(aliases);
        demonyms = List.copyOf(demonyms);
        seats = List.copyOf(seats);
    }
}
