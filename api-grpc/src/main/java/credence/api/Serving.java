package credence.api;

import credence.persistence.Heartbeat;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse.ServingStatus;
import io.quarkus.grpc.runtime.health.GrpcHealthStorage;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Tells by gRPC's health service, for the server and each of its services, whether the register answers: not while its database is away. */
@ApplicationScoped
class Serving {
    private static final Logger LOG = Logger.getLogger(Serving.class);
    private static final long EVERY_MILLIS = 1_000;

    private final Heartbeat heartbeat;
    private final GrpcHealthStorage health;
    private final Vertx vertx;
    private volatile boolean isServing = true;
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

    void onStop(@Observes ShutdownEvent stop) {
        vertx.cancelTimer(timer);
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
