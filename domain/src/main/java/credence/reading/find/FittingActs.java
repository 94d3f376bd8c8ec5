package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.time.Edtf;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whether an act that words such as "did so" may point at fits them: its kind, its status and what was told between. */
final class FittingActs {
    private final Scene scene;
    private final Pointing pointing;
    private final PointedOpinions opinions;

    FittingActs(Scene scene, Pointing pointing) {
        this.scene = scene;
        this.pointing = pointing;
        this.opinions = new PointedOpinions(scene);
    }

    /**
     * @param status of what is done again
     * @param actors who do it
     * @param opined whether nothing but opinions was told
     * @param after whether the sentence tells an act before the verb
     */
    boolean fits(Found first, VerbGroup verb, Status status, List<PolityKey> actors, boolean opined, boolean after) {
        return !isOutOfTense(verb, first)
                // "made the same threat": what was done is none
                && !(first.status() == Status.DONE && SameSteps.isWord(scene, verb))
                && (opined || verb.modal().isEmpty() || !PointedOpinions.isOpinion(first))
                && (!pointing.doesSo(verb) || after || isLongAgo(verb) || !opinions.isOpinionBetween(first))
                // "may be the second", but not "will be next"
                && (!pointing.places().placed(verb)
                        || status == Status.DONE
                        || PlacesInOrder.isNumbered(scene, pointing.places().place(verb)))
                && isOfKind(verb, first)
                // "Britain is not breaking off relations. France followed within days": in what, is not told
                && !(verb.base().equals("follow")
                        && status == Status.DONE
                        && (first.status() == Status.REFUSED || first.status() == Status.DENIED))
                && !isMerelyAfter(verb, first)
                && !(PointedOpinions.isOpinion(first)
                        && actors.stream().anyMatch(actor -> first.targets().contains(Party.of(actor))));
    }

    /** "Peru has not", "Algeria, too, does": what a verb left out may mean. Of missions what the sentence itself tells. */
    boolean canBeLeftOut(VerbGroup verb, Found told, List<PolityKey> actors) {
        boolean lasting = told.kind()
                .effect()
                .filter(effect -> effect.aspect() != Aspect.MISSION)
                .isPresent();
        // "Peru closed its embassy in Iran. Chile will too"
        boolean too = Word.isOneOf(scene.parse().lower(verb.chunk() + 1), "too", "also")
                && told.sentence() == scene.sentence() - 1;
        boolean mission = Sides.ALIKE.contains(told.kind()) && (too || told.sentence() == scene.sentence());
        return lasting
                || mission
                || told.kind() == ActKind.INDEPENDENCE_DECLARED && ContestedStates.mayDeclare(scene, actors);
    }

    /** What can be left, changed, reversed or signed. */
    private boolean isOfKind(VerbGroup verb, Found first) {
        boolean leaves = !pointing.leaves(verb)
                || first.kind() == ActKind.RELATIONS_SEVERED
                || first.kind() == ActKind.WITHDRAWAL_OF_RECOGNITION
                || first.kind() == ActKind.RECOGNITION && verb.base().equals("switch");
        return leaves
                // "recognised it in 2008. Peru was the first country to change its mind": which is to take it back
                && (!verb.base().equals("change") || first.kind() != ActKind.RECOGNITION)
                // "Suriname was the first to reverse itself": nor is that only to suspend it
                && (!verb.base().equals("reverse") || first.kind() == ActKind.WITHDRAWAL_OF_RECOGNITION)
                // "recognised it. It is the fourth state to sign this agreement": another matter
                && (first.symmetric() || !SequelSides.DEALING.contains(verb.base()));
    }

    /** "France praised the team on Monday. Spain followed": later, and it need not have praised anybody. */
    private boolean isMerelyAfter(VerbGroup verb, Found first) {
        return first.kind() == ActKind.SUPPORT
                && verb.finite()
                && verb.base().equals("follow")
                && !scene.parse().lower(verb.chunk() + 1).equals("suit");
    }

    /** "Israel recognised it. Algeria condemned the decision. The United States did so in 2020": in what was decided. */
    boolean isLongAgo(VerbGroup verb) {
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

    /** "So does Guatemala" is what others do, and not what they once did. */
    boolean isOutOfTense(VerbGroup verb, Found first) {
        return verb.finite()
                && Word.isOneOf(scene.parse().lower(verb.chunk()), "do", "does")
                // "Egypt plans to open an embassy. So does Peru"
                && !(pointing.inverted(verb) && first.status() == Status.INTENDED)
                && first.kind() != ActKind.RECOGNITION
                && !PointedOpinions.isOpinion(first);
    }
}
