package credence.reading.mention;

import credence.reading.text.Token;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Where a capital only tells where a club or a firm is at home: "Sheriff Tiraspol", "Young Boys Bern". */
final class HomeTowns {
    private static final Set<String> PARTS_OF_TOWNS = WordSet.of(
            "East", "West", "North", "South", "Old", "New", "Greater", "Inner", "Central", "Downtown", "Occupied");

    /** What stands before the name of a capital and is no name, or leads in the name before it: "Under Biden Washington". */
    private static final Set<String> NO_NAMES = WordSet.of(
            "in",
            "on",
            "for",
            "with",
            "under",
            "at",
            "after",
            "before",
            "since",
            "without",
            "by",
            "to",
            "or",
            "yet",
            "so",
            "as",
            "though",
            "although",
            "because",
            "until",
            "unless",
            "that",
            "this",
            "these",
            "then",
            "now",
            "today",
            "yesterday",
            "tomorrow",
            "meanwhile",
            "however",
            "still",
            "even",
            "only",
            "neither",
            "either",
            "not",
            "once",
            "again",
            "also",
            "later",
            "earlier",
            "soon",
            "last",
            "next",
            "first",
            "finally",
            "officially",
            "why",
            "how",
            "what",
            "where",
            "who",
            "whether",
            "like",
            "unlike",
            "between",
            "against",
            "over",
            "into",
            "through",
            "during",
            "despite",
            "except",
            "said",
            "says",
            "following",
            "given",
            "did",
            "does",
            "is",
            "was",
            "will",
            "would",
            "can",
            "could",
            "has",
            "have",
            "should",
            "official",
            "all",
            "every",
            "no",
            "nor",
            "instead",
            "its",
            "their",
            "his",
            "our",
            "a",
            "an",
            "previously",
            "recently",
            "initially",
            "originally",
            "formally",
            "eventually",
            "subsequently",
            "afterwards",
            "perhaps",
            "maybe",
            "ironically",
            "apparently",
            "reportedly",
            "allegedly",
            "publicly",
            "privately",
            "near",
            "outside",
            "inside",
            "across",
            "via",
            "around",
            "behind",
            "beyond",
            "toward",
            "towards",
            "among",
            "communist",
            "socialist",
            "islamist",
            "nazi",
            "imperial",
            "tsarist",
            "wartime",
            "neutral",
            "nearby",
            "distant",
            "it",
            "he",
            "she",
            "they",
            "we",
            "there",
            "here",
            "thus",
            "hence",
            "nevertheless",
            "nonetheless",
            "moreover",
            "such",
            "same",
            "another",
            "other",
            "each",
            "some",
            "many",
            "most",
            "few",
            "several",
            "two",
            "three");

    private static final Pattern NO_NAME =
            Pattern.compile(".+(?:ly|ed|ing|ous|ful|less|ern|ic|al)|tiny|poor|rich|small|little|big|free|new");

    private HomeTowns() {}

    /** Whether a sentence's first word may be a name: "Tom Holland", but not "Then Holland", "Reluctantly Holland", "Landlocked Chad". */
    static boolean isName(Token first) {
        return !NO_NAMES.contains(first.lower())
                && !NO_NAME.matcher(first.lower()).matches();
    }

    /**
     * "Sheriff Tiraspol", "fans of Young Boys Bern": behind another name a capital is only where that is at home.
     *
     * @param other whether a token is a name that is no polity's
     */
    static boolean isHome(List<Token> tokens, int index, IntPredicate other) {
        int before = index - 1;
        if (before < 0
                || !other.test(before)
                || NO_NAMES.contains(tokens.get(before).lower())
                || PARTS_OF_TOWNS.contains(tokens.get(before).text())) {
            return false;
        }
        int first = before;
        while (first > 0 && other.test(first - 1)) {
            first--;
        }
        // "Under Biden Washington", "At Christmas London", "when Mr Obama visited. President Saied Tunis"
        return first == 0 || !NO_NAMES.contains(tokens.get(first - 1).lower());
    }
}
