package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Ordinals;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A place among those who did the same: "Qatar and Italy came next", "the third member to act". */
final class PlacesInOrder {
    private static final Pattern DAYS = Pattern.compile(".*\\b(?:hours|days|day|week|month|hour)");

    private static final Set<String> COMING =
            WordSet.of("come", "go", "is", "are", "was", "were", "be", "been", "become");

    private static final Pattern PLACE = Pattern.compile(
            "(?:the )?(?:very )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d+(?:st|nd|rd|th)|next|last|latest|most recent|newest|another)(?: of (?:all|them))?");

    /** "the first of the group", "the last of the four", "the first of all". */
    private static final Pattern GROUP = Pattern.compile(
            "all|them|them all|the (?:group|lot|list|two|three|four|five|six|seven|eight|nine|ten)|these|those");

    /** ", with Turkey following on Tuesday": who comes after, with nobody named whom it follows. */
    boolean follows(VerbGroup verb) {
        int subject = scene.clauses().subject(verb).orElse(-1);
        return subject > 0
                && scene.clauses().object(verb).isEmpty()
                && scene.parse()
                        .lower(scene.clauses().list(subject).getFirst() - 1)
                        .equals("with");
    }

    private static final Pattern REGION = Pattern.compile(
            "the (?:region|continent|(?:[a-z]+ )?bloc|gulf|caribbean|pacific|west|arab world|middle east|european union|balkans)"
                    + "|(?:(?:western|eastern|central|northern|southern|west|east|north|south|latin|black|sub-saharan) )*"
                    + "(?:africa|europe|asia|america|oceania)");

    /** "the third country", of no sort that would be counted apart. */
    private static final Pattern COUNTRY = Pattern.compile(
            "(?:the )?(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d+(?:st|nd|rd|th))"
                    + " (?:country|state|nation)");

    private final Scene scene;

    PlacesInOrder(Scene scene) {
        this.scene = scene;
    }

    /** "the third member of the Union to act". */
    boolean rankedBefore(VerbGroup verb) {
        return scene.clauses()
                .hook(verb)
                .filter(scene.clauses()::ordinalCountry)
                .isPresent();
    }

    /** "It would be the first country to do so". */
    boolean isRankToCome(VerbGroup verb) {
        return scene.clauses()
                .hook(verb)
                .flatMap(rank -> scene.parse().verbAt(Math.max(0, rank - 1)))
                .filter(be -> !be.modal().isEmpty())
                .isPresent();
    }

    /** "the first country to grant recognition": by the chunk of the verb. */
    boolean isRankedAt(int chunk) {
        return scene.parse()
                .verbAt(chunk)
                .filter(verb -> verb.infinitive() && rankedBefore(verb))
                .isPresent();
    }

    /** The acts that the sentences right before give a rank, so many sentences back, the last first. */
    Stream<Found> rankedBefore(int sentences) {
        return scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream()
                .takeWhile(told -> told.sentence() >= scene.sentence() - sentences)
                .filter(told -> new PlacesInOrder(scene.beside(told.sentence())).isRankedAt(told.anchor()));
    }

    /** "Qatar and Italy came next", "Tanzania was the first, on April 13", "Next came Zambia": a place among those who did it. */
    boolean placed(VerbGroup verb) {
        boolean moves = Word.isOneOf(verb.base(), "move", "act")
                && scene.parse().lower(verb.chunk() + 1).equals("first");
        if (Word.isOneOf(scene.parse().lower(verb.chunk()), "is", "are")
                && scene.parse().lower(verb.chunk() + 1).equals("the last")
                && Word.isOneOf(scene.parse().lower(verb.chunk() + 2), "in", "of", ".", ";", ",")) {
            // "left Taiwan. Tuvalu and Palau are the last in the Pacific": those that have not
            return false;
        }
        return place(verb) > behindAdverb(verb)
                || COMING.contains(verb.base()) && (isPlace(behindAdverb(verb)) || isPlaceBefore(verb))
                || comesAfter(verb)
                || moves && verb.finite() && !verb.negated() && closes(verb.chunk() + 2);
    }

    /** "Qatar and Italy came after it". */
    private boolean comesAfter(VerbGroup verb) {
        return verb.base().equals("come")
                && verb.finite()
                && !verb.negated()
                && scene.parse().lower(verb.chunk() + 1).equals("after")
                && Word.isOneOf(scene.parse().lower(verb.chunk() + 2), "it", "them")
                && closes(verb.chunk() + 3);
    }

    /** "London had taken the first step on Monday". */
    boolean opens(VerbGroup verb) {
        return verb.finite()
                && !verb.negated()
                && verb.modal().isEmpty()
                && verb.base().equals("take")
                && scene.parse().lower(verb.chunk() + 1).equals("the first step")
                && closes(verb.chunk() + 2);
    }

    /** Where its place stands: right behind the verb, or behind whom it is given to, "That makes North Korea the third, after Syria". */
    int place(VerbGroup verb) {
        boolean makes = verb.base().equals("make")
                && verb.finite()
                && !verb.negated()
                && Word.isOneOf(
                        scene.parse().lower(verb.chunk() - 1),
                        "that",
                        "this",
                        "it",
                        "which",
                        "the move",
                        "the step",
                        "the decision")
                && scene.parse().kindAt(verb.chunk() + 1, Chunk.Kind.NOUN);
        int place = verb.chunk() + 2;
        if (verb.base().equals("come")
                && verb.finite()
                && scene.parse().lower(verb.chunk() + 1).equals("in")
                && isPlace(place)) {
            // "It came in second: Poland had already done so"
            return place;
        }
        return makes
                        && (isPlace(place)
                                || COUNTRY.matcher(scene.parse().lower(place)).matches() && closes(place + 1))
                ? place
                : behindAdverb(verb);
    }

    /** "is thus the second". */
    private int behindAdverb(VerbGroup verb) {
        int next = verb.chunk() + 1;
        return Word.isOneOf(scene.parse().lower(next), "thus", "therefore", "now") ? next + 1 : next;
    }

    private boolean isPlace(int chunk) {
        int place = scene.parse().lower(chunk).equals("among") ? chunk + 1 : chunk;
        boolean before = scene.parse().lower(place + 1).equals("before")
                        && Word.isOneOf(scene.parse().lower(place + 2), "it", "that", "them")
                || scene.parse().lower(place + 1).equals("before")
                        && scene.parse().kindAt(place + 2, Chunk.Kind.NOUN)
                        && scene.head(place + 2).named();
        boolean lastButOne = scene.parse().lower(place + 1).equals("but");
        boolean ofGroup = scene.parse().lower(place + 1).equals("of")
                && GROUP.matcher(scene.parse().lower(place + 2)).matches()
                && closes(place + 3);
        // "Peru was the second in Latin America"
        boolean inRegion = Word.isOneOf(scene.parse().lower(place + 1), "in", "of", "from", "outside")
                && REGION.matcher(scene.parse().lower(place + 2)).matches()
                && closes(place + 3);
        return PLACE.matcher(scene.parse().lower(place)).matches()
                && !lastButOne
                && (closes(place + 1) || before || ofGroup || inRegion);
    }

    /** "the second", "the last", "was first and Kenya second". */
    static boolean isRank(Scene scene, int chunk) {
        boolean bare = scene.parse().kindAt(chunk, Chunk.Kind.OTHER)
                && Ordinals.rank(scene.parse().lower(chunk)).orElse(1) > 1;
        return (bare || scene.parse().kindAt(chunk, Chunk.Kind.NOUN))
                && PLACE.matcher(scene.parse().lower(chunk)).matches();
    }

    /** "the region", "western Europe". */
    static boolean isRegion(String words) {
        return REGION.matcher(words).matches();
    }

    static boolean isPlaceWord(String words) {
        return PLACE.matcher(words).matches();
    }

    /** "the second", of those that can be counted. */
    static boolean isNumbered(Scene scene, int chunk) {
        return isRank(scene, chunk)
                && scene.units(chunk).stream()
                        .anyMatch(unit -> Ordinals.rank(unit.lower()).orElse(0) > 1);
    }

    boolean isPlaceBefore(VerbGroup verb) {
        // "The first of all was Ethiopia"
        int place = Word.isOneOf(scene.parse().lower(verb.chunk() - 1), "all", "them")
                        && scene.parse().lower(verb.chunk() - 2).equals("of")
                ? verb.chunk() - 3
                : verb.chunk() - 1;
        return PLACE.matcher(scene.parse().lower(place)).matches()
                && scene.parse().kindAt(verb.chunk() + 1, Chunk.Kind.NOUN)
                && verb.finite();
    }

    /** Nothing more is said of what stands before: a time, a mark or the end. */
    boolean closes(int chunk) {
        return chunk >= scene.parse().chunks().size()
                || scene.parse().kindAt(chunk, Chunk.Kind.TIME)
                || scene.parse().kindAt(chunk, Chunk.Kind.COMMA)
                || scene.parse().kindAt(chunk, Chunk.Kind.AND)
                || scene.parse().kindAt(chunk, Chunk.Kind.STOP)
                || scene.parse().lower(chunk).equals(".");
    }

    /** "Brazil did too", "Brazil did, too", "and Brazil did as well". */
    boolean isToo(VerbGroup verb) {
        int too = scene.parse().kindAt(verb.chunk() + 1, Chunk.Kind.COMMA) ? verb.chunk() + 2 : verb.chunk() + 1;
        boolean well = scene.parse().lower(too).equals("as")
                && scene.parse().lower(too + 1).equals("well");
        return verb.finite()
                && !verb.negated()
                && (well
                        ? closes(too + 2)
                        : Word.isOneOf(scene.parse().lower(too), "too", "as well") && closes(too + 1));
    }

    /** Nothing at all is said behind it. */
    boolean ends(int chunk) {
        return chunk >= scene.parse().chunks().size()
                || scene.parse().lower(chunk).equals(".");
    }

    /** "acted within the week". */
    boolean isWithinDays(int chunk) {
        return scene.parse().lower(chunk).equals("within")
                && DAYS.matcher(scene.parse().lower(chunk + 1)).matches();
    }

    /** "went ahead alone", "went ahead in April". */
    boolean goesAhead(VerbGroup verb) {
        return isAlone(verb.chunk() + 2) || isAllOf(verb);
    }

    /** "Riyadh went ahead in April.": with nothing behind that tells with what. */
    private boolean isAllOf(VerbGroup verb) {
        int behind = scene.parse().kindAt(verb.chunk() + 2, Chunk.Kind.TIME) ? verb.chunk() + 3 : verb.chunk() + 2;
        return ends(behind)
                && Word.isOneOf(scene.parse().lower(verb.chunk()), "went", "has gone", "had gone")
                && !scene.parse().lower(verb.chunk() - 2).equals("if");
    }

    /** "went ahead alone", "went ahead on its own", with nothing behind that tells with what. */
    private boolean isAlone(int chunk) {
        boolean own = scene.parse().lower(chunk).equals("on")
                && Word.isOneOf(scene.parse().lower(chunk + 1), "its own", "their own");
        return scene.parse().lower(chunk).equals("alone") && closes(chunk + 1) || own && closes(chunk + 2);
    }

    /** "cut ties, following Chile, and Peru recalled its ambassador": as the clause does that these words end, and not the next one. */
    boolean closesClause(int anchor, int names) {
        int end = scene.clauses().list(names).getLast() + 1;
        while (Word.isOneOf(scene.parse().lower(end), "of", "'s")
                || scene.parse().kindAt(end, Chunk.Kind.NOUN)
                        && scene.parse().kindAt(end - 1, Chunk.Kind.PREPOSITION)) {
            end++;
        }
        boolean ends = scene.parse().kindAt(end, Chunk.Kind.STOP)
                || scene.parse().kindAt(end, Chunk.Kind.AND)
                || scene.parse().kindAt(end, Chunk.Kind.SUBORDINATOR)
                || scene.parse().kindAt(end, Chunk.Kind.COMMA)
                        && (scene.parse().kindAt(end + 1, Chunk.Kind.AND)
                                || scene.parse().kindAt(end + 1, Chunk.Kind.SUBORDINATOR));
        int opens = scene.parse().kindAt(end, Chunk.Kind.COMMA) ? end + 2 : end + 1;
        return ends
                && scene.parse().kindAt(anchor - 1, Chunk.Kind.COMMA)
                && scene.parse().kindAt(opens, Chunk.Kind.NOUN);
    }
}
