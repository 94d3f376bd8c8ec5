package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.polity.PolityKind;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import credence.time.Edtf;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The day on which a sentence says that a step was taken, made known or told by those who inform of it. */
final class Announcements {
    private static final Pattern PAPERS =
            Pattern.compile("(?:the|both|the two) (?:decrees?|orders?|papers|documents?)");

    private static final Set<String> DECIDING = WordSet.of(
            "take",
            "announce",
            "make",
            "confirm",
            "convey",
            "deliver",
            "reveal",
            "disclose",
            "adopt",
            "approve",
            "publish",
            "communicate",
            "come",
            "sign");
    private static final Set<String> STEPS = WordSet.of(
            "decision",
            "move",
            "step",
            "announcement",
            "break",
            "rupture",
            "measure",
            "measures",
            "recognition",
            "expulsion",
            "expulsions",
            "order",
            "severance",
            "agreement",
            "suspension");
    private static final Set<String> TELLING = WordSet.of(
            "announce",
            "make",
            "take",
            "give",
            "confirm",
            "reveal",
            "disclose",
            "convey",
            "break",
            "sign",
            "approve",
            "adopt",
            "communicate");

    /** Of a letter in which one lays down what it does: "handed over a note to that effect". */
    private static final Set<String> HANDING = WordSet.of("hand", "deliver", "present", "send", "sign");

    /** What is done with the word of somebody else. */
    private static final Set<String> PASSED_ON = WordSet.of(
            "broadcast", "reported", "read", "carried", "published", "issued", "released", "aired", "relayed");

    private static final Set<String> INFORMING = WordSet.of("say", "report", "confirm");

    /** Of no side of their own: "officials said", "state media reported". */
    private static final Set<String> INFORMANTS =
            WordSet.of("officials", "official", "authorities", "sources", "media", "television", "radio", "diplomats");

    /** Chunks from the verb to "to that effect". */
    private static final int EFFECT = 7;

    private final int sentence;
    private final Text text;
    private final Parse parse;
    private final Clauses clauses;
    private final Referents referents;
    private final ClauseTimes times;

    Announcements(int sentence, Text text, Referents referents) {
        this.sentence = sentence;
        this.text = text;
        this.parse = text.parse(sentence);
        this.clauses = text.clauses(sentence);
        this.referents = referents;
        this.times = new ClauseTimes(parse, clauses, new Spans(sentence, text));
    }

    /** "The decision was taken on Wednesday", "the move was announced on Monday night". */
    Optional<Edtf> decided(List<Party> actors) {
        return signed().or(() -> told(actors))
                .or(() -> new DatedPapers(parse, clauses).itself())
                .or(this::agreed)
                .or(this::ofTheStep)
                .or(this::informed)
                .or(() -> parse.verbs().stream()
                        .filter(verb -> (verb.finite() || verb.participle()) && DECIDING.contains(verb.base()))
                        .filter(verb -> clauses.subject(verb).stream().anyMatch(this::isStep))
                        .findFirst()
                        .flatMap(this::dayOf));
    }

    /** "The foreign minister made the announcement on Tuesday", "announced the step in a statement on Friday": theirs. */
    private Optional<Edtf> told(List<Party> actors) {
        return parse.verbs().stream()
                .filter(verb -> verb.finite()
                        && !verb.passive()
                        && !verb.negated()
                        && verb.modal().isEmpty()
                        && TELLING.contains(verb.base()))
                .filter(verb -> clauses.object(verb).stream()
                        .anyMatch(
                                object -> isStep(object) || parse.lower(object).equals("the news")))
                .filter(verb -> clauses.subject(verb).stream()
                        .allMatch(who -> Parties.keys(actors).containsAll(referents.all(new Place(sentence, who)))))
                .findFirst()
                .flatMap(this::dayOf);
    }

    /** "The cabinet agreed on the step on Monday", "handed over a letter to that effect on Friday". */
    private Optional<Edtf> agreed() {
        return parse.verbs().stream()
                .filter(verb -> verb.finite() && !verb.negated() && verb.modal().isEmpty())
                .filter(verb -> Word.isOneOf(verb.base(), "agree", "decide", "vote")
                                && Word.isOneOf(parse.lower(verb.chunk() + 1), "on", "to", "for")
                                && isStep(verb.chunk() + 2)
                        || HANDING.contains(verb.base()) && isToThatEffect(verb.chunk()))
                .findFirst()
                .flatMap(this::dayOf);
    }

    private boolean isToThatEffect(int verb) {
        return IntStream.range(verb + 1, Math.min(verb + EFFECT, parse.chunks().size()))
                .anyMatch(j ->
                        parse.lower(j).equals("effect") && parse.lower(j - 1).equals("that"));
    }

    /** "The vote in cabinet on Wednesday was unanimous", "The announcement on Monday surprised": the time of the noun in front. */
    private Optional<Edtf> ofTheStep() {
        if (parse.kindAt(0, Chunk.Kind.TIME)
                && parse.lower(1).equals("'s")
                && (parse.lower(2).equals("vote") || STEPS.contains(parse.lower(2)))) {
            // "Thursday's vote was nine to three"
            return parse.timeAt(0).map(Time::value);
        }
        boolean front = isStep(0) && !Word.isOneOf(parse.lastWord(0), "agreement", "order", "recognition", "break")
                || parse.lower(0).equals("the vote")
                        && (parse.lower(1).equals("in") && Word.isOneOf(parse.lower(2), "cabinet", "the cabinet")
                                || parse.kindAt(1, Chunk.Kind.TIME));
        for (int j = 1; front && j < parse.chunks().size() && !parse.kindAt(j, Chunk.Kind.VERB); j++) {
            if (parse.kindAt(j, Chunk.Kind.TIME) && times.roles().dates(j)) {
                return parse.timeAt(j).map(Time::value);
            }
            if (parse.kindAt(j, Chunk.Kind.COMMA)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "The envoy was told of the decision on Monday". */
    private Optional<Edtf> informed() {
        return parse.verbs().stream()
                .filter(verb -> verb.passive()
                        && !verb.negated()
                        && Word.isOneOf(verb.base(), "tell", "inform", "informed", "notify", "notified"))
                .filter(verb -> parse.lower(verb.chunk() + 1).equals("of") && isStep(verb.chunk() + 2))
                .findFirst()
                .flatMap(this::dayOf);
    }

    /** "The foreign ministry announced the break on Friday": by the noun that names the act. */
    Optional<Edtf> named(ActKind kind) {
        return parse.verbs().stream()
                .filter(verb -> verb.finite() && verb.base().equals("announce"))
                .filter(verb -> {
                    OptionalInt step = verb.passive() ? clauses.subject(verb) : clauses.object(verb);
                    return step.isPresent()
                            && isStep(step.getAsInt())
                            && text
                                    .lexicon()
                                    .nominal(clauses.head(step.getAsInt()).lower())
                                    .stream()
                                    .anyMatch(rule -> rule.kind() == kind);
                })
                .findFirst()
                .flatMap(this::dayOf);
    }

    private boolean isStep(int chunk) {
        return parse.kindAt(chunk, Chunk.Kind.NOUN)
                && STEPS.contains(clauses.head(chunk).lower())
                && parse.unit(parse.chunks().get(chunk).from()).in("the", "this", "that", "its", "their");
    }

    /** "The president signed the decrees on Tuesday". */
    private Optional<Edtf> signed() {
        return parse.verbs().stream()
                .filter(verb -> verb.finite() && verb.base().equals("sign"))
                .filter(verb -> (verb.passive() ? clauses.subject(verb) : clauses.object(verb))
                        .stream()
                                .anyMatch(object ->
                                        PAPERS.matcher(parse.lower(object)).matches()))
                .findFirst()
                .flatMap(this::dayOf);
    }

    /**
     * The day on which somebody else announced it for them, "have agreed to restore ties, President Trump announced on Friday", or
     * those told of it who take no side: "officials said Thursday", "the head of the Arab League said on Sunday".
     */
    Optional<Edtf> reported(int anchor) {
        return parse.verbs().stream()
                .filter(verb -> verb.chunk() > anchor
                        && (verb.finite() || verb.participle())
                        && (verb.base().equals("announce")
                                || isMadePublic(verb)
                                || parse.verbAt(anchor).isPresent() && isInforming(verb)))
                .flatMap(verb -> dayOf(verb).stream())
                .findFirst();
    }

    /** ", a step made public by its ministry on Tuesday", "in a decision broadcast on Tuesday". */
    private boolean isMadePublic(VerbGroup verb) {
        int noun = verb.chunk() - 1;
        boolean made = verb.base().equals("make") && Word.isOneOf(parse.lower(verb.chunk() + 1), "public", "known");
        boolean passedOn = PASSED_ON.contains(parse.lower(verb.chunk()))
                // not "in response to a letter published on Monday"
                && (Word.isOneOf(parse.lower(noun - 1), "in", "by", "with", "through", "from", "according to")
                        || parse.lower(noun - 1).equals("to")
                                && parse.lower(noun - 2).equals("according"));
        return (made || passedOn)
                && parse.kindAt(noun, Chunk.Kind.NOUN)
                && (STEPS.contains(clauses.head(noun).lower())
                        || passedOn
                                && TimedDocuments.DOCUMENTS.contains(
                                        clauses.head(noun).lower()));
    }

    private boolean isInforming(VerbGroup verb) {
        OptionalInt subject =
                INFORMING.contains(verb.base()) && verb.finite() ? clauses.subject(verb) : OptionalInt.empty();
        return subject.isPresent()
                && parse.kindAt(subject.getAsInt(), Chunk.Kind.NOUN)
                && (INFORMANTS.contains(clauses.head(subject.getAsInt()).lower())
                                && referents
                                        .all(new Place(sentence, subject.getAsInt()))
                                        .isEmpty()
                        || isOfOrganisation(subject.getAsInt()));
    }

    private boolean isOfOrganisation(int subject) {
        return referents.all(new Place(sentence, subject)).stream()
                .flatMap(key -> text.polities().find(key).stream())
                .anyMatch(polity -> polity.kind() == PolityKind.ORGANISATION);
    }

    /** The first time behind a verb, up to the next one. */
    private Optional<Edtf> dayOf(VerbGroup verb) {
        for (int j = verb.chunk() + 1;
                // "made the move known on Monday"
                j < parse.chunks().size()
                        && (!parse.kindAt(j, Chunk.Kind.VERB) || parse.lower(j).equals("known"));
                j++) {
            if (parse.kindAt(j, Chunk.Kind.TIME) && times.roles().dates(j)) {
                return parse.timeAt(j).map(Time::value);
            }
        }
        // "announced the break the same evening"
        return new Counted(sentence, text).of(verb.chunk());
    }
}
