package credence.api;

import credence.persistence.Heartbeat;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse.ServingStatus;
import io.quarkus.grpc.runtime.health.GrpcHealthStorage;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells by gRPC's health service, for the server and each of its services, whether the register answers: not while its database is away, nor once the app is being stopped. */
@ApplicationScoped
class Serving {
    /** Of those that hear that the app is to stop. */
    private static final int FIRST = 1;

    private final Heartbeat heartbeat;
    private final GrpcHealthStorage health;
    private boolean isServing = true;
    private boolean isStopping;

    Serving(Heartbeat heartbeat, GrpcHealthStorage health) {
        this.heartbeat = heartbeat;
        this.health = health;
    }

    void onStart(@Observes StartupEvent start) {
        heartbeat.whenTold(this::tell);
    }

    void onStop(@Observes @Priority(FIRST) ShutdownDelayInitiatedEvent stop) {
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
        set(serves ? ServingStatus.SERVING : ServingStatus.NOT_SERVING);
    }

    private void set(ServingStatus status) {
        health.setStatus(GrpcHealthStorage.DEFAULT_SERVICE_NAME, status);
        health.getStatuses().keySet().forEach(service -> health.setStatus(service, status));
    }
}
