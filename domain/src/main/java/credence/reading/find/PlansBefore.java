package credence.reading.find;

import credence.act.Status;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.time.Edtf;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The day of what else is planned: "Embassies will open on January 15. Chile plans to recognise it on the same day", "The treaty ends on
 * December 31, 2027. On that day Peru will cut ties".
 */
record PlansBefore(Scene scene) {
    private static final Pattern SAME_DAY =
            Pattern.compile("(?:on )?(?:the same|that|that same|that very) (?:day|date)");

    /** Chunks before an act in which the words may stand. */
    private static final int NEAR = 4;

    Optional<Edtf> day(int anchor) {
        Parse parse = scene.parse();
        boolean same = IntStream.range(
                        Math.max(0, anchor - NEAR), parse.chunks().size())
                .anyMatch(j -> SAME_DAY.matcher(parse.lower(j)).matches());
        return same ? ofAnAct().or(this::toComeBefore) : Optional.empty();
    }

    /**
     * "will break with Taipei on 31 December and recognise Beijing the following day", "It will open an embassy a week later": counted from what is
     * planned before.
     *
     * @param planned the day for which the verb at a place is planned
     */
    Optional<Edtf> counted(int anchor, IntFunction<Optional<Edtf>> planned) {
        String around = new Counted(scene.sentence(), scene.text()).around(anchor);
        if (!Offset.isLater(around)) {
            return Optional.empty();
        }
        return scene.parse().verbs().reversed().stream()
                .filter(verb -> verb.chunk() < anchor && (When.isToCome(verb) || verb.infinitive()))
                .map(verb -> planned.apply(verb.chunk()))
                .flatMap(Optional::stream)
                .filter(this::isToCome)
                .findFirst()
                .or(this::ofAnAct)
                .flatMap(base -> Offset.from(base, around))
                .filter(this::isToCome);
    }

    private Optional<Edtf> ofAnAct() {
        return scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .takeWhile(told -> told.sentence() >= scene.sentence() - 1)
                .filter(told -> told.status() == Status.ANNOUNCED || told.status() == Status.INTENDED)
                .map(Found::when)
                .filter(Objects::nonNull)
                .map(when -> (Edtf) when)
                .filter(this::isToCome)
                .findFirst();
    }

    private Optional<Edtf> toComeBefore() {
        return scene.sentence() == 0
                ? Optional.empty()
                : scene.text().parse(scene.sentence() - 1).times().stream()
                        .map(Time::value)
                        .filter(Objects::nonNull)
                        .map(when -> (Edtf) when)
                        .filter(this::isToCome)
                        .reduce((one, other) -> other);
    }

    private boolean isToCome(Edtf when) {
        return scene.text().published().filter(when.from()::isAfter).isPresent();
    }
}
