package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.polity.PolityKind;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.time.Edtf;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** The day on which a sentence says that a step was taken, made known or told by those who inform of it. */
final class Announcements {
    private static final Pattern PAPERS =
            Pattern.compile("(?:the|both|the two) (?:decrees?|orders?|papers|documents?)");

    private static final Set<String> DECIDING = Set.of(
            "take",
            "announce",
            "make",
            "adopt",
            "approve",
            "publish",
            "communicate",
            "come",
            "came",
            "taken",
            "made",
            "sign",
            "signed");
    private static final Set<String> STEPS = Set.of(
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
    private static final Set<String> TELLING = Set.of("announce", "make", "take", "give");

    private static final Set<String> INFORMING = Set.of("say", "report", "confirm");

    /** Of no side of their own: "officials said", "state media reported". */
    private static final Set<String> INFORMANTS =
            Set.of("officials", "official", "authorities", "sources", "media", "television", "radio", "diplomats");

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
                .filter(verb -> clauses.object(verb).stream().anyMatch(this::isStep))
                .filter(verb -> clauses.subject(verb).stream()
                        .allMatch(who -> Parties.keys(actors).containsAll(referents.all(new Place(sentence, who)))))
                .findFirst()
                .flatMap(this::dayOf);
    }

    /** "The envoy was told of the decision on Monday". */
    private Optional<Edtf> informed() {
        return parse.verbs().stream()
                .filter(verb -> verb.passive()
                        && !verb.negated()
                        && Set.of("tell", "inform", "informed", "notify", "notified")
                                .contains(verb.base()))
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
                && parse.unit(parse.chunks().get(chunk).from()).in(Set.of("the", "this", "that", "its", "their"));
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
                                || parse.verbAt(anchor).isPresent() && isInforming(verb)))
                .flatMap(verb -> dayOf(verb).stream())
                .findFirst();
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
        for (int j = verb.chunk() + 1; j < parse.chunks().size() && !parse.kindAt(j, Chunk.Kind.VERB); j++) {
            if (parse.kindAt(j, Chunk.Kind.TIME) && times.roles().dates(j)) {
                return parse.timeAt(j).map(Time::value);
            }
        }
        // "announced the break the same evening"
        return new Counted(sentence, text).of(verb.chunk());
    }
}
