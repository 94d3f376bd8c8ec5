package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Toward whom others were told to act, where one more act names nobody: what several states do, they do toward the same one. Where the one
 * acts against who acted toward it, {@link ToldSides} tells.
 */
final class SharedTargets {
    private final Scene scene;

    SharedTargets(Scene scene) {
        this.scene = scene;
    }

    /** "Mexico broke with Ecuador, and Nicaragua did so too. Bolivia withdrew its ambassador": as both did right before. */
    List<PolityKey> run(List<PolityKey> actors) {
        List<Found> before = scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .takeWhile(told -> told.sentence() >= scene.sentence() - 1)
                .toList();
        boolean alike = before.size() > 1
                && before.stream()
                        .allMatch(told -> Sides.ALIKE.contains(told.kind())
                                && told.targets().equals(before.getFirst().targets()));
        boolean several = before.stream()
                        .flatMap(told -> told.actors().stream())
                        .distinct()
                        .count()
                > 1;
        List<PolityKey> targets =
                alike && several ? Parties.keys(before.getFirst().targets()) : List.of();
        return targets.stream().noneMatch(actors::contains) ? targets : List.of();
    }

    /**
     * "Israel recalled its ambassador from Pretoria. Bolivia broke with Israel. Chile and Colombia recalled theirs": toward whom others acted
     * right before, where it was that one who did the like before them.
     */
    List<PolityKey> rightBefore(ActKind kind, List<PolityKey> actors) {
        Optional<Found> last = scene.text()
                .memory()
                .lastTold(scene.sentence())
                .filter(act -> act.sentence() == scene.sentence() - 1
                        && Sides.ALIKE.contains(act.kind())
                        && act.targets().size() == 1
                        && act.actors().stream().noneMatch(Parties.of(actors)::contains));
        return last.filter(act -> scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                        .filter(other -> other.kind() == kind)
                        .findFirst()
                        .filter(other -> other.actors().equals(act.targets()))
                        .isPresent())
                .map(act -> Parties.keys(act.targets()))
                .orElse(List.of());
    }

    /** "Nauru is the tenth country to break with Taiwan. Honduras severed ties in March": of those that are counted. */
    List<PolityKey> ofTheRank(ActKind kind) {
        return new PlacesInOrder(scene)
                .rankedBefore(1)
                .filter(act -> act.kind() == kind)
                .findFirst()
                .map(act -> Parties.keys(act.targets()))
                .orElse(List.of());
    }

    /** "Pakistan, Saudi Arabia and the Emirates recognised the Taliban. The latter two severed ties": toward whom all of them acted right before. */
    List<PolityKey> commonBefore(List<PolityKey> actors) {
        List<Found> before = scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream()
                .takeWhile(told -> told.sentence() >= scene.sentence() - 1)
                .filter(told -> Parties.keys(told.actors()).stream().anyMatch(actors::contains))
                .toList();
        List<PolityKey> doers = before.stream()
                .flatMap(told -> Parties.keys(told.actors()).stream())
                .toList();
        boolean all = actors.size() > 1
                && doers.containsAll(actors)
                && before.stream()
                        .allMatch(told -> told.targets().size() == 1
                                && told.targets().equals(before.getFirst().targets()));
        return all ? Parties.keys(before.getFirst().targets()) : List.of();
    }

    /** "Jordan lowered its representation in Doha and Mauritania broke off ties": toward whom others act in the same breath. */
    List<PolityKey> besideAlike(List<PolityKey> actors, List<Found> here) {
        return here.reversed().stream()
                .findFirst()
                .or(() -> scene.text().memory().lastTold(scene.sentence()))
                .filter(told -> told.sentence() == scene.sentence()
                        && Sides.ANSWERS.contains(told.kind())
                        && told.actors().stream().noneMatch(Parties.of(actors)::contains))
                .map(told -> Parties.keys(told.targets()))
                .orElse(List.of());
    }

    /** "called on members to withdraw their ambassadors from Damascus. Morocco recalled its own": from there. */
    List<PolityKey> byMany(ActKind kind) {
        return scene.text()
                .memory()
                .lastByMany(scene.sentence())
                .filter(told -> told.kind() == kind)
                .map(told -> Parties.keys(told.targets()))
                .orElse(List.of());
    }

    /** "Pretoria recalled its envoys from Israel, and Israel its own. Chile recalled its ambassador": as the first, and not who answered. */
    List<PolityKey> ofTheFirst(ActKind kind, List<PolityKey> actors) {
        List<Found> alike = scene.text().memory().toldUpTo(scene.sentence()).stream()
                .filter(told -> told.kind() == kind)
                .toList();
        return alike.isEmpty()
                ? List.of()
                : alike.stream()
                        .filter(first -> first.targets().equals(alike.getLast().actors())
                                && first.actors().equals(alike.getLast().targets())
                                && first.sentence() < alike.getLast().sentence())
                        // "Chile recalled its envoy from Cairo. Cairo recalled its own from Lima, and Lima its own":
                        // from Cairo
                        .filter(first -> alike.stream()
                                .takeWhile(before -> before != first)
                                .noneMatch(before -> before.targets().equals(first.actors())))
                        .filter(first -> Stream.concat(first.actors().stream(), first.targets().stream())
                                .noneMatch(Parties.of(actors)::contains))
                        .findFirst()
                        .map(first -> Parties.keys(first.targets()))
                        .orElse(List.of());
    }

    /** "The Emirates reopened their embassy in Damascus, and Bahrain will. Kuwait had recalled its ambassador": where the missions of all others are. */
    List<PolityKey> onlyHost(List<PolityKey> actors) {
        List<Found> missions = scene.text().memory().toldUpTo(scene.sentence()).stream()
                .filter(told -> told.kind() == ActKind.EMBASSY_OPENED
                        || told.kind() == ActKind.EMBASSY_CLOSED
                        || told.kind() == ActKind.AMBASSADOR_RECALLED)
                .toList();
        boolean several = missions.stream()
                        .flatMap(told -> told.actors().stream())
                        .distinct()
                        .count()
                > 1;
        List<Party> hosts = missions.stream()
                .flatMap(told -> told.targets().stream())
                .distinct()
                .toList();
        return several && hosts.size() == 1 && hosts.stream().noneMatch(Parties.of(actors)::contains)
                ? Parties.keys(hosts)
                : List.of();
    }

    /** Of several at once the one against whom most acts are: "recalled its envoys to Israel and Peru. Cuba also recalled its own". */
    List<PolityKey> common(List<PolityKey> targets, List<PolityKey> actors) {
        List<PolityKey> most =
                targets.size() > 1 ? scene.text().lastTold().commonTarget(scene.sentence(), actors) : List.of();
        return targets.containsAll(most) && !most.isEmpty() ? most : targets;
    }

    /** "Bolivia broke with Israel, while Colombia and Chile recalled their ambassadors": toward whom the one before acted. */
    List<PolityKey> lastAlike() {
        Optional<Found> last =
                scene.text().memory().lastTold(scene.sentence()).filter(told -> Sides.ALIKE.contains(told.kind()));
        // "Mexico broke with Ecuador, which had expelled its envoy. Bolivia recalled its own": as the news, not what
        // came before
        return last.filter(Found::background)
                .flatMap(told -> scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                        .filter(news -> !news.background()
                                && Sides.ALIKE.contains(news.kind())
                                && news.targets().equals(told.actors())
                                && news.sentence() >= told.sentence() - 1)
                        .findFirst())
                .or(() -> last)
                .map(told -> isTowardMany(told) || isActedTowardByAThird(told) ? told.actors() : told.targets())
                .map(Parties::keys)
                .orElse(List.of());
    }

    /** "Colombia ordered the envoys of Peru and Chile out. Bolivia recalled its ambassador": from who is at odds with several. */
    private static boolean isTowardMany(Found last) {
        return last.kind() == ActKind.DIPLOMATS_EXPELLED
                && last.actors().size() == 1
                && last.targets().size() > 1;
    }

    /** "Mexico broke with Ecuador, and so did Nicaragua. Ecuador had expelled Mexico's envoy. Peru recalled its own": from where others acted toward. */
    private boolean isActedTowardByAThird(Found last) {
        return last.targets().size() == 1
                && scene.text().memory().toldUpTo(scene.sentence()).stream()
                                .filter(told -> told.status() == Status.DONE
                                        && Sides.ALIKE.contains(told.kind())
                                        && told.targets().equals(last.actors()))
                                .flatMap(told -> told.actors().stream())
                                .distinct()
                                .count()
                        > 1;
    }

    /** "Bahrain has not severed them": with whom others were last told to have severed theirs. */
    List<PolityKey> lastSevered() {
        return scene.text()
                .memory()
                .lastTold(scene.sentence())
                .filter(told -> told.kind() == ActKind.RELATIONS_SEVERED && !told.symmetric())
                .map(told -> Parties.keys(told.targets()))
                .orElse(List.of());
    }

    List<PolityKey> lastOf(ActKind kind, List<PolityKey> actors) {
        return Stream.of(kind, ActKind.RELATIONS_SEVERED, ActKind.DIPLOMATS_EXPELLED)
                .map(each -> scene.text().lastTold().lastTargets(each, scene.sentence() - 1).stream()
                        .filter(key -> !actors.contains(key))
                        .toList())
                .filter(keys -> keys.size() == 1)
                .findFirst()
                .orElse(List.of());
    }
}
