package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.Set;

/** Who is named right behind the field of an office: "Minister of Foreign Affairs Lin Chia-lung", "Secretary of State Jane Doe". */
record HeldOffices(Text text) {
    private static final Set<String> HOLDERS =
            WordSet.of("minister", "secretary", "president", "speaker", "head", "chief");

    private static final Set<String> FIELDS = WordSet.of(
            "affairs",
            "relations",
            "state",
            "presidency",
            "defence",
            "defense",
            "interior",
            "justice",
            "finance",
            "health",
            "education",
            "trade",
            "commerce",
            "economy",
            "cooperation",
            "co-operation",
            "integration",
            "communication",
            "communications",
            "information",
            "culture",
            "security",
            "parliament",
            "government",
            "assembly",
            "senate",
            "council",
            "policy");

    Optional<String> name(Place place) {
        Parse parse = text.parse(place.sentence());
        int field = place.chunk() + 2;
        boolean linked = text.clauses(place.sentence()).head(place.chunk()).in(HOLDERS)
                && (parse.lower(field - 1).equals("of")
                        || parse.lower(field - 1).equals("for"))
                && parse.kindAt(field, Chunk.Kind.NOUN);
        if (!linked) {
            return Optional.empty();
        }
        Chunk noun = parse.chunks().get(field);
        int start = noun.to();
        while (start > noun.from() && isName(parse.unit(start - 1))) {
            start--;
        }
        boolean behindField = start > noun.from() && parse.unit(start - 1).in(FIELDS);
        return behindField && noun.to() - start > 1
                ? Optional.of(text.plain()
                        .wordsInLine(
                                parse.unit(start).from(),
                                parse.unit(noun.to() - 1).to()))
                : Optional.empty();
    }

    private static boolean isName(Unit unit) {
        return unit.capital()
                && !unit.in(FIELDS)
                && Character.isLetter(unit.text().charAt(0));
    }
}
