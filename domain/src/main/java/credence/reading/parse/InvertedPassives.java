package credence.reading.parse;

import java.util.List;

/**
 * Participles of a passive that stand apart from its auxiliary: "Also expelled was the Kenyan ambassador", "Closed were the embassies in", "was
 * yesterday recognised by".
 */
final class InvertedPassives {
    /** Chunks between the two. */
    private static final int NEAR = 5;

    private InvertedPassives() {}

    /** The chunk of the form of to be behind the participle at a chunk; -1 where it is no such participle. */
    static int auxiliary(List<Unit> units, List<Chunk> chunks, int index) {
        Chunk verb = chunks.get(index);
        boolean leads = index == 0 || index == 1 && units.getFirst().is("also");
        if (!leads
                || verb.to() - verb.from() > 1
                || !VerbGroups.participleForm(units.get(verb.from()).lower())) {
            return -1;
        }
        for (int j = index + 1; j <= index + NEAR && j + 1 < chunks.size(); j++) {
            Chunk chunk = chunks.get(j);
            if (chunk.is(Chunk.Kind.VERB)) {
                return chunk.to() - chunk.from() == 1
                                && units.get(chunk.from()).in(Words.BE)
                                && chunks.get(j + 1).is(Chunk.Kind.NOUN)
                        ? j
                        : -1;
            }
            if (!chunk.is(Chunk.Kind.PREPOSITION) && !chunk.is(Chunk.Kind.NOUN) && !chunk.is(Chunk.Kind.TIME)) {
                return -1;
            }
        }
        return -1;
    }

    /** Who or what stands behind the auxiliary; 0 where none leads so. */
    static int subject(Parse parse, VerbGroup verb) {
        return verb.passive() && !verb.participle() && verb.chunk() <= 1
                ? auxiliary(parse.units(), parse.chunks(), verb.chunk()) + 1
                : 0;
    }

    /** "was yesterday recognised by", "was, as expected, recognised by": the form of to be stands apart. */
    static boolean isParted(List<Unit> units, List<Chunk> chunks, int index) {
        int be = index > 1 && chunks.get(index - 1).is(Chunk.Kind.TIME)
                ? index - 2
                : Interrupted.auxiliary(units, chunks, index);
        return be >= 0
                && chunks.get(be).is(Chunk.Kind.VERB)
                && units.get(chunks.get(be).to() - 1).in(VerbGroups.BE)
                && units.subList(chunks.get(be).from(), chunks.get(be).to()).stream()
                        .noneMatch(unit -> unit.tag("VERB"));
    }
}
