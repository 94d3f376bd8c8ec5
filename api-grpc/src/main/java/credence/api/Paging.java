package credence.api;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import credence.InvalidInput;
import credence.ledger.Revision;
import credence.persistence.Page;
import credence.persistence.PageRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list. Its token carries a mark of what was asked for: with another filter or order the store's own
 * token would lead on in another list, without a word.
 *
 * @param page as the store takes it
 * @param mark of the list
 * @param known the revision that the list is of, from page to page, in the token of a list at a revision; null where it is not told yet
 */
record Paging(PageRequest page, String mark, @Nullable Long known) {
    private static final String TOKEN = "page_token";
    private static final String SIZE = "page_size";
    private static final Set<String> PAGE = Set.of(TOKEN, SIZE, "read_mask");
    private static final char BETWEEN = '.';
    private static final int MARK_BYTES = 6;
    private static final Pattern KNOWN = Pattern.compile("(\\d{1,18})~(.+)");

    /**
     * What may change from page to page is page_size, page_token and read_mask.
     *
     * @param request of a list
     * @throws InvalidInput naming page_token or page_size
     */
    static Paging of(Message request) {
        return of(request, Requests.PAGE, PageRequest.MOST);
    }

    /**
     * The same, of a list whose pages are of another size.
     *
     * @param usual size of a page
     * @param most as which more is taken
     */
    static Paging of(Message request, int usual, int most) {
        String token = (String) request.getField(field(request, TOKEN));
        int size = (int) request.getField(field(request, SIZE));
        String mark = mark(request);
        if (token.isEmpty()) {
            return new Paging(Requests.page(size, "", usual, most), mark, null);
        }
        int end = token.lastIndexOf(BETWEEN);
        if (end < 1) {
            throw new InvalidInput(
                    TOKEN, "is not a token of this list", "Send the token the page before gave, or none.");
        }
        if (!token.substring(end + 1).equals(mark)) {
            throw new InvalidInput(
                    TOKEN,
                    "is of a list that was asked for otherwise",
                    "Send all else as for the page before, or begin again without a token.");
        }
        String store = token.substring(0, end);
        Matcher known = KNOWN.matcher(store);
        return known.matches()
                ? new Paging(Requests.page(size, known.group(2), usual, most), mark, Long.valueOf(known.group(1)))
                : new Paging(Requests.page(size, store, usual, most), mark, null);
    }

    /** The same list at a revision: the next page is of that one too, whatever was written meanwhile and whichever app answers. */
    Paging at(Revision revision) {
        return new Paging(page, mark, revision.value());
    }

    private static FieldDescriptor field(Message request, String name) {
        return request.getDescriptorForType().findFieldByName(name);
    }

    /** @param store the store's token of the next page; empty after the last */
    String next(Optional<String> store) {
        return store.map(token -> (known == null ? "" : known + "~") + token + BETWEEN + mark)
                .orElse("");
    }

    /**
     * The page of a list that is at hand, with its token as it is sent.
     *
     * @param key of each its own, and without a point
     * @throws InvalidInput naming page_token, where it is of none in the list
     */
    <T> Page<T> of(List<T> all, Function<T, String> key) {
        return part(all, key, page.size());
    }

    /** The same, with all that is left on the page. */
    <T> Page<T> rest(List<T> all, Function<T, String> key) {
        return part(all, key, all.size());
    }

    private <T> Page<T> part(List<T> all, Function<T, String> key, int size) {
        @Nullable String token = page.token();
        int from = token == null
                ? 0
                : IntStream.range(0, all.size())
                                .filter(i -> key.apply(all.get(i)).equals(token))
                                .findFirst()
                                .orElseThrow(() -> new InvalidInput(
                                        TOKEN,
                                        "is not a token of this list",
                                        "Send the token the page before gave, or none."))
                        + 1;
        int to = Math.min(all.size(), from + size);
        return new Page<>(
                all.subList(from, to), to < all.size() ? next(Optional.of(key.apply(all.get(to - 1)))) : null);
    }

    private static String mark(Message request) {
        Message.Builder list = request.toBuilder();
        list.getDescriptorForType().getFields().stream()
                .filter(field -> PAGE.contains(field.getName()))
                .forEach(list::clearField);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(list.getDescriptorForType().getFullName().getBytes(StandardCharsets.UTF_8));
            byte[] hash = digest.digest(list.build().toByteArray());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, MARK_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
