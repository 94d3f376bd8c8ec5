package credence.reading.find;

import credence.act.Party;
import credence.act.Status;
import credence.claim.Claim;
import credence.claim.ClaimForm;
import credence.reading.parse.Chunk;
import credence.reading.parse.Ordinals;
import credence.reading.parse.Time;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Claims that rank without "the third country to": "the 18th withdrawal", "only Russia had done so before", "has had ties since 1992". */
final class Standings {
    private final Scene scene;
    private final StandingClaims claims;
    private final OnlyOnes onlyOnes;

    Standings(Scene scene) {
        this.scene = scene;
        this.claims = new StandingClaims(scene);
        this.onlyOnes = new OnlyOnes(scene, claims);
    }

    /** @param here the acts told in this sentence */
    List<Claim> all(List<Found> here) {
        List<Claim> claims = new ArrayList<>();
        for (int chunk = 0; chunk < scene.parse().chunks().size(); chunk++) {
            if (scene.parse().kindAt(chunk, Chunk.Kind.NOUN)) {
                claims.addAll(new RankedNouns(scene).at(chunk, here));
                claims.addAll(new RankedOthers(scene).at(chunk, here));
                claims.addAll(new TimesOver(scene).at(chunk, here));
                claims.addAll(new TimesOver(scene).forTime(chunk, here));
            }
        }
        here.stream()
                .filter(told ->
                        told.rule().id().startsWith("sequel") && scene.parse().kindAt(told.anchor(), Chunk.Kind.NOUN))
                .forEach(told -> claims.addAll(placedBeside(told)));
        here.forEach(told -> claims.addAll(offTheMark(told)));
        claims.addAll(new BeforeOthers(scene).all(here));
        for (VerbGroup verb : scene.parse().verbs()) {
            claims.addAll(onlyOnes.onlyBefore(verb, here));
            claims.addAll(onlyOnes.onlyUntilNow(verb, here));
            claims.addAll(placed(verb, here));
            claims.addAll(doneFirst(verb, here));
            claims.addAll(making(verb, here));
            claims.addAll(since(verb, here));
            claims.addAll(firstBy(verb, here));
        }
        claims.addAll(new Exclusions(scene).all(here));
        claims.addAll(new Singled(scene).all(here));
        return claims;
    }

    /** "Peru and Chile had already done so, making Bolivia the third". */
    private List<Claim> making(VerbGroup verb, List<Found> here) {
        int whom = verb.chunk() + 1;
        int place = whom + 1;
        boolean makes = verb.gerund()
                && verb.base().equals("make")
                && scene.parse().kindAt(whom, Chunk.Kind.NOUN)
                && scene.head(whom).named()
                && PlacesInOrder.isNumbered(scene, place)
                && new PlacesInOrder(scene).closes(place + 1);
        List<Party> who = makes ? Parties.of(scene.polities(whom)) : List.of();
        return here.stream()
                .filter(told -> who.size() == 1
                        && told.anchor() < verb.chunk()
                        && told.status() == Status.DONE
                        && told.actors().stream().noneMatch(who::contains)
                        && told.targets().stream().noneMatch(who::contains))
                .reduce((one, other) -> other)
                .map(told -> claims.of(
                        told.by(who), rank(place).orElse(1), told.actors(), told.from(), scene.to(List.of(place))))
                .orElse(List.of());
    }

    /** "Tanzania did so first, in April 1968". */
    private List<Claim> doneFirst(VerbGroup verb, List<Found> here) {
        int first = verb.chunk() + 2;
        boolean so = verb.finite()
                && !verb.negated()
                && Word.isOneOf(scene.parse().lower(verb.chunk() + 1), "so", "the same", "there")
                && scene.parse().lower(first).equals("first")
                && new PlacesInOrder(scene).closes(first + 1);
        return here.stream()
                .filter(told -> so
                        && told.anchor() == verb.chunk()
                        && told.actors().size() == 1
                        && told.status() == Status.DONE)
                .flatMap(told -> claims.of(told, 1, List.of(), told.from(), scene.to(List.of(first))).stream())
                .toList();
    }

    /** "Tanzania was the first, in April 1968", "Chile came second": a rank with nothing behind it. */
    private List<Claim> placed(VerbGroup verb, List<Found> here) {
        int place = scene.parse().kindAt(verb.chunk() - 1, Chunk.Kind.NOUN)
                        && scene.parse().lower(verb.chunk() + 1).isEmpty()
                ? verb.chunk() - 1
                : new PlacesInOrder(scene).place(verb);
        if (scene.parse().lower(place).equals("next")) {
            return next(verb, here);
        }
        OptionalInt rank = place < scene.parse().chunks().size() ? rank(place) : OptionalInt.empty();
        // "Syria, in May 2018, was the last"
        boolean last = scene.parse().kindAt(place, Chunk.Kind.NOUN)
                && Word.isOneOf(scene.parse().lower(place), "the very last", "the last")
                && !scene.parse().lower(place + 1).equals("before");
        return rank.isEmpty() && !last
                        || !new PlacesInOrder(scene).placed(verb) && !new PlacesInOrder(scene).opens(verb)
                ? List.of()
                : here.stream()
                        .filter(told ->
                                told.anchor() == verb.chunk() && told.actors().size() == 1)
                        .filter(told -> told.rule().id().startsWith("sequel"))
                        .findFirst()
                        .map(told -> last
                                ? claims.each(
                                        told,
                                        ClaimForm.LAST,
                                        null,
                                        null,
                                        List.of(),
                                        told.from(),
                                        scene.to(List.of(place)))
                                : claims.of(
                                        told,
                                        rank.getAsInt(),
                                        before(told, place),
                                        told.from(),
                                        scene.to(List.of(place))))
                        .orElse(List.of());
    }

    /** "Chile came third, after Peru and Brazil". */
    private List<Party> before(Found told, int place) {
        int rank = rank(place).orElse(1);
        OptionalInt names = rank > 1 ? new RankedBefore(scene).of(place) : OptionalInt.empty();
        return Parties.of(new DatedNames(scene).polities(names)).stream()
                .filter(party ->
                        !told.actors().contains(party) && !told.targets().contains(party))
                .toList();
    }

    /** "Togo was the first to recognise it, and Mali came next": one after the rank told in the sentence. */
    private List<Claim> next(VerbGroup verb, List<Found> here) {
        Optional<Found> ranked = here.stream()
                .filter(told -> told.anchor() < verb.chunk()
                        && told.actors().size() == 1
                        && new PlacesInOrder(scene).isRankedAt(told.anchor()))
                .reduce((one, other) -> other);
        OptionalInt rank = ranked.flatMap(told -> scene.parse().verbAt(told.anchor()))
                .flatMap(scene.clauses()::hook)
                .map(this::rank)
                .orElse(OptionalInt.empty());
        return here.stream()
                .filter(told -> rank.isPresent()
                        && told.anchor() == verb.chunk()
                        && told.actors().size() == 1
                        && told.status() == Status.DONE
                        && told.targets().equals(ranked.orElseThrow().targets()))
                .flatMap(told -> claims
                        .of(
                                told,
                                rank.getAsInt() + 1,
                                ranked.orElseThrow().actors(),
                                told.from(),
                                scene.to(List.of(verb.chunk() + 1)))
                        .stream())
                .toList();
    }

    /** "and Qatar the second": its verb is left out. */
    private List<Claim> placedBeside(Found told) {
        int behind = scene.clauses().list(told.anchor()).getLast() + 1;
        int place = scene.parse().lower(behind).equals("as") ? behind + 1 : behind;
        OptionalInt rank = PlacesInOrder.isRank(scene, place) ? rank(place) : OptionalInt.empty();
        return rank.isEmpty() || told.actors().size() > 1
                ? List.of()
                : claims.of(told, rank.getAsInt(), List.of(), told.from(), scene.to(List.of(place)));
    }

    /** "was first off the mark in recognising it", "was first off the mark, recognising it within hours". */
    private List<Claim> offTheMark(Found told) {
        int in = told.anchor() - 1;
        boolean off = scene.parse().lower(in - 2).equals("off")
                && Word.isOneOf(scene.parse().lower(in - 1), "the mark", "the blocks")
                && Word.isOneOf(scene.parse().lower(in - 3), "first", "the first", "quickest", "the quickest")
                && (scene.parse().lower(in).equals("in") || scene.parse().kindAt(in, Chunk.Kind.COMMA));
        return off && told.status() == Status.DONE && told.actors().size() == 1
                ? claims.of(told, 1, List.of(), told.from(), told.to())
                : List.of();
    }

    /** "was first recognised by Poland". */
    private List<Claim> firstBy(VerbGroup verb, List<Found> here) {
        Chunk group = scene.parse().chunks().get(verb.chunk());
        boolean ranked = scene.parse().units().subList(Math.max(0, group.from() - 1), group.to()).stream()
                .anyMatch(unit -> unit.is("first"));
        // "was recognised first by Poland"
        boolean behind = scene.parse().lower(verb.chunk() + 1).equals("first")
                && scene.parse().lower(verb.chunk() + 2).equals("by");
        boolean by = verb.passive()
                && (behind
                        || ranked && scene.clauses().after(verb.chunk(), "by").isPresent());
        boolean first = by || ranked && isCleft(verb);
        return first
                ? here.stream()
                        .filter(told -> told.anchor() == verb.chunk()
                                && told.actors().size() == 1
                                && told.status() == Status.DONE)
                        .flatMap(told -> claims.of(told, 1, List.of(), told.from(), told.to()).stream())
                        .toList()
                : List.of();
    }

    /** "It was Iceland that first recognised Lithuania". */
    private boolean isCleft(VerbGroup verb) {
        int that = scene.parse().kindAt(verb.chunk() - 1, Chunk.Kind.OTHER) ? verb.chunk() - 2 : verb.chunk() - 1;
        return verb.finite()
                && scene.parse().kindAt(that, Chunk.Kind.RELATIVE)
                && scene.parse().lower(that - 3).equals("it")
                && Statuses.COPULAS.contains(scene.parse()
                        .verbAt(Math.max(0, that - 2))
                        .map(VerbGroup::base)
                        .orElse(""));
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

    /** "has recognised it since 1976". */
    private List<Claim> since(VerbGroup verb, List<Found> here) {
        if (!verb.perfect() || verb.negated() || !verb.finite()) {
            return List.of();
        }
        for (int j = verb.chunk() + 1;
                j < scene.parse().chunks().size() && !scene.parse().kindAt(j, Chunk.Kind.VERB);
                j++) {
            int at = j;
            Optional<Time> since = scene.parse().kindAt(j, Chunk.Kind.TIME)
                    ? scene.parse().timeAt(j).filter(time -> time.relation() == Time.Relation.SINCE)
                    : Optional.empty();
            if (since.isPresent()) {
                return here.stream()
                        .filter(told -> told.anchor() == verb.chunk() && told.status() == Status.DONE)
                        .flatMap(told -> claims
                                .each(
                                        told,
                                        ClaimForm.SINCE,
                                        null,
                                        since.get().value(),
                                        List.of(),
                                        told.from(),
                                        Math.max(told.to(), scene.to(List.of(at))))
                                .stream())
                        .toList();
            }
        }
        return List.of();
    }
}
