package credence.answer;

import credence.ledger.Teller;
import credence.polity.Population;
import credence.stance.Question;
import credence.stance.Viewpoint;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands behind the question mark of an address. */
public final class QueryText {
    private QueryText() {}

    /** Without a question mark; what is null or blank is left out. */
    public static String written(Map<String, @Nullable String> values) {
        return values.entrySet().stream()
                .filter(one -> !stripped(one.getValue()).isEmpty())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(stripped(one.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String stripped(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /**
     * The question, with all that was left open in it filled in.
     *
     * @param population null where none is asked among
     */
    public static String of(Question question, @Nullable Population population) {
        return of(question, List.of(question.viewpoint()), population);
    }

    public static String of(Question question, List<Viewpoint> viewpoints, @Nullable Population population) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("asOf", question.day().toString());
        values.put("knownAt", question.known().toString());
        values.put(
                "reportedBy",
                question.reportedBy() == null ? null : question.reportedBy().toString());
        values.put("viewpoint", words(viewpoints));
        values.put("population", population == null ? null : population.word());
        return "?" + written(values);
    }

    /** As {@link #words(String)} takes them apart. */
    public static String words(List<Viewpoint> viewpoints) {
        return String.join(",", viewpoints.stream().map(Viewpoint::word).toList());
    }

    /** An outlet's name may have commas: what comes after one and is no viewpoint belongs to it. */
    public static List<String> words(String viewpoint) {
        List<String> words = new ArrayList<>();
        for (String part : viewpoint.split(",", -1)) {
            boolean begins = part.strip().matches("[A-Z]{3}|" + Viewpoint.REGISTER_WORD)
                    || part.strip().startsWith(Teller.OUTLET);
            if (!begins && !words.isEmpty() && words.getLast().startsWith(Teller.OUTLET)) {
                words.set(words.size() - 1, words.getLast() + "," + part);
            } else {
                words.add(part.strip());
            }
        }
        return words;
    }
}
