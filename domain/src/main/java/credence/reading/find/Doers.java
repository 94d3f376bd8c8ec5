package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import credence.time.Edtf;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who did the deed that an opinion points at, of the acts and opinions told so far. */
final class Doers {
    static final Set<String> PRONOUNS = WordSet.of("it", "this", "that", "these", "them", "what");

    private static final int OLD_DAYS = 90;

    /** What is voted on, or answers a vote. */
    private static final Set<ActKind> VOTED =
            Set.of(ActKind.INDEPENDENCE_DECLARED, ActKind.ANNEXATION, ActKind.RELATIONS_SEVERED);

    /** Of more, words such as "the expulsions" mean none in particular. */
    private static final int MANY = 4;

    private final Scene scene;

    Doers(Scene scene) {
        this.scene = scene;
    }

    /** What is asked: who did what the conduct of an opinion's verb points at, which these have. */
    record Asked(VerbGroup verb, List<PolityKey> actors, String conduct, List<PolityKey> places, ActKind opinion) {}

    /** "a move condemned by Kyiv": who made the move acted in this sentence, else in the last act told. */
    List<PolityKey> of(Asked asked) {
        List<PolityKey> found = doing(asked);
        return found.size() > MANY && !areOfOneAct(found)
                        || asked.conduct.equals("what") && found.size() > 2 && !areTogether(asked, found)
                ? List.of()
                : found;
    }

    /** Whether one clause told of all of them: they are hailed together, where "what it called meddling" is the conduct of few. */
    private boolean areTogether(Asked asked, List<PolityKey> doers) {
        return asked.opinion == ActKind.SUPPORT && areOfOneAct(doers);
    }

    private boolean areOfOneAct(List<PolityKey> doers) {
        return scene.text().memory().toldUpTo(scene.sentence()).stream()
                .anyMatch(told -> !told.background()
                        && told.actors().size() == doers.size()
                        && told.actors().containsAll(Parties.of(doers)));
    }

    /** "would not recognise the annexation, and Canada condemned it": what the sentence names before. */
    private String annexation(Asked asked) {
        for (int j = asked.verb.chunk() - 1; asked.conduct.equals("it") && j >= 0; j--) {
            if (scene.parse().kindAt(j, Chunk.Kind.NOUN) && scene.head(j).is("annexation")) {
                return "annexation";
            }
        }
        return asked.conduct.equals("it") && PointedConduct.isAnnexationLast(scene) ? "annexation" : asked.conduct;
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
        Optional<ActKind> kind = kindOf(annexation(asked));
        if (kind.isPresent()) {
            List<PolityKey> doers = asked.conduct.endsWith("s")
                    ? allActors(kind.get(), actors, false)
                    : newsOf(kind.get(), actors)
                            .orElseGet(() -> scene.text().lastTold().lastActors(kind.get()).stream()
                                    .filter(key -> !actors.contains(key))
                                    .toList());
            if (!doers.isEmpty()) {
                return doers;
            }
            // "the declaration", after others recognised the state that was declared
            List<PolityKey> declared = kind.get() == ActKind.INDEPENDENCE_DECLARED
                    ? scene.text().lastTold().topicPolities(scene.sentence()).stream()
                            .filter(key -> !actors.contains(key))
                            .toList()
                    : List.of();
            if (!declared.isEmpty()) {
                return declared;
            }
        }
        Optional<List<PolityKey>> taken = takenUp(asked);
        return taken.isPresent() ? taken.get() : actors(asked);
    }

    /** "the recognition", "the break": the one told right before, else that of the news, and not what others did in return or long ago. */
    private Optional<List<PolityKey>> newsOf(ActKind kind, List<PolityKey> actors) {
        List<Found> deeds = scene.text().memory().toldUpTo(scene.sentence()).stream()
                .filter(told -> told.kind() == kind && told.status() == Status.DONE && !told.background())
                .filter(told -> !others(told, actors).isEmpty())
                .toList();
        Optional<Found> news = deeds.stream().findFirst();
        return deeds.reversed().stream()
                .filter(told -> told.sentence() >= scene.sentence() - 1
                        && !isBefore(told, news)
                        && news.stream().noneMatch(first -> told.targets().containsAll(first.actors())))
                .findFirst()
                .or(() -> news)
                .map(told -> others(told, actors));
    }

    /** "Germany recognised Croatia on Monday. Iceland did so last Thursday": before the news. */
    private static boolean isBefore(Found told, Optional<Found> news) {
        Edtf when = told.when();
        return when != null
                && news.map(Found::when)
                        .filter(first -> when.to().isBefore(first.from()))
                        .isPresent();
    }

    /** "Iraq denounced the vote. ... Damascus rejected it": what others just spoke of, where no act was told since. */
    private Optional<List<PolityKey>> takenUp(Asked asked) {
        int act = scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .filter(told -> !told.background()
                        && (told.sentence() < scene.sentence() || told.anchor() < asked.verb.chunk()))
                .mapToInt(Found::sentence)
                .findFirst()
                .orElse(-1);
        List<Found> spoken = scene.text().memory().lastOpinions(scene.sentence());
        boolean pointing = PRONOUNS.contains(asked.conduct) || act < 0;
        // "Chile hailed the decision and will open an embassy. Peru, too, praised it"
        boolean too = !spoken.isEmpty()
                && spoken.getFirst().sentence() == scene.sentence() - 1
                && scene.parse().units().stream().anyMatch(unit -> unit.in("too", "also"));
        return pointing && !spoken.isEmpty() && (too || spoken.getFirst().sentence() >= act)
                ? spokenOf(spoken, asked)
                : Optional.empty();
    }

    /** "condemned the raid and reaffirmed its support for Peru. Chile condemned it": rather whom others condemned than whom they backed. */
    private static Optional<List<PolityKey>> spokenOf(List<Found> spoken, Asked asked) {
        int near = spoken.getFirst().sentence() - 1;
        return Stream.concat(
                        spoken.stream().filter(told -> told.kind() == asked.opinion && told.sentence() >= near),
                        // "Oman voiced support for Riyadh. Qatar denounced what it called meddling": hardly its
                        spoken.stream()
                                .filter(told -> told.kind() == asked.opinion
                                        || !told.rule().id().equals("support.voice")))
                .map(told -> told.targets().stream()
                        .flatMap(Parties::known)
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
        boolean plan = Word.isOneOf(conduct, "plans", "plan", "proposals", "proposal", "bid");
        boolean deal = conduct.equals("agreement");
        boolean vote = Word.isOneOf(conduct, "vote", "referendum", "plebiscite", "ballot");
        List<Found> deeds = scene.text().memory().toldUpTo(scene.sentence()).stream()
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
        Optional<Found> news = deeds.stream()
                .filter(told -> !told.background() && !isOld(told))
                .findFirst();
        Optional<Found> near = deeds.reversed().stream()
                .filter(told -> told.sentence() >= scene.sentence() - 1
                        && !told.background()
                        && !isOld(told)
                        && !isBefore(told, news))
                .findFirst();
        if (Word.isOneOf(conduct, "decisions", "moves", "steps", "announcements", "actions", "measures")
                && news.isPresent()) {
            List<PolityKey> all = allActors(news.get(), actors);
            List<PolityKey> there = all.stream().filter(places::contains).toList();
            return there.isEmpty() ? all : there;
        }
        Optional<List<PolityKey>> own = both ? Optional.empty() : ownBreak(news, actors);
        if (own.isPresent()) {
            return own.get();
        }
        boolean ofTheNews = near.isPresent()
                && news.isPresent()
                && Word.isOneOf(conduct, "decision", "move", "step", "announcement", "switch", "change", "news")
                && new NewsOrLast(scene).isNews(news.get(), near.get(), actors)
                && !others(news.get(), actors).isEmpty();
        return (ofTheNews ? news : near)
                .or(() -> deeds.stream().filter(told -> !isOld(told)).findFirst())
                .map(told -> both && told.symmetric() && !new NewsOrLast(scene).isOfOne(told, conduct)
                        ? parties(told, actors)
                        : others(told, actors))
                .or(() -> ownTarget(actors))
                .orElse(List.of());
    }

    /** "recognised Macedonia, which declared independence in 1991. Greece deplored the move": not what was long ago. */
    boolean isOld(Found told) {
        return told.isOlderThan(OLD_DAYS, scene.text().published());
    }

    /** "Cuba and Washington are to restore relations. Chile welcomed the decision": of both who agreed. */
    private static List<PolityKey> parties(Found told, List<PolityKey> actors) {
        return Stream.concat(told.actors().stream(), told.targets().stream())
                .flatMap(Parties::known)
                .filter(key -> !actors.contains(key))
                .distinct()
                .toList();
    }

    /** "condemned the decisions": of all who did as the news tells. */
    private List<PolityKey> allActors(Found news, List<PolityKey> actors) {
        List<PolityKey> all = allActors(news.kind(), actors, false);
        // "broke with Mali, a week after Chad did so. Mali condemned both decisions": what the sentence of the news
        // tells, too
        return all.size() == 1 ? allActors(news.kind(), actors, true) : all;
    }

    private List<PolityKey> allActors(ActKind kind, List<PolityKey> actors, boolean older) {
        return scene.text().memory().toldUpTo(scene.sentence()).stream()
                .filter(told -> told.kind() == kind && (!told.background() || older && !isOld(told)))
                .filter(told -> told.status() == Status.DONE || told.status() == Status.ANNOUNCED)
                .flatMap(told -> others(told, actors).stream())
                .distinct()
                .toList();
    }

    /** "Honduras and Taiwan restored relations. China broke with Honduras. Beijing condemned the betrayal": of the one it broke with. */
    private Optional<List<PolityKey>> ownBreak(Optional<Found> news, List<PolityKey> actors) {
        return news.filter(Found::symmetric)
                .flatMap(joint -> ownTarget(actors)
                        .map(keys -> keys.stream()
                                .filter(parties(joint, actors)::contains)
                                .toList())
                        .filter(keys -> keys.size() == 1));
    }

    /** "recalled its ambassador from Israel and condemned the raids": toward whom the same one just acted. */
    private Optional<List<PolityKey>> ownTarget(List<PolityKey> actors) {
        return scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .filter(told -> told.actors().equals(Parties.of(actors)))
                .findFirst()
                .map(told -> Parties.keys(told.targets()));
    }

    /** "the declaration", "the annexation": which sort of act is meant. */
    private static Optional<ActKind> kindOf(String conduct) {
        return switch (conduct) {
            case "declaration", "proclamation" -> Optional.of(ActKind.INDEPENDENCE_DECLARED);
            case "annexation" -> Optional.of(ActKind.ANNEXATION);
            case "recognition", "recognitions" -> Optional.of(ActKind.RECOGNITION);
            case "expulsion", "expulsions" -> Optional.of(ActKind.DIPLOMATS_EXPELLED);
            case "break", "rupture", "severance" -> Optional.of(ActKind.RELATIONS_SEVERED);
            default -> Optional.empty();
        };
    }

    static List<PolityKey> others(Found told, List<PolityKey> actors) {
        return told.actors().stream()
                .flatMap(Parties::known)
                .filter(key -> !actors.contains(key))
                .toList();
    }
}
