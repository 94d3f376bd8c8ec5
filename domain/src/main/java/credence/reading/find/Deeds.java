package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.reading.parse.VerbGroup;
import credence.time.Edtf;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Who did what words point at that name nobody: "the decision", "it", "the deal", "the raid", after the act was told. */
final class Deeds {
    private static final Set<String> PRONOUNS = Set.of("it", "this", "that", "these", "them", "what");

    /** What is asked: who did what the conduct of an opinion's verb points at, which these have. */
    private record Asked(
            VerbGroup verb, List<PolityKey> actors, String conduct, List<PolityKey> places, ActKind opinion) {}

    private static final Set<String> ANNOUNCES = Set.of(
            "announce", "decide", "declare", "order", "sign", "approve", "unveil", "impose", "ban", "lift", "reverse");

    private static final int OLD_DAYS = 90;

    /** Sentences of the lead. */
    private static final int LEAD = 3;

    /** What is voted on, or answers a vote. */
    private static final Set<ActKind> VOTED =
            Set.of(ActKind.INDEPENDENCE_DECLARED, ActKind.ANNEXATION, ActKind.RECOGNITION, ActKind.RELATIONS_SEVERED);

    /** Of more, words such as "the expulsions" mean none in particular. */
    private static final int MANY = 4;

    private final Scene scene;
    private final Blame blame;

    Deeds(Scene scene) {
        this.scene = scene;
        this.blame = new Blame(scene);
    }

    /** Whether a noun means something that somebody did, and not a state or position. */
    boolean are(String conduct) {
        return PRONOUNS.contains(conduct)
                || areViolent(conduct)
                || conduct.equals("coup")
                || scene.lexicon().list("deeds").contains(conduct)
                || scene.lexicon().list("deals").contains(conduct);
    }

    /** "by Israel", "by American commandos": who did it, or for whom those did it that are named. */
    List<PolityKey> doers(OptionalInt by) {
        return Blame.doer(scene, by);
    }

    boolean areOrganisations(List<PolityKey> keys) {
        return keys.stream()
                .allMatch(key -> scene.text()
                        .polities()
                        .find(key)
                        .filter(polity -> polity.kind() == PolityKind.ORGANISATION)
                        .isPresent());
    }

    boolean areViolent(String conduct) {
        return scene.lexicon().list("violence").contains(conduct);
    }

    /** Whose conduct was spoken of near by. */
    List<PolityKey> spokenOf(int noun, List<PolityKey> actors) {
        return blame.spokenOf(noun, ActKind.CONDEMNATION, actors);
    }

    /** "expressed solidarity with Lula. Peru backed him too": toward whom the last opinion of the sort was. */
    List<PolityKey> lastSpokenOf(List<PolityKey> actors, boolean both) {
        return scene.text().lastOpinions(scene.sentence()).stream()
                .filter(told -> told.kind() == opinion(both) && told.sentence() >= scene.sentence() - 1)
                .findFirst()
                .map(told -> told.targets().stream()
                        .flatMap(Deeds::known)
                        .filter(key -> !actors.contains(key))
                        .toList())
                .orElse(List.of());
    }

    /** Who did something near by for which others are blamed, and which a noun of no list may name. */
    List<PolityKey> blamedFor(int noun, List<PolityKey> actors) {
        return blame.near(noun, ActKind.CONDEMNATION, actors);
    }

    /** @param both whether those who agreed are all meant */
    List<PolityKey> of(int noun, VerbGroup verb, List<PolityKey> actors, boolean both) {
        String conduct = scene.head(noun).lower();
        if (!are(conduct)) {
            return List.of();
        }
        if (scene.lexicon().list("deals").contains(conduct)) {
            List<PolityKey> sides = sides(verb, actors, both);
            return sides.isEmpty() ? accord(noun, actors) : sides;
        }
        if (areViolent(conduct)) {
            return blame.of(noun, opinion(both), actors).orElseGet(() -> annexed(actors));
        }
        List<PolityKey> where = scene.polities(scene.clauses().after(noun, Set.of("in")));
        if (conduct.equals("coup")) {
            // who seizes power is no polity yet
            return List.of();
        }
        boolean ofOthers = scene.parse().lower(noun + 1).equals("of")
                && !scene.polities(noun + 2).isEmpty()
                && conduct.matches("vote|referendum|speech|test");
        if (ofOthers) {
            return List.of();
        }
        if (conduct.matches("vote|resolution")) {
            List<PolityKey> voters = voters(actors);
            if (!voters.isEmpty()) {
                return voters;
            }
        }
        List<PolityKey> doers = doers(new Asked(verb, actors, conduct, where, opinion(both)));
        if (!doers.isEmpty() || !noneTold(actors)) {
            return doers;
        }
        List<PolityKey> accord = PRONOUNS.contains(conduct) ? accord(noun, actors) : List.of();
        List<PolityKey> spoken = accord.isEmpty() ? blame.spokenOf(noun, opinion(both), actors) : accord;
        return spoken.isEmpty() ? announcer(actors) : spoken;
    }

    /** Those who agreed, where only an accord of theirs is told of. */
    private List<PolityKey> accord(int noun, List<PolityKey> actors) {
        return new Accords(scene)
                .sides(noun).stream().filter(key -> !actors.contains(key)).toList();
    }

    /** "The Assembly condemned Russia. Peru hailed the vote": the organisation that voted. */
    private List<PolityKey> voters(List<PolityKey> actors) {
        return scene.text().lastOpinions(scene.sentence()).stream()
                .map(told -> told.actors().stream().flatMap(Deeds::known).toList())
                .filter(keys -> keys.size() == 1
                        && !actors.containsAll(keys)
                        && scene.text()
                                .polities()
                                .find(keys.getFirst())
                                .filter(polity -> polity.kind() == PolityKind.ORGANISATION)
                                .isPresent())
                .findFirst()
                .orElse(List.of());
    }

    /** "... is no longer illegal, the Secretary of State announced. Israel hailed the decision": who announced the news. */
    private List<PolityKey> announcer(List<PolityKey> actors) {
        for (int sentence = 0; sentence < Math.min(LEAD, scene.sentence()); sentence++) {
            Scene there = scene.beside(sentence);
            Optional<List<PolityKey>> keys = there.parse().verbs().stream()
                    .filter(verb -> verb.finite() && ANNOUNCES.contains(verb.base()))
                    .map(verb -> there.polities(there.agent(verb)))
                    .filter(found -> found.size() == 1 && !actors.containsAll(found))
                    .findFirst();
            if (keys.isPresent()) {
                return keys.get();
            }
        }
        return List.of();
    }

    /** Whether the text tells of no act of others, so that what is pointed at can only have been spoken of. */
    private boolean noneTold(List<PolityKey> actors) {
        return scene.text().toldUpTo(scene.sentence()).stream()
                .allMatch(told -> others(told, actors).isEmpty());
    }

    /** "condemned the aggression", where the text tells of an annexation. */
    private List<PolityKey> annexed(List<PolityKey> actors) {
        return scene.text().lastActors(ActKind.ANNEXATION).stream()
                .filter(key -> !actors.contains(key))
                .toList();
    }

    private static ActKind opinion(boolean support) {
        return support ? ActKind.SUPPORT : ActKind.CONDEMNATION;
    }

    /** Those who agreed; where it is condemned, only who did so in the lead. */
    private List<PolityKey> sides(VerbGroup verb, List<PolityKey> actors, boolean both) {
        Optional<Found> joint = scene.text().toldUpTo(scene.sentence()).stream()
                .filter(told -> told.symmetric() && !told.background())
                .findFirst();
        if (joint.isPresent() && !both) {
            return joint.get().actors().stream().flatMap(Deeds::known).toList();
        }
        return joint.isPresent()
                ? Stream.concat(joint.get().actors().stream(), joint.get().targets().stream())
                        .flatMap(Deeds::known)
                        .filter(key -> !actors.contains(key))
                        .distinct()
                        .toList()
                : doers(new Asked(verb, actors, "agreement", List.of(), opinion(both)));
    }

    /** "a move condemned by Kyiv": who made the move acted in this sentence, else in the last act told. */
    private List<PolityKey> doers(Asked asked) {
        List<PolityKey> found = doing(asked);
        return found.size() > MANY || asked.conduct.equals("what") && found.size() > 2 && !areTogether(asked, found)
                ? List.of()
                : found;
    }

    /** Whether one clause told of all of them: they are hailed together, where "what it called meddling" is the conduct of few. */
    private boolean areTogether(Asked asked, List<PolityKey> doers) {
        return asked.opinion == ActKind.SUPPORT
                && scene.text().toldUpTo(scene.sentence()).stream()
                        .anyMatch(told -> !told.background()
                                && told.actors().size() == doers.size()
                                && told.actors().containsAll(Scene.parties(doers)));
    }

    private List<PolityKey> doing(Asked asked) {
        if (asked.verb.participle()) {
            for (VerbGroup main : scene.parse().verbs()) {
                if (main.finite() && main.chunk() < asked.verb.chunk()) {
                    List<PolityKey> keys = scene.polities(scene.clauses().subject(main));
                    if (!keys.isEmpty()) {
                        return keys;
                    }
                }
            }
        }
        List<PolityKey> actors = asked.actors;
        Optional<ActKind> kind = kindOf(asked.conduct);
        if (kind.isPresent()) {
            List<PolityKey> doers = asked.conduct.endsWith("s")
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
        Optional<List<PolityKey>> taken = takenUp(asked);
        return taken.isPresent() ? taken.get() : actors(asked);
    }

    /** "Iraq denounced the vote. ... Damascus rejected it": what others just spoke of, where no act was told since. */
    private Optional<List<PolityKey>> takenUp(Asked asked) {
        int act = scene.text().toldUpTo(scene.sentence()).reversed().stream()
                .filter(told -> !told.background())
                .mapToInt(Found::sentence)
                .findFirst()
                .orElse(-1);
        List<Found> spoken = scene.text().lastOpinions(scene.sentence());
        boolean pointing = PRONOUNS.contains(asked.conduct) || act < 0;
        return pointing && !spoken.isEmpty() && spoken.getFirst().sentence() >= act
                ? spokenOf(spoken, asked)
                : Optional.empty();
    }

    /** "condemned the raid and reaffirmed its support for Peru. Chile condemned it": rather whom others condemned than whom they backed. */
    private static Optional<List<PolityKey>> spokenOf(List<Found> spoken, Asked asked) {
        int near = spoken.getFirst().sentence() - 1;
        return Stream.concat(
                        spoken.stream().filter(told -> told.kind() == asked.opinion && told.sentence() >= near),
                        spoken.stream())
                .map(told -> told.targets().stream()
                        .flatMap(Deeds::known)
                        .filter(key -> !asked.actors.contains(key))
                        .toList())
                .filter(keys -> !keys.isEmpty())
                .findFirst();
    }

    /** @param places "the decisions in Paris and Rome" */
    private List<PolityKey> actors(Asked asked) {
        String conduct = asked.conduct;
        List<PolityKey> actors = asked.actors;
        List<PolityKey> places = asked.places;
        boolean both = asked.opinion == ActKind.SUPPORT;
        // "Chile condemned it, and Peru broke off relations": not what is told only then
        int before = PRONOUNS.contains(conduct) ? asked.verb.chunk() : Integer.MAX_VALUE;
        boolean plan = conduct.matches("plans?|proposals?|bid");
        boolean deal = conduct.equals("agreement");
        boolean vote = conduct.matches("vote|referendum|plebiscite|ballot");
        List<Found> deeds = scene.text().toldUpTo(scene.sentence()).stream()
                .filter(told -> plan || told.status() == Status.DONE || told.status() == Status.ANNOUNCED)
                .filter(told -> told.sentence() < scene.sentence() || told.anchor() < before)
                .filter(told -> !deal
                        || told.kind()
                                .effect()
                                .filter(effect -> effect.aspect() != Aspect.MISSION)
                                .isPresent())
                .filter(told -> !vote || VOTED.contains(told.kind()))
                .filter(told -> !others(told, actors).isEmpty())
                .toList();
        Optional<Found> near = deeds.reversed().stream()
                .filter(told -> told.sentence() >= scene.sentence() - 1 && !told.background() && !isOld(told))
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
                .map(told -> both && told.symmetric() ? parties(told, actors) : others(told, actors))
                .or(() -> ownTarget(actors))
                .orElse(List.of());
    }

    /** "recognised Macedonia, which declared independence in 1991. Greece deplored the move": not what was long ago. */
    private boolean isOld(Found told) {
        Edtf when = told.when();
        return when != null
                && scene.text()
                        .published()
                        .filter(day -> when.to().isBefore(day.minusDays(OLD_DAYS)))
                        .isPresent();
    }

    /** "Cuba and Washington are to restore relations. Chile welcomed the decision": of both who agreed. */
    private static List<PolityKey> parties(Found told, List<PolityKey> actors) {
        return Stream.concat(told.actors().stream(), told.targets().stream())
                .flatMap(Deeds::known)
                .filter(key -> !actors.contains(key))
                .distinct()
                .toList();
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
                .map(told -> told.targets().stream().flatMap(Deeds::known).toList());
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
                .flatMap(Deeds::known)
                .filter(key -> !actors.contains(key))
                .toList();
    }

    private static Stream<PolityKey> known(Party party) {
        return party instanceof Party.Known known ? Stream.of(known.key()) : Stream.empty();
    }
}
