package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;

import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where somebody or something is that what stands behind is about: "the Security Council in New York, which condemned it", "its ambassador to
 * Iran, who was recalled".
 */
final class Seats {
    private static final Pattern BODY = Pattern.compile(
            "(?:council|league|union|assembly|commission|organi[sz]ation|nations|community|conference)$");

    /** Who is meant by "who", where a place stands nearer. */
    private static final Set<String> PERSONS = WordSet.of(
            "ambassador",
            "ambassadors",
            "envoy",
            "envoys",
            "nuncio",
            "commissioner",
            "commissioners",
            "consul",
            "consuls",
            "d'affaires",
            "diplomat",
            "diplomats",
            "attache",
            "attaches",
            "attaché",
            "attachés",
            "representative",
            "representatives",
            "minister",
            "ministers",
            "president",
            "presidents",
            "spokesman",
            "spokeswoman",
            "officials");

    /** What is done to decisions, and not to whom they are about. */
    private static final Set<String> ANNOUNCED =
            WordSet.of("announce", "take", "make", "publish", "reveal", "confirm", "report", "communicate");

    private static final Set<String> MISSIONS =
            WordSet.of("embassy", "embassies", "mission", "missions", "relations", "ties", "links");

    /** What is done to envoys, embassies and relations, and not to a land. */
    private static final Set<String> DONE_TO_THEM = WordSet.of(
            "recall",
            "expel",
            "withdraw",
            "call",
            "summon",
            "close",
            "shut",
            "open",
            "reopen",
            "sever",
            "cut",
            "break",
            "restore",
            "suspend",
            "resume",
            "establish",
            "freeze",
            "downgrade");

    private Seats() {}

    /** What stands before a place, where what comes at the chunk behind is about that and not about the place; else the place. */
    static int past(Parse parse, Clauses clauses, int place, int behind) {
        int decision = decided(parse, clauses, place, behind);
        if (decision >= 0) {
            return decision;
        }
        boolean whose = isOfBody(parse, clauses, place) || isOfEnvoyOrTies(parse, clauses, place, behind);
        // "the embassy of Kosovo in Jerusalem, opened on Sunday,"
        boolean owned = !whose
                && parse.lower(place - 1).equals("in")
                && parse.lower(place - 3).equals("of")
                && parse.kindAt(place - 2, NOUN)
                && isOfEnvoyOrTies(parse, clauses, place - 2, place - 4, behind);
        return owned ? place - 4 : whose ? place - 2 : place;
    }

    /** "its decision to recognise it, announced on Monday,", "its recognition of it, announced": what was; -1 where it is the noun before. */
    private static int decided(Parse parse, Clauses clauses, int noun, int behind) {
        int verb = clauses.list(noun).getFirst() - 1;
        boolean told = parse.kindAt(behind - 1, Chunk.Kind.COMMA)
                && parse.verbAt(behind)
                        .filter(aside -> aside.participle() && ANNOUNCED.contains(aside.base()))
                        .isPresent()
                && (parse.lower(verb).equals("of")
                        || parse.verbAt(Math.max(0, verb))
                                .filter(VerbGroup::infinitive)
                                .isPresent())
                && parse.kindAt(verb - 1, NOUN);
        return told ? verb - 1 : -1;
    }

    private static boolean isOfBody(Parse parse, Clauses clauses, int place) {
        return parse.lower(place - 1).equals("in")
                && parse.kindAt(place - 2, NOUN)
                && clauses.head(place - 2).named()
                && BODY.matcher(clauses.head(place - 2).lower()).find();
    }

    private static boolean isOfEnvoyOrTies(Parse parse, Clauses clauses, int place, int behind) {
        return Word.isOneOf(parse.lower(place - 1), "to", "in", "at", "with")
                && isOfEnvoyOrTies(parse, clauses, place, place - 2, behind);
    }

    /** "its ambassador to Iran, who was recalled", "relations with Iran, severed in 2016,": no land is meant. */
    private static boolean isOfEnvoyOrTies(Parse parse, Clauses clauses, int place, int noun, int behind) {
        boolean placed = parse.kindAt(place - 1, PREPOSITION)
                && parse.kindAt(noun, NOUN)
                && clauses.head(place).named();
        boolean done = parse.verbAt(behind)
                .filter(verb -> verb.participle() && DONE_TO_THEM.contains(verb.base()))
                .isPresent();
        return placed
                && (clauses.head(noun).in(PERSONS) && (done || Word.isOneOf(parse.lower(behind), "who", "whom"))
                        || done && clauses.head(noun).in(MISSIONS));
    }

    /** "In Damascus Germany's embassy was opened". */
    static boolean isOwnerBehind(List<Unit> units, int start, int name) {
        Unit place = units.get(start);
        return name == start + 1
                && start > 0
                && units.get(start - 1).is("in")
                && place.polity() != null
                && !place.demonym()
                && units.get(name).polity() != null
                && !place.polity().equals(units.get(name).polity())
                && name + 2 < units.size()
                && units.get(name + 1).is("'s");
    }
}
