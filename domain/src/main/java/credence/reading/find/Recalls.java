package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Ambassadors recalled. */
final class Recalls {

    /** What an ambassador who is recalled goes home for. */
    private static final Set<String> REPORTS =
            Set.of("report", "consult", "brief", "explain", "discuss", "protest", "show", "express", "signal", "mark");

    private static final Set<String> NEGOTIATORS = Set.of("negotiator", "negotiators", "delegates", "delegate");

    private static final Set<String> WHY =
            Set.of("support", "solidarity", "sympathy", "protest", "response", "retaliation", "reply", "answer");

    private static final Set<String> TO = Set.of("to");
    private static final Set<String> FROM = Set.of("from", "in");
    private static final Set<String> HIM = Set.of("him", "her");

    private final Scene scene;
    private final RecalledNames names;

    Recalls(Scene scene) {
        this.scene = scene;
        this.names = new RecalledNames(scene);
    }

    List<Found> all() {
        List<Found> found = new ArrayList<>();
        for (VerbGroup verb : scene.parse().verbs()) {
            OptionalInt noun = envoy(scene.patient(verb));
            if (noun.isPresent()) {
                scene.rule(Frame.OBJECT, verb, noun.getAsInt())
                        .or(() -> names.rule(verb, noun.getAsInt()))
                        .filter(rule -> rule.kind() == ActKind.AMBASSADOR_RECALLED)
                        .flatMap(rule ->
                                scene.status(verb).flatMap(status -> recalled(rule, verb, noun.getAsInt(), status)))
                        .ifPresent(found::add);
            }
        }
        found.addAll(new Nominals(scene).all(kind -> kind == ActKind.AMBASSADOR_RECALLED, this::recalling));
        return found;
    }

    /** "will not send its ambassador back to Madrid; it recalled him in March": the one named before in the sentence. */
    private OptionalInt envoy(OptionalInt noun) {
        boolean pronoun = noun.isPresent()
                && scene.units(noun.getAsInt()).size() == 1
                && scene.head(noun.getAsInt()).in(HIM);
        for (int j = pronoun ? noun.getAsInt() - 1 : -1; j >= 0; j--) {
            if (scene.parse().kindAt(j, Chunk.Kind.NOUN)
                    && scene.head(j).in(scene.lexicon().list("heads"))) {
                return OptionalInt.of(j);
            }
        }
        return noun;
    }

    /** "the recall of its ambassador to Argentina". */
    private Optional<Found> recalling(Rule rule, int chunk) {
        OptionalInt of = scene.clauses().after(chunk, Set.of("of"));
        if (of.isEmpty()
                || of.getAsInt() != chunk + 2
                || !rule.objects().contains(scene.head(chunk + 2).lower())) {
            return Optional.empty();
        }
        boolean ordered = scene.parse()
                .verbAt(Math.max(0, chunk - 1))
                .filter(verb -> verb.base().equals("order") && !verb.passive())
                .isPresent();
        if (rule.id().equals("ambassador.return") && !ordered) {
            // "welcomed the return of the ambassador": to where he was sent
            return Optional.empty();
        }
        Nominals nominals = new Nominals(scene);
        Optional<Status> status = nominals.status(chunk);
        List<PolityKey> named = nominals.actors(chunk);
        // "The recall of the Saudi envoy to Stockholm"
        List<PolityKey> actors = named.isEmpty() ? scene.owners().of(chunk + 2) : named;
        OptionalInt host = scene.clauses().after(chunk + 2, rule.prepositions());
        List<PolityKey> hosts = new ArrayList<>(scene.polities(host));
        hosts.removeAll(actors);
        return actors.isEmpty() || hosts.isEmpty() || status.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.acts()
                        .found(
                                rule,
                                actors,
                                Scene.parties(hosts),
                                status.get(),
                                chunk,
                                List.of(chunk + 2, host.orElse(chunk))));
    }

    private Optional<Found> recalled(Rule rule, VerbGroup verb, int noun, Status status) {
        boolean witness = scene.parse().lower(verb.chunk() + 1).equals("as");
        if (verb.passive() && witness
                || !rule.particles().isEmpty() && scene.particle(rule, verb) < 0
                || isForATask(rule, verb)
                || negotiates(noun)) {
            // "was recalled as a witness"; "summoned the ambassador"
            return Optional.empty();
        }
        List<PolityKey> actors = new ArrayList<>(scene.polities(scene.agent(verb)));
        List<PolityKey> owners = scene.owners().of(noun);
        if (actors.isEmpty() && (verb.passive() || isThere(scene.agent(verb)))) {
            actors.addAll(owners.isEmpty() ? scene.polities(scene.clauses().after(noun, Set.of("of"))) : owners);
        }
        if (actors.isEmpty() && verb.passive()) {
            names.sender(noun).ifPresent(actors::add);
        }
        if (verb.passive() && actors.isEmpty()) {
            // "was called back to Caracas from Madrid"
            actors.addAll(scene.polities(scene.clauses().after(verb.chunk(), TO)));
        }
        if (verb.passive() && actors.isEmpty() && status == Status.DENIED) {
            // "The Kremlin denied that the ambassador was being recalled"
            actors.addAll(new Announcers(scene).of(verb));
        }
        if (verb.passive() && actors.isEmpty() && host(rule, verb, noun).isEmpty()) {
            Optional<Found> rupture = rupture(verb, noun);
            if (rupture.isPresent()) {
                return rupture.map(told -> scene.acts()
                        .found(
                                rule,
                                Partners.keys(told.actors()),
                                told.targets(),
                                status,
                                verb.chunk(),
                                scene.shown(verb, noun, OptionalInt.empty())));
            }
        }
        if (!verb.passive() && !owners.isEmpty() && !actors.containsAll(owners)) {
            return Optional.empty();
        }
        OptionalInt host = host(rule, verb, noun);
        List<PolityKey> hosts = new ArrayList<>(scene.hosts(host));
        if (hosts.isEmpty() && host.isPresent()) {
            // "its ambassador to Thailand William Brown"
            Optional.ofNullable(scene.units(host.getAsInt()).getFirst().polity())
                    .ifPresent(hosts::add);
        }
        if (hosts.isEmpty()) {
            names.host(noun).ifPresent(hosts::add);
        }
        hosts.removeAll(actors);
        if (isByMany(verb) && !verb.negated()) {
            // "The members of the Union agreed to bring back their ambassadors": in which those that are named then
            // join
            List<PolityKey> from = hosts.isEmpty()
                    ? scene.text().lastTold().lastTargets(ActKind.AMBASSADOR_RECALLED, scene.sentence())
                    : hosts;
            if (!from.isEmpty()) {
                List<Integer> shown = scene.shown(verb, noun, host);
                scene.text()
                        .memory()
                        .byMany(scene.acts().found(rule, List.of(), Scene.parties(from), status, verb.chunk(), shown));
            }
            return Optional.empty();
        }
        if (hosts.isEmpty() && scene.parse().lower(noun + 1).equals("there")) {
            // "threatened to cut off ties with Colombia. He had recalled his ambassador there in November"
            int from =
                    scene.parse().unit(scene.parse().chunks().get(noun).from()).from();
            scene.text().named().reversed().stream()
                    .filter(name -> name.from() < from)
                    .map(name -> name.naming().polity())
                    .filter(key -> !actors.contains(key))
                    .findFirst()
                    .ifPresent(hosts::add);
        }
        if (hosts.isEmpty()) {
            hosts.addAll(new Sides(scene).target(rule.namedKind(), scene.agent(verb), actors, List.of()));
            boolean several =
                    scene.head(noun).lower().endsWith("s") && !scene.head(noun).tag("PROPN") && actors.size() == 1;
            List<PolityKey> prompters = several && !actors.isEmpty() ? prompters(verb, actors) : List.of();
            if (!prompters.isEmpty()) {
                // not on the day on which the others are to act
                return Optional.of(scene.acts()
                        .found(
                                rule,
                                actors,
                                Scene.parties(prompters),
                                status,
                                verb.chunk(),
                                scene.shown(verb, noun, host))
                        .dated(null));
            }
            if (several && hosts.size() == 1) {
                // "Belgrade called home its ambassadors in protest": from several capitals, not named
                return Optional.empty();
            }
        }
        return actors.isEmpty() || hosts.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.acts()
                        .found(
                                rule,
                                actors,
                                Scene.parties(hosts),
                                status,
                                verb.chunk(),
                                scene.shown(verb, noun, host)));
    }

    private boolean isByMany(VerbGroup verb) {
        return scene.polities(scene.agent(verb)).isEmpty()
                && scene.agent(verb).stream()
                        .anyMatch(agent ->
                                scene.head(agent).in(Set.of("members", "countries", "states", "nations", "governments"))
                                        && scene.units(agent).stream().noneMatch(unit -> unit.polity() != null)
                                        && scene.clauses().list(agent).size() == 1);
    }

    /** "Colombia has broken with Israel. The ambassador has been called home": whoever broke with whom, right before. */
    private Optional<Found> rupture(VerbGroup verb, int noun) {
        return scene.head(noun).lower().endsWith("s")
                ? Optional.empty()
                : scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                        .filter(told -> told.sentence() < scene.sentence() || told.anchor() < verb.chunk())
                        .findFirst()
                        .filter(told -> (told.kind() == ActKind.RELATIONS_SEVERED
                                        || told.kind() == ActKind.RELATIONS_SUSPENDED
                                        || told.kind() == ActKind.EMBASSY_CLOSED)
                                && !told.background()
                                && told.actors().size() == 1
                                && told.targets().size() == 1
                                && told.sentence() >= scene.sentence() - 1);
    }

    /** "Ireland, Spain and Norway recognised it, prompting Israel to recall its ambassadors": those who did what prompts it. */
    private List<PolityKey> prompters(VerbGroup verb, List<PolityKey> actors) {
        boolean prompted = verb.infinitive()
                && scene.clauses()
                        .hook(verb)
                        .flatMap(scene.parse()::verbAt)
                        .filter(outer -> outer.gerund()
                                && Set.of("prompt", "lead", "cause").contains(outer.base()))
                        .isPresent();
        return prompted
                ? scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                        .filter(told -> told.sentence() == scene.sentence()
                                && told.anchor() < verb.chunk()
                                && told.actors().size() > 1)
                        .findFirst()
                        .map(told -> Partners.keys(told.actors()))
                        .filter(keys -> keys.stream().noneMatch(actors::contains))
                        .orElse(List.of())
                : List.of();
    }

    /** "was called home to take charge of an inquiry": for other work, and not in protest. */
    private boolean isForATask(Rule rule, VerbGroup verb) {
        int home = rule.particles().isEmpty() ? -1 : scene.particle(rule, verb);
        int next = scene.parse().kindAt(home + 1, Chunk.Kind.TIME) ? home + 2 : home + 1;
        return home >= 0
                && scene.parse()
                        .verbAt(next)
                        .filter(task -> task.infinitive() && !REPORTS.contains(task.base()))
                        .isPresent();
    }

    /** "summoned Ambassador Kampelman and the other negotiators home": sent to talks, and to no state. */
    private boolean negotiates(int noun) {
        return scene.clauses().list(noun).stream().anyMatch(member -> scene.has(member, NEGOTIATORS));
    }

    /** "There are no plans to recall the Irish ambassador". */
    private boolean isThere(OptionalInt agent) {
        return agent.isPresent() && scene.head(agent.getAsInt()).is("there")
                || agent.isEmpty() && scene.parse().lower(0).equals("there");
    }

    /** "recalled its ambassador over remarks by Morocco's delegate to the United Nations": where that one is sent. */
    private boolean isOfAnother(int noun, int sent) {
        return sent > noun
                && scene.parse().kindAt(sent, Chunk.Kind.NOUN)
                && (scene.head(sent).in(scene.lexicon().list("heads"))
                        || scene.head(sent).in(scene.lexicon().list("spokesmen")))
                && !scene.clauses().list(noun).contains(sent);
    }

    /** "pulled its ambassador out of Caracas", "called its ambassador, Joel Meyer, home from Lima". */
    private OptionalInt host(Rule rule, VerbGroup verb, int noun) {
        OptionalInt behind = scene.clauses().after(noun, rule.prepositions());
        if (behind.isPresent() && scene.head(behind.getAsInt()).in(WHY)) {
            // "recalled their ambassadors in support of London": why, and not where from
            return OptionalInt.empty();
        }
        if (behind.isPresent() && isOfAnother(noun, behind.getAsInt() - 2)) {
            behind = OptionalInt.empty();
        }
        // "Recalled from Baku on Tuesday, the French ambassador"
        OptionalInt host = behind.isEmpty() && verb.passive() ? scene.clauses().after(verb.chunk(), FROM) : behind;
        if (host.isEmpty()
                && scene.parse().lower(noun + 1).equals("out")
                && scene.parse().lower(noun + 2).equals("of")
                && scene.parse().kindAt(noun + 3, Chunk.Kind.NOUN)) {
            return OptionalInt.of(noun + 3);
        }
        int particle = rule.particles().isEmpty() ? -1 : scene.particle(rule, verb);
        return host.isPresent() || particle < noun ? host : scene.clauses().after(particle, Set.of("from", "of", "in"));
    }
}
