package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.mention.Naming;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.text.Token;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * "The Federal Government yesterday recalled its envoys. The minister told newsmen in Abuja": with which a paper opens that is at home where it
 * governs, and that is told only later.
 */
record HomeGovernments(Text text) {
    private static final Set<String> OFFICES = WordSet.of("government", "cabinet", "ministry", "authorities");

    private static final Set<String> SAYING = WordSet.of(
            "told",
            "said",
            "announced",
            "disclosed",
            "explained",
            "reporters",
            "newsmen",
            "journalists",
            "media",
            "statement");

    /** Sentences in which it is told where the news is made known. */
    private static final int REACH = 6;

    /** Words from the verb of saying to the place. */
    private static final int NEAR = 5;

    Optional<PolityKey> of(Place place, Parse parse, Chunk noun, Unit head) {
        boolean opens = place.sentence() == 0
                && head.in(OFFICES)
                && parse.unit(noun.from()).is("the")
                && !parse.kindAt(place.chunk() + 1, Chunk.Kind.RELATIVE)
                && IntStream.range(0, place.chunk()).noneMatch(j -> parse.kindAt(j, Chunk.Kind.VERB));
        return opens ? text.home().or(this::toldIn).or(() -> onlyOther(place)) : Optional.empty();
    }

    private Optional<PolityKey> toldIn() {
        return text.named().stream()
                .filter(name -> name.naming().form() == Naming.Form.SEAT
                        && name.sentence() < REACH
                        && !text.isDateline(name)
                        && isTold(text.sentences().get(name.sentence()).tokens(), name.token()))
                .map(name -> name.naming().polity())
                .findFirst();
    }

    private static boolean isTold(List<Token> tokens, int at) {
        return at > 1
                && tokens.get(at - 1).is("in")
                && IntStream.range(Math.max(0, at - NEAR), at - 1)
                        .anyMatch(i -> SAYING.contains(tokens.get(i).lower()));
    }

    /** The only one of whom the text tells that its first sentence does not name. */
    private Optional<PolityKey> onlyOther(Place place) {
        List<PolityKey> first = text.namedIn(place.sentence());
        List<PolityKey> others = text.named().stream()
                .map(name -> name.naming().polity())
                .filter(key -> !first.contains(key) && !text.isOrganisation(key))
                .distinct()
                .toList();
        return others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty();
    }
}
