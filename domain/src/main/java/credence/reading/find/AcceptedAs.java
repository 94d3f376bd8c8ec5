package credence.reading.find;

import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;

/** Whether who is accepted is accepted as a state, a government or a head of one. */
record AcceptedAs(Scene scene) {
    private static final Set<String> STATEHOOD = WordSet.of("independence", "statehood", "secession");
    private static final Set<String> STATES = WordSet.of("state", "country", "nation", "republic");
    private static final Set<String> OF_ITS_OWN =
            WordSet.of("independent", "sovereign", "separate", "full", "fully", "free", "new", "and", ",");

    /** "accepted the Taliban as Afghanistan's government": only what it is accepted as makes it a recognition. */
    boolean isState(Rule rule, int patient) {
        if (rule.id().equals("recognition.accept") && isStatehood(patient)) {
            return true;
        }
        int as = scene.clauses().list(patient).getLast() + 1;
        return rule.particles().contains(scene.parse().lower(as))
                && scene.parse().kindAt(as + 1, Chunk.Kind.NOUN)
                && rule.objects().contains(scene.head(as + 1).lower())
                && (!scene.head(as + 1).in(STATES) || isOfItsOwn(as + 1));
    }

    /** "accepted the independence of Kosovo", "acknowledged Kosovo's statehood": of a state that is named, and not of the judges in it. */
    private boolean isStatehood(int patient) {
        boolean named = scene.units(patient).stream().anyMatch(Unit::named)
                || scene.parse().lower(patient + 1).equals("of")
                        && scene.parse().kindAt(patient + 2, Chunk.Kind.NOUN)
                        && scene.head(patient + 2).named();
        return scene.head(patient).in(STATEHOOD) && named;
    }

    /** "as an independent country", "as a state", but not "as a candidate country", "as a member state". */
    private boolean isOfItsOwn(int noun) {
        List<Unit> before = scene.units(noun).subList(0, scene.units(noun).size() - 1);
        return before.stream().allMatch(unit -> unit.tag("DET") || unit.in(OF_ITS_OWN))
                && (scene.head(noun).is("state") || before.stream().anyMatch(unit -> unit.in(OF_ITS_OWN)));
    }
}
