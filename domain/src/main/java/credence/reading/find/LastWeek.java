package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Acts that are told as of some days or weeks before the news: "Poland, which threw out 45 Russians last week", "recognised both earlier this month". */
record LastWeek(Text text, List<Telling> acts, LocalDate day) {
    private static final Set<String> LAST_WEEK = WordSet.of(
            "last week",
            "last weekend",
            "last month",
            "earlier this month",
            "earlier this year",
            "earlier this week",
            "three weeks ago",
            "two weeks ago",
            "a week ago",
            "a month ago");

    /** "Poland, which threw out 45 Russians last week", "recognised both earlier this month": before the news, though of its month. */
    boolean holds(Found found) {
        Parse parse = text.parse(found.sentence());
        int time = found.anchor() + 1;
        while (time < parse.chunks().size()
                && !parse.kindAt(time, Chunk.Kind.TIME)
                && parse.verbAt(time).filter(VerbGroup::finite).isEmpty()) {
            time++;
        }
        return (LAST_WEEK.contains(parse.lower(time)) || LAST_WEEK.contains(timeInFront(parse, found.anchor())))
                && isNewsBefore(found);
    }

    /** "last week London expelled five", "last week, when its new president restored them". */
    private static String timeInFront(Parse parse, int anchor) {
        int time = anchor - 1;
        boolean when = false;
        while (time >= 0
                && !parse.kindAt(time, Chunk.Kind.TIME)
                && !parse.kindAt(time, Chunk.Kind.AND)
                && parse.verbAt(time).filter(VerbGroup::finite).isEmpty()) {
            when |= parse.lower(time).equals("when");
            time--;
        }
        // "Poland, which expelled three last week, welcomed it"
        return parse.kindAt(anchor - 1, Chunk.Kind.COMMA) && !when ? "" : parse.lower(time);
    }

    private boolean isNewsBefore(Found found) {
        return acts.stream()
                .map(Telling::found)
                .anyMatch(other -> other.sentence() < found.sentence()
                        && !other.background()
                        && other.when() != null
                        && other.when().text().length() == 10
                        && !other.when().from().isBefore(day));
    }
}
