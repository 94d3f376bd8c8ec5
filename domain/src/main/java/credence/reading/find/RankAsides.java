package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.claim.Claim;
import credence.claim.ClaimForm;
import credence.reading.parse.Chunk;
import credence.reading.parse.Ordinals;
import credence.reading.parse.Time;
import credence.reading.parse.Unit;
import credence.reading.text.WordSet;
import credence.time.Edtf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ranks beside an act, with no verb to do so: "cut its ties on Tuesday, the fifth ally lost since 2016 and the third this year". */
record RankAsides(Scene scene) {
    /** Of these no other thing is counted than who did them: "closed its embassy, the third this year" counts embassies. */
    private static final Set<ActKind> COUNTED = Set.of(
            ActKind.RECOGNITION,
            ActKind.WITHDRAWAL_OF_RECOGNITION,
            ActKind.SUSPENSION_OF_RECOGNITION,
            ActKind.RELATIONS_SEVERED);

    static final Set<String> ALLIES = WordSet.of("ally", "partner", "friend", "neighbour", "neighbor", "republic");
    private static final Set<String> LOST = WordSet.of("lose", "poach", "woo", "desert");
    private static final Set<String> STEPS = WordSet.of(
            "steps", "moves", "measures", "decisions", "visits", "stages", "stops", "acts", "gestures", "sanctions");
    private static final Set<String> BEHIND =
            WordSet.of("in", "since", "after", "of", "from", "within", "under", "along");

    /** @param here the acts told in this sentence */
    List<Claim> all(List<Found> here) {
        List<Claim> claims = new ArrayList<>();
        boolean beside = false;
        for (int chunk = 0; chunk < scene.parse().chunks().size(); chunk++) {
            boolean joined = beside && scene.parse().kindAt(chunk - 1, Chunk.Kind.AND);
            if (isAside(chunk, joined)) {
                claims.addAll(claims(chunk, joined, here));
                beside = true;
            }
        }
        return claims;
    }

    private boolean isAside(int chunk, boolean joined) {
        boolean opens = joined
                || scene.parse().kindAt(chunk - 1, Chunk.Kind.COMMA)
                || scene.parse().kindAt(chunk - 1, Chunk.Kind.STOP);
        return opens
                && scene.parse().kindAt(chunk, Chunk.Kind.NOUN)
                && rank(chunk).isPresent()
                && scene.clauses().ordinalCountry(chunk)
                && (isBare(chunk)
                        || scene.head(chunk).in(Holdings.STATES)
                        || scene.head(chunk).in(ALLIES))
                && !scene.has(chunk, "'s")
                && closes(chunk + 1);
    }

    /** "the third": nothing else is named that could be counted. */
    private boolean isBare(int chunk) {
        List<Unit> units = scene.units(chunk);
        return units.size() == 2 && units.getFirst().is("the");
    }

    private boolean closes(int next) {
        boolean lost = scene.parse()
                .verbAt(next)
                .filter(verb -> LOST.contains(verb.base()) && (!verb.infinitive() || verb.passive()))
                .isPresent();
        return lost
                || next >= scene.parse().chunks().size()
                // "the second African state this year to recognise it" is read with its verb
                || scene.parse().kindAt(next, Chunk.Kind.TIME) && !infinitiveFollows(next)
                || scene.parse().kindAt(next, Chunk.Kind.STOP)
                || scene.parse().lower(next).equals(".")
                || scene.parse().kindAt(next, Chunk.Kind.AND) && !scene.parse().kindAt(next + 1, Chunk.Kind.VERB)
                || BEHIND.contains(scene.parse().lower(next)) && !infinitiveFollows(next) && !ranksSteps(next);
    }

    /** "the first of three planned steps": what is done is ranked, and not who does it. */
    private boolean ranksSteps(int of) {
        return scene.parse().lower(of).equals("of")
                && scene.parse().kindAt(of + 1, Chunk.Kind.NOUN)
                && STEPS.contains(scene.head(of + 1).lower());
    }

    /** "the first of the twelve to do so": read with its verb. */
    private boolean infinitiveFollows(int from) {
        for (int j = from; j < scene.parse().chunks().size(); j++) {
            if (scene.parse().kindAt(j, Chunk.Kind.VERB)) {
                return scene.parse().verbAt(j).orElseThrow().infinitive();
            }
            if (scene.parse().kindAt(j, Chunk.Kind.STOP) || scene.parse().kindAt(j, Chunk.Kind.COMMA)) {
                return false;
            }
        }
        return false;
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

    /** "recognised it, and has now sent an ambassador, the first since 2008": what stands beside the rank is no act of ours. */
    private boolean verbBetween(int from, int to) {
        return scene.parse().verbs().stream()
                .anyMatch(verb -> verb.chunk() > from && verb.chunk() < to && verb.finite());
    }

    private List<Claim> claims(int chunk, boolean joined, List<Found> here) {
        // "recalled its envoy, the third country in a month", "the third after Ghana and Zambia": envoys are not
        // counted so
        boolean ofStates = scene.head(chunk).in(Holdings.STATES)
                || new RankedBefore(scene).of(chunk).isPresent();
        Optional<Found> act = here.stream()
                .filter(found -> found.anchor() < chunk && (COUNTED.contains(found.kind()) || ofStates))
                .filter(found -> found.actors().size() == 1 && found.status() != Status.REFUSED)
                .filter(found -> joined || !verbBetween(found.anchor(), chunk))
                .reduce((one, other) -> other);
        int rank = rank(chunk).orElseThrow();
        OptionalInt names = rank == 1 ? OptionalInt.empty() : new RankedBefore(scene).of(chunk);
        List<Party> after = Parties.of(new DatedNames(scene).polities(names));
        @Nullable
        Edtf since = rank == 1
                ? SinceWhen.ranks(scene.parse(), chunk).map(Time::value).orElse(null)
                : null;
        ClaimForm form = since != null ? ClaimForm.SINCE : rank == 1 ? ClaimForm.FIRST : ClaimForm.ORDINAL;
        List<Claim> claims = new ArrayList<>();
        act.ifPresent(told -> told.targets()
                .forEach(target -> claims.add(new Claim(
                        form,
                        told.kind(),
                        told.actors().getFirst(),
                        target,
                        rank,
                        null,
                        null,
                        isBare(chunk) ? null : new Whom(scene).counted(chunk),
                        since,
                        after.stream()
                                .filter(party -> !told.actors().contains(party))
                                .toList(),
                        scene.text()
                                .plain()
                                .passage(
                                        told.from(),
                                        Math.max(
                                                told.to(),
                                                scene.to(List.of(
                                                        names.isPresent()
                                                                ? scene.clauses()
                                                                        .list(names.getAsInt())
                                                                        .getLast()
                                                                : chunk))))))));
        return claims;
    }
}
