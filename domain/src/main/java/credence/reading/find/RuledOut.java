package credence.reading.find;

import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.regex.Pattern;

/** "ruled it out", "has ruled out any such step", "ruled out following": that which was told. */
record RuledOut(Scene scene) {
    /** "has ruled out any such step". */
    private static final Pattern SUCH = Pattern.compile(
            "(?:any|any such|such a|such|taking such a|a similar|similar|the same|the|that|this) (?:step|move|measure|action|decision)s?");

    boolean is(VerbGroup verb, String next) {
        return Word.isOneOf(next, "it", "that", "this")
                        && scene.parse().lower(verb.chunk() + 2).equals("out")
                || next.equals("out")
                        && SUCH.matcher(scene.parse().lower(verb.chunk() + 2)).matches();
    }

    /** "ruled out following". */
    boolean following(VerbGroup verb, PlacesInOrder places) {
        return scene.parse().lower(verb.chunk() - 1).equals("out")
                && scene.parse()
                        .verbAt(Math.max(0, verb.chunk() - 2))
                        .filter(outer -> outer.base().equals("rule"))
                        .isPresent()
                && places.closes(verb.chunk() + 1);
    }
}
