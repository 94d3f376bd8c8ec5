package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Condemnation and support, by the words that name them; toward the party whose conduct or position is meant. */
final class Opinions {
    private static final Set<String> SPOKEN = Set.of(
            "claim",
            "claims",
            "accusation",
            "accusations",
            "allegation",
            "allegations",
            "statement",
            "statements",
            "assertion",
            "assertions",
            "report",
            "reports",
            "charge",
            "charges",
            "idea",
            "offer",
            "proposal",
            "call",
            "calls",
            "suggestion",
            "criticism",
            "request",
            "demand",
            "demands");
    private static final Set<String> CONDUCT = Set.of(
            "move",
            "decision",
            "step",
            "act",
            "action",
            "recognition",
            "measure",
            "announcement",
            "it",
            "this",
            "that",
            "moves",
            "declaration",
            "annexation",
            "expulsion",
            "decree",
            "decrees",
            "expulsions",
            "change",
            "switch",
            "steps",
            "actions",
            "decisions",
            "bombing",
            "test",
            "coup",
            "crackdown",
            "response",
            "gesture",
            "attack",
            "attacks",
            "use",
            "bombardment",
            "offensive",
            "strikes",
            "killing",
            "killings",
            "aggression",
            "storming",
            "operation",
            "invasion",
            "agreement",
            "intrusion",
            "raid");

    /** What is answered by breaking with whoever did it. */
    private static final Set<String> VIOLENT = Set.of(
            "raid",
            "attack",
            "attacks",
            "storming",
            "intrusion",
            "bombing",
            "bombardment",
            "strikes",
            "killing",
            "killings",
            "offensive",
            "aggression",
            "crackdown");

    private final Scene scene;

    Opinions(Scene scene) {
        this.scene = scene;
    }

    List<Found> all() {
        List<Found> found = new ArrayList<>();
        for (VerbGroup verb : scene.parse().verbs()) {
            scene.lexicon()
                    .verb(Frame.DIRECT, verb.base(), Opinions::isOpinion)
                    .flatMap(rule -> told(rule, verb, scene.patient(verb), List.copyOf(found)))
                    .ifPresent(found::add);
            scene.patient(verb).stream()
                    .boxed()
                    .flatMap(noun -> scene.rule(Frame.OBJECT, verb, noun).stream())
                    .filter(rule -> isOpinion(rule.namedKind()))
                    .flatMap(rule -> voiced(rule, verb).stream())
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean isOpinion(ActKind kind) {
        return kind == ActKind.CONDEMNATION || kind == ActKind.SUPPORT;
    }

    private Optional<Found> told(Rule rule, VerbGroup verb, OptionalInt patient, List<Found> sameBefore) {
        Optional<Status> status = scene.status(verb);
        OptionalInt agent = scene.agent(verb);
        if (patient.isEmpty() || status.isEmpty() || agent.isEmpty()) {
            return Optional.empty();
        }
        int noun = patient.getAsInt();
        if (scene.head(noun).in(Set.of("it", "this")) && !sameBefore.isEmpty()) {
            return again(rule, verb, status.get(), sameBefore.getLast());
        }
        boolean words =
                verb.base().equals("reject") && SPOKEN.contains(scene.head(noun).lower());
        boolean person = rule.kind() == ActKind.SUPPORT
                && scene.head(noun).tag("PROPN")
                && !scene.head(noun).named();
        List<PolityKey> actors = scene.polities(agent);
        List<PolityKey> targets = new ArrayList<>(whose(noun, verb, actors));
        targets.removeAll(actors);
        if (words || person || actors.isEmpty() || targets.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> shown = new ArrayList<>(List.of(noun));
        shown.addAll(scene.clauses().list(agent.getAsInt()));
        return Optional.of(scene.found(rule, actors, Scene.parties(targets), status.get(), verb.chunk(), shown));
    }

    /** "Jordan rejected the decision, and Iran condemned it too": toward whom the one before was. */
    private Optional<Found> again(Rule rule, VerbGroup verb, Status status, Found before) {
        List<PolityKey> actors = scene.polities(scene.agent(verb));
        List<Party> targets = before.targets().stream()
                .filter(party -> !Scene.parties(actors).contains(party))
                .toList();
        List<Integer> shown = new ArrayList<>(List.of(verb.chunk()));
        scene.agent(verb).ifPresent(shown::add);
        return actors.isEmpty() || targets.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.found(rule, actors, targets, status, verb.chunk(), shown));
    }

    private Optional<Found> voiced(Rule rule, VerbGroup verb) {
        OptionalInt object = scene.clauses().object(verb);
        if (object.isEmpty()) {
            return Optional.empty();
        }
        Optional<Status> status = scene.status(verb);
        OptionalInt whom = scene.clauses().after(object.getAsInt(), rule.prepositions());
        List<PolityKey> actors = scene.polities(scene.agent(verb));
        if (whom.isEmpty() || status.isEmpty() || actors.isEmpty()) {
            return Optional.empty();
        }
        List<PolityKey> targets = new ArrayList<>(whose(whom.getAsInt(), verb, actors));
        targets.removeAll(actors);
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> shown = new ArrayList<>(List.of(whom.getAsInt()));
        scene.agent(verb).ifPresent(first -> shown.addAll(scene.clauses().list(first)));
        scene.clauses().after(whom.getAsInt(), Set.of("of")).ifPresent(shown::add);
        return Optional.of(scene.found(rule, actors, Scene.parties(targets), status.get(), verb.chunk(), shown));
    }

    /** Whose conduct or position the words mean. */
    private List<PolityKey> whose(int noun, VerbGroup verb, List<PolityKey> actors) {
        List<PolityKey> meant = scene.polities(noun);
        if (!meant.isEmpty() && !scene.head(noun).tag("PRON")) {
            return meant;
        }
        OptionalInt by = scene.clauses().after(noun, Set.of("by"));
        if (by.isPresent() && (!verb.passive() || by.getAsInt() < verb.chunk())) {
            List<PolityKey> agents = scene.polities(by);
            if (!agents.isEmpty()) {
                return agents;
            }
        }
        List<PolityKey> owners = ownersBeforeHead(noun);
        if (!owners.isEmpty()) {
            return owners;
        }
        OptionalInt of = scene.clauses().after(noun, Set.of("of"));
        if (of.isPresent()
                && of.getAsInt() == noun + 2
                && CONDUCT.contains(scene.head(noun).lower())) {
            List<PolityKey> authors = scene.polities(of);
            if (!authors.isEmpty() && scene.head(noun).lower().matches("decision|move|step|announcement|act|action")) {
                return authors;
            }
        }
        if (!CONDUCT.contains(scene.head(noun).lower())) {
            boolean integrity = scene.head(noun)
                    .lower()
                    .matches("integrity|sovereignty|independence|unity|government|people|birth");
            return integrity && of.isPresent() ? scene.polities(of) : List.of();
        }
        if (VIOLENT.contains(scene.head(noun).lower())) {
            List<PolityKey> answered = answered(actors);
            if (!answered.isEmpty()) {
                return answered;
            }
        }
        return lastActor(verb, actors, scene.head(noun).lower());
    }

    /** "Mexico broke with Ecuador after the raid. Brazil condemned the raid": toward whom others acted because of it. */
    private List<PolityKey> answered(List<PolityKey> actors) {
        return Stream.of(ActKind.RELATIONS_SEVERED, ActKind.RELATIONS_SUSPENDED, ActKind.AMBASSADOR_RECALLED)
                .map(kind -> scene.text().lastTargets(kind, scene.sentence()))
                .map(keys -> keys.stream().filter(key -> !actors.contains(key)).toList())
                .filter(keys -> !keys.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<PolityKey> ownersBeforeHead(int noun) {
        List<Unit> units = scene.units(noun);
        if (units.getFirst().in(Set.of("its", "their", "his", "her"))) {
            return List.of();
        }
        return scene.owner(noun);
    }

    /** "a move condemned by Kyiv": who made the move acted in this sentence, else in the last act told. */
    private List<PolityKey> lastActor(VerbGroup verb, List<PolityKey> actors, String conduct) {
        if (verb.participle()) {
            for (VerbGroup main : scene.parse().verbs()) {
                if (main.finite() && main.chunk() < verb.chunk()) {
                    OptionalInt subject = scene.clauses().subject(main);
                    List<PolityKey> keys = scene.polities(subject);
                    if (!keys.isEmpty()) {
                        return keys;
                    }
                }
            }
        }
        Optional<List<PolityKey>> doer = kindOf(conduct)
                .map(kind -> scene.text().lastActors(kind))
                .map(keys -> keys.stream().filter(key -> !actors.contains(key)).toList())
                .filter(keys -> !keys.isEmpty());
        if (doer.isPresent()) {
            return doer.get();
        }
        List<Found> deeds = scene.text().toldUpTo(scene.sentence()).stream()
                .filter(told -> told.status() == Status.DONE || told.status() == Status.ANNOUNCED)
                .filter(told -> !others(told, actors).isEmpty())
                .toList();
        Optional<Found> near = deeds.reversed().stream()
                .filter(told -> told.sentence() >= scene.sentence() - 1 && !told.background())
                .findFirst();
        Optional<Found> news = deeds.stream().filter(told -> !told.background()).findFirst();
        boolean answer = near.isPresent()
                && news.isPresent()
                && conduct.matches("decision|move|step|announcement|switch|change")
                && near.get().targets().stream().anyMatch(news.get().actors()::contains)
                && !others(news.get(), actors).isEmpty();
        // "Taiwan broke off relations in reply. China welcomed the decision": the one that was answered.
        return (answer ? news : near)
                .or(() -> deeds.stream().findFirst())
                .map(told -> others(told, actors))
                .or(() -> ownTarget(actors))
                .orElse(List.of());
    }

    /** "recalled its ambassador from Israel and condemned the raids": toward whom the same one just acted. */
    private Optional<List<PolityKey>> ownTarget(List<PolityKey> actors) {
        return scene.text().toldUpTo(scene.sentence()).reversed().stream()
                .filter(told -> told.actors().equals(Scene.parties(actors)))
                .findFirst()
                .map(told -> told.targets().stream()
                        .flatMap(party -> party instanceof Party.Known known ? Stream.of(known.key()) : Stream.empty())
                        .toList());
    }

    /** "the declaration", "the annexation": which sort of act is meant. */
    private static Optional<ActKind> kindOf(String conduct) {
        return switch (conduct) {
            case "declaration" -> Optional.of(ActKind.INDEPENDENCE_DECLARED);
            case "annexation" -> Optional.of(ActKind.ANNEXATION);
            case "recognition" -> Optional.of(ActKind.RECOGNITION);
            case "expulsion", "expulsions" -> Optional.of(ActKind.DIPLOMATS_EXPELLED);
            default -> Optional.empty();
        };
    }

    private static List<PolityKey> others(Found told, List<PolityKey> actors) {
        return told.actors().stream()
                .flatMap(party -> party instanceof Party.Known known ? Stream.of(known.key()) : Stream.empty())
                .filter(key -> !actors.contains(key))
                .toList();
    }
}
