package credence.reading.find;

import credence.reading.Statement;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is quoted as saying what. Three quoted words or more are a statement of their own; fewer, or a channel that is named, make the
 * clause around them one, in the report's wording.
 */
final class Statements {
    private static final int WORDS = 3;
    private static final int REACH = 40;
    private static final Pattern NAMING = Pattern.compile(
            "\\b(?:calls?|called|calling|dubs|dubbed|terms|termed|named|so-called)(?: (?:a|an|the|its|their|his))? ?$");
    /** 'for what he called "a huge prize to terror"': a judgement, and quoted. */
    private static final Pattern WHAT_HE_CALLED =
            Pattern.compile("\\bwhat (?:\\w+ ){1,4}(?:calls?|called|termed|described as) $");

    private static final Set<String> REPORTING = Set.of(
            "say",
            "write",
            "post",
            "announce",
            "tell",
            "report",
            "tweet",
            "state",
            "add",
            "declare",
            "confirm",
            "publish",
            "published",
            "insist",
            "warn",
            "stress",
            "argue",
            "reiterate",
            "blame",
            "express");

    private final Text text;
    private final Speakers speakers;
    private final List<Quotations.Quotation> quotations;
    private final List<Statement> found = new ArrayList<>();

    Statements(Text text, Referents referents) {
        this.text = text;
        this.speakers = new Speakers(text, referents);
        this.quotations = Quotations.of(text.plain());
    }

    List<Statement> all() {
        List<@Nullable Source> sources = new ArrayList<>();
        for (Quotations.Quotation quotation : quotations) {
            sources.add(words(quotation) >= WORDS ? source(quotation) : null);
        }
        for (int i = 0; i < quotations.size(); i++) {
            Quotations.Quotation quotation = quotations.get(i);
            Source source = sources.get(i) != null ? sources.get(i) : takenOver(i, sources);
            if (source != null && words(quotation) >= WORDS) {
                sources.set(i, source);
                add(quotation.from(), quotation.to(), true, source.speaker(), source.channel());
            }
        }
        for (Sentence sentence : text.sentences()) {
            if (worth(sentence)) {
                indirect(sentence);
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(Statement::passage))
                .distinct()
                .toList();
    }

    private int words(Quotations.Quotation quotation) {
        return text.plain()
                .chars()
                .substring(quotation.from(), quotation.to())
                .strip()
                .split("\\s+")
                .length;
    }

    /** Who says a quotation, and by what channel. */
    private record Source(
            Speakers.Speaker speaker, @Nullable String channel) {}

    /** A quotation without a frame of its own: it goes on in the next paragraph, or goes on what was quoted right before it. */
    private @Nullable Source takenOver(int at, List<@Nullable Source> sources) {
        Quotations.Quotation quotation = quotations.get(at);
        if (quotation.goesOn()) {
            for (int next = at + 1; next < sources.size(); next++) {
                if (sources.get(next) != null || !quotations.get(next).goesOn()) {
                    return sources.get(next);
                }
            }
            return null;
        }
        Source before = at > 0 ? sources.get(at - 1) : null;
        return before != null && standsAlone(quotation) && sameParagraph(quotations.get(at - 1), quotation)
                ? before
                : null;
    }

    private boolean standsAlone(Quotations.Quotation quotation) {
        List<Sentence> touched = touched(quotation);
        return !touched.isEmpty()
                && touched.stream()
                        .allMatch(sentence -> Channels.unquoted(text.plain().chars(), sentence)
                                .replaceAll("\\W", "")
                                .isEmpty());
    }

    private boolean sameParagraph(Quotations.Quotation one, Quotations.Quotation other) {
        return text.plain().chars().substring(one.to(), other.from()).indexOf('\n') < 0;
    }

    private List<Sentence> touched(Quotations.Quotation quotation) {
        return text.sentences().stream()
                .filter(sentence -> sentence.from() < quotation.to() && quotation.from() < sentence.to())
                .toList();
    }

    private @Nullable Source source(Quotations.Quotation quotation) {
        Optional<Sentence> frame = frame(quotation);
        if (frame.isEmpty()) {
            return isName(quotation) ? null : shouted(quotation).orElseGet(() -> doer(quotation));
        }
        int sentence = frame.get().index();
        Parse parse = text.parse(sentence);
        Optional<VerbGroup> saying = saying(parse, quotation);
        if (isName(quotation)) {
            return null;
        }
        return Stream.of(
                        beside(parse, quotation),
                        accordingTo(parse),
                        subjectBefore(parse, quotation, saying),
                        saying.flatMap(verb -> subject(sentence, verb)))
                .flatMap(Optional::stream)
                .map(chunk -> author(parse, chunk))
                .flatMap(chunk -> speakers.at(new Place(sentence, chunk)).stream())
                .findFirst()
                .or(() -> saying.flatMap(verb -> subject(sentence, verb))
                        .flatMap(chunk -> speakers.anybody(new Place(sentence, author(parse, chunk)))))
                .map(speaker -> new Source(speaker, channel(frame.get(), speaker)))
                .orElse(null);
    }

    /** '"Get out," Maduro shouted': whatever the verb is, where the words before it end with the comma of a speech. */
    private Optional<Source> shouted(Quotations.Quotation quotation) {
        return touched(quotation).reversed().stream()
                .flatMap(sentence -> beside(text.parse(sentence.index()), quotation).stream()
                        .flatMap(chunk -> speakers.person(new Place(sentence.index(), chunk)).stream())
                        .map(speaker -> new Source(speaker, channel(sentence, speaker))))
                .findFirst();
    }

    /** Who stands with a verb right behind a quotation that ends with a comma or a mark of its own. */
    private Optional<Integer> beside(Parse parse, Quotations.Quotation quotation) {
        char last = text.plain().chars().charAt(quotation.to() - 1);
        String after = text.plain()
                .chars()
                .substring(
                        Math.min(text.plain().chars().length(), quotation.to() + 1),
                        Math.min(text.plain().chars().length(), quotation.to() + 2));
        if (last != ',' && last != '!' && last != '?' && !after.equals(",")) {
            return Optional.empty();
        }
        for (int j = 0; j + 1 < parse.chunks().size(); j++) {
            if (parse.unit(parse.chunks().get(j).from()).from() > quotation.to()
                    && !parse.kindAt(j, Chunk.Kind.COMMA)) {
                int verb = j + 1;
                while (parse.kindAt(verb, Chunk.Kind.PREPOSITION) && parse.kindAt(verb + 1, Chunk.Kind.NOUN)) {
                    verb += 2;
                }
                boolean straight = parse.kindAt(j, Chunk.Kind.NOUN) && parse.kindAt(verb, Chunk.Kind.VERB);
                boolean inverted = parse.kindAt(j, Chunk.Kind.VERB)
                        && parse.kindAt(j + 1, Chunk.Kind.NOUN)
                        && parse.verbAt(j)
                                .filter(said -> Speech.says(said.base()))
                                .isPresent();
                return straight ? Optional.of(j) : inverted ? Optional.of(j + 1) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "A statement by the foreign ministry said": who wrote the document speaks. */
    private static int author(Parse parse, int chunk) {
        boolean document =
                parse.lower(chunk).matches(".*\\b(?:statement|letter|communique|note|message|tweet|post|memo)")
                        && Set.of("by", "from", "of").contains(parse.lower(chunk + 1))
                        && parse.kindAt(chunk + 2, Chunk.Kind.NOUN);
        return document ? chunk + 2 : chunk;
    }

    /** 'Lieberman promised cooperation "based on solid foundations"': who does what the words before a quotation tell. */
    private @Nullable Source doer(Quotations.Quotation quotation) {
        for (Sentence sentence : touched(quotation)) {
            Parse parse = text.parse(sentence.index());
            Optional<VerbGroup> verb = parse.verbs().stream()
                    .filter(one -> one.finite()
                            && !quoted(parse.unit(one.unit()).from())
                            && parse.unit(one.unit()).to() <= quotation.from())
                    .reduce((one, other) -> other);
            Optional<Speakers.Speaker> speaker = verb.flatMap(one -> subject(sentence.index(), one))
                    .map(chunk -> author(parse, chunk))
                    .flatMap(chunk -> opensLow(quotation)
                            ? speakers.at(new Place(sentence.index(), chunk))
                            : speakers.person(new Place(sentence.index(), chunk)));
            if (speaker.isPresent()) {
                return new Source(speaker.get(), channel(sentence, speaker.get()));
            }
        }
        return null;
    }

    /** 'asked Islamabad to review it "so that normal channels are preserved"': no name begins so. */
    private boolean opensLow(Quotations.Quotation quotation) {
        String words = text.plain().chars().substring(quotation.from(), quotation.to());
        return words.split(" ", 2)[0].matches("in|so|as|with|for|to|until|on|without|because|if|by|and|of");
    }

    /** 'the war, which it calls a "special military operation"': a name, which nobody says here. */
    private boolean isName(Quotations.Quotation quotation) {
        int from = Math.max(0, quotation.from() - REACH);
        String before = text.plain().chars().substring(from, quotation.from() - 1);
        return NAMING.matcher(before).find() && !WHAT_HE_CALLED.matcher(before).find();
    }

    /** '"...", according to Russia's foreign minister'. */
    private Optional<Integer> accordingTo(Parse parse) {
        for (int j = 1; j + 1 < parse.chunks().size(); j++) {
            boolean words =
                    parse.lower(j - 1).equals("according") && parse.lower(j).equals("to")
                            || parse.lower(j).equals("according to");
            if (words
                    && parse.kindAt(j + 1, Chunk.Kind.NOUN)
                    && !quoted(parse.unit(parse.chunks().get(j).from()).from())) {
                return Optional.of(j + 1);
            }
        }
        return Optional.empty();
    }

    /** The sentence that frames a quotation: the one with words outside it, of those it touches; the last first. */
    private Optional<Sentence> frame(Quotations.Quotation quotation) {
        return touched(quotation).stream()
                .filter(sentence ->
                        saying(text.parse(sentence.index()), quotation).isPresent()
                                || accordingTo(text.parse(sentence.index())).isPresent())
                .reduce((one, other) -> other);
    }

    /** The verb of saying nearest to the quotation and outside of any. */
    private Optional<VerbGroup> saying(Parse parse, Quotations.Quotation quotation) {
        return parse.verbs().stream()
                .filter(verb -> Speech.says(verb.base())
                        && !quoted(parse.unit(verb.unit()).from()))
                .min(Comparator.comparingInt(
                        verb -> distance(parse.unit(verb.unit()).from(), quotation)));
    }

    private static int distance(int unit, Quotations.Quotation quotation) {
        return unit < quotation.from() ? quotation.from() - unit : Math.max(0, unit - quotation.to());
    }

    private boolean quoted(int unit) {
        return quotations.stream().anyMatch(quotation -> quotation.contains(unit));
    }

    /** 'Choe "expressed the will ...": who stands right before a quotation that opens with its verb. */
    private Optional<Integer> subjectBefore(Parse parse, Quotations.Quotation quotation, Optional<VerbGroup> saying) {
        for (VerbGroup verb : parse.verbs()) {
            Chunk chunk = parse.chunks().get(verb.chunk());
            boolean opens = parse.unit(chunk.from()).from() == quotation.from() && verb.finite();
            boolean clause = parse.kindAt(verb.chunk() - 2, Chunk.Kind.SUBORDINATOR);
            // 'had told reporters it "must be a mistake"': not it, who told them
            boolean told = saying.filter(said -> said.chunk() < verb.chunk()).isPresent()
                    && parse.lower(verb.chunk() - 1).matches("it|this|that|they|he|she");
            if (opens && !clause && !told && parse.kindAt(verb.chunk() - 1, Chunk.Kind.NOUN)) {
                return Optional.of(verb.chunk() - 1);
            }
        }
        return Optional.empty();
    }

    private Optional<Integer> subject(int sentence, VerbGroup verb) {
        if (verb.passive()) {
            OptionalInt by = text.clauses(sentence).after(verb.chunk(), Set.of("by"));
            if (by.isPresent()) {
                return Optional.of(by.getAsInt());
            }
        }
        OptionalInt subject = text.clauses(sentence).subject(verb);
        if (subject.isPresent()
                && !quoted(text.parse(sentence)
                        .unit(text.parse(sentence)
                                .chunks()
                                .get(subject.getAsInt())
                                .from())
                        .from())) {
            return Optional.of(subject.getAsInt());
        }
        return inverted(sentence, verb);
    }

    /** '"...," said Foreign Minister Fahri': the subject stands behind the verb. */
    private Optional<Integer> inverted(int sentence, VerbGroup verb) {
        OptionalInt object = text.clauses(sentence).object(verb);
        return object.isPresent() ? Optional.of(object.getAsInt()) : Optional.empty();
    }

    private @Nullable String channel(Sentence sentence, Speakers.Speaker speaker) {
        String said = Channels.unquoted(text.plain().chars(), sentence);
        return Channels.of(said)
                .or(() -> Optional.of(speaker.name()).filter(Channels::isAgency))
                .orElse(null);
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

    private void indirect(Sentence sentence) {
        Parse parse = text.parse(sentence.index());
        for (VerbGroup verb : parse.verbs()) {
            boolean reports =
                    REPORTING.contains(verb.base()) && !verb.passive() && !verb.infinitive() && !verb.negated();
            if (!reports || quoted(parse.unit(verb.unit()).from())) {
                continue;
            }
            OptionalInt subject = text.clauses(sentence.index()).subject(verb);
            Optional<Speakers.Speaker> speaker = subject.isPresent()
                    ? speakers.at(new Place(sentence.index(), subject.getAsInt()))
                    : Optional.empty();
            Optional<int[]> said = speaker.isPresent() ? said(parse, verb, subject.getAsInt()) : Optional.empty();
            if (said.isPresent()) {
                add(
                        said.get()[0],
                        said.get()[1],
                        false,
                        speaker.orElseThrow(),
                        channel(sentence, speaker.orElseThrow()));
                return;
            }
        }
    }

    /** The clause that is said: behind the verb, or before "..., the president announced". [from, to) in UTF-16 units. */
    private Optional<int[]> said(Parse parse, VerbGroup verb, int subject) {
        int told = verb.base().equals("tell") && parse.kindAt(verb.chunk() + 1, Chunk.Kind.NOUN) ? 1 : 0;
        boolean behind = verb.chunk() + 2 < parse.chunks().size() && hasWords(parse, verb.chunk() + 1 + told);
        if (behind) {
            int first = afterThat(parse, verb.chunk() + 1 + told);
            while (parse.kindAt(first, Chunk.Kind.TIME)
                    || parse.kindAt(first, Chunk.Kind.SUBORDINATOR)
                            && parse.lower(first).equals("that")) {
                first++;
            }
            int from = parse.unit(parse.chunks()
                            .get(Math.min(first, parse.chunks().size() - 1))
                            .from())
                    .from();
            return Optional.of(new int[] {from, end(parse)});
        }
        int comma = subject - 1;
        boolean before = comma > 1 && parse.kindAt(comma, Chunk.Kind.COMMA);
        return before
                ? Optional.of(new int[] {
                    parse.unit(0).from(),
                    parse.unit(parse.chunks().get(comma - 1).to() - 1).to()
                })
                : Optional.empty();
    }

    /** "wrote on Twitter that": what is said begins behind "that". */
    private static int afterThat(Parse parse, int from) {
        for (int j = from; j < from + 5 && j < parse.chunks().size(); j++) {
            if (parse.lower(j).equals("that")) {
                return j + 1;
            }
            if (parse.kindAt(j, Chunk.Kind.VERB)) {
                return from;
            }
        }
        return from;
    }

    /** Whether more than when and where it was said stands behind the verb. */
    private static boolean hasWords(Parse parse, int from) {
        int substance = 0;
        for (int j = from; j < parse.chunks().size(); j++) {
            boolean aside = parse.kindAt(j, Chunk.Kind.TIME)
                    || parse.kindAt(j, Chunk.Kind.OTHER)
                    || parse.kindAt(j, Chunk.Kind.PREPOSITION)
                    || parse.kindAt(j - 1, Chunk.Kind.PREPOSITION);
            substance += aside ? 0 : 1;
        }
        return substance >= 1;
    }

    private static int end(Parse parse) {
        int last = parse.units().size() - 1;
        while (last > 0 && Set.of(".", "!", "?", "\"").contains(parse.unit(last).lower())) {
            last--;
        }
        boolean opened = parse.units().subList(0, last + 1).stream()
                                .filter(unit -> unit.is("\""))
                                .count()
                        % 2
                == 1;
        return opened && last + 1 < parse.units().size() && parse.unit(last + 1).is("\"")
                ? parse.unit(last + 1).to()
                : parse.unit(last).to();
    }

    private void add(int from, int to, boolean direct, Speakers.Speaker speaker, @Nullable String channel) {
        int start = from;
        int end = to;
        String chars = text.plain().chars();
        while (start < end && Character.isWhitespace(chars.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(chars.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            found.add(new Statement(
                    speaker.name(),
                    speaker.polity().orElse(null),
                    channel,
                    direct,
                    text.plain().passage(start, end)));
        }
    }
}
