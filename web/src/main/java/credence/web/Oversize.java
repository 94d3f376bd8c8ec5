package credence.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body far longer than any report before it is read, and says so: the server's own limit only cuts the connection, and a
 * caller that is still sending would see no reason.
 */
@ApplicationScoped
public class Oversize {
    /** Bytes; a report of 5 MiB with every character escaped stays below. */
    static final long LONGEST = 32L * 1024 * 1024;

    /** A list that is imported streams to a file; the server's own limit is a little above. */
    private static final long LONGEST_LIST = 1000L * 1024 * 1024;

    private static final int FIRST = 10_000;

    void register(@Observes Filters filters) {
        filters.register(Oversize::check, FIRST);
    }

    private static void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean isList = request.path().equals(ImportPages.PATH);
        if (length(request) <= (isList ? LONGEST_LIST : LONGEST)) {
            context.next();
            return;
        }
        // What still comes is taken and dropped, so that the answer gets through.
        request.handler(dropped -> {}).resume();
        Problem problem = isList ? Problem.tooLongAList() : Problem.tooLong();
        request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.TYPE)
                .end(problem.body());
    }

    private static long length(HttpServerRequest request) {
        @Nullable String told = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return told != null && told.matches("\\d{1,18}") ? Long.parseLong(told) : 0;
    }
}
