package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Acts told by pointing at another: "a day after Saudi Arabia did so", "followed suit", "following Russia and Nauru". */
final class Sequels {
    private static final int MANY = 3;

    private final Scene scene;
    private final Pointing pointing;
    private final Antecedents antecedents;
    private final Predecessors predecessors;
    private final Followers followers;
    private final Repeats repeats;
    private final OwnRepeats own;
    private final DoneAgain doneAgain;
    private final Denials denials;
    private final SameTerms sameTerms;

    Sequels(Scene scene) {
        this.scene = scene;
        this.pointing = new Pointing(scene);
        this.antecedents = new Antecedents(scene);
        this.predecessors = new Predecessors(scene);
        this.followers = new Followers(scene);
        this.repeats = new Repeats(scene, pointing);
        this.own = new OwnRepeats(scene, pointing, repeats);
        this.doneAgain = new DoneAgain(scene, pointing, antecedents, repeats, own);
        this.denials = new Denials(scene);
        this.sameTerms = new SameTerms(scene);
    }

    /** @param here the acts told in this sentence so far */
    List<Found> all(List<Found> here) {
        List<Found> found = new ArrayList<>();
        List<Found> before = new ArrayList<>(here);
        boolean answered = scene.parse().verbs().stream().anyMatch(verb -> YesOrNo.answers(scene, verb));
        for (VerbGroup verb : scene.parse().verbs()) {
            int told = found.size();
            Optional<Found> denied = denials.of(verb, before);
            if (answered && YesOrNo.isAnswered(scene, verb) || denied.isEmpty() && denials.isOfBlame(verb, before)) {
                continue;
            }
            Optional<Found> terms = denied.or(() -> sameTerms.of(verb, before));
            if (terms.isPresent()) {
                found.add(terms.get());
            } else if (followers.areTold(verb)) {
                followers.of(verb, before).ifPresent(found::add);
            } else if (Reprisals.inKind(scene, verb) || Reprisals.isOne(scene, verb)) {
                answered(verb, before).ifPresent(found::add);
            } else if (pointing.nor(verb)
                    || pointing.elliptic(verb)
                    || pointing.waits().holdsOut(verb)
                    || pointing.outside(verb)) {
                alike(verb, before).ifPresent(found::add);
            } else if (pointing.same(verb)
                    || pointing.inverted(verb) && !new SoDid(scene).takesUpAnother(verb, before)) {
                Optional<Found> again = doneAgain.of(verb, before);
                again.ifPresent(found::add);
                again.flatMap(one -> repeats.otherHalf(verb, one, before)).ifPresent(found::add);
            } else if (pointing.others(verb)) {
                others(verb, before).ifPresent(found::add);
            } else if (pointing.goesAfter(verb) && !joinsIn(verb)) {
                repeats.goesAfter(verb, before)
                        .or(() -> predecessors.predecessors(
                                verb.chunk(), scene.clauses().object(verb), joined(verb, before)))
                        .ifPresent(found::add);
            } else if (RankedBefore.LINING_UP.contains(verb.base())
                    && (verb.gerund() && !isOfRank(verb) && !isInSomethingElse(verb)
                            || joinsAs(verb)
                            || joinsIn(verb))) {
                OptionalInt example = pointing.example(verb);
                Optional<Found> first = example.isPresent()
                        ? predecessors.predecessors(verb.chunk(), example.getAsInt(), pointing.leaders(verb), before)
                        : predecessors.predecessors(
                                verb.chunk(), scene.clauses().object(verb), before);
                // "joined Malawi on Tuesday as the third": whoever is joined did so before
                first.map(one -> verb.finite() && (joinsAs(verb) || joinsIn(verb)) ? one.dated(null) : one)
                        .ifPresent(found::add);
            }
            new Remaining(scene).of(verb).ifPresent(found::add);
            new AmongThem(scene).of(verb).ifPresent(found::add);
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
        found.removeIf(this::isDoneAlready);
        found.removeIf(new SpelledOut(scene, here)::is);
        found.addAll(new Unlike(scene).all(here));
        found.addAll(new SameDays(scene).all(here));
        found.addAll(new SameFate(scene).all(before));
        found.addAll(new Gaps(scene).all(before));
        found.addAll(new SecondMissions(scene, new Between(scene)).all(before));
        // "recognised Montenegro, which had declared independence. Washington's came later": no state of old declares
        // its own
        found.removeIf(told -> told.kind() == ActKind.INDEPENDENCE_DECLARED
                && !ContestedStates.mayDeclare(scene, Parties.keys(told.actors())));
        return found;
    }

    /** "Peru and Panama recognised it on Monday. Panama may follow": it has, and nothing tells of another time. */
    private boolean isDoneAlready(Found found) {
        boolean open = found.status() == Status.HYPOTHETICAL
                || found.status() == Status.INTENDED
                || found.status() == Status.REFUSED;
        return open
                && found.kind() == ActKind.RECOGNITION
                && found.when() == null
                && !found.actors().isEmpty()
                && scene.text().memory().toldUpTo(scene.sentence() - 1).stream()
                        .anyMatch(told -> told.kind() == found.kind()
                                && told.status() == Status.DONE
                                && !told.background()
                                && told.targets().equals(found.targets())
                                && told.actors().containsAll(found.actors()));
    }

    /** "the fourth country to do so this year, following Peru and Chile": told with the rank. */
    private boolean isOfRank(VerbGroup verb) {
        OptionalInt names = scene.clauses().object(verb);
        RankedBefore ranked = new RankedBefore(scene);
        return names.isPresent()
                && IntStream.range(0, verb.chunk())
                        .filter(chunk -> scene.parse().kindAt(chunk, Chunk.Kind.NOUN)
                                && scene.clauses().ordinalCountry(chunk))
                        .anyMatch(chunk -> ranked.of(chunk).equals(names));
    }

    /** "closed its embassy, joining Saudi Arabia in a protest". */
    private boolean isInSomethingElse(VerbGroup verb) {
        OptionalInt names = scene.clauses().object(verb);
        return verb.base().equals("join")
                && names.isPresent()
                && new RankedBefore(scene)
                        .isInSomethingElse(
                                scene.clauses().list(names.getAsInt()).getLast() + 1);
    }

    /** "Kenya joined Malawi and Sudan as the third African country to recognise it". */
    private boolean joinsAs(VerbGroup verb) {
        OptionalInt object = scene.clauses().object(verb);
        int behind =
                object.isPresent() ? scene.clauses().list(object.getAsInt()).getLast() + 1 : -1;
        int as = scene.parse().kindAt(behind, Chunk.Kind.TIME) ? behind + 1 : behind;
        return as > 0
                && scene.parse().lower(as).equals("as")
                && scene.parse().kindAt(as + 1, Chunk.Kind.NOUN)
                && scene.clauses().ordinalCountry(as + 1);
    }

    /** "Bahrain followed the Emirates and established relations with Israel": the act that the verb behind tells. */
    private List<Found> joined(VerbGroup verb, List<Found> here) {
        OptionalInt object =
                verb.negated() ? OptionalInt.empty() : scene.clauses().object(verb);
        int and = object.isPresent() ? scene.clauses().list(object.getAsInt()).getLast() + 1 : -1;
        return and > 0 && scene.parse().kindAt(and, Chunk.Kind.AND)
                ? here.stream().filter(act -> act.anchor() == and + 1).toList()
                : List.of();
    }

    /** "Norway joined Iceland in recognising the Baltic states": it did so before. */
    private boolean joinsIn(VerbGroup verb) {
        OptionalInt object = scene.clauses().object(verb);
        int behind =
                object.isPresent() ? scene.clauses().list(object.getAsInt()).getLast() + 1 : -1;
        int in = scene.parse().kindAt(behind, Chunk.Kind.TIME) ? behind + 1 : behind;
        return RankedBefore.LINING_UP.contains(verb.base())
                && in > 0
                && scene.parse().lower(in).equals("in")
                && scene.parse().verbAt(in + 1).filter(VerbGroup::gerund).isPresent();
    }

    /** "Cuba and Venezuela already do", "Russia does not", "nor has Pakistan". */
    private Optional<Found> alike(VerbGroup verb, List<Found> here) {
        boolean nor = pointing.nor(verb);
        List<PolityKey> actors =
                scene.polities(nor ? pointing.actor(verb) : scene.clauses().subject(verb));
        if (!nor && new NoActBefore(scene, pointing).isOfPresent(verb, here)) {
            return Optional.empty();
        }
        // "Belarus may be next. Minsk says that it has no such plans"
        Optional<Found> fulfilled = pointing.outside(verb) ? Optional.empty() : own.fulfilled(verb, actors);
        if (fulfilled.isPresent()) {
            return fulfilled;
        }
        if (!nor && new NoActBefore(scene, pointing).isOfOpinion(verb)) {
            return Optional.empty();
        }
        Optional<Found> first = (nor || pointing.either(verb)
                        ? antecedents.refusal(verb, here, actors)
                        : Optional.<Found>empty())
                .or(() -> antecedents
                        .of(verb, here, actors)
                        .filter(told -> new FittingActs(scene, pointing).canBeLeftOut(verb, told, actors)));
        if (first.isEmpty() || actors.isEmpty() || new FittingActs(scene, pointing).isOutOfTense(verb, first.get())) {
            return Optional.empty();
        }
        boolean refuses = nor || pointing.waits().not(verb) || pointing.outside(verb);
        if (refuses) {
            // "broke with Taiwan and established relations with China. Chad will not": leave it
            Optional<Found> broken =
                    Rivals.broken(first.get(), scene.text().memory().toldUpTo(scene.sentence()));
            first = broken.isPresent() ? broken : first;
        }
        Found told = scene.acts()
                .found(
                        scene.lexicon().rule("sequel.did-so"),
                        first.get().kind(),
                        Parties.of(actors),
                        first.get().targets(),
                        refuses
                                ? Status.REFUSED
                                : Pointing.leftOpen(scene.parse().lower(verb.chunk())),
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
                .filter(told -> told.targets().containsAll(Parties.of(actors)))
                .findFirst();
        // "Twenty countries threw out Russians. Moscow vowed to respond in kind": toward which of them, is not told
        boolean byMany = first.filter(told -> told.sentence() < scene.sentence())
                        .isPresent()
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
                                Parties.of(actors),
                                first.get().actors(),
                                status.get(),
                                false,
                                verb.chunk(),
                                scene.parse().kindAt(verb.chunk() + 2, Chunk.Kind.NOUN)
                                        ? List.of(verb.chunk() + 2)
                                        : List.of()));
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
                                Parties.of(actors),
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
}
