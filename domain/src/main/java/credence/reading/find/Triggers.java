package credence.reading.find;

import credence.reading.lexicon.Lexicon;
import credence.reading.parse.VerbForms;
import credence.reading.text.Sentence;
import java.util.Set;

/** Whether a sentence can tell of an act at all; only such are tagged, since tagging is what costs. */
final class Triggers {
    /** Words by which a sentence points at an act told before it. */
    private static final Set<String> POINTING = Set.of(
            "so",
            "suit",
            "follow",
            "follows",
            "followed",
            "following",
            "same",
            "theirs",
            "own",
            "recognition",
            "likewise",
            "ruled",
            "joined",
            "step",
            "kind",
            "diplomat",
            "threw",
            "thrown",
            "throwing",
            "expelled",
            "kicked");

    private final Set<String> nouns;
    private final Set<String> verbs;

    Triggers(Lexicon lexicon) {
        this.nouns = lexicon.nouns();
        this.verbs = lexicon.verbs();
    }

    boolean any(Sentence sentence) {
        return sentence.tokens().stream().anyMatch(token -> triggers(token.lower()));
    }

    private boolean triggers(String word) {
        return nouns.contains(word)
                || POINTING.contains(word)
                || VerbForms.base(word).filter(verbs::contains).isPresent();
    }
}
