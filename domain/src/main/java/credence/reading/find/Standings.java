package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.claim.Claim;
import credence.claim.ClaimForm;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.Ordinals;
import credence.reading.parse.Time;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Claims that rank without "the third country to": "the 18th withdrawal", "only Russia had done so before", "has had ties since 1992". */
final class Standings {
    private final Scene scene;

    Standings(Scene scene) {
        this.scene = scene;
    }

    /** @param here the acts told in this sentence */
    List<Claim> all(List<Found> here) {
        List<Claim> claims = new ArrayList<>();
        for (int chunk = 0; chunk < scene.parse().chunks().size(); chunk++) {
            if (scene.parse().kindAt(chunk, Chunk.Kind.NOUN)) {
                claims.addAll(nominal(chunk));
            }
        }
        here.stream()
                .filter(told ->
                        told.rule().id().startsWith("sequel") && scene.parse().kindAt(told.anchor(), Chunk.Kind.NOUN))
                .forEach(told -> claims.addAll(placedBeside(told)));
        for (VerbGroup verb : scene.parse().verbs()) {
            claims.addAll(beforeOthers(verb, here));
            claims.addAll(onlyBefore(verb, here));
            claims.addAll(noOther(verb, here));
            claims.addAll(onlyUntilNow(verb, here));
            claims.addAll(placed(verb, here));
            claims.addAll(since(verb, here));
            claims.addAll(onlyOne(verb, here));
            claims.addAll(firstBy(verb, here));
        }
        return claims;
    }

    /** "It was the 18th withdrawal of recognition": of the last act told of that kind. */
    private List<Claim> nominal(int chunk) {
        OptionalInt rank = rank(chunk);
        if (rank.isEmpty()) {
            return List.of();
        }
        if (scene.head(chunk).lower().startsWith("embass")) {
            // "the new state's first embassy": its own first, and no rank among states
            return List.of();
        }
        List<ActKind> kinds = scene.lexicon().nominal(scene.head(chunk).lower()).stream()
                .map(Rule::kind)
                .toList();
        return lastTold(kinds)
                .map(told ->
                        claims(told, rank.getAsInt(), List.of(), scene.from(List.of(chunk)), scene.to(List.of(chunk))))
                .orElse(List.of());
    }

    private Optional<Found> lastTold(List<ActKind> kinds) {
        List<Found> told = scene.text().toldUpTo(scene.sentence()).reversed().stream()
                .filter(found -> kinds.contains(found.kind()) && !found.background())
                .toList();
        return told.stream()
                .filter(found -> found.sentence() < scene.sentence())
                .findFirst()
                .or(() -> told.stream().findFirst());
    }

    /** "did so before all others". */
    private List<Claim> beforeOthers(VerbGroup verb, List<Found> here) {
        for (int j = verb.chunk() + 1; j <= verb.chunk() + 4; j++) {
            boolean ahead = scene.parse().lower(j).equals("of")
                    && scene.parse().lower(j - 1).equals("ahead");
            boolean others = (ahead || scene.parse().lower(j).equals("before"))
                    && scene.parse()
                            .lower(j + 1)
                            .matches("all others|all the others|anyone else|any other"
                                    + " (?:country|state|nation|government)|everyone else");
            if (others) {
                int end = j + 1;
                return here.stream()
                        .filter(told -> told.anchor() == verb.chunk())
                        .findFirst()
                        .map(told -> claims(told, 1, List.of(), told.from(), scene.to(List.of(end))))
                        .orElse(List.of());
            }
        }
        return List.of();
    }

    /** "Only Russia and Syria had done so before": the news is the third. */
    private List<Claim> onlyBefore(VerbGroup verb, List<Found> here) {
        OptionalInt subject = scene.clauses().subject(verb);
        Optional<Found> itself = here.stream()
                .filter(told -> told.anchor() == verb.chunk()
                        && told.kind().effect().isPresent()
                        && told.status() == credence.act.Status.DONE)
                .findFirst();
        boolean so = verb.pastPerfect()
                && (itself.isPresent()
                        || Set.of("do", "done").contains(verb.base())
                                && Set.of("so", "the same", "that")
                                        .contains(scene.parse().lower(verb.chunk() + 1)));
        if (!so || subject.isEmpty()) {
            return List.of();
        }
        int first = scene.clauses().list(subject.getAsInt()).getFirst();
        Unit opening = scene.units(first).getFirst();
        boolean only = opening.is("only")
                || scene.parse()
                        .unitAt(scene.parse().chunks().get(first).from() - 1)
                        .filter(unit -> unit.is("only"))
                        .isPresent();
        List<PolityKey> before = scene.polities(subject);
        Optional<Found> news = news(itself);
        if (!only || before.isEmpty() || news.isEmpty()) {
            return List.of();
        }
        return claims(
                news.get(),
                before.size() + 1,
                Scene.parties(before),
                Math.min(opening.from(), scene.from(List.of(first))),
                scene.to(List.of(verb.chunk() + 1)));
    }

    /** "Until now the United States was the only country to have recognised it": the news is the second. */
    private List<Claim> onlyUntilNow(VerbGroup verb, List<Found> here) {
        Optional<Integer> hook = verb.infinitive() ? scene.clauses().hook(verb) : Optional.empty();
        boolean only = hook.isPresent()
                && scene.parse().kindAt(hook.get(), Chunk.Kind.NOUN)
                && scene.has(hook.get(), Set.of("only"));
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
                                .anyMatch(unit -> unit.in(Set.of("until", "previously", "hitherto", "before")));
        Optional<Found> news = before.flatMap(told -> news(before));
        return !ended
                        || news.isEmpty()
                        || news.get().actors().equals(before.get().actors())
                ? List.of()
                : claims(
                        news.get(),
                        before.get().actors().size() + 1,
                        before.get().actors(),
                        scene.from(List.of(hook.get())),
                        before.get().to());
    }

    /** The news of one actor that the sentence looks back from: of the act told in it, where it tells one. */
    private Optional<Found> news(Optional<Found> itself) {
        return scene.text().toldUpTo(scene.sentence() - 1).stream()
                .filter(told -> !told.background() && told.kind().effect().isPresent())
                .filter(told -> told.actors().size() == 1)
                .filter(told -> itself.isEmpty()
                        || told.kind() == itself.get().kind()
                                && told.targets().stream().anyMatch(itself.get().targets()::contains))
                .findFirst();
    }

    /** "No other Western country had done so", "no state had recognised it before": the news is the first. */
    private List<Claim> noOther(VerbGroup verb, List<Found> here) {
        if (!verb.pastPerfect()) {
            return List.of();
        }
        OptionalInt subject = scene.clauses().subject(verb);
        boolean so = Set.of("do", "done").contains(verb.base())
                && Set.of("so", "the same", "that").contains(scene.parse().lower(verb.chunk() + 1));
        boolean taken = verb.base().equals("take")
                && scene.parse().lower(verb.chunk() + 1).matches("(?:that|such a|this|the) step");
        Optional<Rule> direct = scene.lexicon().verb(Frame.DIRECT, verb.base()).stream()
                .filter(rule ->
                        rule.kind() == ActKind.RECOGNITION && rule.objects().isEmpty())
                .findFirst();
        if (subject.isEmpty() || !so && !taken && direct.isEmpty()) {
            return List.of();
        }
        int none = subject.getAsInt();
        boolean nobody = scene.units(none).getFirst().is("no")
                        && scene.head(none).lower().matches("country|state|nation|government|member|power|capital")
                || scene.parse().lower(none).matches("nobody(?: else)?|no one(?: else)?");
        Optional<Found> news = scene.text().toldUpTo(scene.sentence() - 1).reversed().stream()
                .filter(told -> !told.background()
                        && told.actors().size() == 1
                        && told.kind().effect().isPresent())
                .filter(told -> direct.isEmpty() || told.kind() == ActKind.RECOGNITION)
                .findFirst();
        return !nobody || news.isEmpty()
                ? List.of()
                : claims(
                        news.get(),
                        1,
                        List.of(),
                        scene.from(List.of(none)),
                        scene.to(List.of(so || taken ? verb.chunk() + 1 : verb.chunk())));
    }

    /** "Tanzania was the first, in April 1968", "Chile came second": a rank with nothing behind it. */
    private List<Claim> placed(VerbGroup verb, List<Found> here) {
        int place = scene.parse().kindAt(verb.chunk() - 1, Chunk.Kind.NOUN)
                        && scene.parse().lower(verb.chunk() + 1).isEmpty()
                ? verb.chunk() - 1
                : verb.chunk() + 1;
        OptionalInt rank = place < scene.parse().chunks().size() ? rank(place) : OptionalInt.empty();
        // "Syria, in May 2018, was the last"
        boolean last = scene.parse().kindAt(place, Chunk.Kind.NOUN)
                && scene.parse().lower(place).matches("the (?:very )?last")
                && !scene.parse().lower(place + 1).equals("before");
        return rank.isEmpty() && !last || !new Pointing(scene).placed(verb)
                ? List.of()
                : here.stream()
                        .filter(told ->
                                told.anchor() == verb.chunk() && told.actors().size() == 1)
                        .filter(told -> told.rule().id().startsWith("sequel"))
                        .findFirst()
                        .map(told -> last
                                ? each(
                                        told,
                                        ClaimForm.LAST,
                                        null,
                                        null,
                                        List.of(),
                                        told.from(),
                                        scene.to(List.of(place)))
                                : claims(told, rank.getAsInt(), List.of(), told.from(), scene.to(List.of(place))))
                        .orElse(List.of());
    }

    /** "and Qatar the second": its verb is left out. */
    private List<Claim> placedBeside(Found told) {
        int place = scene.clauses().list(told.anchor()).getLast() + 1;
        OptionalInt rank = Pointing.isRank(scene, place) ? rank(place) : OptionalInt.empty();
        return rank.isEmpty() || told.actors().size() > 1
                ? List.of()
                : claims(told, rank.getAsInt(), List.of(), told.from(), scene.to(List.of(place)));
    }

    /** "Only Turkey recognises it", "it is recognised only by Turkey". */
    private List<Claim> onlyOne(VerbGroup verb, List<Found> here) {
        Optional<Found> act = here.stream()
                .filter(told -> told.anchor() == verb.chunk()
                        && told.actors().size() == 1
                        && told.status() == Status.DONE
                        && told.kind().effect().isPresent())
                .findFirst();
        if (act.isEmpty() || verb.pastPerfect() || !verb.finite()) {
            return List.of();
        }
        OptionalInt agent = verb.passive()
                ? scene.clauses().after(verb.chunk(), Set.of("by"))
                : scene.clauses().subject(verb);
        if (agent.isEmpty()) {
            return List.of();
        }
        int first = scene.parse().chunks().get(agent.getAsInt()).from();
        int at = verb.passive() ? first - 2 : scene.parse().unit(first).is("only") ? first : first - 1;
        int behind = scene.parse().chunks().get(agent.getAsInt()).to();
        // "recognised by Turkey alone", "Turkey alone recognises it"
        boolean alone =
                scene.parse().unitAt(behind).filter(unit -> unit.is("alone")).isPresent()
                        || scene.units(agent.getAsInt()).getLast().is("alone");
        boolean only = !alone
                && scene.parse().unitAt(at).filter(unit -> unit.is("only")).isPresent();
        if (alone) {
            return each(
                    act.get(),
                    ClaimForm.ONLY,
                    null,
                    null,
                    List.of(),
                    act.get().from(),
                    act.get().to());
        }
        return only
                ? each(
                        act.get(),
                        ClaimForm.ONLY,
                        null,
                        null,
                        List.of(),
                        Math.min(act.get().from(), scene.parse().unit(at).from()),
                        act.get().to())
                : List.of();
    }

    /** "was first recognised by Poland". */
    private List<Claim> firstBy(VerbGroup verb, List<Found> here) {
        Chunk group = scene.parse().chunks().get(verb.chunk());
        boolean first = verb.passive()
                && scene.parse().units().subList(Math.max(0, group.from() - 1), group.to()).stream()
                        .anyMatch(unit -> unit.is("first"))
                && scene.clauses().after(verb.chunk(), Set.of("by")).isPresent();
        return first
                ? here.stream()
                        .filter(told -> told.anchor() == verb.chunk()
                                && told.actors().size() == 1
                                && told.status() == Status.DONE)
                        .flatMap(told -> claims(told, 1, List.of(), told.from(), told.to()).stream())
                        .toList()
                : List.of();
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
                        .flatMap(told -> each(
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

    private List<Claim> claims(Found told, int rank, List<Party> after, int from, int to) {
        return each(told, rank == 1 ? ClaimForm.FIRST : ClaimForm.ORDINAL, rank, null, after, from, to);
    }

    private List<Claim> each(
            Found told,
            ClaimForm form,
            @Nullable Integer rank,
            credence.time.@Nullable Edtf since,
            List<Party> after,
            int from,
            int to) {
        List<Claim> claims = new ArrayList<>();
        for (Party actor : told.actors()) {
            for (Party target : told.targets()) {
                claims.add(new Claim(
                        form,
                        told.kind(),
                        actor,
                        target,
                        rank,
                        null,
                        null,
                        null,
                        since,
                        after,
                        scene.text().plain().passage(from, to)));
            }
        }
        return claims;
    }
}
