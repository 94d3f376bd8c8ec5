package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.AND;
import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.RELATIVE;
import static credence.reading.parse.Chunk.Kind.SUBORDINATOR;
import static credence.reading.parse.Chunk.Kind.TIME;
import static credence.reading.parse.Chunk.Kind.VERB;

import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.regex.Pattern;

/** What stands between an act and those who are named behind it without a verb of their own. */
final class Between {
    private static final Pattern TIMES = Pattern.compile(
            "the (?:next|following|same) (?:day|week|month|year)|(?:the|a) (?:day|week|month|year) (?:before|later|earlier)?|the \\d{1,2}(?:st|nd|rd|th)|the (?:summer|autumn|spring|winter|fall) before");

    /** In chunks. */
    private static final int LONGEST_ASIDE = 12;

    private final Scene scene;

    Between(Scene scene) {
        this.scene = scene;
    }

    /** "Recognition by Russia followed on Monday, and by the United States on Tuesday": the act, or the verb that says when it came. */
    int spread(Found act, int noun) {
        boolean by = scene.parse().lower(noun - 1).equals("by");
        return scene.parse().verbs().stream()
                .filter(verb -> by && verb.chunk() > act.anchor() && verb.chunk() < noun)
                .findFirst()
                .filter(verb -> verb.finite() && Gaps.COMES.contains(verb.base()))
                .map(VerbGroup::chunk)
                .orElse(act.anchor());
    }

    boolean isTime(int chunk) {
        return scene.parse().kindAt(chunk, TIME)
                || isSoonAfter(chunk)
                || TIMES.matcher(scene.parse().lower(chunk)).matches();
    }

    /** "and the Emirates soon after". */
    boolean isSoonAfter(int chunk) {
        return Word.isOneOf(scene.parse().lower(chunk), "soon", "shortly", "immediately", "right", "not long")
                && Word.isOneOf(scene.parse().lower(chunk + 1), "after", "afterwards", "thereafter")
                && (chunk + 2 >= scene.parse().chunks().size()
                        || Word.isOneOf(scene.parse().lower(chunk + 2), ".", ",", ";"));
    }

    /** "and Chile, which has no ties with Serbia, on Tuesday": the comma before the time; the name itself where no aside stands behind it. */
    int behindAside(int name) {
        for (int j = name + 3; scene.parse().kindAt(name + 1, COMMA) && j < name + LONGEST_ASIDE; j++) {
            if (scene.parse().kindAt(j, Chunk.Kind.STOP) || scene.parse().kindAt(j, AND)) {
                return name;
            }
            if (scene.parse().kindAt(j, COMMA)) {
                return isTime(j + 1) ? j : name;
            }
        }
        return name;
    }

    /** Both have a time of their own. */
    boolean timeBetween(Found act, int noun) {
        boolean time = act.when() != null || act.rule().id().startsWith("sequel");
        for (int j = act.anchor() + 1; j < noun; j++) {
            time |= isTime(j);
        }
        return time;
    }

    boolean verbBetween(int from, int to) {
        int end = beforeAside(from, to);
        for (int j = from + 1; j < end; j++) {
            if (scene.parse().kindAt(j, VERB)) {
                return true;
            }
        }
        return false;
    }

    /** "before all the ballots had been counted" may be taken for a time or a link. */
    private boolean opensAside(int chunk) {
        return scene.parse().kindAt(chunk, SUBORDINATOR)
                || scene.parse().kindAt(chunk, RELATIVE)
                || Word.isOneOf(scene.parse().lower(chunk), "before", "after");
    }

    /** "Estonia declared it in May, while tanks stood in the streets, and Latvia in June": where the clause set off by marks begins. */
    private int beforeAside(int from, int to) {
        boolean joined =
                scene.parse().kindAt(to - 1, AND) || scene.parse().lower(to - 1).equals("with");
        int mark = joined ? to - 2 : to - 1;
        if (!scene.parse().kindAt(mark, COMMA)) {
            return to;
        }
        for (int j = mark - 1; j > from; j--) {
            if (scene.parse().kindAt(j, COMMA)) {
                return opensAside(j + 1) ? j : to;
            }
        }
        return to;
    }
}
