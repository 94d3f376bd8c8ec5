package credence.reading.find;

import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a bare noun takes up of the polities named before: a council, a territory. */
final class NamedBefore {
    private final Text text;
    private @Nullable Map<String, List<Text.Named>> byLastWord;

    NamedBefore(Text text) {
        this.text = text;
    }

    /** "the council", after "the National Transitional Council". */
    Optional<PolityKey> named(Place place, Parse parse, Chunk noun, Unit head) {
        boolean definite =
                noun.to() - noun.from() == 2 && parse.unit(noun.from()).is("the");
        return !definite || !head.tag("NOUN")
                ? Optional.empty()
                : byLastWord().getOrDefault(head.lower(), List.of()).reversed().stream()
                        .filter(name -> name.sentence() < place.sentence())
                        .findFirst()
                        .map(name -> name.naming().polity());
    }

    /** The names of more than one word that are no state's, by the last one. */
    private Map<String, List<Text.Named>> byLastWord() {
        Map<String, List<Text.Named>> known = byLastWord;
        if (known == null) {
            known = text.named().stream()
                    .filter(name ->
                            name.naming().words() > 1 && text.kind(name.naming().polity()) != PolityKind.STATE)
                    .collect(Collectors.groupingBy(name -> text.sentences()
                            .get(name.sentence())
                            .tokens()
                            .get(name.token() + name.naming().words() - 1)
                            .lower()));
            byLastWord = known;
        }
        return known;
    }

    /** "the territory", "the region" as a target: the last polity of that sort named before. */
    Optional<PolityKey> territoryBefore(Place place, Set<PolityKey> not) {
        int from = text.parse(place.sentence())
                .unit(text.parse(place.sentence()).chunks().get(place.chunk()).from())
                .from();
        List<Text.Named> before = text.named().stream()
                .filter(name ->
                        name.from() < from && !not.contains(name.naming().polity()))
                .toList();
        Optional<PolityKey> limited = before.reversed().stream()
                .map(name -> name.naming().polity())
                .filter(key -> text.kind(key) == PolityKind.LIMITED_STATE || text.kind(key) == PolityKind.FORMER)
                .findFirst();
        return limited.or(() ->
                before.reversed().stream().map(name -> name.naming().polity()).findFirst());
    }
}
