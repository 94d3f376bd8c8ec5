package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.VerbGroup;
import java.util.List;
import java.util.stream.Stream;

/** Whose embassy it is, where the words leave it out. */
final class EmbassyOwners {
    private final Scene scene;
    private final Missions missions;

    EmbassyOwners(Scene scene, Missions missions) {
        this.scene = scene;
        this.missions = missions;
    }

    /** Whose embassy it is, where the words leave it out: who says so, else whom the text was about. */
    List<PolityKey> of(Rule rule, VerbGroup verb, int noun, List<PolityKey> hosts) {
        boolean alone = verb.passive() || missions.itself(verb).isPresent();
        if (!alone) {
            return List.of();
        }
        return Stream.of(
                        new Announcers(scene).of(verb),
                        missions.ownersBefore(noun),
                        guests(verb, hosts),
                        rule.kind() == ActKind.EMBASSY_OPENED && !isSaidByOthers(noun)
                                ? openerOr(focus())
                                : List.<PolityKey>of())
                .map(keys -> keys.stream().filter(key -> !hosts.contains(key)).toList())
                .filter(keys -> !keys.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** "Taiwan cut ties with Honduras. The embassy in Tegucigalpa would be closed": that of the other of the two. */
    private List<PolityKey> guests(VerbGroup verb, List<PolityKey> hosts) {
        return hosts.size() != 1
                ? List.of()
                : scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                        .filter(told -> told.kind().isOf(Aspect.RELATIONS)
                                && told.sentence() >= scene.sentence() - 2
                                && (told.sentence() < scene.sentence() || told.anchor() < verb.chunk()))
                        .map(told -> Stream.concat(
                                        Parties.keys(told.actors()).stream(), Parties.keys(told.targets()).stream())
                                .toList())
                        .filter(two -> two.size() == 2 && two.containsAll(hosts))
                        .findFirst()
                        .orElse(List.of());
    }

    /** "Israel and the Emirates agreed to establish ties. Embassies are to be opened this year": those of the two. */
    List<PolityKey> ofBoth(Rule rule, VerbGroup verb, int noun) {
        boolean bare = rule.kind() == ActKind.EMBASSY_OPENED
                && (verb.passive() || scene.parse().lower(noun).startsWith("both"))
                && scene.parse().lower(noun).matches("(?:the |full |both |new )?embassies");
        return bare
                ? scene.text().memory().toldUpTo(scene.sentence()).stream()
                        .filter(told -> told.symmetric() && !told.background())
                        .findFirst()
                        .map(told -> Stream.concat(
                                        Parties.keys(told.actors()).stream(), Parties.keys(told.targets()).stream())
                                .toList())
                        .filter(two -> two.size() == 2)
                        .orElse(List.of())
                : List.of();
    }

    /** "Embassies would be opened in Asmara, said diplomats of several countries": of nobody that is told of. */
    private boolean isSaidByOthers(int noun) {
        return scene.parse().lower(noun).equals("embassies")
                && scene.parse().verbs().stream().anyMatch(verb -> verb.finite() && Speech.says(verb.base()));
    }

    /** "Ukraine opened an embassy in Mauritania. Embassies in Ghana and Botswana were opened in 2024": by who opened the one before. */
    private List<PolityKey> openerOr(List<PolityKey> focus) {
        return scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .findFirst()
                .filter(told ->
                        told.kind() == ActKind.EMBASSY_OPENED && told.actors().size() == 1)
                .filter(told -> told.targets().stream().anyMatch(Parties.of(focus)::contains))
                .map(told -> Parties.keys(told.actors()))
                .orElse(focus);
    }

    private List<PolityKey> focus() {
        return scene.referents()
                .focusBefore(new Place(scene.sentence(), 0), 1)
                .map(List::of)
                .orElse(List.of());
    }

    /** "The Iranian embassy in Kensington would be shut, Howe said": who says so closes it, where it is another's. */
    List<PolityKey> closers(Rule rule, VerbGroup verb, List<PolityKey> owners) {
        List<PolityKey> announcers = verb.passive() && rule.kind() == ActKind.EMBASSY_CLOSED && !owners.isEmpty()
                ? new Announcers(scene).of(verb)
                : List.of();
        return announcers.equals(owners) ? List.of() : announcers;
    }
}
