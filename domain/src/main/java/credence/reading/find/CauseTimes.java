package credence.reading.find;

import credence.reading.parse.CalendarWords;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import credence.time.Edtf;
import java.util.Set;
import java.util.regex.Pattern;

/** Times of what an act is an answer to: "recalled its ambassador over the killing of a student in May". */
final class CauseTimes {
    private static final Set<String> CAUSES = WordSet.of(
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

    private static final Set<String> HELD = WordSet.of(
            "sovereignty", "claim", "claims", "control", "rule", "authority", "jurisdiction", "rights", "hold");

    private static final Set<String> REVIEWING = WordSet.of(
            "review",
            "reconsider",
            "reverse",
            "rethink",
            "revisit",
            "rescind",
            "revoke",
            "undo",
            "regret",
            "condemn",
            "denounce",
            "deplore",
            "criticise",
            "criticize",
            "lament",
            "protest",
            "welcome",
            "praise",
            "hail",
            "reject");

    private static final Pattern MONTH = Pattern.compile("\\b(?:" + CalendarWords.MONTH_NAMES + ")\\b");

    private final Parse parse;
    private final Clauses clauses;
    private final TimeRoles roles;
    private final TimedDocuments documents;

    CauseTimes(Parse parse, Clauses clauses, TimeRoles roles) {
        this.parse = parse;
        this.clauses = clauses;
        this.roles = roles;
        this.documents = new TimedDocuments(parse, clauses);
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
            if (parse.lower(j - 1).equals("for")
                    && (parse.verbAt(j).filter(VerbGroup::gerund).isPresent()
                            // tagged as one with whom it names: "for removing Mohamed Morsi in July"
                            || parse.kindAt(j, Chunk.Kind.NOUN)
                                    && parse.unit(parse.chunks().get(j).from())
                                            .lower()
                                            .endsWith("ing"))) {
                // "condemned the generals for removing him in July"
                return true;
            }
            boolean participle = parse.verbAt(j)
                    .filter(verb -> verb.participle() || documents.isIssued(verb))
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

    /**
     * "condemned Spain on Monday for recognising Kosovo", "rejected on Saturday Spain's recognition of Kosovo": the day is that of who
     * speaks of what another did before.
     */
    boolean isReproached(int anchor) {
        int before = anchor - 1;
        while (parse.kindAt(before, Chunk.Kind.TIME)) {
            before--;
        }
        if (parse.verbAt(anchor).filter(VerbGroup::gerund).isPresent()) {
            int whom = before - 1;
            while (parse.kindAt(whom, Chunk.Kind.TIME)) {
                whom--;
            }
            int other = whom;
            return parse.lower(before).equals("for")
                    && clauses.subject(parse.verbAt(anchor).orElseThrow()).stream()
                            .anyMatch(doer -> doer == other);
        }
        if (isAnswered(anchor) || isAnothersDecision(anchor)) {
            return true;
        }
        return before < anchor - 1
                && parse.kindAt(anchor, Chunk.Kind.NOUN)
                && parse.verbAt(Math.max(0, before))
                        .filter(verb -> verb.finite() && !TimedDocuments.CARRIES_OUT.contains(verb.base()))
                        .isPresent()
                && parse
                        .units()
                        .subList(
                                parse.chunks().get(anchor).from(),
                                parse.chunks().get(anchor).to())
                        .stream()
                        .anyMatch(unit -> unit.is("'s"));
    }

    /** "asked Peru on Thursday to review its decision to lower relations": that was decided before. */
    private boolean isAnothersDecision(int anchor) {
        return parse.verbAt(anchor).filter(VerbGroup::infinitive).isPresent()
                && parse.kindAt(anchor - 1, Chunk.Kind.NOUN)
                && Word.isOneOf(parse.lastWord(anchor - 1), "decision", "move", "announcement")
                && parse.verbAt(Math.max(0, anchor - 2))
                        .filter(verb -> REVIEWING.contains(verb.base()))
                        .isPresent();
    }

    /** "recalled its ambassador on Tuesday over Peru's recognition of Kosovo", "in protest at the island's recognition": before that day. */
    private boolean isAnswered(int anchor) {
        boolean linked =
                switch (parse.lower(anchor - 1)) {
                    case "over" -> true;
                    case "at", "to", "for" -> CAUSES.contains(parse.lower(anchor - 2));
                    case "of" -> parse.lower(anchor - 2).equals("because");
                    default -> false;
                };
        return linked && parse.kindAt(anchor, Chunk.Kind.NOUN);
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
