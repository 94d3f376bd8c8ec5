package credence.reading.find;

import credence.act.Status;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.text.Word;
import credence.time.Edtf;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The day of what is told in one breath with what has one. */
final class Breath {
    private static final Pattern TIMED = Pattern.compile(
            "\\b(?:later|earlier|before|after|afterwards?|thereafter|soon|eventually|within|ago|since|long|once)\\b");

    private final Text text;

    Breath(Text text) {
        this.text = text;
    }

    /** "each country reopened its embassy in the other's capital": what the same words tell has the same day. */
    List<Found> alike(List<Found> found) {
        Map<Integer, List<Found>> bySentence = found.stream().collect(Collectors.groupingBy(Found::sentence));
        return found.stream()
                .map(one -> one.when() != null
                        ? one
                        : bySentence.getOrDefault(one.sentence(), List.of()).stream()
                                .filter(other -> other.anchor() == one.anchor()
                                        && other.kind() == one.kind()
                                        && other.status() == one.status()
                                        && other.actors().equals(one.targets())
                                        && other.when() != null)
                                .findFirst()
                                .map(other -> one.dated(Objects.requireNonNull(other.when())))
                                .orElse(one))
                .toList();
    }

    /** "Jordan downgraded its relations on Tuesday, and Mauritania broke them off", "and Chad did the same": on the same day. */
    Optional<Edtf> with(Found one, List<Found> found) {
        Parse parse = text.parse(one.sentence());
        boolean simple = one.status() == Status.DONE
                && parse.verbAt(one.anchor())
                        .filter(verb -> verb.finite()
                                && !verb.perfect()
                                && !verb.pastPerfect()
                                && verb.modal().isEmpty())
                        .isPresent();
        return !simple || isTimed(parse, one.anchor()) || isTimedBefore(parse, one.anchor())
                ? Optional.empty()
                : found.stream()
                        .filter(other -> other.sentence() == one.sentence() && other.anchor() < one.anchor())
                        .reduce((first, other) -> other)
                        .filter(other -> other.status() == Status.DONE
                                && other.when() != null
                                && (other.kind() == one.kind()
                                        || other.targets().equals(one.targets())
                                        // "Senegal recognised it on Tuesday, and Serbia recalled its ambassador"
                                        || other.actors().equals(one.targets()))
                                && parse.kindAt(other.anchor(), Chunk.Kind.VERB)
                                && isMain(parse, other.anchor(), one.anchor()))
                        .map(Found::when);
    }

    /** "did so a week later": a time of its own, whether or not it can be told. */
    static boolean isTimed(Parse parse, int anchor) {
        for (int j = anchor + 1; j < parse.chunks().size() && !parse.kindAt(j, Chunk.Kind.VERB); j++) {
            if (parse.kindAt(j, Chunk.Kind.TIME)
                    || TIMED.matcher(parse.lower(j)).find()) {
                return true;
            }
        }
        return false;
    }

    /** "but later changed its mind". */
    private static boolean isTimedBefore(Parse parse, int anchor) {
        for (int j = anchor; j >= 0 && !parse.kindAt(j, Chunk.Kind.AND); j--) {
            if (TIMED.matcher(parse.lower(j)).find()) {
                return true;
            }
        }
        return false;
    }

    /** Two clauses of one rank, joined by "and" behind a mark or the time of the first. */
    private static boolean isMain(Parse parse, int from, int to) {
        boolean joined = false;
        for (int j = 0; j < to; j++) {
            // "lowered its relations on Tuesday, while Mauritania broke them off"
            boolean beside = j > from && Word.isOneOf(parse.lower(j), "while", "whereas");
            if (!beside && parse.kindAt(j, Chunk.Kind.SUBORDINATOR) || parse.kindAt(j, Chunk.Kind.RELATIVE)) {
                return false;
            }
            joined |= beside
                    || j > from
                            && (parse.kindAt(j, Chunk.Kind.AND)
                                            && (parse.kindAt(j - 1, Chunk.Kind.COMMA)
                                                    || parse.kindAt(j - 1, Chunk.Kind.TIME))
                                    || parse.kindAt(j, Chunk.Kind.STOP));
        }
        return joined;
    }
}
