package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.polity.PolityKey;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.time.Edtf;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Whether anybody can be next to do what was told: "Poland may be next". */
final class NextInLine {
    private static final Pattern NEXT = Pattern.compile("\\b(?:be|come) next(?: |$)");

    private static final int OLD_DAYS = 200;

    private final Scene scene;

    NextInLine(Scene scene) {
        this.scene = scene;
    }

    /** "hoped that Bulgaria would be next", "asked whether it would be next": a wish, a question. */
    boolean isHoped(VerbGroup verb, String words) {
        return words.startsWith("would ")
                && isSaid(words)
                && scene.parse().verbs().reversed().stream()
                        .filter(outer -> outer.chunk() < verb.chunk())
                        .findFirst()
                        .filter(outer -> Word.isOneOf(outer.base(), "hope", "ask"))
                        .isPresent();
    }

    /** What was done long ago has no next one, and of two who agreed nobody is next. */
    boolean isLeft(Found act) {
        Edtf when = act.when();
        boolean old = when == null
                ? act.background()
                : act.isOlderThan(OLD_DAYS, scene.text().published());
        boolean restored = act.kind() == ActKind.RELATIONS_RESTORED && !isOfOne(act);
        boolean near = act.sentence() >= scene.sentence() - 1;
        return !old && !restored && (act.kind().isOf(Aspect.RECOGNITION) || when != null || near);
    }

    /** "Hungary restored relations with Israel", and not "Chad and Israel restored relations". */
    private boolean isOfOne(Found act) {
        Scene there = act.sentence() == scene.sentence() ? scene : scene.beside(act.sentence());
        // "Oman restored them on Monday and Iraq on Friday": the verb is left out
        return act.actors().size() == 1 && there.parse().verbAt(act.anchor()).isEmpty()
                || there.parse()
                        .verbAt(act.anchor())
                        .map(there.clauses()::subject)
                        .filter(OptionalInt::isPresent)
                        .filter(subject ->
                                there.clauses().list(subject.getAsInt()).size() == 1
                                        && there.polities(subject).size() == 1)
                        .isPresent();
    }

    boolean isSaid(String words) {
        return NEXT.matcher(words).find();
    }

    /** "Yugoslavia broke with four powers. Albania may be next": to be broken with, rather than to break. */
    static boolean isOneAgainstMany(Found act, List<PolityKey> actors) {
        return act.targets().size() > 1 && act.actors().size() == 1 && act.kind() != ActKind.RECOGNITION;
    }
}
