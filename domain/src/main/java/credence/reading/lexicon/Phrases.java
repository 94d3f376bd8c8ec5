package credence.reading.lexicon;

import credence.reading.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The phrases of a list by their first word, so that few are compared where one may stand; each as it is said, too: "was considering it". */
public final class Phrases {
    private static final Map<String, String> PAST =
            Map.of("is", "was", "are", "were", "does", "did", "do", "did", "sees", "saw", "says", "said");

    /** @param whole nothing may be said behind it: written with a full stop */
    private record Phrase(String words, List<String> parts, boolean whole) {
        static Phrase of(String written) {
            boolean whole = written.endsWith(".");
            String words = whole ? written.substring(0, written.length() - 1) : written;
            return new Phrase(words, List.of(words.split(" ")), whole);
        }

        boolean opens(String clause) {
            return clause.startsWith(words)
                    && (clause.length() == words.length() || !whole && clause.charAt(words.length()) == ' ');
        }

        boolean standsAt(List<Token> tokens, int at) {
            if (at + parts.size() > tokens.size()) {
                return false;
            }
            for (int i = 1; i < parts.size(); i++) {
                if (!tokens.get(at + i).is(parts.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    Phrases(Iterable<String> list) {
        for (String written : list) {
            add(Phrase.of(written));
            int space = written.indexOf(' ');
            String past = space < 0 ? null : PAST.get(written.substring(0, space));
            if (past != null) {
                add(Phrase.of(past + written.substring(space)));
            }
        }
    }

    private void add(Phrase phrase) {
        byFirst.computeIfAbsent(phrase.parts.getFirst(), first -> new ArrayList<>())
                .add(phrase);
    }

    /** Whether one of them begins with the first word of a clause. */
    public boolean mayOpen(String clause) {
        return byFirst.containsKey(first(clause));
    }

    private static String first(String clause) {
        int space = clause.indexOf(' ');
        return space < 0 ? clause : clause.substring(0, space);
    }

    /** Whether a clause opens with one of them, or is all of one. */
    public boolean open(String clause) {
        for (Phrase phrase : byFirst.getOrDefault(first(clause), List.of())) {
            if (phrase.opens(clause)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words of one of them stand anywhere in a row. */
    public boolean anyIn(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            for (Phrase phrase : byFirst.getOrDefault(tokens.get(i).lower(), List.of())) {
                if (phrase.standsAt(tokens, i)) {
                    return true;
                }
            }
        }
        return false;
    }
}
