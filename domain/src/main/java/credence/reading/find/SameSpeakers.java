package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.NOUN;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** "China broke off relations, a spokesman announced. ... the spokesman noted": who spoke before under the same title, whoever acted since. */
record SameSpeakers(Text text, Referents referents) {
    /** Sentences back to who spoke. */
    private static final int REACH = 4;

    /** For whom the one speaks who is only called "the spokesman" where he says something. */
    Optional<PolityKey> of(Place place, int depth) {
        Parse parse = text.parse(place.sentence());
        Chunk noun = parse.chunks().get(place.chunk());
        Unit title = parse.unit(noun.to() - 1);
        boolean taken = noun.to() - noun.from() == 2
                && parse.unit(noun.from()).is("the")
                && Word.isOneOf(
                        title.lower(),
                        "spokesman",
                        "spokeswoman",
                        "spokesperson",
                        "minister",
                        "official",
                        "president",
                        "premier",
                        "ambassador",
                        "envoy",
                        "diplomat")
                && speaks(parse, place);
        return !taken
                ? Optional.empty()
                : IntStream.rangeClosed(1, Math.min(REACH, place.sentence()))
                        .mapToObj(back -> speaker(place.sentence() - back, title))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(before -> speaksFor(before, depth + 1))
                        .filter(keys -> keys.size() == 1)
                        .map(List::getFirst);
    }

    /** Those named by the words; "Chad suspended relations, a government spokesman said": of whom he tells. */
    private List<PolityKey> speaksFor(Place speaker, int depth) {
        List<PolityKey> named = referents.one(speaker, depth);
        OptionalInt first = text.parse(speaker.sentence()).verbs().stream()
                .filter(VerbGroup::finite)
                .findFirst()
                .map(text.clauses(speaker.sentence())::subject)
                .orElse(OptionalInt.empty());
        return named.isEmpty() && first.isPresent() && first.getAsInt() < speaker.chunk()
                ? referents.one(new Place(speaker.sentence(), first.getAsInt()), depth)
                : named;
    }

    private boolean speaks(Parse parse, Place place) {
        return parse.verbs().stream()
                .filter(verb -> verb.finite() && Speech.says(verb.base()))
                .anyMatch(verb -> text.clauses(place.sentence()).subject(verb).equals(OptionalInt.of(place.chunk())));
    }

    /** Who says something in a sentence and is given the title there. */
    private Optional<Place> speaker(int sentence, Unit title) {
        Parse parse = text.parse(sentence);
        return parse.verbs().reversed().stream()
                .filter(verb -> verb.finite()
                        && (Speech.says(verb.base()) || verb.base().equals("announce")))
                .map(verb -> text.clauses(sentence).subject(verb))
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .filter(who -> parse.kindAt(who, NOUN)
                        && isCalled(parse, parse.chunks().get(who), title))
                .findFirst()
                .map(who -> new Place(sentence, who));
    }

    private static boolean isCalled(Parse parse, Chunk noun, Unit title) {
        return parse.units().subList(noun.from(), noun.to()).stream().anyMatch(unit -> unit.is(title.lower()));
    }
}
