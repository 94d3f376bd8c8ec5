package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.reading.parse.Unit;
import credence.reading.text.Word;
import java.util.List;
import java.util.regex.Pattern;

/** Parts of a land that are annexed by the same one, one after the other: "annexed most of the territory in 1976 and the rest in 1979". */
final class AnnexedNext {
    /** "the greater part of", "two thirds of", "the northern half of", "the bulk of". */
    private static final Pattern PART =
            Pattern.compile("(?:the |a )?(?:\\w+ )?(?:part|half|bulk|majority|rest|remainder|portion|share)"
                    + "|(?:the |a )?(?:\\w+ )?(?:\\w+ )?(?:thirds?|quarters?|fifths?)"
                    + "|half|most|(?:the )?(?:north|south|east|west)(?:ern \\w+)?");

    private static final Pattern LEFT_OVER =
            Pattern.compile("the (?:rest|remainder|remaining \\w+|other \\w+|north|south|east|west)");

    private AnnexedNext() {}

    /** The land of which a noun is a part, by the noun behind its "of"; the noun itself where it is no part. */
    static int whole(Scene scene, int noun) {
        boolean part = PART.matcher(scene.parse().lower(noun)).matches()
                && scene.clauses().after(noun, "of").isPresent()
                && scene.parse().lower(noun + 1).equals("of");
        return part ? noun + 2 : noun;
    }

    /** What was annexed next, where a verb is left out: what is left of the land, or another land; none where it is neither. */
    static List<Party> of(Scene scene, int noun, Found before) {
        if (before.kind() != ActKind.ANNEXATION) {
            return List.of();
        }
        if (LEFT_OVER.matcher(scene.parse().lower(noun)).matches()) {
            String whose = scene.parse().lower(noun + 2);
            return !scene.parse().lower(noun + 1).equals("of") || Word.isOneOf(whose, "it", "the territory")
                    ? before.targets()
                    : List.of();
        }
        boolean land = scene.units(noun).stream().map(Unit::lower).anyMatch(Lands.WORDS::contains);
        return land ? new AnnexedLands(scene).of(noun, Parties.keys(before.actors())) : List.of();
    }
}
