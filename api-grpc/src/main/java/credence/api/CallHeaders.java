package credence.api;

import io.grpc.StatusRuntimeException;
import io.vertx.core.MultiMap;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a call, before the server sees them. It takes those that end with -bin for one value of Base64 each, and fails at whatever
 * else gRPC allows; and it cannot say what is wrong with any of them.
 */
sealed interface CallHeaders {
    String ENCODING = "grpc-encoding";

    /** As HTTP/2 counts it. The limit of the connection lies above, since it cuts a call off without a status. */
    int MOST = 16 << 10;

    /** @param headers as the server takes them: several values behind commas as headers of their own */
    record Taken(MultiMap headers) implements CallHeaders {}

    record Refused(StatusRuntimeException why) implements CallHeaders {}

    static CallHeaders of(MultiMap sent) {
        boolean hasBytes = false;
        long length = 0;
        for (Map.Entry<String, String> header : sent) {
            hasBytes |= isBytes(header.getKey());
            length += header.getKey().length() + header.getValue().length() + 32;
        }
        if (length > MOST) {
            return new Refused(GrpcErrors.metadataTooLong());
        }
        @Nullable String encoding = sent.get(ENCODING);
        if (encoding != null && !encoding.equals("identity") && !encoding.equals("gzip")) {
            return new Refused(GrpcErrors.packedOtherwise(encoding));
        }
        return hasBytes ? apart(sent) : new Taken(sent);
    }

    private static CallHeaders apart(MultiMap sent) {
        MultiMap apart = MultiMap.caseInsensitiveMultiMap();
        for (Map.Entry<String, String> header : sent) {
            if (!isBytes(header.getKey())) {
                apart.add(header.getKey(), header.getValue());
                continue;
            }
            for (String value : header.getValue().split(",")) {
                if (!isBase64(value.strip())) {
                    return new Refused(GrpcErrors.noBase64(header.getKey()));
                }
                apart.add(header.getKey(), value.strip());
            }
        }
        return new Taken(apart);
    }

    private static boolean isBytes(String name) {
        return name.endsWith("-bin");
    }

    private static boolean isBase64(String value) {
        try {
            Base64.getDecoder().decode(value);
            return true;
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }
}
