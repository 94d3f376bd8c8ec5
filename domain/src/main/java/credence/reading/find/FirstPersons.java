package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import java.util.List;
import java.util.OptionalInt;

/** Who says "we" or "I". */
final class FirstPersons {
    private final Text text;
    private final Referents referents;

    FirstPersons(Text text, Referents referents) {
        this.text = text;
        this.referents = referents;
    }

    /** Who says "we": the subject of the verb of saying that frames the quotation. */
    List<PolityKey> of(Place place, int depth) {
        String next = text.parse(place.sentence()).lower(place.chunk() + 1);
        if (next.equals("all") || next.contains(" all ")) {
            // "We must all denounce this": everybody
            return List.of();
        }
        OptionalInt own = speaking(place.sentence(), place.chunk());
        if (own.isPresent()) {
            return referents.one(new Place(place.sentence(), own.getAsInt()), depth + 1);
        }
        // "..., said Pavel. "We will expel them."": who spoke goes on
        int before = place.sentence() - 1;
        boolean goesOn = before >= 0
                && opensQuoted(place.sentence())
                && text.sentences().get(before).paragraph()
                        == text.sentences().get(place.sentence()).paragraph();
        OptionalInt last = goesOn ? speaking(before, -1) : OptionalInt.empty();
        return last.isPresent() ? referents.one(new Place(before, last.getAsInt()), depth + 1) : List.of();
    }

    private boolean opensQuoted(int sentence) {
        int from = text.sentences().get(sentence).from();
        String chars = text.plain().chars();
        return chars.charAt(from) == '"' || from > 0 && chars.charAt(from - 1) == '"';
    }

    /** Who speaks in a sentence, behind the verb too: "said Spain's foreign minister". */
    private OptionalInt speaking(int sentence, int not) {
        Parse parse = text.parse(sentence);
        Clauses clauses = text.clauses(sentence);
        for (VerbGroup verb : parse.verbs()) {
            if (Speech.says(verb.base()) && verb.finite()) {
                boolean inverted = parse.kindAt(verb.chunk() - 1, Chunk.Kind.COMMA)
                        && parse.kindAt(verb.chunk() + 1, Chunk.Kind.NOUN)
                        && verb.base().equals("say");
                OptionalInt subject = inverted ? OptionalInt.of(verb.chunk() + 1) : clauses.subject(verb);
                if (subject.isPresent() && subject.getAsInt() != not) {
                    return subject;
                }
            }
        }
        return OptionalInt.empty();
    }
}
