package credence.api;

import com.google.protobuf.CodedOutputStream;
import credence.v1.BatchGetStancesResponse;
import credence.v1.Stance;

/** An answer of many stances, no longer than a message may be: a short question could otherwise make one that fills the memory. */
final class StanceBatch {
    static final long MOST_BYTES = 16L << 20;

    private final BatchGetStancesResponse.Builder response = BatchGetStancesResponse.newBuilder();
    private long bytes;

    void add(Stance stance) {
        bytes += CodedOutputStream.computeMessageSize(BatchGetStancesResponse.STANCES_FIELD_NUMBER, stance);
        if (bytes > MOST_BYTES) {
            throw GrpcErrors.answerTooLong(
                    "Ask for fewer in one batch, for STANCE_VIEW_BASIC, or for fewer fields by read_mask.");
        }
        response.addStances(stance);
    }

    BatchGetStancesResponse response() {
        return response.build();
    }
}
