package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.claim.Claim;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Claims that rank by saying who else did so: "Only Russia had done so before", "No other Western country had". */
final class OnlyOnes {
    private final Scene scene;
    private final StandingClaims claims;

    OnlyOnes(Scene scene, StandingClaims claims) {
        this.scene = scene;
        this.claims = claims;
    }

    /** "Only Russia and Syria had done so before": the news is the third. */
    List<Claim> onlyBefore(VerbGroup verb, List<Found> here) {
        OptionalInt subject = scene.clauses().subject(verb);
        Optional<Found> itself = here.stream()
                .filter(told -> told.anchor() == verb.chunk() && isCounted(told) && told.status() == Status.DONE)
                .findFirst();
        OptionalInt others = subject.isPresent() ? otherStates(subject.getAsInt()) : OptionalInt.empty();
        boolean so = (verb.pastPerfect() || others.isPresent() && verb.finite() && !verb.negated())
                && (itself.isPresent()
                        // "had taken this step", "had gone so far"
                        || new MeantDeed(scene).points(verb));
        if (!so || subject.isEmpty()) {
            return List.of();
        }
        List<DatedNames.Dated> dated = new DatedNames(scene).upTo(subject.getAsInt());
        int first = others.isPresent()
                ? others.getAsInt()
                : dated.isEmpty()
                        ? scene.clauses().list(subject.getAsInt()).getFirst()
                        : dated.getFirst().noun();
        Unit opening = scene.units(first).getFirst();
        boolean only = opening.is("only")
                || scene.parse()
                        .unitAt(scene.parse().chunks().get(first).from() - 1)
                        .filter(unit -> unit.is("only"))
                        .isPresent();
        // "Micronesia has severed relations with Russia, as only Ukraine had done before"
        Optional<Found> news = scene.parse().lower(first - 1).equals("as")
                ? here.stream()
                        .filter(told -> told.anchor() < first
                                && told.actors().size() == 1
                                && isCounted(told)
                                && told.status() == Status.DONE)
                        .findFirst()
                : news(itself);
        List<PolityKey> before = others.isPresent()
                ? itself.map(Found::actors).map(Parties::keys).orElse(List.of()).stream()
                        .filter(key -> news.stream()
                                .noneMatch(told -> Parties.bothSides(told).contains(key)))
                        .toList()
                : new DatedNames(scene).polities(subject);
        if (!only || before.isEmpty() || news.isEmpty()) {
            return List.of();
        }
        return claims.of(
                news.get(),
                before.size() + 1,
                Parties.of(before),
                Math.min(opening.from(), scene.from(List.of(first))),
                scene.to(List.of(verb.chunk() + 1)));
    }

    /** "Only two other states in Europe, Malta and the Vatican, have done so": the noun before the names; empty where none is. */
    private OptionalInt otherStates(int subject) {
        for (int j = subject; j >= 0 && scene.parse().verbAt(j).isEmpty(); j--) {
            if (scene.parse().kindAt(j, Chunk.Kind.NOUN)
                    && scene.has(j, "other")
                    && scene.head(j).in(Holdings.STATES)) {
                return OptionalInt.of(j);
            }
        }
        return OptionalInt.empty();
    }

    /** "Until now the United States was the only country to have recognised it": the news is the second. */
    List<Claim> onlyUntilNow(VerbGroup verb, List<Found> here) {
        Optional<Integer> hook = verb.infinitive() ? scene.clauses().hook(verb) : Optional.empty();
        boolean only =
                hook.isPresent() && scene.parse().kindAt(hook.get(), Chunk.Kind.NOUN) && scene.has(hook.get(), "only");
        if (!only) {
            return List.of();
        }
        Optional<Found> before = here.stream()
                .filter(told -> told.anchor() == verb.chunk() && told.status() == Status.DONE)
                .findFirst();
        boolean ended =
                scene.parse().verbs().stream().anyMatch(other -> other.chunk() < verb.chunk() && other.pastPerfect())
                        || scene.parse().units().stream()
                                .limit(4)
                                .anyMatch(unit -> unit.in("until", "previously", "hitherto", "before"));
        Optional<Found> news = before.flatMap(told -> news(before));
        return !ended
                        || news.isEmpty()
                        || news.get().actors().equals(before.get().actors())
                ? List.of()
                : claims.of(
                        news.get(),
                        before.get().actors().size() + 1,
                        before.get().actors(),
                        scene.from(List.of(hook.get())),
                        before.get().to());
    }

    /** The news of one actor that the sentence looks back from: of the act told in it, where it tells one. */
    private Optional<Found> news(Optional<Found> itself) {
        return scene.text().memory().toldUpTo(scene.sentence() - 1).stream()
                .filter(told -> !told.background() && isCounted(told))
                .filter(told -> told.actors().size() == 1)
                .filter(told -> itself.isEmpty()
                        || told.kind() == itself.get().kind()
                                && told.targets().stream().anyMatch(itself.get().targets()::contains))
                .findFirst();
    }

    private static boolean isCounted(Found told) {
        return told.kind().effect().isPresent() || told.kind() == ActKind.DIPLOMATS_EXPELLED;
    }
}
