package credence.reading.find;

import credence.act.ActKind;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Who did what the clauses right before tell, though it is no act of ours: "China imposed tariffs. Australia denounced the move". */
final class PlainDeeds {
    /** Sentences back to the deed, over what is only said of it. */
    private static final int NEAR = 2;

    private static final int TOGETHER = 3;

    private static final int OLD_DAYS = 90;

    /** Verbs of saying with which something is done, too. */
    private static final Set<String> DOES = WordSet.of("announce", "declare", "vow", "pledge", "promise");

    /** What happens to somebody, or is only thought. */
    private static final Set<String> NO_DEEDS = WordSet.of(
            "follow",
            "watch",
            "monitor",
            "have",
            "has",
            "do",
            "want",
            "need",
            "know",
            "believe",
            "think",
            "expect",
            "fear",
            "lose",
            "suffer",
            "face",
            "mark",
            "celebrate",
            "see",
            "hear",
            "die",
            "wait",
            "learn",
            "belong",
            "depend",
            "lie",
            "stand",
            "border",
            "consider",
            "regard",
            "back",
            "support",
            "oppose",
            "regret",
            "like",
            "seek",
            "mean");

    private static final Set<String> SHUT_OUT = WordSet.of("suspend", "expel", "exclude", "bar", "oust", "eject");

    private static final Set<String> FROM = WordSet.of("from");

    private final Scene scene;

    PlainDeeds(Scene scene) {
        this.scene = scene;
    }

    /** @param actors who has the opinion, and so did not do it; empty where the words before fit two, or nobody */
    List<PolityKey> doers(VerbGroup opinion, List<PolityKey> actors) {
        for (int sentence = scene.sentence(); sentence >= Math.max(0, scene.sentence() - NEAR); sentence--) {
            boolean here = sentence == scene.sentence();
            Optional<List<PolityKey>> doers =
                    doers(here ? scene : scene.beside(sentence), here ? opinion.chunk() : Integer.MAX_VALUE, actors);
            if (doers.isPresent()) {
                return doers.get();
            }
        }
        return List.of();
    }

    /** "London cut its aid, and Kigali condemned that step": who did what the same sentence tells, where it is no act of ours. */
    List<PolityKey> doersHere(VerbGroup opinion, List<PolityKey> actors) {
        if (acted(scene.sentence(), opinion.chunk())) {
            return List.of();
        }
        return doers(scene, opinion.chunk(), actors).orElseGet(() -> doersBefore(actors));
    }

    /** "The Union imposed sanctions. Kenya welcomed that step": what the sentence right before tells, if that is no act of ours either. */
    private List<PolityKey> doersBefore(List<PolityKey> actors) {
        int before = scene.sentence() - 1;
        return before < 0 || acted(before, Integer.MAX_VALUE)
                ? List.of()
                : doers(scene.beside(before), Integer.MAX_VALUE, actors).orElse(List.of());
    }

    private boolean acted(int sentence, int before) {
        return scene.text().memory().toldUpTo(sentence).stream()
                .anyMatch(told -> told.sentence() == sentence && told.anchor() < before);
    }

    /** "Washington said that the settlements were no longer illegal. Jordan denounced the shift": who said it, where that was all. */
    List<PolityKey> announcer(List<PolityKey> actors) {
        if (scene.sentence() == 0) {
            return List.of();
        }
        Scene there = scene.beside(scene.sentence() - 1);
        return there.parse().verbs().stream()
                .filter(VerbGroup::finite)
                .findFirst()
                .filter(verb -> Word.isOneOf(verb.base(), "say", "announce", "tell", "confirm") && !verb.negated())
                .filter(verb -> there.parse().verbs().getLast() != verb)
                .map(verb -> agents(there, verb))
                .filter(keys -> keys.size() == 1 && !actors.containsAll(keys))
                .orElse(List.of());
    }

    /** Empty where the sentence tells of no deed of others. */
    private static Optional<List<PolityKey>> doers(Scene there, int before, List<PolityKey> actors) {
        // "Serbia will move its embassy, Trump announced": what is announced, and not that it is
        boolean others = there.parse().verbs().stream()
                .anyMatch(verb -> verb.chunk() < before && isDeed(there, verb) && !DOES.contains(verb.base()));
        Optional<List<PolityKey>> doers = Optional.empty();
        for (VerbGroup verb : there.parse().verbs()) {
            if (verb.chunk() >= before || !isDeed(there, verb) || others && DOES.contains(verb.base())) {
                continue;
            }
            List<PolityKey> agents = agents(there, verb);
            if (!agents.isEmpty() && actors.containsAll(agents)) {
                continue;
            }
            if (doers.isEmpty()) {
                doers = Optional.of(agents.size() <= TOGETHER ? agents : List.of());
            } else if (!agents.isEmpty() && !agents.equals(doers.get())) {
                return Optional.of(List.of());
            }
        }
        return doers;
    }

    /** "Russia's parliament ratified the treaty", "Israeli police raided": for whom those act. */
    private static List<PolityKey> agents(Scene there, VerbGroup verb) {
        OptionalInt from = verb.passive() && SHUT_OUT.contains(verb.base())
                ? there.clauses().after(verb.chunk(), FROM)
                : OptionalInt.empty();
        List<PolityKey> bodies = there.polities(from).stream()
                .filter(there.text()::isOrganisation)
                .toList();
        // "Chad was suspended from the African Union": which did so
        return bodies.isEmpty() ? agents(there, there.agent(verb)) : bodies;
    }

    private static List<PolityKey> agents(Scene there, OptionalInt agent) {
        List<PolityKey> agents = DeedAuthors.doer(there, agent);
        Optional<PolityKey> chamber =
                agent.isPresent() ? Chambers.of(there.text(), there.head(agent.getAsInt())) : Optional.empty();
        if (chamber.isPresent()) {
            return List.of(chamber.get());
        }
        boolean assembly = agents.isEmpty()
                && agent.isPresent()
                && there.head(agent.getAsInt()).in(Words.ASSEMBLIES);
        return assembly ? there.owners().of(agent.getAsInt()) : agents;
    }

    private static boolean isDeed(Scene there, VerbGroup verb) {
        OptionalInt subject = there.clauses().subject(verb);
        boolean thing = !verb.passive()
                && subject.isPresent()
                && there.head(subject.getAsInt()).in(there.lexicon().list("things"));
        // "The decision was announced after a meeting": which speaks of the deed
        boolean spoken = subject.isPresent()
                && there.head(subject.getAsInt()).in(there.lexicon().list("deeds"))
                && there.owners().of(subject.getAsInt()).isEmpty();
        return verb.finite()
                && !verb.negated()
                && !thing
                && !spoken
                && (DOES.contains(verb.base()) || !Speech.says(verb.base()))
                && !NO_DEEDS.contains(verb.base())
                && !isStanding(there, verb)
                && !Bystanders.helps(there, verb)
                && !isOld(there, verb)
                && !Statuses.COPULAS.contains(verb.base())
                && there.lexicon()
                        .verb(
                                Frame.DIRECT,
                                verb.base(),
                                kind -> kind == ActKind.CONDEMNATION || kind == ActKind.SUPPORT)
                        .isEmpty();
    }

    /** "Israel accepts it": how somebody stands, and no deed. */
    private static boolean isStanding(Scene there, VerbGroup verb) {
        String word = there.parse().unit(verb.unit()).lower();
        return word.equals(verb.base() + "s") || word.equals(verb.base() + "es");
    }

    /** "Israel annexed it in 1981. Syria condemned the decision": what is long past is no news. */
    static boolean isOld(Scene there, VerbGroup verb) {
        return there.text().published().isPresent()
                && there.dating()
                        .own(verb.chunk())
                        .filter(when -> when.to()
                                .isBefore(there.text().published().get().minusDays(OLD_DAYS)))
                        .isPresent();
    }
}
