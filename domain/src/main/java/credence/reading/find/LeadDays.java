package credence.reading.find;

import credence.act.Status;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.text.Sentence;
import credence.reading.text.WordSet;
import credence.time.Edtf;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The day that the sentences of the lead give to what its first one tells without one.
 *
 * @param leadEnd the sentence after the lead
 * @param recent whether a day is of the news
 */
record LeadDays(Text text, int leadEnd, Predicate<Edtf> recent) {
    /** Words of the longest dateline. */
    private static final int DATELINE = 8;

    private static final Set<String> EVENTS = WordSet.of(
            "vote",
            "voted",
            "election",
            "elections",
            "referendum",
            "attack",
            "attacks",
            "attacked",
            "raid",
            "killed",
            "killing",
            "coup",
            "storming",
            "stormed",
            "invaded",
            "invasion",
            "died",
            "death");

    /** Words behind which something is told beside the news. */
    private static final Set<String> ASIDES =
            WordSet.of("after", "when", "since", "before", "because", "whose", "until");

    /** Whether nothing but headings and datelines stands before what is told. */
    boolean isFirst(Found one) {
        return text.sentences().stream().limit(one.sentence()).allMatch(this::isNoTelling);
    }

    /** A heading, or a dateline alone: "YEREVAN, September 1." */
    private boolean isNoTelling(Sentence sentence) {
        return sentence.heading()
                || sentence.tokens().size() <= DATELINE
                        && sentence.tokens().getFirst().text().chars().noneMatch(Character::isLowerCase)
                        && text.parse(sentence.index()).verbs().isEmpty();
    }

    /** "Russia has become the first country to recognise it. ... The ambassador said on Thursday": the one day that the lead tells. */
    Optional<Edtf> day(Found one, List<Found> found) {
        if (one.status() != Status.DONE
                || !isFirst(one)
                || isAside(one)
                || !days(one.sentence()).isEmpty()) {
            return Optional.empty();
        }
        List<Edtf> days = IntStream.range(one.sentence() + 1, leadEnd)
                .filter(k -> !isNoTelling(text.sentences().get(k)))
                // "The embassy would close on Saturday": the day is of what is to come
                .filter(k -> found.stream()
                        .noneMatch(other ->
                                other.sentence() == k && other.when() != null && other.status() == Status.ANNOUNCED))
                .filter(k -> !tellsOfOther(k))
                .mapToObj(this::days)
                .flatMap(List::stream)
                .distinct()
                .toList();
        return days.size() == 1
                        && found.stream()
                                .noneMatch(other -> days.contains(other.when())
                                        && !(other.kind() == one.kind()
                                                && other.actors().equals(one.actors())))
                ? Optional.of(days.getFirst())
                : Optional.empty();
    }

    /** "The move follows a vote on Monday": the day may be of that. */
    private boolean tellsOfOther(int sentence) {
        return text.sentences().get(sentence).tokens().stream().anyMatch(token -> EVENTS.contains(token.lower()));
    }

    private List<Edtf> days(int sentence) {
        return text.parse(sentence).times().stream()
                .filter(time -> time.relation() == Time.Relation.AT)
                .map(Time::value)
                .filter(day -> day != null && recent.test(day))
                .toList();
    }

    /** "nine days after it broke with Taiwan": told beside the news. */
    boolean isAside(Found one) {
        Parse parse = text.parse(one.sentence());
        return IntStream.range(0, one.anchor())
                .anyMatch(k -> parse.kindAt(k, Chunk.Kind.RELATIVE) || ASIDES.contains(parse.lower(k)));
    }
}
