package credence.reading.find;

import credence.reading.parse.CalendarWords;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.time.Edtf;
import java.util.Set;
import java.util.regex.Pattern;

/** Times of what an act is an answer to: "recalled its ambassador over the killing of a student in May". */
final class CauseTimes {
    private static final Set<String> CAUSES = Set.of(
            "over",
            "after",
            "following",
            "because of",
            "response",
            "protest",
            "wake",
            "the wake",
            "under",
            "ahead",
            "ahead of",
            "retaliation",
            "reply",
            "answer");

    private static final Set<String> HELD =
            Set.of("sovereignty", "claim", "claims", "control", "rule", "authority", "jurisdiction", "rights", "hold");

    private static final Pattern MONTH = Pattern.compile("\\b(?:" + CalendarWords.MONTH_NAMES + ")\\b");

    private final Parse parse;
    private final TimeRoles roles;

    CauseTimes(Parse parse, TimeRoles roles) {
        this.parse = parse;
        this.roles = roles;
    }

    /** "over the killing of a student in May", "under an accord signed in 2015"; a weekday rather is that of the news. */
    boolean isOne(int time) {
        String when = parse.timeAt(time).map(Time::value).map(Edtf::text).orElse("");
        boolean weekday =
                when.length() == 10 && !MONTH.matcher(parse.lower(time)).find();
        for (int j = time - 1; j > 0 && !weekday; j--) {
            if (CAUSES.contains(parse.lower(j))) {
                // "sovereignty over Western Sahara last July"
                return !(parse.lower(j).equals("over")
                        && parse.kindAt(j - 1, Chunk.Kind.NOUN)
                        && HELD.contains(parse.lastWord(j - 1)));
            }
            boolean participle = parse.verbAt(j)
                    .filter(verb -> verb.participle() || roles.isIssued(verb))
                    .isPresent();
            if (!participle && !parse.kindAt(j, Chunk.Kind.NOUN) && !parse.kindAt(j, Chunk.Kind.PREPOSITION)) {
                return false;
            }
        }
        return false;
    }

    /** Whether such a time is no date of the act: of what "has" been done or will not be none is told, or another is. */
    boolean isOfOther(int anchor, int time) {
        return isOne(time)
                && (parse.verbAt(anchor).filter(CauseTimes::hasNoDay).isPresent() || isDatedElsewhere(anchor, time));
    }

    private static boolean hasNoDay(VerbGroup verb) {
        return verb.finite() && verb.perfect() && !verb.pastPerfect()
                || verb.modal().equals("will");
    }

    /** In front, right behind, or by who told it. */
    private boolean isDatedElsewhere(int anchor, int time) {
        for (int j = 0; j < parse.chunks().size(); j++) {
            boolean told =
                    j == time + 1 || isSaid(j) || j < anchor && (j == 0 || parse.kindAt(j - 1, Chunk.Kind.COMMA));
            if (told && j != time && parse.kindAt(j, Chunk.Kind.TIME) && roles.dates(j)) {
                return true;
            }
        }
        return false;
    }

    /** "the ministry said on Tuesday", "said on Friday it had". */
    private boolean isSaid(int time) {
        return parse.verbAt(time - 1)
                .filter(verb -> verb.finite() && Speech.says(verb.base()))
                .isPresent();
    }
}
