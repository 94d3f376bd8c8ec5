package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.RELATIVE;

import credence.reading.text.WordSet;
import java.util.Set;

/** "a region of Georgia that Russia recognised", "a former province of Serbia recognised by Peru": the part is meant, and not whose it is. */
public final class PartsOfLands {
    private static final Set<String> PARTS = WordSet.of(
            "region",
            "province",
            "territory",
            "enclave",
            "exclave",
            "entity",
            "republic",
            "statelet",
            "part",
            "corner",
            "colony",
            "possession",
            "area",
            "district",
            "sliver",
            "strip",
            "peninsula",
            "island",
            "half",
            "end",
            "third");

    private static final Set<String> OF = WordSet.of("of", "in", "inside", "within");

    private PartsOfLands() {}

    /**
     * What a clause right behind a name is about: the name, or the part of that land before it, for which its own name stands if it has one.
     *
     * @param noun the chunk right before a relative clause or a participle, with no comma between
     */
    public static int meant(Parse parse, Clauses clauses, int noun) {
        int part = noun - 2;
        boolean land = parse.kindAt(noun, NOUN)
                && clauses.head(noun).named()
                && OF.contains(parse.lower(noun - 1))
                && parse.kindAt(part, NOUN)
                && clauses.head(part).in(PARTS)
                && (parse.kindAt(noun + 1, RELATIVE)
                        || parse.lower(noun + 1).equals("that")
                        || parse.verbAt(noun + 1).filter(VerbGroup::participle).isPresent());
        if (!land) {
            return noun;
        }
        boolean apposed = parse.kindAt(part - 1, COMMA)
                && parse.kindAt(part - 2, NOUN)
                && parse.unit(parse.chunks().get(part).from()).in("a", "an", "the", "another");
        return apposed ? part - 2 : part;
    }
}
