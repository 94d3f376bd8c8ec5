package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** States that the text brings in only to say what they said of it: "Norway urged restraint", "Peru has offered to mediate". */
record Bystanders(Scene scene) {
    /** Sentences back. */
    private static final int REACH = 4;

    private static final Set<String> REMARKS = WordSet.of(
            "say", "urge", "call", "appeal", "offer", "ask", "express", "voice", "follow", "watch", "monitor", "hope",
            "regret", "stay", "comment", "react", "speak");

    private static final Set<String> GIVING =
            WordSet.of("send", "fly", "provide", "promise", "pledge", "offer", "deliver", "give");

    private static final Set<String> HELP = WordSet.of(
            "aid",
            "help",
            "relief",
            "assistance",
            "doctors",
            "medicine",
            "medicines",
            "supplies",
            "rescuers",
            "condolences");

    /** Those of the sentences right before; nobody acts toward them where no word names them. */
    Set<PolityKey> before() {
        Set<PolityKey> found = new HashSet<>();
        for (int sentence = scene.sentence() - 1; sentence > 0 && sentence >= scene.sentence() - REACH; sentence--) {
            found.addAll(in(sentence));
        }
        if (!found.isEmpty()) {
            scene.text().memory().toldUpTo(scene.sentence()).forEach(told -> {
                Parties.keys(told.actors()).forEach(found::remove);
                Parties.keys(told.targets()).forEach(found::remove);
            });
        }
        return found;
    }

    private Set<PolityKey> in(int sentence) {
        Parse parse = scene.text().parse(sentence);
        List<VerbGroup> finite =
                parse.verbs().stream().filter(VerbGroup::finite).toList();
        boolean only = !finite.isEmpty()
                && finite.stream()
                        .allMatch(verb -> REMARKS.contains(verb.base())
                                || Statuses.COPULAS.contains(verb.base())
                                || helps(scene.beside(sentence), verb));
        if (!only || Statuses.COPULAS.contains(finite.getFirst().base())) {
            return Set.of();
        }
        Scene there = scene.beside(sentence);
        return there.polities(there.clauses().subject(finite.getFirst())).stream()
                .filter(key -> isNew(key, sentence))
                .collect(Collectors.toSet());
    }

    /** "sent aid", "flew doctors to the region": no deed at which anybody takes offence. */
    static boolean helps(Scene there, VerbGroup verb) {
        return GIVING.contains(verb.base())
                && there.clauses().object(verb).stream()
                        .anyMatch(object -> there.head(object).in(HELP));
    }

    private boolean isNew(PolityKey key, int sentence) {
        return scene.text().named().stream()
                .noneMatch(name ->
                        name.sentence() < sentence && name.naming().polity().equals(key));
    }
}
