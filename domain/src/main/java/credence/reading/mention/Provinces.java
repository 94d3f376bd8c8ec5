package credence.reading.mention;

import credence.reading.text.Token;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the name of a polity or capital is that of a part of another: "Lebanon, Ohio", "New Mexico", "the premier of Victoria". */
final class Provinces {
    /** Behind the name of a town and a comma; Georgia, which may as well be the next of a list, is left out. */
    private static final Set<String> AMERICAN = WordSet.of(
            "Alabama",
            "Alaska",
            "Arizona",
            "Arkansas",
            "California",
            "Colorado",
            "Connecticut",
            "Delaware",
            "Florida",
            "Idaho",
            "Illinois",
            "Indiana",
            "Iowa",
            "Kansas",
            "Kentucky",
            "Louisiana",
            "Maine",
            "Maryland",
            "Massachusetts",
            "Michigan",
            "Minnesota",
            "Mississippi",
            "Missouri",
            "Montana",
            "Nebraska",
            "Nevada",
            "Ohio",
            "Oklahoma",
            "Ontario",
            "Oregon",
            "Pennsylvania",
            "Tennessee",
            "Texas",
            "Utah",
            "Vermont",
            "Virginia",
            "Wisconsin",
            "Wyoming");

    private static final Set<String> IN_TWO =
            WordSet.of("Hampshire", "York", "Jersey", "Mexico", "Carolina", "Dakota", "Virginia");

    /** Behind "New", which is a place elsewhere. */
    private static final Set<String> NEW =
            WordSet.of("Mexico", "Jersey", "Guinea", "Britain", "Ireland", "Georgia", "Holland");

    /** Names that a part of another state has too. */
    private static final Set<String> PARTS_TOO = WordSet.of("Georgia", "Washington", "Victoria", "Delhi", "Lagos");

    private static final Set<String> HEADS = WordSet.of("governor", "premier", "legislature", "attorney");

    /** Whose heads are no premiers, so that it is the state that has one. */
    private static final Set<String> WITHOUT_PREMIER = WordSet.of("Georgia", "Washington");

    private static final Set<String> CLOSING = WordSet.of(",", ".", ")", ";", "–", "—", "-");

    private Provinces() {}

    /** "Lebanon, Ohio", "Panama City, Florida", "Berlin, New Hampshire": what stands behind a name. */
    static boolean isAmerican(List<Token> tokens, int behind) {
        if (behind + 1 >= tokens.size() || !tokens.get(behind).is(",")) {
            return false;
        }
        Token state = tokens.get(behind + 1);
        boolean two = behind + 2 < tokens.size()
                && Word.isOneOf(state.text(), "New", "North", "South", "West")
                && IN_TWO.contains(tokens.get(behind + 2).text());
        int end = two ? behind + 3 : behind + 2;
        // "Officials from Mexico, California and Texas", "In Moscow, Virginia Gamba said": no town of it
        boolean closed =
                end >= tokens.size() || CLOSING.contains(tokens.get(end).text());
        return closed && (two || AMERICAN.contains(state.text()));
    }

    /** Whether the name of one word at this place is none of a polity. */
    static boolean isPart(List<Token> tokens, int index) {
        String name = tokens.get(index).text();
        Token next = index + 1 < tokens.size() ? tokens.get(index + 1) : null;
        Token after = index + 2 < tokens.size() ? tokens.get(index + 2) : null;
        Token before = index > 0 ? tokens.get(index - 1) : null;
        if (before != null
                && (before.text().equals("New") && NEW.contains(name)
                        || before.text().equals("Inner") && name.equals("Mongolia"))) {
            return true;
        }
        if (name.equals("Niger") && next != null && next.text().equals("State")) {
            return true;
        }
        return PARTS_TOO.contains(name) && isGoverned(tokens, index, next, after);
    }

    /** "Georgia's governor", "Lagos State", "Delhi's chief minister"; "the premier of Victoria", "the state of Washington". */
    private static boolean isGoverned(List<Token> tokens, int index, @Nullable Token next, @Nullable Token after) {
        String name = tokens.get(index).text();
        if (next != null
                && (next.text().equals("State") && !name.equals("Washington")
                        || isHead(name, next)
                        || isChiefMinister(tokens, index + 1))) {
            return true;
        }
        if (next != null
                && next.is("'s")
                && after != null
                && (isHead(name, after) || isChiefMinister(tokens, index + 2))) {
            return true;
        }
        return index > 1
                && tokens.get(index - 1).is("of")
                && (Word.isOneOf(tokens.get(index - 2).lower(), "governor", "premier")
                                && isHead(name, tokens.get(index - 2))
                        || tokens.get(index - 2).is("state") && !name.equals("Georgia"));
    }

    private static boolean isHead(String name, Token head) {
        return HEADS.contains(head.lower()) && !(head.is("premier") && WITHOUT_PREMIER.contains(name));
    }

    private static boolean isChiefMinister(List<Token> tokens, int index) {
        return index + 1 < tokens.size()
                && tokens.get(index).is("chief")
                && tokens.get(index + 1).is("minister");
    }
}
