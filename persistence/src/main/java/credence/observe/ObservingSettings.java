package credence.observe;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** What follows from the two settings of ours, and from those that every program with OpenTelemetry knows: nothing is traced unless one says where to. */
public final class ObservingSettings implements ConfigSourceFactory {
    private static final String LOG = "credence.log";
    private static final String TRACES = "credence.traces";
    private static final int ORDINAL = 110;
    private static final int LEAST = 100;
    private static final List<String> ENDPOINTS = List.of(
            TRACES,
            "quarkus.otel.exporter.otlp.traces.endpoint",
            "quarkus.otel.exporter.otlp.endpoint",
            "otel.exporter.otlp.traces.endpoint",
            "otel.exporter.otlp.endpoint");

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        Map<String, String> settings = new HashMap<>();
        boolean isJson = isJson(value(context, LOG).orElse("text"));
        settings.put("quarkus.log.console.json.enabled", Boolean.toString(isJson));
        settings.put("quarkus.log.file.json.enabled", Boolean.toString(isJson));
        Optional<String> endpoint = ENDPOINTS.stream()
                .flatMap(name -> value(context, name).stream())
                .findFirst();
        settings.put("quarkus.otel.sdk.disabled", Boolean.toString(endpoint.isEmpty()));
        endpoint.ifPresent(url -> settings.put("quarkus.otel.exporter.otlp.endpoint", url));
        Stream.of("protocol", "headers")
                .forEach(name -> value(context, "otel.exporter.otlp." + name)
                        .ifPresent(sent -> settings.put("quarkus.otel.exporter.otlp." + name, sent)));
        value(context, "otel.service.name").ifPresent(name -> settings.put("quarkus.otel.service.name", name));
        return List.of(new PropertiesConfigSource(settings, "what credence.log and credence.traces mean", ORDINAL));
    }

    private static boolean isJson(String word) {
        return switch (word) {
            case "json" -> true;
            case "text" -> false;
            default ->
                throw new IllegalArgumentException(
                        "credence.log is \"" + word + "\", which is no form of a log. Set text or json.");
        };
    }

    /** As somebody set it: Quarkus has values of its own for some, below all files and the environment. */
    private static Optional<String> value(ConfigSourceContext context, String name) {
        @Nullable ConfigValue found = context.getValue(name);
        return found == null || found.getConfigSourceOrdinal() < LEAST
                ? Optional.empty()
                : Optional.ofNullable(found.getValue()).filter(value -> !value.isBlank());
    }
}
