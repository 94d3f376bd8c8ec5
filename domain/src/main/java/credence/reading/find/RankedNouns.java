package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Party;
import credence.claim.Claim;
import credence.claim.ClaimForm;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A rank said of an act's noun: "It was the 18th withdrawal of recognition", "Peru's recognition of it, the 110th". */
record RankedNouns(Scene scene) {
    /** "It was the tenth defection since 2016": of those who leave one. */
    private static final Set<String> LOSSES = WordSet.of("defection", "desertion");

    private static final List<ActKind> LEAVING = List.of(ActKind.RELATIONS_SEVERED, ActKind.WITHDRAWAL_OF_RECOGNITION);

    /** @param here the acts told in this sentence */
    List<Claim> at(int chunk, List<Found> here) {
        RankWords words = new RankWords(scene);
        OptionalInt rank = words.rank(chunk);
        if (rank.isEmpty() || isOwn(chunk) || words.isDenied(chunk)) {
            return List.of();
        }
        if (scene.head(chunk).lower().startsWith("embass")) {
            // "the new state's first embassy": its own first, and no rank among states
            return List.of();
        }
        OptionalInt of =
                PlacesInOrder.isNumbered(scene, chunk) || isBySome(chunk) ? ranked(chunk) : OptionalInt.empty();
        if (of.isPresent()) {
            return beside(of.getAsInt(), chunk, rank.getAsInt(), here);
        }
        // "It is the second rupture in a decade": of the two with one another
        boolean amongTwo = !scene.has(chunk, "such")
                && (Word.isOneOf(scene.parse().lower(chunk + 1), "in", "between", "within")
                        || scene.parse().kindAt(chunk + 1, Chunk.Kind.TIME));
        List<Party> after = rank.getAsInt() > 1 ? Parties.of(new SuchMoves(scene).before(chunk)) : List.of();
        boolean lost = scene.head(chunk).in(LOSSES);
        return lastTold(lost ? LEAVING : kinds(chunk))
                .filter(told -> !lost || told.sentence() >= scene.sentence() - 2)
                .filter(told -> lost || !amongTwo || !told.kind().isOf(Aspect.RELATIONS))
                .map(told -> claims(told, rank.getAsInt(), after, chunk, chunk))
                .orElse(List.of());
    }

    /** "It is its second rupture in a year": one's own, and no rank among others. */
    private boolean isOwn(int chunk) {
        return scene.units(chunk).getFirst().in(Words.POSSESSIVES)
                || !scene.polities(chunk).isEmpty();
    }

    private List<ActKind> kinds(int chunk) {
        return scene.lexicon().nominal(scene.head(chunk).lower()).stream()
                .map(Rule::kind)
                .toList();
    }

    /** "The recognition of Kosovo by Iraq is the 110th", "Iraq's recognition of Kosovo, the 110th,": the noun that is ranked. */
    private OptionalInt ranked(int chunk) {
        boolean is = scene.parse()
                .verbAt(chunk - 1)
                .filter(be -> Statuses.COPULAS.contains(be.base()) && !be.negated() && be.finite())
                .isPresent();
        boolean aside = scene.parse().kindAt(chunk - 1, Chunk.Kind.COMMA)
                && scene.parse().kindAt(chunk + 1, Chunk.Kind.COMMA);
        // "is the 58th so far and the second by an Arab state"
        int beside = scene.parse().kindAt(chunk - 1, Chunk.Kind.AND) && isBySome(chunk) ? rankBefore(chunk - 2) : -1;
        if (beside > 0) {
            return ranked(beside);
        }
        if (!is && !aside || !isBySome(chunk) && !new PlacesInOrder(scene).closes(behindAll(chunk + 1))) {
            return OptionalInt.empty();
        }
        for (int j = beforeAside(chunk - 2);
                scene.parse().kindAt(j, Chunk.Kind.NOUN)
                        || Word.isOneOf(scene.parse().lower(j), "of", "by", "from");
                j--) {
            if (scene.parse().kindAt(j, Chunk.Kind.NOUN) && !kinds(j).isEmpty()) {
                return OptionalInt.of(j);
            }
        }
        return OptionalInt.empty();
    }

    /** "the 58th so far", "the 13th in all": the chunk behind what counts all. */
    private int behindAll(int chunk) {
        if (scene.parse().lower(chunk).equals("so")
                && scene.parse().lower(chunk + 1).equals("far")) {
            return chunk + 2;
        }
        boolean all = scene.parse().lower(chunk).equals("in")
                && Word.isOneOf(scene.parse().lower(chunk + 1), "all", "total");
        return all ? chunk + 2 : chunk;
    }

    /** The rank that stands before "and", whatever counts all between them; -1 where none does. */
    private int rankBefore(int last) {
        for (int j = last; j >= last - 2; j--) {
            if (scene.parse().kindAt(j, Chunk.Kind.NOUN) && PlacesInOrder.isNumbered(scene, j)) {
                return behindAll(j + 1) == last + 1 ? j : -1;
            }
        }
        return -1;
    }

    /** "Peru's recognition of it, announced on Monday, is the 58th": the chunk before the aside that a comma closes. */
    private int beforeAside(int comma) {
        if (!scene.parse().kindAt(comma, Chunk.Kind.COMMA)) {
            return comma;
        }
        int open = comma - 1;
        while (open > 0 && !scene.parse().kindAt(open, Chunk.Kind.COMMA)) {
            open--;
        }
        return open > 0 ? open - 1 : comma;
    }

    /** "Peru's recognition of it was the first by a Latin American state". */
    private boolean isBySome(int chunk) {
        return PlacesInOrder.isPlaceWord(scene.parse().lower(chunk))
                && scene.parse().lower(chunk + 1).equals("by")
                && scene.parse().kindAt(chunk + 2, Chunk.Kind.NOUN)
                && scene.units(chunk + 2).getFirst().in("a", "an", "any");
    }

    private List<Claim> beside(int noun, int chunk, int rank, List<Found> here) {
        if (scene.parse().lower(noun - 1).equals("whose")) {
            // "Ankara, whose recognition is the first by a member of NATO": of those that did so its own
            int owner = scene.parse().kindAt(noun - 2, Chunk.Kind.COMMA) ? noun - 3 : noun - 2;
            List<Party> who = Parties.of(scene.polities(OptionalInt.of(owner)));
            return scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                    .filter(told -> who.size() == 1
                            && told.actors().containsAll(who)
                            && kinds(noun).contains(told.kind()))
                    .findFirst()
                    .map(told -> claims(told.by(who), rank, List.of(), noun, chunk))
                    .orElse(List.of());
        }
        return here.stream()
                .filter(told -> told.anchor() == noun)
                .findFirst()
                .or(() -> scene.polities(noun).isEmpty() ? lastTold(kinds(noun)) : Optional.empty())
                .map(told -> claims(told, rank, List.of(), noun, chunk))
                .orElse(List.of());
    }

    private List<Claim> claims(Found told, int rank, List<Party> after, int first, int last) {
        boolean since = rank == 1 && SinceWhen.isRank(scene.parse(), last);
        return new StandingClaims(scene)
                        .each(
                                told,
                                since ? ClaimForm.SINCE : rank == 1 ? ClaimForm.FIRST : ClaimForm.ORDINAL,
                                rank,
                                null,
                                after.stream()
                                        .filter(party ->
                                                !Parties.bothSides(told).containsAll(Parties.keys(List.of(party))))
                                        .toList(),
                                scene.from(List.of(first)),
                                scene.to(List.of(last)))
                        .stream()
                        .map(claim -> isBySome(last) ? claim.among(new Whom(scene).counted(last + 2)) : claim)
                        .toList();
    }

    private Optional<Found> lastTold(List<ActKind> kinds) {
        List<Found> told = scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .filter(found -> kinds.contains(found.kind()) && !found.background())
                .toList();
        return told.stream()
                .filter(found -> found.sentence() < scene.sentence())
                .findFirst()
                .or(() -> told.stream().findFirst());
    }
}
