package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Sentence;
import credence.reading.text.Word;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who says a quotation, by the words that frame it: a verb of saying, "according to", a name and a colon. */
final class Sources {
    private static final Pattern CALLED_BACK = Pattern.compile("(?:back|home|off|up|in)\\b.*");

    private static final Pattern SMALL = Pattern.compile("in|so|as|with|for|to|until|on|without|because|if|by|and|of");

    /** Who says it, and by what channel. */
    record Source(Speakers.Speaker speaker, @Nullable String channel) {}

    private static final int REACH = 100;

    private final Text text;
    private final Speakers speakers;
    private final List<Quotations.Quotation> quotations;
    private final SourceSubjects subjects;

    Sources(Text text, Speakers speakers, List<Quotations.Quotation> quotations) {
        this.text = text;
        this.speakers = speakers;
        this.quotations = quotations;
        this.subjects = new SourceSubjects(text, this);
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
                : shouted(quotation)
                        .or(() -> introduced(quotation))
                        .or(() -> opened(quotation))
                        .orElseGet(() -> doer(quotation));
    }

    private @Nullable Source framed(Quotations.Quotation quotation, Sentence frame) {
        int sentence = frame.index();
        Parse parse = text.parse(sentence);
        Optional<VerbGroup> saying = saying(parse, quotation);
        return Stream.<Supplier<Optional<Integer>>>of(
                        () -> quotedAs(parse, sentence),
                        () -> subjects.beside(parse, quotation)
                                .filter(chunk -> !isReport(sentence, chunk, quotation)
                                        && !isPassedOn(
                                                sentence, chunk, subjects.subjectBefore(parse, quotation, saying))),
                        () -> subjects.saidBehind(parse, quotation),
                        () -> accordingTo(parse).filter(chunk -> !isPastSource(parse, quotation, chunk)),
                        () -> subjects.subjectBefore(parse, quotation, saying),
                        () -> saying.flatMap(verb -> subjects.subject(sentence, verb))
                                .filter(chunk -> !isReport(sentence, chunk, quotation)),
                        () -> sayingBefore(parse, quotation).flatMap(verb -> subjects.subject(sentence, verb)),
                        () -> saying.flatMap(verb -> subjects.subject(sentence, verb)))
                .flatMap(way -> way.get().stream())
                .map(chunk -> SourceSubjects.author(parse, chunk))
                .flatMap(chunk -> speakers.at(new Place(sentence, chunk)).stream())
                .findFirst()
                .or(() -> saying.flatMap(verb -> subjects.subject(sentence, verb))
                        .flatMap(chunk -> speakers.anybody(new Place(sentence, SourceSubjects.author(parse, chunk)))))
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
                        .flatMap(verb -> subjects.subject(sentence, verb))
                        .filter(other -> other != chunk && !speakers.isPress(new Place(sentence, other)))
                        .isPresent();
    }

    /** 'according to the ministry, while Chad denounced a "sale of principles"': another says what stands behind. */
    private boolean isPastSource(Parse parse, Quotations.Quotation quotation, int source) {
        return sayingBefore(parse, quotation)
                .filter(verb -> verb.chunk() > source && verb.finite())
                .isPresent();
    }

    /** 'Chad would stay, a spokesman, Ali Nour, said. "We have good relations."': who spoke right before, where nobody else is told to. */
    Optional<Source> sayerBefore(Quotations.Quotation quotation) {
        return touched(quotation).stream()
                .findFirst()
                .filter(sentence -> sentence.index() > 0)
                .map(sentence -> text.sentences().get(sentence.index() - 1))
                .filter(before -> before.paragraph()
                        == text.sentences().get(before.index() + 1).paragraph())
                .flatMap(before -> text.parse(before.index()).verbs().stream()
                        .filter(VerbGroup::finite)
                        .reduce((one, other) -> other)
                        .filter(verb -> Speech.says(verb.base()) || Tones.precede(text.parse(before.index()), verb))
                        .flatMap(verb -> subjects.subject(before.index(), verb))
                        .flatMap(chunk -> speakers.person(new Place(before.index(), chunk)))
                        .map(speaker -> new Source(speaker, channel(before, speaker))));
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
                .flatMap(sentence -> subjects.beside(text.parse(sentence.index()), quotation).stream()
                        .map(chunk -> SourceSubjects.author(text.parse(sentence.index()), chunk))
                        .flatMap(chunk -> speakers.person(new Place(sentence.index(), chunk)).stream())
                        .map(speaker -> new Source(speaker, channel(sentence, speaker))))
                .findFirst();
    }

    /** 'The ministry "strongly condemned this act"': who stands right before words that open with a verb of saying. */
    private Optional<Source> opened(Quotations.Quotation quotation) {
        return touched(quotation).stream()
                .flatMap(sentence -> subjects.opener(text.parse(sentence.index()), quotation).stream()
                        .flatMap(chunk -> speakers.at(new Place(sentence.index(), chunk)).stream())
                        .map(speaker -> new Source(speaker, channel(sentence, speaker))))
                .findFirst();
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
            Optional<Speakers.Speaker> speaker = verb.flatMap(one -> subjects.subject(sentence.index(), one))
                    .map(chunk -> SourceSubjects.author(parse, chunk))
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
        return SMALL.matcher(words.split(" ", 2)[0]).matches();
    }

    /** 'the war, which it calls a "special military operation"': a name, which nobody says here. */
    private boolean isName(Quotations.Quotation quotation) {
        int from = Math.max(0, quotation.from() - REACH);
        String before = text.plain().chars().substring(from, quotation.from() - 1);
        return Titles.isOne(before, text.plain().chars().substring(quotation.from(), quotation.to()));
    }

    /** '"...", according to Russia's foreign minister'. */
    private Optional<Integer> accordingTo(Parse parse) {
        for (int j = 1; j + 1 < parse.chunks().size(); j++) {
            boolean words = SayersBefore.isAccordingTo(parse, j)
                    // 'for "an act of treachery", in the words of the minister'
                    || j > 1
                            && parse.lower(j - 2).equals("in")
                            && parse.lower(j - 1).equals("the words")
                            && parse.lower(j).equals("of");
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
        List<VerbGroup> saying = parse.verbs().stream()
                .filter(verb -> Speech.says(verb.base())
                        && !isCalledBack(parse, verb)
                        && !quoted(parse.unit(verb.unit()).from()))
                .sorted(Comparator.comparingInt(
                        verb -> distance(parse.unit(verb.unit()).from(), quotation)))
                .toList();
        // 'It will respond to "our partners" in time, a spokeswoman said': who has spoken
        return saying.stream()
                .filter(verb -> !Word.isOneOf(verb.base(), "respond", "reply")
                        || verb.modal().isEmpty())
                .findFirst()
                .or(() -> saying.stream().findFirst());
    }

    /** "had been called back because of": no word is said. */
    private static boolean isCalledBack(Parse parse, VerbGroup verb) {
        return verb.base().equals("call")
                && CALLED_BACK.matcher(parse.lower(verb.chunk() + 1)).matches();
    }

    private static int distance(int unit, Quotations.Quotation quotation) {
        return unit < quotation.from() ? quotation.from() - unit : Math.max(0, unit - quotation.to());
    }

    boolean quoted(int unit) {
        return quotations.stream().anyMatch(quotation -> quotation.contains(unit));
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
