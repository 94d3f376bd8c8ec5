package credence.observe;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Traces begin with what somebody asks. What the app asks its database by itself, every second, and probes of health would only hide those. */
record OnlyCalls(Sampler others) implements Sampler {
    private static final String HEALTH = "/grpc.health.";

    @Override
    public SamplingResult shouldSample(
            Context parent, String trace, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        return isOwn(parent, kind, attributes)
                ? SamplingResult.drop()
                : others.shouldSample(parent, trace, name, kind, attributes, links);
    }

    private static boolean isOwn(Context parent, SpanKind kind, Attributes attributes) {
        if (kind == SpanKind.SERVER) {
            @Nullable String path = attributes.get(CallSpans.PATH);
            return path != null && path.startsWith(HEALTH);
        }
        return attributes.get(CallSpans.DATABASE) != null
                && !Span.fromContext(parent).getSpanContext().isValid();
    }

    @Override
    public String getDescription() {
        return "OnlyCalls{" + others.getDescription() + "}";
    }
}
