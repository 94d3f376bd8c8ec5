package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Acts told by pointing at another: "a day after Saudi Arabia did so", "followed suit", "following Russia and Nauru". */
final class Sequels {
    private static final int MANY = 3;

    private static final Set<String> DENYING = Set.of("deny", "regret", "promise", "insist", "complain", "apologise");

    private final Scene scene;
    private final Pointing pointing;
    private final Antecedents antecedents;
    private final Predecessors predecessors;
    private final PointedOpinions opinions;
    private final SequelSides sides;
    private final Repeats repeats;
    private final Denials denials;
    private final SameTerms sameTerms;

    Sequels(Scene scene) {
        this.scene = scene;
        this.pointing = new Pointing(scene);
        this.antecedents = new Antecedents(scene);
        this.predecessors = new Predecessors(scene);
        this.opinions = new PointedOpinions(scene);
        this.sides = new SequelSides(scene, pointing);
        this.repeats = new Repeats(scene, pointing);
        this.denials = new Denials(scene);
        this.sameTerms = new SameTerms(scene);
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
            Optional<Found> terms = sameTerms.of(verb, before);
            if (terms.isPresent()) {
                found.add(terms.get());
            } else if (predecessors.followedBy(verb)) {
                predecessors.followers(verb, before).ifPresent(found::add);
            } else if (Reprisals.inKind(scene, verb) || Reprisals.isOne(scene, verb)) {
                answered(verb, before).ifPresent(found::add);
            } else if (pointing.nor(verb)
                    || pointing.elliptic(verb)
                    || pointing.waits().holdsOut(verb)
                    || pointing.outside(verb)) {
                alike(verb, before).ifPresent(found::add);
            } else if (pointing.same(verb) || pointing.inverted(verb)) {
                Optional<Found> again = again(verb, before);
                again.ifPresent(found::add);
                again.flatMap(one -> repeats.otherHalf(verb, one, before)).ifPresent(found::add);
            } else if (pointing.others(verb)) {
                others(verb, before).ifPresent(found::add);
            } else if (pointing.goesAfter(verb)) {
                repeats.goesAfter(verb, before).ifPresent(found::add);
            } else if (Set.of("follow", "join").contains(verb.base()) && (verb.gerund() || joinsAs(verb))) {
                predecessors
                        .predecessors(verb.chunk(), scene.clauses().object(verb), before)
                        .ifPresent(found::add);
            }
            new Remaining(scene).of(verb).ifPresent(found::add);
            denials.of(verb, before).ifPresent(found::add);
            before.addAll(found.subList(told, found.size()));
        }
        for (VerbGroup verb : scene.parse().verbs()) {
            new Reversals(scene).of(verb, before).ifPresent(found::add);
            new Interruptions(scene).of(verb, before).ifPresent(told -> {
                found.add(told);
                before.add(told);
            });
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
        if (!nor && repeats.isOfPresent(verb, here)) {
            return Optional.empty();
        }
        Optional<Found> fulfilled = repeats.fulfilled(verb, actors);
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
        Found told = scene.acts()
                .found(
                        scene.lexicon().rule("sequel.did-so"),
                        first.get().kind(),
                        Scene.parties(actors),
                        first.get().targets(),
                        nor || pointing.waits().not(verb) || pointing.outside(verb)
                                ? Status.REFUSED
                                : scene.parse().lower(verb.chunk()).matches("will|would")
                                        ? Status.ANNOUNCED
                                        : Status.DONE,
                        first.get().symmetric(),
                        verb.chunk(),
                        pointing.shown(verb));
        return Optional.of(told.status() == Status.DONE ? told.asBackground() : told);
    }

    /** "India answered in kind": the same, toward who did it. */
    private Optional<Found> answered(VerbGroup verb, List<Found> here) {
        Optional<Status> status = scene.status(verb);
        List<PolityKey> actors = scene.polities(scene.clauses().subject(verb));
        Optional<Found> first = Stream.concat(
                        here.stream().filter(told -> told.anchor() < verb.chunk()),
                        scene.text().memory().toldUpTo(scene.sentence() - 1).stream())
                .filter(told -> told.kind() == ActKind.DIPLOMATS_EXPELLED || told.kind() == ActKind.AMBASSADOR_RECALLED)
                .filter(told -> told.targets().containsAll(Scene.parties(actors)))
                .findFirst();
        // "Twenty countries threw out Russians. Moscow vowed to respond in kind": toward which of them, is not told
        boolean byMany = first.isPresent()
                && scene.text().memory().toldUpTo(scene.sentence()).stream()
                                .filter(told -> told.kind() == first.get().kind())
                                .flatMap(told -> told.actors().stream())
                                .distinct()
                                .count()
                        > MANY;
        return first.isEmpty() || actors.isEmpty() || status.isEmpty() || byMany
                ? Optional.empty()
                : Optional.of(scene.acts()
                        .found(
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
        List<PolityKey> actors = sides.actors(verb);
        if (status.isEmpty() || actors.isEmpty() || repeats.isOfNoAct(verb, here)) {
            return Optional.empty();
        }
        if (verb.negated() && sides.isOwnUndone(verb, actors)) {
            // "withdrew its ambassador from Zagreb. It had not yet done so in Japan": elsewhere
            return Optional.empty();
        }
        Optional<Found> kept = Set.of("do", "did").contains(verb.base())
                ? repeats.kept(verb, here, actors, status.get())
                : Optional.empty();
        if (kept.isPresent()) {
            return kept;
        }
        boolean after = here.stream().anyMatch(found -> found.anchor() < verb.chunk());
        if (!after && sides.isAsOthers(verb)) {
            // "Riyadh regretted the break, as did Amman": what stands before in the sentence, and that is no act
            return Optional.empty();
        }
        if (isDoingSo(verb) && !after && opinions.isOpinionBefore(verb)) {
            // "Azerbaijan backed its ally, and so did Qatar": whoever that is
            return Optional.empty();
        }
        if (!after && isOfWhatWasSaid(verb)) {
            return Optional.empty();
        }
        Optional<Found> another =
                !after && status.get() == Status.DONE ? repeats.towardAnother(verb, actors) : Optional.empty();
        if (another.isPresent()) {
            return another;
        }
        Optional<Found> earlier = isDoingSo(verb) && !after && status.get() == Status.DONE
                ? repeats.onceBefore(verb, actors)
                : Optional.empty();
        if (earlier.isPresent()) {
            return earlier;
        }
        return (isDoingSo(verb) && !after && !verb.negated() ? antecedents.opinion(actors) : Optional.<Found>empty())
                .or(() -> !after
                                && (pointing.places().placed(verb)
                                        || pointing.waits().waited(verb))
                        ? antecedents.issue(verb, here, actors)
                        : Optional.empty())
                .or(() -> !after && joinsThem(verb) ? antecedents.common(verb, here, actors) : Optional.empty())
                .or(() -> pointing.leaves(verb) ? antecedents.left(verb, here, actors) : Optional.empty())
                .or(() -> antecedents.of(
                        verb,
                        here.stream()
                                .filter(act -> isDoingSo(verb)
                                        || status.get() == Status.DONE && PointedOpinions.followsOpinion(verb, here)
                                        || !PointedOpinions.isOpinion(act))
                                // "Abkhazia, which Russia recognised in 2008, has done so": others than itself
                                .filter(act -> act.kind() != ActKind.RECOGNITION
                                        || !act.targets().equals(Scene.parties(actors)))
                                .toList(),
                        actors))
                .filter(first -> !isOutOfTense(verb, first))
                .filter(first -> verb.modal().isEmpty() || !PointedOpinions.isOpinion(first))
                .filter(first -> !isDoingSo(verb) || after || !opinions.isOpinionBetween(first))
                .filter(first -> !pointing.leaves(verb)
                        || first.kind() == ActKind.RELATIONS_SEVERED
                        || first.kind() == ActKind.WITHDRAWAL_OF_RECOGNITION
                        || first.kind() == ActKind.RECOGNITION && verb.base().equals("switch"))
                .filter(first -> !pointing.places().placed(verb) || status.get() == Status.DONE)
                // "Britain is not breaking off relations. France followed within days": in what, is not told
                .filter(first -> !verb.base().equals("follow")
                        || status.get() != Status.DONE
                        || first.status() != Status.REFUSED && first.status() != Status.DENIED)
                .map(first -> repeats.again(verb, first, actors, sides.status(verb, first, actors, status.get())));
    }

    /** "Hezbollah denied it. So did Algeria": what the sentence right before tells, and that is no act. */
    private boolean isOfWhatWasSaid(VerbGroup verb) {
        int before = scene.sentence() - 1;
        return pointing.inverted(verb)
                && scene.parse().lower(0).equals("so")
                && before >= 0
                && scene.beside(before).parse().verbs().stream()
                        .filter(VerbGroup::finite)
                        .findFirst()
                        .filter(first -> DENYING.contains(first.base()))
                        .isPresent();
    }

    /** "Kuwait and Oman have not joined them": in what most have done. */
    private boolean joinsThem(VerbGroup verb) {
        return verb.base().equals("join")
                && scene.parse().lower(verb.chunk() + 1).equals("them");
    }

    /** "The others are Nicaragua, Venezuela and Nauru": who else has recognised what was recognised last. */
    private Optional<Found> others(VerbGroup verb, List<Found> here) {
        OptionalInt names = OptionalInt.of(verb.chunk() + 1);
        List<PolityKey> actors = scene.polities(names);
        return antecedents
                .of(verb, here, actors)
                .filter(first -> first.kind() == ActKind.RECOGNITION)
                .or(() -> antecedents.topical(actors))
                .filter(first -> !actors.isEmpty())
                .map(first -> scene.acts()
                        .found(
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
                && !PointedOpinions.isOpinion(first);
    }
}
