package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.OTHER;
import static credence.reading.parse.Chunk.Kind.VERB;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/** "President Trump recognised Kosovo. Serbia condemned the step. The president also": whom the text has named by that title, whoever acted since. */
record TitledLeaders(Text text, Referents referents) {
    private static final Set<String> OTHERS = WordSet.of(
            "prime",
            "premier",
            "minister",
            "chancellor",
            "king",
            "queen",
            "emir",
            "spokesman",
            "spokeswoman",
            "ambassador",
            "taoiseach");

    /** Sentences back to where he is named. */
    private static final int REACH = 6;

    /** For whom one acts who is only called "the president". */
    Optional<PolityKey> of(Place place, int depth) {
        Parse parse = text.parse(place.sentence());
        String words = parse.lower(place.chunk());
        int next = parse.kindAt(place.chunk() + 1, OTHER) ? place.chunk() + 2 : place.chunk() + 1;
        boolean bare = parse.kindAt(next, VERB)
                && Word.isOneOf(
                        words, "the president", "the prime minister", "the premier", "the chancellor", "the king");
        if (!bare) {
            return Optional.empty();
        }
        String title = words.substring("the ".length());
        return before(place, depth, (sentence, chunk) -> isNamed(sentence, chunk, title))
                .or(() -> before(place, depth, (sentence, chunk) -> isKnown(sentence, chunk, title)));
    }

    private Optional<PolityKey> before(Place place, int depth, BiPredicate<Integer, Integer> is) {
        return IntStream.rangeClosed(1, Math.min(REACH, place.sentence()))
                .map(back -> place.sentence() - back)
                .boxed()
                .flatMap(sentence -> IntStream.range(
                                0, text.parse(sentence).chunks().size())
                        .map(j -> text.parse(sentence).chunks().size() - 1 - j)
                        .filter(j -> text.parse(sentence).kindAt(j, NOUN) && is.test(sentence, j))
                        .mapToObj(j -> referents.one(new Place(sentence, j), depth + 1)))
                .filter(keys -> keys.size() == 1)
                .map(List::getFirst)
                .findFirst();
    }

    /** "Mr. Trump", "Donald Trump": known to lead a state, and called nothing else. */
    private boolean isKnown(int sentence, int chunk, String title) {
        Unit head = text.clauses(sentence).head(chunk);
        return title.equals("president")
                && head.tag("PROPN")
                && !text.callings().isCalled(head.text(), OTHERS)
                && text.leaders()
                        .speaksFor(head.text(), text.published().orElse(null))
                        .isPresent();
    }

    /** "Ecuador's President Rafael Correa": the title, and a name behind it. */
    private boolean isNamed(int sentence, int chunk, String title) {
        Parse parse = text.parse(sentence);
        Chunk noun = parse.chunks().get(chunk);
        List<Unit> units = parse.units().subList(noun.from(), noun.to());
        String last = title.substring(title.lastIndexOf(' ') + 1);
        return IntStream.range(0, units.size() - 1)
                .anyMatch(i -> units.get(i).is(last)
                        && (last.equals(title) || i > 0 && units.get(i - 1).is("prime"))
                        && units.get(i + 1).tag("PROPN")
                        && units.get(i + 1).capital()
                        && !units.get(i + 1).named());
    }
}
