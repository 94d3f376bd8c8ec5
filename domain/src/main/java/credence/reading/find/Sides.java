package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.reading.mention.Naming;
import credence.reading.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who is on the side of an act that its clause leaves unnamed, where the words leave no doubt that there is an act: "recalled its
 * ambassador", "broke off relations in reply", "were told to leave". One order for all finders: the sentence, the acts told before, whom
 * the text was about, at last the polity that the report is most about.
 */
final class Sides {
    /** What several states do toward the same one, each without naming it again. */
    static final Set<ActKind> ALIKE = Set.of(
            ActKind.RELATIONS_SEVERED,
            ActKind.RELATIONS_SUSPENDED,
            ActKind.RELATIONS_DOWNGRADED,
            ActKind.AMBASSADOR_RECALLED,
            ActKind.EMBASSY_CLOSED,
            ActKind.DIPLOMATS_EXPELLED);

    static final Set<ActKind> ANSWERS =
            Set.of(ActKind.RELATIONS_SEVERED, ActKind.RELATIONS_DOWNGRADED, ActKind.RELATIONS_SUSPENDED);

    static final Set<ActKind> MISSIONS = Set.of(
            ActKind.AMBASSADOR_RECALLED, ActKind.EMBASSY_CLOSED, ActKind.EMBASSY_OPENED, ActKind.DIPLOMATS_EXPELLED);

    private static final int FEW = 2;

    static final Pattern REPLIES = Pattern.compile("repl(?:y|ied)|respond(?:ed)?|retaliated?|reciprocated?");

    private final Scene scene;
    private final ToldSides told;
    private final SharedTargets shared;
    private final CondemnedSides condemned;

    Sides(Scene scene) {
        this.scene = scene;
        this.condemned = new CondemnedSides(scene);
        this.told = new ToldSides(scene);
        this.shared = new SharedTargets(scene);
    }

    /**
     * Toward whom these act.
     *
     * @param agent the chunk that names them; empty where none does
     * @param here acts of the sentence not yet told to the text
     */
    List<PolityKey> target(ActKind kind, OptionalInt agent, List<PolityKey> actors, List<Found> here) {
        int sentence = scene.sentence();
        Text text = scene.text();
        boolean mission = MISSIONS.contains(kind);
        boolean one = agent.isPresent() && actors.size() == 1;
        Place place = new Place(sentence, agent.orElse(0));
        List<PolityKey> own = ToldSides.ownBefore(actors, here).stream()
                .filter(key -> !actors.contains(key))
                .toList();
        if (!own.isEmpty()) {
            return own;
        }
        boolean relations = ANSWERS.contains(kind);
        List<PolityKey> not = new ArrayList<>(actors);
        if (mission) {
            not.addAll(new Onlookers(scene).of(actors));
        }
        return few(first(
                not,
                () -> one && ALIKE.contains(kind) ? new DidSoBefore(scene).target(agent.getAsInt(), actors) : List.of(),
                () -> shared.commonBefore(actors),
                () -> ALIKE.contains(kind) && one ? shared.ofTheRank(kind) : List.of(),
                () -> ALIKE.contains(kind) && one ? new SideBySide(scene).target() : List.of(),
                () -> ALIKE.contains(kind) && one ? new Causes(scene).leadingDoer(agent.getAsInt()) : List.of(),
                () -> ALIKE.contains(kind) && agent.isPresent()
                        ? new Dealings(scene).overDeed(agent.getAsInt(), actors)
                        : List.of(),
                () -> ALIKE.contains(kind) && one ? new Dealings(scene).ofClauses(agent.getAsInt(), actors) : List.of(),
                () -> relations && one ? new Dealings(scene).overMissions(agent.getAsInt(), actors) : List.of(),
                () -> relations && agent.isPresent() ? told.sameSentence(agent.getAsInt(), actors) : List.of(),
                () -> relations ? shared.besideAlike(actors, here) : List.of(),
                () -> mission && one ? condemned.here(agent) : List.of(),
                () -> mission && one ? condemned.before(actors) : List.of(),
                () -> ALIKE.contains(kind) && one ? new Offender(scene).ofItsOwnLand(actors.getFirst()) : List.of(),
                () -> mission && one && protests(agent) ? newsAuthor(actors) : List.of(),
                () -> mission && one ? answered(agent.getAsInt(), actors) : List.of(),
                () -> mission ? shared.besideAlike(actors, here) : List.of(),
                () -> ALIKE.contains(kind) && actors.size() == 1 ? new Offender(scene).of(kind, actors) : List.of(),
                () -> mission && one ? told.onlyOwnTarget(kind, actors) : List.of(),
                () -> ALIKE.contains(kind) && one ? condemned.only(actors) : List.of(),
                () -> ALIKE.contains(kind) && agent.isPresent() ? assailant(agent.getAsInt(), actors) : List.of(),
                () -> mission ? setting(kind, actors) : List.of(),
                () -> mission ? shared.ofTheFirst(kind, actors) : List.of(),
                () -> mission ? shared.onlyHost(actors) : List.of(),
                () -> mission && one ? told.whoBegan(actors) : List.of(),
                () -> mission ? shared.byMany(kind) : List.of(),
                () -> mission ? told.adversary(kind, actors) : List.of(),
                () -> mission ? shared.run(actors) : List.of(),
                () -> mission ? shared.rightBefore(kind, actors) : List.of(),
                () -> mission ? shared.common(text.lastTold().lastTargets(kind, sentence), actors) : List.of(),
                () -> mission ? shared.lastAlike() : one ? List.of() : shared.lastSevered(),
                () -> kind == ActKind.AMBASSADOR_RECALLED ? new PointedMissions(scene).hostsBeforeAll() : List.of(),
                () -> mission ? single(scene.referents().nearestSubject(place, 1)) : List.of(),
                () -> text.lastTold().otherSide(sentence, actors),
                () -> mission && one ? told.newsBehind(actors) : List.of(),
                () -> ANSWERS.contains(kind) ? text.lastTold().commonTarget(sentence, actors) : List.of(),
                () -> kind == ActKind.RELATIONS_SEVERED ? text.lastTold().lastDoer(sentence, actors) : List.of(),
                shared::lastSevered,
                () -> ANSWERS.contains(kind) ? shared.lastOf(kind, actors) : List.of(),
                () -> one ? new Dealings(scene).between(actors) : List.of(),
                () -> one && !pointsBack(sentence - 1)
                        ? single(scene.referents()
                                .focusBefore(place, 1, new Bystanders(scene).before())
                                .filter(this::isNoOrganisation))
                        : List.of(),
                () -> mission && one ? newsAuthor(actors) : List.of(),
                () -> one ? scene.referents().otherOfPair(sentence, actors.getFirst()) : List.of(),
                () -> mission ? home(actors) : List.of(),
                () -> one ? scene.onlyOther(actors) : List.of(),
                // "No country has recognised the junta. Spain and Italy recalled their ambassadors": from whom, is not
                // told
                () -> mission && text.lastTold().isByNobody(sentence)
                        ? List.of()
                        : text.lastTold().sameTarget(sentence),
                () -> kind == ActKind.AMBASSADOR_RECALLED ? new PointedMissions(scene).hostsBefore() : List.of(),
                () -> actors.size() == 1 ? text.mentions().mostNamed(sentence, actors) : List.of(),
                () -> mission && actors.size() > 1 ? told.onlyOpponent(actors) : List.of(),
                () -> mission && kind != ActKind.DIPLOMATS_EXPELLED || kind == ActKind.RELATIONS_DOWNGRADED
                        ? onlyNamed(actors)
                        : List.of()));
    }

    /** "declared Ambassador Goldberg persona non grata, and Washington replied by": who replies behind it. */
    private List<PolityKey> answered(int agent, List<PolityKey> actors) {
        return scene.parse().verbs().stream()
                .filter(verb -> verb.finite()
                        && verb.chunk() > agent
                        && REPLIES.matcher(verb.base()).matches())
                .map(verb -> scene.polities(scene.clauses().subject(verb)))
                .filter(keys -> keys.size() == 1 && !actors.containsAll(keys))
                .findFirst()
                // "recalled its ambassador after Peru insulted it, and Chile replied": of a third
                .filter(keys -> scene.text().namedIn(scene.sentence()).stream()
                        .allMatch(key -> keys.contains(key) || actors.contains(key)))
                .orElse(List.of());
    }

    /** "Belgrade protested and said it was recalling its ambassador": against the news. */
    private boolean protests(OptionalInt agent) {
        return scene.parse().verbs().stream()
                .anyMatch(verb -> verb.finite()
                        && !verb.negated()
                        && verb.base().equals("protest")
                        && scene.polities(scene.clauses().subject(verb)).equals(scene.polities(agent)));
    }

    /** Who did the news, where it is told as an act of one: "Germany recognised Slovenia and Croatia. Belgrade protested". */
    private List<PolityKey> newsAuthor(List<PolityKey> actors) {
        return scene.text().memory().toldUpTo(scene.sentence() - 1).stream()
                .filter(told -> !told.background() && told.status() == Status.DONE)
                .findFirst()
                .filter(told -> told.actors().size() == 1)
                .map(told -> Parties.keys(told.actors()))
                .filter(keys -> keys.stream().noneMatch(actors::contains))
                .orElse(List.of());
    }

    /** "Mali shelled a village in Chad. Togo recalled its ambassador": before any act is told. */
    private List<PolityKey> assailant(int agent, List<PolityKey> actors) {
        return scene.text().memory().toldUpTo(scene.sentence()).isEmpty()
                ? new Blame(scene).assailant(agent, actors)
                : List.of();
    }

    /** "The embassies in Damascus are emptying. The United States withdrew its ambassador": before any act is told. */
    List<PolityKey> setting(ActKind kind, List<PolityKey> actors) {
        List<PolityKey> home = scene.text().homeOfTheNews().stream()
                .filter(key -> scene.sentence() > 0 && !actors.contains(key) && isAlmostAlone(key, actors))
                .toList();
        List<PolityKey> hero = home.isEmpty() ? scene.text().mentions().protagonist() : home;
        boolean none = scene.text().memory().toldUpTo(scene.sentence()).isEmpty();
        return none && ALIKE.contains(kind) && !actors.containsAll(hero) ? hero : List.of();
    }

    /** Not "Kenya hosted talks between Sudan and Chad. Uganda recalled its ambassador". */
    private boolean isAlmostAlone(PolityKey home, List<PolityKey> actors) {
        return scene.text().named().stream()
                        .filter(name -> name.sentence() < scene.sentence())
                        .map(name -> name.naming().polity())
                        .filter(key -> !key.equals(home) && !actors.contains(key))
                        .distinct()
                        .count()
                <= 1;
    }

    /** "ABIDJAN - Ivory Coast told two ambassadors to leave. ... Chad recalled its ambassador": from there, unless that one recalled its own. */
    List<PolityKey> home(List<PolityKey> actors) {
        List<Found> before = scene.text().memory().toldUpTo(scene.sentence());
        return scene.text().homeOfTheNews().stream()
                .filter(home -> !actors.contains(home))
                .filter(home -> before.stream()
                        .anyMatch(one -> ALIKE.contains(one.kind())
                                && Parties.bothSides(one).contains(home)))
                .filter(home -> before.stream()
                        .noneMatch(one -> one.kind() == ActKind.AMBASSADOR_RECALLED
                                && Parties.keys(one.actors()).contains(home)))
                .toList();
    }

    /** "Iran's neighbours take sides. Qatar withdrew its ambassador": nobody else was named before. */
    private List<PolityKey> onlyNamed(List<PolityKey> actors) {
        if (!actors.stream().allMatch(this::isNoOrganisation)) {
            return List.of();
        }
        List<PolityKey> named = scene.text().named().stream()
                .filter(name ->
                        name.sentence() < scene.sentence() && name.naming().form() != Naming.Form.DEMONYM)
                .filter(name -> !scene.text().isDateline(name))
                .map(name -> name.naming().polity())
                .filter(key -> !actors.contains(key))
                .distinct()
                .toList();
        return named.size() == 1 ? named : List.of();
    }

    /** Nobody acts toward many without naming any: "Yugoslavia broke with four powers. ... Rome pulled out its ambassador". */
    private List<PolityKey> few(List<PolityKey> keys) {
        return keys.size() <= FEW ? keys : List.of();
    }

    /** Who acts toward these, where a passive leaves it out: "Iranian diplomats were given 24 hours to leave". */
    List<PolityKey> actor(int anchor, List<PolityKey> targets) {
        return first(
                targets,
                () -> scene.text().lastTold().otherSide(scene.sentence(), targets),
                () -> told.newsDoer(ActKind.DIPLOMATS_EXPELLED),
                () -> single(scene.referents().focusBefore(new Place(scene.sentence(), anchor), 1)));
    }

    /** "Oman had done the same. Egypt has not withdrawn its ambassador": whoever did as others did is not whom these act toward. */
    private boolean pointsBack(int before) {
        return before >= 0
                && scene.beside(before).parse().verbs().stream()
                        .anyMatch(verb -> Word.isOneOf(verb.base(), "do", "follow")
                                && Word.isOneOf(
                                        scene.beside(before).parse().lower(verb.chunk() + 1),
                                        "so",
                                        "the same",
                                        "likewise",
                                        "suit",
                                        "."));
    }

    /** "Kosovo declared independence. Serbia called its ambassador home": no state has a mission in what it holds for its own. */
    private boolean isOwnLand(PolityKey key, List<PolityKey> of) {
        return scene.text().isContested(key)
                && scene.text().parents().of(key).stream().anyMatch(of::contains);
    }

    /** An organisation is acted toward only by name. */
    private boolean isNoOrganisation(PolityKey key) {
        return scene.text()
                .polities()
                .find(key)
                .filter(polity -> polity.kind() != PolityKind.ORGANISATION)
                .isPresent();
    }

    @SafeVarargs
    private List<PolityKey> first(List<PolityKey> not, Supplier<List<PolityKey>>... ranked) {
        return Stream.of(ranked)
                .map(Supplier::get)
                .map(keys -> keys.stream()
                        .filter(key -> !not.contains(key) && isNoOrganisation(key) && !isOwnLand(key, not))
                        // "Honduras and China established relations. Taipei recalled its ambassador": not from Beijing
                        .filter(key -> !Rivals.areBoth(not, List.of(key)))
                        .toList())
                .filter(keys -> !keys.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<PolityKey> single(Optional<PolityKey> key) {
        return key.map(List::of).orElse(List.of());
    }
}
