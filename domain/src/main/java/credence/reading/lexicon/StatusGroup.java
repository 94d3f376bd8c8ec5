package credence.reading.lexicon;

import java.util.List;
import java.util.Set;

/**
 * Words that make the same of the act that hangs on them.
 *
 * @param id for people, such as {@code ruling-out}
 * @param words verbs in dictionary form, nouns and adjectives as they stand
 * @param particles one of these must stand right behind the word; none needed where empty
 * @param overPlan the word governs a noun of another group ("shelved its plan to"), not the act itself
 * @param makes what becomes of the act
 * @param not the same where the word is negated
 * @param actNot the same where the act is negated
 * @param examples never empty
 */
public record StatusGroup(
        String id,
        Set<String> words,
        Set<String> particles,
        boolean overPlan,
        Outcome makes,
        Outcome not,
        Outcome actNot,
        List<Rule.Example> examples) {}
