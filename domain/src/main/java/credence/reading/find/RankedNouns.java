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
        if (!is && !aside || !isBySome(chunk) && !new PlacesInOrder(scene).closes(chunk + 1)) {
            return OptionalInt.empty();
        }
        for (int j = chunk - 2;
                scene.parse().kindAt(j, Chunk.Kind.NOUN)
                        || Word.isOneOf(scene.parse().lower(j), "of", "by", "from");
                j--) {
            if (scene.parse().kindAt(j, Chunk.Kind.NOUN) && !kinds(j).isEmpty()) {
                return OptionalInt.of(j);
            }
        }
        return OptionalInt.empty();
    }

    /** "Peru's recognition of it was the first by a Latin American state". */
    private boolean isBySome(int chunk) {
        return PlacesInOrder.isPlaceWord(scene.parse().lower(chunk))
                && scene.parse().lower(chunk + 1).equals("by")
                && scene.parse().kindAt(chunk + 2, Chunk.Kind.NOUN)
                && scene.units(chunk + 2).getFirst().in("a", "an", "any");
    }

    private List<Claim> beside(int noun, int chunk, int rank, List<Found> here) {
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
                                .filter(party -> !Parties.bothSides(told).containsAll(Parties.keys(List.of(party))))
                                .toList(),
                        scene.from(List.of(first)),
                        scene.to(List.of(last)));
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
