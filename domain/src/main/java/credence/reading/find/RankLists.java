package credence.reading.find;

import credence.act.Party;
import credence.claim.Claim;
import credence.claim.ClaimForm;
import credence.reading.parse.Chunk;
import credence.reading.parse.Ordinals;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A rank for each of several at once: "becoming the 140th, 141st and 142nd countries to do so", in the order of their names. */
record RankLists(Scene scene) {
    /** @param here the acts told in this sentence */
    List<Claim> all(List<Found> here) {
        List<Claim> claims = new ArrayList<>();
        for (VerbGroup verb : scene.parse().verbs()) {
            int last = verb.chunk() - 1;
            if (verb.infinitive() && scene.parse().kindAt(last, Chunk.Kind.NOUN)) {
                claims.addAll(told(ranks(last), last, verb, here));
            }
        }
        return claims;
    }

    /** The ranks that end at a chunk, in the order of the text. */
    private List<Integer> ranks(int last) {
        List<Integer> ranks = new ArrayList<>();
        for (int j = last; scene.parse().kindAt(j, Chunk.Kind.NOUN); j--) {
            OptionalInt rank = rank(j);
            if (rank.isEmpty()) {
                break;
            }
            ranks.addFirst(rank.getAsInt());
            while (scene.parse().kindAt(j - 1, Chunk.Kind.COMMA)
                    || scene.parse().kindAt(j - 1, Chunk.Kind.AND)) {
                j--;
            }
        }
        return ranks;
    }

    private OptionalInt rank(int chunk) {
        for (Unit unit : scene.units(chunk)) {
            OptionalInt rank = Ordinals.rank(unit.lower());
            if (rank.isPresent()) {
                return rank;
            }
        }
        return OptionalInt.empty();
    }

    private List<Claim> told(List<Integer> ranks, int last, VerbGroup verb, List<Found> here) {
        if (ranks.size() < 2) {
            return List.of();
        }
        List<Party> dated = dated(last, ranks.size());
        return here.stream()
                .map(found ->
                        dated.containsAll(found.actors()) && found.actors().size() == 1 ? found.by(dated) : found)
                .filter(found -> found.actors().size() == ranks.size()
                        && found.targets().stream().noneMatch(found.actors()::contains)
                        && found.kind().effect().isPresent()
                        && (found.anchor() == verb.chunk() || found.anchor() < last))
                .findFirst()
                .map(found -> claims(found, ranks, last, verb))
                .orElse(List.of());
    }

    /** "Peru on Sunday and Chile on Monday were the first and second": those who stand with a day each before the verb; else none. */
    private List<Party> dated(int last, int many) {
        int verb = last;
        while (verb > 0 && !scene.parse().kindAt(verb, Chunk.Kind.VERB)) {
            verb--;
        }
        List<Party> names = new ArrayList<>();
        int j = verb - 1;
        while (scene.parse().kindAt(j, Chunk.Kind.TIME) && scene.parse().kindAt(j - 1, Chunk.Kind.NOUN)) {
            List<Party> one = Parties.of(scene.polities(j - 1));
            if (one.size() != 1) {
                return List.of();
            }
            names.addFirst(one.getFirst());
            j -= 2;
            while (scene.parse().kindAt(j, Chunk.Kind.AND) || scene.parse().kindAt(j, Chunk.Kind.COMMA)) {
                j--;
            }
        }
        return names.size() == many && many > 1 ? names : List.of();
    }

    private List<Claim> claims(Found act, List<Integer> ranks, int last, VerbGroup verb) {
        List<Claim> claims = new ArrayList<>();
        List<Integer> shown = List.of(last, verb.chunk());
        for (int i = 0; i < ranks.size(); i++) {
            for (Party target : act.targets()) {
                claims.add(new Claim(
                        ranks.get(i) == 1 ? ClaimForm.FIRST : ClaimForm.ORDINAL,
                        act.kind(),
                        act.actors().get(i),
                        target,
                        ranks.get(i),
                        null,
                        null,
                        new Whom(scene).counted(last),
                        null,
                        List.of(),
                        scene.text()
                                .plain()
                                .passage(
                                        Math.min(act.from(), scene.from(shown)), Math.max(act.to(), scene.to(shown)))));
            }
        }
        return claims;
    }
}
