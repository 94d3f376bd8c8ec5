package credence.reading.parse;

import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The small words that deny a verb, in its group, before it or taken over from the verb before. */
final class Negations {
    private static final Set<String> WORDS = WordSet.of("not", "n't", "never", "cannot", "neither");

    /** Behind "not" they deny nothing: "has not only recalled its ambassador but also closed its embassy". */
    private static final Set<String> ONLY = WordSet.of("only", "merely", "just", "simply");

    /** Not doing so is to go ahead. */
    private static final Set<String> IDLE = WordSet.of("wait", "hesitate", "delay", "stand", "sit", "stop", "rest");

    private static final Set<String> ALL = WordSet.of("all", "every", "everyone", "everybody", "most");

    private Negations() {}

    /** "has not recognised", "has neither closed"; not "has not only recalled". */
    static boolean stand(List<Unit> units, Chunk verb) {
        for (int i = verb.from(); i < verb.to(); i++) {
            boolean only = i + 1 < units.size()
                    && units.get(i).is("not")
                    && units.get(i + 1).in(ONLY);
            if (units.get(i).in(WORDS) && !only) {
                return true;
            }
        }
        return false;
    }

    /** "not to recognise it"; "will neither sever ties nor recall its ambassador". */
    static boolean before(List<Unit> units, int from, boolean infinitive) {
        return from > 0
                && (infinitive && units.get(from - 1).in(WORDS)
                        || units.get(from - 1).is("nor") && !units.get(from).in(VerbGroups.DO));
    }

    /** "will not follow them and expel its diplomats"; not "will not wait and recognise it", "but expel". */
    static boolean shared(Unit link, VerbGroup before) {
        return before.negated() && (link.is("and") || link.is("or")) && !IDLE.contains(before.base());
    }

    /**
     * "has not recognised it or opened an embassy", "did not sever ties or expel the envoys": the denied verb to which a bare one is joined.
     *
     * @param read the verbs before it
     * @return null where none is
     */
    static @Nullable VerbGroup over(
            List<Unit> units, List<Chunk> chunks, int index, String form, List<VerbGroup> read) {
        boolean bare = chunks.get(index).to() - chunks.get(index).from() == 1 && index > 2 && !read.isEmpty();
        if (!bare || !isAlternative(units, chunks, index)) {
            return null;
        }
        // "has not closed it, the minister said, or recalled its ambassador"
        int said = SaidAsides.opening(chunks, read, index - 2);
        VerbGroup before = said < 0 ? read.getLast() : read.get(Math.max(0, read.size() - 2));
        boolean shares = before.perfect() || before.pastPerfect() || before.passive()
                ? VerbGroups.participleForm(form)
                : VerbForms.isBase(form)
                        && units.get(chunks.get(before.chunk()).from()).in(VerbGroups.DO);
        boolean joined = before.finite() && before.negated() && before.modal().isEmpty() && shares;
        for (int j = before.chunk() + 1; joined && j < (said < 0 ? index - 1 : said); j++) {
            Chunk.Kind kind = chunks.get(j).kind();
            joined = kind == Chunk.Kind.NOUN
                    || kind == Chunk.Kind.PREPOSITION
                    || kind == Chunk.Kind.TIME
                    || kind == Chunk.Kind.OTHER;
        }
        return joined ? before : null;
    }

    /** "or recalled"; ", closed its embassy or recalled". */
    private static boolean isAlternative(List<Unit> units, List<Chunk> chunks, int index) {
        Chunk before = chunks.get(index - 1);
        if (!before.is(Chunk.Kind.COMMA)) {
            return before.is(Chunk.Kind.AND) && units.get(before.from()).is("or");
        }
        for (int j = index + 1; j + 1 < chunks.size(); j++) {
            if (chunks.get(j).is(Chunk.Kind.AND)) {
                return units.get(chunks.get(j).from()).is("or")
                        && chunks.get(j + 1).is(Chunk.Kind.VERB);
            }
            if (chunks.get(j).is(Chunk.Kind.VERB) || chunks.get(j).is(Chunk.Kind.STOP)) {
                return false;
            }
        }
        return false;
    }

    private static boolean opens(Parse parse, int noun, Set<String> words) {
        return parse.kindAt(noun, Chunk.Kind.NOUN)
                && words.contains(parse.unit(parse.chunks().get(noun).from()).lower());
    }

    /** "It was Honduras and not Norway that recognised it": the noun before the one that is not meant. */
    static int past(Parse parse, int noun) {
        boolean but = parse.lower(noun - 1).equals("but");
        if (but && opens(parse, noun - 2, ALL)) {
            // "All EU members but Hungary recalled their ambassadors"
            return noun - 2;
        }
        if (but && parse.kindAt(noun - 3, Chunk.Kind.PREPOSITION) && opens(parse, noun - 4, ALL)) {
            // "Every country in the region but Peru"
            return noun - 4;
        }
        return parse.lower(noun - 1).equals("not")
                        && Word.isOneOf(parse.lower(noun - 2), "and", "but", ",")
                        && parse.kindAt(noun - 3, Chunk.Kind.NOUN)
                ? noun - 3
                : noun;
    }
}
