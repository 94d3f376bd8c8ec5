package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Expulsions told by a noun: "the expulsion of three Russian diplomats", "expulsions of their own". */
final class ExpulsionNouns {
    private static final Set<String> ANNOUNCING = WordSet.of("announce", "order", "confirm");

    private static final Set<String> ANSWERING = WordSet.of("respond", "answer", "retaliate", "reply", "react");

    private static final Set<String> ITS = WordSet.of("its", "their");

    private final Scene scene;
    private final Sent sent;
    private final EnvoyNouns envoys;
    private final Senders senders;
    private final Expellers expellers;

    ExpulsionNouns(Scene scene, Sent sent, Expellers expellers) {
        this.scene = scene;
        this.sent = sent;
        this.envoys = new EnvoyNouns(scene);
        this.senders = new Senders(scene);
        this.expellers = expellers;
    }

    /** "in response to Bucharest's expulsion of an employee on May 24": a day before it is that of the answer. */
    private boolean isDatedBehind(int chunk) {
        return IntStream.range(chunk, scene.parse().chunks().size())
                .anyMatch(j -> scene.parse().kindAt(j, Chunk.Kind.TIME));
    }

    /** "Germany and Poland announced expulsions the same day": of those who were told of before. */
    private Optional<Found> bare(Rule rule, int chunk, Nominals nominals, Status status) {
        List<PolityKey> actors = nominals.isGovernedBy(chunk, ANNOUNCING) ? nominals.actors(chunk) : List.of();
        List<PolityKey> targets = scene
                .text()
                .memory()
                .lastTold(scene.sentence() - 1)
                .filter(told -> told.kind() == ActKind.DIPLOMATS_EXPELLED && told.sentence() == scene.sentence() - 1)
                .map(told -> Parties.keys(told.targets()))
                .orElseGet(() -> senders.spokenOf(actors))
                .stream()
                .filter(key -> !actors.contains(key))
                .toList();
        return targets.isEmpty() || actors.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.acts().found(rule, actors, Parties.of(targets), status, chunk, List.of(chunk)));
    }

    /** "would not respond with further expulsions": of theirs who expelled its own. */
    private Optional<Found> answer(Rule rule, int chunk, Nominals nominals) {
        Optional<VerbGroup> answering = Word.isOneOf(scene.parse().lower(chunk - 1), "with", "by")
                ? nominals.governor(chunk).filter(verb -> ANSWERING.contains(verb.base()))
                : Optional.empty();
        List<PolityKey> actors =
                answering.map(verb -> scene.polities(scene.agent(verb))).orElse(List.of());
        Optional<Status> status = answering.flatMap(scene::status);
        List<PolityKey> targets = actors.size() == 1 && status.isPresent()
                ? scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                        .filter(told -> told.kind() == ActKind.DIPLOMATS_EXPELLED
                                && told.targets().equals(Parties.of(actors)))
                        .findFirst()
                        .map(told -> Parties.keys(told.actors()))
                        .orElse(List.of())
                : List.of();
        return targets.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        scene.acts().found(rule, actors, Parties.of(targets), status.get(), chunk, List.of(chunk)));
    }

    /** "expelled four Omani diplomats in response to the expulsion of four of its own". */
    private Optional<Found> ownBack(Rule rule, int chunk, int counted, Causes causes) {
        boolean own = scene.parse().lower(counted + 1).equals("of")
                && Word.isOneOf(scene.parse().lower(counted + 2), "its own", "their own");
        return own && scene.owners().of(chunk).isEmpty()
                ? causes.after(chunk)
                        .map(two -> scene.acts()
                                .found(
                                        rule,
                                        two.other(),
                                        Parties.of(two.answering()),
                                        Status.DONE,
                                        chunk,
                                        List.of(counted + 2)))
                : Optional.empty();
    }

    /** "the expulsion of three Russian diplomats", announced by Poland or Poland's own; "expulsions of their own". */
    Optional<Found> of(Rule rule, int chunk) {
        Nominals nominals = new Nominals(scene);
        OptionalInt parted = nominals.undergoer(chunk, rule.prepositions());
        OptionalInt of = parted.isPresent() ? parted : scene.clauses().after(chunk, rule.prepositions());
        Causes causes = new Causes(scene);
        Optional<Status> status =
                nominals.status(chunk).or(() -> causes.at(chunk).map(two -> Status.DONE));
        Optional<Found> answer = of.isEmpty() ? answer(rule, chunk, nominals) : Optional.empty();
        if (answer.isPresent()) {
            return answer;
        }
        if (of.isEmpty() && status.isPresent() && scene.parse().lower(chunk).equals("expulsions")) {
            return bare(rule, chunk, nominals, status.get());
        }
        Optional<Found> behind = of.isEmpty() ? new ExpulsionsOf(scene).of(rule, chunk, nominals) : Optional.empty();
        if (behind.isPresent()) {
            return behind;
        }
        int first = parted.orElse(scene.parse().kindAt(chunk + 2, Chunk.Kind.OTHER) ? chunk + 3 : chunk + 2);
        if (of.isEmpty() || of.getAsInt() != first || status.isEmpty()) {
            return Optional.empty();
        }
        boolean own = Word.isOneOf(scene.parse().lower(of.getAsInt()), "its own", "their own");
        int people = scene.parse().lower(first + 1).equals("of")
                        && scene.parse().kindAt(first + 2, Chunk.Kind.NOUN)
                        && sent.are(first + 2)
                ? first + 2
                : first;
        Optional<Found> back = first == people ? ownBack(rule, chunk, first, causes) : Optional.empty();
        if (back.isPresent()) {
            return back;
        }
        if (!own && !sent.are(people)) {
            return Optional.empty();
        }
        boolean by = scene.clauses().after(chunk, "by").isPresent();
        boolean whose = by || !scene.owners().of(chunk).isEmpty();
        // "severed ties with Senegal over the expulsion of three of its diplomats"
        Optional<Causes.Two> cause = whose || own ? Optional.empty() : causes.after(chunk);
        List<PolityKey> named = cause.map(Causes.Two::other).orElseGet(() -> nominals.actors(chunk));
        // "protested against the expulsion of its ambassador from Lusaka"
        List<PolityKey> actors = named.isEmpty() || !own && !by && named.equals(senders.whose(people, false))
                ? scene.owners()
                        .hosts(scene.clauses()
                                .after(scene.parse().lower(chunk + 1).equals("from") ? chunk : people, "from"))
                : named;
        List<PolityKey> targets = new ArrayList<>(
                own ? expellers.known(people, OptionalInt.empty(), actors) : senders.whose(people, true));
        targets.removeAll(actors);
        if (targets.isEmpty()
                && scene.units(people).getFirst().in(ITS)
                && scene.parse().kindAt(0, Chunk.Kind.PREPOSITION)) {
            // "In retaliation for the expulsion of its attache by Tallinn, Moscow expelled": whose clause it is
            scene.parse().verbs().stream()
                    .filter(verb -> verb.finite() && verb.chunk() > people)
                    .findFirst()
                    .map(verb -> scene.polities(scene.clauses().subject(verb)))
                    .filter(keys -> keys.size() == 1 && !actors.contains(keys.getFirst()))
                    .ifPresent(targets::addAll);
        }
        if (targets.isEmpty() && envoys.are(people) && !actors.isEmpty()) {
            // "announced the expulsion of Ambassador Lamia Shakkour"
            targets.addAll(expellers.known(people, OptionalInt.of(chunk), actors));
        }
        List<Party> parties = Parties.of(targets);
        return actors.isEmpty() || targets.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.acts().found(rule, actors, parties, status.get(), chunk, List.of(people)))
                        .map(told -> nominals.isAnswered(chunk) && !isDatedBehind(chunk) ? told.dated(null) : told);
    }
}
