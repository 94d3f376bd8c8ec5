package credence.reading.parse;

import java.util.regex.Pattern;

/** Where a body has its seat that a relative clause behind is about: "the Security Council in New York, which condemned it". */
final class Seats {
    private static final Pattern BODY = Pattern.compile(
            "(?:council|league|union|assembly|commission|organi[sz]ation|nations|community|conference)$");

    private Seats() {}

    static boolean isOfBody(Parse parse, Clauses clauses, int place) {
        return parse.lower(place - 1).equals("in")
                && parse.kindAt(place - 2, Chunk.Kind.NOUN)
                && clauses.head(place - 2).named()
                && BODY.matcher(clauses.head(place - 2).lower()).find();
    }
}
