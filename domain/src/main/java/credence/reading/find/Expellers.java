package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Who expels, and whose envoys, where the words leave it out. */
final class Expellers {
    private static final Set<String> OUT_OF = WordSet.of("of", "from");

    private final Scene scene;
    private final Sent sent;
    private final EnvoyNouns envoys;
    private final Senders senders;

    /** "retaliated against the Netherlands by expelling its ambassador": its, against which it is done. */
    List<PolityKey> against(VerbGroup verb) {
        int by = verb.chunk() - 1;
        return verb.gerund()
                        && scene.parse().lower(by).equals("by")
                        && scene.parse().kindAt(by - 1, Chunk.Kind.NOUN)
                        && scene.parse()
                                .lower(scene.clauses().list(by - 1).getFirst() - 1)
                                .equals("against")
                ? scene.polities(OptionalInt.of(scene.clauses().list(by - 1).getFirst()))
                : List.of();
    }

    Expellers(Scene scene, Sent sent) {
        this.scene = scene;
        this.sent = sent;
        this.envoys = new EnvoyNouns(scene);
        this.senders = new Senders(scene);
    }

    /** Who expels, where a passive leaves it out: from where, what they leave, where they are, who says so, or who acted toward theirs before. */
    List<PolityKey> host(Rule rule, VerbGroup verb, int noun, List<PolityKey> targets) {
        return Stream.of(
                        scene.polities(scene.clauses().after(verb.chunk(), "from")),
                        // "Paris, from where he was expelled"
                        scene.polities(new RelativeHooks(scene).place(verb)),
                        placesToLeave(rule, verb),
                        sent.hosts(noun),
                        verb.base().equals("declare")
                                ? scene.owners().hosts(scene.clauses().after(verb.chunk(), "in"))
                                : List.<PolityKey>of(),
                        answering(noun),
                        new FrontedPlaces(scene).of(verb),
                        new Announcers(scene).of(verb),
                        sayer(noun, targets),
                        targets.isEmpty() ? List.<PolityKey>of() : new Sides(scene).actor(verb.chunk(), targets))
                .map(keys -> keys.stream().filter(key -> !targets.contains(key)).toList())
                .filter(keys -> !keys.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** "were given 48 hours to leave Manama and Abu Dhabi": whose capitals they leave. */
    private List<PolityKey> placesToLeave(Rule rule, VerbGroup verb) {
        int particle = scene.rules().particle(rule, verb);
        return scene.parse()
                .verbAt(Math.max(0, particle))
                .filter(leave -> particle > 0)
                .map(leave -> scene.polities(scene.clauses().object(leave)))
                .filter(keys -> !keys.isEmpty())
                // "to get out of Caracas"
                .orElseGet(() -> particle > 0 ? scene.polities(scene.clauses().after(particle, OUT_OF)) : List.of());
    }

    /** "It retaliated against one country: the Dutch envoy was declared unwelcome": who answers before it. */
    private List<PolityKey> answering(int noun) {
        return scene.parse().verbs().stream()
                .filter(verb -> verb.finite() && verb.chunk() < noun && Reprisals.answers(verb))
                .map(verb -> scene.polities(scene.clauses().subject(verb)))
                .filter(keys -> keys.size() == 1)
                .findFirst()
                .orElse(List.of());
    }

    /** Who says anything in the sentence, and is not those who must go. */
    List<PolityKey> sayer(int noun, List<PolityKey> not) {
        return scene.parse().verbs().stream()
                .filter(verb -> verb.finite() && Speech.says(verb.base()))
                .map(verb -> scene.clauses().subject(verb))
                .filter(subject -> subject.isPresent() && subject.getAsInt() != noun)
                .map(scene::polities)
                .filter(keys -> !keys.isEmpty() && keys.stream().noneMatch(not::contains))
                .findFirst()
                .orElse(List.of());
    }

    /** "Libya is at war. Malaysia expelled two of its diplomats": of the only one that the sentence before names, unless it expelled some, too. */
    private List<PolityKey> soleBefore(List<PolityKey> actors) {
        List<PolityKey> named = scene.sentence() > 0 ? scene.text().namedIn(scene.sentence() - 1) : List.of();
        List<PolityKey> others =
                named.stream().filter(key -> !actors.contains(key)).toList();
        boolean expelling = scene.text().memory().toldUpTo(scene.sentence()).stream()
                .anyMatch(told -> told.kind() == ActKind.DIPLOMATS_EXPELLED
                        && Parties.keys(told.actors()).stream().anyMatch(others::contains));
        return others.size() == 1 && !expelling ? others : List.of();
    }

    /** "ordered its diplomats to leave within 48 hours": the other side's, unless it calls its own away from somewhere. */
    List<PolityKey> theirs(Rule rule, VerbGroup verb, List<PolityKey> actors) {
        int leave = scene.rules().particle(rule, verb);
        boolean home = leave >= 0 && (scene.has(leave, "home", "back") || leavesForeign(leave, actors));
        if (home) {
            return List.of();
        }
        List<PolityKey> other = scene.text().lastTold().otherSide(scene.sentence(), actors);
        List<PolityKey> here = other.isEmpty() ? scene.onlyOther(actors) : other;
        List<PolityKey> named = here.isEmpty() ? soleBefore(actors) : here;
        // "Four days after Mexico, Peru gave its ambassador five days to leave": that of whom others told to go
        return named.isEmpty()
                        && verb.base().equals("give")
                        && !scene.parse().lower(leave).contains("to go home")
                ? scene.text().lastTold().lastTargets(ActKind.DIPLOMATS_EXPELLED, scene.sentence()).stream()
                        .filter(key -> !actors.contains(key))
                        .toList()
                : named;
    }

    /** "broke off relations with Chile and Peru and gave their diplomats two days to leave": theirs toward whom it just acted. */
    List<PolityKey> acted(int noun, VerbGroup verb, List<PolityKey> actors) {
        return scene.units(noun).getFirst().in("its", "their") && !actors.isEmpty()
                ? scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                        .filter(told -> told.sentence() == scene.sentence()
                                && told.anchor() < verb.chunk()
                                && told.kind().isOf(Aspect.RELATIONS)
                                && told.actors().equals(Parties.of(actors)))
                        .findFirst()
                        .map(told -> Parties.keys(told.targets()))
                        .orElse(List.of())
                : List.of();
    }

    /** "Yugoslavia broke with four powers. Their diplomats were told to leave": the act right before toward several. */
    Optional<Found> rupture(int noun, VerbGroup verb) {
        boolean theirs = verb.passive()
                && scene.agent(verb).isEmpty()
                && scene.units(noun).getFirst().is("their")
                && scene.sentence() > 0;
        return !theirs
                ? Optional.empty()
                : scene.text()
                        .memory()
                        .lastTold(scene.sentence() - 1)
                        .filter(told -> told.sentence() == scene.sentence() - 1
                                && told.kind().isOf(Aspect.RELATIONS)
                                && told.status() == Status.DONE
                                && told.actors().size() == 1
                                && told.targets().size() > 1);
    }

    /** "Poland expelled nine Russians, and Estonia has sent others home": theirs who were thrown out right before. */
    List<PolityKey> rightBefore(List<Found> here, List<PolityKey> actors) {
        return here.reversed().stream()
                .findFirst()
                .filter(told -> told.kind() == ActKind.DIPLOMATS_EXPELLED
                        && told.actors().stream().noneMatch(Parties.of(actors)::contains))
                .map(told -> Parties.keys(told.targets()))
                .filter(keys -> keys.stream().noneMatch(actors::contains))
                .orElse(List.of());
    }

    /** "The Peruvian envoy was told to go, and her Chilean colleague was shown the door": by whoever did the one. */
    List<PolityKey> ofColleague(List<Found> here, int noun, List<PolityKey> targets) {
        boolean colleague = scene.has(noun, EnvoyNouns.HIS)
                && Offices.isColleague(scene.head(noun).lower());
        // "... was told to leave. On Friday her Macedonian colleague was declared persona non grata"
        List<PolityKey> doers = !colleague
                ? List.of()
                : here.reversed().stream()
                        .findFirst()
                        .or(() -> scene.text()
                                .memory()
                                .lastTold(scene.sentence() - 1)
                                .filter(told -> told.sentence() == scene.sentence() - 1
                                        && told.kind() == ActKind.DIPLOMATS_EXPELLED))
                        .map(told -> Parties.keys(told.actors()))
                        .orElse(List.of());
        return doers.stream().anyMatch(targets::contains) ? List.of() : doers;
    }

    /** "the Mexican ambassador and two Spaniards": whose those are that are joined to an envoy. */
    List<PolityKey> joined(int noun) {
        return scene.clauses().list(noun).stream()
                .filter(member -> member > noun && sent.are(member))
                .flatMap(member -> senders.whose(member, false).stream())
                .distinct()
                .toList();
    }

    /** "gave Mexico's ambassador, Maria Mercado, and two Spanish diplomats 72 hours": those joined to one whose name stands between. */
    List<PolityKey> behindAside(int noun) {
        int j = noun + 5;
        boolean named = scene.parse().kindAt(noun + 1, Chunk.Kind.COMMA)
                && scene.parse().kindAt(noun + 2, Chunk.Kind.NOUN)
                && scene.head(noun + 2).tag("PROPN")
                && !scene.head(noun + 2).named()
                && scene.parse().kindAt(noun + 3, Chunk.Kind.COMMA)
                && scene.parse().kindAt(noun + 4, Chunk.Kind.AND)
                && scene.parse().kindAt(j, Chunk.Kind.NOUN);
        return named && scene.head(j).in(scene.lexicon().list("envoys"))
                ? scene.owners().of(j)
                : List.of();
    }

    /** "to leave Sudan": not the capital or country of who says so. */
    private boolean leavesForeign(int leave, List<PolityKey> actors) {
        return scene.parse()
                .verbAt(leave)
                .map(verb -> scene.clauses().object(verb))
                .filter(object ->
                        object.isPresent() && scene.head(object.getAsInt()).named())
                .filter(object -> !actors.containsAll(scene.polities(object)))
                .isPresent();
    }

    /** Whose they are, where the words leave it out; of mere numbers or officials only whose were expelled before. */
    List<PolityKey> known(int noun, OptionalInt agent, List<PolityKey> actors) {
        // "A number of countries ordered out Syria's diplomats. France announced the expulsion of Ambassador Shakkour"
        List<PolityKey> byMany = scene.text()
                .memory()
                .lastByMany(scene.sentence())
                .filter(told -> told.kind() == ActKind.DIPLOMATS_EXPELLED)
                .map(told -> Parties.keys(told.targets()))
                .filter(keys -> keys.stream().noneMatch(actors::contains))
                .orElse(List.of());
        if (!byMany.isEmpty() && envoys.are(noun)) {
            return byMany;
        }
        List<PolityKey> summoned = envoys.are(noun) ? new SummonedEnvoys(scene).byOthers(noun, actors) : List.of();
        if (!summoned.isEmpty()) {
            return summoned;
        }
        List<PolityKey> counted = new EnvoysTold(scene).counted(noun, actors);
        if (!counted.isEmpty()) {
            return counted;
        }
        if (envoys.are(noun)) {
            return new Sides(scene).target(ActKind.DIPLOMATS_EXPELLED, agent, actors, List.of());
        }
        List<PolityKey> spokenOf = senders.spokenOf(actors);
        return spokenOf.isEmpty() ? repaid(actors) : spokenOf;
    }

    /** "Germany expelled three Nicaraguans. Managua threw out the same number": of whoever did so to them. */
    private List<PolityKey> repaid(List<PolityKey> actors) {
        return scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .filter(told -> told.kind() == ActKind.DIPLOMATS_EXPELLED
                        && told.targets().equals(Parties.of(actors)))
                .findFirst()
                .map(told -> Parties.keys(told.actors()))
                .filter(keys -> keys.size() == 1)
                .orElse(List.of());
    }

    /** "Malaysia said that North Korea's decision was unfriendly, and ordered its diplomats to leave": who said so ordered it. */
    List<PolityKey> firstSubject() {
        return scene.parse().verbs().stream()
                .filter(VerbGroup::finite)
                .findFirst()
                .map(verb -> scene.polities(scene.clauses().subject(verb)))
                .orElse(List.of());
    }

    /** "It", which cannot be those whose envoys are expelled: the other side. */
    List<PolityKey> pronounOf(VerbGroup verb, List<PolityKey> targets) {
        boolean it = scene.agent(verb).stream()
                .anyMatch(agent -> scene.parse().lower(agent).equals("it"));
        return it ? scene.text().lastTold().otherSide(scene.sentence(), targets) : List.of();
    }
}
