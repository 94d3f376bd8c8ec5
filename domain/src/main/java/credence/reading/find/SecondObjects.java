package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.AND;
import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.VERB;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Party;
import credence.polity.PolityKey;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A second object with a time of its own, its verb left out: "annexed East Jerusalem in 1980 and the Golan Heights the following year",
 * "expelled the Chadian ambassador on Monday and the Qatari envoy on Tuesday". Second missions are told by {@link SecondMissions}.
 */
record SecondObjects(Scene scene, Between between) {
    private static final Set<String> MORE = WordSet.of("more", "another", "others", "further");

    /** @param time the chunk that dates it, by the act before */
    record Told(Found again, Found before, int time) {}

    /** @param here the acts told before in this sentence */
    Optional<Told> act(int noun, List<Found> here) {
        boolean opens = scene.clauses().list(noun).getFirst() == noun
                && (scene.parse().kindAt(noun - 1, AND) || scene.parse().kindAt(noun - 1, COMMA));
        if (!opens) {
            return Optional.empty();
        }
        Optional<Found> before = here.stream()
                .filter(act -> act.anchor() < noun && !act.actors().isEmpty())
                .reduce((one, other) -> other)
                .filter(act -> !between.verbBetween(act.anchor(), noun) && between.timeBetween(act, noun));
        return before.flatMap(act -> told(act, noun));
    }

    private Optional<Told> told(Found act, int noun) {
        OptionalInt partner = isOfTies(act, noun) ? OptionalInt.of(noun + 2) : OptionalInt.empty();
        int last = scene.clauses().list(partner.orElse(noun)).getLast();
        if (!between.isTime(last + 1) || hasVerb(last + 1)) {
            return Optional.empty();
        }
        // "expelled the ambassador in December, and two more diplomats in January"
        boolean more = act.kind() == ActKind.DIPLOMATS_EXPELLED && scene.has(noun, MORE) && new Sent(scene).are(noun);
        List<Party> targets = more
                ? act.targets()
                : targets(act, noun, partner).stream()
                        .filter(party ->
                                !act.actors().contains(party) && !act.targets().contains(party))
                        .toList();
        return targets.isEmpty()
                ? Optional.empty()
                : Optional.of(new Told(
                        scene.acts()
                                .found(
                                        act.rule(),
                                        act.kind(),
                                        act.actors(),
                                        targets,
                                        act.status(),
                                        act.symmetric(),
                                        noun,
                                        List.of(noun, last, last + 1)),
                        act,
                        last + 1));
    }

    /** "and the West imposed sanctions", "and the war in 2022 changed it": behind the time as well. */
    private boolean hasVerb(int time) {
        return scene.parse().kindAt(time + 1, VERB)
                || scene.parse().verbAt(time + 2).filter(verb -> !verb.gerund()).isPresent();
    }

    private List<Party> targets(Found act, int noun, OptionalInt partner) {
        if (partner.isPresent()) {
            return Parties.of(scene.polities(partner));
        }
        List<PolityKey> actors = Parties.keys(act.actors());
        if (act.kind() == ActKind.ANNEXATION) {
            return isLand(noun) ? new AnnexedLands(scene).of(noun, actors) : List.of();
        }
        return act.kind() == ActKind.DIPLOMATS_EXPELLED && new Sent(scene).are(noun)
                ? Parties.of(new Senders(scene).whose(noun, true))
                : List.of();
    }

    /** "the Golan Heights", "Sikkim"; no "rest", "war" or "four more regions". */
    private boolean isLand(int noun) {
        return scene.clauses().list(noun).stream()
                .allMatch(member -> scene.head(member).named()
                        || new Lands(scene).isLand(member)
                        || scene.head(member).tag("PROPN") && scene.head(member).capital());
    }

    /** "broke off relations with Chad in 2015 and diplomatic ties with Qatar a year later". */
    private boolean isOfTies(Found act, int noun) {
        return act.kind().isOf(Aspect.RELATIONS)
                && scene.head(noun).in(scene.lexicon().list("ties"))
                && scene.parse().lower(noun + 1).equals("with")
                && scene.parse().kindAt(noun + 2, NOUN)
                && scene.head(noun + 2).named();
    }
}
