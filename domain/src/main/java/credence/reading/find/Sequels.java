package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Outcome;
import credence.reading.parse.Chunk;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.time.Edtf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Acts told by pointing at another: "a day after Saudi Arabia did so", "followed suit", "following Russia and Nauru". */
final class Sequels {
    private static final Set<String> ALIKE = Set.of("the same", "likewise", "suit");
    private static final int MANY = 3;
    private static final Set<String> DID = Set.of("did", "has", "have");

    private final Scene scene;
    private final Pointing pointing;
    private final Antecedents antecedents;
    private final Predecessors predecessors;

    Sequels(Scene scene) {
        this.scene = scene;
        this.pointing = new Pointing(scene);
        this.antecedents = new Antecedents(scene);
        this.predecessors = new Predecessors(scene);
    }

    /** @param here the acts told in this sentence so far */
    List<Found> all(List<Found> here) {
        List<Found> found = new ArrayList<>();
        List<Found> before = new ArrayList<>(here);
        boolean answered = scene.parse().verbs().stream().anyMatch(verb -> Positions.answers(scene, verb));
        for (VerbGroup verb : scene.parse().verbs()) {
            int told = found.size();
            if (answered && Positions.isAnswered(scene, verb)) {
                continue;
            }
            if (predecessors.followedBy(verb)) {
                predecessors.followers(verb, before).ifPresent(found::add);
            } else if (pointing.inKind(verb) || Reprisals.isOne(scene, verb)) {
                answered(verb, before).ifPresent(found::add);
            } else if (pointing.nor(verb)
                    || pointing.elliptic(verb)
                    || pointing.holdsOut(verb)
                    || pointing.outside(verb)) {
                alike(verb, before).ifPresent(found::add);
            } else if (pointing.same(verb) || pointing.inverted(verb)) {
                Optional<Found> again = again(verb, before);
                again.ifPresent(found::add);
                again.flatMap(one -> otherHalf(verb, one, before)).ifPresent(found::add);
            } else if (pointing.others(verb)) {
                others(verb, before).ifPresent(found::add);
            } else if (pointing.goesAfter(verb)) {
                goesAfter(verb, before).ifPresent(found::add);
            } else if (Set.of("follow", "join").contains(verb.base()) && (verb.gerund() || joinsAs(verb))) {
                predecessors
                        .predecessors(verb.chunk(), scene.clauses().object(verb), before)
                        .ifPresent(found::add);
            }
            before.addAll(found.subList(told, found.size()));
        }
        for (VerbGroup verb : scene.parse().verbs()) {
            new Reversals(scene).of(verb, before).ifPresent(found::add);
        }
        for (int chunk = 0; chunk < scene.parse().chunks().size(); chunk++) {
            predecessors.similar(chunk, here).ifPresent(found::add);
        }
        found.addAll(new Gaps(scene).all(before));
        return found;
    }

    /** "Kenya joined Malawi and Sudan as the third African country to recognise it". */
    private boolean joinsAs(VerbGroup verb) {
        OptionalInt object = scene.clauses().object(verb);
        int as = object.isPresent() ? scene.clauses().list(object.getAsInt()).getLast() + 1 : -1;
        return as > 0
                && scene.parse().lower(as).equals("as")
                && scene.parse().kindAt(as + 1, Chunk.Kind.NOUN)
                && scene.clauses().ordinalCountry(as + 1);
    }

    /** "Cuba and Venezuela already do", "Russia does not", "nor has Pakistan". */
    private Optional<Found> alike(VerbGroup verb, List<Found> here) {
        boolean nor = pointing.nor(verb);
        List<PolityKey> actors =
                scene.polities(nor ? pointing.actor(verb) : scene.clauses().subject(verb));
        Optional<Found> fulfilled = fulfilled(verb, actors);
        if (fulfilled.isPresent()) {
            return fulfilled;
        }
        Optional<Found> first = (nor || pointing.either(verb)
                        ? antecedents.refusal(verb, here, actors)
                        : Optional.<Found>empty())
                .or(() -> antecedents
                        .of(verb, here, actors)
                        .filter(told -> told.kind()
                                .effect()
                                .filter(effect -> effect.aspect() != Aspect.MISSION)
                                .isPresent()));
        if (first.isEmpty() || actors.isEmpty() || isOutOfTense(verb, first.get())) {
            return Optional.empty();
        }
        Found told = scene.found(
                scene.lexicon().rule("sequel.did-so"),
                first.get().kind(),
                Scene.parties(actors),
                first.get().targets(),
                nor || pointing.not(verb) || pointing.outside(verb)
                        ? Status.REFUSED
                        : scene.parse().lower(verb.chunk()).matches("will|would") ? Status.ANNOUNCED : Status.DONE,
                first.get().symmetric(),
                verb.chunk(),
                pointing.shown(verb));
        return Optional.of(told.status() == Status.DONE ? told.asBackground() : told);
    }

    /** "Portugal announced that it would recognise Palestine. On Sunday it did." */
    private Optional<Found> fulfilled(VerbGroup verb, List<PolityKey> actors) {
        boolean did = DID.contains(scene.parse().lower(verb.chunk())) && !pointing.not(verb) && !actors.isEmpty();
        return !did
                ? Optional.empty()
                : scene.text().toldUpTo(scene.sentence() - 1).reversed().stream()
                        .findFirst()
                        .filter(told -> told.actors().equals(Scene.parties(actors))
                                && told.status() != Status.DONE
                                && told.status() != Status.DENIED)
                        .map(told -> again(verb, told, actors, Status.DONE));
    }

    /** "India answered in kind": the same, toward who did it. */
    private Optional<Found> answered(VerbGroup verb, List<Found> here) {
        Optional<Status> status = scene.status(verb);
        List<PolityKey> actors = scene.polities(scene.clauses().subject(verb));
        Optional<Found> first = Stream.concat(
                        here.stream().filter(told -> told.anchor() < verb.chunk()),
                        scene.text().toldUpTo(scene.sentence() - 1).stream())
                .filter(told -> told.kind() == ActKind.DIPLOMATS_EXPELLED || told.kind() == ActKind.AMBASSADOR_RECALLED)
                .filter(told -> told.targets().containsAll(Scene.parties(actors)))
                .findFirst();
        // "Twenty countries threw out Russians. Moscow vowed to respond in kind": toward which of them, is not told
        boolean byMany = first.isPresent()
                && scene.text().toldUpTo(scene.sentence()).stream()
                                .filter(told -> told.kind() == first.get().kind())
                                .flatMap(told -> told.actors().stream())
                                .distinct()
                                .count()
                        > MANY;
        return first.isEmpty() || actors.isEmpty() || status.isEmpty() || byMany
                ? Optional.empty()
                : Optional.of(scene.found(
                        scene.lexicon().rule("sequel.did-so"),
                        first.get().kind(),
                        Scene.parties(actors),
                        first.get().actors(),
                        status.get(),
                        false,
                        verb.chunk(),
                        scene.parse().kindAt(verb.chunk() + 2, Chunk.Kind.NOUN)
                                ? List.of(verb.chunk() + 2)
                                : List.of()));
    }

    private Optional<Found> again(VerbGroup verb, List<Found> here) {
        Optional<Status> status = scene.status(verb);
        List<PolityKey> actors = actors(verb);
        if (status.isEmpty() || actors.isEmpty()) {
            return Optional.empty();
        }
        Optional<Found> kept =
                Set.of("do", "did").contains(verb.base()) ? kept(verb, here, actors, status.get()) : Optional.empty();
        if (kept.isPresent()) {
            return kept;
        }
        boolean after = here.stream().anyMatch(found -> found.anchor() < verb.chunk());
        if (isDoingSo(verb) && !after && isOpinionBefore(verb)) {
            // "Azerbaijan backed its ally, and so did Qatar": whoever that is
            return Optional.empty();
        }
        Optional<Found> earlier =
                isDoingSo(verb) && !after && status.get() == Status.DONE ? onceBefore(verb, actors) : Optional.empty();
        if (earlier.isPresent()) {
            return earlier;
        }
        return (isDoingSo(verb) && !after && !verb.negated() ? antecedents.opinion(actors) : Optional.<Found>empty())
                .or(() -> !after && (pointing.placed(verb) || pointing.waited(verb))
                        ? antecedents.issue(verb, here, actors)
                        : Optional.empty())
                .or(() -> pointing.leaves(verb) ? antecedents.left(verb, here, actors) : Optional.empty())
                .or(() -> antecedents.of(
                        verb,
                        here.stream()
                                .filter(act -> isDoingSo(verb) || followsOpinion(verb, here) || !isOpinion(act))
                                // "Abkhazia, which Russia recognised in 2008, has done so": others than itself
                                .filter(act -> act.kind() != ActKind.RECOGNITION
                                        || !act.targets().equals(Scene.parties(actors)))
                                .toList(),
                        actors))
                .filter(first -> !isOutOfTense(verb, first))
                .filter(first -> verb.modal().isEmpty() || !isOpinion(first))
                .filter(first -> !isDoingSo(verb) || after || !isOpinionBetween(first))
                .filter(first -> !pointing.leaves(verb)
                        || first.kind() == ActKind.RELATIONS_SEVERED
                        || first.kind() == ActKind.WITHDRAWAL_OF_RECOGNITION
                        || first.kind() == ActKind.RECOGNITION && verb.base().equals("switch"))
                .filter(first -> !pointing.placed(verb) || status.get() == Status.DONE)
                // "Britain is not breaking off relations. France followed within days": in what, is not told
                .filter(first -> !verb.base().equals("follow")
                        || status.get() != Status.DONE
                        || first.status() != Status.REFUSED && first.status() != Status.DENIED)
                .map(first -> again(verb, first, actors, status(verb, first, actors, status.get())));
    }

    /** "had promised to take it back, and did so in 2014", "has not severed them and has no plans to do so": of its own act, further on. */
    private Optional<Found> kept(VerbGroup verb, List<Found> here, List<PolityKey> actors, Status status) {
        return here.stream()
                .filter(told -> told.anchor() < verb.chunk())
                .reduce((one, other) -> other)
                .filter(told -> told.actors().equals(Scene.parties(actors))
                        && told.kind().effect().isPresent()
                        && told.status() != Status.DONE
                        && told.status() != status
                        && (status == Status.DONE && verb.finite() || status == Status.REFUSED))
                .map(told -> again(verb, told, actors, status));
    }

    /** "It is the second time that Bolivia has broken with Israel. It did so in 2009": what it did right before, on a day long past. */
    private Optional<Found> onceBefore(VerbGroup verb, List<PolityKey> actors) {
        int year = scene.text().published().map(LocalDate::getYear).orElse(0);
        Optional<Edtf> when =
                scene.dating().own(verb.chunk()).filter(day -> day.to().getYear() < year);
        return when.flatMap(day -> scene.text().toldUpTo(scene.sentence() - 1).reversed().stream()
                        .filter(told -> told.kind().effect().isPresent())
                        .findFirst()
                        .filter(told -> told.sentence() >= scene.sentence() - 2
                                && told.actors().equals(Scene.parties(actors))
                                && !told.symmetric()
                                && told.status() == Status.DONE
                                && !day.equals(told.when()))
                        .map(told -> again(verb, told, actors, Status.DONE)))
                .map(Found::asBackground);
    }

    private Found again(VerbGroup verb, Found first, List<PolityKey> actors, Status status) {
        Found told = scene.found(
                scene.lexicon().rule("sequel.did-so"),
                first.kind(),
                Scene.parties(actors),
                targets(verb, first, actors),
                status,
                first.symmetric(),
                verb.chunk(),
                pointing.shown(verb));
        Optional<Edtf> counted = pointing.waited(verb)
                ? pointing.until(verb).map(Time::value)
                : new Shifts(scene).from(verb.chunk(), first.when());
        boolean itsOwn = verb.infinitive() && first.actors().equals(Scene.parties(actors));
        boolean beside = (pointing.inverted(verb) || itsOwn)
                && first.sentence() == scene.sentence()
                && (itsOwn || told.when() == null);
        return counted.isPresent() ? told.dated(counted.get()) : beside ? told.dated(first.when()) : told;
    }

    /** "Panama switched recognition from Taipei to Beijing, and El Salvador did so in August": a switch is two acts. */
    private Optional<Found> otherHalf(VerbGroup verb, Found again, List<Found> here) {
        List<Found> told = Stream.concat(
                        scene.text().toldUpTo(scene.sentence() - 1).stream(),
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
                .map(other -> again(verb, other, Partners.keys(again.actors()), again.status())
                        .dated(again.when())));
    }

    /** "The others are Nicaragua, Venezuela and Nauru": who else has recognised what was recognised last. */
    private Optional<Found> others(VerbGroup verb, List<Found> here) {
        OptionalInt names = OptionalInt.of(verb.chunk() + 1);
        List<PolityKey> actors = scene.polities(names);
        return antecedents
                .of(verb, here, actors)
                .filter(first -> first.kind() == ActKind.RECOGNITION && !actors.isEmpty())
                .map(first -> scene.found(
                                scene.lexicon().rule("sequel.did-so"),
                                first.kind(),
                                Scene.parties(actors),
                                first.targets(),
                                Status.DONE,
                                false,
                                verb.chunk(),
                                Stream.concat(
                                                scene.clauses().list(names.getAsInt()).stream(),
                                                scene.clauses().subject(verb).stream()
                                                        .boxed())
                                        .toList())
                        .dated(null)
                        .asBackground());
    }

    /** "Sweden is expected to follow Germany", "Chile joined Brazil on Friday": in what that one did. */
    private Optional<Found> goesAfter(VerbGroup verb, List<Found> here) {
        Optional<Status> status = scene.status(verb);
        List<PolityKey> actors = scene.polities(scene.clauses().subject(verb));
        List<Party> leaders = Scene.parties(pointing.leaders(verb));
        boolean whose = scene.clauses().subject(verb).stream()
                .anyMatch(subject -> scene.units(subject).getFirst().is("their"));
        List<Found> theirs = Stream.concat(
                        here.stream().filter(found -> found.anchor() < verb.chunk()),
                        scene.text().toldUpTo(scene.sentence() - 1).stream())
                .filter(found -> found.kind().effect().isPresent()
                        && found.actors().stream().anyMatch(leaders::contains)
                        && found.actors().stream().noneMatch(Scene.parties(actors)::contains))
                .toList();
        Optional<Found> first = theirs.stream()
                .filter(found -> !found.background())
                .findFirst()
                .or(() -> theirs.stream().findFirst());
        return actors.isEmpty() || status.isEmpty() || whose
                ? Optional.empty()
                : first.map(told -> again(verb, told, actors, status.get()));
    }

    private List<PolityKey> actors(VerbGroup verb) {
        OptionalInt who = pointing.actor(verb);
        List<PolityKey> actors = scene.polities(who);
        if (actors.isEmpty() && isAssembly(who)) {
            return scene.owner(who.getAsInt());
        }
        if (actors.isEmpty() && isOwner(who)) {
            return Optional.ofNullable(scene.units(who.getAsInt()).getFirst().polity()).stream()
                    .toList();
        }
        boolean thisOne = actors.isEmpty()
                && verb.infinitive()
                && who.isPresent()
                && scene.parse().lower(who.getAsInt()).matches("this|that|it");
        return thisOne
                ? scene.text().toldUpTo(scene.sentence() - 1).reversed().stream()
                        .filter(told -> !told.background() && told.actors().size() == 1)
                        .findFirst()
                        .map(told -> told.actors().stream()
                                .flatMap(party ->
                                        party instanceof Party.Known known ? Stream.of(known.key()) : Stream.empty())
                                .toList())
                        .orElse(List.of())
                : actors;
    }

    private Status status(VerbGroup verb, Found first, List<PolityKey> actors, Status own) {
        if (verb.infinitive() && first.actors().equals(Scene.parties(actors))) {
            return first.status();
        }
        if (pointing.weighs(verb)) {
            return scene.lexicon()
                    .statuses()
                    .over(verb.base())
                    .map(group -> verb.negated() ? group.not() : group.makes())
                    .flatMap(makes ->
                            makes instanceof Outcome.Makes made ? Optional.of(made.status()) : Optional.empty())
                    .orElse(Status.HYPOTHETICAL);
        }
        if (verb.base().matches("rule|refuse")) {
            return verb.negated() ? Status.HYPOTHETICAL : Status.REFUSED;
        }
        // "Malta announced that it would recognise it. Andorra followed": in announcing it
        boolean alike = pointing.inverted(verb)
                || first.status() == Status.ANNOUNCED
                        && (verb.base().equals("follow") && pointing.ends(verb.chunk() + 1)
                                || ALIKE.contains(scene.parse().lower(verb.chunk() + 1))
                                        && pointing.ends(verb.chunk() + 2));
        return alike && own == Status.DONE ? first.status() : own;
    }

    /** Those of the act before, unless others are named: "took that step for Croatia"; of two who do it to each other the other. */
    private List<Party> targets(VerbGroup verb, Found first, List<PolityKey> actors) {
        OptionalInt others = scene.clauses().after(verb.chunk(), Set.of("for", "with", "toward", "towards"));
        List<PolityKey> named = scene.polities(others).stream()
                .filter(key -> !actors.contains(key))
                .toList();
        if (!named.isEmpty() && first.targets().stream().allMatch(target -> target instanceof Party.Known)) {
            return Scene.parties(named);
        }
        return first.targets().equals(Scene.parties(actors)) ? first.actors() : first.targets();
    }

    /** "Somalia condemned what it called an attack. Egypt did so too": what was done is not the act told before that. */
    private boolean isOpinionBetween(Found first) {
        return first.sentence() < scene.sentence() - 1
                && scene.text().parse(scene.sentence() - 1).verbs().stream()
                        .anyMatch(verb -> scene.lexicon().verb(Frame.DIRECT, verb.base()).stream()
                                .anyMatch(
                                        rule -> rule.kind() == ActKind.CONDEMNATION || rule.kind() == ActKind.SUPPORT));
    }

    /** What stands before in the sentence is meant by "did so", even where it is no act of ours. */
    private boolean isOpinionBefore(VerbGroup verb) {
        return scene.parse().verbs().stream()
                .anyMatch(other -> other.chunk() < verb.chunk()
                                && other.finite()
                                && !Speech.says(other.base())
                                && joins(other.chunk(), verb.chunk())
                        || other.chunk() < verb.chunk() && isOpinion(other));
    }

    private boolean isOpinion(VerbGroup verb) {
        return scene.lexicon()
                .verb(Frame.DIRECT, verb.base(), kind -> kind == ActKind.CONDEMNATION || kind == ActKind.SUPPORT)
                .isPresent();
    }

    /** "had closed their missions, and Morocco did so": another clause of the same rank. */
    private boolean joins(int from, int to) {
        boolean joint = false;
        for (int j = 0; j < to; j++) {
            if (scene.parse().kindAt(j, Chunk.Kind.RELATIVE) || scene.parse().kindAt(j, Chunk.Kind.SUBORDINATOR)) {
                return false;
            }
            joint |= j > from
                    && (scene.parse().kindAt(j, Chunk.Kind.STOP)
                            || scene.parse().kindAt(j, Chunk.Kind.AND)
                                    && scene.parse().kindAt(j - 1, Chunk.Kind.COMMA));
        }
        return joint;
    }

    /** "declared their support for Riyadh, and Kuwait followed": what stands right before, where that is an opinion. */
    private static boolean followsOpinion(VerbGroup verb, List<Found> here) {
        return verb.base().equals("follow")
                && here.stream()
                        .filter(found -> found.anchor() < verb.chunk())
                        .reduce((one, other) -> other)
                        .filter(Sequels::isOpinion)
                        .isPresent();
    }

    private static boolean isOpinion(Found found) {
        return found.kind() == ActKind.CONDEMNATION || found.kind() == ActKind.SUPPORT;
    }

    /** "did so", "did the same": whatever it was, be it to condemn; "followed" and "had done so" tell of acts alone. */
    private boolean isDoingSo(VerbGroup verb) {
        return verb.finite()
                && !verb.pastPerfect()
                && (pointing.inverted(verb) || Set.of("do", "did").contains(verb.base()))
                && !scene.parse().lower(verb.chunk() + 1).equals("it");
    }

    /** "So does Guatemala" is what others do, and not what they once did. */
    private boolean isOutOfTense(VerbGroup verb, Found first) {
        return verb.finite()
                && scene.parse().lower(verb.chunk()).matches("do|does")
                && first.kind() != ActKind.RECOGNITION
                && !isOpinion(first);
    }

    /** "Macedonia's followed": the government is left out. */
    private boolean isOwner(OptionalInt subject) {
        return subject.isPresent()
                && scene.units(subject.getAsInt()).size() == 2
                && scene.units(subject.getAsInt()).getLast().is("'s");
    }

    /** "Slovenia's parliament followed a week later": what it did before others had been done by states. */
    private boolean isAssembly(OptionalInt subject) {
        return subject.isPresent()
                && credence.reading.parse.Words.ASSEMBLIES.contains(
                        scene.head(subject.getAsInt()).lower());
    }
}
