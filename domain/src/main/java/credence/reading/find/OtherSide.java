package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.polity.PolityKey;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is at odds with a host whose guests the words leave unnamed: "Algeria cut ties with Morocco. The ambassador in Rabat had been brought home". */
final class OtherSide {
    /** Sentences back to the act between the two. */
    private static final int NEAR = 2;

    private static final Set<String> AMBASSADOR = WordSet.of("ambassador", "envoy");

    private final Scene scene;

    OtherSide(Scene scene) {
        this.scene = scene;
    }

    /** The other side of the last act with the host, else the only other one that the sentence before names; no third may be named here. */
    Optional<PolityKey> of(List<PolityKey> host) {
        List<PolityKey> here = scene.onlyOther(List.of());
        boolean told = scene.text()
                .memory()
                .lastTold(scene.sentence())
                .filter(last -> last.sentence() >= scene.sentence() - NEAR)
                .isPresent();
        List<PolityKey> acting = told ? scene.text().lastTold().otherSide(scene.sentence(), host) : List.of();
        List<PolityKey> other = acting.isEmpty() && scene.sentence() > 0
                ? scene.beside(scene.sentence() - 1).onlyOther(host)
                : acting;
        return other.stream()
                .filter(key -> here.isEmpty() ? namesOnly(host, key) : here.equals(host) || here.contains(key))
                .filter(key -> !scene.text().isOrganisation(key))
                .findFirst();
    }

    /** "Brazil denounced the bombing of Gaza by Israel. The ambassador in Tel Aviv was called home": of who is at odds with the host. */
    List<PolityKey> guest(int noun, List<PolityKey> hosts) {
        LastTold told = scene.text().lastTold();
        List<PolityKey> recaller = told.lastActors(ActKind.AMBASSADOR_RECALLED);
        // "recalled its ambassadors to Washington and Canberra. The one in London was not called home"
        boolean another = recaller.size() == 1
                && !recaller.equals(hosts)
                && told.lastKind(scene.sentence()).equals(Optional.of(ActKind.AMBASSADOR_RECALLED));
        return another
                ? recaller
                : scene.head(noun).in(AMBASSADOR) ? of(hosts).map(List::of).orElse(List.of()) : List.of();
    }

    /** "Burkina Faso broke with Taiwan. ... Gambia did so in 2013. Taiwan has closed its embassy": in that of the news, not of what was before. */
    List<PolityKey> ofTheNews(List<PolityKey> actors) {
        return scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .filter(told -> told.kind().isOf(Aspect.RELATIONS)
                        && Parties.keys(told.actors()).size() == 1
                        && Parties.keys(told.targets()).size() == 1)
                .filter(told -> !new ToldSides(scene).isOld(told))
                .map(told -> List.of(
                        Parties.keys(told.actors()).getFirst(),
                        Parties.keys(told.targets()).getFirst()))
                .filter(two -> two.stream().anyMatch(actors::contains))
                .findFirst()
                .map(two -> two.stream().filter(key -> !actors.contains(key)).toList())
                .orElse(List.of());
    }

    private boolean namesOnly(List<PolityKey> host, PolityKey other) {
        return scene.text().namedIn(scene.sentence()).stream().allMatch(key -> host.contains(key) || key.equals(other));
    }
}
