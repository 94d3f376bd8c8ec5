package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Whose conduct or position words mean that are condemned or supported: "Israel's raid", "the launch", "what it called piracy". */
final class Conduct {
    /** Done by whoever did the act that was told. */
    private static final Set<String> DEEDS = Set.of(
            "move",
            "moves",
            "decision",
            "decisions",
            "step",
            "steps",
            "act",
            "acts",
            "action",
            "actions",
            "recognition",
            "recognitions",
            "measure",
            "measures",
            "announcement",
            "announcements",
            "it",
            "this",
            "that",
            "these",
            "them",
            "what",
            "declaration",
            "proclamation",
            "annexation",
            "expulsion",
            "expulsions",
            "decree",
            "decrees",
            "change",
            "switch",
            "shift",
            "response",
            "gesture",
            "initiative",
            "reversal",
            "rupture",
            "severance",
            "break",
            "withdrawal",
            "recall",
            "closure",
            "opening",
            "reopening",
            "use",
            "vote",
            "referendum",
            "plebiscite",
            "ballot",
            "test",
            "speech",
            "remarks",
            "coup",
            "news");

    /** Done by two together. */
    private static final Set<String> DEALS = Set.of(
            "agreement",
            "deal",
            "accord",
            "treaty",
            "pact",
            "memorandum",
            "communique",
            "rapprochement",
            "reconciliation",
            "restoration",
            "resumption",
            "establishment",
            "normalisation",
            "normalization");

    /** What is answered by breaking with whoever did it. */
    static final Set<String> VIOLENT = Set.of(
            "raid",
            "raids",
            "attack",
            "attacks",
            "assault",
            "storming",
            "intrusion",
            "incursion",
            "incursions",
            "invasion",
            "bombing",
            "bombings",
            "bombardment",
            "shelling",
            "strike",
            "strikes",
            "airstrike",
            "airstrikes",
            "killing",
            "killings",
            "massacre",
            "murder",
            "offensive",
            "aggression",
            "operation",
            "crackdown",
            "siege",
            "blockade",
            "lockdown",
            "launch",
            "launches",
            "violation",
            "violations",
            "abduction",
            "seizure",
            "detention",
            "provocation",
            "poisoning");

    private static final Set<String> VIOLENCE = Set.of(
            "fired",
            "launched",
            "attacked",
            "raided",
            "stormed",
            "bombed",
            "invaded",
            "struck",
            "shelled",
            "seized",
            "killed",
            "captured",
            "tested",
            "entered",
            "crossed",
            "occupied",
            "detained",
            "arrested",
            "abducted",
            "stripped",
            "besieged",
            "poisoned");

    /** Toward its object, where whoever is named behind "of" is not the author. */
    private static final Set<String> POSITIONS = Set.of(
            "integrity", "sovereignty", "independence", "unity", "government", "people", "birth", "efforts", "bid");

    private static final Set<String> ARTICLES = Set.of("the", "this", "that", "these", "those", "such", "both", "all");

    /** Of more, words such as "the expulsions" mean none in particular. */
    private static final int MANY = 4;

    private final Scene scene;

    Conduct(Scene scene) {
        this.scene = scene;
    }

    /** @param verb of the opinion; actors: who has it, and so is not meant; both: whether those who agreed are all meant */
    List<PolityKey> whose(int noun, VerbGroup verb, List<PolityKey> actors, boolean both) {
        List<PolityKey> found = new ArrayList<>(authors(noun, verb, actors, both));
        found.removeAll(actors);
        return found;
    }

    private List<PolityKey> authors(int noun, VerbGroup verb, List<PolityKey> actors, boolean both) {
        Unit head = scene.head(noun);
        if (head.is("what")) {
            return called(noun)
                    .map(inner -> authors(inner, verb, actors, both))
                    .orElseGet(() -> doers(verb, actors, "what", List.of()));
        }
        List<PolityKey> meant = scene.polities(noun);
        if (!meant.isEmpty() && !head.tag("PRON")) {
            return meant;
        }
        List<PolityKey> agents = by(noun, verb);
        if (!agents.isEmpty()) {
            return agents;
        }
        List<PolityKey> owners = ownersBeforeHead(noun);
        if (!owners.isEmpty()) {
            return owners;
        }
        String conduct = head.lower();
        OptionalInt of = scene.clauses().after(noun, Set.of("of"));
        boolean next = of.isPresent() && of.getAsInt() == noun + 2;
        if (next && conduct.matches("decisions?|moves?|steps?|announcements?|acts?|actions?|recognitions?")) {
            List<PolityKey> authors = scene.polities(of);
            if (!authors.isEmpty() && !conduct.startsWith("recognition")) {
                return authors;
            }
        }
        boolean pronoun = head.tag("PRON");
        boolean quoted = scene.units(noun).stream().anyMatch(unit -> unit.is("\""));
        boolean definite = pronoun
                || quoted
                || noun < verb.chunk()
                || scene.units(noun).getFirst().in(ARTICLES)
                || conduct.endsWith("s");
        if (DEALS.contains(conduct)) {
            return definite ? sides(verb, actors, both) : List.of();
        }
        if (VIOLENT.contains(conduct)) {
            return definite ? violent(noun, conduct, verb, actors) : List.of();
        }
        if (DEEDS.contains(conduct)) {
            boolean named =
                    next && !scene.polities(of).isEmpty() && conduct.matches("vote|coup|referendum|speech|test");
            return named
                    ? List.of()
                    : definite
                            ? doers(
                                    verb,
                                    actors,
                                    conduct,
                                    scene.polities(scene.clauses().after(noun, Set.of("in"))))
                            : List.of();
        }
        OptionalInt whom = of.isPresent() ? of : scene.clauses().after(noun, Set.of("for"));
        return POSITIONS.contains(conduct) || conduct.matches("victory|success|courage") ? people(whom) : List.of();
    }

    /** "Spain's unity", "a victory for the Cuban people". */
    private List<PolityKey> people(OptionalInt whom) {
        List<PolityKey> polities = scene.polities(whom);
        return polities.isEmpty() && whom.isPresent() ? ownersBeforeHead(whom.getAsInt()) : polities;
    }

    /** "what it called a deliberate attack": the noun it is called by. */
    private Optional<Integer> called(int what) {
        for (int j = what + 1; j < Math.min(what + 5, scene.parse().chunks().size()); j++) {
            boolean calls = scene.parse()
                    .verbAt(j)
                    .filter(verb -> Set.of("call", "term", "describe", "brand", "see", "regard")
                            .contains(verb.base()))
                    .isPresent();
            if (calls) {
                int noun = scene.parse().kindAt(j + 1, Chunk.Kind.NOUN) ? j + 1 : j + 2;
                boolean authored = scene.parse().kindAt(noun, Chunk.Kind.NOUN)
                        && (!ownersBeforeHead(noun).isEmpty()
                                || scene.clauses().after(noun, Set.of("by")).isPresent());
                return authored ? Optional.of(noun) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "the launch of a missile by North Korea", not "the move during a visit by the vice-president". */
    private List<PolityKey> by(int noun, VerbGroup verb) {
        boolean reduced = scene.parse()
                .verbAt(noun + 1)
                .filter(VerbGroup::participle)
                .filter(other -> scene.lexicon()
                        .verb(
                                Frame.DIRECT,
                                other.base(),
                                kind -> kind == ActKind.CONDEMNATION || kind == ActKind.SUPPORT)
                        .isEmpty())
                .isPresent();
        if (reduced && noun + 1 != verb.chunk()) {
            // "the referendum staged by Russia"
            return scene.polities(scene.clauses().after(noun + 1, Set.of("by")));
        }
        OptionalInt by = scene.clauses().after(noun, Set.of("by"));
        if (by.isEmpty() || verb.passive() && by.getAsInt() > verb.chunk()) {
            return List.of();
        }
        for (int j = noun + 1; j < by.getAsInt() - 1; j++) {
            boolean of = scene.parse().kindAt(j, Chunk.Kind.PREPOSITION)
                    && Set.of("of", "on", "against", "in", "at", "from", "to")
                            .contains(scene.parse().lower(j));
            boolean inner =
                    scene.parse().kindAt(j, Chunk.Kind.NOUN) && scene.parse().kindAt(j - 1, Chunk.Kind.PREPOSITION);
            if (!of && !inner && !scene.parse().kindAt(j, Chunk.Kind.TIME)) {
                return List.of();
            }
        }
        return scene.polities(by);
    }

    private List<PolityKey> ownersBeforeHead(int noun) {
        List<Unit> units = scene.units(noun);
        return units.getFirst().in(Set.of("its", "their", "his", "her")) ? List.of() : scene.owner(noun);
    }

    /** Those who agreed; where it is condemned, only who did so in the lead. */
    private List<PolityKey> sides(VerbGroup verb, List<PolityKey> actors, boolean both) {
        Optional<Found> joint = scene.text().toldUpTo(scene.sentence()).stream()
                .filter(told -> told.symmetric() && !told.background())
                .findFirst();
        if (joint.isPresent() && !both) {
            return joint.get().actors().stream().flatMap(Conduct::known).toList();
        }
        return joint.isPresent()
                ? Stream.concat(joint.get().actors().stream(), joint.get().targets().stream())
                        .flatMap(Conduct::known)
                        .filter(key -> !actors.contains(key))
                        .distinct()
                        .toList()
                : doers(verb, actors, "agreement", List.of());
    }

    /** "Mexico broke with Ecuador after the raid. Brazil condemned the raid": toward whom others spoke or acted because of it. */
    private List<PolityKey> violent(int noun, String conduct, VerbGroup verb, List<PolityKey> actors) {
        return named(noun, conduct)
                .or(() -> answered(actors))
                .or(() -> spokenOf(actors))
                .or(() -> assailant(actors))
                .orElseGet(() -> doers(verb, actors, conduct, List.of()));
    }

    /** The same deed named before with its author: "Israel's raid ... the raid". */
    private Optional<List<PolityKey>> named(int noun, String conduct) {
        for (int sentence = scene.sentence(); sentence >= 0; sentence--) {
            Scene there = sentence == scene.sentence() ? scene : scene.beside(sentence);
            int end =
                    sentence == scene.sentence() ? noun : there.parse().chunks().size();
            for (int chunk = end - 1; chunk >= 0; chunk--) {
                boolean same = there.parse().kindAt(chunk, Chunk.Kind.NOUN)
                        && there.head(chunk).lower().equals(conduct);
                if (same) {
                    OptionalInt by = there.clauses().after(chunk, Set.of("by"));
                    List<PolityKey> owner = by.isPresent() ? there.polities(by) : there.owner(chunk);
                    if (!owner.isEmpty()) {
                        return Optional.of(owner);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<List<PolityKey>> answered(List<PolityKey> actors) {
        return Stream.of(
                        ActKind.RELATIONS_SEVERED,
                        ActKind.RELATIONS_SUSPENDED,
                        ActKind.RELATIONS_DOWNGRADED,
                        ActKind.AMBASSADOR_RECALLED,
                        ActKind.DIPLOMATS_EXPELLED)
                .map(kind -> scene.text().lastTargets(kind, scene.sentence()))
                .map(keys -> keys.stream().filter(key -> !actors.contains(key)).toList())
                .filter(keys -> !keys.isEmpty())
                .findFirst();
    }

    /** Whom others condemned or backed for it before. */
    private Optional<List<PolityKey>> spokenOf(List<PolityKey> actors) {
        return scene.text().lastOpinions(scene.sentence()).stream()
                .map(told -> told.targets().stream()
                        .flatMap(Conduct::known)
                        .filter(key -> !actors.contains(key))
                        .toList())
                .filter(keys -> !keys.isEmpty())
                .findFirst();
    }

    /** "North Korea fired a missile. Japan condemned the launch": who did violence last. */
    private Optional<List<PolityKey>> assailant(List<PolityKey> actors) {
        for (int sentence = scene.sentence(); sentence >= 0; sentence--) {
            Scene there = sentence == scene.sentence() ? scene : scene.beside(sentence);
            Optional<List<PolityKey>> doer = there.parse().verbs().stream()
                    .filter(verb -> verb.finite()
                            && VIOLENCE.contains(there.parse().unit(verb.unit()).lower()))
                    .map(verb -> there.polities(there.agent(verb)))
                    .filter(keys -> !keys.isEmpty() && keys.stream().noneMatch(actors::contains))
                    .findFirst();
            if (doer.isPresent()) {
                return doer;
            }
        }
        return Optional.empty();
    }

    /** "a move condemned by Kyiv": who made the move acted in this sentence, else in the last act told. */
    private List<PolityKey> doers(VerbGroup verb, List<PolityKey> actors, String conduct, List<PolityKey> places) {
        List<PolityKey> found = doing(verb, actors, conduct, places);
        return found.size() > MANY || conduct.equals("what") && found.size() > 2 ? List.of() : found;
    }

    private List<PolityKey> doing(VerbGroup verb, List<PolityKey> actors, String conduct, List<PolityKey> places) {
        if (verb.participle()) {
            for (VerbGroup main : scene.parse().verbs()) {
                if (main.finite() && main.chunk() < verb.chunk()) {
                    List<PolityKey> keys = scene.polities(scene.clauses().subject(main));
                    if (!keys.isEmpty()) {
                        return keys;
                    }
                }
            }
        }
        Optional<ActKind> kind = kindOf(conduct);
        if (kind.isPresent()) {
            List<PolityKey> doers = conduct.endsWith("s")
                    ? allActors(kind.get(), actors)
                    : scene.text().lastActors(kind.get()).stream()
                            .filter(key -> !actors.contains(key))
                            .toList();
            if (!doers.isEmpty()) {
                return doers;
            }
            if (kind.get() == ActKind.INDEPENDENCE_DECLARED) {
                // "the declaration", after others recognised the state that was declared
                return scene.text().topicPolities(scene.sentence()).stream()
                        .filter(key -> !actors.contains(key))
                        .toList();
            }
        }
        Optional<List<PolityKey>> taken = takenUp(conduct, actors);
        return taken.isPresent() ? taken.get() : actors(conduct, actors, places);
    }

    /** "Iraq denounced the vote. ... Damascus rejected it": what others just spoke of, where no act was told since. */
    private Optional<List<PolityKey>> takenUp(String conduct, List<PolityKey> actors) {
        int act = scene.text().toldUpTo(scene.sentence()).reversed().stream()
                .filter(told -> !told.background())
                .mapToInt(Found::sentence)
                .findFirst()
                .orElse(-1);
        int spoken = scene.text().lastOpinions(scene.sentence()).stream()
                .mapToInt(Found::sentence)
                .findFirst()
                .orElse(-1);
        boolean pointing = conduct.matches("it|this|that|them|what") || act < 0;
        return pointing && spoken >= 0 && spoken >= act ? spokenOf(actors) : Optional.empty();
    }

    /** @param places "the decisions in Paris and Rome" */
    private List<PolityKey> actors(String conduct, List<PolityKey> actors, List<PolityKey> places) {
        List<Found> deeds = scene.text().toldUpTo(scene.sentence()).stream()
                .filter(told -> told.status() == Status.DONE || told.status() == Status.ANNOUNCED)
                .filter(told -> !others(told, actors).isEmpty())
                .toList();
        Optional<Found> near = deeds.reversed().stream()
                .filter(told -> told.sentence() >= scene.sentence() - 1 && !told.background())
                .findFirst();
        Optional<Found> news = deeds.stream().filter(told -> !told.background()).findFirst();
        if (conduct.matches("decisions|moves|steps|announcements|actions|measures") && news.isPresent()) {
            List<PolityKey> all = allActors(news.get().kind(), actors);
            List<PolityKey> there = all.stream().filter(places::contains).toList();
            return there.isEmpty() ? all : there;
        }
        boolean answer = near.isPresent()
                && news.isPresent()
                && conduct.matches("decision|move|step|announcement|switch|change|news")
                && near.get().targets().stream().anyMatch(news.get().actors()::contains)
                && !others(news.get(), actors).isEmpty();
        // "Taiwan broke off relations in reply. China welcomed the decision": the one that was answered.
        return (answer ? news : near)
                .or(() -> deeds.stream().findFirst())
                .map(told -> others(told, actors))
                .or(() -> ownTarget(actors))
                .orElse(List.of());
    }

    /** "condemned the decisions": of all who did as the news tells. */
    private List<PolityKey> allActors(ActKind kind, List<PolityKey> actors) {
        return scene.text().toldUpTo(scene.sentence()).stream()
                .filter(told -> told.kind() == kind && !told.background())
                .filter(told -> told.status() == Status.DONE || told.status() == Status.ANNOUNCED)
                .flatMap(told -> others(told, actors).stream())
                .distinct()
                .toList();
    }

    /** "recalled its ambassador from Israel and condemned the raids": toward whom the same one just acted. */
    private Optional<List<PolityKey>> ownTarget(List<PolityKey> actors) {
        return scene.text().toldUpTo(scene.sentence()).reversed().stream()
                .filter(told -> told.actors().equals(Scene.parties(actors)))
                .findFirst()
                .map(told -> told.targets().stream().flatMap(Conduct::known).toList());
    }

    /** "the declaration", "the annexation": which sort of act is meant. */
    private static Optional<ActKind> kindOf(String conduct) {
        return switch (conduct) {
            case "declaration", "proclamation" -> Optional.of(ActKind.INDEPENDENCE_DECLARED);
            case "annexation" -> Optional.of(ActKind.ANNEXATION);
            case "recognition", "recognitions" -> Optional.of(ActKind.RECOGNITION);
            case "expulsion", "expulsions" -> Optional.of(ActKind.DIPLOMATS_EXPELLED);
            default -> Optional.empty();
        };
    }

    private static List<PolityKey> others(Found told, List<PolityKey> actors) {
        return told.actors().stream()
                .flatMap(Conduct::known)
                .filter(key -> !actors.contains(key))
                .toList();
    }

    private static Stream<PolityKey> known(Party party) {
        return party instanceof Party.Known known ? Stream.of(known.key()) : Stream.empty();
    }
}
