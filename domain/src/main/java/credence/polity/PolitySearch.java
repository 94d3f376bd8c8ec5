package credence.polity;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds polities by what people type. */
final class PolitySearch {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+|\\.");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final List<Candidate> candidates;

    /** @param polities in the order that equally good finds keep */
    PolitySearch(List<Polity> polities) {
        this.candidates = polities.stream().map(Candidate::of).toList();
    }

    List<Polity> find(String query, int limit) {
        String wanted = fold(query);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return candidates.stream()
                .map(candidate -> new Found(candidate.polity(), candidate.rank(wanted)))
                .filter(found -> found.rank() < Candidate.MISS)
                .sorted(Comparator.comparingInt(Found::rank))
                .limit(limit)
                .map(Found::polity)
                .toList();
    }

    /** Lower case, without accents and full stops, with straight apostrophes and single spaces. */
    static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return SPACES.matcher(plain.replace('’', '\'').toLowerCase(Locale.ROOT).strip())
                .replaceAll(" ");
    }

    private record Found(Polity polity, int rank) {}

    private record Candidate(Polity polity, String name, List<String> exact, List<String> others) {
        static final int MISS = 4;

        static Candidate of(Polity polity) {
            return new Candidate(
                    polity,
                    fold(polity.name()),
                    folded(Stream.concat(
                            Stream.of(polity.key().value(), polity.alpha2(), polity.alpha3(), polity.name()),
                            polity.aliases().stream())),
                    folded(Stream.of(
                                    polity.aliases().stream(),
                                    polity.demonyms().stream(),
                                    Stream.of(polity.capital()),
                                    polity.seats().stream())
                            .flatMap(words -> words)));
        }

        int rank(String wanted) {
            if (exact.contains(wanted)) {
                return 0;
            }
            if (name.startsWith(wanted)) {
                return 1;
            }
            if (others.stream().anyMatch(word -> word.startsWith(wanted))) {
                return 2;
            }
            return name.contains(wanted) || others.stream().anyMatch(word -> word.contains(wanted)) ? 3 : MISS;
        }

        private static List<String> folded(Stream<@Nullable String> words) {
            return words.filter(Objects::nonNull)
                    .map(PolitySearch::fold)
                    .distinct()
                    .toList();
        }
    }
}
