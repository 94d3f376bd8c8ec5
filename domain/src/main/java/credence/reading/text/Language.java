package credence.reading.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.postag.POSModel;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;
import org.jspecify.annotations.Nullable;

/** The language models, loaded once at first use: about 20 MB and some hundred milliseconds. */
public final class Language {
    private static final String SENTENCES = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
    private static final String TAGS = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

    private static final Pattern ENDED = Pattern.compile("[.!?:;…][\"')\\]]*\\s*\\z");

    /** Tokens: no sentence is so long, and what only looks like one must not take the time of one. */
    private static final int LONGEST = 200;

    /** UTF-16 units in which the last words of a sentence stand. */
    private static final int ENDING = 64;

    /** A number behind a word, and a full stop before a word with a capital: "on June 3. The". */
    private static final Pattern NUMBER_ENDS = Pattern.compile("(?<=\\p{L}[.,]? )\\d{1,4}(\\.)\\s+(?=\\p{Lu}\\p{L})");

    private @Nullable SentenceModel sentences;
    private @Nullable Tagger tagger;
    private final Spellings spellings = new Spellings();

    /** The sentences of a text, untagged. */
    public List<Sentence> sentences(Plain plain) {
        SentenceDetectorME detector = new SentenceDetectorME(sentenceModel());
        String chars = plain.chars();
        List<Sentence> found = new ArrayList<>();
        int number = 0;
        for (Paragraphs.Range paragraph : Paragraphs.of(chars).stream()
                .map(range -> Stamps.skip(chars, range))
                .toList()) {
            for (Span span : spans(detector, chars.substring(paragraph.from(), paragraph.to()))) {
                int from = paragraph.from() + span.getStart();
                int to = paragraph.from() + span.getEnd();
                List<Token> tokens = Tokens.of(chars, from, to, spellings::of);
                boolean heading = !ENDED.matcher(chars).region(from, to).find();
                for (int start = 0; start < tokens.size(); start += LONGEST) {
                    List<Token> part = tokens.subList(start, Math.min(start + LONGEST, tokens.size()));
                    found.add(new Sentence(
                            found.size(),
                            number,
                            start == 0 ? from : part.getFirst().from(),
                            start + LONGEST < tokens.size() ? part.getLast().to() : to,
                            heading,
                            part));
                }
            }
            number++;
        }
        return found;
    }

    private static List<Span> spans(SentenceDetectorME detector, String paragraph) {
        List<Span> spans = new ArrayList<>();
        for (Span span : detector.sentPosDetect(paragraph)) {
            boolean joined = !spans.isEmpty() && goesOn(paragraph, spans.getLast(), span);
            if (joined) {
                Span before = spans.removeLast();
                spans.add(new Span(before.getStart(), span.getEnd()));
            } else {
                spans.add(span);
            }
        }
        return spans.stream().flatMap(span -> cut(paragraph, span).stream()).toList();
    }

    /** The detector takes the full stop of "on June 3. The two" for that of an ordinal number, which English does not write so. */
    private static List<Span> cut(String paragraph, Span span) {
        List<Span> parts = new ArrayList<>();
        int start = span.getStart();
        Matcher ends = NUMBER_ENDS.matcher(paragraph).region(start, span.getEnd());
        while (ends.find()) {
            parts.add(new Span(start, ends.end(1)));
            start = ends.end();
        }
        parts.add(new Span(start, span.getEnd()));
        return parts;
    }

    /** The detector cuts after some abbreviations and after a question or exclamation inside a quotation that the sentence frames. */
    private static boolean goesOn(String paragraph, Span before, Span after) {
        char first = paragraph.charAt(after.getStart());
        String ended = paragraph.substring(Math.max(before.getStart(), before.getEnd() - ENDING), before.getEnd());
        return Character.isLowerCase(first)
                || Character.isDigit(first) && Tokens.endsInMonth(ended)
                || Tokens.endsInState(ended, paragraph.substring(after.getStart(), after.getEnd()))
                || Tokens.endsInTitle(ended);
    }

    /** The sentence with its tokens' parts of speech. */
    public Sentence tag(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        String[] tags = tagger().tags(tokens);
        List<Token> tagged = new ArrayList<>(tokens.size());
        for (int i = 0; i < tags.length; i++) {
            tagged.add(tokens.get(i).tagged(tags[i]));
        }
        return sentence.withTokens(tagged);
    }

    private synchronized SentenceModel sentenceModel() {
        if (sentences == null) {
            try (InputStream in = open(SENTENCES)) {
                sentences = new SentenceModel(in);
            } catch (IOException broken) {
                throw new UncheckedIOException("the sentence model cannot be read", broken);
            }
        }
        return sentences;
    }

    private synchronized Tagger tagger() {
        if (tagger == null) {
            try (InputStream in = open(TAGS)) {
                tagger = new Tagger(new POSModel(in));
            } catch (IOException broken) {
                throw new UncheckedIOException("the tagger's model cannot be read", broken);
            }
        }
        return tagger;
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = Language.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException(resource + " is not on the class path");
        }
        return in;
    }
}
