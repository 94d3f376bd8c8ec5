package credence.verdict;

import credence.polity.Memberships;
import credence.polity.Population;
import credence.reading.parse.Ordinals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom a report means to count by its words: "UN member", "in Europe", "European Union member state". */
public final class Among {
    private static final List<Population> ANY =
            List.of(Population.UN_MEMBERS, Population.UN_MEMBERS_AND_OBSERVERS, Population.ALL);

    /** Words that stand for a list but are not its name, longest first where one is within another. */
    private static final List<Map.Entry<Pattern, String>> LISTS = Stream.of(
                    "european union|eu|european communit(?:y|ies)->eu",
                    "nato|atlantic alliance->nato",
                    "arab league|league of arab states->arab-league",
                    "african union->au",
                    "group of seven|g7|g-7->g7",
                    "group of twenty|g20|g-20->g20",
                    "group of eight|g8->g8",
                    "gulf cooperation council|gcc->gcc",
                    "security council->security-council-permanent",
                    "brics->brics",
                    "asean->asean",
                    "central america|central american->central-america",
                    "latin america|latin american->latin-america",
                    "south america|south american->south-america",
                    "north america|north american->north-america",
                    "southeast asia|southeast asian|south-east asian?->southeast-asia",
                    "central asian?->central-asia",
                    "south asian?->south-asia",
                    "east asian?->east-asia",
                    "pacific island|pacific nation->pacific-islands",
                    "pacific->pacific",
                    "oceania->oceania",
                    "caribbean->caribbean",
                    "caucasus->caucasus",
                    "baltic->baltic-states",
                    "nordic|scandinavian?->nordic-states",
                    "balkans?->balkans",
                    "middle east|middle eastern->middle-east",
                    "gulf->gulf-states",
                    "arab->arab-states",
                    "african?->africa",
                    "europe|european->europe",
                    "asian?->asia",
                    "americas?->americas")
            .map(row -> row.split("->"))
            .map(row -> Map.entry(Pattern.compile("\\b(?:" + row[0] + ")\\b"), row[1]))
            .toList();

    private static final Pattern UN = Pattern.compile("\\b(?:un|u\\.n\\.|united nations)(?!\\w)");

    /** "state other than Russia": the claim names those before it itself. */
    private static final Pattern OTHER_THAN = Pattern.compile("\\b(?:other than|besides|apart from) .*");

    /** Words that leave nobody out. */
    private static final Set<String> PLAIN = Set.of(
            "country",
            "countries",
            "state",
            "states",
            "nation",
            "nations",
            "member",
            "members",
            "government",
            "governments",
            "power",
            "powers",
            "republic",
            "republics",
            "one",
            "ones",
            "the",
            "a",
            "an",
            "of",
            "in",
            "from",
            "on",
            "s",
            "world",
            "earth",
            "globe",
            "sovereign",
            "independent",
            "other",
            "single",
            "bloc");

    private Among() {}

    /**
     * The populations that the words may mean, narrowest first; where they do not say, the UN's members, those with its observers, and
     * all.
     *
     * @param words as the report has them; null where it says nothing
     * @return empty where they leave some out and no list says whom: "western European country", "outside Africa"
     */
    public static Optional<List<Population>> meant(@Nullable String words, Memberships memberships) {
        if (words == null) {
            return Optional.of(ANY);
        }
        String rest = OTHER_THAN.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("");
        List<String> lists = new ArrayList<>();
        for (Map.Entry<Pattern, String> list : LISTS) {
            String without = list.getKey().matcher(rest).replaceAll(" ");
            if (!without.equals(rest) && memberships.lists().contains(list.getValue())) {
                lists.add(list.getValue());
                rest = without;
            }
        }
        String without = UN.matcher(rest).replaceAll(" ");
        if (Stream.of(without.split("[^\\p{L}]+")).anyMatch(Among::leavesOut)) {
            return Optional.empty();
        }
        if (lists.isEmpty()) {
            return Optional.of(without.equals(rest) ? ANY : List.of(Population.UN_MEMBERS));
        }
        return lists.stream()
                .filter(list -> lists.stream().allMatch(other -> memberships.isWithin(list, other)))
                .findFirst()
                .map(list -> List.of(new Population.NamedList(list)));
    }

    private static boolean leavesOut(String word) {
        return !word.isEmpty() && !PLAIN.contains(word) && Ordinals.count(word).isEmpty();
    }
}
