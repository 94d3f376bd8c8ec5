package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Unit;
import credence.reading.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Acts of those whose name stands for them: "Kenya's came in March and Sudan's in April". */
record OwnedGaps(Scene scene, Between between) {
    /** @param time the chunk that dates it, by the act before */
    record Told(Found again, Found before, int time) {}

    /** "Kenya's came in March and Sudan's in April", "since Israel's in 2021": the noun that is left out names the act before. */
    boolean is(int noun) {
        Unit last = scene.units(noun).getLast();
        boolean comes = scene.parse()
                .verbAt(noun + 1)
                .filter(verb -> Gaps.COMES.contains(verb.base()) && between.isTime(verb.chunk() + 1))
                .isPresent();
        return last.is("'s") && scene.units(noun).size() > 1 && (comes || between.isTime(noun + 1));
    }

    /** "Ireland's and Spain's". */
    private List<PolityKey> owners(int noun) {
        return scene.clauses().list(noun).stream()
                .filter(member -> scene.units(member).getLast().is("'s"))
                .flatMap(member -> scene.units(member).stream()
                        .map(Unit::polity)
                        .flatMap(Stream::ofNullable)
                        .limit(1))
                .toList();
    }

    Optional<Told> act(int noun, List<Found> here) {
        int time = between.isTime(noun + 1) ? noun + 1 : noun + 2;
        List<PolityKey> owner = owners(noun);
        boolean toCome = scene.parse()
                .verbAt(noun + 1)
                .filter(verb -> Word.isOneOf(verb.modal(), "will", "be to"))
                .isPresent();
        Optional<Found> before = here.stream()
                .filter(act -> act.anchor() < noun)
                .reduce((one, other) -> other)
                .or(() -> scene.text().memory().lastTold(scene.sentence() - 1))
                .filter(act -> act.kind() == ActKind.RECOGNITION
                        || act.kind() == ActKind.WITHDRAWAL_OF_RECOGNITION
                        || act.kind() == ActKind.SUSPENSION_OF_RECOGNITION
                        || act.kind() == ActKind.INDEPENDENCE_DECLARED);
        return owner.isEmpty()
                ? Optional.empty()
                : before.map(act -> new Told(
                        scene.acts()
                                .found(
                                        scene.lexicon().rule("sequel.did-so"),
                                        act.kind(),
                                        Parties.of(owner),
                                        act.targets(),
                                        toCome ? Status.ANNOUNCED : Status.DONE,
                                        false,
                                        noun,
                                        List.of(noun, time)),
                        act,
                        time));
    }
}
