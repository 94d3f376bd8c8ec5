package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.time.Edtf;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sides that the acts told before give: who began, toward whom others acted, who was last acted toward. */
final class ToldSides {
    /** Acts that are looked back over. */
    private static final int RECENT = 40;

    private static final int OLD_DAYS = 60;

    private final Scene scene;

    ToldSides(Scene scene) {
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
        Optional<Found> last = lastTold()
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

    /** "recognised Taiwan, to the fury of Beijing, which had broken off ties": with who did what the sentence tells. */
    List<PolityKey> sameSentence(int agent, List<PolityKey> actors) {
        return lastTold()
                .filter(told -> told.sentence() == scene.sentence()
                        && told.anchor() < agent
                        && told.kind() == ActKind.RECOGNITION)
                .map(told -> scene.text().lastTold().lastDoer(scene.sentence(), actors))
                .orElse(List.of());
    }

    /** "Jordan lowered its representation in Doha and Mauritania broke off ties": toward whom others act in the same breath. */
    List<PolityKey> besideAlike(List<PolityKey> actors, List<Found> here) {
        return here.reversed().stream()
                .findFirst()
                .or(this::lastTold)
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

    /** "Chad expelled the envoy of Mali. Togo quarrels with Peru. Chad also recalled its ambassador": toward whom alone it acted before. */
    List<PolityKey> onlyOwnTarget(ActKind kind, List<PolityKey> actors) {
        List<Found> told = scene.text().memory().toldUpTo(scene.sentence());
        List<Party> self = Parties.of(actors);
        List<PolityKey> targets = told.stream()
                .filter(found -> Sides.ALIKE.contains(found.kind())
                        && !isOld(found)
                        && found.status() == Status.DONE
                        && found.kind() != kind
                        && found.actors().equals(self))
                .flatMap(found -> Parties.keys(found.targets()).stream())
                .distinct()
                .toList();
        boolean hit = told.stream().anyMatch(found -> found.targets().containsAll(self));
        return targets.size() == 1 && !hit ? targets : List.of();
    }

    /** "Venezuela told the envoys of Chile and Peru to leave. Peru recalled its ambassador": from who acted toward it and others. */
    List<PolityKey> whoBegan(List<PolityKey> actors) {
        return scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .filter(told ->
                        Sides.MISSIONS.contains(told.kind()) && told.targets().size() > 1)
                .filter(told -> Parties.keys(told.targets()).containsAll(actors) && !told.background())
                .findFirst()
                .map(told -> Parties.keys(told.actors()))
                .orElse(List.of());
    }

    /** "Russia expelled 30 diplomats. ... Finland's two were told to go": who began. */
    List<PolityKey> newsDoer(ActKind kind) {
        return scene.text().memory().toldUpTo(scene.sentence()).stream()
                .filter(told -> told.kind() == kind && !told.background())
                .findFirst()
                .map(told -> Parties.keys(told.actors()))
                .orElse(List.of());
    }

    /**
     * "Russia expelled 60 Americans. ... Canada expelled four": whom the report is about is acted toward by others, not its own
     * target, which the report names far less.
     */
    List<PolityKey> adversary(ActKind kind, List<PolityKey> actors) {
        List<PolityKey> hero = scene.text().mentions().protagonist();
        boolean acted = !hero.isEmpty()
                && !actors.containsAll(hero)
                && scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                        .filter(told ->
                                told.kind() == kind || Sides.ALIKE.contains(kind) && Sides.ALIKE.contains(told.kind()))
                        .findFirst()
                        // "France is bringing home its envoy to Niger. Italy is not": others call theirs from the same
                        // place
                        .filter(told ->
                                kind != ActKind.AMBASSADOR_RECALLED || told.kind() != ActKind.AMBASSADOR_RECALLED)
                        // "Bolivia broke with Israel. Chile recalled its ambassador": as Bolivia did
                        .filter(told -> !Sides.ANSWERS.contains(told.kind()))
                        .filter(told -> told.actors().equals(Parties.of(hero)))
                        .filter(told -> told.targets().stream().noneMatch(Parties.of(actors)::contains))
                        .isPresent();
        return acted ? hero : List.of();
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
        Optional<Found> last = lastTold().filter(told -> Sides.ALIKE.contains(told.kind()));
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
                .map(told -> Parties.keys(told.targets()))
                .orElse(List.of());
    }

    /** "Bahrain has not severed them": with whom others were last told to have severed theirs. */
    List<PolityKey> lastSevered() {
        return lastTold()
                .filter(told -> told.kind() == ActKind.RELATIONS_SEVERED && !told.symmetric())
                .map(told -> Parties.keys(told.targets()))
                .orElse(List.of());
    }

    /** "Sweden recognised Palestine. Iceland had done so in 2011. Israel recalled its ambassador": from who did the news, not what was before. */
    List<PolityKey> newsBehind(List<PolityKey> actors) {
        return lastTold()
                .filter(this::isOld)
                .flatMap(old -> scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                        .filter(told -> !isOld(told)
                                && told.kind() == old.kind()
                                && told.targets().equals(old.targets()))
                        .filter(told -> told.actors().stream().noneMatch(Parties.of(actors)::contains))
                        .findFirst())
                .map(told -> Parties.keys(told.actors()))
                .orElse(List.of());
    }

    /** "Honduras gave Venezuela's diplomats 72 hours. ... Venezuela and Ecuador recalled their ambassadors": the only one at odds with any. */
    List<PolityKey> onlyOpponent(List<PolityKey> actors) {
        List<PolityKey> opponents = scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .limit(RECENT)
                .filter(told -> Sides.ALIKE.contains(told.kind()))
                .filter(told -> Parties.keys(told.targets()).stream().anyMatch(actors::contains)
                        || Parties.keys(told.actors()).stream().anyMatch(actors::contains))
                .flatMap(told -> Stream.concat(told.actors().stream(), told.targets().stream()))
                .flatMap(Parties::known)
                .filter(key -> !actors.contains(key))
                .distinct()
                .toList();
        return opponents.size() == 1 ? opponents : List.of();
    }

    boolean isOld(Found told) {
        Edtf when = told.when();
        return told.background()
                || when != null
                        && scene.text()
                                .published()
                                .filter(day -> when.to().isBefore(day.minusDays(OLD_DAYS)))
                                .isPresent();
    }

    private Optional<Found> lastTold() {
        return scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .findFirst();
    }

    static List<PolityKey> ownBefore(List<PolityKey> actors, List<Found> here) {
        return here.reversed().stream()
                .filter(told -> told.actors().equals(Parties.of(actors)))
                .findFirst()
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
