package credence.api;

import io.quarkus.grpc.stubs.ServerCalls;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.lang.reflect.Field;

/**
 * Quarkus keeps, for as long as the JVM lives, who maps failures: the one of the first app whose call failed. An app that a later test starts has
 * classes of its own, which that one does not know, so that every failure would be INTERNAL.
 */
public final class FreshErrors implements QuarkusTestBeforeClassCallback {
    @Override
    public void beforeClass(Class<?> test) {
        try {
            Field kept = ServerCalls.class.getDeclaredField("ehp");
            kept.setAccessible(true);
            kept.set(null, null);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("Quarkus keeps it elsewhere now", changed);
        }
    }
}
