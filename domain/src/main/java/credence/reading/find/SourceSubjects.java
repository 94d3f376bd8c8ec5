package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who stands with a verb of saying: before it, behind it, or beside the quotation. */
final class SourceSubjects {
    private static final Pattern DOCUMENT =
            Pattern.compile(".*\\b(?:statement|letter|communique|note|message|tweet|post|memo)");

    private static final Set<String> INTERPOSED =
            WordSet.of("remarked", "added", "explained", "insisted", "argued", "noted", "wrote", "warned");

    private final Text text;
    private final Sources sources;

    SourceSubjects(Text text, Sources sources) {
        this.text = text;
        this.sources = sources;
    }

    /** Who stands with a verb right behind a quotation that ends with a comma or a mark of its own. */
    Optional<Integer> beside(Parse parse, Quotations.Quotation quotation) {
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

    /** 'The Union "condemns" it, said Spain, which presides': who stands behind the verb of saying that ends the sentence. */
    Optional<Integer> saidBehind(Parse parse, Quotations.Quotation quotation) {
        return parse.verbs().stream()
                .filter(verb -> parse.unit(verb.unit()).from() > quotation.to()
                        && Speech.says(verb.base())
                        && verb.finite()
                        && !verb.passive()
                        && Word.isOneOf(parse.lower(verb.chunk()), "said", "says", "announced", "declared")
                        && parse.kindAt(verb.chunk() - 1, Chunk.Kind.COMMA)
                        && parse.kindAt(verb.chunk() + 1, Chunk.Kind.NOUN))
                .map(verb -> verb.chunk() + 1)
                .findFirst();
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
    static int author(Parse parse, int chunk) {
        boolean document = isDocument(parse, chunk)
                && Word.isOneOf(parse.lower(chunk + 1), "by", "from", "of")
                && parse.kindAt(chunk + 2, Chunk.Kind.NOUN);
        // "A statement issued by the foreign ministry said"
        boolean issued = isDocument(parse, chunk)
                && Word.isOneOf(parse.lower(chunk + 1), "issued", "released", "published", "signed")
                && parse.lower(chunk + 2).equals("by")
                && parse.kindAt(chunk + 3, Chunk.Kind.NOUN);
        return issued ? chunk + 3 : document ? chunk + 2 : chunk;
    }

    static boolean isDocument(Parse parse, int chunk) {
        return DOCUMENT.matcher(parse.lower(chunk)).matches();
    }

    /** 'Choe "expressed the will ...": who stands right before a quotation that opens with its verb. */
    Optional<Integer> subjectBefore(Parse parse, Quotations.Quotation quotation, Optional<VerbGroup> saying) {
        for (VerbGroup verb : parse.verbs()) {
            Chunk chunk = parse.chunks().get(verb.chunk());
            boolean opens = parse.unit(chunk.from()).from() == quotation.from() && verb.finite();
            boolean clause = parse.kindAt(verb.chunk() - 2, Chunk.Kind.SUBORDINATOR);
            // 'had told reporters it "must be a mistake"': not it, who told them
            boolean told = saying.filter(said -> said.chunk() < verb.chunk()).isPresent()
                    && Word.isOneOf(parse.lower(verb.chunk() - 1), "it", "this", "that", "they", "he", "she");
            // 'said its treaties with Libya "should be kept"': nor the last noun of what was said
            boolean last = parse.kindAt(verb.chunk() - 2, Chunk.Kind.PREPOSITION)
                    && saying.filter(said -> said.chunk() < verb.chunk()).isPresent();
            if (opens
                    && !clause
                    && !told
                    && !last
                    && !isToldOf(parse, verb.chunk() - 1)
                    && !isClauseOf(parse, verb.chunk() - 1, saying)
                    && parse.kindAt(verb.chunk() - 1, Chunk.Kind.NOUN)) {
                return Optional.of(verb.chunk() - 1);
            }
        }
        return Optional.empty();
    }

    /** Who stands right before a quotation that opens with a finite verb of saying, be it behind an adverb. */
    Optional<Integer> opener(Parse parse, Quotations.Quotation quotation) {
        return parse.verbs().stream()
                .filter(verb -> verb.finite()
                        && !verb.passive()
                        && (Speech.says(verb.base())
                                || Word.isOneOf(verb.base(), "reject", "support", "regret", "take"))
                        && parse.unit(verb.unit()).from() >= quotation.from())
                .limit(1)
                .flatMap(verb -> Stream.of(verb.chunk() - 1, verb.chunk() - 2))
                .filter(noun -> parse.kindAt(noun, Chunk.Kind.NOUN)
                        && parse.unit(parse.chunks().get(noun).to() - 1).to() < quotation.from()
                        && parse.unit(parse.chunks().get(noun + 1).from()).from() == quotation.from())
                .findFirst();
    }

    /** 'told reporters his country "asks for nothing"', 'saying the region "remains a part"': who tells it speaks. */
    private static boolean isToldOf(Parse parse, int noun) {
        int said = parse.kindAt(noun - 1, Chunk.Kind.NOUN) ? noun - 2 : noun - 1;
        return parse.verbAt(Math.max(0, said))
                .filter(verb -> said >= 0 && !verb.passive() && Speech.says(verb.base()))
                .isPresent();
    }

    /** 'said that isolating Qatar "will not help"': what is told in a clause of who says it. */
    private static boolean isClauseOf(Parse parse, int noun, Optional<VerbGroup> saying) {
        if (saying.isEmpty() || saying.get().chunk() >= noun) {
            return false;
        }
        int that = saying.get().chunk() + 1;
        while (parse.kindAt(that, Chunk.Kind.TIME)) {
            that++;
        }
        return parse.lower(that).equals("that")
                && parse.chunks().subList(that, noun).stream()
                        .noneMatch(chunk -> chunk.kind() == Chunk.Kind.COMMA || chunk.kind() == Chunk.Kind.AND);
    }

    Optional<Integer> subject(int sentence, VerbGroup said) {
        Parse parse = text.parse(sentence);
        if (isInterposed(parse, said)) {
            return Optional.of(said.chunk() + 1);
        }
        VerbGroup verb = new SaidWithin(parse, text.clauses(sentence)).speaking(said);
        if (verb.passive()) {
            OptionalInt by = text.clauses(sentence).after(verb.chunk(), "by");
            if (by.isPresent()) {
                return Optional.of(by.getAsInt());
            }
        }
        OptionalInt subject = Persons.subject(parse, text.clauses(sentence), verb);
        if (subject.isPresent()
                && !sources.quoted(
                        parse.unit(parse.chunks().get(subject.getAsInt()).from())
                                .from())) {
            return Optional.of(subject.getAsInt());
        }
        return inverted(sentence, verb);
    }

    /** "The region, remarked the minister, was": who says it stands between commas. */
    private static boolean isInterposed(Parse parse, VerbGroup verb) {
        int noun = verb.chunk() + 1;
        return INTERPOSED.contains(parse.lower(verb.chunk()))
                && parse.kindAt(verb.chunk() - 1, Chunk.Kind.COMMA)
                && parse.kindAt(noun, Chunk.Kind.NOUN)
                && parse.kindAt(noun + 1, Chunk.Kind.COMMA)
                // "Kerry, on a visit, said Cuba, which had agreed, was": what is said begins there
                && !parse.unit(parse.chunks().get(noun).to() - 1).named()
                && !parse.kindAt(noun + 2, Chunk.Kind.RELATIVE);
    }

    /** '"...," said Foreign Minister Fahri': the subject stands behind the verb. */
    private Optional<Integer> inverted(int sentence, VerbGroup verb) {
        if (Word.isOneOf(verb.base(), "tell", "inform", "warn", "urge", "assure", "thank")) {
            // "told viewers": those only listen
            return Optional.empty();
        }
        OptionalInt object = text.clauses(sentence).object(verb);
        return object.isPresent() ? Optional.of(object.getAsInt()) : Optional.empty();
    }
}
