package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.AND;
import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.OTHER;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;
import static credence.reading.parse.Chunk.Kind.TIME;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.polity.PolityKey;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A second mission joined to the one of an act: "closed its embassy in Chad and the one in Mali", "its envoy to Chad and that in Mali". */
record SecondMissions(Scene scene, Between between) {
    private static final Set<String> WHERE = WordSet.of("to", "in", "from", "at");

    /** @param here the acts told in this sentence */
    List<Found> all(List<Found> here) {
        return IntStream.range(1, scene.parse().chunks().size())
                .filter(this::isSecond)
                .mapToObj(noun -> act(noun, here))
                .flatMap(Optional::stream)
                .toList();
    }

    private boolean isSecond(int noun) {
        int behind = scene.parse().kindAt(noun + 2, NOUN)
                ? scene.clauses().list(noun + 2).getLast() + 1
                : -1;
        int verb = behind;
        while (scene.parse().kindAt(verb, TIME) || scene.parse().kindAt(verb, OTHER)) {
            verb++;
        }
        // "and its ambassador to Egypt, Juan Perez, said": who has a verb of his own
        boolean acts = scene.parse().kindAt(behind, COMMA)
                && scene.parse().kindAt(behind + 1, NOUN)
                && scene.parse().kindAt(behind + 2, COMMA)
                && scene.parse().verbAt(behind + 3).filter(VerbGroup::finite).isPresent();
        return !acts
                && scene.parse().kindAt(noun - 1, AND)
                && scene.parse().kindAt(noun + 1, PREPOSITION)
                && WHERE.contains(scene.parse().lower(noun + 1))
                && behind > 0
                && scene.head(noun + 2).named()
                && scene.parse().verbAt(verb).filter(VerbGroup::finite).isEmpty();
    }

    private Optional<Found> act(int noun, List<Found> here) {
        return here.stream()
                .filter(act -> act.anchor() < noun && act.actors().size() == 1)
                .reduce((one, other) -> other)
                .filter(act -> act.kind().isOf(Aspect.MISSION)
                        && isMission(act.kind(), noun)
                        && !between.verbBetween(act.anchor(), noun))
                .flatMap(act -> again(act, noun));
    }

    /** "the one", "that", "its ambassador". */
    private boolean isMission(ActKind kind, int noun) {
        boolean same = scene.parse().kindAt(noun, NOUN)
                && scene.units(noun).size() == 2
                && scene.units(noun).getFirst().is("its")
                && scene.head(noun).in(scene.lexicon().list(MissionNames.list(kind)));
        return same || Word.isOneOf(scene.parse().lower(noun), "the one", "one", "that", "another", "a second");
    }

    private Optional<Found> again(Found act, int noun) {
        int last = scene.clauses().list(noun + 2).getLast();
        List<PolityKey> hosts = scene.polities(noun + 2).stream()
                .filter(key -> !Parties.keys(act.actors()).contains(key)
                        && !Parties.keys(act.targets()).contains(key))
                .toList();
        Found told = scene.acts()
                .found(
                        act.rule(),
                        act.kind(),
                        act.actors(),
                        Parties.of(hosts),
                        act.status(),
                        act.symmetric(),
                        noun,
                        List.of(noun, last));
        return hosts.isEmpty()
                ? Optional.empty()
                : Optional.of(told.dated(
                        between.isTime(last + 1)
                                // "and the one in Muscat a year later"
                                ? new Shifts(scene)
                                        .from(last, act.when())
                                        .or(() -> scene.parse().timeAt(last + 1).map(Time::value))
                                        .orElse(null)
                                : act.when()));
    }
}
