package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import credence.time.Edtf;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The day of an act that another clause of its sentence tells: "did so in 1949", "joined those that have". */
record ToldElsewhere(Parse parse, Clauses clauses, ClauseTimes times) {
    private static final Set<String> SPOKESMEN = WordSet.of(
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "official",
            "officials",
            "minister",
            "ministers",
            "aide",
            "aides",
            "adviser",
            "advisor",
            "office");

    private static final Set<String> OFFICES = WordSet.of(
            "government",
            "cabinet",
            "ministry",
            "presidency",
            "minister",
            "spokesman",
            "spokeswoman",
            "embassy",
            "palace",
            "president",
            "chancellery");

    private static final Set<String> BELONGING = WordSet.of("for", "of", "at", "from");

    /** What one does in order to say something. */
    private static final Set<String> GOING = WordSet.of(
            "go", "appear", "stand", "take", "come", "return", "step", "call", "hold", "interrupt", "use", "rise");

    /** Chunks from a verb to its time. */
    private static final int NEAR_BY = 4;

    Optional<Edtf> of(int anchor) {
        return as(anchor).or(() -> joined(anchor)).or(() -> doneSo(anchor));
    }

    /** "severed its ties with the island in 1990, as it opened relations with Beijing". */
    private Optional<Edtf> as(int anchor) {
        boolean as = Speakers.PRONOUNS.contains(parse.lower(anchor - 1))
                && parse.lower(anchor - 2).equals("as")
                && parse.verbAt(anchor).filter(VerbGroup::finite).isPresent();
        int time = parse.kindAt(anchor - 3, Chunk.Kind.COMMA) ? anchor - 4 : anchor - 3;
        return as && parse.kindAt(time, Chunk.Kind.TIME) && times.roles().dates(time)
                ? parse.timeAt(time).map(Time::value)
                : Optional.empty();
    }

    /** "Turkey on Wednesday joined the governments that have expelled Syrian diplomats". */
    private Optional<Edtf> joined(int anchor) {
        int joins = anchor - 1;
        while (joins > 0 && parse.verbAt(joins).isEmpty()) {
            joins--;
        }
        int verb = joins;
        boolean those = parse.kindAt(anchor - 1, Chunk.Kind.RELATIVE)
                && parse.verbAt(verb)
                        .filter(one -> one.finite() && one.base().equals("join"))
                        .isPresent();
        return those && parse.kindAt(verb - 1, Chunk.Kind.TIME) && times.roles().dates(verb - 1)
                ? parse.timeAt(verb - 1).map(Time::value)
                : Optional.empty();
    }

    /** "Turkey, the first country to recognise it, did so in 1949": the verb behind the aside tells when. */
    private Optional<Edtf> doneSo(int anchor) {
        int comma = anchor + 1;
        while (comma < parse.chunks().size()
                && !parse.kindAt(comma, Chunk.Kind.COMMA)
                && !parse.kindAt(comma, Chunk.Kind.VERB)) {
            comma++;
        }
        boolean so = parse.verbAt(anchor).filter(VerbGroup::infinitive).isPresent()
                && parse.kindAt(comma, Chunk.Kind.COMMA)
                && Word.isOneOf(parse.lower(comma + 1), "did", "had done", "has done")
                && parse.lower(comma + 2).equals("so");
        return so
                ? times.right(
                        comma + 2, Math.min(comma + NEAR_BY, parse.chunks().size()))
                : Optional.empty();
    }

    /** Whether those who tell of it are the actors' own. */
    boolean isToldByTheirs(VerbGroup says, int subject, int anchor, List<PolityKey> actors) {
        // "in response to Moscow's recognition, officials said": not when it recognised
        return says.chunk() > anchor
                ? parse.verbAt(anchor).isPresent() && isOfTheirs(subject, actors)
                : saysOfTheirs(says, subject, anchor, actors);
    }

    /** "A spokesman said on Friday that Chile would not recognise it": who says what a state will do speaks for it, where no other is named. */
    private boolean saysOfTheirs(VerbGroup says, int subject, int anchor, List<PolityKey> actors) {
        boolean will = parse.verbAt(anchor)
                .filter(verb -> Word.isOneOf(verb.modal(), "will", "would"))
                .isPresent();
        return will
                && IntStream.range(says.chunk() + 1, anchor).noneMatch(j -> parse.kindAt(j, Chunk.Kind.VERB))
                // "Deputy Foreign Minister Ana Diaz told reporters on Monday that Chile will close"
                && words(subject).stream().anyMatch(unit -> unit.in(SPOKESMEN))
                && !isOfOtherPlace(subject + 1, actors)
                && nobodyElse(subject, actors);
    }

    private List<Unit> words(int noun) {
        Chunk chunk = parse.chunks().get(noun);
        return parse.units().subList(chunk.from(), chunk.to());
    }

    private boolean nobodyElse(int subject, List<PolityKey> actors) {
        return words(subject).stream().map(Unit::polity).allMatch(polity -> polity == null || actors.contains(polity));
    }

    /**
     * "..., the government said on Monday", "a State Department official said": whoever was named last, it is that of whom the clause
     * before it tells.
     */
    private boolean isOfTheirs(int subject, List<PolityKey> actors) {
        boolean office = words(subject).getFirst().in("the", "its", "his", "her")
                && clauses.head(subject).in(OFFICES);
        // "a government spokesman said in Vienna on Monday", "Theresa May's spokesman", "senior officials"
        boolean spokesman = SPOKESMEN.contains(parse.lastWord(subject))
                && (!BELONGING.contains(parse.lower(subject + 1)) || isOfTheirHead(subject + 2));
        return parse.kindAt(subject - 1, Chunk.Kind.COMMA)
                && (office || spokesman)
                && !isOfOtherPlace(subject + 1, actors)
                && nobodyElse(subject, actors);
    }

    /** "Israel has recognised it, the royal palace in Rabat said": of the state in which it stands. */
    private boolean isOfOtherPlace(int link, List<PolityKey> actors) {
        Chunk place = parse.kindAt(link, Chunk.Kind.PREPOSITION) && parse.kindAt(link + 1, Chunk.Kind.NOUN)
                ? parse.chunks().get(link + 1)
                : null;
        return place != null
                && parse.units().subList(place.from(), place.to()).stream()
                        .map(Unit::polity)
                        .anyMatch(polity -> polity != null && !actors.contains(polity));
    }

    /** "an aide to the prime minister", "a spokesman for the presidency". */
    private boolean isOfTheirHead(int noun) {
        Chunk behind = parse.kindAt(noun, Chunk.Kind.NOUN) ? parse.chunks().get(noun) : null;
        return behind != null
                && clauses.head(noun).in(OFFICES)
                && parse.units().subList(behind.from(), behind.to()).stream()
                        .allMatch(unit -> unit.polity() == null && !unit.capital());
    }

    /** "said on Saturday", "has rejected it, saying on Saturday that". */
    boolean says(VerbGroup verb) {
        boolean makesClear = verb.base().equals("make")
                && Word.isOneOf(parse.lower(verb.chunk() + 1), "clear", "it clear", "known", "plain", "public");
        return verb.finite() && (makesClear || isMadeKnown(verb) || Speech.says(verb.base()) || decidesBehind(verb))
                || times.roles().isSaying(verb)
                || goes(verb).isPresent();
    }

    /** "went on television late on Tuesday to say that": the day on which one does so. */
    Optional<Edtf> going(VerbGroup saying) {
        return goes(saying).flatMap(verb -> times.right(verb.chunk(), saying.chunk()));
    }

    private Optional<VerbGroup> goes(VerbGroup saying) {
        return saying.infinitive() && Speech.says(saying.base())
                ? clauses.hook(saying)
                        .flatMap(parse::verbAt)
                        .filter(verb -> verb.finite() && verb.modal().isEmpty() && !verb.negated())
                        .filter(verb -> GOING.contains(verb.base()))
                : Optional.empty();
    }

    /** "It was announced on Monday that", "..., it was agreed in Madrid yesterday": by those who do it. */
    boolean isMadeKnown(VerbGroup verb) {
        return verb.passive()
                && Word.isOneOf(verb.base(), "announce", "agree", "decide", "confirm", "disclose", "settle")
                && !verb.negated()
                && clauses.subject(verb).stream()
                        .anyMatch(subject -> parse.lower(subject).equals("it"));
    }

    /** "Malta will not recognise it, the cabinet ruled on Thursday": of what the clause before tells. */
    private boolean decidesBehind(VerbGroup verb) {
        return Word.isOneOf(verb.base(), "decide", "rule", "resolve", "vote", "decree")
                && parse.kindAt(verb.chunk() + 1, Chunk.Kind.TIME)
                && clauses.subject(verb).stream()
                        .anyMatch(subject -> subject > 0
                                && parse.kindAt(clauses.list(subject).getFirst() - 1, Chunk.Kind.COMMA)
                                && parse.verbs().stream().anyMatch(other -> other.finite() && other.chunk() < subject));
    }
}
