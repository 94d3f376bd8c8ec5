package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.reading.lexicon.Frame;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
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

    private static final Set<ActKind> ANSWERS =
            Set.of(ActKind.RELATIONS_SEVERED, ActKind.RELATIONS_DOWNGRADED, ActKind.RELATIONS_SUSPENDED);

    private static final Set<ActKind> MISSIONS = Set.of(
            ActKind.AMBASSADOR_RECALLED, ActKind.EMBASSY_CLOSED, ActKind.EMBASSY_OPENED, ActKind.DIPLOMATS_EXPELLED);

    private static final int FEW = 2;

    /** Acts that are looked back over. */
    private static final int RECENT = 40;

    private final Scene scene;

    Sides(Scene scene) {
        this.scene = scene;
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
        List<PolityKey> own = ownBefore(actors, here).stream()
                .filter(key -> !actors.contains(key))
                .toList();
        if (!own.isEmpty()) {
            return own;
        }
        boolean relations = ANSWERS.contains(kind);
        return few(first(
                actors,
                () -> relations && agent.isPresent() ? sameSentence(agent.getAsInt(), actors) : List.of(),
                () -> relations ? besideAlike(actors, here) : List.of(),
                () -> mission && one ? condemned(agent) : List.of(),
                () -> ALIKE.contains(kind) && actors.size() == 1 ? offender(kind, actors) : List.of(),
                () -> mission ? setting(kind, actors) : List.of(),
                () -> mission && one ? whoBegan(actors) : List.of(),
                () -> mission ? byMany(kind) : List.of(),
                () -> mission ? adversary(kind, actors) : List.of(),
                () -> mission ? common(text.lastTold().lastTargets(kind, sentence), actors) : List.of(),
                () -> mission ? lastAlike() : one ? List.of() : lastSevered(),
                () -> mission ? single(scene.referents().nearestSubject(place, 1)) : List.of(),
                () -> text.lastTold().otherSide(sentence, actors),
                () -> ANSWERS.contains(kind) ? text.lastTold().commonTarget(sentence, actors) : List.of(),
                () -> kind == ActKind.RELATIONS_SEVERED ? text.lastTold().lastDoer(sentence, actors) : List.of(),
                this::lastSevered,
                () -> ANSWERS.contains(kind) ? lastOf(kind, actors) : List.of(),
                () -> one ? single(scene.referents().focusBefore(place, 1).filter(this::isNoOrganisation)) : List.of(),
                () -> one ? scene.referents().otherOfPair(sentence, actors.getFirst()) : List.of(),
                () -> one ? scene.onlyOther(actors) : List.of(),
                () -> text.lastTold().sameTarget(sentence),
                () -> actors.size() == 1 ? text.mentions().mostNamed(sentence, actors) : List.of()));
    }

    /** "denounced Manama's decision and recalled its ambassador": from whoever was condemned. */
    private List<PolityKey> condemned(OptionalInt agent) {
        return scene.parse().verbs().stream()
                .filter(verb -> verb.finite()
                        && verb.chunk() == agent.getAsInt() + 1
                        && !verb.negated()
                        && scene.lexicon()
                                .verb(Frame.DIRECT, verb.base(), kind -> kind == ActKind.CONDEMNATION)
                                .isPresent())
                .map(scene::patient)
                .filter(OptionalInt::isPresent)
                .map(object -> scene.owners().of(object.getAsInt()))
                .filter(keys -> keys.size() == 1)
                .findFirst()
                .orElse(List.of());
    }

    /** "Nicaragua broke with Taiwan. ... It cut relations in turn": who began, until it is answered in kind. */
    private List<PolityKey> offender(ActKind kind, List<PolityKey> actors) {
        List<Party> self = Scene.parties(actors);
        List<Found> told = scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .limit(RECENT)
                .toList();
        List<Found> toward = told.stream()
                .filter(found -> ALIKE.contains(found.kind())
                        && !found.background()
                        && found.status() == Status.DONE
                        && found.actors().size() == 1
                        && found.targets().equals(self))
                .toList();
        // of several the one that did most, of equals the last
        Optional<Found> first =
                toward.stream().reduce((one, other) -> acts(toward, other) > acts(toward, one) ? other : one);
        boolean answered = first.isPresent()
                && told.stream()
                        .anyMatch(found -> found.actors().equals(self)
                                && ALIKE.contains(found.kind())
                                && (found.kind() == kind
                                        || !found.targets().equals(first.get().actors())));
        return first.isEmpty() || answered
                ? List.of()
                : Partners.keys(first.get().actors());
    }

    private static long acts(List<Found> all, Found of) {
        return all.stream().filter(found -> found.actors().equals(of.actors())).count();
    }

    /** "The embassies in Damascus are emptying. The United States withdrew its ambassador": before any act is told. */
    List<PolityKey> setting(ActKind kind, List<PolityKey> actors) {
        List<PolityKey> hero = scene.text().mentions().protagonist();
        boolean none = scene.text().memory().toldUpTo(scene.sentence()).isEmpty();
        return none && ALIKE.contains(kind) && !actors.containsAll(hero) ? hero : List.of();
    }

    /** Nobody acts toward many without naming any: "Yugoslavia broke with four powers. ... Rome pulled out its ambassador". */
    private List<PolityKey> few(List<PolityKey> keys) {
        return keys.size() <= FEW ? keys : List.of();
    }

    /** "recognised Taiwan, to the fury of Beijing, which had broken off ties": with who did what the sentence tells. */
    private List<PolityKey> sameSentence(int agent, List<PolityKey> actors) {
        return lastTold()
                .filter(told -> told.sentence() == scene.sentence()
                        && told.anchor() < agent
                        && told.kind() == ActKind.RECOGNITION)
                .map(told -> scene.text().lastTold().lastDoer(scene.sentence(), actors))
                .orElse(List.of());
    }

    /** "Jordan lowered its representation in Doha and Mauritania broke off ties": toward whom others act in the same breath. */
    private List<PolityKey> besideAlike(List<PolityKey> actors, List<Found> here) {
        return here.reversed().stream()
                .findFirst()
                .or(this::lastTold)
                .filter(told -> told.sentence() == scene.sentence()
                        && ANSWERS.contains(told.kind())
                        && told.actors().stream().noneMatch(Scene.parties(actors)::contains))
                .map(Sides::targets)
                .orElse(List.of());
    }

    /** Who acts toward these, where a passive leaves it out: "Iranian diplomats were given 24 hours to leave". */
    List<PolityKey> actor(int anchor, List<PolityKey> targets) {
        return first(
                targets,
                () -> scene.text().lastTold().otherSide(scene.sentence(), targets),
                () -> newsDoer(ActKind.DIPLOMATS_EXPELLED),
                () -> single(scene.referents().focusBefore(new Place(scene.sentence(), anchor), 1)));
    }

    /** "called on members to withdraw their ambassadors from Damascus. Morocco recalled its own": from there. */
    private List<PolityKey> byMany(ActKind kind) {
        return scene.text()
                .memory()
                .lastByMany(scene.sentence())
                .filter(told -> told.kind() == kind)
                .map(Sides::targets)
                .orElse(List.of());
    }

    /** An organisation is acted toward only by name. */
    private boolean isNoOrganisation(PolityKey key) {
        return scene.text()
                .polities()
                .find(key)
                .filter(polity -> polity.kind() != PolityKind.ORGANISATION)
                .isPresent();
    }

    /** "Venezuela told the envoys of Chile and Peru to leave. Peru recalled its ambassador": from who acted toward it and others. */
    private List<PolityKey> whoBegan(List<PolityKey> actors) {
        return scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .filter(told -> MISSIONS.contains(told.kind()) && told.targets().size() > 1)
                .filter(told -> targets(told).containsAll(actors) && !told.background())
                .findFirst()
                .map(told -> told.actors().stream()
                        .flatMap(party -> party instanceof Party.Known known ? Stream.of(known.key()) : Stream.empty())
                        .toList())
                .orElse(List.of());
    }

    /** "Russia expelled 30 diplomats. ... Finland's two were told to go": who began. */
    private List<PolityKey> newsDoer(ActKind kind) {
        return scene.text().memory().toldUpTo(scene.sentence()).stream()
                .filter(told -> told.kind() == kind && !told.background())
                .findFirst()
                .map(told -> told.actors().stream()
                        .flatMap(party -> party instanceof Party.Known known ? Stream.of(known.key()) : Stream.empty())
                        .toList())
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
                        .filter(told -> told.kind() == kind || ALIKE.contains(kind) && ALIKE.contains(told.kind()))
                        .findFirst()
                        // "France is bringing home its envoy to Niger. Italy is not": others call theirs from the same
                        // place
                        .filter(told ->
                                kind != ActKind.AMBASSADOR_RECALLED || told.kind() != ActKind.AMBASSADOR_RECALLED)
                        .filter(told -> told.actors().equals(Scene.parties(hero)))
                        .filter(told -> told.targets().stream().noneMatch(Scene.parties(actors)::contains))
                        .isPresent();
        return acted ? hero : List.of();
    }

    @SafeVarargs
    private List<PolityKey> first(List<PolityKey> not, Supplier<List<PolityKey>>... ranked) {
        return Stream.of(ranked)
                .map(Supplier::get)
                .map(keys -> keys.stream()
                        .filter(key -> !not.contains(key) && isNoOrganisation(key))
                        .toList())
                .filter(keys -> !keys.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Of several at once the one against whom most acts are: "recalled its envoys to Israel and Peru. Cuba also recalled its own". */
    private List<PolityKey> common(List<PolityKey> targets, List<PolityKey> actors) {
        List<PolityKey> most =
                targets.size() > 1 ? scene.text().lastTold().commonTarget(scene.sentence(), actors) : List.of();
        return targets.containsAll(most) && !most.isEmpty() ? most : targets;
    }

    private static List<PolityKey> single(Optional<PolityKey> key) {
        return key.map(List::of).orElse(List.of());
    }

    /** "Bolivia broke with Israel, while Colombia and Chile recalled their ambassadors": toward whom the one before acted. */
    private List<PolityKey> lastAlike() {
        Optional<Found> last = lastTold().filter(told -> ALIKE.contains(told.kind()));
        // "Mexico broke with Ecuador, which had expelled its envoy. Bolivia recalled its own": as the news, not what
        // came before
        return last.filter(Found::background)
                .flatMap(told -> scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                        .filter(news -> !news.background()
                                && ALIKE.contains(news.kind())
                                && news.targets().equals(told.actors())
                                && news.sentence() >= told.sentence() - 1)
                        .findFirst())
                .or(() -> last)
                .map(Sides::targets)
                .orElse(List.of());
    }

    /** "Bahrain has not severed them": with whom others were last told to have severed theirs. */
    private List<PolityKey> lastSevered() {
        return lastTold()
                .filter(told -> told.kind() == ActKind.RELATIONS_SEVERED && !told.symmetric())
                .map(Sides::targets)
                .orElse(List.of());
    }

    private Optional<Found> lastTold() {
        return scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .findFirst();
    }

    private static List<PolityKey> ownBefore(List<PolityKey> actors, List<Found> here) {
        return here.reversed().stream()
                .filter(told -> told.actors().equals(Scene.parties(actors)))
                .findFirst()
                .map(Sides::targets)
                .orElse(List.of());
    }

    private List<PolityKey> lastOf(ActKind kind, List<PolityKey> actors) {
        return Stream.of(kind, ActKind.RELATIONS_SEVERED, ActKind.DIPLOMATS_EXPELLED)
                .map(each -> scene.text().lastTold().lastTargets(each, scene.sentence() - 1).stream()
                        .filter(key -> !actors.contains(key))
                        .toList())
                .filter(keys -> keys.size() == 1)
                .findFirst()
                .orElse(List.of());
    }

    private static List<PolityKey> targets(Found told) {
        return told.targets().stream()
                .flatMap(party -> party instanceof Party.Known known ? Stream.of(known.key()) : Stream.empty())
                .toList();
    }
}
