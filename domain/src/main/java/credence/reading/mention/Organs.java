package credence.reading.mention;

import credence.polity.PolityKey;
import credence.reading.text.Token;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;

/** Organs whose bare names others have too: a security council is the United Nations' only where nobody else's is told of. */
final class Organs {
    private static final Set<PolityKey> SHARED = Set.of(new PolityKey("XUC"), new PolityKey("XUG"));

    /** Before them at a sentence's beginning, beside what is no name anywhere. */
    private static final Set<String> NO_OWNERS =
            WordSet.of("a", "an", "this", "that", "its", "at", "as", "before", "since");

    private Organs() {}

    /** "Iran's Supreme National Security Council", "the Russian Security Council", "the Mediation and Security Council". */
    static boolean isOfAnother(Naming naming, List<Token> tokens, int index) {
        if (index == 0 || naming.words() != 2 || !SHARED.contains(naming.polity())) {
            return false;
        }
        Token before = tokens.get(index - 1);
        if (before.is("and") || before.is("'s")) {
            return index > 1 && isName(tokens.get(index - 2)) && !isUnited(tokens, index - 2);
        }
        return isName(before) && !isUnited(tokens, index - 1);
    }

    private static boolean isName(Token token) {
        return token.capital() && !Namesakes.NOT_NAMES.contains(token.lower()) && !NO_OWNERS.contains(token.lower());
    }

    private static boolean isUnited(List<Token> tokens, int index) {
        return tokens.get(index).is("nations")
                || tokens.get(index).text().startsWith("U.N")
                || tokens.get(index).is("un");
    }
}
