package credence.reading.parse;

import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** "the embassy Peru opened in Iran", "the diplomats Peru has expelled": a relative clause with no word that opens it. */
public final class ContactClauses {
    private static final Set<String> HEADS = Stream.concat(
                    SharedObjects.MISSIONS.stream(),
                    Stream.of(
                            "attaches",
                            "relations",
                            "ties",
                            "links",
                            "territory",
                            "territories",
                            "region",
                            "regions",
                            "state",
                            "states",
                            "country",
                            "countries"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> DONE = WordSet.of(
            "expel",
            "recall",
            "open",
            "reopen",
            "close",
            "shut",
            "sever",
            "break",
            "cut",
            "suspend",
            "restore",
            "resume",
            "establish",
            "downgrade",
            "recognise",
            "recognize",
            "annex",
            "withdraw");

    private static final Set<String> PRONOUNS = WordSet.of("it", "they", "he", "she");

    private ContactClauses() {}

    private static final Set<String> FRIENDS =
            WordSet.of("allies", "ally", "friends", "friend", "partners", "partner", "supporters", "supporter");

    private static final Set<String> HAVING = WordSet.of("has", "had", "have");

    /** "one of the few allies Taiwan has in Africa, cut ties", "two friends Taiwan had left". */
    private static boolean hasFriends(List<Unit> units, int name) {
        return units.get(name).named()
                && !units.get(name).demonym()
                && units.get(name - 1).in(FRIENDS)
                && units.get(name + 1).in(HAVING)
                && Word.isOneOf(units.get(name + 2).lower(), "left", "in", "on", ",", ".", "there");
    }

    /** Whether who acts in such a clause stands at a place, right behind the noun that it is about. */
    static boolean opens(List<Unit> units, int start, int name) {
        if (name + 2 >= units.size()
                || name <= start
                || !(units.get(name).named() || units.get(name).in(PRONOUNS))
                || units.get(name).demonym()
                || !units.get(name - 1).in(HEADS)
                || !(units.get(start).tag("DET") || units.get(start).tag("NUM"))) {
            return name > start && name + 2 < units.size() && hasFriends(units, name);
        }
        int verb = name + 1;
        while (verb + 1 < units.size()
                && (units.get(verb).tag("AUX") || units.get(verb).tag("ADV"))) {
            verb++;
        }
        boolean acts = DONE.contains(VerbForms.base(units.get(verb).lower()).orElse(""));
        return acts && verb + 1 < units.size() && isFree(units, verb + 1);
    }

    /** No object comes next: what is acted on stands before. */
    private static boolean isFree(List<Unit> units, int next) {
        int at = Word.isOneOf(units.get(next).lower(), "off", "down") ? next + 1 : next;
        if (at >= units.size()) {
            // "The ties Peru broke off": a headline has no full stop
            return true;
        }
        Unit unit = units.get(at);
        return unit.tag("ADP")
                || unit.tag("VERB")
                || unit.tag("AUX")
                || unit.tag("ADV")
                || CalendarWords.isName(unit.lower())
                || unit.in("last", "this", "a", "years")
                        && CalendarWords.unit(units.get(Math.min(at + 1, units.size() - 1))
                                        .lower())
                                .isPresent();
    }

    /** "The relations Peru severed in 2012 were restored": the noun that leads, where another verb tells of it behind the clause. */
    static OptionalInt before(Parse parse, VerbGroup verb) {
        if (!verb.finite() || !are(parse, 0)) {
            return OptionalInt.empty();
        }
        long finite = parse.verbs().stream()
                .filter(other -> other.finite() && other.chunk() < verb.chunk())
                .count();
        boolean marked = IntStream.range(0, verb.chunk())
                .anyMatch(j -> parse.kindAt(j, Chunk.Kind.COMMA)
                        || parse.kindAt(j, Chunk.Kind.STOP)
                        || parse.kindAt(j, Chunk.Kind.SUBORDINATOR)
                        || parse.kindAt(j, Chunk.Kind.RELATIVE));
        return finite == 1 && !marked ? OptionalInt.of(0) : OptionalInt.empty();
    }

    /** Whether a noun group and the one right behind it stand so. */
    public static boolean are(Parse parse, int noun) {
        return parse.kindAt(noun, Chunk.Kind.NOUN)
                && parse.kindAt(noun + 1, Chunk.Kind.NOUN)
                && opens(
                        parse.units(),
                        parse.chunks().get(noun).from(),
                        parse.chunks().get(noun + 1).from());
    }
}
