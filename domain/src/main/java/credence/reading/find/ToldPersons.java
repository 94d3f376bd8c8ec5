package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import java.util.function.Predicate;

/** Persons that another tells of, who are not "he". */
record ToldPersons(Text text) {
    /** "Macron said on Monday that the ambassador would stay. ... he told them": who said so, and not of whom he said it. */
    boolean isToldOf(Place subject, VerbGroup verb, Predicate<Place> which) {
        Parse parse = text.parse(subject.sentence());
        boolean relative = parse.kindAt(verb.chunk() - 1, Chunk.Kind.RELATIVE)
                && subject.chunk() < verb.chunk() - 1
                && subject.chunk() > 1
                && parse.kindAt(subject.chunk() - 1, Chunk.Kind.VERB)
                && !Speech.says(verb.base());
        if (relative) {
            // "would not recognise Mario Peres, who was sworn in": he is none who acts
            return true;
        }
        int that = subject.chunk() - 1;
        while (parse.kindAt(that, Chunk.Kind.TIME)) {
            that--;
        }
        // "said Mali's envoy had left"
        boolean bare = parse.verbAt(Math.max(0, that))
                .filter(said -> said.finite() && Speech.says(said.base()))
                .isPresent();
        if (!bare && !parse.lower(subject.chunk() - 1).equals("that")) {
            return false;
        }
        int end = bare ? that + 1 : that;
        return parse.verbs().stream()
                .filter(other -> other.chunk() < end && other.chunk() < verb.chunk() && Speech.says(other.base()))
                .map(other -> Persons.subject(parse, text.clauses(subject.sentence()), other))
                .anyMatch(other -> other.isPresent() && which.test(new Place(subject.sentence(), other.getAsInt())));
    }

    /** "the house where Reagan and Gorbachev met": who once was at a place is not who acts. */
    static boolean areWhere(Parse parse, int subject) {
        int first = subject;
        while (parse.kindAt(first - 1, Chunk.Kind.AND) && parse.kindAt(first - 2, Chunk.Kind.NOUN)) {
            first -= 2;
        }
        return parse.lower(first - 1).equals("where");
    }
}
