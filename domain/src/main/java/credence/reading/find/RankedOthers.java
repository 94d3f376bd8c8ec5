package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Party;
import credence.act.Status;
import credence.claim.Claim;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Ranks told from the side of whom the act is toward: "Kosovo's 117th recognition", "the 193rd partner with which relations have been opened
 * by Seoul", "the 50th state by which it has been recognised".
 */
record RankedOthers(Scene scene) {
    /** Sentences from the act to what ranks it. */
    private static final int NEAR = 2;

    /** @param here the acts told in this sentence */
    List<Claim> at(int chunk, List<Found> here) {
        RankWords words = new RankWords(scene);
        OptionalInt rank = words.rank(chunk);
        if (rank.isEmpty() || words.isDenied(chunk)) {
            return List.of();
        }
        return scene.head(chunk).is("recognition")
                ? recognition(chunk, rank.getAsInt(), here)
                : byWhich(chunk, rank.getAsInt(), here);
    }

    /** "Kosovo's 117th recognition arrived on Monday", "gave it its 100th recognition": of whom it is, and given by whoever did last. */
    private List<Claim> recognition(int chunk, int rank, List<Found> here) {
        boolean handed = scene.units(chunk).getFirst().in(Words.POSSESSIVES)
                && scene.parse()
                        .verbAt(Math.max(0, chunk - 2))
                        .filter(verb -> Word.isOneOf(verb.base(), "give", "hand", "bring"))
                        .isPresent();
        if (handed) {
            // "recognised it on Monday, giving it its 117th recognition"
            return here.stream()
                    .filter(told ->
                            gives(told, told.targets()) && told.targets().size() == 1)
                    .reduce((one, other) -> other)
                    .map(told -> new StandingClaims(scene)
                            .of(told, rank, List.of(), told.from(), Math.max(told.to(), scene.to(List.of(chunk)))))
                    .orElse(List.of());
        }
        List<PolityKey> owners = scene.owners().of(chunk);
        if (owners.size() != 1 || scene.parse().lower(chunk + 1).equals("of")) {
            return List.of();
        }
        List<Party> whose = Parties.of(owners);
        Optional<Found> given = here.stream()
                .filter(told -> gives(told, whose))
                .reduce((one, other) -> other)
                .or(() -> scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream()
                        .filter(told ->
                                told.sentence() >= scene.sentence() - NEAR && gives(told, whose) && !told.background())
                        .findFirst());
        int from = scene.parse().kindAt(chunk + 1, Chunk.Kind.COMMA) ? chunk + 2 : chunk + 1;
        List<Party> source =
                scene.parse().lower(from).equals("from") && scene.parse().kindAt(from + 1, Chunk.Kind.NOUN)
                        ? Parties.of(scene.polities(from + 1))
                        : List.of();
        List<Party> by = given.map(Found::actors)
                .orElseGet(() -> source.isEmpty() || !isWon(chunk) ? signing(chunk, owners) : source);
        return by.size() == 1
                ? List.of(new StandingClaims(scene)
                        .ranked(
                                ActKind.RECOGNITION,
                                by.getFirst(),
                                whose.getFirst(),
                                rank,
                                null,
                                scene.from(List.of(chunk)),
                                scene.to(List.of(chunk))))
                : List.of();
    }

    /** "has won its 117th recognition". */
    private boolean isWon(int chunk) {
        return scene.parse()
                .verbAt(Math.max(0, chunk - 1))
                .filter(verb -> Word.isOneOf(verb.base(), "win", "get", "gain", "secure", "receive", "obtain", "earn"))
                .filter(verb -> verb.finite() && !verb.negated() && verb.modal().isEmpty())
                .isPresent();
    }

    private static boolean gives(Found told, List<Party> whose) {
        return told.kind() == ActKind.RECOGNITION
                && told.status() == Status.DONE
                && told.targets().equals(whose)
                && told.actors().size() == 1;
    }

    /** "arrived on Monday, when the Israeli foreign minister signed a declaration": whose minister that is. */
    private List<Party> signing(int chunk, List<PolityKey> owners) {
        boolean comes = isWon(chunk)
                || scene.parse().verbs().stream()
                        .anyMatch(verb -> verb.chunk() > chunk
                                && Word.isOneOf(verb.base(), "arrive", "come")
                                && scene.clauses().subject(verb).equals(OptionalInt.of(chunk)));
        return scene.parse().verbs().stream()
                .filter(verb -> comes
                        && verb.chunk() > chunk
                        && verb.finite()
                        && Word.isOneOf(verb.base(), "sign", "announce", "declare", "tell"))
                .findFirst()
                .map(verb -> scene.polities(scene.clauses().subject(verb)).stream()
                        .filter(key -> !owners.contains(key))
                        .toList())
                .map(Parties::of)
                .orElse(List.of());
    }

    /** "the 193rd country with which Seoul has opened relations", "the 50th state by which Kosovo has been recognised". */
    private List<Claim> byWhich(int chunk, int rank, List<Found> here) {
        boolean with = scene.parse().lower(chunk + 1).equals("with");
        if (!with && !scene.parse().lower(chunk + 1).equals("by")
                || !Word.isOneOf(scene.parse().lower(chunk + 2), "which", "whom")) {
            return List.of();
        }
        List<Party> who = Parties.of(scene.polities(scene.clauses().ranked(chunk)));
        Optional<VerbGroup> verb = scene.parse().verbs().stream()
                .filter(one -> one.finite() && one.chunk() > chunk + 2)
                .findFirst();
        if (who.size() != 1
                || verb.isEmpty()
                || verb.get().negated()
                || !verb.get().modal().isEmpty()) {
            return List.of();
        }
        List<Claim> claims = new ArrayList<>();
        int from = scene.from(List.of(chunk));
        int to = scene.to(List.of(verb.get().chunk()));
        String population = new Whom(scene).counted(chunk);
        if (with) {
            here.stream()
                    .filter(told -> told.kind().isOf(Aspect.RELATIONS)
                            && told.targets().equals(who)
                            && told.actors().size() == 1
                            && told.anchor() > chunk)
                    .findFirst()
                    .ifPresent(told -> claims.add(new StandingClaims(scene)
                            .ranked(
                                    told.kind(),
                                    who.getFirst(),
                                    told.actors().getFirst(),
                                    rank,
                                    isPartner(chunk) ? null : population,
                                    from,
                                    Math.max(to, told.to()))));
        } else if (verb.get().passive() && Word.isOneOf(verb.get().base(), "recognise", "recognize")) {
            Parties.of(scene.polities(scene.clauses().subject(verb.get())))
                    .forEach(target -> claims.add(new StandingClaims(scene)
                            .ranked(ActKind.RECOGNITION, who.getFirst(), target, rank, population, from, to)));
        }
        return claims;
    }

    /** "the 193rd partner": any country. */
    private boolean isPartner(int chunk) {
        return scene.parse().kindAt(chunk, Chunk.Kind.NOUN) && scene.head(chunk).is("partner");
    }
}
