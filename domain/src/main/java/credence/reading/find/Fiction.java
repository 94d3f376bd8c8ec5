package credence.reading.find;

import credence.reading.text.Sentence;
import credence.reading.text.Token;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;

/** What a film or a novel tells is done by nobody: "In the finale Britain expels the envoy", "a thriller in which an ambassador is recalled". */
final class Fiction {
    private static final Set<String> WORKS =
            WordSet.of("film", "movie", "novel", "finale", "thriller", "sitcom", "screenplay", "musical", "comedy");

    private static final Set<String> TITLED =
            WordSet.of("album", "book", "play", "documentary", "opera", "song", "exhibition", "painting");

    private static final Set<String> DEEDS = WordSet.of(
            "recognition", "annexation", "condemnation", "support", "expulsion", "recall", "severance", "declaration");

    private static final Set<String> BROADCAST = WordSet.of("hit", "television", "tv");

    /** What works do; a story that "says" may be a newspaper's. */
    private static final Set<String> TELLS = WordSet.of(
            "tells",
            "imagines",
            "depicts",
            "portrays",
            "pretends",
            "pretended",
            "imagined",
            "supposes",
            "begins",
            "opens");

    private static final Set<String> IS = WordSet.of("is", "was");

    /** Tokens in which an opening names the work: "In the series' finale". */
    private static final int OPENING = 7;

    private Fiction() {}

    static boolean tells(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        if (isOld(tokens) || isTold(tokens)) {
            return true;
        }
        boolean work = false;
        for (int i = 0; i < tokens.size(); i++) {
            boolean show = tokens.get(i).is("show")
                    && i > 0
                    && BROADCAST.contains(tokens.get(i - 1).lower());
            boolean named = show
                    || (WORKS.contains(tokens.get(i).lower()) || isPlayed(tokens, i)) && !isAt(tokens, i + 1, "of");
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

    /** "annexed Egypt in 30 BC": what no state of today did. */
    private static boolean isOld(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            String word = tokens.get(i).text();
            boolean before = word.equals("BC") || word.equals("BCE");
            if (before && tokens.get(i - 1).text().chars().allMatch(Character::isDigit)) {
                return true;
            }
        }
        return false;
    }

    /** "The opera tells how Egypt", "The series imagines that", "The play is about a France that has". */
    private static boolean isTold(List<Token> tokens) {
        int last = Math.min(OPENING, tokens.size() - 2);
        for (int i = 1; i <= last; i++) {
            boolean work = isPlayed(tokens, i) || isStory(tokens.get(i));
            boolean tells = isOneOf(tokens, i + 1, TELLS)
                    || isOneOf(tokens, i + 1, IS) && isOneOf(tokens, i + 2, WordSet.of("about", "set"));
            if (work && tells) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStory(Token token) {
        return WORKS.contains(token.lower())
                || TITLED.contains(token.lower())
                || Word.isOneOf(token.lower(), "series", "story", "joke");
    }

    /** "a video game", "the television drama", "In the second act, the envoy is expelled". */
    private static boolean isPlayed(List<Token> tokens, int at) {
        boolean act = tokens.get(at).is("act") && isAt(tokens, at + 1, ",") && at < 4;
        return act
                || Word.isOneOf(tokens.get(at).lower(), "drama", "sketch", "cartoon", "comic", "dystopia")
                || at > 0
                        && tokens.get(at).is("game")
                        && Word.isOneOf(tokens.get(at - 1).lower(), "video", "board", "computer", "card", "strategy");
    }

    private static boolean isOneOf(List<Token> tokens, int at, Set<String> words) {
        return at < tokens.size() && words.contains(tokens.get(at).lower());
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
