package credence.deploy;

import credence.persistence.StarterLoad;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells of the step of the app's own start that can take a while: that the starter register is taken in. */
@ApplicationScoped
class StartSteps {
    private final boolean loads;

    StartSteps(@ConfigProperty(name = "credence.starter-register") boolean loads) {
        this.loads = loads;
    }

    void before(@Observes @Priority(StarterLoad.PRIORITY - 1) StartupEvent start) {
        if (loads) {
            Progress.done();
            Progress.start("Starter register");
        }
    }

    void after(@Observes @Priority(StarterLoad.PRIORITY + 1) StartupEvent start) {
        if (loads) {
            Progress.done();
            Progress.start("Pages");
        }
    }
}
