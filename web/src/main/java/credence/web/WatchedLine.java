package credence.web;

import credence.answer.CertifiedQuestion;
import credence.answer.QueryText;
import credence.answer.WatchedAnswer;
import credence.persistence.Watch;
import credence.polity.PolityKey;
import credence.polity.Population;
import credence.stance.Question;
import credence.stance.Tally;
import credence.verdict.Flag;
import credence.verdict.Matter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is watched, as pages and JSON show it.
 *
 * @param title what is asked
 * @param address where it is answered; null for a claim
 * @param found what later entries made of it
 */
public record WatchedLine(
        Watch watch, String title, @Nullable String address, List<Part> parts, List<Flag> found, List<FlagLine> flags) {
    /** A part of the answer as it was given. */
    public record Part(String label, String value) {}

    static WatchedLine of(WatchedAnswer answer, Names names) {
        Watch watch = answer.watch();
        return new WatchedLine(
                watch,
                title(watch.matter(), names),
                address(watch),
                parts(watch),
                answer.found(),
                answer.found().stream()
                        .map(flag -> FlagLine.of(flag, label(flag.field(), names), names))
                        .toList());
    }

    public boolean isChanged() {
        return !found.isEmpty();
    }

    /** The question beside what it asks. */
    public String told() {
        Question question = watch.question();
        return "On " + Formats.written(question.day()) + ", as known at revision " + question.known()
                + (question.reportedBy() == null
                        ? ""
                        : ", by what was published by " + Formats.written(question.reportedBy()));
    }

    private static String title(Matter matter, Names names) {
        return switch (matter) {
            case Matter.OfStance(PolityKey actor, PolityKey target) ->
                names.side(actor).name() + " toward " + names.side(target).name();
            case Matter.OfTally(PolityKey polity, Tally.Direction direction, Population population) ->
                CertifiedQuestion.counted(direction, names.name(polity)) + ", among "
                        + population.word().replace('-', ' ');
            case Matter.OfClaim claim -> VerdictLine.told(claim.assertion(), names);
        };
    }

    private static @Nullable String address(Watch watch) {
        String path =
                switch (watch.matter()) {
                    case Matter.OfStance(PolityKey actor, PolityKey target) -> "/stances/" + actor + "/" + target;
                    case Matter.OfTally(PolityKey polity, Tally.Direction direction, Population population) ->
                        "/polities/" + polity + "/" + direction.name().toLowerCase(Locale.ROOT);
                    case Matter.OfClaim claim -> null;
                };
        return path == null
                ? null
                : path
                        + QueryText.of(
                                watch.question(),
                                watch.matter() instanceof Matter.OfTally tally ? tally.population() : null);
    }

    /** Of a tally the numbers: its list is where it is answered. */
    private static List<Part> parts(Watch watch) {
        Map<String, String> answer = watch.answer();
        return answer.keySet().stream()
                .filter(field -> !isKey(field))
                .sorted()
                .map(field -> new Part(
                        field.replace('-', ' '),
                        String.valueOf(answer.get(field)).replace('_', ' ')))
                .toList();
    }

    private static String label(String field, Names names) {
        return isKey(field) ? names.side(new PolityKey(field)).name() : field.replace('-', ' ');
    }

    private static boolean isKey(String field) {
        return field.matches("[A-Z]{3}");
    }
}
