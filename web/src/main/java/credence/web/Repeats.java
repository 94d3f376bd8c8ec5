package credence.web;

import credence.InvalidInput;
import credence.review.RequestId;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** By which a write that is sent again is known: the header Idempotency-Key, a UUID, in quotes or without. */
final class Repeats {
    static final String HEADER = "Idempotency-Key";

    private Repeats() {}

    /** @throws InvalidInput naming the header where it is no UUID */
    static @Nullable RequestId id(HttpHeaders headers) {
        @Nullable String sent = headers.getHeaderString(HEADER);
        return sent == null ? null : of(sent.strip().replaceAll("^\"|\"$", ""));
    }

    /** As a form carries it. */
    static @Nullable RequestId of(@Nullable String sent) {
        return sent == null || sent.isEmpty() ? null : RequestId.parse(HEADER, sent);
    }
}
