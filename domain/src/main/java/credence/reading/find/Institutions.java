package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.text.WordSet;
import java.util.Set;
import java.util.stream.IntStream;

/** "Britain's Oxford University", "Kenya's Equity Bank": what has a name as persons have, and acts for no state. */
final class Institutions {
    private static final Set<String> WORDS = WordSet.of(
            "university",
            "college",
            "school",
            "institute",
            "academy",
            "museum",
            "gallery",
            "theatre",
            "opera",
            "orchestra",
            "hospital",
            "bank",
            "airlines",
            "airways",
            "airline",
            "motors",
            "group",
            "holdings",
            "holding",
            "liga",
            "league",
            "dynamo",
            "dinamo",
            "maccabi",
            "hapoel",
            "spartak",
            "lokomotiv",
            "partizan",
            "corporation",
            "company",
            "industries",
            "energy",
            "telecom",
            "court",
            "church",
            "club",
            "fc",
            "united",
            "federation",
            "association",
            "foundation",
            "union",
            "chamber",
            "party",
            "newspaper",
            "press",
            "times",
            "television");

    /** Titles, offices and those whom they are of, in capital letters: "Poland's PM Donald Tusk", "Peru's UN envoy". */
    private static final Set<String> TITLES =
            WordSet.of("PM", "FM", "MP", "MEP", "CEO", "VP", "MFA", "UN", "US", "EU", "UK", "DM");

    private Institutions() {}

    /** @param at the place of the noun group's head */
    static boolean areIn(Parse parse, Chunk noun, int at) {
        return IntStream.rangeClosed(noun.from(), at)
                .mapToObj(parse::unit)
                .anyMatch(unit -> unit.capital() && !unit.named() && (unit.in(WORDS) || isAcronym(parse, noun, unit)));
    }

    /** "Poland's PKN Orlen", but no name that is written in capitals throughout. */
    private static boolean isAcronym(Parse parse, Chunk noun, Unit unit) {
        String word = unit.text();
        return word.length() > 1
                && word.length() < 5
                && isInCapitals(word)
                && !TITLES.contains(word)
                && !isInCapitals(parse.unit(noun.to() - 1).text());
    }

    private static boolean isInCapitals(String word) {
        return word.chars().allMatch(Character::isUpperCase);
    }
}
