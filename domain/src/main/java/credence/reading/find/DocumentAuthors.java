package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.text.Word;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Whose words a document has: who made known in it what the sentence tells, or the body that spoke right before. */
record DocumentAuthors(Text text, Persons persons) {
    /** "the statement said", "in a statement carried by the agency and warned"; empty where the place is no document or nobody's. */
    Optional<Place> of(Place document) {
        Parse parse = text.parse(document.sentence());
        if (!isDocument(document)) {
            return Optional.empty();
        }
        int named = SourceSubjects.author(parse, document.chunk());
        if (named != document.chunk()) {
            return Optional.of(new Place(document.sentence(), named));
        }
        if (Word.isOneOf(parse.lower(document.chunk() - 1), "in", "with")) {
            return sayer(document);
        }
        return new SayersBefore(text, persons).body(document);
    }

    boolean isDocument(Place place) {
        return Word.isOneOf(
                text.clauses(place.sentence()).head(place.chunk()).lower(),
                "statement",
                "communique",
                "communiqué",
                "declaration",
                "note",
                "circular",
                "letter",
                "message");
    }

    private Optional<Place> sayer(Place document) {
        Parse parse = text.parse(document.sentence());
        return parse.verbs().stream()
                .filter(verb -> verb.finite() && verb.chunk() < document.chunk())
                .findFirst()
                .map(verb -> Persons.subject(parse, text.clauses(document.sentence()), verb))
                .filter(OptionalInt::isPresent)
                .map(subject -> new Place(document.sentence(), subject.getAsInt()))
                .filter(place -> !isDocument(place));
    }

    /** "A Foreign Ministry statement": how many words of the noun group name who wrote it; 0 for none. */
    int ownWords(Place document) {
        Parse parse = text.parse(document.sentence());
        Chunk noun = parse.chunks().get(document.chunk());
        boolean office = isDocument(document)
                && IntStream.range(noun.from(), noun.to() - 1)
                        .anyMatch(unit -> Word.isOneOf(
                                parse.unit(unit).lower(),
                                "ministry",
                                "government",
                                "presidency",
                                "department",
                                "cabinet",
                                "office",
                                "council"));
        return office ? noun.to() - 1 - noun.from() : 0;
    }
}
