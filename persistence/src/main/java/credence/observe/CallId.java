package credence.observe;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** By what a request's work is found again: as whoever asked named it, else a name of our own. */
final class CallId {
    /** As gateways make them; nothing that could break a line of the log or a header. */
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._:/+=@-]{1,128}");

    private static final HexFormat HEX = HexFormat.of();

    private CallId() {}

    static String of(@Nullable String sent) {
        return sent != null && WELL_FORMED.matcher(sent).matches() ? sent : made();
    }

    /** It need not be hard to guess, and must not cost. */
    private static String made() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong());
    }
}
