package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.Optional;
import java.util.OptionalInt;

/** Who spoke right before a place: the body that said something, who wrote a statement, the source behind "according to". */
record SayersBefore(Text text, Persons persons) {
    /** The office or body that is the last one told to have said something, right before. */
    Optional<Place> body(Place place) {
        for (int sentence = place.sentence();
                sentence >= 0 && sentence >= place.sentence() - Persons.BODY_REACH;
                sentence--) {
            Parse parse = text.parse(sentence);
            int end = sentence == place.sentence() ? place.chunk() : Integer.MAX_VALUE;
            for (VerbGroup verb : parse.verbs().reversed()) {
                OptionalInt subject = verb.finite() && Speech.says(verb.base())
                        ? Persons.subject(parse, text.clauses(sentence), verb)
                        : OptionalInt.empty();
                if (verb.chunk() < end && subject.isPresent() && subject.getAsInt() < end) {
                    Place sayer = new Place(sentence, SourceSubjects.author(parse, subject.getAsInt()));
                    return Optional.of(sayer).filter(persons::isBody);
                }
            }
        }
        return Optional.empty();
    }

    /** "Morocco's foreign ministry said. ... the ministry added": the same that spoke before, and not that of who acted since. */
    Optional<Place> sameBody(Place place) {
        Parse parse = text.parse(place.sentence());
        Chunk noun = parse.chunks().get(place.chunk());
        boolean bare = noun.to() - noun.from() == 2
                && parse.unit(noun.from()).is("the")
                && Word.isOneOf(parse.unit(noun.to() - 1).lower(), "ministry", "embassy", "department", "commission")
                && !Word.isOneOf(parse.lower(place.chunk() + 1), "of", "in", "for");
        return bare
                ? body(place)
                        .filter(sayer -> text.clauses(sayer.sentence())
                                        .head(sayer.chunk())
                                        .lower()
                                        .equals(parse.unit(noun.to() - 1).lower())
                                && !sayer.equals(place))
                : Optional.empty();
    }

    /** Who made known in a statement what the sentence right before tells. */
    Optional<Place> author(Place place) {
        int before = place.sentence() - 1;
        if (before < 0) {
            return Optional.empty();
        }
        Parse parse = text.parse(before);
        for (int chunk = 1; chunk < parse.chunks().size(); chunk++) {
            boolean document = parse.kindAt(chunk, Chunk.Kind.NOUN)
                    && Word.isOneOf(
                            text.clauses(before).head(chunk).lower(), "statement", "communique", "letter", "message")
                    && Word.isOneOf(parse.lower(chunk - 1), "in", "with");
            OptionalInt writer = document
                    ? parse.verbs().stream()
                            .filter(VerbGroup::finite)
                            .findFirst()
                            .map(verb -> Persons.subject(parse, text.clauses(before), verb))
                            .orElse(OptionalInt.empty())
                    : OptionalInt.empty();
            if (writer.isPresent() && persons.isPerson(new Place(before, writer.getAsInt()))) {
                return Optional.of(new Place(before, writer.getAsInt()));
            }
        }
        return Optional.empty();
    }

    /** "The envoy will leave, according to David Levy, the foreign minister. He said": who said so, where nobody acts behind. */
    static Optional<Place> source(Parse parse, int sentence) {
        for (int j = parse.chunks().size() - 1; j > 1; j--) {
            if (parse.verbAt(j).filter(VerbGroup::finite).isPresent()
                    && !parse.lower(j).equals("according")) {
                return Optional.empty();
            }
            if (isAccordingTo(parse, j - 1) && parse.kindAt(j, Chunk.Kind.NOUN)) {
                return Optional.of(new Place(sentence, j));
            }
        }
        return Optional.empty();
    }

    /** Whether "according to" ends at a chunk, be it one or two. */
    static boolean isAccordingTo(Parse parse, int to) {
        return parse.lower(to).equals("to") && parse.lower(to - 1).equals("according")
                || parse.lower(to).equals("according to");
    }
}
