package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.AND;
import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.OTHER;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;
import static credence.reading.parse.Chunk.Kind.TIME;

import credence.reading.text.WordSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An object that two joined verbs share and that stands behind the second: "suspended and then severed relations with Peru". */
record SharedObjects(Parse parse, Clauses clauses) {
    /** Their object is who or what is recognised or judged. */
    private static final Set<String> NAMING = WordSet.of(
            "recognise", "recognize", "condemn", "denounce", "deplore", "support", "back", "welcome", "praise", "hail");

    /** Their object is a thing between states. */
    private static final Set<String> BREAKING = WordSet.of(
            "sever",
            "suspend",
            "cut",
            "break",
            "freeze",
            "restore",
            "resume",
            "establish",
            "downgrade",
            "upgrade",
            "reduce",
            "normalise",
            "normalize",
            "renew",
            "close",
            "open",
            "reopen",
            "shut",
            "recall",
            "withdraw",
            "expel");

    private static final Set<String> CLOSING = WordSet.of("close", "open", "reopen", "shut", "recall", "expel");

    static final Set<String> MISSIONS = WordSet.of(
            "embassy",
            "embassies",
            "mission",
            "missions",
            "ambassador",
            "ambassadors",
            "envoy",
            "envoys",
            "diplomat",
            "diplomats");

    private static final Set<String> BONDS =
            WordSet.of("relations", "ties", "links", "contacts", "recognition", "support");

    static final Set<String> THINGS =
            Stream.concat(MISSIONS.stream(), BONDS.stream()).collect(Collectors.toUnmodifiableSet());

    /**
     * The object of the verb behind "and" that is this one's too: "cut and Spain suspended relations with Brazil".
     *
     * @param at the chunk behind the verb and its particle, which is no noun
     */
    OptionalInt of(VerbGroup verb, int at) {
        boolean naming = NAMING.contains(verb.base());
        // "backed down and recognised Palestine": another meaning
        boolean turned = verb.base().equals("back") && parse.kindAt(verb.chunk() + 1, Chunk.Kind.PREPOSITION);
        if (turned || verb.passive() || verb.gerund() || !naming && !BREAKING.contains(verb.base())) {
            return OptionalInt.empty();
        }
        if (parse.kindAt(at, COMMA) && parse.kindAt(at + 1, NOUN) && closes(verb)) {
            // "suspended, and on Monday severed, relations with Brazil"
            return OptionalInt.of(at + 1);
        }
        int next = parse.kindAt(at - 1, TIME) ? -1 : joined(at);
        OptionalInt object = next < 0
                ? OptionalInt.empty()
                : parse.verbAt(next)
                        .filter(other -> other.finite() == verb.finite() && !other.passive() && !other.gerund())
                        .map(clauses::object)
                        .orElse(OptionalInt.empty());
        if (object.isEmpty()) {
            return object;
        }
        if (naming) {
            return clauses.head(object.getAsInt()).in(THINGS) ? partner(object.getAsInt()) : object;
        }
        // "ordered the embassy closed and withdrew its recognition": each has its own
        Set<String> fitting = CLOSING.contains(verb.base()) ? MISSIONS : BONDS;
        return clauses.head(object.getAsInt()).in(fitting) ? object : OptionalInt.empty();
    }

    /** The verb behind "and", an adverb and a day passed over; -1 where none stands there. */
    private int joined(int at) {
        int and = parse.kindAt(at, COMMA) ? at + 1 : at;
        if (!parse.kindAt(and, AND)) {
            return -1;
        }
        int j = and + 1;
        while (parse.kindAt(j, OTHER) || parse.kindAt(j, TIME) || parse.kindAt(j, COMMA)) {
            j++;
        }
        // "Chad cut and Mali suspended relations with Peru"
        int verb = parse.kindAt(j, NOUN) && clauses.head(j).named() ? j + 1 : j;
        return parse.verbAt(verb).isPresent() ? verb : -1;
    }

    /** Whether an aside ends with this verb that was joined to one right before. */
    private boolean closes(VerbGroup verb) {
        int j = verb.chunk() - 1;
        while (parse.kindAt(j, OTHER) || parse.kindAt(j, TIME)) {
            j--;
        }
        // ", and Mali has suspended,"
        j = parse.kindAt(j, NOUN) && clauses.head(j).named() ? j - 1 : j;
        return parse.kindAt(j, AND)
                && parse.kindAt(j - 1, COMMA)
                && parse.verbAt(j - 2).isPresent();
    }

    /** "established relations with Togo", "withdrew its recognition of, Togo": the first verb recognised Togo. */
    private OptionalInt partner(int thing) {
        int link = thing + 1;
        int noun = parse.kindAt(link + 1, COMMA) ? link + 2 : link + 1;
        return parse.kindAt(link, PREPOSITION)
                        && parse.kindAt(noun, NOUN)
                        && clauses.head(noun).named()
                ? OptionalInt.of(noun)
                : OptionalInt.empty();
    }
}
