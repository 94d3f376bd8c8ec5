package credence.reading.parse;

import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;

/** Participles that stand for a whole clause: "a move condemned by Kyiv". */
final class ReducedVerbs {
    /** Behind whom they are said of, with such a word after them, they are no verbs of a clause. */
    private static final Set<String> DESCRIBING =
            WordSet.of("suspected", "accused", "convicted", "based", "stationed", "posted");

    private static final Set<String> PARTICLES = WordSet.of("off", "down", "out", "up", "back");

    private static final Set<String> LINKS = WordSet.of("of", "in", "at", "to");

    /** "relations, severed in 1999, were restored": by whom, is not told. */
    private static final Set<String> OF_TIES =
            WordSet.of("sever", "break", "cut", "suspend", "freeze", "restore", "resume", "establish");

    private ReducedVerbs() {}

    /** "two diplomats suspected of spying", "envoys, accused of bribery,". */
    static boolean describes(List<Unit> units, List<Chunk> chunks, int index) {
        Chunk verb = chunks.get(index);
        return index > 0
                && index + 1 < chunks.size()
                && verb.to() - verb.from() == 1
                && units.get(verb.from()).in(DESCRIBING)
                && units.get(verb.to()).in(LINKS)
                && (chunks.get(index - 1).is(Chunk.Kind.NOUN)
                        || chunks.get(index - 1).is(Chunk.Kind.COMMA)
                        || chunks.get(index - 1).is(Chunk.Kind.TIME));
    }

    /** "condemned by Israel and welcomed by Saudi Arabia": like the one before. */
    private static boolean afterReduced(List<Chunk> chunks, int index, List<VerbGroup> read) {
        if (index == 0 || !chunks.get(index - 1).is(Chunk.Kind.AND)) {
            return false;
        }
        return !read.isEmpty() && read.getLast().participle();
    }

    /** "Recalled from Baku on Tuesday, the ambassador", "Recognised by Russia in 2008, Abkhazia": no object, and a comma before who is meant. */
    private static boolean opens(List<Chunk> chunks) {
        boolean free = chunks.size() > 2
                && (chunks.get(1).is(Chunk.Kind.PREPOSITION) || chunks.get(1).is(Chunk.Kind.TIME));
        for (int j = 1; free && j < chunks.size(); j++) {
            if (chunks.get(j).is(Chunk.Kind.COMMA)) {
                return j + 1 < chunks.size() && chunks.get(j + 1).is(Chunk.Kind.NOUN);
            }
            if (!chunks.get(j).is(Chunk.Kind.PREPOSITION)
                    && !chunks.get(j).is(Chunk.Kind.NOUN)
                    && !chunks.get(j).is(Chunk.Kind.AND)
                    && !chunks.get(j).is(Chunk.Kind.OTHER)
                    && !chunks.get(j).is(Chunk.Kind.TIME)) {
                return false;
            }
        }
        return false;
    }

    /** "The ambassador, recalled in January 2016, will return": between commas, with no object, and the verb of the clause behind. */
    private static boolean isAside(List<Unit> units, List<Chunk> chunks, int index) {
        Chunk verb = chunks.get(index);
        boolean opens = index > 1
                && verb.to() - verb.from() == 1
                && VerbForms.base(units.get(verb.from()).lower())
                        .filter(base -> !OF_TIES.contains(base))
                        .isPresent()
                && chunks.get(index - 1).is(Chunk.Kind.COMMA)
                && chunks.get(index - 2).is(Chunk.Kind.NOUN);
        int end = index + 1;
        while (opens && end < chunks.size() && isOfAside(units, chunks, index, end)) {
            end++;
        }
        return opens
                && end > index + 1
                && end + 1 < chunks.size()
                && chunks.get(end).is(Chunk.Kind.COMMA)
                && chunks.get(end + 1).is(Chunk.Kind.VERB)
                && !units.get(chunks.get(end + 1).from()).lower().endsWith("ing");
    }

    /** Times, places and particles: "called home in March", "closed in Tehran after a raid". */
    private static boolean isOfAside(List<Unit> units, List<Chunk> chunks, int verb, int j) {
        Chunk chunk = chunks.get(j);
        return chunk.is(Chunk.Kind.TIME)
                || chunk.is(Chunk.Kind.PREPOSITION)
                || chunk.is(Chunk.Kind.NOUN)
                        && (j > verb + 1 && chunks.get(j - 1).is(Chunk.Kind.PREPOSITION)
                                || units.get(chunk.from()).is("home"))
                || chunk.is(Chunk.Kind.OTHER)
                        && Word.isOneOf(
                                units.get(chunk.from()).lower(), "home", "back", "off", "only", "earlier", "out");
    }

    /** "a move condemned by Kyiv": after a noun, before "by", and without a subject of its own; "replied by expelling" has one. */
    static boolean reduced(List<Unit> units, List<Chunk> chunks, int index, List<VerbGroup> read) {
        // "relations, cut off by Peru in 2009"
        boolean particle = index + 1 < chunks.size()
                && PARTICLES.contains(units.get(chunks.get(index + 1).from()).lower())
                && chunks.get(index + 1).to() - chunks.get(index + 1).from() == 1;
        int next = particle ? index + 2 : index + 1;
        boolean by = next < chunks.size()
                && chunks.get(next).is(Chunk.Kind.PREPOSITION)
                && units.get(chunks.get(next).from()).is("by");
        boolean doing = next + 1 < chunks.size()
                && chunks.get(next + 1).is(Chunk.Kind.VERB)
                && units.get(chunks.get(next + 1).from()).lower().endsWith("ing");
        boolean afterNoun = index > 0 && chunks.get(index - 1).is(Chunk.Kind.NOUN);
        if (Absolutes.isParticiple(units, chunks, index)) {
            return true;
        }
        if (index == 0 && opens(chunks) || describes(units, chunks, index)) {
            return true;
        }
        if (units.get(chunks.get(index).from()).is("voted")) {
            // "British lawmakers voted by 274 to 12": so many did
            return false;
        }
        if (isAside(units, chunks, index)) {
            return true;
        }
        // "Canada, strongly supported by Australia, has"
        boolean adverb = index > 1
                && chunks.get(index - 1).is(Chunk.Kind.OTHER)
                && units.get(chunks.get(index).from() - 1).lower().endsWith("ly");
        return by
                && !doing
                && (afterNoun
                        || index > 0
                                && chunks.get(adverb ? index - 2 : index - 1).is(Chunk.Kind.COMMA)
                        || afterReduced(chunks, index, read));
    }
}
