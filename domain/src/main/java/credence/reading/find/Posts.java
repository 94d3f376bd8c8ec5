package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.lexicon.Lexicon;
import credence.reading.mention.Naming;
import credence.reading.text.Sentence;
import credence.reading.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Who has sent a person, and where to, as the words beside the name tell: "the French ambassador to Niger, Sylvain Itte", "Dana Erlich,
 * Israel's woman in Dublin".
 */
final class Posts {
    /** Tokens of a name or of a place that are passed over. */
    private static final int WORDS = 5;

    /** Tokens between the sender and the word for who is sent. */
    private static final int NEAR = 3;

    private static final Set<String> THERE = Set.of("to", "in", "at");
    private static final Set<String> MAN = Set.of("man", "woman");
    private static final Set<String> OPENING = Set.of("the", "its", "their");

    /** @param sent the token of the word for who is sent */
    private record Post(int sentence, List<Token> tokens, int sent) {}

    private final Lexicon lexicon;
    private final List<Sentence> sentences;
    private final List<Text.Named> named;

    Posts(Lexicon lexicon, List<Sentence> sentences, List<Text.Named> named) {
        this.lexicon = lexicon;
        this.sentences = sentences;
        this.named = named;
    }

    /** Whether a person of this surname is an envoy. */
    boolean isPosted(String surname) {
        return post(surname, post -> Optional.of(true)).isPresent();
    }

    /** Whose envoy a person of this surname is. */
    Optional<PolityKey> sender(String surname) {
        return post(surname, this::sender);
    }

    /** Where an envoy of this surname is posted. */
    Optional<PolityKey> host(String surname) {
        return post(surname, this::host);
    }

    /** @param told what the word for who is sent tells, wherever one stands beside the name */
    private <T> Optional<T> post(String surname, Function<Post, Optional<T>> told) {
        for (Sentence sentence : sentences) {
            List<Token> tokens = sentence.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                int sent = tokens.get(i).text().equals(surname) ? sent(sentence.index(), tokens, i) : -1;
                Optional<T> found = sent < 0 ? Optional.empty() : told.apply(new Post(sentence.index(), tokens, sent));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private int sent(int sentence, List<Token> tokens, int name) {
        int before = before(sentence, tokens, name);
        return before < 0 ? behind(sentence, tokens, name) : before;
    }

    /** The word for who is sent right before a name: "ambassador to Niger, Sylvain Itte"; -1 where there is none. */
    private int before(int sentence, List<Token> tokens, int name) {
        int i = name - 1;
        while (i > name - WORDS
                && i >= 0
                && tokens.get(i).capital()
                && nameAt(sentence, i).isEmpty()) {
            i--;
        }
        if (i >= 0 && tokens.get(i).is(",")) {
            i--;
        }
        for (int j = i; j >= Math.max(0, i - WORDS); j--) {
            if (isSent(tokens, j)) {
                return j;
            }
            boolean place = tokens.get(j).is("the")
                    || THERE.contains(tokens.get(j).lower())
                    || nameAt(sentence, j).isPresent();
            if (!place) {
                return -1;
            }
        }
        return -1;
    }

    /** The word for who is sent in what stands behind a name: "Dana Erlich, Israel's woman in Dublin"; -1 where there is none. */
    private int behind(int sentence, List<Token> tokens, int name) {
        int first = name + 2;
        boolean opens = first < tokens.size()
                && tokens.get(name + 1).is(",")
                && (OPENING.contains(tokens.get(first).lower())
                        || nameAt(sentence, first).isPresent());
        for (int j = first;
                opens
                        && j < Math.min(tokens.size(), first + WORDS)
                        && !tokens.get(j).is(",");
                j++) {
            if (isSent(tokens, j)) {
                return j;
            }
        }
        return -1;
    }

    private Optional<Text.Named> nameAt(int sentence, int token) {
        return named.stream()
                .filter(name -> name.sentence() == sentence
                        && name.token() <= token
                        && token < name.token() + name.naming().words())
                .findFirst();
    }

    /** "ambassador", "envoy"; "its man in". */
    private boolean isSent(List<Token> tokens, int i) {
        return lexicon.list("envoys").contains(tokens.get(i).lower())
                || MAN.contains(tokens.get(i).lower())
                        && i + 1 < tokens.size()
                        && tokens.get(i + 1).is("in");
    }

    /** "the French ambassador", "Israel's woman". */
    private Optional<PolityKey> sender(Post post) {
        return named.stream()
                .filter(name -> name.sentence() == post.sentence && name.token() < post.sent)
                .filter(name -> name.token() + name.naming().words() >= post.sent - NEAR)
                .filter(name -> name.naming().form() == Naming.Form.DEMONYM
                        || post.tokens.get(name.token() + name.naming().words()).is("'s"))
                .map(name -> name.naming().polity())
                .reduce((one, other) -> other);
    }

    /** "ambassador to Niger", "woman in Dublin". */
    private Optional<PolityKey> host(Post post) {
        boolean there = post.sent + 2 < post.tokens.size()
                && THERE.contains(post.tokens.get(post.sent + 1).lower());
        return there
                ? named.stream()
                        .filter(name -> name.sentence() == post.sentence
                                && name.token() > post.sent
                                && name.token() <= post.sent + NEAR)
                        .map(name -> name.naming().polity())
                        .findFirst()
                : Optional.empty();
    }
}
