package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.BareTo;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.time.Edtf;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was done again where words only say that it was: "did so", "followed suit", "so did Cyprus". */
final class DoneAgain {
    private static final Set<String> DENYING = Set.of("deny", "regret", "promise", "insist", "complain", "apologise");

    /** "decided that each might act as it saw fit, and Morocco is expected to": of the act that is pointed at. */
    private static final Set<String> DECIDING = Set.of("decide", "agree", "act", "see");

    private static final Set<String> HELD_OUT =
            Set.of("threaten", "promise", "pledge", "vow", "plan", "want", "warn", "hope");

    private static final Set<String> OWN_AGAIN = Set.of("do", "did", "take", "took", "make");

    private final Scene scene;
    private final Pointing pointing;
    private final Antecedents antecedents;
    private final PointedOpinions opinions;
    private final SequelSides sides;
    private final Repeats repeats;

    DoneAgain(Scene scene, Pointing pointing, Antecedents antecedents, Repeats repeats) {
        this.scene = scene;
        this.pointing = pointing;
        this.antecedents = antecedents;
        this.opinions = new PointedOpinions(scene);
        this.sides = new SequelSides(scene, pointing);
        this.repeats = repeats;
    }

    Optional<Found> of(VerbGroup verb, List<Found> here) {
        Optional<Status> status = scene.status(verb);
        List<PolityKey> actors = sides.actors(verb);
        if (actors.isEmpty() && status.equals(Optional.of(Status.DONE))) {
            byMany(verb, here);
        }
        if (status.isEmpty()
                || actors.isEmpty()
                || repeats.isOfNoAct(verb, here)
                || isOfSomethingElse(verb, here)
                || isRankedInAnother(verb, here)) {
            return Optional.empty();
        }
        if (verb.negated() && sides.isOwnUndone(verb, actors)) {
            // "withdrew its ambassador from Zagreb. It had not yet done so in Japan": elsewhere
            return Optional.empty();
        }
        if (wasHeldOut(verb, actors) || new SuchMoves(scene).isOfTheClause(verb, here)) {
            return Optional.empty();
        }
        Optional<Found> news = rankedNews(verb, actors);
        if (news.isPresent()) {
            return news.map(
                    first -> repeats.again(verb, first, actors, first.status()).dated(first.when()));
        }
        Optional<Found> kept = Set.of("do", "did").contains(verb.base())
                ? repeats.kept(verb, here, actors, status.get())
                : pointing.waits().weighs(verb) ? repeats.weighed(verb, actors) : Optional.empty();
        if (kept.isPresent()) {
            return kept;
        }
        Reconciled reconciled = new Reconciled(scene, pointing.places());
        if (reconciled.is(verb)) {
            return reconciled
                    .own(verb, here, actors)
                    .map(own -> repeats.again(verb, own, actors, own.status()).dated(own.when()))
                    .or(() -> reconciled
                            .others(verb, here, actors)
                            .map(theirs -> reconciled.toward(verb, repeats.again(verb, theirs, actors, status.get()))));
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
        if (!after && (isOfWhatWasSaid(verb) || isOfUnread(verb))) {
            return Optional.empty();
        }
        if (new SidesLeft(scene).goesBack(verb)) {
            return antecedents
                    .takenBack(here, actors)
                    .map(first -> repeats.again(verb, first, actors, sides.status(verb, first, actors, status.get())));
        }
        Optional<Found> another =
                status.get() == Status.DONE ? repeats.towardAnother(verb, here, actors) : Optional.empty();
        if (another.isPresent()) {
            return another;
        }
        Optional<Found> earlier =
                verb.finite() && OWN_AGAIN.contains(verb.base()) && !after && status.get() == Status.DONE
                        ? repeats.onceBefore(verb, actors)
                        : Optional.empty();
        if (earlier.isPresent()) {
            return earlier;
        }
        // "Peru condemned the attack. Chile followed suit": where nothing but opinions was told
        boolean opined = PointedOpinions.areAll(here)
                // "hailed the decision and called on Chile to follow suit": in what was decided
                && (after && !verb.infinitive() && verb.modal().isEmpty()
                        || scene.text().memory().toldUpTo(scene.sentence()).isEmpty())
                // "Chile followed with a ban on flights"
                && !scene.parse().lower(verb.chunk() + 1).equals("with");
        return (!after && !verb.negated() && (isDoingSo(verb) || opined || joinsThem(verb)) && !isLongAgo(verb)
                        ? antecedents.opinion(actors)
                        : Optional.<Found>empty())
                .or(() -> !after
                                && (pointing.places().placed(verb)
                                        || pointing.waits().waited(verb))
                        ? antecedents.issue(verb, here, actors)
                        : Optional.empty())
                .or(() -> !after && joinsThem(verb) ? antecedents.common(verb, here, actors) : Optional.empty())
                .or(() -> pointing.leaves(verb) ? antecedents.left(verb, here, actors) : Optional.empty())
                .or(() -> !after && verb.infinitive() && verb.base().equals("do") && status.get() != Status.DONE
                        ? antecedents.judged(actors)
                        : Optional.empty())
                .or(() -> antecedents.of(
                        verb,
                        here.stream()
                                .filter(act -> isDoingSo(verb)
                                        || opined
                                        || status.get() == Status.DONE && PointedOpinions.followsOpinion(verb, here)
                                        || !PointedOpinions.isOpinion(act))
                                // "Abkhazia, which Russia recognised in 2008, has done so": others than itself
                                .filter(act -> act.kind() != ActKind.RECOGNITION
                                        || !act.targets().equals(Parties.of(actors)))
                                .toList(),
                        actors))
                .filter(first -> !isOutOfTense(verb, first))
                .filter(first -> opined || verb.modal().isEmpty() || !PointedOpinions.isOpinion(first))
                .filter(first -> !isDoingSo(verb) || after || isLongAgo(verb) || !opinions.isOpinionBetween(first))
                .filter(first -> !pointing.leaves(verb)
                        || first.kind() == ActKind.RELATIONS_SEVERED
                        || first.kind() == ActKind.WITHDRAWAL_OF_RECOGNITION
                        || first.kind() == ActKind.RECOGNITION && verb.base().equals("switch"))
                // "may be the second", but not "will be next"
                .filter(first -> !pointing.places().placed(verb)
                        || status.get() == Status.DONE
                        || PlacesInOrder.isNumbered(scene, pointing.places().place(verb)))
                // "Britain is not breaking off relations. France followed within days": in what, is not told
                .filter(first -> !verb.base().equals("follow")
                        || status.get() != Status.DONE
                        || first.status() != Status.REFUSED && first.status() != Status.DENIED)
                // "recognised it in 2008. Peru was the first country to change its mind": which is to take it back
                .filter(first -> !verb.base().equals("change") || first.kind() != ActKind.RECOGNITION)
                // "Suriname was the first to reverse itself": nor is that only to suspend it
                .filter(first -> !verb.base().equals("reverse") || first.kind() == ActKind.WITHDRAWAL_OF_RECOGNITION)
                // "recognised it. It is the fourth state to sign this agreement": another matter
                .filter(first -> first.symmetric() || !SequelSides.DEALING.contains(verb.base()))
                .filter(first -> !isMerelyAfter(verb, first))
                .filter(first -> !PointedOpinions.isOpinion(first)
                        || actors.stream().noneMatch(actor -> first.targets().contains(Party.of(actor))))
                .map(first -> status.get() == Status.REFUSED
                        ? Rivals.broken(first, scene.text().memory().toldUpTo(scene.sentence()))
                                .orElse(first)
                        : first)
                .map(first -> repeats.again(
                        verb,
                        first,
                        actors,
                        // "expelled Peru's envoy. It is expected to take the same step against Chile": yet to be done
                        status.get() == Status.INTENDED && repeats.isTowardAnother(verb, first)
                                ? Status.INTENDED
                                : sides.status(verb, first, actors, status.get())));
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

    /** "Egypt beat Togo as it had hoped to": what the sentence tells before, and that is no act. */
    private boolean isOfSomethingElse(VerbGroup verb, List<Found> here) {
        List<VerbGroup> before = BareTo.is(scene.parse(), verb)
                ? scene.parse().verbs().stream()
                        .filter(other -> other.finite() && other.chunk() < verb.chunk())
                        .toList()
                : List.of();
        // the last is what the "to" hangs on
        return before.stream()
                .limit(Math.max(0, before.size() - 1))
                .anyMatch(other -> !other.negated()
                        && !Speech.says(other.base())
                        && !DECIDING.contains(other.base())
                        && here.stream().noneMatch(found -> found.anchor() == other.chunk()));
    }

    /** "Chile lifted its visas on Monday, the first country to do so": in what its own clause tells, where that is no act. */
    private boolean isRankedInAnother(VerbGroup verb, List<Found> here) {
        int rank = verb.infinitive() ? scene.clauses().hook(verb).orElse(-1) : -1;
        boolean aside = scene.parse().kindAt(rank - 1, Chunk.Kind.COMMA)
                && scene.clauses().ordinalCountry(rank)
                && here.stream().noneMatch(found -> found.anchor() < verb.chunk());
        return aside
                && scene.parse().verbs().reversed().stream()
                        .filter(other -> other.finite() && other.chunk() < rank)
                        .findFirst()
                        .filter(own -> !own.passive() && !pointing.same(own) && !Speech.says(own.base()))
                        .map(own -> scene.clauses().object(own))
                        .filter(what -> what.isPresent() && isOfAnotherKind(what.getAsInt()))
                        .isPresent();
    }

    /** "its visas", and not "the same step", "recognition", "its flag at the new embassy". */
    private boolean isOfAnotherKind(int object) {
        String head = scene.head(object).lower();
        return scene.polities(object).isEmpty()
                && scene.parse().lastWord(object).equals(head)
                && !SuchMoves.MOVES.contains(head)
                && !scene.lexicon().list("ties").contains(head)
                && scene.lexicon().nominal(head).isEmpty();
    }

    /** "France praised the team on Monday. Spain followed": later, and it need not have praised anybody. */
    private boolean isMerelyAfter(VerbGroup verb, Found first) {
        return first.kind() == ActKind.SUPPORT
                && verb.finite()
                && verb.base().equals("follow")
                && !scene.parse().lower(verb.chunk() + 1).equals("suit");
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

    /** "Britain said that it fully backed its ally. Iraq did too": in that, whoever the ally is, and in no act told before. */
    boolean isOfOpinion(VerbGroup verb) {
        int before = scene.sentence() - 1;
        return scene.parse().lower(verb.chunk()).equals("did")
                && before >= 0
                && scene.beside(before).parse().verbs().reversed().stream()
                        .filter(VerbGroup::finite)
                        .findFirst()
                        .filter(last -> opinions.isOpinion(last))
                        .isPresent();
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

    /** "Washington recognised him at once. Chile did the same": of which the sentence before told, whomever it was, and not in what was told earlier. */
    private boolean isOfUnread(VerbGroup verb) {
        int before = scene.sentence() - 1;
        boolean doing = isDoingSo(verb)
                // "did the same, becoming the first to do so"
                || scene.parse().verbs().stream().anyMatch(other -> other.chunk() < verb.chunk() && isDoingSo(other));
        return doing
                && before >= 0
                && scene.text().memory().toldUpTo(before).stream().noneMatch(told -> told.sentence() == before)
                && scene.beside(before).parse().verbs().stream()
                        .filter(VerbGroup::finite)
                        .findFirst()
                        .filter(first -> Word.isOneOf(first.base(), "recognise", "recognize"))
                        .isPresent();
    }

    /** "Kuwait and Oman have not joined them": in what most have done. */
    private boolean joinsThem(VerbGroup verb) {
        return verb.base().equals("join")
                && scene.parse().lower(verb.chunk() + 1).equals("them");
    }

    /** "Israel recognised it. Algeria condemned the decision. The United States did so in 2020": in what was decided. */
    private boolean isLongAgo(VerbGroup verb) {
        // on the day of the news, or before it
        LocalDate news = scene.text().memory().toldUpTo(scene.sentence() - 1).stream()
                .filter(told -> !told.background() && told.status() == Status.DONE)
                .findFirst()
                .flatMap(told -> Optional.ofNullable(told.when()))
                .map(Edtf::from)
                .or(() -> scene.text().published().map(day -> day.withDayOfYear(1)))
                .orElse(LocalDate.MIN);
        return scene.dating()
                .own(verb.chunk())
                .filter(day -> !day.to().isAfter(news))
                .isPresent();
    }

    /** "did so", "did the same": whatever it was, be it to condemn; "followed" and "had done so" tell of acts alone. */
    private boolean isDoingSo(VerbGroup verb) {
        return verb.finite()
                && !verb.pastPerfect()
                && (pointing.inverted(verb) || Set.of("do", "did").contains(verb.base()))
                && !scene.parse().lower(verb.chunk() + 1).equals("it");
    }

    /** "So does Guatemala" is what others do, and not what they once did. */
    boolean isOutOfTense(VerbGroup verb, Found first) {
        return verb.finite()
                && Word.isOneOf(scene.parse().lower(verb.chunk()), "do", "does")
                && first.kind() != ActKind.RECOGNITION
                && !PointedOpinions.isOpinion(first);
    }
}
