package credence.deploy;

import java.util.Locale;
import java.util.function.Supplier;

/** What the person at the terminal sees of a start: each step, and how long it took. */
final class Progress {
    private static long begun;
    private static long stepBegun;
    private static boolean isInStep;

    private Progress() {}

    static synchronized void begin() {
        begun = System.nanoTime();
    }

    static synchronized void line(String line) {
        System.out.println(line);
    }

    static <T> T during(String step, Supplier<T> work) {
        start(step);
        T made = work.get();
        done();
        return made;
    }

    static synchronized void start(String step) {
        stepBegun = System.nanoTime();
        isInStep = true;
        System.out.print(step + " ... ");
        System.out.flush();
    }

    /** Ends the step that is under way, where one is. */
    static synchronized void done() {
        if (!isInStep) {
            return;
        }
        isInStep = false;
        System.out.println(seconds(stepBegun));
    }

    /** A step ended in the middle of its line. */
    static synchronized void broken() {
        if (isInStep) {
            isInStep = false;
            System.out.println();
        }
    }

    static synchronized String total() {
        return seconds(begun);
    }

    private static String seconds(long since) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - since) / 1e9);
    }
}
