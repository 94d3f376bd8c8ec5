package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.text.WordSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Persons who have no name in the text and hold no office: "a conductor", "an old man selling tea"; they too are "he". */
record SomePersons(Text text) {
    private static final Set<String> ONE = WordSet.of("a", "an", "one", "another");

    private static final Pattern PEOPLE = Pattern.compile(
            "(?:.*[a-z])?(?:man|woman|keeper|driver|seller|worker|owner)|boy|girl|student|resident"
                    + "|pensioner|farmer|teacher|trader|waiter|passer-by|veteran|refugee|vendor|barber|baker|fisher|soldier"
                    + "|professor|lecturer|historian|analyst|lawyer|nurse|doctor|grandmother|grandfather|widow|mother|father");

    /** Whoever does something for a living, and no letter. */
    private static final Pattern ACTING = Pattern.compile(
            "(?!(?:news)?paper$|committee$|broadcaster$|(?:news)?letter$|poster$|banner$|order$|mirror$).*(?:er|or|ist|ian|ee|ant)");

    /** "Leonid Kravchuk, the former party ideologist who was elected,": who somebody named right before is. */
    private static final Set<String> KNOWN = WordSet.of("the", "a", "an", "its");

    private static final Pattern YEARS = Pattern.compile("\\d+-year-old");

    /** "A taxi driver shrugged", and whoever does something and "said" so. */
    boolean is(Place place) {
        Parse parse = text.parse(place.sentence());
        if (!parse.kindAt(place.chunk(), Chunk.Kind.NOUN)
                || !parse.unit(parse.chunks().get(place.chunk()).from()).in(ONE)) {
            return false;
        }
        Clauses clauses = text.clauses(place.sentence());
        Unit head = clauses.head(place.chunk());
        boolean says = parse.verbs().stream()
                .anyMatch(verb -> verb.finite()
                        && !verb.passive()
                        && Speech.says(verb.base())
                        && clauses.subject(verb).orElse(-1) == place.chunk());
        return !head.named()
                && !head.tag("PROPN")
                && (PEOPLE.matcher(head.lower()).matches()
                        || says && ACTING.matcher(head.lower()).matches());
    }

    /** "the 36-year-old wrote": "he" by his years. */
    static boolean isOfYears(Unit head) {
        return YEARS.matcher(head.lower()).matches();
    }

    /** Whether what stands at a place tells who the one named right before it is. */
    boolean tellsWhoItIs(Place place) {
        Parse parse = text.parse(place.sentence());
        return parse.kindAt(place.chunk(), Chunk.Kind.NOUN)
                && parse.kindAt(place.chunk() - 1, Chunk.Kind.COMMA)
                && parse.unit(parse.chunks().get(place.chunk()).from()).in(KNOWN)
                && (parse.kindAt(place.chunk() + 1, Chunk.Kind.COMMA)
                        || parse.kindAt(place.chunk() + 1, Chunk.Kind.RELATIVE));
    }
}
