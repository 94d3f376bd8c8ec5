package credence.reading.parse;

import java.util.List;

/** A participle that leads, its auxiliary and subject behind it: "Also expelled was the Kenyan ambassador", "Closed were the embassies in". */
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
}
