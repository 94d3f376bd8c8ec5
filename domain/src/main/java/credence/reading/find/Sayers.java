package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.ToldClauses;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who says or does what stands before in the clause: "Israel said it would". */
final class Sayers {
    /** "has hinted that it would": no verbs of saying, and yet of whoever holds so. */
    private static final Set<String> OFFICIALS =
            WordSet.of("officials", "leaders", "ministers", "authorities", "diplomats", "rulers", "representatives");

    /** Chunks back to what opens the clause: "that, like Ecuador, they would". */
    private static final int NEAR = 5;

    /** What leaves open whether somebody will. */
    private static final Set<String> OPEN =
            WordSet.of("say", "decide", "know", "disclose", "reveal", "consider", "discuss");

    private static final Set<String> HOLDING = WordSet.of("hint", "signal", "indicate", "decide", "agree");

    /** What somebody says of another, as often as of himself. */
    private static final Set<String> OF_OTHERS = WordSet.of(
            "claim",
            "claims",
            "report",
            "reports",
            "allegation",
            "allegations",
            "assertion",
            "suggestion",
            "complaint");

    private static final Set<String> DISMISSING =
            WordSet.of("dismiss", "reject", "refute", "deny", "dispute", "rebut", "denounce", "condemn", "deride");

    private final Text text;
    private final Referents referents;

    Sayers(Text text, Referents referents) {
        this.text = text;
        this.referents = referents;
    }

    /** Who does what is done toward a place: not meant by the words of that place. */
    Set<PolityKey> clauseSubject(Place place, int depth) {
        return text.parse(place.sentence()).verbs().stream()
                .filter(verb -> verb.chunk() < place.chunk())
                .reduce((one, other) -> other)
                .filter(verb -> !stopBetween(place, verb.chunk()) && !saysThat(verb, place))
                .filter(verb -> !Focus.counts(
                        text.parse(place.sentence()),
                        verb,
                        text.clauses(place.sentence()).subject(verb)))
                .map(verb -> text.clauses(place.sentence()).subject(verb))
                .filter(subject -> subject.isPresent() && subject.getAsInt() < place.chunk() && depth < 3)
                .map(subject -> Set.copyOf(allOf(new Place(place.sentence(), subject.getAsInt()), depth + 1)))
                .orElse(Set.of());
    }

    /** "Israel said it would", "the Palestinians said that they would", "was told by Israel that it would": who says so. */
    List<PolityKey> sayer(Place place, Unit head, int depth) {
        if (!head.is("it") && !head.is("they") && !head.is("each")
                || telling(place).isPresent()) {
            return List.of();
        }
        Parse parse = text.parse(place.sentence());
        List<PolityKey> teller = ofTold(place, depth);
        if (!teller.isEmpty()) {
            return teller;
        }
        int before = place.chunk() - 1;
        // "officials would not say on Sunday whether they would"
        boolean whether = head.is("they") && Word.isOneOf(parse.lower(before), "whether", "if");
        before -= whether ? 1 : 0;
        while (parse.kindAt(before, Chunk.Kind.TIME)
                || parse.lower(before).equals("that")
                || head.is("each") && Word.isOneOf(parse.lower(before), "on", "the same day")) {
            before--;
        }
        if (Word.isOneOf(parse.lower(before), "clear", "plain", "known", "it clear", "it plain", "it known")
                && parse.verbAt(Math.max(0, before - 1))
                        .filter(verb -> Word.isOneOf(verb.base(), "make", "let"))
                        .isPresent()) {
            // "made clear on Monday that it would not"
            return ofSubject(place, parse.verbAt(before - 1).orElseThrow(), depth).stream()
                    .limit(head.is("they") ? Integer.MAX_VALUE : 1)
                    .toList();
        }
        boolean by = parse.kindAt(before, NOUN) && parse.lower(before - 1).equals("by");
        OptionalInt sayer = by ? OptionalInt.of(before) : OptionalInt.empty();
        return parse.verbAt(Math.max(0, by ? before - 2 : before))
                .filter(verb -> whether
                        ? OPEN.contains(verb.base())
                        // "led Chile to announce that it would": Chile
                        : (verb.finite() || verb.infinitive() || verb.gerund())
                                && (Speech.says(verb.base()) || HOLDING.contains(verb.base())))
                .map(verb -> by ? sayer : text.clauses(place.sentence()).subject(verb))
                .filter(OptionalInt::isPresent)
                .map(subject -> speaking(place, subject.getAsInt(), depth))
                .filter(keys -> head.is("they") || (keys.size() == 1) != head.is("each"))
                .filter(keys -> !keys.isEmpty())
                .orElseGet(() -> head.is("they") ? ofOfficials(place, depth) : List.of());
    }

    /** "Peruvian officials told Bolivia that they would", "made it clear that they would": those who tell it, and no states of before. */
    private List<PolityKey> ofOfficials(Place place, int depth) {
        Parse parse = text.parse(place.sentence());
        Clauses clauses = text.clauses(place.sentence());
        boolean inner = IntStream.range(Math.max(0, place.chunk() - NEAR), place.chunk())
                .anyMatch(j -> Word.isOneOf(parse.lower(j), "that", "whether", "if"));
        return !inner
                ? List.of()
                : parse.verbs().reversed().stream()
                        .filter(verb -> verb.finite() && verb.chunk() < place.chunk())
                        .findFirst()
                        .map(clauses::subject)
                        .filter(who ->
                                who.isPresent() && clauses.head(who.getAsInt()).in(OFFICIALS))
                        .map(who -> speaking(place, who.getAsInt(), depth))
                        .orElse(List.of());
    }

    /** "Peru said", "A statement from Peru's foreign ministry said", "A Peruvian government statement said". */
    private List<PolityKey> speaking(Place place, int subject, int depth) {
        Parse parse = text.parse(place.sentence());
        int author = SourceSubjects.author(parse, subject);
        List<PolityKey> speakers = allOf(new Place(place.sentence(), author), depth + 1);
        if (author != subject || !speakers.isEmpty() || !SourceSubjects.isDocument(parse, subject)) {
            return speakers;
        }
        Chunk document = parse.chunks().get(subject);
        return parse.units().subList(document.from(), document.to()).stream()
                .map(Unit::polity)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    /** "Peru's announcement that it would", "the threat by Peru and Chile that they would": who tells it. */
    private List<PolityKey> ofTold(Place place, int depth) {
        Parse parse = text.parse(place.sentence());
        OptionalInt noun = ToldClauses.noun(parse, text.clauses(place.sentence()), place.chunk());
        if (noun.isEmpty() || isDismissed(parse, text.clauses(place.sentence()), noun.getAsInt())) {
            return List.of();
        }
        int behind = noun.getAsInt() + 1;
        boolean by = Word.isOneOf(parse.lower(behind), "by", "from") && parse.kindAt(behind + 1, NOUN);
        if (by) {
            return allOf(new Place(place.sentence(), behind + 1), depth + 1);
        }
        Chunk told = parse.chunks().get(noun.getAsInt());
        return parse.units().subList(told.from(), told.to()).stream()
                .map(Unit::polity)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    /** "Israel rejected US claims that it had annexed the valley": of whoever rejects them. */
    private static boolean isDismissed(Parse parse, Clauses clauses, int noun) {
        return clauses.head(noun).in(OF_OTHERS)
                && parse.verbAt(Math.max(0, noun - 1))
                        .filter(verb -> DISMISSING.contains(verb.base()))
                        .isPresent();
    }

    private List<PolityKey> ofSubject(Place place, VerbGroup verb, int depth) {
        OptionalInt subject = text.clauses(place.sentence()).subject(verb);
        return subject.isPresent() ? allOf(new Place(place.sentence(), subject.getAsInt()), depth + 1) : List.of();
    }

    /** "urged it to establish relations", "called on it to": who says so, since another is to do it. */
    Set<PolityKey> tellers(Place place, int depth) {
        OptionalInt teller = telling(place)
                .map(verb -> text.clauses(place.sentence()).subject(verb))
                .orElse(OptionalInt.empty());
        return teller.isPresent() && teller.getAsInt() < place.chunk()
                ? Set.copyOf(allOf(new Place(place.sentence(), teller.getAsInt()), depth + 1))
                : Set.of();
    }

    private Optional<VerbGroup> telling(Place place) {
        Parse parse = text.parse(place.sentence());
        boolean isToAct =
                parse.verbAt(place.chunk() + 1).filter(VerbGroup::infinitive).isPresent();
        int before = parse.kindAt(place.chunk() - 1, PREPOSITION) ? place.chunk() - 2 : place.chunk() - 1;
        return isToAct ? parse.verbAt(before).filter(verb -> verb.finite() && !verb.passive()) : Optional.empty();
    }

    /** "Officials in Riyadh said the kingdom would": what is said may be of who says it. */
    private boolean saysThat(VerbGroup verb, Place place) {
        int last = text.clauses(place.sentence()).list(place.chunk()).getLast();
        return Speech.says(verb.base()) && text.parse(place.sentence()).kindAt(last + 1, Chunk.Kind.VERB);
    }

    /** "Saudi Arabia was silent; the kingdom does not": a sentence of its own. */
    private boolean stopBetween(Place place, int verb) {
        return java.util.stream.IntStream.range(verb, place.chunk())
                .anyMatch(j -> text.parse(place.sentence()).kindAt(j, Chunk.Kind.STOP));
    }

    private List<PolityKey> allOf(Place place, int depth) {
        Set<PolityKey> keys = new LinkedHashSet<>();
        for (int member : text.clauses(place.sentence()).list(place.chunk())) {
            keys.addAll(referents.one(new Place(place.sentence(), member), depth));
        }
        return List.copyOf(keys);
    }
}
