package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whose embassy it is, where the words leave it out. */
final class EmbassyOwners {
    private static final Pattern THEIR_EMBASSIES = Pattern.compile("their (?:\\w+ )?embassies");

    private static final Pattern HAVE = Pattern.compile("(?:will )?have|has|would have");

    /** Sentences back to what was between the two, where it came before the news, and where it is the news. */
    private static final int NEAR = 2;

    private static final int FAR = 5;

    private final Scene scene;
    private final Missions missions;
    private final PointedMissions pointed;

    EmbassyOwners(Scene scene, Missions missions) {
        this.scene = scene;
        this.missions = missions;
        this.pointed = new PointedMissions(scene);
    }

    /** Whose embassy it is, where the words leave it out: who says so, else whom the text was about. */
    List<PolityKey> of(Rule rule, VerbGroup verb, int noun, List<PolityKey> hosts) {
        boolean staff = isByStaff(verb);
        boolean alone = verb.passive() || missions.itself(verb).isPresent() || staff;
        // "A spokesman said embassies would reopen": hardly his own alone
        boolean several = !verb.passive() && scene.parse().lower(noun).equals("embassies");
        if (!alone || several || isOfOthers(noun)) {
            return List.of();
        }
        return Stream.of(
                        isOpenedAgain(verb, noun) ? closed(hosts) : List.<PolityKey>of(),
                        isSaidByName(verb) ? List.<PolityKey>of() : pointed.owners(noun),
                        new Announcers(scene).of(verb),
                        pointed.owners(noun),
                        missions.staffBefore(noun),
                        guests(rule, verb, hosts),
                        staff ? focus() : List.<PolityKey>of(),
                        rule.kind() == ActKind.EMBASSY_OPENED && !isSaidByOthers(noun)
                                ? openerOr(focus())
                                : List.<PolityKey>of())
                .map(keys -> keys.stream().filter(key -> !hosts.contains(key)).toList())
                .filter(keys -> !keys.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** "the embassy was reopened": which is one that had been closed, rather than the one that was named last. */
    private boolean isOpenedAgain(VerbGroup verb, int noun) {
        return !verb.negated()
                && Word.isOneOf(verb.base(), "reopen", "re-open")
                && scene.units(noun).getFirst().is("the")
                && scene.units(noun).size() == 2;
    }

    /** Who was last told to have closed its embassy, there where that is known. */
    private List<PolityKey> closed(List<PolityKey> hosts) {
        return scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .filter(told -> told.kind() == ActKind.EMBASSY_CLOSED && told.status() == Status.DONE)
                .findFirst()
                .filter(told -> told.actors().size() == 1
                        && (hosts.isEmpty() || Parties.keys(told.targets()).containsAll(hosts)))
                .map(told -> Parties.keys(told.actors()))
                .orElse(List.of());
    }

    /** "its flag came down, and staff closed the embassy": those of the embassy act for whoever sent them. */
    boolean isByStaff(VerbGroup verb) {
        OptionalInt agent = scene.agent(verb);
        return !verb.passive()
                && agent.isPresent()
                && Word.isOneOf(scene.head(agent.getAsInt()).lower(), "staff", "diplomats", "personnel", "employees")
                && scene.polities(agent).isEmpty();
    }

    /** "In Lima, staff closed the Chilean embassy": where the sentence is set. */
    List<PolityKey> leading() {
        return scene.parse().lower(0).equals("in") && scene.parse().kindAt(1, Chunk.Kind.NOUN)
                ? scene.owners().hosts(OptionalInt.of(1))
                : List.of();
    }

    /** "a Chechen embassy would open": of a people that is no state's. */
    private boolean isOfOthers(int noun) {
        List<Unit> units = scene.units(noun);
        return units.subList(0, units.size() - 1).stream()
                .skip(1)
                .anyMatch(unit -> (unit.tag("ADJ") || unit.tag("PROPN")) && unit.capital() && unit.polity() == null);
    }

    /** "The embassy would be closed, the Mexican minister said": whoever says so may mean his own. */
    private boolean isSaidByName(VerbGroup verb) {
        List<PolityKey> announcers = new Announcers(scene).of(verb);
        return !announcers.isEmpty() && scene.text().namedIn(scene.sentence()).containsAll(announcers);
    }

    /** "Taiwan cut ties with Honduras. The embassy in Tegucigalpa would be closed": that of the other of the two. */
    private List<PolityKey> guests(Rule rule, VerbGroup verb, List<PolityKey> hosts) {
        boolean decided = scene.status(verb)
                // "Several MPs called for the embassy in Lima to be closed"
                .filter(status -> status == Status.DONE
                        || status == Status.ANNOUNCED
                        || status == Status.REFUSED
                        || status == Status.URGED)
                .isPresent();
        return hosts.size() != 1 || !decided
                ? List.of()
                : pairs(rule, verb)
                        .map(Parties::bothSides)
                        .filter(two -> two.size() == 2 && two.containsAll(hosts))
                        // "SANTIAGO - Chile and Peru recalled their ambassadors": the deputies are those of the place
                        .min(Comparator.comparing(two -> scene.status(verb).equals(Optional.of(Status.URGED))
                                && scene.text().homeOfTheNews().stream().noneMatch(two::contains)))
                        .orElse(List.of());
    }

    private Stream<Found> pairs(Rule rule, VerbGroup verb) {
        return scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .filter(told -> (told.kind().isOf(Aspect.RELATIONS) || Sides.MISSIONS.contains(told.kind()))
                        && Relations.isJoint(told.kind()) == (rule.kind() == ActKind.EMBASSY_OPENED)
                        && told.sentence() >= scene.sentence() - (told.background() ? NEAR : FAR)
                        && (told.sentence() < scene.sentence() || told.anchor() < verb.chunk()));
    }

    /** "Israel and the Emirates agreed to establish ties. Embassies are to be opened this year": those of the two. */
    List<PolityKey> ofBoth(Rule rule, VerbGroup verb, int noun) {
        if (THEIR_EMBASSIES.matcher(scene.parse().lower(noun)).matches()) {
            // "Venezuela and Colombia made up. Their embassies reopened within weeks"
            List<PolityKey> two = scene.referents().group(new Place(scene.sentence(), noun));
            return two.size() == 2 && (verb.passive() || missions.itself(verb).isPresent()) ? two : List.of();
        }
        boolean both = scene.parse().lower(noun).equals("both embassies")
                && missions.itself(verb).isPresent();
        boolean bare = both
                || rule.kind() == ActKind.EMBASSY_OPENED
                        && (verb.passive()
                                // "Full embassies are to open within weeks"
                                || missions.itself(verb).isPresent()
                                || scene.parse().lower(noun).startsWith("both"))
                        && Word.isOneOf(
                                scene.parse().lower(noun),
                                "the embassies",
                                "full embassies",
                                "both embassies",
                                "new embassies",
                                "embassies");
        return bare
                ? scene.text().memory().toldUpTo(scene.sentence()).stream()
                        .filter(told -> told.symmetric() && !told.background()
                                || both && told.kind().isOf(Aspect.RELATIONS))
                        .findFirst()
                        .map(Parties::bothSides)
                        .filter(two -> two.size() == 2)
                        .orElse(List.of())
                : List.of();
    }

    /** "provides for diplomatic relations and the opening of embassies": of the two of whose relations the sentence tells. */
    List<PolityKey> ofBothHere(int noun) {
        return Word.isOneOf(scene.parse().lower(noun), "embassies", "full embassies")
                ? scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                        .filter(told -> told.sentence() == scene.sentence() && told.symmetric())
                        .findFirst()
                        .map(Parties::bothSides)
                        .filter(two -> two.size() == 2)
                        .orElse(List.of())
                : List.of();
    }

    /** "Israel recognised Somaliland, which left Somalia in 1991. Embassies will be opened in both capitals": in those of the news. */
    List<PolityKey> ofTheNews(Rule rule) {
        return rule.kind() != ActKind.EMBASSY_OPENED
                ? List.of()
                : scene.text().memory().toldUpTo(scene.sentence()).stream()
                        .filter(told -> !told.background()
                                && (told.kind() == ActKind.RECOGNITION || Relations.isJoint(told.kind()))
                                && (told.status() == Status.DONE || told.status() == Status.ANNOUNCED))
                        .findFirst()
                        .map(Parties::bothSides)
                        .filter(two -> two.size() == 2)
                        .orElse(List.of());
    }

    /** "Japan recognised Georgia and Armenia. Embassies will be opened in both capitals": by the one that did so with both. */
    List<PolityKey> recogniserOf(List<PolityKey> hosts) {
        List<Found> news = scene.text().memory().toldUpTo(scene.sentence()).stream()
                .filter(told -> !told.background()
                        && (told.kind() == ActKind.RECOGNITION || Relations.isJoint(told.kind()))
                        && told.actors().size() == 1
                        && Parties.of(hosts).containsAll(told.targets()))
                .toList();
        List<PolityKey> actors = news.stream()
                .flatMap(told -> Parties.keys(told.actors()).stream())
                .distinct()
                .toList();
        boolean both = news.stream()
                .flatMap(told -> told.targets().stream())
                .collect(Collectors.toSet())
                .containsAll(Parties.of(hosts));
        return both && actors.size() == 1 && !hosts.containsAll(actors) ? actors : List.of();
    }

    /** "The Ugandan embassy in Khartoum will be closed, the government said": either's, and no word says whose. */
    private boolean isSaidByOffice() {
        return scene.parse().verbs().stream()
                .filter(verb -> verb.finite() && Speech.says(verb.base()))
                .map(scene.clauses()::subject)
                .filter(OptionalInt::isPresent)
                .anyMatch(who -> scene.units(who.getAsInt()).getFirst().is("the")
                        && scene.units(who.getAsInt()).stream()
                                .allMatch(unit -> unit.polity() == null && !unit.tag("PROPN")));
    }

    /** "Embassies would be opened in Asmara, said diplomats of several countries": of nobody that is told of. */
    private boolean isSaidByOthers(int noun) {
        return scene.parse().lower(noun).equals("embassies")
                && scene.parse().verbs().stream().anyMatch(verb -> verb.finite() && Speech.says(verb.base()));
    }

    /** "Ukraine opened an embassy in Mauritania. Embassies in Ghana and Botswana were opened in 2024": by who opened the one before. */
    private List<PolityKey> openerOr(List<PolityKey> focus) {
        return scene.text()
                .memory()
                .lastTold(scene.sentence())
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
    List<PolityKey> closers(Rule rule, VerbGroup verb, List<PolityKey> owners, List<PolityKey> hosts) {
        // "The Qatari embassy must close within ten days, Chad's ministry announced"
        boolean told = verb.passive() || isCompelled(verb);
        List<PolityKey> announcers = told && rule.kind() == ActKind.EMBASSY_CLOSED && !owners.isEmpty()
                ? new Announcers(scene).of(verb)
                : List.of();
        // "The Iranian embassy in London would be shut, Howe said": where it is, and nobody else's
        boolean elsewhere = !hosts.isEmpty() && (!hosts.equals(announcers) || isSaidByOffice());
        if (announcers.isEmpty()
                && verb.passive()
                && verb.modal().equals("would")
                && rule.kind() == ActKind.EMBASSY_CLOSED
                && areAtOdds(hosts, owners)) {
            return hosts;
        }
        return announcers.equals(owners) || elsewhere ? List.of() : announcers;
    }

    /** "Egypt said it had broken with Syria. The Syrian embassy in Cairo would be closed": by who turned on the other, and says so. */
    private boolean areAtOdds(List<PolityKey> hosts, List<PolityKey> owners) {
        return hosts.size() == 1
                && !owners.isEmpty()
                && scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                        .filter(told -> !told.background())
                        .findFirst()
                        .filter(told -> told.kind() == ActKind.RELATIONS_SEVERED
                                || told.kind() == ActKind.RELATIONS_SUSPENDED
                                || told.kind() == ActKind.DIPLOMATS_EXPELLED)
                        .filter(told -> told.actors().equals(Parties.of(hosts))
                                && told.targets().equals(Parties.of(owners)))
                        .isPresent();
    }

    /** "must close", "will have to close". */
    boolean isCompelled(VerbGroup verb) {
        return verb.modal().equals("must")
                || verb.infinitive()
                        && HAVE.matcher(scene.parse().lower(verb.chunk() - 1)).matches();
    }
}
