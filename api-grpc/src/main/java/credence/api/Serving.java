package credence.api;

import credence.persistence.Register;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse.ServingStatus;
import io.quarkus.grpc.runtime.health.GrpcHealthStorage;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Tells by gRPC's health service, for the server and each of its services, whether the register answers: not while its database is away. */
@ApplicationScoped
class Serving {
    private static final Logger LOG = Logger.getLogger(Serving.class);
    private static final long EVERY_MILLIS = 1_000;
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final Register register;
    private final GrpcHealthStorage health;
    private final Vertx vertx;
    private final AtomicBoolean isAsking = new AtomicBoolean();
    private volatile boolean isServing = true;
    private long timer;

    Serving(Register register, GrpcHealthStorage health, Vertx vertx) {
        this.register = register;
        this.health = health;
        this.vertx = vertx;
    }

    void onStart(@Observes StartupEvent start) {
        timer = vertx.setPeriodic(EVERY_MILLIS, tick -> ask());
    }

    void onStop(@Observes ShutdownEvent stop) {
        vertx.cancelTimer(timer);
    }

    private void ask() {
        if (isAsking.compareAndSet(false, true)) {
            register.head()
                    .ifNoItem()
                    .after(LONGEST)
                    .fail()
                    .onTermination()
                    .invoke(() -> isAsking.set(false))
                    .subscribe()
                    .with(head -> tell(true), away -> tell(false));
        }
    }

    private void tell(boolean serves) {
        if (serves == isServing) {
            return;
        }
        isServing = serves;
        LOG.info(serves ? "The register answers again" : "The register does not answer: NOT_SERVING");
        ServingStatus status = serves ? ServingStatus.SERVING : ServingStatus.NOT_SERVING;
        health.setStatus(GrpcHealthStorage.DEFAULT_SERVICE_NAME, status);
        health.getStatuses().keySet().forEach(service -> health.setStatus(service, status));
    }
}
