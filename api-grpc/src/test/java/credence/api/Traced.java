package credence.api;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Traces end in the test's own memory. */
public class Traced implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.otel.sdk.disabled", "false", "quarkus.otel.traces.exporter", "none");
    }
}
