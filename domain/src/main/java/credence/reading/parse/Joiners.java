package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.RELATIVE;

import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who joins those that have done something, or their list: "joined the countries that recognise it", "refuses to join the list of states
 * recognising it". Whoever joins them does the same, as far as the joining has come.
 */
public record Joiners(Parse parse, Clauses clauses) {
    static final Set<String> MANY = WordSet.of("countries", "states", "nations", "governments", "members", "those");

    private static final Set<String> LISTS =
            WordSet.of("list", "number", "ranks", "group", "club", "camp", "handful", "wave", "majority", "roster");

    /** The verb of joining behind whose object another verb stands. */
    public Optional<VerbGroup> of(VerbGroup verb) {
        int relative = parse.kindAt(verb.chunk() - 1, RELATIVE) ? verb.chunk() - 1 : verb.chunk();
        boolean behind = verb.gerund() ? relative == verb.chunk() : verb.finite() && relative < verb.chunk();
        return behind ? joining(relative - 1) : Optional.empty();
    }

    private Optional<VerbGroup> joining(int many) {
        if (!parse.kindAt(many, NOUN) || !MANY.contains(clauses.head(many).lower())) {
            return Optional.empty();
        }
        int list = parse.lower(many - 1).equals("of")
                        && parse.kindAt(many - 2, NOUN)
                        && clauses.head(many - 2).in(LISTS)
                ? many - 2
                : many;
        return parse.verbAt(Math.max(0, list - 1)).filter(verb -> verb.base().equals("join") && verb.chunk() < list);
    }
}
