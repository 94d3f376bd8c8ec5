package credence.deploy;

import credence.persistence.DumpProgress;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the person at the terminal sees of long work: a line for each tenth of it. */
final class Steps implements DumpProgress {
    private static final int STEP = 10;

    private final PrintStream out;
    private @Nullable String shown;
    private long tenth;

    Steps(PrintStream out) {
        this.out = out;
    }

    @Override
    public void at(String what, long done, long of) {
        long now = of == 0 ? STEP : done * STEP / of;
        if (!what.equals(shown)) {
            shown = what;
            tenth = 0;
        }
        if (now > tenth) {
            tenth = now;
            out.printf(Locale.ROOT, "  %,d of %,d %s%n", done, of, what);
        }
    }
}
