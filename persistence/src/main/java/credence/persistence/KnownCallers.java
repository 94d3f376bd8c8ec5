package credence.persistence;

import credence.access.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Who was known to ask a moment ago, so that a token costs a query every few seconds and not with each call. What this app changes it
 * forgets at once; what another app revoked or granted holds here when the moment is over. Who is not known is asked for each time.
 */
@ApplicationScoped
public class KnownCallers {
    private static final int MOST = 10_000;

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Duration moment;
    private final Clock clock;

    @jakarta.inject.Inject
    KnownCallers(@ConfigProperty(name = "credence.caller-cache", defaultValue = "PT2S") Duration moment) {
        this(moment, Clock.systemUTC());
    }

    KnownCallers(Duration moment, Clock clock) {
        this.moment = moment;
        this.clock = clock;
    }

    private record Known(Caller caller, Instant until) {}

    /** What was found out of somebody, and until when it holds at the longest; null for as long as one likes. */
    record Found(Caller caller, @Nullable Instant until) {}

    /** @param key never a secret itself */
    Uni<Optional<Caller>> of(String key, Supplier<Uni<Optional<Found>>> ask) {
        @Nullable Known before = known.get(key);
        if (before != null && clock.instant().isBefore(before.until())) {
            return Uni.createFrom().item(Optional.of(before.caller()));
        }
        return ask.get()
                .map(found -> found.map(one -> {
                    keep(key, one);
                    return one.caller();
                }));
    }

    private void keep(String key, Found found) {
        if (known.size() >= MOST) {
            known.clear();
        }
        Instant until = clock.instant().plus(moment);
        known.put(
                key,
                new Known(
                        found.caller(),
                        found.until() != null && found.until().isBefore(until) ? found.until() : until));
    }

    void forget() {
        known.clear();
    }
}
