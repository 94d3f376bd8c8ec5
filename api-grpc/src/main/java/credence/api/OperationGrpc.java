package credence.api;

import com.google.protobuf.Duration;
import credence.InvalidInput;
import credence.persistence.Operation;
import credence.persistence.Operations;
import credence.review.RequestId;
import credence.v1.CancelOperationRequest;
import credence.v1.CancelOperationResponse;
import credence.v1.GetOperationRequest;
import credence.v1.GetOperationResponse;
import credence.v1.ListOperationsRequest;
import credence.v1.ListOperationsResponse;
import credence.v1.OperationService;
import credence.v1.WaitOperationRequest;
import credence.v1.WaitOperationResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Long work that was begun. */
@GrpcService
public class OperationGrpc implements OperationService {
    private static final java.time.Duration LONGEST = java.time.Duration.ofMinutes(10);
    private static final java.time.Duration USUAL = java.time.Duration.ofMinutes(1);
    private static final java.time.Duration PAUSE = java.time.Duration.ofMillis(300);

    private static final Filters FILTERS = new Filters(Map.of("state =", "state", "by =", "by"));

    private final Operations operations;
    private final Callers callers;

    OperationGrpc(Operations operations, Callers callers) {
        this.callers = callers;
        this.operations = operations;
    }

    @Override
    public Uni<GetOperationResponse> getOperation(GetOperationRequest request) {
        return found(Requests.operation(request.getId()))
                .map(operation -> GetOperationResponse.newBuilder()
                        .setOperation(OperationMessages.operation(operation))
                        .build());
    }

    @Override
    public Uni<ListOperationsResponse> listOperations(ListOperationsRequest sent) {
        return FILTERS.list(sent, sent.getFilter(), request -> listOperations(request, Paging.of(sent)));
    }

    private Uni<ListOperationsResponse> listOperations(ListOperationsRequest request, Paging paging) {
        return operations
                .all(
                        paging.page(),
                        OperationMessages.stateOrAny(request.getState()),
                        Requests.editorOrAny("by", request.getBy()))
                .map(page -> ListOperationsResponse.newBuilder()
                        .addAllOperations(page.items().stream()
                                .map(OperationMessages::operation)
                                .toList())
                        .setNextPageToken(paging.next(page.next()))
                        .build());
    }

    /** Asks again and again: whichever app runs it, the database is where it is told. */
    @Override
    public Uni<WaitOperationResponse> waitOperation(WaitOperationRequest request) {
        UUID id = Requests.operation(request.getId());
        long end = System.nanoTime() + (request.hasTimeout() ? timeout(request.getTimeout()) : USUAL).toNanos();
        return again(id, end)
                .map(operation -> WaitOperationResponse.newBuilder()
                        .setOperation(OperationMessages.operation(operation))
                        .build());
    }

    private Uni<Operation> again(UUID id, long end) {
        return found(id)
                .chain(operation -> operation.state().isEnd() || System.nanoTime() >= end
                        ? Uni.createFrom().item(operation)
                        : Uni.createFrom()
                                .voidItem()
                                .onItem()
                                .delayIt()
                                .by(PAUSE)
                                .chain(() -> again(id, end)));
    }

    private static java.time.Duration timeout(Duration sent) {
        // What is far out of bounds would overflow the sum.
        long seconds = Math.clamp(sent.getSeconds(), -10, LONGEST.toSeconds() + 10);
        java.time.Duration timeout = java.time.Duration.ofSeconds(seconds, sent.getNanos());
        if (sent.getNanos() < 0
                || sent.getNanos() > 999_999_999
                || timeout.isNegative()
                || timeout.compareTo(LONGEST) > 0) {
            throw new InvalidInput(
                    "timeout",
                    "is not between 0 and 10 minutes",
                    "Send at most 600s, and wait again where it is over.");
        }
        return timeout;
    }

    @Override
    public Uni<CancelOperationResponse> cancelOperation(CancelOperationRequest request) {
        UUID id = Requests.operation(request.getId());
        @Nullable RequestId once = Requests.requestId(request.getRequestId());
        return callers.editor()
                .chain(by -> operations.cancel(id, by, once))
                .map(found -> CancelOperationResponse.newBuilder()
                        .setOperation(OperationMessages.operation(there(id, found)))
                        .build());
    }

    private Uni<Operation> found(UUID id) {
        return operations.find(id).map(found -> there(id, found));
    }

    private static Operation there(UUID id, Optional<Operation> found) {
        return found.orElseThrow(() -> new NotFound("operation", id.toString(), "id"));
    }
}
