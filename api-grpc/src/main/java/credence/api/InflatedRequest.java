package credence.api;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import org.jspecify.annotations.Nullable;

/** A call that sends its messages gzipped, as one that does not. */
final class InflatedRequest extends HttpServerRequestWrapper {
    private final MultiMap headers;
    private final Inflating messages;

    InflatedRequest(HttpServerRequestInternal packed, int most) {
        super(packed);
        headers = MultiMap.caseInsensitiveMultiMap().addAll(packed.headers()).remove(Calls.ENCODING);
        messages = new Inflating(most);
    }

    @Override
    public MultiMap headers() {
        return headers;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return headers.get(name);
    }

    @Override
    public @Nullable String getHeader(CharSequence name) {
        return headers.get(name);
    }

    @Override
    public HttpServerRequest handler(@Nullable Handler<Buffer> handler) {
        delegate.handler(handler == null ? null : chunk -> messages.take(chunk, handler));
        return this;
    }
}
