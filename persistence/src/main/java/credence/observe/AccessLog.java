package credence.observe;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A line for each call and request: what, how it ended, how long it took, who asked. What they sent is never in it. Of those that went
 * well, and of those that did not, so many a second have a line; the next one says how many had none, so that no burst costs more than
 * its answers or drives the rest out of the log.
 */
@ApplicationScoped
class AccessLog {
    static final String CATEGORY = "credence.access";
    private static final Logger LOG = Logger.getLogger(CATEGORY);
    /** A key, a revision, a UUID; what is longer or otherwise made might be anything. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.-]{0,36}");

    private final Pace well;
    private final Pace badly;

    AccessLog(@ConfigProperty(name = "credence.access-log-lines", defaultValue = "100") int lines) {
        this.well = new Pace(lines);
        this.badly = new Pace(lines);
    }

    void tell(What what, HttpServerRequest request, String status, Call call, long nanos) {
        boolean isWell = status.equals("OK") || status.startsWith("2") || status.startsWith("3");
        if ((isWell && what.isProbe()) || !LOG.isLoggable(Level.INFO)) {
            return;
        }
        int left = (isWell ? well : badly).take(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime()));
        if (left < 0) {
            return;
        }
        String millis = String.format(Locale.ROOT, "%.1f", nanos / 1e6);
        @Nullable String caller = call.caller();
        String name = what.isGrpc() ? what.group() + "/" + what.name() : what.group() + " " + path(what, request);
        String unsaid = left == 0 ? "" : ", and " + left + " more before that have no line";
        String line = name + " " + status + " " + millis + " ms " + (caller == null ? "-" : caller) + unsaid;
        ExtLogRecord record =
                new ExtLogRecord(Level.INFO, line, ExtLogRecord.FormatStyle.NO_FORMAT, AccessLog.class.getName());
        record.setLoggerName(CATEGORY);
        // Fields of their own where the log is JSON.
        record.putMdc("requestId", call.id());
        record.putMdc("call", name);
        record.putMdc("status", status);
        record.putMdc("millis", millis);
        if (caller != null) {
            record.putMdc("caller", caller);
        }
        if (call.span().isValid()) {
            record.putMdc("traceId", call.span().getTraceId());
            record.putMdc("spanId", call.span().getSpanId());
        }
        LOG.logRaw(record);
    }

    private static String path(What what, HttpServerRequest request) {
        String path = request.path();
        return !what.name().equals("other")
                        && Arrays.stream(path.split("/"))
                                .allMatch(part -> PLAIN.matcher(part).matches())
                ? path
                : what.name();
    }
}
