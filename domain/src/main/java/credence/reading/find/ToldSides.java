package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.time.Edtf;
import java.util.List;
import java.util.stream.Stream;

/** Against whom one acts in return, as the acts told before give it: who began, who is at odds with it, whom its own acts were toward. */
final class ToldSides {
    /** Acts that are looked back over. */
    private static final int RECENT = 40;

    private static final int OLD_DAYS = 60;

    private final Scene scene;

    ToldSides(Scene scene) {
        this.scene = scene;
    }

    /** "recognised Taiwan, to the fury of Beijing, which had broken off ties": with who did what the sentence tells. */
    List<PolityKey> sameSentence(int agent, List<PolityKey> actors) {
        return scene.text()
                .memory()
                .lastTold(scene.sentence())
                .filter(told -> told.sentence() == scene.sentence()
                        && told.anchor() < agent
                        && told.kind() == ActKind.RECOGNITION)
                .map(told -> scene.text().lastTold().lastDoer(scene.sentence(), actors))
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

    /** "Sweden recognised Palestine. Iceland had done so in 2011. Israel recalled its ambassador": from who did the news, not what was before. */
    List<PolityKey> newsBehind(List<PolityKey> actors) {
        return scene.text()
                .memory()
                .lastTold(scene.sentence())
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

    static List<PolityKey> ownBefore(List<PolityKey> actors, List<Found> here) {
        return here.reversed().stream()
                .filter(told -> told.actors().equals(Parties.of(actors)))
                .findFirst()
                .map(told -> Parties.keys(told.targets()))
                .orElse(List.of());
    }
}
