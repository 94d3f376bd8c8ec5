package credence.api;

import credence.persistence.Heartbeat;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse.ServingStatus;
import io.quarkus.grpc.runtime.health.GrpcHealthStorage;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Tells by gRPC's health service, for the server and each of its services, whether the register answers: not while its database is away, nor once the app is being stopped. */
@ApplicationScoped
class Serving {
    private static final Logger LOG = Logger.getLogger(Serving.class);
    private static final long EVERY_MILLIS = 1_000;
    /** Of those that hear that the app is to stop. */
    private static final int FIRST = 1;

    private final Heartbeat heartbeat;
    private final GrpcHealthStorage health;
    private final Vertx vertx;
    private boolean isServing = true;
    private boolean isStopping;
    private long timer;

    Serving(Heartbeat heartbeat, GrpcHealthStorage health, Vertx vertx) {
        this.heartbeat = heartbeat;
        this.health = health;
        this.vertx = vertx;
    }

    void onStart(@Observes StartupEvent start) {
        timer = vertx.setPeriodic(
                EVERY_MILLIS, tick -> heartbeat.beats().subscribe().with(this::tell));
    }

    void onStop(@Observes @Priority(FIRST) ShutdownDelayInitiatedEvent stop) {
        vertx.cancelTimer(timer);
        synchronized (this) {
            isStopping = true;
            set(ServingStatus.NOT_SERVING);
        }
    }

    private synchronized void tell(boolean serves) {
        if (serves == isServing || isStopping) {
            return;
        }
        isServing = serves;
        LOG.info(serves ? "The register answers again" : "The register does not answer: NOT_SERVING");
        set(serves ? ServingStatus.SERVING : ServingStatus.NOT_SERVING);
    }

    private void set(ServingStatus status) {
        health.setStatus(GrpcHealthStorage.DEFAULT_SERVICE_NAME, status);
        health.getStatuses().keySet().forEach(service -> health.setStatus(service, status));
    }
}
