package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Who did a deed that a sentence names: "the tests which India carried out", "an Israeli strike", "launched an attack". */
final class DeedAuthors {
    private static final Set<String> CARRIES_OUT = WordSet.of(
            "carried",
            "conducted",
            "staged",
            "mounted",
            "perpetrated",
            "committed",
            "held",
            "began",
            "started",
            "launched",
            "resumed",
            "opened",
            "ordered");

    private DeedAuthors() {}

    static List<PolityKey> of(Scene there, int chunk) {
        OptionalInt by = there.clauses().after(chunk, "by");
        // "the tests which India carried out"
        boolean relative = by.isEmpty()
                && Word.isOneOf(there.parse().lower(chunk + 1), "that", "which")
                && there.parse().kindAt(chunk + 2, Chunk.Kind.NOUN)
                && there.parse().kindAt(chunk + 3, Chunk.Kind.VERB);
        List<PolityKey> named = by.isPresent() || relative
                ? doer(there, relative ? OptionalInt.of(chunk + 2) : by)
                : there.owners().of(chunk);
        return named.isEmpty() ? carriedOut(there, chunk) : named;
    }

    /** "India carried out two tests", "launched an attack": who is told to have done so. */
    private static List<PolityKey> carriedOut(Scene there, int deed) {
        int verb = there.parse().lower(deed - 1).equals("out") ? deed - 2 : deed - 1;
        return there.parse()
                .verbAt(Math.max(0, verb))
                .filter(doing -> there.parse().unit(doing.unit()).in(CARRIES_OUT)
                        && !doing.passive()
                        && !doing.negated()
                        && doing.modal().isEmpty()
                        && doing.finite())
                .map(doing -> doer(there, there.agent(doing)))
                .orElse(List.of());
    }

    static boolean isOfOthers(Scene there, int chunk) {
        boolean possessed = there.units(chunk).size() > 2
                && there.units(chunk).get(1).is("'s")
                && there.units(chunk).getFirst().tag("PROPN");
        return possessed || there.clauses().after(chunk, "by").isPresent();
    }

    /** "Turkish forces pushed deeper into the north". */
    static boolean underArms(Scene there, VerbGroup verb) {
        OptionalInt agent = there.agent(verb);
        return agent.isPresent()
                && there.head(agent.getAsInt()).in(there.lexicon().list("arms"))
                && !Word.isOneOf(verb.base(), "withdraw", "leave", "retreated", "was", "were");
    }

    /** Who did it, be it by "Israeli forces" or "Russian missiles". */
    static List<PolityKey> doer(Scene there, OptionalInt agent) {
        List<PolityKey> doers = there.polities(agent);
        List<Integer> members = agent.isPresent() ? there.clauses().list(agent.getAsInt()) : List.of();
        if (members.size() > 1 && armed(there.head(members.getLast()).lower(), there)) {
            // "American and British planes"
            return members.stream()
                    .flatMap(member -> Stream.concat(
                            there.owners().of(member).stream(),
                            Stream.ofNullable(there.head(member).polity())))
                    .distinct()
                    .toList();
        }
        return doers.isEmpty()
                        && agent.isPresent()
                        && armed(there.head(agent.getAsInt()).lower(), there)
                ? there.owners().of(agent.getAsInt())
                : doers;
    }

    /** "drone" as "drones". */
    private static boolean armed(String word, Scene there) {
        return there.lexicon().list("forces").contains(word)
                || there.lexicon().list("arms").contains(word)
                || there.lexicon().list("arms").contains(word + "s");
    }
}
