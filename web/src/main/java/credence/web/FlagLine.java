package credence.web;

import credence.verdict.Flag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That an entry changed an answer, as pages show it.
 *
 * @param day on which the entry was known
 * @param part of the answer, for people; empty where it has but one
 */
public record FlagLine(EntryLine line, String day, String part, String was, String now) {
    static FlagLine of(Flag flag, String part, Names names) {
        return new FlagLine(
                EntryLine.of(flag.by(), names),
                Formats.written(flag.by().knownAt()),
                part,
                told(flag.was()),
                told(flag.now()));
    }

    /** Those of one part of an answer, and the part is called so. */
    static List<FlagLine> of(List<Flag> flags, String field, String part, Names names) {
        return flags.stream()
                .filter(flag -> flag.field().equals(field))
                .map(flag -> of(flag, part, names))
                .toList();
    }

    private static String told(@Nullable String value) {
        return value == null ? "nothing" : value.replace('_', ' ');
    }
}
