package credence.persistence;

import credence.access.Caller;
import credence.access.Least;
import credence.access.NotAllowed;
import credence.access.TooOften;
import credence.access.Unauthenticated;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Who asks by a token, whether they may, and how often: one way for pages, calls and the metrics. Each of these tells {@link Unauthenticated},
 * {@link NotAllowed} and {@link TooOften} in a form of its own.
 */
@ApplicationScoped
public class Admission {
    private final Identities identities;
    private final CallerLimits limits;
    private final boolean anonymousRead;

    Admission(
            Identities identities,
            CallerLimits limits,
            @ConfigProperty(name = "credence.anonymous-read") boolean anonymousRead) {
        this.identities = identities;
        this.limits = limits;
        this.anonymousRead = anonymousRead;
    }

    /**
     * Whom an authorization stands for. Who guesses tokens is told to wait before another one is looked up.
     *
     * @param authorization the header as it was sent
     * @param address of whoever sent it
     * @throws Unauthenticated in the answer, where it is no bearer token or nobody's
     * @throws TooOften in the answer
     */
    public Uni<Caller> known(String authorization, String address) {
        return Uni.createFrom().deferred(() -> {
            pace(limits.guess(address));
            return still(authorization).onTermination().invoke((caller, failure, isCancelled) -> {
                if (!(failure instanceof Unauthenticated)) {
                    limits.noGuess(address);
                }
            });
        });
    }

    /**
     * Whom an authorization stands for that was let in before; not counted.
     *
     * @throws Unauthenticated in the answer, where it is nobody's any more
     */
    public Uni<Caller> still(String authorization) {
        return Identities.bearer(authorization)
                .map(identities::of)
                .orElseGet(
                        () -> Uni.createFrom().failure(new Unauthenticated("The authorization is not a bearer token.")))
                .map(caller -> caller.orElseThrow(
                        () -> new Unauthenticated("The bearer token is not known, was revoked, or is over.")));
    }

    /**
     * Counts what is asked.
     *
     * @param caller null for nobody known, who is counted by the address
     * @throws TooOften where it is too often
     */
    public void count(@Nullable Caller caller, String address) {
        pace(caller == null ? limits.take(address) : limits.take(caller));
    }

    /**
     * Whether somebody may.
     *
     * @param least what it takes; null for what is open to nobody
     * @param caller null for nobody known
     * @throws Unauthenticated where somebody known might
     * @throws NotAllowed where their role does not cover it
     */
    public void check(@Nullable Least least, @Nullable Caller caller) {
        if (least == null) {
            throw new NotAllowed(null);
        }
        switch (least.to(caller, anonymousRead)) {
            case ALLOWED -> {}
            case LOGIN_NEEDED -> throw new Unauthenticated("This needs a login or a token.");
            case ROLE_NEEDED -> throw new NotAllowed(least);
        }
    }

    /** Whether what takes so much is open to somebody; null for nobody known. */
    public boolean may(Least least, @Nullable Caller caller) {
        return least.to(caller, anonymousRead) == Least.Answer.ALLOWED;
    }

    private static void pace(@Nullable Duration wait) {
        if (wait != null) {
            throw new TooOften(wait);
        }
    }
}
