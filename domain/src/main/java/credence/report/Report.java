package credence.report;

import credence.InvalidInput;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A document of an outlet. Only {@link #of} makes one from outside input; it checks every field.
 *
 * @param text as sent, never changed: all offsets count its code points
 * @param published day of publication, null when not told; dates such as "on Wednesday" are read against it
 */
public record Report(
        String text,
        @Nullable String title,
        @Nullable LocalDate published,
        @Nullable String outlet,
        @Nullable URI url) {

    /** Longest text, in bytes of UTF-8. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    private static final int MAX_TITLE = 500;
    private static final int MAX_OUTLET = 200;
    private static final int MAX_URL = 2000;

    /**
     * Checks what came from outside. Blank optional fields count as not told.
     *
     * @param published ISO 8601 day, YYYY-MM-DD
     * @param today the day it is where the day is latest (UTC+14): nothing can have been published after it
     * @throws InvalidInput naming text, title, published, outlet or url
     */
    public static Report of(
            @Nullable String text,
            @Nullable String title,
            @Nullable String published,
            @Nullable String outlet,
            @Nullable String url,
            LocalDate today) {
        if (text == null || text.isBlank()) {
            throw new InvalidInput("text", "is empty", "Send the text of the report.");
        }
        if (text.length() > MAX_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new TooLong();
        }
        wellFormed("text", text);
        return new Report(
                text,
                line("title", title, MAX_TITLE),
                day(blankToNull(published), today),
                line("outlet", outlet, MAX_OUTLET),
                address(line("url", url, MAX_URL)));
    }

    private static @Nullable LocalDate day(@Nullable String published, LocalDate today) {
        if (published == null) {
            return null;
        }
        LocalDate day;
        try {
            day = LocalDate.parse(published);
        } catch (DateTimeParseException notADay) {
            throw new InvalidInput(
                    "published",
                    "is not a day: \"" + shown(published) + "\"",
                    "Send the day as YYYY-MM-DD, such as 2022-07-14.");
        }
        if (day.isAfter(today)) {
            throw new InvalidInput(
                    "published",
                    "lies in the future: " + day,
                    "Send the day of publication, not later than " + today + ".");
        }
        if (day.getYear() < 1600) {
            throw new InvalidInput("published", "is before 1600: " + day, "Send the day the report was published.");
        }
        return day;
    }

    private static @Nullable URI address(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            URI uri = new URI(url);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (java.net.URISyntaxException notAnAddress) {
            // told below, like every other address that is not one of the web
        }
        throw new InvalidInput(
                "url", "is not a web address", "Send the report's full address, starting with https:// or http://.");
    }

    private static @Nullable String line(String field, @Nullable String value, int longest) {
        String line = blankToNull(value);
        if (line == null) {
            return null;
        }
        if (line.length() > longest) {
            throw new InvalidInput(field, "is longer than " + longest + " characters", "Shorten it.");
        }
        wellFormed(field, line);
        if (line.chars().anyMatch(c -> c < ' ')) {
            throw new InvalidInput(field, "holds a line break or control character", "Send it as one line.");
        }
        return line;
    }

    /** PostgreSQL cannot hold U+0000, and a lone surrogate is no character: either would be lost or refused later. */
    private static void wellFormed(String field, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == 0) {
                throw new InvalidInput(field, "holds the character U+0000", "Remove it, and send plain text.");
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == value.length()
                        || !Character.isLowSurrogate(value.charAt(i + 1))) {
                    throw new InvalidInput(
                            field, "holds half of a character (a lone surrogate)", "Send it as valid UTF-8.");
                }
                i++;
            }
        }
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static String shown(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }

    /** The text is longer than {@link #MAX_BYTES}: 413 rather than 400. */
    public static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String field;

        public TooLong() {
            this("text");
        }

        private TooLong(String field) {
            super(field + " is longer than 5 MiB");
            this.field = field;
        }

        /** The same, where the caller writes the field another way: {@code report.text}. */
        public TooLong named(String other) {
            return new TooLong(other);
        }

        public String field() {
            return field;
        }
    }
}
