package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.text.Word;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether one is of those who are counted, as far as their region tells: "no other Arab government" says nothing of Peru. */
final class RegionWords {
    private static final Pattern REGION = Pattern.compile(
            "\\b(?:(?:latin|south|central) america|(?:southeast |south |central )?asia|africa|europe|arab|caribbean|pacific|balkan|baltic|nordic|gulf)");

    /** Who is of no Western country, as reports call them. */
    private static final List<String> ELSEWHERE = List.of("african", "arab", "asian", "latin american");

    private RegionWords() {}

    static boolean fit(Scene scene, @Nullable String population, PolityKey one) {
        Matcher region = REGION.matcher(population == null ? "" : population.toLowerCase(Locale.ROOT));
        if (!region.find()) {
            boolean western =
                    population != null && population.toLowerCase(Locale.ROOT).contains("western");
            return !western
                    || !Word.isOneOf(one.value(), "RUS", "SUN", "BLR")
                            && ELSEWHERE.stream()
                                    .noneMatch(trait ->
                                            scene.text().traits().of(trait).contains(one));
        }
        String word = region.group();
        String trait = word.endsWith("a") ? word + "n" : word.equals("europe") ? "european" : word;
        Set<PolityKey> all = scene.text().traits().of(trait);
        return all.isEmpty() || all.contains(one);
    }
}
