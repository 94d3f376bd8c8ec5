package credence.reading.find;

import credence.act.ActKind;
import credence.reading.lexicon.Rule;
import credence.reading.parse.CalendarWords;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import credence.time.Edtf;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Times counted from something that a noun names: "three days after the vote on March 10", "within hours of the declaration". The
 * day in them is that of the vote, not of the act beside them.
 */
final class Spans {
    /** "within 24 hours": that day or the next. */
    private static final int DAY_HOURS = 12;

    /** Sentences back to what a noun names. */
    private static final int BACK = 3;

    private static final Set<String> LINKS = WordSet.of("after", "before", "following", "of", "from");
    private static final Set<String> THAT_STEP =
            WordSet.of("decision", "announcement", "move", "step", "declaration", "proclamation");

    /**
     * One such time, as chunks.
     *
     * @param measure where the count stands: "three days"
     * @param link "after", "before", "of"
     * @param end chunk after what the link goes with
     */
    private record Span(int measure, int link, int end, OptionalInt many, String unit, boolean forward) {
        boolean holds(int chunk) {
            return chunk > link && chunk < end;
        }
    }

    private final int sentence;
    private final Text text;
    private final Parse parse;
    private final Clauses clauses;
    private final List<Span> spans = new ArrayList<>();

    Spans(int sentence, Text text) {
        this.sentence = sentence;
        this.text = text;
        this.parse = text.parse(sentence);
        this.clauses = text.clauses(sentence);
        for (int j = 0; j + 2 < parse.chunks().size(); j++) {
            span(j).ifPresent(spans::add);
        }
    }

    private Optional<Span> span(int measure) {
        if (!parse.kindAt(measure, Chunk.Kind.NOUN) || !LINKS.contains(parse.lower(measure + 1))) {
            return Optional.empty();
        }
        List<Unit> words = parse.units()
                .subList(
                        parse.chunks().get(measure).from(),
                        parse.chunks().get(measure).to());
        Optional<String> unit = CalendarWords.unit(words.getLast().lower());
        String link = parse.lower(measure + 1);
        boolean within = parse.lower(measure - 1).equals("within");
        if (parse.lower(measure - 1).equals("in")) {
            // "the second nation to do so in a week after Nauru": a week is not how long after
            return Optional.empty();
        }
        // "on the day of the raid"
        boolean itsDay = parse.lower(measure).equals("the day")
                && parse.lower(measure - 1).equals("on")
                && link.equals("of");
        if (unit.isEmpty()
                || words.getLast().capital()
                || link.equals("of") && !within && !itsDay
                || !isOfNoun(measure + 1)) {
            return Optional.empty();
        }
        OptionalInt many = itsDay
                ? OptionalInt.of(0)
                : words.size() == 1 || words.size() > 3
                        ? OptionalInt.empty()
                        : CalendarWords.number(words.get(words.size() - 2).lower());
        boolean exact = words.size() == 2 || words.getFirst().in("just", "only", "exactly", "barely");
        return Optional.of(new Span(
                measure,
                measure + 1,
                end(measure + 2),
                exact && !(within && !isShort(unit.get())) ? many : OptionalInt.empty(),
                within
                                && many.isPresent()
                                && many.getAsInt() >= DAY_HOURS
                                && unit.get().equals("hour")
                        ? "days"
                        : unit.get(),
                !link.equals("before")));
    }

    private static boolean isShort(String unit) {
        return unit.equals("minute") || unit.equals("hour");
    }

    /** "after the vote", not "after it voted" nor "after Chad recognised". */
    private boolean isOfNoun(int link) {
        int end = end(link + 1);
        return parse.kindAt(link + 1, Chunk.Kind.NOUN)
                && parse.verbAt(end).filter(VerbGroup::finite).isEmpty()
                && !clauses.head(link + 1).tag("PRON");
    }

    private int end(int from) {
        int j = from;
        while (parse.kindAt(j, Chunk.Kind.NOUN)
                || parse.kindAt(j, Chunk.Kind.PREPOSITION)
                || parse.kindAt(j, Chunk.Kind.TIME)
                || parse.kindAt(j, Chunk.Kind.AND) && parse.kindAt(j + 1, Chunk.Kind.NOUN)) {
            j++;
        }
        return j;
    }

    /** Whether a time is that of what another is counted from. */
    boolean holds(int chunk) {
        return spans.stream().anyMatch(span -> span.holds(chunk));
    }

    /** Whether a time is of what the act at an anchor is counted from, and not of that act. */
    boolean holds(int chunk, int anchor) {
        return spans.stream().anyMatch(span -> span.holds(chunk) && !span.holds(anchor));
    }

    /** The date counted for the act at an anchor; empty where none is, or where it cannot be told. */
    Optional<Edtf> of(int anchor) {
        return spans.stream()
                .filter(span -> isBeside(span, anchor))
                .findFirst()
                .flatMap(span -> base(span).flatMap(base -> counted(span, base)));
    }

    /** The date of what a span counts from, where that of the act beside it is known. */
    Optional<Edtf> back(int noun, Edtf main) {
        return spans.stream()
                .filter(span -> span.link() + 1 == noun && span.many().isPresent() && !isShort(span.unit()))
                .findFirst()
                .flatMap(span -> CalendarWords.counted(
                        main,
                        span.forward() ? -span.many().getAsInt() : span.many().getAsInt(),
                        span.unit()));
    }

    private boolean isBeside(Span span, int anchor) {
        if (span.holds(anchor)) {
            return false;
        }
        int from = Math.min(anchor, span.measure()) + 1;
        int to = Math.max(anchor, span.measure());
        boolean fronted = span.measure() < anchor;
        return parse.verbs().stream()
                .filter(verb -> verb.chunk() >= from && verb.chunk() < to && verb.chunk() != anchor)
                .noneMatch(verb -> verb.finite() || !fronted && !verb.infinitive());
    }

    private static Optional<Edtf> counted(Span span, Edtf base) {
        if (span.unit().equals("days")) {
            LocalDate day = base.from();
            return base.text().length() == 10 && day.plusDays(1).getMonth() == day.getMonth()
                    ? Optional.of(Edtf.of(YearMonth.from(day)))
                    : Optional.empty();
        }
        if (isShort(span.unit())) {
            return base.text().length() == 10 ? Optional.of(base) : Optional.empty();
        }
        return span.many().isPresent()
                ? CalendarWords.counted(
                        base,
                        span.forward() ? span.many().getAsInt() : -span.many().getAsInt(),
                        span.unit())
                : Optional.empty();
    }

    /** The day told beside the noun, else that of the act which the noun names. */
    private Optional<Edtf> base(Span span) {
        for (int j = span.link() + 1; j < span.end(); j++) {
            Optional<Edtf> told =
                    parse.kindAt(j, Chunk.Kind.TIME) ? parse.timeAt(j).map(Time::value) : Optional.empty();
            if (told.isPresent()) {
                return told;
            }
        }
        String noun = clauses.head(span.link() + 1).lower();
        List<ActKind> kinds =
                text.lexicon().nominal(noun).stream().map(Rule::kind).toList();
        Optional<Edtf> event = kinds.isEmpty() && !THAT_STEP.contains(noun) ? ofEvent(noun) : Optional.empty();
        if (event.isPresent()) {
            return event;
        }
        return text.memory().toldUpTo(sentence - 1).reversed().stream()
                .filter(found -> found.when() != null && (kinds.contains(found.kind()) || THAT_STEP.contains(noun)))
                .findFirst()
                .map(found -> java.util.Objects.requireNonNull(found.when()));
    }

    /** "The coup took place on June 28. Two days after the coup": the one day of a sentence before that tells of it. */
    private Optional<Edtf> ofEvent(String noun) {
        for (int k = sentence - 1; k >= Math.max(0, sentence - BACK); k--) {
            Parse before = text.parse(k);
            if (before.units().stream().anyMatch(unit -> unit.lower().equals(noun))) {
                List<Edtf> days = before.times().stream()
                        .filter(time -> time.relation() == Time.Relation.AT)
                        .flatMap(time -> Optional.ofNullable(time.value()).stream())
                        .distinct()
                        .toList();
                boolean said = before.verbs().stream().anyMatch(verb -> Speech.says(verb.base()));
                return days.size() == 1 && !said ? Optional.of(days.getFirst()) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
