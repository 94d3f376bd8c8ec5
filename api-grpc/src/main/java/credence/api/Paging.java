package credence.api;

import com.google.protobuf.MessageLite;
import credence.InvalidInput;
import credence.persistence.PageRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A page of a list that is filtered or ordered. Its token carries a mark of what was asked for: with another filter or order the store's own
 * token would lead on in another list, without a word.
 *
 * @param page as the store takes it
 * @param mark of the list
 */
record Paging(PageRequest page, String mark) {
    private static final char BETWEEN = '.';
    private static final int MARK_BYTES = 6;

    /**
     * @param list the request without its page and mask, which may change from page to page
     * @throws InvalidInput naming page_token or page_size
     */
    static Paging of(int size, String token, MessageLite list) {
        String mark = mark(list);
        if (token.isEmpty()) {
            return new Paging(Requests.page(size, ""), mark);
        }
        int end = token.lastIndexOf(BETWEEN);
        if (end < 1) {
            throw new InvalidInput(
                    "page_token", "is not a token of this list", "Send the token the page before gave, or none.");
        }
        if (!token.substring(end + 1).equals(mark)) {
            throw new InvalidInput(
                    "page_token",
                    "is of a list that was asked for otherwise",
                    "Send all else as for the page before, or begin again without a token.");
        }
        return new Paging(Requests.page(size, token.substring(0, end)), mark);
    }

    /** @param store the store's token of the next page; empty after the last */
    String next(Optional<String> store) {
        return store.map(token -> token + BETWEEN + mark).orElse("");
    }

    private static String mark(MessageLite list) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((list.getClass().getSimpleName() + " "
                                    + list.toByteString().toString(StandardCharsets.ISO_8859_1))
                            .getBytes(StandardCharsets.ISO_8859_1));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, MARK_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
