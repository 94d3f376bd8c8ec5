package credence.persistence;

import credence.access.Allowance;
import credence.access.Caller;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** How often each caller may ask, over HTTP and gRPC together: who is known by name, others by their address. */
@ApplicationScoped
public class CallerLimits {
    private static final String RATE = "credence.rate-limit";
    private static final String BURST = "credence.rate-burst";
    private static final int FIRST = 1;

    private final Allowance allowance;
    private final boolean on;
    private final LongAdder refused = new LongAdder();

    CallerLimits(
            @ConfigProperty(name = RATE, defaultValue = "0") String perSecond,
            @ConfigProperty(name = BURST, defaultValue = "100") String burst) {
        double rate = rate(perSecond);
        this.allowance = new Allowance(rate, burst(burst));
        this.on = rate > 0;
    }

    /** Makes it now: a limit that is none must not be found out by the first call, or by nobody. */
    void onStart(@Observes @Priority(FIRST) StartupEvent start) {}

    private static double rate(String set) {
        try {
            double rate = Double.parseDouble(set.strip());
            if (rate >= 0 && Double.isFinite(rate)) {
                return rate;
            }
        } catch (NumberFormatException none) {
            // told below, as the others are
        }
        throw new StartFailure(
                RATE + " is \"" + set
                        + "\", which is no rate. Set how many calls a second one caller may make, such as 20 or 0.5, or 0 for as many as they like.");
    }

    private static int burst(String set) {
        try {
            int burst = Integer.parseInt(set.strip());
            if (burst >= 1) {
                return burst;
            }
        } catch (NumberFormatException none) {
            // told below, as the others are
        }
        throw new StartFailure(BURST + " is \"" + set
                + "\". Set how many calls one caller may make at once, 1 or more; 100 unless set.");
    }

    /** Counts what somebody known asks; answers how long to wait where it is too often, null where it is not. */
    public @Nullable Duration take(Caller caller) {
        return on ? counted(allowance.take("editor " + caller.editor().name(), System.nanoTime())) : null;
    }

    /** Counts what somebody at an address asks, who is not known. */
    public @Nullable Duration take(String address) {
        return on ? counted(allowance.take("address " + address, System.nanoTime())) : null;
    }

    /** Counts a token before it is looked up, as if it were a guess; answers how long an address must wait that guessed too often. */
    public @Nullable Duration guess(String address) {
        return on ? counted(allowance.take("guesses " + address, System.nanoTime())) : null;
    }

    /** The token was no guess. */
    public void noGuess(String address) {
        allowance.give("guesses " + address);
    }

    private @Nullable Duration counted(@Nullable Duration wait) {
        if (wait != null) {
            refused.increment();
        }
        return wait;
    }

    /** How often somebody was told to wait. */
    long refused() {
        return refused.sum();
    }
}
