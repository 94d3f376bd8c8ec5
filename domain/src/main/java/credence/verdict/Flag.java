package credence.verdict;

import credence.ledger.Entry;
import credence.ledger.Revision;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * That an entry changed an answer that was given before it.
 *
 * @param by the entry that did it
 * @param field which part of the answer
 * @param was its value before; null where it had none
 * @param now its value since; null where it has none
 */
public record Flag(
        Entry by,
        String field,
        @Nullable String was,
        @Nullable String now) {
    /**
     * What later entries made of an answer, in their order. A part that was changed and changed back is none.
     *
     * @param later the entries that can have changed it, by revision
     * @param kept when it was given
     * @param answer its parts at a revision
     */
    public static List<Flag> since(Revision kept, List<Entry> later, Function<Revision, Map<String, String>> answer) {
        if (later.isEmpty()) {
            return List.of();
        }
        Map<String, String> first = answer.apply(kept);
        Map<String, String> last = answer.apply(later.getLast().revision());
        if (first.equals(last)) {
            return List.of();
        }
        List<Flag> flags = new ArrayList<>();
        Map<String, String> before = first;
        for (Entry entry : later) {
            Map<String, String> after = answer.apply(entry.revision());
            for (String field : fields(before, after)) {
                if (!Objects.equals(before.get(field), after.get(field))
                        && !Objects.equals(first.get(field), last.get(field))) {
                    flags.add(new Flag(entry, field, before.get(field), after.get(field)));
                }
            }
            before = after;
        }
        return List.copyOf(flags);
    }

    private static Set<String> fields(Map<String, String> before, Map<String, String> after) {
        Set<String> fields = new LinkedHashSet<>(before.keySet());
        fields.addAll(after.keySet());
        return fields;
    }
}
