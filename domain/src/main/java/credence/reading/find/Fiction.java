package credence.reading.find;

import credence.reading.text.Sentence;
import credence.reading.text.Token;
import java.util.List;
import java.util.Set;

/** What a film or a novel tells is done by nobody: "In the finale Britain expels the envoy", "a thriller in which an ambassador is recalled". */
final class Fiction {
    private static final Set<String> WORKS =
            Set.of("film", "movie", "novel", "finale", "thriller", "sitcom", "screenplay", "musical", "comedy");

    private static final Set<String> TITLED =
            Set.of("album", "book", "play", "documentary", "opera", "song", "exhibition", "painting");

    private static final Set<String> DEEDS = Set.of(
            "recognition", "annexation", "condemnation", "support", "expulsion", "recall", "severance", "declaration");

    private static final Set<String> BROADCAST = Set.of("hit", "television", "tv");

    /** Tokens in which an opening names the work: "In the series' finale". */
    private static final int OPENING = 7;

    private Fiction() {}

    static boolean tells(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        boolean work = false;
        for (int i = 0; i < tokens.size(); i++) {
            boolean show = tokens.get(i).is("show")
                    && i > 0
                    && BROADCAST.contains(tokens.get(i - 1).lower());
            boolean named = show || WORKS.contains(tokens.get(i).lower()) && !isAt(tokens, i + 1, "of");
            boolean opens = named
                    && i < OPENING
                    && tokens.getFirst().is("in")
                    && !isAt(tokens, i + 1, "festival")
                    && !isAt(tokens, i + 1, "industry")
                    && tokens.subList(0, i).stream().noneMatch(token -> token.is(","));
            work |= named;
            if (opens || isTitle(tokens, i) || work && tokens.get(i).is("in") && isAt(tokens, i + 1, "which")) {
                return true;
            }
        }
        return false;
    }

    /** "the novel Recognition of Kosovo": what it is called. */
    private static boolean isTitle(List<Token> tokens, int at) {
        String word = tokens.get(at).lower();
        return (WORKS.contains(word) || TITLED.contains(word))
                && at + 1 < tokens.size()
                && Character.isUpperCase(tokens.get(at + 1).text().charAt(0))
                && DEEDS.contains(tokens.get(at + 1).lower());
    }

    private static boolean isAt(List<Token> tokens, int at, String word) {
        return at < tokens.size() && tokens.get(at).is(word);
    }
}
