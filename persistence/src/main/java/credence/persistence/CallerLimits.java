package credence.persistence;

import credence.access.Allowance;
import credence.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** How often each caller may ask, over HTTP and gRPC together: who is known by name, others by their address. */
@ApplicationScoped
public class CallerLimits {
    private final Allowance allowance;
    private final boolean on;
    private final LongAdder refused = new LongAdder();

    CallerLimits(
            @ConfigProperty(name = "credence.rate-limit", defaultValue = "0") double perSecond,
            @ConfigProperty(name = "credence.rate-burst", defaultValue = "100") int burst) {
        this.allowance = new Allowance(perSecond, burst);
        this.on = perSecond > 0;
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
