package credence.api;

import credence.observe.CallSpans;
import io.quarkus.vertx.http.runtime.filters.AbstractResponseWrapper;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose message for people is spelled as gRPC has it: what is printable ASCII stands as it is. The server would write a colon as
 * %3A, and clients such as Node's leave it so.
 */
final class SpelledResponse extends AbstractResponseWrapper {
    private static final String MESSAGE = "grpc-message";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** For the trailers, which come behind the last bytes, to arrive: a reset would overtake them. */
    private static final long TRAILERS_MILLIS = 1_000;

    private final HttpServerRequest request;
    private final boolean isTraced;
    private boolean hasTrailers;

    /** @param isTraced whether there are spans, which are to tell how calls end */
    SpelledResponse(HttpServerRequest request, boolean isTraced) {
        super(request.response());
        this.request = request;
        this.isTraced = isTraced;
    }

    /** What asks for the trailers makes them, and they are sent; so they are looked at only where the server asked. */
    @Override
    public MultiMap trailers() {
        hasTrailers = true;
        return super.trailers();
    }

    @Override
    public Future<Void> end() {
        spell();
        return given(super.end());
    }

    @Override
    public Future<Void> end(Buffer last) {
        spell();
        return given(super.end(last));
    }

    /** The stream of a caller that is answered and still has its side open counts among those of its connection until it is reset. */
    private Future<Void> given(Future<Void> end) {
        if (!request.isEnded()) {
            end.onSuccess(sent -> Vertx.currentContext().owner().setTimer(TRAILERS_MILLIS, later -> {
                if (!request.isEnded()) {
                    reset(0);
                }
            }));
        }
        return end;
    }

    private void spell() {
        if (hasTrailers) {
            spell(super.trailers());
        }
        if (isTraced) {
            @Nullable String status = (hasTrailers ? super.trailers() : super.headers()).get(Calls.STATUS);
            if (status != null) {
                CallSpans.answered(Integer.parseInt(status));
            }
        }
    }

    /** @param headers or trailers, of which only the message is changed */
    static void spell(MultiMap headers) {
        @Nullable String message = headers.get(MESSAGE);
        if (message != null) {
            // A plus stands for itself; of forms it would be a space.
            headers.set(MESSAGE, spelled(URLDecoder.decode(message.replace("+", "%2B"), StandardCharsets.UTF_8)));
        }
    }

    static String spelled(String message) {
        StringBuilder spelled = new StringBuilder();
        for (byte octet : message.getBytes(StandardCharsets.UTF_8)) {
            if (octet >= ' ' && octet <= '~' && octet != '%') {
                spelled.append((char) octet);
            } else {
                spelled.append('%').append(HEX.toHexDigits(octet));
            }
        }
        return spelled.toString();
    }
}
