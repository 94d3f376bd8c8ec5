package credence.reading.find;

import credence.act.Aspect;
import credence.act.Party;
import credence.polity.Polity;
import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.polity.UnStatus;
import credence.reading.parse.Unit;
import credence.reading.text.WordSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Old members of the United Nations, whom all recognise: they are not what "it", "them" or "its rulers" mean that are recognised, where the
 * text named one before that is in doubt.
 */
final class Undoubted {
    /** Whom some do not recognise all the same, or only one of two. */
    private static final Set<PolityKey> CONTESTED_MEMBERS = Set.of(
            new PolityKey("ISR"),
            Descriptions.CHINA,
            new PolityKey("KOR"),
            new PolityKey("PRK"),
            new PolityKey("CYP"),
            new PolityKey("ARM"));

    private static final Set<String> POINTING = WordSet.of("it", "them", "its", "their", "the", "that", "this");

    private static final Set<String> RULERS = WordSet.of("rulers", "authorities", "leadership", "administration");

    /** After which nobody asks any more whether a member is recognised. */
    private static final int YEARS = 10;

    private final Scene scene;

    Undoubted(Scene scene) {
        this.scene = scene;
    }

    Targets.Meant rather(int chunk, Targets.Meant meant, List<PolityKey> actors) {
        List<Unit> units = scene.units(chunk);
        boolean points = units.getFirst().in(POINTING) && units.stream().noneMatch(Unit::named);
        boolean rulers = meant.parties().isEmpty() && scene.head(chunk).in(RULERS);
        if (!points
                || !meant.parties().stream().allMatch(this::isUndoubted)
                || meant.parties().isEmpty() && !rulers) {
            return meant;
        }
        List<PolityKey> doubted = doubtedBefore(chunk, actors).stream()
                .filter(key -> !rulers || scene.text().kind(key) == PolityKind.GOVERNMENT)
                .toList();
        return doubted.isEmpty() ? meant : new Targets.Meant(Parties.of(doubted), meant.last());
    }

    private boolean isUndoubted(Party party) {
        return party instanceof Party.Known(PolityKey key)
                && !CONTESTED_MEMBERS.contains(key)
                && scene.text().parents().of(key).isEmpty()
                && scene.text().polities().find(key).filter(this::isOldMember).isPresent()
                && scene.text().memory().toldUpTo(scene.sentence()).stream()
                        .noneMatch(told ->
                                told.targets().contains(party) && told.kind().isOf(Aspect.RECOGNITION));
    }

    private boolean isOldMember(Polity polity) {
        LocalDate since = polity.unSince();
        Optional<LocalDate> day = scene.text().published();
        return (polity.un() == UnStatus.MEMBER || polity.un() == UnStatus.FORMER_MEMBER)
                && since != null
                && day.isPresent()
                && since.plusYears(YEARS).isBefore(day.get());
    }

    private boolean isInDoubt(PolityKey key) {
        return scene.text()
                .polities()
                .find(key)
                .filter(polity -> polity.kind() != PolityKind.ORGANISATION && !isOldMember(polity))
                .filter(polity -> polity.un() != UnStatus.FORMER_MEMBER)
                .isPresent();
    }

    /** The one that was named last; nobody where that were several in one sentence. */
    private List<PolityKey> doubtedBefore(int chunk, List<PolityKey> actors) {
        int from = scene.units(chunk).getFirst().from();
        List<Text.Named> doubted = scene.text().named().stream()
                .filter(name -> name.from() < from
                        && !actors.contains(name.naming().polity())
                        && isInDoubt(name.naming().polity()))
                .toList();
        List<PolityKey> last = doubted.stream()
                .filter(name -> name.sentence() == doubted.getLast().sentence())
                .map(name -> RecognisedStates.proclaimed(name.naming().polity(), "state"))
                .distinct()
                .toList();
        // "a Palestinian state, declared by the Palestine National Council": the state, and not who stands for it
        List<PolityKey> states = last.stream()
                .filter(key -> scene.text().kind(key) != PolityKind.GOVERNMENT)
                .toList();
        List<PolityKey> able = states.isEmpty() ? last : states;
        return able.size() == 1 ? able : List.of();
    }
}
