package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Relations changed without a verb for it: "the severing of relations with", "switched ties from Taiwan to China", "broke with". */
final class Breaks {
    /** What is done with a paper on relations, which then are established. */
    private static final Set<String> SIGNING = WordSet.of("sign", "exchange", "conclude", "reach");

    /** What leaves a break open, or says that there is none. */
    private static final Set<String> WEIGHING =
            WordSet.of("rule", "consider", "contemplate", "weigh", "reject", "avoid");

    private static final Set<String> DECLARING =
            WordSet.of("announce", "declare", "order", "decree", "proclaim", "confirm", "proceed", "decide", "approve");

    /** "the severing of relations", "a break in", "an end to". */
    private static final Set<String> LINKS = WordSet.of("of", "in", "on", "to");

    private final Scene scene;

    Breaks(Scene scene) {
        this.scene = scene;
    }

    /** By nouns: "announced the resumption of ties". */
    List<Found> nouns() {
        List<Found> found = new ArrayList<>();
        for (int chunk = 0; chunk < scene.parse().chunks().size(); chunk++) {
            if (scene.parse().kindAt(chunk, Chunk.Kind.NOUN)) {
                noun(chunk).ifPresent(found::add);
            }
        }
        return found;
    }

    /** "Honduras broke with Taiwan". */
    Optional<Found> linked(Rule rule, VerbGroup verb) {
        OptionalInt with = scene.clauses().after(verb.chunk(), rule.prepositions());
        boolean near = with.isPresent() && with.getAsInt() <= verb.chunk() + 3;
        // "recognised it on Sunday, breaking with the United States": of another mind
        boolean differs = verb.gerund() && scene.parse().kindAt(verb.chunk() - 1, Chunk.Kind.COMMA);
        if (!near
                || differs && !Rivals.isForOther(scene.parse(), scene.polities(with))
                || scene.clauses().object(verb).isPresent()
                        && scene.clauses().object(verb).getAsInt() < with.getAsInt()) {
            return Optional.empty();
        }
        List<PolityKey> actors = new ArrayList<>(scene.polities(scene.agent(verb)));
        List<PolityKey> partners = new ArrayList<>(partners(with.getAsInt(), actors));
        if (scene.head(with.getAsInt()).in("it", "them") && actors.containsAll(partners)) {
            // "had no intention of breaking with it": not with itself
            partners.clear();
            partners.addAll(new Sides(scene).target(rule.namedKind(), scene.agent(verb), actors, List.of()));
        }
        new NotItself(scene).mend(scene.agent(verb), actors, with);
        Optional<Status> status = scene.status(verb);
        if (actors.isEmpty() && status.isPresent() && status.get() == Status.HYPOTHETICAL) {
            scene.referents()
                    .focusBefore(new Place(scene.sentence(), verb.chunk()), 1)
                    .ifPresent(actors::add);
        }
        if (partners.isEmpty() || status.isEmpty() || new Secessions(scene).isOf(actors, partners)) {
            return Optional.empty();
        }
        Found found = scene.acts()
                .found(
                        rule,
                        actors,
                        Parties.of(partners),
                        status.get(),
                        verb.chunk(),
                        Relations.shown(scene, scene.agent(verb), with.getAsInt(), with));
        if (actors.isEmpty()) {
            Recognisers.byMany(scene, scene.agent(verb), found);
            return Optional.empty();
        }
        return Optional.of(found);
    }

    /** "broke with it long ago": rather with whom others broke than who was spoken of last. */
    private List<PolityKey> partners(int with, List<PolityKey> actors) {
        List<PolityKey> issue = scene.head(with).is("it") && scene.units(with).size() == 1
                ? Issue.at(scene.sentence(), scene.text().memory().toldUpTo(scene.sentence()))
                        .filter(act -> Sides.ALIKE.contains(act.kind()))
                        .map(act -> Parties.keys(act.targets()))
                        .filter(keys -> keys.size() == 1 && !actors.containsAll(keys))
                        .orElse(List.of())
                : List.of();
        List<PolityKey> meant = issue.isEmpty() ? scene.polities(OptionalInt.of(with)) : issue;
        return issue.isEmpty() ? nearest(with, meant, actors) : meant;
    }

    /**
     * "Two states have relations with Taiwan. Tuvalu may be the next to break with the island": the one island named right before, rather than
     * one called so further back.
     */
    private List<PolityKey> nearest(int with, List<PolityKey> meant, List<PolityKey> actors) {
        List<Unit> units = scene.units(with);
        boolean described = units.size() == 2
                && units.getFirst().is("the")
                && units.getLast().polity() == null;
        if (!described) {
            return meant;
        }
        Set<PolityKey> said = scene.text().traits().of(units.getLast().lower());
        List<PolityKey> near = scene.text().named().stream()
                .filter(name -> name.from() < units.getFirst().from() && name.sentence() >= scene.sentence() - 1)
                .map(name -> name.naming().polity())
                .filter(key -> said.contains(key) && !actors.contains(key))
                .distinct()
                .toList();
        return near.size() == 1 ? near : meant;
    }

    /** "switched ties from Taiwan to China": severed with the one, established with the other. */
    List<Found> switched(VerbGroup verb, int noun) {
        List<Rule> rules = scene.lexicon().verb(Frame.SWITCH, verb.base());
        if (rules.isEmpty()) {
            return List.of();
        }
        Optional<Status> status = scene.status(verb);
        List<PolityKey> actors = scene.polities(scene.agent(verb));
        List<Found> both = new ArrayList<>();
        List<Integer> shown = Relations.shown(scene, scene.agent(verb), noun, OptionalInt.empty());
        for (Rule rule : rules) {
            OptionalInt side = scene.clauses().after(noun, rule.prepositions());
            if (rule.objects().contains(scene.head(noun).lower())
                    && rule.namedKind().isOf(Aspect.RELATIONS)
                    && side.isPresent()
                    && status.isPresent()
                    && !actors.isEmpty()) {
                shown.add(side.getAsInt());
                both.add(scene.acts()
                        .found(
                                rule,
                                rule.namedKind(),
                                Parties.of(actors),
                                Parties.of(scene.polities(side)),
                                status.get(),
                                Relations.isJoint(rule.namedKind()),
                                verb.chunk(),
                                shown));
            }
        }
        return both.size() == 1 ? turned(both.getFirst(), actors, verb, shown) : both;
    }

    /** "Taiwan lost a friend as El Salvador switched allegiance to China": with whom is told; from the rival, where the text names it. */
    private List<Found> turned(Found taken, List<PolityKey> actors, VerbGroup verb, List<Integer> shown) {
        List<PolityKey> to = Parties.keys(taken.targets());
        if (taken.kind() != ActKind.RELATIONS_ESTABLISHED || !Departures.RIVALS.containsAll(to) || to.size() != 1) {
            return List.of();
        }
        List<PolityKey> left = Departures.RIVALS.stream()
                .filter(rival -> !to.contains(rival) && scene.text().names(rival))
                .toList();
        return left.isEmpty()
                ? List.of(taken)
                : List.of(
                        scene.acts()
                                .found(
                                        scene.lexicon().rule("relations.switch-from"),
                                        actors,
                                        Parties.of(left),
                                        taken.status(),
                                        verb.chunk(),
                                        shown),
                        taken);
    }

    /** "announced the severing of relations with", "the resumption of ties between". */
    private Optional<Found> noun(int chunk) {
        OptionalInt of = new Nominals(scene).undergoer(chunk, LINKS);
        int object = of.orElse(chunk);
        return of.isPresent()
                ? scene.lexicon().nominal(scene.head(chunk).lower()).stream()
                        .filter(rule -> rule.namedKind().isOf(Aspect.RELATIONS))
                        .filter(rule ->
                                rule.objects().contains(scene.head(object).lower()))
                        .filter(rule -> !scene.rules().isOfAnotherSort(object, rule))
                        .filter(rule -> rule.needs().isEmpty()
                                || scene.has(object, rule.needs())
                                        // "is weighing a return to diplomatic relations with Taiwan"
                                        && (rule.namedKind() == ActKind.RELATIONS_RESTORED
                                                || new Nominals(scene).isGovernedBy(chunk, SIGNING)))
                        .findFirst()
                        .flatMap(rule -> noun(rule, chunk, object))
                : bare(chunk);
    }

    /** "ordered the suspension of relations", "is weighing a downgrade of its ties": with whom the text was about. */
    private List<PolityKey> unnamed(Rule rule, int chunk, List<PolityKey> actors) {
        OptionalInt agent =
                new Nominals(scene).governor(chunk).map(scene::agent).orElse(OptionalInt.empty());
        return Relations.isJoint(rule.namedKind()) || actors.size() != 1
                ? List.of()
                : new Sides(scene).target(rule.namedKind(), agent, actors, List.of());
    }

    /** "announced a complete break with Ecuador": relations are meant, where a state declares it. */
    private Optional<Found> bare(int chunk) {
        OptionalInt with = scene.clauses().after(chunk, "with");
        boolean declared = with.isPresent()
                && with.getAsInt() == chunk + 2
                && scene.head(chunk).in("break", "rupture")
                && new Nominals(scene).isGovernedBy(chunk, DECLARING);
        boolean weighed = with.isEmpty()
                && scene.head(chunk).in("break", "rupture")
                && scene.units(chunk).getFirst().in("a", "any", "such")
                && new Nominals(scene).isGovernedBy(chunk, WEIGHING)
                && scene.text().memory().toldUpTo(scene.sentence()).stream()
                        .anyMatch(told -> told.kind() == ActKind.RELATIONS_SEVERED);
        // "Taipei was stunned by Nauru's break with it", "the break between Kenya and Peru": of states, on both sides
        boolean ofTwo = scene.head(chunk).in("break", "rupture")
                && (with.isPresent()
                                && with.getAsInt() == chunk + 2
                                && (scene.head(with.getAsInt()).named()
                                        || scene.head(with.getAsInt()).in(RelationPartners.THEM)
                                        || scene.head(with.getAsInt()).is("it"))
                                && !scene.owners().of(chunk).isEmpty()
                        || scene.units(chunk).getFirst().in("the", "a", "diplomatic")
                                && scene.units(chunk).size()
                                        <= (scene.has(chunk, "diplomatic", "complete", "formal") ? 3 : 2)
                                && scene.polities(new Nominals(scene).undergoer(chunk, WordSet.of("between")))
                                                .size()
                                        == 2);
        // "had ruled out a break with Taipei", "is ready for a break with": whoever is named
        boolean open = with.isPresent()
                && with.getAsInt() == chunk + 2
                && scene.head(chunk).in("break", "rupture")
                && new Nominals(scene)
                        .status(chunk)
                        .filter(status -> status != Status.DONE)
                        .isPresent();
        return declared || weighed || open || ofTwo
                ? noun(scene.lexicon().rule("relations.severing"), chunk, chunk)
                        .filter(told -> told.targets().stream().allMatch(Party.Known.class::isInstance))
                : Optional.empty();
    }

    private Optional<Found> noun(Rule rule, int chunk, int noun) {
        Nominals nominals = new Nominals(scene);
        Optional<Status> told = nominals.status(chunk);
        if (told.isEmpty()) {
            return Optional.empty();
        }
        Status status = told.get();
        OptionalInt between = scene.clauses().after(noun, "between");
        if (between.isPresent()) {
            return Relations.pair(
                    scene, rule, scene.polities(between), status, chunk, List.of(noun, Relations.last(scene, between)));
        }
        List<PolityKey> named = nominals.actors(chunk);
        // "The suspension of Chadian relations with Mali was announced"
        List<PolityKey> actors =
                named.isEmpty() && noun != chunk ? scene.owners().of(noun) : named;
        OptionalInt near = scene.clauses().after(noun, "with", "to");
        // "the severance of relations because of the extradition of a banker to Spain": of another matter
        OptionalInt with = near.isPresent() && RelationPartners.isAsideBefore(scene, noun, near.getAsInt())
                ? OptionalInt.empty()
                : near;
        List<PolityKey> partners = with.isEmpty() ? unnamed(rule, chunk, actors) : scene.polities(with);
        if (partners.isEmpty() && actors.size() == 2 && Relations.isJoint(rule.namedKind())) {
            return Relations.pair(scene, rule, actors, status, chunk, List.of(noun));
        }
        if (actors.isEmpty() || partners.isEmpty() || noun == chunk && new Secessions(scene).isOf(actors, partners)) {
            return Optional.empty();
        }
        return Optional.of(scene.acts()
                .found(
                        rule,
                        rule.namedKind(),
                        Parties.of(actors),
                        Parties.of(partners),
                        status,
                        Relations.isJoint(rule.namedKind()),
                        chunk,
                        Relations.shown(scene, OptionalInt.empty(), noun, with)));
    }
}
