package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import credence.time.Edtf;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An act told again of the same one, who promised it, was asked for it, or does it toward another: "On Sunday it did". */
record OwnRepeats(Scene scene, Pointing pointing, Repeats repeats) {
    /** Sentences back to what one did itself. */
    private static final int OWN = 4;

    private static final Set<String> DID = WordSet.of("did", "has", "have");
    private static final Set<String> DOING = WordSet.of("do", "take", "make");

    /** "Portugal announced that it would recognise Palestine. On Sunday it did." */
    Optional<Found> fulfilled(VerbGroup verb, List<PolityKey> actors) {
        boolean did = DID.contains(scene.parse().lower(verb.chunk()))
                && !pointing.waits().not(verb)
                && !actors.isEmpty();
        return !did
                ? Optional.empty()
                : scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream()
                        .findFirst()
                        .filter(told -> told.actors().equals(Parties.of(actors))
                                && told.status() != Status.DONE
                                && told.status() != Status.DENIED)
                        .map(told -> repeats.again(verb, told, actors, Status.DONE));
    }

    /** "had promised to take it back, and did so in 2014", "has not severed them and has no plans to do so": of its own act, further on. */
    Optional<Found> kept(VerbGroup verb, List<Found> here, List<PolityKey> actors, Status status) {
        return here.stream()
                .filter(told -> told.anchor() < verb.chunk() && !isCondition(told))
                .reduce((one, other) -> other)
                .filter(told -> told.actors().equals(Parties.of(actors))
                        && (told.kind().effect().isPresent() || told.kind() == ActKind.DIPLOMATS_EXPELLED)
                        && told.status() != Status.DONE
                        && told.status() != status
                        && (status == Status.DONE && verb.finite() || status == Status.REFUSED))
                .or(() -> status == Status.REFUSED ? askedBefore(actors) : Optional.empty())
                .map(told -> repeats.again(verb, told, actors, status));
    }

    /** "had threatened to sever them if it recognised Taiwan, and did so": not what the threat hung on. */
    private boolean isCondition(Found told) {
        return Word.isOneOf(scene.parse().lower(told.anchor() - 2), "if", "unless", "should", "once");
    }

    /** "Parliament urged the government to sever relations. The president said he was studying the request". */
    Optional<Found> weighed(VerbGroup verb, List<PolityKey> actors) {
        return verb.negated()
                ? Optional.empty()
                : askedBefore(actors).map(told -> repeats.again(verb, told, actors, Status.HYPOTHETICAL));
    }

    /** "Washington wants Serbia to recognise Kosovo. Vucic said that he would not do so": what was asked right before. */
    private Optional<Found> askedBefore(List<PolityKey> actors) {
        return scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream()
                .findFirst()
                .filter(told -> told.sentence() == scene.sentence() - 1
                        && told.status() == Status.URGED
                        && told.actors().containsAll(Parties.of(actors)));
    }

    /** "It is the second time that Bolivia has broken with Israel. It did so in 2009": what it did right before, on a day long past. */
    Optional<Found> onceBefore(VerbGroup verb, List<PolityKey> actors) {
        int year = scene.text().published().map(LocalDate::getYear).orElse(0);
        Optional<Edtf> when =
                scene.dating().own(verb.chunk()).filter(day -> day.to().getYear() < year);
        return when.flatMap(day -> scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream()
                        .filter(told -> told.kind().effect().isPresent())
                        .findFirst()
                        .filter(told -> told.sentence() >= scene.sentence() - 2
                                && told.actors().equals(Parties.of(actors))
                                && !told.symmetric()
                                && told.status() == Status.DONE
                                && !day.equals(told.when()))
                        .map(told -> repeats.again(verb, told, actors, Status.DONE)))
                .map(Found::asBackground);
    }

    /** "Serbia recalled its envoys after the two recognised Kosovo. They did so on Monday": what is told as theirs, and not back to who answered it. */
    Optional<Found> asTold(VerbGroup verb, List<Found> here, List<PolityKey> actors) {
        List<Party> self = Parties.of(actors);
        boolean told = here.stream().anyMatch(one -> one.anchor() < verb.chunk());
        List<Found> before = told || !DOING.contains(verb.base())
                ? List.of()
                : scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream()
                        .takeWhile(one -> one.sentence() == scene.sentence() - 1)
                        .toList();
        return before.stream().noneMatch(one -> one.targets().containsAll(self))
                ? Optional.empty()
                : before.stream()
                        .filter(one -> one.actors().containsAll(self)
                                && one.status() == Status.DONE
                                && !one.symmetric()
                                && one.kind().effect().isPresent())
                        .findFirst()
                        .map(one -> repeats.again(verb, one, actors, Status.DONE));
    }

    /**
     * "severed relations with Pyongyang. It took the same step toward Damascus two weeks ago", "withdrew its ambassador from Washington and
     * has done the same in Paris": its own, toward another.
     */
    Optional<Found> towardAnother(VerbGroup verb, List<Found> here, List<PolityKey> actors) {
        if (!DOING.contains(verb.base())) {
            return Optional.empty();
        }
        // "did the same for South Ossetia": two have relations with one another, and not for
        boolean lent = scene.clauses().after(verb.chunk(), "for").isPresent();
        // "did the same to the envoy of Chile"
        boolean envoy = !new DoneToward(scene).whoseEnvoy(verb).isEmpty();
        return Stream.concat(
                        here.reversed().stream().filter(told -> told.anchor() < verb.chunk()),
                        scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream())
                .filter(told -> (told.kind().effect().isPresent() || told.kind() == ActKind.DIPLOMATS_EXPELLED && envoy)
                        && !(lent && told.symmetric()))
                .findFirst()
                .filter(told -> told.sentence() >= scene.sentence() - OWN
                        && told.actors().equals(Parties.of(actors))
                        // "is expected to suspend relations with Belize. It did just that to Grenada"
                        && (told.status() == Status.DONE || DidTheSame.isJust(scene, verb)))
                .filter(told -> {
                    List<Party> others = Parties.of(new DoneToward(scene).of(verb, told));
                    return !others.isEmpty()
                            && others.stream()
                                    .noneMatch(other -> told.actors().contains(other)
                                            || told.targets().contains(other));
                })
                .map(told -> repeats.again(verb, told, actors, Status.DONE));
    }
}
