package credence.reading.find;

import credence.act.Aspect;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** "Senegal deserted Taipei": relations told by leaving one of two that cannot both be had. */
final class Departures {
    private static final PolityKey TAIWAN = new PolityKey("TWN");
    static final Set<PolityKey> RIVALS = Set.of(TAIWAN, new PolityKey("CHN"));

    /** Done to an island, these are done to the one that cannot be had beside the other. */
    static final Set<String> DESERTS = WordSet.of("desert", "abandon");

    static final Set<String> LEAVES = WordSet.of("desert", "abandon", "leave");

    private static final Set<String> DIPLOMACY = WordSet.of(
            "recognition",
            "recognise",
            "recognises",
            "recognised",
            "recognize",
            "recognizes",
            "recognized",
            "recognising",
            "recognizing",
            "relations",
            "ties",
            "diplomatic",
            "ally",
            "allies",
            "allegiance",
            "embassy",
            "embassies");

    private final Scene scene;
    private final List<Found> here;

    Departures(Scene scene, List<Found> here) {
        this.scene = scene;
        this.here = here;
    }

    /** "Senegal deserted Taipei", "left Taiwan for China": said only of a state, and only of those that cannot both be had. */
    void left(VerbGroup verb) {
        Optional<Rule> rule = scene.lexicon().verb(Frame.DIRECT, verb.base(), kind -> kind.isOf(Aspect.RELATIONS));
        OptionalInt whom = rule.map(one -> patient(one, verb)).orElse(OptionalInt.empty());
        OptionalInt who = rule.isPresent() ? scene.agent(verb) : OptionalInt.empty();
        Optional<Status> status = rule.flatMap(one -> scene.status(verb));
        List<PolityKey> island = island(verb, whom);
        List<PolityKey> targets = island.isEmpty() && rule.isPresent() ? pronoun(verb, whom) : island;
        boolean rivals = whom.isPresent()
                && who.isPresent()
                && status.isPresent()
                && (rule.get().objects().contains(scene.parse().lower(whom.getAsInt())) || !targets.isEmpty())
                && (scene.head(who.getAsInt()).named()
                        || scene.head(who.getAsInt()).in(Words.COUNTRY_WORDS)
                        || scene.head(who.getAsInt()).in("it", "they"));
        List<PolityKey> actors = rivals ? scene.polities(who) : List.of();
        if (actors.isEmpty() || actors.stream().anyMatch(RIVALS::contains)) {
            return;
        }
        OptionalInt to = scene.clauses().after(whom.getAsInt(), "for", "of");
        if (isRestated(actors, to)) {
            return;
        }
        List<Integer> shown = Relations.shown(scene, who, whom.getAsInt(), OptionalInt.empty());
        here.add(scene.acts()
                .found(
                        rule.get(),
                        actors,
                        Parties.of(targets.isEmpty() ? scene.polities(whom) : targets),
                        status.get(),
                        verb.chunk(),
                        shown));
        if (to.isPresent() && rule.get().objects().contains(scene.parse().lower(to.getAsInt()))) {
            Relations.pair(
                            scene,
                            scene.lexicon().rule("relations.switch-to"),
                            Stream.concat(actors.stream(), scene.polities(to).stream())
                                    .toList(),
                            status.get(),
                            verb.chunk(),
                            Relations.shown(scene, who, whom.getAsInt(), to))
                    .ifPresent(here::add);
        }
    }

    /** "threw Taiwan over for China", "threw over Taiwan". */
    private OptionalInt patient(Rule rule, VerbGroup verb) {
        if (rule.particles().isEmpty()) {
            return scene.patient(verb);
        }
        if (rule.particles().contains(scene.parse().lower(verb.chunk() + 1))) {
            return scene.parse().kindAt(verb.chunk() + 2, Chunk.Kind.NOUN)
                    ? OptionalInt.of(verb.chunk() + 2)
                    : OptionalInt.empty();
        }
        OptionalInt whom = scene.patient(verb);
        return whom.isPresent() && rule.particles().contains(scene.parse().lower(whom.getAsInt() + 1))
                ? whom
                : OptionalInt.empty();
    }

    /** "restored relations with Taiwan, the first to leave China for Taipei": what the sentence has told already. */
    private boolean isRestated(List<PolityKey> actors, OptionalInt to) {
        List<PolityKey> side = scene.polities(to);
        return !side.isEmpty()
                && here.stream()
                        .anyMatch(told -> told.symmetric()
                                && told.actors().equals(Parties.of(actors))
                                && told.targets().equals(Parties.of(side)));
    }

    /** "Niger switched to Beijing": from the other of the two. */
    void switched(VerbGroup verb) {
        boolean alone = verb.finite()
                && verb.base().equals("switch")
                && !verb.passive()
                && scene.patient(verb).isEmpty();
        OptionalInt to = alone ? scene.clauses().after(verb.chunk(), "to") : OptionalInt.empty();
        List<PolityKey> side = to.isPresent() && to.getAsInt() <= verb.chunk() + 4 ? scene.polities(to) : List.of();
        List<PolityKey> actors = side.isEmpty() ? List.of() : scene.polities(scene.agent(verb));
        Optional<Status> status = actors.isEmpty() ? Optional.empty() : scene.status(verb);
        boolean rivals = side.size() == 1
                && RIVALS.containsAll(side)
                && new PlacesInOrder(scene)
                        .closes(scene.clauses().list(to.getAsInt()).getLast() + 1)
                && isOfDiplomacy();
        if (rivals && actors.stream().noneMatch(RIVALS::contains) && status.isPresent()) {
            List<Integer> shown = Relations.shown(scene, scene.agent(verb), verb.chunk(), to);
            here.add(scene.acts()
                    .found(
                            scene.lexicon().rule("recognition.switch-to"),
                            actors,
                            Parties.of(side),
                            status.get(),
                            verb.chunk(),
                            shown));
        }
    }

    /** Whether recognition of one of the two or relations with it were told before: armies leave islands too. */
    private boolean isOfRivals() {
        return Stream.concat(scene.text().memory().toldUpTo(scene.sentence()).stream(), here.stream())
                .filter(told ->
                        told.kind().isOf(Aspect.RELATIONS) || told.kind().isOf(Aspect.RECOGNITION))
                .anyMatch(told -> Stream.concat(told.actors().stream(), told.targets().stream())
                        .anyMatch(party -> RIVALS.stream().map(Party::of).anyMatch(party::equals)));
    }

    /** Whether recognition or relations were spoken of: others switch to China for its vaccines. */
    private boolean isOfDiplomacy() {
        return scene.text().sentences().subList(0, scene.sentence() + 1).stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .anyMatch(token -> DIPLOMACY.contains(token.lower()));
    }

    /** "told Taipei they would not abandon it", "Belize recognises Taiwan. Dominica left it in 2004": of which the words before are. */
    private List<PolityKey> pronoun(VerbGroup verb, OptionalInt whom) {
        boolean it = whom.isPresent()
                && verb.finite()
                && scene.parse().lower(whom.getAsInt()).equals("it")
                && (DESERTS.contains(verb.base()) || scene.parse().kindAt(whom.getAsInt() + 1, Chunk.Kind.TIME))
                && isOfRivals();
        if (!it) {
            return List.of();
        }
        List<PolityKey> named = IntStream.range(0, verb.chunk())
                .filter(chunk -> scene.parse().kindAt(chunk, Chunk.Kind.NOUN))
                .mapToObj(chunk -> scene.head(chunk).polity())
                .filter(key -> key != null && RIVALS.contains(key))
                .toList();
        List<PolityKey> meant = named.isEmpty()
                ? Issue.at(scene.sentence(), scene.text().memory().toldUpTo(scene.sentence()))
                        .map(act -> Parties.keys(act.targets()))
                        .orElse(List.of())
                : named;
        return meant.size() == 1 && RIVALS.containsAll(meant) ? meant : List.of();
    }

    /** "the second country to abandon the island", "deserted the island": one of the two that cannot both be had, called so. */
    private List<PolityKey> island(VerbGroup verb, OptionalInt whom) {
        boolean island = whom.isPresent() && scene.head(whom.getAsInt()).is("island");
        if (island
                && verb.finite()
                && DESERTS.contains(verb.base())
                && IntStream.rangeClosed(0, scene.sentence())
                        .anyMatch(before -> scene.text().namedIn(before).contains(TAIWAN))
                && isOfRivals()) {
            return List.of(TAIWAN);
        }
        boolean ranked = island
                && verb.infinitive()
                && scene.clauses()
                        .hook(verb)
                        .filter(scene.clauses()::ordinalCountry)
                        .isPresent();
        List<PolityKey> meant = ranked ? scene.polities(whom) : List.of();
        return meant.size() == 1 && RIVALS.containsAll(meant) ? meant : List.of();
    }
}
