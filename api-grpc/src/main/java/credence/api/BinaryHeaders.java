package credence.api;

import io.vertx.core.MultiMap;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Headers that end with -bin, which the server takes for one value of Base64 each, and fails at whatever else gRPC allows. */
final class BinaryHeaders {
    private static final String END = "-bin";

    private BinaryHeaders() {}

    /** With several values behind commas as headers of their own; empty where one is no Base64. */
    static Optional<MultiMap> apart(MultiMap headers) {
        boolean has = false;
        for (Map.Entry<String, String> header : headers) {
            has |= header.getKey().endsWith(END);
        }
        if (!has) {
            return Optional.of(headers);
        }
        MultiMap apart = MultiMap.caseInsensitiveMultiMap();
        for (Map.Entry<String, String> header : headers) {
            if (!header.getKey().endsWith(END)) {
                apart.add(header.getKey(), header.getValue());
                continue;
            }
            for (String value : header.getValue().split(",")) {
                if (!isBase64(value.strip())) {
                    return Optional.empty();
                }
                apart.add(header.getKey(), value.strip());
            }
        }
        return Optional.of(apart);
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
