package credence.api;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A call with its messages whole, and unpacked where they are gzipped. The server would copy all that has come of a message with each piece
 * of it, which takes seconds for one of some MiB, and the time of everybody on the same thread. Its answer is a {@link SpelledResponse}.
 */
final class InflatedRequest extends HttpServerRequestWrapper {
    private final MultiMap headers;
    private final Inflating messages;
    private final HttpServerResponse response;

    /**
     * @param sent the headers, as {@link CallHeaders} takes them
     * @param most bytes of an unpacked message
     * @param isTraced as of {@link SpelledResponse}
     */
    InflatedRequest(HttpServerRequestInternal packed, MultiMap sent, int most, boolean isTraced) {
        super(packed);
        boolean isPacked = sent.contains(CallHeaders.ENCODING);
        headers = isPacked ? MultiMap.caseInsensitiveMultiMap().addAll(sent).remove(CallHeaders.ENCODING) : sent;
        messages = new Inflating(most, isPacked);
        response = new SpelledResponse(packed, isTraced);
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
    public HttpServerResponse response() {
        return response;
    }

    @Override
    public HttpServerRequest handler(@Nullable Handler<Buffer> handler) {
        delegate.handler(handler == null ? null : chunk -> messages.take(chunk, handler));
        return this;
    }
}
