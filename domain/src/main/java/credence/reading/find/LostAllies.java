package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.claim.Claim;
import credence.polity.UnStatus;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Ranks by whom they left: "It is the fifth ally Taiwan has lost since 2016", "the third partner that Taipei lost this year". */
record LostAllies(Scene scene) {
    private static final Set<ActKind> LEAVING = Set.of(ActKind.RELATIONS_SEVERED, ActKind.WITHDRAWAL_OF_RECOGNITION);

    /**
     * @param verb the one that may tell of the loss
     * @param here the acts told in this sentence
     */
    List<Claim> of(VerbGroup verb, List<Found> here) {
        int loser = verb.chunk() - 1;
        int ally = ally(loser);
        if (!verb.base().equals("lose")
                || !verb.finite()
                || verb.negated()
                || ally < 0
                || scene.parse().lower(verb.chunk() + 1).equals("to")) {
            return List.of();
        }
        OptionalInt rank = new RankWords(scene).rank(ally);
        List<Party> left = Parties.of(scene.polities(OptionalInt.of(loser)));
        return rank.isEmpty() || left.size() != 1
                ? List.of()
                : act(ally, left, here)
                        .map(told -> new StandingClaims(scene)
                                .of(
                                        told,
                                        rank.getAsInt(),
                                        List.of(),
                                        scene.from(List.of(ally)),
                                        scene.to(List.of(verb.chunk()))))
                        .orElseGet(() -> lost(ally, left, rank.getAsInt(), verb));
    }

    /** "El Salvador is the fifth ally that Taiwan has lost": with nothing told of how. */
    private List<Claim> lost(int ally, List<Party> left, int rank, VerbGroup verb) {
        OptionalInt who = scene.clauses().ranked(ally);
        List<Party> named = who.isPresent() ? Parties.of(scene.polities(who)) : List.of();
        boolean is = scene.parse()
                .verbAt(Math.max(0, ally - 1))
                .filter(be -> Statuses.COPULAS.contains(be.base()) && !be.negated())
                .isPresent();
        return !is || named.size() != 1 || named.equals(left)
                ? List.of()
                : List.of(new StandingClaims(scene)
                        .ranked(
                                ActKind.RELATIONS_SEVERED,
                                named.getFirst(),
                                left.getFirst(),
                                rank,
                                null,
                                scene.from(List.of(ally)),
                                scene.to(List.of(verb.chunk()))));
    }

    /** "Honduras broke with Taiwan. It is now recognised by only 13 states": whom a member of the United Nations has just left. */
    List<Party> left(int it) {
        boolean member = scene.parse().lower(it).equals("it")
                && scene.polities(it).stream()
                        .anyMatch(key -> scene.text()
                                .polities()
                                .find(key)
                                .filter(polity -> polity.un() == UnStatus.MEMBER)
                                .isPresent());
        return !member
                ? List.of()
                : scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                        .filter(told -> told.sentence() >= scene.sentence() - 1
                                && LEAVING.contains(told.kind())
                                && told.status() == Status.DONE
                                && told.actors().equals(Parties.of(scene.polities(it))))
                        .findFirst()
                        .map(Found::targets)
                        .orElse(List.of());
    }

    /** The ally of "the fifth ally that Taipei has lost", and of "the fifth ally Taipei has lost", which is one noun group; -1 where there is none. */
    private int ally(int loser) {
        if (!scene.parse().kindAt(loser, Chunk.Kind.NOUN)) {
            return -1;
        }
        if (scene.has(loser, RankAsides.ALLIES) || scene.has(loser, Holdings.STATES)) {
            return loser;
        }
        String before = scene.parse().lower(loser - 1);
        int ally = before.equals("that") || before.equals("which") ? loser - 2 : loser - 1;
        return scene.parse().kindAt(ally, Chunk.Kind.NOUN)
                        && (scene.head(ally).in(RankAsides.ALLIES)
                                || scene.head(ally).in(Holdings.STATES))
                ? ally
                : -1;
    }

    /** How whoever is called so left: in this sentence before the rank, or as was told before of who "is the fifth". */
    private Optional<Found> act(int ally, List<Party> left, List<Found> here) {
        Optional<Found> beside = here.stream()
                .filter(told -> told.anchor() < ally && leaves(told, left))
                .reduce((one, other) -> other);
        OptionalInt who = scene.clauses().ranked(ally);
        List<Party> named = who.isPresent() ? Parties.of(scene.polities(who)) : List.of();
        return beside.or(() -> scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream()
                .filter(told -> leaves(told, left) && told.actors().equals(named))
                .findFirst());
    }

    private static boolean leaves(Found told, List<Party> left) {
        return LEAVING.contains(told.kind())
                && told.status() != Status.REFUSED
                && told.status() != Status.DENIED
                && told.actors().size() == 1
                && told.targets().equals(left);
    }
}
