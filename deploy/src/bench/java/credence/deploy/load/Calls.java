package credence.deploy.load;

import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Calls whose replies are known before: each must end in OK and be the very bytes expected. As bytes, and not parsed, so that the driver
 * takes as little as it can of the processors that it shares with the app.
 *
 * @param each how many answers are in a reply
 */
record Calls(ManagedChannel channel, MethodDescriptor<byte[], byte[]> method, List<Known> questions, int each) {
    /** A request and its reply. */
    record Known(byte[] request, byte[] reply) {}

    /** @param then hears what was wrong, or null, once; on the thread of the connection */
    void call(long number, Consumer<@Nullable String> then) {
        Known question = questions.get((int) Math.floorMod(number * 7919, (long) questions.size()));
        ClientCalls.asyncUnaryCall(
                channel.newCall(method, CallOptions.DEFAULT),
                question.request(),
                new StreamObserver<>() {
                    private @Nullable String wrong = "no reply";

                    @Override
                    public void onNext(byte[] reply) {
                        wrong = Arrays.equals(reply, question.reply()) ? null : "another reply than before";
                    }

                    @Override
                    public void onError(Throwable failure) {
                        then.accept(String.valueOf(failure));
                    }

                    @Override
                    public void onCompleted() {
                        then.accept(wrong);
                    }
                });
    }
}
