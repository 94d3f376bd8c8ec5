package credence.persistence;

import credence.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Page tokens: the place in a list after which the next page begins, opaque to callers and of use in that list only. */
final class Tokens {
    private Tokens() {}

    static String of(String list, String... place) {
        String plain = list + "|" + String.join("|", place);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The place, or null for the first page.
     *
     * @throws InvalidInput naming page_token, where the token is not one of this list
     */
    static String @Nullable [] place(PageRequest page, String list, int parts) {
        if (page.token() == null || page.token().isEmpty()) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(page.token()), StandardCharsets.UTF_8);
            // The last part may have bars of its own: names do, such as auth0|42 of a provider of logins.
            String[] fields = plain.split("\\|", parts + 1);
            if (fields.length == parts + 1 && fields[0].equals(list)) {
                return java.util.Arrays.copyOfRange(fields, 1, fields.length);
            }
        } catch (IllegalArgumentException notBase64) {
            // told below, like a token of another list
        }
        throw invalid();
    }

    static long number(String field) {
        try {
            return Long.parseLong(field);
        } catch (NumberFormatException notANumber) {
            throw invalid();
        }
    }

    private static InvalidInput invalid() {
        return new InvalidInput(
                "page_token", "is not a token of this list", "Send the token the page before gave, or none.");
    }
}
