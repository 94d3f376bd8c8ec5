package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.AND;
import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.OTHER;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;
import static credence.reading.parse.Chunk.Kind.RELATIVE;
import static credence.reading.parse.Chunk.Kind.STOP;
import static credence.reading.parse.Chunk.Kind.SUBORDINATOR;
import static credence.reading.parse.Chunk.Kind.TIME;
import static credence.reading.parse.Chunk.Kind.VERB;

import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is subject and object of a verb, and what hangs on what, told from the order of the chunks. All places are indexes of chunks. */
public final class Clauses {
    private static final Set<String> TERMS = WordSet.of("government", "term", "cabinet", "president");
    private static final Set<String> PARTICLES = WordSet.of("off", "out", "back", "down", "up", "on", "home");
    private static final Pattern SPANS =
            Pattern.compile(Stream.concat(CalendarWords.SPANS.stream(), CalendarWords.SEASONS.stream())
                    .collect(Collectors.joining("|")));

    private static final Pattern NEXT = Pattern.compile("the (?:next|following|same) (?:" + SPANS + ")");

    private static final Set<String> STATES =
            WordSet.of("country", "state", "nation", "government", "member", "power", "capital");

    private static final Set<String> FOLLOWING = WordSet.of("follow", "join");

    private final Parse parse;
    private final Lists lists;
    private final Subjects subjects;
    private final Map<Integer, OptionalInt> bySubject = new HashMap<>();
    private final Map<Integer, List<Integer>> byMember = new HashMap<>();
    private final @Nullable Unit[] heads;

    public Clauses(Parse parse) {
        this.parse = parse;
        this.lists = new Lists(parse);
        this.heads = new Unit[parse.chunks().size()];
        this.subjects = new Subjects(parse, this);
    }

    /** The noun group that is the grammatical subject; for an infinitive or gerund, that of the verb it hangs on. */
    public OptionalInt subject(VerbGroup verb) {
        OptionalInt known = bySubject.get(verb.chunk());
        if (known == null) {
            known = subjects.of(verb);
            bySubject.put(verb.chunk(), known);
        }
        return known;
    }

    /** Who is called the third country: the subject of "became", the object of "makes", or the noun it stands beside. */
    public OptionalInt ranked(int chunk) {
        return subjects.ranked(chunk);
    }

    /** The noun groups joined to one, it among them: "Abkhazia and South Ossetia", "A, B and C". */
    public List<Integer> list(int chunk) {
        List<Integer> known = byMember.get(chunk);
        if (known == null) {
            known = lists.of(chunk);
            byMember.put(chunk, known);
        }
        return known;
    }

    /** The verb an infinitive hangs on, or the noun ("decision to"); the nearer wins. */
    public Optional<Integer> hook(VerbGroup verb) {
        for (int j = SaidAsides.before(parse, verb); j >= 0; j--) {
            switch (parse.chunks().get(j).kind()) {
                case VERB -> {
                    VerbGroup other = parse.verbAt(j).orElseThrow();
                    // "plans to stop recognising it and restore ties"
                    boolean within =
                            other.gerund() && !parse.lower(verb.chunk()).startsWith("to ");
                    boolean sameForm = (other.infinitive() || within) && coordinated(j, verb.chunk());
                    // "the second country, following Bolivia, to cut ties"
                    boolean aside = other.gerund() && FOLLOWING.contains(other.base()) && parse.kindAt(j - 1, COMMA);
                    // "ordered two diplomats suspected of spying to leave"
                    if (!sameForm && !aside && !ReducedVerbs.describes(parse.units(), parse.chunks(), j)) {
                        int rank = rankOfMany(j);
                        return Optional.of(rank >= 0 && other.finite() ? rank : j);
                    }
                }
                case NOUN -> {
                    if (Control.NOUNS.contains(head(j).lower()) || ordinalCountry(j)) {
                        return Optional.of(j);
                    }
                }
                case SUBORDINATOR, RELATIVE, STOP -> {
                    return Optional.empty();
                }
                case COMMA -> j = SaidAsides.skipped(parse, j);
                case PREPOSITION, AND, TIME, OTHER -> {}
            }
        }
        return Optional.empty();
    }

    /** "the first of the states that severed ties to restore them": the rank, where the verb only tells of which states; else -1. */
    private int rankOfMany(int verb) {
        int many = verb - 2;
        return parse.kindAt(verb - 1, RELATIVE)
                        && parse.kindAt(many, NOUN)
                        && parse.lower(many - 1).equals("of")
                        && parse.kindAt(many - 2, NOUN)
                        && ordinalCountry(many - 2)
                ? many - 2
                : -1;
    }

    private boolean coordinated(int left, int right) {
        for (int k = left + 1; k < right; k++) {
            if (parse.chunks().get(k).is(AND)) {
                return true;
            }
        }
        return false;
    }

    /** "the second largest republic", "the third most populous country": no rank of what it did. */
    private boolean isOfSize(int behind, int end) {
        String word = behind < end - 1 ? parse.unit(behind).lower() : "";
        return word.equals("most") || word.endsWith("est") && parse.unit(behind).tag("ADJ") && !word.equals("west");
    }

    /** "the third country", "the first to": what an ordinal claim ranks. */
    public boolean ordinalCountry(int chunk) {
        Chunk noun = parse.chunks().get(chunk);
        if (head(chunk).in(TERMS)
                && parse.units().subList(noun.from(), noun.to()).stream().anyMatch(unit -> unit.is("'s"))) {
            // "Ortega's first government": his, and no country's rank.
            return false;
        }
        if (head(chunk).in("minister", "lady", "secretary")) {
            // "the Scottish first minister"
            return false;
        }
        for (int i = noun.from(); i < noun.to(); i++) {
            if (Ordinals.rank(parse.unit(i).lower()).isPresent() && !isOfSize(i + 1, noun.to())
                    || parse.unit(i).is("last")
                    || parse.unit(i).is("latest")
                    || parse.unit(i).is("previous")
                    || parse.unit(i).in("only", "sole", "lone")) {
                return true;
            }
        }
        if (noun.to() - noun.from() > 2
                && parse.unit(noun.from()).is("the")
                && parse.unit(noun.from() + 1).is("one")
                && head(chunk).in(STATES)) {
            // "the one Western government to recognise it": no other has
            return true;
        }
        if (parse.unit(noun.to() - 1).is("next")
                || parse.unit(noun.from()).is("next") && noun.to() - noun.from() == 1
                || noun.to() - noun.from() > 2
                        && parse.unit(noun.from()).is("the")
                        && parse.unit(noun.from() + 1).is("next")
                        && head(chunk).in(STATES)) {
            // "might be the next to do so", "the next African country to do so"
            return true;
        }
        // "behind only the United States": no rank
        return noun.from() > 0
                && parse.unit(noun.from() - 1).is("only")
                && !(parse.kindAt(chunk - 2, PREPOSITION) && head(chunk).named());
    }

    /** The noun group right after the verb, its particle passed over. */
    public OptionalInt object(VerbGroup verb) {
        int j = verb.chunk() + 1;
        while (parse.kindAt(j, OTHER) || parse.kindAt(j, TIME) || particle(j, verb)) {
            j++;
        }
        int behind = parse.kindAt(j, COMMA) ? behindTimeAside(j) : ObjectAsides.behindPhrase(parse, verb, j);
        if (behind == j && !parse.kindAt(j, NOUN)) {
            behind = ObjectAsides.behind(parse, verb, j);
        }
        if (!parse.kindAt(behind, NOUN)) {
            return new SharedObjects(parse, this).of(verb, j);
        }
        return isWhen(behind) ? OptionalInt.empty() : OptionalInt.of(behind);
    }

    /** "followed the next day", "followed later that year": when, and not whom. */
    private boolean isWhen(int noun) {
        return NEXT.matcher(parse.lower(noun)).matches()
                || parse.lower(noun - 1).equals("that")
                        && SPANS.matcher(parse.lower(noun)).matches();
    }

    /** "decided to suspend, as of today, its relations": what stands behind an aside on the time; the comma where there is none. */
    private int behindTimeAside(int comma) {
        int j = comma + 1;
        while (parse.kindAt(j, PREPOSITION) || parse.kindAt(j, OTHER)) {
            j++;
        }
        return parse.kindAt(j, TIME) && parse.kindAt(j + 1, COMMA) ? j + 2 : comma;
    }

    private boolean particle(int j, VerbGroup verb) {
        return j <= verb.chunk() + 2
                && parse.kindAt(j, PREPOSITION)
                && PARTICLES.contains(parse.lower(j))
                && !(parse.lower(j).equals("on") && !verb.base().equals("call"));
    }

    /**
     * The noun group after one of these prepositions, among those that hang on a place: the chunks after it, up to the next verb or
     * clause.
     */
    public OptionalInt after(int chunk, Set<String> prepositions) {
        return NounsBehind.one(parse, lists, chunk, prepositions::contains);
    }

    /** The noun group after one of these prepositions, as {@link #after(int, Set)} finds it. */
    public OptionalInt after(int chunk, String... prepositions) {
        return NounsBehind.one(parse, lists, chunk, word -> Word.isOneOf(word, prepositions));
    }

    /** The last noun of a noun group. */
    public Unit head(int chunk) {
        Unit known = heads[chunk];
        if (known == null) {
            known = lastNoun(chunk);
            heads[chunk] = known;
        }
        return known;
    }

    private Unit lastNoun(int chunk) {
        Chunk noun = parse.chunks().get(chunk);
        for (int i = noun.to() - 1; i >= noun.from(); i--) {
            Unit unit = parse.unit(i);
            if (i + 2 < noun.to() && parse.unit(i + 1).is("'s")) {
                // "Israel's right": what it has, whatever the tagger takes it for
                return parse.unit(noun.to() - 1);
            }
            if (unit.tag("NOUN") || unit.tag("PROPN") || unit.tag("PRON") || unit.named()) {
                return unit;
            }
        }
        return parse.unit(noun.to() - 1);
    }

    /** The comma or preposition with which an aside that has a verb begins that ends at a comma; -1 where none ends there. */
    public int relativeBefore(int comma) {
        int relative = nearestRelative(comma);
        return relative >= 0 ? relative : new ApposedClauses(parse, this).opening(comma);
    }

    private int nearestRelative(int comma) {
        boolean hasVerb = false;
        for (int j = comma - 1; j >= 0; j--) {
            hasVerb |= parse.kindAt(j, VERB);
            if (parse.kindAt(j, RELATIVE) && !hasVerb && parse.kindAt(j - 1, PREPOSITION)) {
                // "upon which Serbia, an ally of Russia, recalled its ambassador": its verb stands behind the comma
                return -1;
            }
            boolean inside = hasVerb
                    && parse.kindAt(j, RELATIVE)
                    && parse.lower(j).equals("that")
                    && parse.kindAt(j - 1, NOUN)
                    && parse.kindAt(comma + 1, VERB);
            if (inside) {
                // "Kenya, which belongs to a bloc that has no army, recognised it": a clause within the other
                hasVerb = false;
                continue;
            }
            if (parse.kindAt(j, RELATIVE)) {
                return parse.kindAt(j - 1, COMMA) ? j - 1 : parse.kindAt(j - 1, PREPOSITION) ? j - 1 : -1;
            }
            boolean inner = parse.kindAt(j, SUBORDINATOR) && !parse.kindAt(comma + 1, VERB);
            if (parse.kindAt(j, STOP) || inner) {
                return -1;
            }
        }
        return -1;
    }
}
