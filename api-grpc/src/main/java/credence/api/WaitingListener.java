package credence.api;

import io.grpc.ServerCall;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps what happens to a call while its caller is looked up, and tells it in order to who handles the call then. */
final class WaitingListener<Q> extends ServerCall.Listener<Q> {
    private final List<Consumer<ServerCall.Listener<Q>>> kept = new ArrayList<>();
    private ServerCall.@Nullable Listener<Q> next;

    synchronized void goOn(ServerCall.Listener<Q> listener) {
        next = listener;
        kept.forEach(event -> event.accept(listener));
        kept.clear();
    }

    private synchronized void tell(Consumer<ServerCall.Listener<Q>> event) {
        if (next == null) {
            kept.add(event);
        } else {
            event.accept(next);
        }
    }

    @Override
    public void onMessage(Q message) {
        tell(listener -> listener.onMessage(message));
    }

    @Override
    public void onHalfClose() {
        tell(ServerCall.Listener::onHalfClose);
    }

    @Override
    public void onCancel() {
        tell(ServerCall.Listener::onCancel);
    }

    @Override
    public void onComplete() {
        tell(ServerCall.Listener::onComplete);
    }

    @Override
    public void onReady() {
        tell(ServerCall.Listener::onReady);
    }
}
