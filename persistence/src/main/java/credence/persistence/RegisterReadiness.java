package credence.persistence;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** At /q/health/ready: in the place of the check that comes with the database's client, which waits as long as a database that has stopped. */
@Readiness
@ApplicationScoped
class RegisterReadiness implements AsyncHealthCheck {
    private final Heartbeat heartbeat;

    RegisterReadiness(Heartbeat heartbeat) {
        this.heartbeat = heartbeat;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return heartbeat
                .beats()
                .map(beats -> HealthCheckResponse.named("The register's database answers")
                        .status(beats)
                        .build());
    }
}
