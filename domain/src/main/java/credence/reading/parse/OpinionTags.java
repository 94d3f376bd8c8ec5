package credence.reading.parse;

import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Slips of the tagger in words of support and condemnation. */
final class OpinionTags {
    private static final Set<String> CHAIRS = WordSet.of("chair", "chairman", "chairwoman");

    private static final Set<String> VOICED = WordSet.of(
            "voiced", "expressed", "pledged", "declared", "offered", "reaffirmed", "reiterated", "announced");

    private static final Set<String> OPINED =
            WordSet.of("condemned", "denounced", "deplored", "rejected", "welcomed", "hailed", "praised", "backed");

    private static final Set<String> OPINIONS =
            WordSet.of("condemnation", "support", "backing", "praise", "solidarity", "denunciation");

    private static final Set<String> OPINING = WordSet.of(
            "condemn",
            "denounce",
            "deplore",
            "decry",
            "slam",
            "welcome",
            "hail",
            "praise",
            "applaud",
            "endorse",
            "salute");

    private static final Set<String> BEFORE_BASES = WordSet.of(
            "to", "did", "does", "do", "not", "n't", "will", "would", "may", "might", "could", "should", "must");

    private static final Set<String> MODALS = WordSet.of("will", "would", "may", "might", "could", "not", "never");

    private OpinionTags() {}

    static Optional<String> mended(List<Unit> units, int i) {
        if (i == 0 || i + 1 >= units.size()) {
            return Optional.empty();
        }
        Unit unit = units.get(i);
        Unit before = units.get(i - 1);
        Unit next = units.get(i + 1);
        if (Word.isOneOf(unit.lower(), "joint", "swift") && unit.tag("VERB")) {
            // "A joint statement by Kenya and Peru condemned it", "Reaction was swift: Peru condemned the move"
            return Optional.of("ADJ");
        }
        boolean whom = next.named() || next.tag("DET");
        if (unit.in(OPINING) && !unit.tag("VERB") && whom && before.in(BEFORE_BASES)) {
            // "was quick to slam Togo", "did welcome the vote", "would not slam Togo"
            return Optional.of("VERB");
        }
        if (unit.tag("ADJ") && isOffice(before) && opines(unit, next)) {
            // "The foreign ministry denounced months of", "Its chair expressed support": no attribute stands behind its
            // noun
            return Optional.of("VERB");
        }
        if (unit.is("back") && unit.tag("ADV") && before.in(MODALS) && whom) {
            // "will back Ukraine's offensive", but "will back down"
            return Optional.of("VERB");
        }
        boolean right = unit.is("right") && unit.tag("ADV") && before.is("'s") && next.is("to");
        boolean voiced = unit.is("support")
                && unit.tag("VERB")
                && (before.in(VOICED) && next.is("for") || before.is("of") && (next.is("to") || next.is("for")));
        // "Israel's right to exist", "voiced support for Oman"
        return right || voiced ? Optional.of("NOUN") : Optional.empty();
    }

    private static boolean isOffice(Unit unit) {
        return unit.tag("NOUN") && (Words.OFFICIALS.contains(unit.lower()) || unit.in(CHAIRS));
    }

    private static boolean opines(Unit unit, Unit next) {
        return unit.in(OPINED) && !next.is("by") || unit.in(VOICED) && next.in(OPINIONS);
    }
}
