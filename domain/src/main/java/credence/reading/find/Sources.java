package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who says a quotation, by the words that frame it: a verb of saying, "according to", a name and a colon. */
final class Sources {
    /** Who says it, and by what channel. */
    record Source(Speakers.Speaker speaker, @Nullable String channel) {}

    private static final int REACH = 60;
    private static final Pattern NAMING = Pattern.compile(
            "\\b(?:calls?|called|calling|dubs|dubbed|terms|termed|named|so-called)(?: (?:a|an|the|its|their|his))? ?$"
                    + "|\\bcalls? (?:[\\w'-]+ ){1,6}an? $");
    /** 'for what he called "a huge prize to terror"': a judgement, and quoted. */
    private static final Pattern WHAT_HE_CALLED =
            Pattern.compile("\\bwhat (?:\\w+ ){1,4}(?:calls?|(?:called|termed|described as)(?: an?)?) $");

    private final Text text;
    private final Speakers speakers;
    private final List<Quotations.Quotation> quotations;

    Sources(Text text, Speakers speakers, List<Quotations.Quotation> quotations) {
        this.text = text;
        this.speakers = speakers;
        this.quotations = quotations;
    }

    /** Who says a quotation, and by what channel; null where nobody is said to, or where it is a name. */
    @Nullable
    Source of(Quotations.Quotation quotation) {
        if (isName(quotation)) {
            return null;
        }
        Optional<Sentence> frame = frame(quotation);
        return frame.isPresent()
                ? framed(quotation, frame.get())
                : shouted(quotation).or(() -> introduced(quotation)).orElseGet(() -> doer(quotation));
    }

    private @Nullable Source framed(Quotations.Quotation quotation, Sentence frame) {
        int sentence = frame.index();
        Parse parse = text.parse(sentence);
        Optional<VerbGroup> saying = saying(parse, quotation);
        return Stream.<Supplier<Optional<Integer>>>of(
                        () -> quotedAs(parse, sentence),
                        () -> beside(parse, quotation)
                                .filter(chunk -> !isReport(sentence, chunk, quotation)
                                        && !isPassedOn(sentence, chunk, subjectBefore(parse, quotation, saying))),
                        () -> accordingTo(parse),
                        () -> subjectBefore(parse, quotation, saying),
                        () -> saying.flatMap(verb -> subject(sentence, verb))
                                .filter(chunk -> !isReport(sentence, chunk, quotation)),
                        () -> sayingBefore(parse, quotation).flatMap(verb -> subject(sentence, verb)),
                        () -> saying.flatMap(verb -> subject(sentence, verb)))
                .flatMap(way -> way.get().stream())
                .map(chunk -> author(parse, chunk))
                .flatMap(chunk -> speakers.at(new Place(sentence, chunk)).stream())
                .findFirst()
                .or(() -> saying.flatMap(verb -> subject(sentence, verb))
                        .flatMap(chunk -> speakers.anybody(new Place(sentence, author(parse, chunk)))))
                .map(speaker -> new Source(speaker, channel(frame, speaker)))
                .orElse(null);
    }

    /** '"...," it quoted the minister as saying': whom it quoted. */
    private Optional<Integer> quotedAs(Parse parse, int sentence) {
        return parse.verbs().stream()
                .filter(verb -> verb.base().startsWith("quot")
                        && !verb.passive()
                        && !quoted(parse.unit(verb.unit()).from()))
                .flatMap(verb -> text.clauses(sentence).object(verb).stream().boxed())
                .filter(whom -> parse.lower(text.clauses(sentence).list(whom).getLast() + 1)
                        .equals("as"))
                .findFirst();
    }

    /** 'Petro said it "cannot remain silent", the paper El Tiempo reported': the paper passes on what another said. */
    private boolean isReport(int sentence, int chunk, Quotations.Quotation quotation) {
        Parse parse = text.parse(sentence);
        return speakers.isPress(new Place(sentence, chunk))
                && sayingBefore(parse, quotation)
                        .flatMap(verb -> subject(sentence, verb))
                        .filter(other -> other != chunk && !speakers.isPress(new Place(sentence, other)))
                        .isPresent();
    }

    /** 'Choe "expressed the will ...," KCNA reported': Choe did. */
    private boolean isPassedOn(int sentence, int chunk, Optional<Integer> doer) {
        return doer.isPresent()
                && speakers.isPress(new Place(sentence, chunk))
                && !speakers.isPress(new Place(sentence, doer.get()));
    }

    private Optional<VerbGroup> sayingBefore(Parse parse, Quotations.Quotation quotation) {
        return parse.verbs().stream()
                .filter(verb -> Speech.says(verb.base())
                        && parse.unit(verb.unit()).to() <= quotation.from()
                        && !quoted(parse.unit(verb.unit()).from()))
                .reduce((one, other) -> other);
    }

    /** 'Iceland's foreign minister, Jon Hannibalsson: "Nobody should be afraid"': a name and a colon. */
    private Optional<Source> introduced(Quotations.Quotation quotation) {
        String chars = text.plain().chars();
        int colon = quotation.from() - 2;
        while (colon > 0 && Character.isWhitespace(chars.charAt(colon))) {
            colon--;
        }
        if (colon <= 0 || chars.charAt(colon) != ':') {
            return Optional.empty();
        }
        int end = colon;
        return touched(end).flatMap(sentence -> {
            Parse parse = text.parse(sentence.index());
            for (int j = parse.chunks().size() - 1; j >= 0; j--) {
                if (parse.unit(parse.chunks().get(j).to() - 1).to() <= end) {
                    return parse.kindAt(j, Chunk.Kind.NOUN)
                            ? speakers.person(new Place(sentence.index(), j))
                                    .map(speaker -> new Source(speaker, channel(sentence, speaker)))
                            : Optional.empty();
                }
            }
            return Optional.empty();
        });
    }

    private Optional<Sentence> touched(int at) {
        return text.sentences().stream()
                .filter(sentence -> sentence.from() <= at && at < sentence.to())
                .findFirst();
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
                int verb = behindSubject(parse, j);
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

    /** Where the verb of a subject stands: past "of Peru", ", Maria Zakharova," and ", who took office on Sunday,". */
    private static int behindSubject(Parse parse, int subject) {
        int verb = subject + 1;
        while (parse.kindAt(verb, Chunk.Kind.PREPOSITION) && parse.kindAt(verb + 1, Chunk.Kind.NOUN)) {
            verb += 2;
        }
        if (!parse.kindAt(verb, Chunk.Kind.COMMA)
                || !parse.kindAt(verb + 1, Chunk.Kind.NOUN) && !parse.kindAt(verb + 1, Chunk.Kind.RELATIVE)) {
            return verb;
        }
        for (int j = verb + 2; j < parse.chunks().size(); j++) {
            if (parse.kindAt(j, Chunk.Kind.COMMA)) {
                return j + 1;
            }
        }
        return verb;
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

    boolean quoted(int unit) {
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
        OptionalInt subject = Persons.subject(text.parse(sentence), text.clauses(sentence), verb);
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

    @Nullable
    String channel(Sentence sentence, Speakers.Speaker speaker) {
        String said = Channels.unquoted(text.plain().chars(), sentence);
        return Channels.of(said)
                .or(() -> Optional.of(speaker.name()).filter(Channels::isAgency))
                .orElse(null);
    }

    List<Sentence> touched(Quotations.Quotation quotation) {
        return text.sentences().stream()
                .filter(sentence -> sentence.from() < quotation.to() && quotation.from() < sentence.to())
                .toList();
    }
}
