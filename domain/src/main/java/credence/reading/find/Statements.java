package credence.reading.find;

import credence.reading.Statement;
import credence.reading.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who is quoted as saying what. Three quoted words or more are a statement of their own; fewer, or a channel that is named, make the
 * clause around them one, in the report's wording.
 */
final class Statements {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final int WORDS = 3;

    private final Text text;
    private final List<Quotations.Quotation> quotations;
    private final Sources sources;
    private final Indirect indirect;
    private final List<Statement> found = new ArrayList<>();

    Statements(Text text, Referents referents) {
        this.text = text;
        this.quotations = Quotations.of(text.plain());
        Speakers speakers = new Speakers(text, referents, quotations);
        this.sources = new Sources(text, speakers, quotations);
        this.indirect = new Indirect(text, speakers, sources);
    }

    List<Statement> all() {
        List<Sources.@Nullable Source> told = new ArrayList<>();
        for (Quotations.Quotation quotation : quotations) {
            told.add(words(quotation) >= WORDS ? sources.of(quotation) : null);
        }
        for (int i = 0; i < quotations.size(); i++) {
            Quotations.Quotation quotation = quotations.get(i);
            Sources.Source source = told.get(i) != null ? told.get(i) : takenOver(i, told);
            if (source != null && words(quotation) >= WORDS) {
                told.set(i, source);
                of(text, quotation.from(), quotation.to(), true, source).ifPresent(found::add);
            }
        }
        for (Sentence sentence : text.sentences()) {
            if (worth(sentence)) {
                indirect.in(sentence).ifPresent(found::add);
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(Statement::passage))
                .distinct()
                .toList();
    }

    private int words(Quotations.Quotation quotation) {
        return SPACES.split(text.plain()
                        .chars()
                        .substring(quotation.from(), quotation.to())
                        .strip())
                .length;
    }

    /**
     * A quotation without a frame of its own: it goes on in the next paragraph, or goes on what was quoted right before it or in the
     * paragraph before.
     */
    private Sources.@Nullable Source takenOver(int at, List<Sources.@Nullable Source> told) {
        Quotations.Quotation quotation = quotations.get(at);
        Quotations.Quotation last = at > 0 ? quotations.get(at - 1) : null;
        Sources.Source before = at > 0 ? told.get(at - 1) : null;
        if (last != null && before != null && (last.goesOn() || followsOn(last, quotation))) {
            return before;
        }
        if (standsAlone(quotation)) {
            Optional<Sources.Source> sayer = sources.sayerBefore(quotation);
            if (sayer.isPresent()) {
                return sayer.get();
            }
        }
        if (quotation.goesOn()) {
            for (int next = at + 1; next < told.size(); next++) {
                if (told.get(next) != null || !quotations.get(next).goesOn()) {
                    return told.get(next);
                }
            }
        }
        return null;
    }

    private boolean followsOn(Quotations.Quotation last, Quotations.Quotation quotation) {
        return standsAlone(quotation) && sameParagraph(last, quotation);
    }

    /** Whether the sentences that a quotation touches have no words but quoted ones. */
    private boolean standsAlone(Quotations.Quotation quotation) {
        String chars = text.plain().chars();
        List<Sentence> touched = sources.touched(quotation);
        return !touched.isEmpty()
                && touched.stream()
                        .allMatch(sentence -> java.util.stream.IntStream.range(sentence.from(), sentence.to())
                                .noneMatch(i -> Character.isLetterOrDigit(chars.charAt(i)) && !sources.quoted(i)));
    }

    private boolean sameParagraph(Quotations.Quotation one, Quotations.Quotation other) {
        return text.plain().chars().substring(one.to(), other.from()).indexOf('\n') < 0;
    }

    private boolean worth(Sentence sentence) {
        if (sentence.heading()
                || found.stream().anyMatch(statement -> statement.direct() && inside(statement, sentence))) {
            return false;
        }
        boolean shortQuote = quotations.stream()
                .anyMatch(q -> q.from() >= sentence.from() && q.to() <= sentence.to() && words(q) < WORDS);
        return shortQuote
                || Channels.of(Channels.unquoted(text.plain().chars(), sentence))
                        .isPresent();
    }

    private boolean inside(Statement statement, Sentence sentence) {
        return text.plain().passage(sentence.from(), sentence.to()).overlaps(statement.passage());
    }

    /** The words without the space around them; empty where none are left. */
    static Optional<Statement> of(Text text, int from, int to, boolean direct, Sources.Source source) {
        int start = from;
        int end = to;
        String chars = text.plain().chars();
        while (start < end && Character.isWhitespace(chars.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(chars.charAt(end - 1))) {
            end--;
        }
        return start < end
                ? Optional.of(new Statement(
                        source.speaker().name(),
                        source.speaker().polity().orElse(null),
                        source.channel(),
                        direct,
                        text.plain().passage(start, end)))
                : Optional.empty();
    }
}
