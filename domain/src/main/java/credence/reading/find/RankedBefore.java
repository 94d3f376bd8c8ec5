package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Whom a rank names that were before: "the third country after Russia and Syria", "the first state other than Russia". */
final class RankedBefore {
    static final Set<String> LINING_UP = WordSet.of("join", "follow");

    private static final Set<String> STEPS =
            WordSet.of("step", "steps", "move", "moves", "decision", "action", "act", "measure", "measures", "gesture");

    private final Scene scene;

    RankedBefore(Scene scene) {
        this.scene = scene;
    }

    /** "joined Malawi and Sudan as the third country", "the first state other than Russia": named beside the rank. */
    private OptionalInt joined(int chunk) {
        int as = chunk - 1;
        // "joined Malawi and Sudan on Tuesday as the third country"
        int last = scene.parse().kindAt(as - 1, Chunk.Kind.TIME) ? as - 2 : as - 1;
        boolean before = scene.parse().lower(as).equals("as")
                && scene.parse().kindAt(last, Chunk.Kind.NOUN)
                && scene.parse()
                        .verbAt(scene.clauses().list(last).getFirst() - 1)
                        .filter(verb -> LINING_UP.contains(verb.base()))
                        .isPresent();
        return before ? OptionalInt.of(last) : others(chunk);
    }

    /** "joined Malawi and Sudan on Tuesday as the third": the day is that of whoever joins them. */
    boolean areJoined(int names, int rank) {
        return names < rank
                && scene.parse()
                        .verbAt(Math.max(0, scene.clauses().list(names).getFirst() - 1))
                        .filter(verb -> verb.finite() && LINING_UP.contains(verb.base()))
                        .isPresent();
    }

    /** "follows the Emirates, Bahrain and Sudan and is the fourth to do so": named by the verb that it is joined to. */
    private OptionalInt followed(int chunk) {
        boolean isRanked = scene.parse()
                .verbAt(chunk - 1)
                .filter(be -> Statuses.COPULAS.contains(be.base()))
                .isPresent();
        int last = chunk - 3;
        if (!isRanked
                || !scene.parse().kindAt(chunk - 2, Chunk.Kind.AND)
                || !scene.parse().kindAt(last, Chunk.Kind.NOUN)) {
            return OptionalInt.empty();
        }
        int verb = scene.clauses().list(last).getFirst() - 1;
        return scene.parse()
                        .verbAt(Math.max(0, verb))
                        .filter(one -> one.finite() && LINING_UP.contains(one.base()))
                        .isPresent()
                ? OptionalInt.of(last)
                : OptionalInt.empty();
    }

    /** Who is left out of a rank: "the first state other than Russia", "the first country besides Nauru". */
    OptionalInt others(int chunk) {
        if (scene.has(chunk, "last")) {
            // "the last country but for Chile to do so": which has not
            return OptionalInt.empty();
        }
        String link = scene.parse().lower(chunk + 1);
        boolean other = link.equals("than") && scene.units(chunk).getLast().in("other", "else");
        if (other && scene.parse().kindAt(chunk + 2, Chunk.Kind.NOUN)) {
            return OptionalInt.of(chunk + 2);
        }
        Excepted excepted = new Excepted(scene);
        OptionalInt named = excepted.at(chunk + 1);
        named = named.isPresent() ? named : excepted.aside(chunk + 1);
        if (named.isPresent()) {
            return named;
        }
        // "the first country, after Russia, to"
        boolean after = scene.parse().kindAt(chunk + 1, Chunk.Kind.COMMA)
                && scene.parse().lower(chunk + 2).equals("after")
                && scene.parse().kindAt(chunk + 4, Chunk.Kind.COMMA);
        return after
                        && scene.parse().kindAt(chunk + 3, Chunk.Kind.NOUN)
                        && scene.head(chunk + 3).named()
                ? OptionalInt.of(chunk + 3)
                : linedUp(chunk);
    }

    /** "the first country to follow Mexico in breaking with it": whoever is followed, unless some of a group alone are counted. */
    private OptionalInt linedUp(int chunk) {
        int names = followed(chunk, 0);
        return names > 0 && new Whom(scene).counted(chunk) == null ? OptionalInt.of(names) : OptionalInt.empty();
    }

    /** Who is named in "to follow Mexico in breaking", "of NATO to join Syria and Peru in recognising" right behind a rank; else -1. */
    private int followed(int chunk, int passed) {
        boolean follows = scene.parse()
                .verbAt(chunk + 1)
                .filter(verb -> verb.infinitive() && LINING_UP.contains(verb.base()))
                .isPresent();
        if (!follows) {
            boolean where = passed < 2
                    && scene.parse().kindAt(chunk + 1, Chunk.Kind.PREPOSITION)
                    && scene.parse().kindAt(chunk + 2, Chunk.Kind.NOUN);
            return where ? followed(chunk + 2, passed + 1) : -1;
        }
        boolean named = scene.parse().kindAt(chunk + 2, Chunk.Kind.NOUN)
                && scene.head(chunk + 2).named();
        int in = named ? scene.clauses().list(chunk + 2).getLast() + 1 : -1;
        return named
                        && scene.parse().lower(in).equals("in")
                        && scene.parse()
                                .verbAt(in + 1)
                                .filter(VerbGroup::gerund)
                                .isPresent()
                ? chunk + 2
                : -1;
    }

    /** Whether a rank counts from whoever is followed, and the act of it is told behind. */
    boolean countsFrom(int chunk) {
        return linedUp(chunk).isPresent();
    }

    /** The chunk of the act in "the first country to follow Mexico in breaking with it"; -1 where it is none such. */
    int stepBehind(int chunk) {
        int names = followed(chunk, 0);
        return names > 0 ? scene.clauses().list(names).getLast() + 2 : -1;
    }

    /** "After Lesotho, the Comoros is the second state": named where the sentence begins. */
    OptionalInt leading() {
        OptionalInt excepted = new Excepted(scene).at(0);
        boolean after = (Word.isOneOf(scene.parse().lower(0), "after", "behind")
                        || scene.parse().unit(0).is("following"))
                && scene.parse().kindAt(1, Chunk.Kind.NOUN);
        int names = after ? 1 : excepted.orElse(-1);
        // "After Mexico itself it was the second"
        boolean named = names > 0
                && (scene.head(names).named() || scene.units(names).getLast().is("itself"));
        int end = named ? scene.clauses().list(names).getLast() + 1 : -1;
        int who = scene.parse().kindAt(end, Chunk.Kind.COMMA) ? end + 1 : end;
        // "After Spain and Norway it is the fourth" has no mark
        return named
                        && scene.parse().kindAt(who, Chunk.Kind.NOUN)
                        && (who > end || scene.parse().lower(who).equals("it"))
                        && scene.parse().kindAt(who + 1, Chunk.Kind.VERB)
                ? OptionalInt.of(names)
                : OptionalInt.empty();
    }

    /** "Apart from Russia, Nicaragua is the only state": left out where the sentence begins. */
    OptionalInt leadingException() {
        return new Excepted(scene).at(0).isPresent() ? leading() : OptionalInt.empty();
    }

    /** "Nauru, after Russia and Nicaragua, is the third state": named in an aside before the verb. */
    private OptionalInt aside(int chunk) {
        boolean isRanked = scene.parse()
                .verbAt(Math.max(0, chunk - 1))
                .filter(be -> Statuses.COPULAS.contains(be.base()))
                .isPresent();
        int last = chunk - 3;
        if (!isRanked
                || !scene.parse().kindAt(chunk - 2, Chunk.Kind.COMMA)
                || !scene.parse().kindAt(last, Chunk.Kind.NOUN)) {
            return OptionalInt.empty();
        }
        int after = scene.clauses().list(last).getFirst() - 1;
        return scene.parse().lower(after).equals("after") && scene.parse().kindAt(after - 1, Chunk.Kind.COMMA)
                ? OptionalInt.of(after + 1)
                : OptionalInt.empty();
    }

    /** "makes it, after Chile and Colombia, the third": named between the verb and the rank, which is not theirs. */
    private OptionalInt between(int chunk) {
        if (!scene.parse().kindAt(chunk - 1, Chunk.Kind.COMMA)
                || !scene.parse().kindAt(chunk - 2, Chunk.Kind.NOUN)
                || !scene.head(chunk - 2).named()) {
            return OptionalInt.empty();
        }
        List<Integer> names = scene.clauses().list(chunk - 2);
        OptionalInt ranked = scene.clauses().ranked(chunk);
        return Word.isOneOf(scene.parse().lower(names.getFirst() - 1), "after", "following")
                        && ranked.isPresent()
                        && !names.contains(ranked.getAsInt())
                ? OptionalInt.of(names.getFirst())
                : OptionalInt.empty();
    }

    /** "after Russia recognised" opens a clause; "after Russia to recognise" does not. */
    private boolean clauseOf(int chunk) {
        int j = chunk;
        // "after the territory on the Gulf of Aden declared independence"
        while (scene.parse().kindAt(j, Chunk.Kind.PREPOSITION) && scene.parse().kindAt(j + 1, Chunk.Kind.NOUN)) {
            j += 2;
        }
        return scene.parse().verbAt(j).filter(VerbGroup::finite).isPresent();
    }

    /** The "after Russia and Syria" of a ranking: what follows the ranked noun group, before the sentence ends. */
    OptionalInt of(int chunk) {
        OptionalInt joined = joined(chunk);
        OptionalInt beside = joined.isPresent() ? joined : followed(chunk).isPresent() ? followed(chunk) : aside(chunk);
        beside = beside.isPresent() ? beside : between(chunk);
        OptionalInt named = beside.isPresent() ? beside : others(chunk);
        if (named.isPresent()) {
            return named;
        }
        for (int j = chunk + 1; j + 1 < scene.parse().chunks().size(); j++) {
            boolean after = Word.isOneOf(scene.parse().lower(j), "after", "behind", "alongside")
                    // "the third to do so, preceded by Ghana and Mexico"
                    || scene.parse().lower(j).equals("by")
                            && scene.parse()
                                    .verbAt(j - 1)
                                    .filter(verb ->
                                            verb.passive() && verb.base().startsWith("preced"))
                                    .isPresent();
            boolean joining = scene.parse()
                    .verbAt(j)
                    .map(v -> v.gerund() && LINING_UP.contains(v.base()))
                    .orElse(false);
            int next = scene.parse().kindAt(j + 1, Chunk.Kind.OTHER) ? j + 2 : j + 1;
            if ((after || joining)
                    && scene.parse().kindAt(next, Chunk.Kind.NOUN)
                    && !scene.polities(next).isEmpty()
                    && !clauseOf(scene.clauses().list(next).getLast() + 1)
                    && !(joining && isInSomethingElse(scene.clauses().list(next).getLast() + 1))) {
                return OptionalInt.of(next);
            }
        }
        OptionalInt forerunners = new Forerunners(scene).of(chunk);
        return forerunners.isPresent() ? forerunners : leading();
    }

    /** "closed its embassy, joining Saudi Arabia in a protest": what both do is no such act. */
    boolean isInSomethingElse(int in) {
        return scene.parse().lower(in).equals("in")
                && scene.parse().kindAt(in + 1, Chunk.Kind.NOUN)
                && scene.polities(in + 1).isEmpty()
                && !scene.head(in + 1).in(STEPS)
                && scene.lexicon().nominal(scene.head(in + 1).lower()).isEmpty();
    }
}
