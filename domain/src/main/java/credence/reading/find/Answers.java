package credence.reading.find;

import credence.act.Status;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.time.Edtf;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When something was done in answer to what was told right before: "Kenya recognised it in 2005. Morocco responded by recalling its ambassador". */
final class Answers {
    /** Of a day: the answer may have come on another. */
    private static final int DAY = 10;

    private static final Pattern TIMED = Pattern.compile(
            "\\b(?:later|earlier|before|after|ago|since|long|once|day|month|year|now|today|recently|not|never)\\b");

    private static final Pattern BEHIND =
            Pattern.compile("\\b(?:response|reply|return|retaliation|turn|protest|kind|reprisal|result)\\b");

    private static final Pattern BEFORE = Pattern.compile(
            "\\b(?:responded|replied|retaliated|answered|reacted|countered)\\b|in (?:response|reply|return|retaliation|turn)\\b");

    private static final Pattern IN_RETURN = Pattern.compile("\\bin (?:return|exchange)\\b");

    /** Chunks before an act in which "in return" may stand. */
    private static final int NEAR_BY = 5;

    private static final int LONG_AGO = 60;

    private final Text text;

    Answers(Text text) {
        this.text = text;
    }

    List<Found> dated(List<Found> found) {
        Map<Integer, List<Found>> bySentence = found.stream().collect(Collectors.groupingBy(Found::sentence));
        return found.stream()
                .map(one -> one.when() == null && one.status() == Status.DONE && isOfADeal(one)
                        ? dealt(one, bySentence).map(one::dated).orElse(one)
                        : one)
                .map(one -> one.when() == null && one.status() == Status.DONE && isAnswer(one)
                        ? answered(one, bySentence).map(one::dated).orElse(one)
                        : one)
                .toList();
    }

    /** "agreed on Thursday to take up relations, and the United States in return recognised its sovereignty": at one stroke. */
    private boolean isOfADeal(Found one) {
        Parse parse = text.parse(one.sentence());
        return !ToldStatus.isHostile(one.kind())
                && parse.verbAt(one.anchor())
                        .filter(verb -> verb.finite() && !verb.pastPerfect())
                        .isPresent()
                && IN_RETURN
                        .matcher(words(parse, Math.max(0, one.anchor() - NEAR_BY), one.anchor() - 1))
                        .find()
                && !isTimed(parse, one.anchor(), parse.chunks().size() - 1);
    }

    private Optional<Edtf> dealt(Found one, Map<Integer, List<Found>> bySentence) {
        return Stream.of(one.sentence() - 1, one.sentence())
                .flatMap(sentence -> bySentence.getOrDefault(sentence, List.of()).stream())
                .filter(other -> other.sentence() < one.sentence() || other.anchor() < one.anchor())
                .filter(other ->
                        !other.background() && (other.status() == Status.DONE || other.status() == Status.ANNOUNCED))
                .reduce((first, second) -> second)
                .map(Found::when)
                .filter(when -> when.text().length() == DAY
                        && text.published().filter(when.from()::isAfter).isEmpty());
    }

    /** The month or year of the last act of whom it answers. */
    private Optional<Edtf> answered(Found one, Map<Integer, List<Found>> bySentence) {
        return Stream.of(one.sentence() - 1, one.sentence())
                .flatMap(sentence -> bySentence.getOrDefault(sentence, List.of()).stream())
                .filter(other -> other.sentence() < one.sentence() || other.anchor() < one.anchor())
                .filter(other -> other.status() == Status.DONE && !Collections.disjoint(other.actors(), one.targets()))
                .reduce((first, second) -> second)
                .map(Found::when)
                .filter(when -> when.text().length() < DAY || isLongAgo(when))
                .map(when -> when.text().length() < DAY ? when : Edtf.of(YearMonth.from(when.from())));
    }

    /** Of what was done of late the day of the answer is told, or is that of the news. */
    private boolean isLongAgo(Edtf when) {
        return text.published()
                .filter(day -> when.to().isBefore(day.minusDays(LONG_AGO)))
                .isPresent();
    }

    private boolean isAnswer(Found one) {
        Parse parse = text.parse(one.sentence());
        int from = one.anchor();
        while (from > 0 && !parse.kindAt(from - 1, Chunk.Kind.STOP) && !isClauseEnd(parse, from - 1)) {
            from--;
        }
        int to = one.anchor();
        while (to + 1 < parse.chunks().size()
                && !parse.kindAt(to + 1, Chunk.Kind.STOP)
                && !parse.kindAt(to + 1, Chunk.Kind.VERB)) {
            to++;
        }
        return !isTimed(parse, from, to)
                && (BEFORE.matcher(words(parse, from, one.anchor())).find()
                        || BEHIND.matcher(words(parse, one.anchor() + 1, to)).find());
    }

    /** Another clause with a subject of its own ends there. */
    private static boolean isClauseEnd(Parse parse, int chunk) {
        return parse.kindAt(chunk, Chunk.Kind.COMMA) && parse.kindAt(chunk + 1, Chunk.Kind.AND);
    }

    private static boolean isTimed(Parse parse, int from, int to) {
        for (int j = from; j <= to; j++) {
            if (parse.kindAt(j, Chunk.Kind.TIME)
                    || TIMED.matcher(parse.lower(j)).find()) {
                return true;
            }
        }
        return false;
    }

    private static String words(Parse parse, int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int j = from; j <= Math.min(to, parse.chunks().size() - 1); j++) {
            words.append(parse.lower(j)).append(' ');
        }
        return words.toString();
    }
}
