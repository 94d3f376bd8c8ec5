package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.claim.Claim;
import credence.claim.ClaimForm;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Who alone does: "Only Turkey recognises it", "recognised by Ankara alone", "Alone in South America, Paraguay", "is alone in having done so". */
final class Singled {
    private final Scene scene;
    private final SingleWords words;
    private final StandingClaims claims;

    Singled(Scene scene) {
        this.scene = scene;
        this.words = new SingleWords(scene);
        this.claims = new StandingClaims(scene);
    }

    /** @param here the acts told in this sentence */
    List<Claim> all(List<Found> here) {
        boolean any = scene.parse().units().stream().anyMatch(unit -> unit.is("alone") || unit.in(SingleWords.ONLY));
        return any
                ? Stream.concat(
                                aloneInNoun(here).stream(),
                                scene.parse().verbs().stream()
                                        .flatMap(verb ->
                                                Stream.concat(of(verb, here).stream(), aloneIn(verb, here).stream())))
                        .toList()
                : List.of();
    }

    private List<Claim> of(VerbGroup verb, List<Found> here) {
        Optional<Found> act = here.stream()
                .filter(told -> told.anchor() == verb.chunk() && told.status() == Status.DONE)
                .findFirst();
        VerbGroup outer = outer(verb);
        if (act.isEmpty()) {
            return leftUntold(verb);
        }
        OptionalInt agent = words.agent(outer);
        if (!outer.finite() || agent.isEmpty()) {
            return List.of();
        }
        Optional<Unit> mark = words.mark(agent.getAsInt(), outer);
        if (mark.isEmpty()) {
            return List.of();
        }
        boolean only = mark.get().in(SingleWords.ONLY);
        boolean lasts = act.get().kind().effect().isPresent();
        boolean opinion = !lasts && act.get().kind() != ActKind.DIPLOMATS_EXPELLED;
        if (opinion
                && (!only && !words.isPlaced(mark.get()) || act.get().targets().size() > 1)) {
            // "Iran alone hailed it": of those who spoke, and of no set of states
            return List.of();
        }
        // "Only Russia had recognised it" ranks the news; "Only a dozen states, including Belize, recognise it" counts
        if (only && (outer.pastPerfect() || isNumber(agent.getAsInt()))) {
            return List.of();
        }
        int from = Math.min(act.get().from(), mark.get().from());
        if (act.get().actors().size() > 1) {
            return only && lasts
                    ? claims.soMany(act.get(), null, from, act.get().to())
                    : List.of();
        }
        return here.stream()
                .filter(told -> told.anchor() == verb.chunk()
                        && told.actors().equals(act.get().actors())
                        && told.kind() == act.get().kind())
                .flatMap(told -> only(told, from, Math.max(told.to(), mark.get().to())))
                .toList();
    }

    /** "chose to downgrade", "has been willing to": the verb of whose subject it is told. */
    private VerbGroup outer(VerbGroup verb) {
        return verb.infinitive()
                ? scene.clauses().hook(verb).flatMap(scene.parse()::verbAt).orElse(verb)
                : verb;
    }

    private boolean isNumber(int agent) {
        return scene.head(agent).in(Holdings.STATES)
                && Amount.in(scene.parse(), agent)
                        .filter(amount -> amount.number() > 1)
                        .isPresent();
    }

    /** "Turkey remains alone in recognising it", "is alone among the Twelve in having done so". */
    private List<Claim> aloneIn(VerbGroup verb, List<Found> here) {
        int in = verb.chunk() - 1;
        if (!verb.gerund() || !scene.parse().lower(in).equals("in")) {
            return List.of();
        }
        int alone = in - 1;
        while (scene.parse().kindAt(alone, Chunk.Kind.NOUN)
                && SingleWords.PLACING.contains(scene.parse().lower(alone - 1))) {
            alone -= 2;
        }
        boolean denied = scene.parse().verbs().stream()
                .filter(other -> other.finite() && other.chunk() < verb.chunk())
                .reduce((one, other) -> other)
                .filter(other -> SingleWords.isDenied(other) || !other.modal().isEmpty())
                .isPresent();
        if (!scene.parse().lastWord(alone).equals("alone")
                || denied
                || Word.isOneOf(scene.parse().lastWord(alone - 1), "not", "longer", "hardly")
                || scene.parse().lower(alone).contains("longer")) {
            return List.of();
        }
        int at = alone;
        List<Found> own = here.stream()
                .filter(told ->
                        told.anchor() == verb.chunk() && told.actors().size() == 1 && told.status() == Status.DONE)
                .toList();
        OptionalInt subject = scene.clauses().subject(verb);
        List<PolityKey> who = scene.polities(subject);
        // "It is alone in having done so": whoever did
        boolean it = subject.isPresent() && scene.head(subject.getAsInt()).is("it");
        List<Claim> recognised = own.isEmpty() && !it ? recognisedAlone(verb, who, at) : List.of();
        if (!recognised.isEmpty()) {
            return recognised;
        }
        return (own.isEmpty()
                        ? new MeantNews(scene)
                                .of(verb, at, here).stream()
                                        .filter(told -> it || told.actors().equals(Parties.of(who)))
                                        .toList()
                        : own)
                .stream()
                        .flatMap(told -> own.isEmpty()
                                ? only(told, scene.from(List.of(at)), scene.to(List.of(verb.chunk())))
                                : only(told, told.from(), told.to()))
                        .toList();
    }

    /** "remains alone in its recognition of them". */
    private List<Claim> aloneInNoun(List<Found> here) {
        return here.stream()
                .filter(told -> told.actors().size() == 1
                        && told.status() == Status.DONE
                        && scene.parse().kindAt(told.anchor(), Chunk.Kind.NOUN)
                        && scene.parse().lower(told.anchor() - 1).equals("in")
                        && scene.parse().lower(told.anchor() - 2).equals("alone")
                        && scene.parse()
                                .verbAt(Math.max(0, told.anchor() - 3))
                                .filter(be ->
                                        !SingleWords.isDenied(be) && be.modal().isEmpty())
                                .isPresent())
                .flatMap(told -> only(told, told.from(), told.to()))
                .toList();
    }

    /** "acted over Croatia. Germany is alone in having recognised it": told by these words only. */
    private List<Claim> recognisedAlone(VerbGroup verb, List<PolityKey> who, int alone) {
        OptionalInt whom = scene.clauses().object(verb);
        List<PolityKey> target =
                SingleWords.RECOGNISE.contains(verb.base()) && whom.isPresent() ? scene.polities(whom) : List.of();
        return who.size() == 1 && target.size() == 1 && !target.equals(who)
                ? List.of(recognition(
                        who.getFirst(),
                        Party.of(target.getFirst()),
                        scene.from(List.of(alone)),
                        scene.to(List.of(whom.getAsInt()))))
                : List.of();
    }

    private Claim recognition(PolityKey who, Party target, int from, int to) {
        return Claim.of(
                ClaimForm.ONLY,
                ActKind.RECOGNITION,
                Party.of(who),
                target,
                scene.text().plain().passage(from, to));
    }

    /** "a government recognised only by Ankara", "which only Turkey recognises": no act is told so. */
    private List<Claim> leftUntold(VerbGroup verb) {
        boolean relative = verb.finite()
                && !verb.passive()
                && !verb.perfect()
                && scene.clauses().object(verb).isEmpty();
        if (!SingleWords.RECOGNISE.contains(verb.base())
                || verb.negated()
                || !verb.modal().isEmpty()
                || !words.isBy(verb) && !relative) {
            return List.of();
        }
        OptionalInt agent = words.agent(verb);
        Optional<Unit> mark = agent.isPresent() ? words.mark(agent.getAsInt(), verb) : Optional.empty();
        List<PolityKey> who = mark.isPresent() ? scene.polities(agent) : List.of();
        if (who.size() != 1) {
            return List.of();
        }
        List<Party> whom = words.isBy(verb)
                ? scene.clauses().subject(verb).stream()
                        .boxed()
                        .flatMap(what -> new Targets(scene).recognised(what, who).parties().stream())
                        .toList()
                : new WhichClauses(scene)
                        .recognised(scene.clauses().list(agent.getAsInt()).getFirst(), who.getFirst());
        int from = scene.from(List.of(verb.chunk(), agent.getAsInt()));
        int to = Math.max(
                scene.to(List.of(verb.chunk(), agent.getAsInt())), mark.get().to());
        return whom.stream()
                .filter(party -> !party.equals(Party.of(who.getFirst())))
                .map(target -> recognition(who.getFirst(), target, from, to))
                .toList();
    }

    private Stream<Claim> only(Found told, int from, int to) {
        return claims.each(told, ClaimForm.ONLY, null, null, List.of(), from, to).stream();
    }
}
