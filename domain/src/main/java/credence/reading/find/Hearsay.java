package credence.reading.find;

import credence.act.Party;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;

/** Acts that somebody other than who is to have done them tells of: "Serbia said that Ghana had withdrawn its recognition". */
final class Hearsay {
    private static final Set<String> TELLING =
            WordSet.of("say", "announce", "report", "claim", "write", "tell", "state", "confirm", "insist");

    private Hearsay() {}

    static boolean is(Scene scene, Found told) {
        return scene.parse().verbs().stream()
                .filter(verb -> verb.finite() && tells(verb))
                .anyMatch(verb -> isOfAnother(scene, verb, told));
    }

    static boolean tells(VerbGroup verb) {
        return !verb.negated() && TELLING.contains(verb.base());
    }

    private static boolean isOfAnother(Scene scene, VerbGroup verb, Found told) {
        List<Party> who = Parties.of(scene.polities(scene.clauses().subject(verb)));
        return !who.isEmpty() && who.stream().noneMatch(told.actors()::contains);
    }
}
