package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.polity.PolityKey;
import credence.polity.PolityKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Who may declare itself independent: a land that is part of another state, a movement, a state that few recognise; no state of old. */
record AbleToDeclare(Scene scene) {
    private static final PolityKey SAHRAWI = new PolityKey("XSR");

    private static final PolityKey SAHARA = new PolityKey("ESH");

    /** Movements, and the state that each has declared. */
    private static final Map<PolityKey, PolityKey> STATES =
            Map.of(new PolityKey("XPO"), new PolityKey("PSE"), new PolityKey("XPF"), SAHRAWI, SAHARA, SAHRAWI);

    /** The state that a movement has declared; another is itself. */
    static PolityKey state(PolityKey key) {
        return STATES.getOrDefault(key, key);
    }

    /** Whether it is the state that a movement has declared. */
    static boolean isOfMovement(PolityKey key) {
        return STATES.containsValue(key);
    }

    /** The land on which a state was declared, where that has a name of its own: it, and not the state, is annexed. */
    static PolityKey land(PolityKey key) {
        return key.equals(SAHRAWI) ? SAHARA : key;
    }

    /** Whether it is a part of another, a movement or what one declared, a state that not all recognise, or newly recognised. */
    boolean is(PolityKey key) {
        return !scene.text().parents().of(key).isEmpty()
                || STATES.containsKey(key)
                || STATES.containsValue(key)
                || scene.text().kind(key) == PolityKind.LIMITED_STATE
                || isRecognised(key);
    }

    /** Toward whom the text has told of a recognition: that is what a declaration is followed by. */
    private boolean isRecognised(PolityKey key) {
        return scene.text().memory().toldUpTo(scene.sentence()).stream()
                .anyMatch(told ->
                        told.kind() == ActKind.RECOGNITION && told.targets().contains(Party.of(key)));
    }

    /** "its independence from France": whether it names another than those who declare. */
    boolean leavesAnother(int noun, List<PolityKey> subject) {
        OptionalInt from = scene.clauses().after(noun, "from");
        return from.isPresent()
                && scene.head(from.getAsInt()).named()
                && scene.polities(from).stream().noneMatch(subject::contains);
    }

    /** No state of old declares itself independent, so one before that may is meant; else the only one that the text names. */
    List<PolityKey> last(int before, boolean only) {
        List<Text.Named> able = scene.text().named().stream()
                .filter(name -> is(name.naming().polity()))
                .toList();
        Optional<PolityKey> last = able.stream()
                .filter(name -> name.from() < before)
                .map(name -> name.naming().polity())
                .reduce((one, other) -> other);
        List<PolityKey> all =
                able.stream().map(name -> name.naming().polity()).distinct().toList();
        return last.map(List::of).orElse(only && all.size() == 1 ? all : List.of());
    }
}
