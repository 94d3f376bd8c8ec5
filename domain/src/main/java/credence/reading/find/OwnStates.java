package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;

import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Independence declared without that word: "declared a state of their own", "proclaimed a Palestinian state", "The Polisario Front proclaimed a
 * republic". A state of old that proclaims a republic has deposed its king.
 */
record OwnStates(Scene scene) {
    private static final Set<String> STATES = WordSet.of("state", "republic");

    private static final Pattern OWN = Pattern.compile("(?:its|their|his|her) own");

    private static final Pattern STATE_OF = Pattern.compile("(?:[\\w ]{1,40} )?(?:state|republic) of .{1,60}");

    /** What "state" is where it is no country: "a state of emergency", "a republic of workers". */
    private static final Pattern OF = Pattern.compile("of|under|between");

    /** Whether the noun behind a verb that declares is the state of those who declare it. */
    boolean is(VerbGroup verb, int noun) {
        // "recognised the Sahrawi republic, the state proclaimed by the Polisario Front": says only which that is
        boolean tells = verb.passive() ? verb.finite() : noun > verb.chunk();
        if (!tells || !scene.parse().kindAt(noun, NOUN) || !isState(noun)) {
            return false;
        }
        boolean itself = Word.isOneOf(scene.parse().lower(noun - 1), "itself", "themselves");
        boolean bare = !itself && isPlain(noun);
        if (!itself && !verb.passive() && isCalledState(noun)) {
            return true;
        }
        return isOfTheirOwn(noun) && areByOne(verb, true)
                || bare && (namesOne(noun) || scene.units(noun).size() == 2 && areByOne(verb, false));
    }

    /** "a state", "the republic", "a Palestinian state". */
    private boolean isState(int noun) {
        String head = scene.head(noun).lower();
        return (STATES.contains(head.substring(head.lastIndexOf(' ') + 1))
                        || STATE_OF.matcher(head).matches())
                && Word.isOneOf(scene.units(noun).getFirst().lower(), "a", "an", "the");
    }

    /** "proclaimed the state of Azawad", "the State of Palestine": a land or a state that not all take for one, by its name. */
    private boolean isCalledState(int noun) {
        if (STATE_OF.matcher(scene.head(noun).lower()).matches()) {
            return namesOne(noun);
        }
        boolean of = scene.parse().lower(noun + 1).equals("of") && scene.parse().kindAt(noun + 2, NOUN);
        return of
                && scene.units(noun).getFirst().is("the")
                && scene.units(noun + 2).size() == 1
                && (scene.text().parents().land(scene.head(noun + 2).text()).isPresent()
                        || scene.polities(noun + 2).stream().anyMatch(this::isOne));
    }

    private boolean isOfTheirOwn(int noun) {
        return scene.parse().lower(noun + 1).equals("of")
                && OWN.matcher(scene.parse().lower(noun + 2)).matches()
                && !scene.parse().kindAt(noun + 3, NOUN)
                && scene.units(noun).stream().noneMatch(unit -> unit.polity() != null && !isOne(unit.polity()));
    }

    /** And not "declared the republic a terrorist state", "declared a state of emergency". */
    private boolean isPlain(int noun) {
        return !scene.parse().kindAt(noun + 1, NOUN)
                && !(scene.parse().kindAt(noun + 1, PREPOSITION)
                        && OF.matcher(scene.parse().lower(noun + 1)).matches());
    }

    private boolean namesOne(int noun) {
        return scene.units(noun).stream().map(Unit::polity).anyMatch(key -> key != null && isOne(key));
    }

    /** Whether those who declare it are no state of old: a movement, a contested state, a people that has one. */
    private boolean areByOne(VerbGroup verb, boolean orPart) {
        OptionalInt agent = scene.agent(verb);
        if (agent.isEmpty()) {
            return false;
        }
        PolityKey first = scene.units(agent.getAsInt()).getFirst().polity();
        boolean people = scene.head(agent.getAsInt()).demonym();
        // "Kosovo's Albanians", and not "Bosnia's Serbs"
        List<PolityKey> who = people && first != null ? List.of(first) : scene.polities(agent);
        AbleToDeclare able = new AbleToDeclare(scene);
        return !who.isEmpty() && who.stream().allMatch(key -> isOne(key) || orPart && !people && able.is(key));
    }

    private boolean isOne(PolityKey key) {
        return scene.text().isContested(key) || scene.text().kind(AbleToDeclare.state(key)) == PolityKind.LIMITED_STATE;
    }
}
