package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.claim.Claim;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** How many recognitions there are, told of them and not of the states: "has won 110 recognitions", "bringing the total to 110". */
record Scores(Scene scene) {
    private static final Set<String> HOLDING = WordSet.of(
            "have", "has", "had", "count", "claim", "win", "receive", "gain", "secure", "get", "collect", "boast",
            "gather");
    private static final Set<String> CHANGING =
            WordSet.of("bring", "take", "raise", "push", "lift", "reduce", "lower", "cut", "put");
    private static final Set<String> TALLIES = WordSet.of("total", "tally", "number", "count");

    /** @param here the acts told in this sentence */
    List<Claim> all(List<Found> here) {
        List<Claim> claims = new ArrayList<>();
        for (VerbGroup verb : scene.parse().verbs()) {
            claims.addAll(held(verb));
            claims.addAll(brought(verb, here));
        }
        return claims;
    }

    /** "Kosovo counts 110 recognitions": of whoever has them. */
    private List<Claim> held(VerbGroup verb) {
        OptionalInt what = scene.clauses().object(verb);
        boolean recognitions = HOLDING.contains(verb.base())
                && !verb.negated()
                && verb.modal().isEmpty()
                && what.isPresent()
                && scene.head(what.getAsInt()).is("recognitions");
        Optional<Amount> number = recognitions ? Amount.in(scene.parse(), what.getAsInt()) : Optional.empty();
        List<Party> whose = number.isEmpty()
                ? List.of()
                : Parties.of(scene.polities(scene.clauses().subject(verb)));
        return whose.size() != 1
                ? List.of()
                : List.of(claim(
                        ActKind.RECOGNITION, whose.getFirst(), number.orElseThrow(), verb.chunk(), what.getAsInt()));
    }

    /** "recognised Kosovo, bringing the total number of recognitions to 110": of the act beside it. */
    private List<Claim> brought(VerbGroup verb, List<Found> here) {
        int what = verb.chunk() + 1;
        boolean tally = CHANGING.contains(verb.base())
                && !verb.negated()
                && scene.parse().kindAt(what, Chunk.Kind.NOUN)
                && scene.head(what).in(TALLIES);
        if (!tally) {
            return List.of();
        }
        int to = what + 1;
        while (scene.parse().lower(to).equals("of")
                && scene.parse().kindAt(to + 1, Chunk.Kind.NOUN)
                && scene.head(to + 1).lower().startsWith("recognition")) {
            to += 2;
        }
        if (scene.parse().lower(to + 1).equals("to")) {
            to++;
        }
        int number = scene.parse().kindAt(to + 1, Chunk.Kind.OTHER) ? to + 2 : to + 1;
        Optional<Amount> amount =
                scene.parse().lower(to).equals("to") && scene.parse().kindAt(number, Chunk.Kind.NOUN)
                        ? Amount.in(scene.parse(), number)
                        : Optional.empty();
        Optional<Found> act = amount.isEmpty() ? Optional.empty() : recognition(verb, here);
        return act.stream()
                .flatMap(told -> told.targets().stream())
                .map(target -> claim(ActKind.RECOGNITION, target, amount.orElseThrow(), verb.chunk(), number))
                .toList();
    }

    private Optional<Found> recognition(VerbGroup verb, List<Found> here) {
        return here.stream()
                .filter(told -> told.anchor() < verb.chunk() && told.kind() == ActKind.RECOGNITION)
                .reduce((one, other) -> other)
                .or(() -> scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream()
                        .filter(told -> told.sentence() == scene.sentence() - 1)
                        .filter(told -> told.kind() == ActKind.RECOGNITION && !told.background())
                        .findFirst());
    }

    private Claim claim(ActKind kind, Party target, Amount number, int from, int to) {
        List<Integer> shown = List.of(from, to);
        return number.counts(
                kind,
                target,
                null,
                scene.text().plain().passage(Math.min(scene.from(shown), number.from()), scene.to(shown)));
    }
}
