package credence.reading.parse;

import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words between a subject and what it does that the tagger took for others, and verbs that it took for nouns and adjectives behind those. */
final class ParticleTags {
    private static final Set<String> HAVE = WordSet.of("has", "have", "had");

    private ParticleTags() {}

    static Optional<String> mended(List<Unit> units, int i) {
        Unit unit = units.get(i);
        if (unit.tag("NOUN")
                && i > 0
                && Word.isOneOf(units.get(i - 1).lower(), "today", "hereby", "herewith", "forthwith")
                && unit.lower().endsWith("s")
                && VerbForms.isKnown(unit.lower())) {
            // "as of today breaks relations"
            return Optional.of("VERB");
        }
        if (unit.tag("ADJ")
                && i > 1
                && units.get(i - 1).is("each")
                && (units.get(i - 2).tag("PROPN") || units.get(i - 2).tag("NOUN"))
                && unit.lower().endsWith("ed")
                && VerbForms.isKnown(unit.lower())) {
            // "Italy and Denmark each expelled Russian diplomats"
            return Optional.of("VERB");
        }
        if (unit.tag("ADV")
                && Word.isOneOf(unit.lower(), "west", "east", "north", "south")
                && i + 1 < units.size()
                && units.get(i + 1).capital()) {
            // "recognises west Jerusalem"
            return Optional.of("ADJ");
        }
        if (unit.in(HAVE)
                && unit.tag("VERB")
                && i + 2 < units.size()
                && units.get(i + 1).is("as")
                && units.get(i + 2).is("yet")) {
            // "has as yet not recognised"
            return Optional.of("AUX");
        }
        if (unit.is("meanwhile") && !unit.tag("ADV")) {
            return Optional.of("ADV");
        }
        if (unit.is("in") && unit.tag("VERB")) {
            // "would in that case sever"
            return Optional.of("ADP");
        }
        if (unit.is("about")
                && unit.tag("ADV")
                && i > 0
                && i + 1 < units.size()
                && units.get(i - 1).tag("NOUN")
                && units.get(i + 1).lower().endsWith("ing")) {
            // "made up its mind about recognising it"
            return Optional.of("ADP");
        }
        return Optional.empty();
    }
}
