package credence.reading.lexicon;

import credence.act.ActKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way in which reports tell of an act.
 *
 * @param id for people, such as {@code relations.sever}
 * @param kind null where the kind is that of the act pointed at
 * @param cameo code of the CAMEO codebook 1.1b3, null where it has none
 * @param plover event type, null where PLOVER has none
 * @param verbs in dictionary form; any verb where empty
 * @param particles one of these must stand with the verb; none needed where empty
 * @param objects heads of the noun group acted on; for {@link Frame#NOMINAL} what the naming noun must have behind "of"
 * @param needs the noun group must have one of these; nothing needed where empty
 * @param without the noun group must have none of these, unless it has one of "diplomatic"'s sort
 * @param prepositions link the target to what it hangs on
 * @param nominals nouns that name the act
 * @param examples never empty
 */
public record Rule(
        String id,
        @Nullable ActKind kind,
        @Nullable String cameo,
        @Nullable String plover,
        Frame frame,
        Set<String> verbs,
        Set<String> particles,
        Set<String> objects,
        Set<String> needs,
        Set<String> without,
        Set<String> prepositions,
        Set<String> nominals,
        List<Example> examples) {

    /**
     * A sentence and what is read in it.
     *
     * @param acts such as {@code recognition PRK > XKX done 2024-03-18}; empty where nothing must be found
     */
    public record Example(String text, String acts) {}

    /** The kind of a rule that names one. */
    public ActKind namedKind() {
        if (kind == null) {
            throw new IllegalStateException(id + " names no kind");
        }
        return kind;
    }

    /** The example that people are shown. */
    public String example() {
        return examples.getFirst().text();
    }

    @Override
    public String toString() {
        return id;
    }
}
