package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import credence.time.Edtf;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was done again where words only say that it was: "did so", "followed suit", "so did Cyprus". */
final class DoneAgain {
    private static final Set<String> HELD_OUT =
            WordSet.of("threaten", "promise", "pledge", "vow", "plan", "want", "warn", "hope");

    private static final Set<String> OWN_AGAIN = WordSet.of("do", "take", "make");

    private final Scene scene;
    private final Pointing pointing;
    private final Antecedents antecedents;
    private final NoActBefore none;
    private final FittingActs fitting;
    private final SequelSides sides;
    private final Repeats repeats;
    private final OwnRepeats own;

    DoneAgain(Scene scene, Pointing pointing, Antecedents antecedents, Repeats repeats, OwnRepeats own) {
        this.scene = scene;
        this.pointing = pointing;
        this.antecedents = antecedents;
        this.none = new NoActBefore(scene, pointing);
        this.fitting = new FittingActs(scene, pointing);
        this.sides = new SequelSides(scene, pointing);
        this.repeats = repeats;
        this.own = own;
    }

    Optional<Found> of(VerbGroup verb, List<Found> here) {
        Optional<Status> status = scene.status(verb);
        List<PolityKey> actors = sides.actors(verb);
        if (actors.isEmpty() && status.equals(Optional.of(Status.DONE))) {
            byMany(verb, here);
        }
        return status.isEmpty() || actors.isEmpty() || isNone(verb, here, actors)
                ? Optional.empty()
                : again(verb, here, actors, status.get());
    }

    private boolean isNone(VerbGroup verb, List<Found> here, List<PolityKey> actors) {
        return none.inSentence(verb, here)
                // "withdrew its ambassador from Zagreb. It had not yet done so in Japan": elsewhere
                || verb.negated() && sides.isOwnUndone(verb, actors)
                || wasHeldOut(verb, actors)
                // "South Africa has taken no side. Ghana will not do so either": in what others refused right before
                || verb.negated()
                        && saysEither(verb)
                        && antecedents.refusal(verb, here, actors).isEmpty()
                || new SuchMoves(scene).isOfTheClause(verb, here);
    }

    private boolean saysEither(VerbGroup verb) {
        for (int j = verb.chunk() + 1; j <= verb.chunk() + 2; j++) {
            if (scene.parse().lastWord(j).equals("either")) {
                return true;
            }
        }
        return false;
    }

    private Optional<Found> again(VerbGroup verb, List<Found> here, List<PolityKey> actors, Status status) {
        return meant(verb, here, actors, status).map(act -> pointing.places().placed(verb) ? asToldBefore(act) : act);
    }

    /** "Colombia severed relations. Bolivia broke them off in May; Colombia is the second": of the day on which it did so. */
    private Found asToldBefore(Found act) {
        return scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .filter(told -> told.kind() == act.kind()
                        && told.status() == act.status()
                        && told.actors().equals(act.actors())
                        && told.targets().equals(act.targets()))
                .findFirst()
                .map(told -> told.background()
                        ? act.dated(told.when()).asBackground()
                        : act.dated(told.when()).asNews())
                .orElse(act);
    }

    private Optional<Found> meant(VerbGroup verb, List<Found> here, List<PolityKey> actors, Status status) {
        Optional<Found> news = rankedNews(verb, actors);
        if (news.isPresent()) {
            return news.map(
                    first -> repeats.again(verb, first, actors, first.status()).dated(first.when()));
        }
        Optional<Found> kept = verb.base().equals("do")
                ? own.kept(verb, here, actors, status)
                : pointing.waits().weighs(verb) ? own.weighed(verb, actors) : Optional.empty();
        if (kept.isPresent()) {
            return kept;
        }
        Reconciled reconciled = new Reconciled(scene, pointing.places());
        if (reconciled.is(verb)) {
            return reconciled
                    .own(verb, here, actors)
                    .map(its -> repeats.again(verb, its, actors, its.status()).dated(its.when()))
                    .or(() -> reconciled
                            .others(verb, here, actors)
                            .map(theirs -> reconciled.toward(verb, repeats.again(verb, theirs, actors, status))));
        }
        boolean after = here.stream().anyMatch(found -> found.anchor() < verb.chunk());
        // "Riyadh regretted the break, as did Amman": what stands before in the sentence, and that is no act
        if (!after && (sides.isAsOthers(verb) || none.rightBefore(verb))) {
            return Optional.empty();
        }
        if (new SidesLeft(scene).goesBack(verb)) {
            return new TakenBack(scene)
                    .of(here, actors)
                    .map(first -> repeats.again(verb, first, actors, sides.status(verb, first, actors, status)));
        }
        return (status == Status.DONE ? own.asTold(verb, here, actors) : Optional.<Found>empty())
                .or(() -> status == Status.DONE ? own.towardAnother(verb, here, actors) : Optional.empty())
                .or(() -> verb.finite() && OWN_AGAIN.contains(verb.base()) && !after && status == Status.DONE
                        ? own.onceBefore(verb, actors)
                        : Optional.empty())
                .or(() -> pointedAt(verb, here, actors, status, after));
    }

    private Optional<Found> pointedAt(
            VerbGroup verb, List<Found> here, List<PolityKey> actors, Status status, boolean after) {
        boolean opined = isOpined(verb, here, after);
        return (!after
                                && !verb.negated()
                                && (pointing.doesSo(verb) || opined || joinsThem(verb))
                                && !fitting.isLongAgo(verb)
                        ? antecedents.opinion(actors)
                        : Optional.<Found>empty())
                .or(() -> !after ? inSameRow(verb, actors) : Optional.empty())
                .or(() -> !after
                                && (pointing.places().placed(verb)
                                        || pointing.waits().waited(verb))
                        ? antecedents.issue(verb, here, actors)
                        : Optional.empty())
                .or(() -> !after && joinsThem(verb) ? antecedents.common(verb, here, actors) : Optional.empty())
                .or(() -> pointing.leaves(verb) ? new TakenBack(scene).left(verb, here, actors) : Optional.empty())
                .or(() -> !after && verb.infinitive() && verb.base().equals("do") && status != Status.DONE
                        ? antecedents.judged(actors)
                        : Optional.empty())
                .or(() -> antecedents.of(verb, takenUp(verb, here, actors, status, opined), actors))
                .filter(first -> fitting.fits(first, verb, status, actors, opined, after))
                .map(first -> status == Status.REFUSED
                        ? Rivals.broken(first, scene.text().memory().toldUpTo(scene.sentence()))
                                .orElse(first)
                        : first)
                .map(first -> repeats.again(
                        verb,
                        first,
                        actors,
                        // "expelled Peru's envoy. It is expected to take the same step against Chile": yet to be done
                        status == Status.INTENDED && new DoneToward(scene).isAnother(verb, first)
                                ? Status.INTENDED
                                : sides.status(verb, first, actors, status)));
    }

    /** "Nauru is the tenth country to break with Taiwan. Honduras was the ninth": in what the sentence before ranks. */
    private Optional<Found> inSameRow(VerbGroup verb, List<PolityKey> actors) {
        return pointing.places().placed(verb)
                        && PlacesInOrder.isNumbered(scene, pointing.places().place(verb))
                ? pointing.places()
                        .rankedBefore(1)
                        .filter(told -> Antecedents.isByOthers(told, actors))
                        .findFirst()
                : Optional.empty();
    }

    /** "Peru condemned the attack. Chile followed suit": where nothing but opinions was told. */
    private boolean isOpined(VerbGroup verb, List<Found> here, boolean after) {
        return PointedOpinions.areAll(here)
                // "hailed the decision and called on Chile to follow suit": in what was decided
                && (after && !verb.infinitive() && verb.modal().isEmpty()
                        || scene.text().memory().toldUpTo(scene.sentence()).isEmpty())
                // "Chile followed with a ban on flights"
                && !scene.parse().lower(verb.chunk() + 1).equals("with");
    }

    /** The acts of the sentence that such words can take up. */
    private List<Found> takenUp(
            VerbGroup verb, List<Found> here, List<PolityKey> actors, Status status, boolean opined) {
        return here.stream()
                .filter(act -> pointing.doesSo(verb)
                        || opined
                        || status == Status.DONE && PointedOpinions.followsOpinion(verb, here)
                        || !PointedOpinions.isOpinion(act))
                // "Diplomats had to leave Bahrain, the first to announce the break": of relations
                .filter(act -> act.kind() == ActKind.RELATIONS_SEVERED || !RankedDeeds.isOfBreak(scene, verb))
                // "Abkhazia, which Russia recognised in 2008, has done so": others than itself
                .filter(act ->
                        act.kind() != ActKind.RECOGNITION || !act.targets().equals(Parties.of(actors)))
                .toList();
    }

    /** "Bolivia broke with Israel. It had restored relations in 2019. It is the first country to do so": what is its news. */
    private Optional<Found> rankedNews(VerbGroup verb, List<PolityKey> actors) {
        List<Found> told = scene.text().memory().toldUpTo(scene.sentence() - 1);
        boolean ranked = verb.infinitive()
                && verb.base().equals("do")
                && pointing.places().rankedBefore(verb)
                && !told.isEmpty()
                && told.getLast().background()
                && told.getLast().actors().equals(Parties.of(actors));
        return ranked
                ? told.reversed().stream()
                        .filter(found -> !found.background()
                                && found.kind().effect().isPresent()
                                && found.actors().equals(Parties.of(actors)))
                        .findFirst()
                : Optional.empty();
    }

    /** "recalled its envoy. It had threatened to do so for weeks": what is done by now is told already. */
    private boolean wasHeldOut(VerbGroup verb, List<PolityKey> actors) {
        boolean held = verb.infinitive()
                && scene.parse()
                        .verbAt(Math.max(0, verb.chunk() - 1))
                        .filter(outer -> outer.pastPerfect() && HELD_OUT.contains(outer.base()))
                        .isPresent();
        return held
                && scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                        .filter(told -> !told.background())
                        .findFirst()
                        .filter(told ->
                                told.status() == Status.DONE && told.actors().equals(Parties.of(actors)))
                        .isPresent();
    }

    /** "A day earlier nine governments had done the same": the day of those of them that are named next. */
    private void byMany(VerbGroup verb, List<Found> here) {
        boolean many = scene.clauses().subject(verb).stream()
                .anyMatch(who -> scene.head(who).in(Holdings.STATES));
        Optional<Edtf> when = many ? scene.dating().own(verb.chunk()) : Optional.empty();
        when.ifPresent(day -> antecedents
                .of(verb, here, List.of())
                .ifPresent(first -> scene.text()
                        .memory()
                        .together(first.kind(), scene.sentence(), Parties.keys(first.targets()), day)));
    }

    /** "Kuwait and Oman have not joined them": in what most have done. */
    private boolean joinsThem(VerbGroup verb) {
        return verb.base().equals("join")
                && scene.parse().lower(verb.chunk() + 1).equals("them");
    }
}
