package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.parse.Chunk;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.time.Edtf;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The same act again: by another, toward another, or by the same one later. */
final class Repeats {
    /** Sentences back to what one did itself. */
    private static final int OWN = 4;

    private static final Set<String> DID = Set.of("did", "has", "have");

    private static final Set<String> TOWARD = Set.of("for", "with", "toward", "towards", "against");
    private static final Set<String> DOING = Set.of("do", "did", "take", "took", "make");
    private static final Set<String> IN = Set.of("in");

    private final Scene scene;
    private final Pointing pointing;

    Repeats(Scene scene, Pointing pointing) {
        this.scene = scene;
        this.pointing = pointing;
    }

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
                        .map(told -> again(verb, told, actors, Status.DONE));
    }

    /** "Kuwait, which only lowered its relations, sent its ambassador back; Oman did so": what the clause right before tells is no act. */
    boolean isOfNoAct(VerbGroup verb, List<Found> here) {
        boolean so = Set.of("do", "did").contains(verb.base())
                && Word.isOneOf(scene.parse().lower(verb.chunk() + 1), "so", "the same", "likewise");
        int own = verb.infinitive() ? scene.clauses().subject(verb).orElse(verb.chunk()) : verb.chunk();
        // "will look after its interests; Italy has agreed to do so": not the verb on which it hangs
        Optional<VerbGroup> before = so
                ? scene.parse().verbs().reversed().stream()
                        .filter(other -> other.chunk() < own && other.finite())
                        .findFirst()
                : Optional.empty();
        boolean apart = before.isPresent()
                && !before.get().passive()
                && (scene.clauses().object(before.get()).isPresent()
                        || scene.parse()
                                .kindAt(before.get().chunk() + 1, credence.reading.parse.Chunk.Kind.PREPOSITION))
                && !Speech.says(before.get().base())
                && IntStream.range(before.get().chunk(), verb.chunk())
                        .anyMatch(j -> scene.parse().lower(j).equals(";"));
        return apart
                && here.stream()
                        .noneMatch(told -> told.anchor() >= before.get().chunk() && told.anchor() < verb.chunk());
    }

    /** "Vanuatu backs the cause; Australia does not": what the clause before tells, where that is no act. */
    boolean isOfPresent(VerbGroup verb, List<Found> here) {
        Optional<VerbGroup> before = Word.isOneOf(
                        scene.parse().lower(verb.chunk()), "do not", "do n't", "do", "does not", "does n't", "does")
                ? scene.parse().verbs().reversed().stream()
                        .filter(other -> other.chunk() < verb.chunk() && other.finite())
                        .findFirst()
                : Optional.empty();
        return before.filter(other -> !Speech.says(other.base())
                        && !Pointing.AUXILIARIES.contains(other.base())
                        && IntStream.range(other.chunk(), verb.chunk())
                                .anyMatch(j -> scene.parse().lower(j).equals(";"))
                        && here.stream()
                                .filter(told -> !PointedOpinions.isOpinion(told))
                                .noneMatch(told -> told.anchor() >= other.chunk() && told.anchor() < verb.chunk()))
                .isPresent();
    }

    /** "had promised to take it back, and did so in 2014", "has not severed them and has no plans to do so": of its own act, further on. */
    Optional<Found> kept(VerbGroup verb, List<Found> here, List<PolityKey> actors, Status status) {
        return here.stream()
                .filter(told -> told.anchor() < verb.chunk())
                .reduce((one, other) -> other)
                .filter(told -> told.actors().equals(Parties.of(actors))
                        && told.kind().effect().isPresent()
                        && told.status() != Status.DONE
                        && told.status() != status
                        && (status == Status.DONE && verb.finite() || status == Status.REFUSED))
                .or(() -> status == Status.REFUSED ? askedBefore(actors) : Optional.empty())
                .map(told -> again(verb, told, actors, status));
    }

    /** "Parliament urged the government to sever relations. The president said he was studying the request". */
    Optional<Found> weighed(VerbGroup verb, List<PolityKey> actors) {
        return verb.negated()
                ? Optional.empty()
                : askedBefore(actors).map(told -> again(verb, told, actors, Status.HYPOTHETICAL));
    }

    /** "Washington wants Serbia to recognise Kosovo. Vucic said that he would not do so": what was asked right before. */
    private Optional<Found> askedBefore(List<PolityKey> actors) {
        return scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream()
                .findFirst()
                .filter(told -> told.sentence() == scene.sentence() - 1
                        && told.status() == Status.URGED
                        && told.actors().equals(Parties.of(actors)));
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
                        .map(told -> again(verb, told, actors, Status.DONE)))
                .map(Found::asBackground);
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
        boolean lent = scene.clauses().after(verb.chunk(), Set.of("for")).isPresent();
        return Stream.concat(
                        here.reversed().stream().filter(told -> told.anchor() < verb.chunk()),
                        scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream())
                .filter(told -> told.kind().effect().isPresent() && !(lent && told.symmetric()))
                .findFirst()
                .filter(told -> told.sentence() >= scene.sentence() - OWN
                        && told.actors().equals(Parties.of(actors))
                        && told.status() == Status.DONE)
                .filter(told -> {
                    List<Party> others = Parties.of(another(verb, told));
                    return !others.isEmpty()
                            && others.stream()
                                    .noneMatch(other -> told.actors().contains(other)
                                            || told.targets().contains(other));
                })
                .map(told -> again(verb, told, actors, Status.DONE));
    }

    boolean isTowardAnother(VerbGroup verb, Found first) {
        List<Party> others = Parties.of(another(verb, first));
        return !others.isEmpty() && others.stream().noneMatch(first.targets()::contains);
    }

    /** Whom the words behind the verb name: "took that step for Croatia", of missions where they are. */
    private List<PolityKey> another(VerbGroup verb, Found first) {
        // "France recognised Palestine, and Belgium is doing so with it": together
        boolean together = first.kind() == ActKind.RECOGNITION
                && scene.clauses().after(verb.chunk(), Set.of("with")).stream()
                        .anyMatch(noun -> Set.of("it", "them", "him", "her")
                                .contains(scene.parse().lower(noun)));
        // "With the United States it had done so in January"
        boolean leads = scene.parse().lower(0).equals("with")
                && scene.parse().kindAt(1, Chunk.Kind.NOUN)
                && scene.head(1).named()
                && scene.clauses().subject(verb).stream().anyMatch(subject -> subject > 1 && subject <= 3);
        OptionalInt inCase = inTheCaseOf(verb);
        if (inCase.isPresent()) {
            return scene.polities(inCase);
        }
        List<PolityKey> toward =
                together ? List.of() : leads ? scene.polities(OptionalInt.of(1)) : scene.polities(ofVerb(verb, TOWARD));
        return toward.isEmpty() && first.kind().isOf(Aspect.MISSION) ? scene.polities(place(verb)) : toward;
    }

    /** "did so in Lima"; not "in the first hours, and Mexico later". */
    private OptionalInt place(VerbGroup verb) {
        OptionalInt in = ofVerb(verb, IN);
        return in.isPresent() && scene.head(in.getAsInt()).named() ? in : OptionalInt.empty();
    }

    /** "had been the first to do so in the case of Lithuania". */
    private OptionalInt inTheCaseOf(VerbGroup verb) {
        int in = verb.chunk() + 2;
        return scene.parse().lower(in).equals("in")
                        && scene.parse().lower(in + 1).equals("the case")
                        && scene.parse().lower(in + 2).equals("of")
                        && scene.parse().kindAt(in + 3, Chunk.Kind.NOUN)
                ? OptionalInt.of(in + 3)
                : OptionalInt.empty();
    }

    /** Behind a preposition of the verb itself; "did so within weeks of its war with Georgia" tells with whom the war was. */
    private OptionalInt ofVerb(VerbGroup verb, Set<String> prepositions) {
        OptionalInt noun = scene.clauses().after(verb.chunk(), prepositions);
        boolean ofNoun = noun.isPresent()
                && IntStream.range(verb.chunk() + 2, noun.getAsInt() - 1)
                        .anyMatch(j -> scene.parse().kindAt(j, Chunk.Kind.NOUN)
                                && scene.parse().kindAt(j - 1, Chunk.Kind.PREPOSITION));
        return ofNoun ? OptionalInt.empty() : noun;
    }

    Found again(VerbGroup verb, Found first, List<PolityKey> actors, Status status) {
        Found told = scene.acts()
                .found(
                        scene.lexicon().rule("sequel.did-so"),
                        first.kind(),
                        Parties.of(actors),
                        targets(verb, first, actors),
                        status,
                        first.symmetric(),
                        verb.chunk(),
                        pointing.shown(verb));
        Optional<Edtf> counted = pointing.waits().waited(verb)
                ? pointing.waits().until(verb).map(Time::value)
                : new Shifts(scene).from(verb.chunk(), first.when());
        boolean itsOwn = verb.infinitive() && first.actors().equals(Parties.of(actors));
        boolean beside = (pointing.inverted(verb) || itsOwn)
                && first.sentence() == scene.sentence()
                && (itsOwn || told.when() == null);
        return counted.isPresent() ? told.dated(counted.get()) : beside ? told.dated(first.when()) : told;
    }

    /** "Panama switched recognition from Taipei to Beijing, and El Salvador did so in August": a switch is two acts. */
    Optional<Found> otherHalf(VerbGroup verb, Found again, List<Found> here) {
        List<Found> told = Stream.concat(
                        scene.text().memory().toldUpTo(scene.sentence() - 1).stream(),
                        here.stream().filter(one -> one.anchor() < verb.chunk()))
                .toList();
        Optional<Found> first = told.reversed().stream()
                .findFirst()
                .filter(one -> one.rule().frame() == Frame.SWITCH && again.status() == Status.DONE);
        return first.flatMap(one -> told.stream()
                .filter(other -> other.anchor() == one.anchor()
                        && other.sentence() == one.sentence()
                        && other.kind() != again.kind())
                .findFirst()
                .map(other -> again(verb, other, Parties.keys(again.actors()), again.status())
                        .dated(again.when())));
    }

    /** "Sweden is expected to follow Germany", "Chile joined Brazil on Friday": in what that one did. */
    Optional<Found> goesAfter(VerbGroup verb, List<Found> here) {
        Optional<Status> status = scene.status(verb);
        List<PolityKey> actors = scene.polities(scene.clauses().subject(verb));
        List<Party> leaders = Parties.of(pointing.leaders(verb));
        boolean whose = scene.clauses().subject(verb).stream()
                .anyMatch(subject -> scene.units(subject).getFirst().is("their"));
        List<Found> theirs = Stream.concat(
                        here.stream().filter(found -> found.anchor() < verb.chunk()),
                        scene.text().memory().toldUpTo(scene.sentence() - 1).stream())
                // "Turkey may lower relations. South Africa followed its lead": in what has been done
                .filter(found -> !status.equals(Optional.of(Status.DONE))
                        || found.status() == Status.DONE
                        || found.status() == Status.ANNOUNCED)
                .filter(found -> found.kind().effect().isPresent()
                        && found.actors().stream().anyMatch(leaders::contains)
                        && found.actors().stream().noneMatch(Parties.of(actors)::contains))
                // "broke with Taiwan and recognised China. Others will not follow it": in what it did first
                .sorted(Comparator.comparingInt(Found::sentence).thenComparingInt(Found::anchor))
                .toList();
        Optional<Found> first = theirs.stream()
                .filter(found -> !found.background())
                .findFirst()
                .or(() -> theirs.stream().findFirst());
        return actors.isEmpty() || status.isEmpty() || whose
                ? Optional.empty()
                : first.map(told -> again(verb, told, actors, status.get()));
    }

    /** Those of the act before, unless others are named: "took that step for Croatia"; of two who do it to each other the other. */
    private List<Party> targets(VerbGroup verb, Found first, List<PolityKey> actors) {
        List<PolityKey> named = another(verb, first).stream()
                .filter(key -> !actors.contains(key))
                .toList();
        if (!named.isEmpty() && first.targets().stream().allMatch(target -> target instanceof Party.Known)) {
            return Parties.of(named);
        }
        // "Nicaragua recalled its ambassadors from Argentina and Mexico. Mexico did the same": from Nicaragua
        return first.targets().containsAll(Parties.of(actors))
                ? first.actors()
                : new Kindred(scene).targets(first, actors);
    }
}
