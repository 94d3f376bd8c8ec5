package credence.stance;

import credence.ledger.Entry;
import credence.polity.PolityKey;
import credence.time.Edtf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is on record of a pair or of a polity, by date.
 *
 * @param moments by date and then revision; those after the question's day too, since they are on record
 */
public record Timeline(Question question, List<Moment> moments) {
    /**
     * One act.
     *
     * @param entry the word on it: the register's, or where it has none on it the account itself
     * @param accounts the other accounts of the same act, by date and then revision
     */
    public record Moment(Edtf when, Entry entry, List<Entry> accounts) {
        public Moment {
            accounts = List.copyOf(accounts);
        }

        /** Whether the register holds it. */
        public boolean isHeld() {
            return entry.attribution().held();
        }
    }

    public Timeline {
        moments = List.copyOf(moments);
    }

    /** What can have happened by the question's day. */
    public Timeline byDay() {
        return new Timeline(
                question,
                moments.stream()
                        .filter(moment -> !moment.when().from().isAfter(question.day()))
                        .toList());
    }

    /** The acts between two polities, either way. */
    public static Timeline of(PolityKey one, PolityKey other, Question question, Histories histories) {
        return new Timeline(question, sorted(moments(histories.of(one, other), question)));
    }

    /** The acts of a polity and toward it. */
    public static Timeline of(PolityKey polity, Question question, Histories histories) {
        List<Moment> moments = new ArrayList<>();
        histories.of(polity).forEach(history -> moments.addAll(moments(history, question)));
        histories.standingAlone(polity, question.known()).stream()
                .filter(entry -> question.reportedBy() == null || Voices.isPublished(entry, question.reportedBy()))
                .forEach(entry -> moments.add(new Moment(When.of(entry), entry, List.of())));
        return new Timeline(question, sorted(moments));
    }

    private static List<Moment> moments(History whole, Question question) {
        History history = question.reportedBy() == null ? whole : whole.reported(question.reportedBy());
        Map<Entry, Entry> tops = history.merged(question.known());
        List<Entry> standing = history.standing(question.known());
        List<Moment> moments = new ArrayList<>();
        for (Entry top : standing) {
            if (!tops.containsKey(top)) {
                List<Entry> act = standing.stream()
                        .filter(entry -> top.equals(entry) || top.equals(tops.get(entry)))
                        .toList();
                Entry word = Objects.requireNonNullElse(told(act, question.viewpoint()), top);
                moments.add(new Moment(
                        When.of(word),
                        word,
                        act.stream().filter(entry -> !entry.equals(word)).toList()));
            }
        }
        return moments;
    }

    private static @Nullable Entry told(List<Entry> act, Viewpoint viewpoint) {
        return viewpoint instanceof Viewpoint.Of of
                ? act.stream()
                        .filter(entry -> entry.tellers().contains(of.teller()))
                        .max(Comparator.comparing(Entry::revision))
                        .orElse(null)
                : null;
    }

    private static List<Moment> sorted(List<Moment> moments) {
        return moments.stream()
                .sorted(Comparator.comparing(Moment::entry, When.BY_TIME))
                .toList();
    }
}
