package credence.persistence;

import credence.InvalidInput;
import credence.review.RequestId;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The requests that a {@link MemoryRegister} has answered, by their ids. */
final class MemoryRequests {
    private record Asked(Object what, Object answer) {}

    private final Map<RequestId, Asked> done = new HashMap<>();

    /** What was answered as done is remembered with what was asked; a refusal is not. */
    Register of(Register register, @Nullable RequestId id) {
        return id == null
                ? register
                : (Register) java.lang.reflect.Proxy.newProxyInstance(
                        Register.class.getClassLoader(),
                        new Class<?>[] {Register.class},
                        (proxy, method, args) -> Uni.createFrom().deferred(() -> once(register, id, method, args)));
    }

    private Uni<Object> once(Register register, RequestId id, java.lang.reflect.Method method, Object[] args) {
        List<Object> what = List.of(method.getName(), java.util.Arrays.asList(args));
        @Nullable Asked before = done.get(id);
        if (before != null) {
            return before.what.equals(what)
                    ? Uni.createFrom().item(before.answer)
                    : Uni.createFrom().failure(new InvalidInput("request_id", "was used", "Send a new UUID."));
        }
        try {
            Uni<?> answer = (Uni<?>) method.invoke(register, args);
            return answer.map(outcome -> {
                if (wrote(outcome)) {
                    done.put(id, new Asked(what, outcome));
                }
                return outcome;
            });
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static boolean wrote(Object answer) {
        return answer instanceof Submission
                || answer instanceof ProposingResult.Proposed
                || answer instanceof DecisionResult.Recorded
                || answer instanceof DecisionResult.Rejected
                || answer instanceof DecisionResult.Awaiting
                || answer instanceof DecisionResult.Reopened
                || answer instanceof AccountResult.Taken
                || answer instanceof AccountResult.NotRecorded kept && wrote(kept.decision())
                || answer instanceof MergeResult.Merged
                || answer instanceof RetractionResult.Retracted;
    }
}
