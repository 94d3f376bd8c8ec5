package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.lexicon.Lexicon;
import credence.reading.mention.Naming;
import credence.reading.text.Token;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who has sent a person, and where to, as the words beside the name tell: "the French ambassador to Niger, Sylvain Itte", "Dana Erlich,
 * Israel's woman in Dublin".
 */
final class Posts {
    /** Tokens of a name or of a place that are passed over. */
    private static final int WORDS = 5;

    /** Tokens between the sender and the word for who is sent. */
    private static final int NEAR = 3;

    private static final Set<String> THERE = WordSet.of("to", "in", "at");
    private static final Set<String> MAN = WordSet.of("man", "woman");
    private static final Set<String> OPENING = WordSet.of("the", "its", "their");

    /** @param sent the token of the word for who is sent */
    private record Post(int sentence, List<Token> tokens, int sent) {}

    /** Whose envoy somebody is, and where. */
    private record Person(boolean posted, Optional<PolityKey> sender, Optional<PolityKey> host) {}

    private final Lexicon lexicon;
    private final List<Text.Named> named;
    private final Concordance concordance;
    /** Of each person asked for once: a text may tell of the same one in every sentence. */
    private final Map<String, Person> persons = new HashMap<>();

    private @Nullable Map<Integer, List<Text.Named>> names;

    Posts(Lexicon lexicon, List<Text.Named> named, Concordance concordance) {
        this.lexicon = lexicon;
        this.named = named;
        this.concordance = concordance;
    }

    /** Whether a person of this surname is an envoy. */
    boolean isPosted(String surname) {
        return person(surname).posted();
    }

    /** Whose envoy a person of this surname is. */
    Optional<PolityKey> sender(String surname) {
        return person(surname).sender();
    }

    /** Where an envoy of this surname is posted. */
    Optional<PolityKey> host(String surname) {
        return person(surname).host();
    }

    private Person person(String surname) {
        return persons.computeIfAbsent(surname, this::told);
    }

    /** By the words for who is sent, wherever one stands beside the name. */
    private Person told(String surname) {
        List<Post> posts = new ArrayList<>();
        for (Concordance.Occurrence place : concordance.of(surname)) {
            List<Token> tokens = place.sentence().tokens();
            int sent = sent(place.sentence().index(), tokens, place.token());
            if (sent >= 0) {
                posts.add(new Post(place.sentence().index(), tokens, sent));
            }
        }
        return new Person(
                !posts.isEmpty(),
                posts.stream().map(this::sender).flatMap(Optional::stream).findFirst(),
                posts.stream().map(this::host).flatMap(Optional::stream).findFirst());
    }

    private List<Text.Named> names(int sentence) {
        @Nullable Map<Integer, List<Text.Named>> found = names;
        if (found == null) {
            found = named.stream().collect(Collectors.groupingBy(Text.Named::sentence));
            names = found;
        }
        return found.getOrDefault(sentence, List.of());
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
        return names(sentence).stream()
                .filter(name -> name.token() <= token
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
        return names(post.sentence).stream()
                .filter(name -> name.token() < post.sent)
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
                ? names(post.sentence).stream()
                        .filter(name -> name.token() > post.sent && name.token() <= post.sent + NEAR)
                        .map(name -> name.naming().polity())
                        .findFirst()
                : Optional.empty();
    }
}
