package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.claim.Claim;
import credence.claim.ClaimForm;
import credence.claim.Comparison;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
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
                .filter(told ->
                        told.anchor() == verb.chunk() && isCounted(told) && told.status() == credence.act.Status.DONE)
                .findFirst();
        OptionalInt others = subject.isPresent() ? otherStates(subject.getAsInt()) : OptionalInt.empty();
        boolean so = (verb.pastPerfect() || others.isPresent() && verb.finite() && !verb.negated())
                && (itself.isPresent()
                        || verb.base().equals("do")
                                && WordSet.of("so", "the same", "that")
                                        .contains(scene.parse().lower(verb.chunk() + 1)));
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
        Optional<Found> news = news(itself);
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

    /** "No other Western country had done so", "no state had recognised it before": the news is the first. */
    List<Claim> noOther(VerbGroup verb) {
        if (!verb.pastPerfect()) {
            return List.of();
        }
        OptionalInt subject = scene.clauses().subject(verb);
        boolean so = verb.base().equals("do")
                && WordSet.of("so", "the same", "that").contains(scene.parse().lower(verb.chunk() + 1));
        boolean taken = verb.base().equals("take")
                && Word.isOneOf(
                        scene.parse().lower(verb.chunk() + 1), "that step", "such a step", "this step", "the step");
        Optional<Rule> direct = scene.lexicon().verb(Frame.DIRECT, verb.base()).stream()
                .filter(rule ->
                        rule.kind() == ActKind.RECOGNITION && rule.objects().isEmpty())
                .findFirst();
        if (subject.isEmpty() || !so && !taken && direct.isEmpty()) {
            return List.of();
        }
        int none = subject.getAsInt();
        boolean nobody =
                scene.units(none).getFirst().is("no") && scene.head(none).in(NamedOfMany.COUNTRY)
                        || Word.isOneOf(scene.parse().lower(none), "nobody else", "nobody", "no one else", "no one");
        Optional<Found> news = scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream()
                .filter(told -> !told.background()
                        && told.actors().size() == 1
                        && told.status() != Status.HYPOTHETICAL
                        && isCounted(told))
                .filter(told -> direct.isEmpty() || told.kind() == ActKind.RECOGNITION)
                .findFirst();
        return !nobody || news.isEmpty()
                ? List.of()
                : claims.of(
                        news.get(),
                        1,
                        List.of(),
                        scene.from(List.of(none)),
                        scene.to(List.of(so || taken ? verb.chunk() + 1 : verb.chunk())));
    }

    /** "Only Turkey recognises it", "it is recognised only by Turkey". */
    List<Claim> onlyOne(VerbGroup verb, List<Found> here) {
        Optional<Found> act = here.stream()
                .filter(told -> told.anchor() == verb.chunk()
                        && told.status() == Status.DONE
                        && told.kind().effect().isPresent())
                .findFirst();
        if (act.isEmpty() || verb.pastPerfect() || !verb.finite()) {
            return List.of();
        }
        OptionalInt agent = verb.passive()
                ? scene.clauses().after(verb.chunk(), "by")
                : scene.clauses().subject(verb);
        // "Only a dozen states, including Paraguay and Belize, recognise it": those are counted by their number
        if (agent.isEmpty()
                || Amount.in(scene.parse(), agent.getAsInt()).isPresent()
                        && scene.head(agent.getAsInt()).in(Holdings.STATES)) {
            return List.of();
        }
        int first = scene.parse()
                .chunks()
                .get(scene.clauses().list(agent.getAsInt()).getFirst())
                .from();
        int at = verb.passive() ? first - 2 : scene.parse().unit(first).is("only") ? first : first - 1;
        int behind = scene.parse().chunks().get(agent.getAsInt()).to();
        // "recognised by Turkey alone", "Turkey alone recognises it"
        boolean alone =
                scene.parse().unitAt(behind).filter(unit -> unit.is("alone")).isPresent()
                        || scene.units(agent.getAsInt()).getLast().is("alone");
        boolean only = !alone
                && scene.parse().unitAt(at).filter(unit -> unit.is("only")).isPresent();
        if (act.get().actors().size() > 1) {
            return only ? these(act.get(), scene.parse().unit(at).from()) : List.of();
        }
        if (alone) {
            return claims.each(
                    act.get(),
                    ClaimForm.ONLY,
                    null,
                    null,
                    List.of(),
                    act.get().from(),
                    act.get().to());
        }
        return only
                ? claims.each(
                        act.get(),
                        ClaimForm.ONLY,
                        null,
                        null,
                        List.of(),
                        Math.min(act.get().from(), scene.parse().unit(at).from()),
                        act.get().to())
                : List.of();
    }

    /** "Turkey remains alone in recognising it". */
    List<Claim> aloneIn(VerbGroup verb, List<Found> here) {
        // "alone in the world in recognising it"
        boolean where = scene.parse().lower(verb.chunk() - 3).equals("in")
                && scene.parse().kindAt(verb.chunk() - 2, Chunk.Kind.NOUN);
        int in = where ? verb.chunk() - 3 : verb.chunk() - 1;
        boolean alone = verb.gerund()
                && scene.parse().lower(verb.chunk() - 1).equals("in")
                && scene.parse()
                        .unitAt(scene.parse().chunks().get(in).from() - 1)
                        .filter(unit -> unit.is("alone"))
                        .isPresent();
        return !alone
                ? List.of()
                : here.stream()
                        .filter(told -> told.anchor() == verb.chunk()
                                && told.actors().size() == 1
                                && told.status() == Status.DONE)
                        .flatMap(told ->
                                claims
                                        .each(told, ClaimForm.ONLY, null, null, List.of(), told.from(), told.to())
                                        .stream())
                        .toList();
    }

    /** "Only Syria and Russia recognise it": of neither alone, but so many. */
    private List<Claim> these(Found act, int from) {
        return act.targets().stream()
                .map(target -> new Claim(
                        ClaimForm.COUNT,
                        act.kind(),
                        null,
                        target,
                        null,
                        act.actors().size(),
                        Comparison.EXACTLY,
                        null,
                        null,
                        List.of(),
                        scene.text().plain().passage(Math.min(act.from(), from), act.to())))
                .toList();
    }
}
