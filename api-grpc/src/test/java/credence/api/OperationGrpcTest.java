package credence.api;

import static credence.api.Client.refusedField;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Duration;
import com.google.rpc.Code;
import credence.persistence.test.PostgresResource;
import credence.v1.CreateImportRequest;
import credence.v1.GetOperationRequest;
import credence.v1.ListOperationsRequest;
import credence.v1.Operation;
import credence.v1.OperationState;
import credence.v1.WaitOperationRequest;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Imports as operations, over a socket. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OperationGrpcTest extends Imports {
    @Test
    void anImportGoesOnByItselfAndTellsWhatCameOfIt() {
        String list = rows("An imported list", 3);
        Operation begun = sent(
                CreateImportRequest.newBuilder().setOptions(options("list.csv")).build(),
                chunk(list.substring(0, 40)),
                chunk(list.substring(40)));
        assertEquals("editor", begun.getBy());
        Operation done = over(begun);
        assertEquals(OperationState.OPERATION_STATE_SUCCEEDED, done.getState(), done.toString());
        assertEquals(3, done.getImported().getEntries());
        assertEquals(100, done.getPercent());
        Operation again = over(begun(options("other name.csv"), list));
        assertEquals(0, again.getImported().getEntries());
        assertEquals(3, again.getImported().getKnown());
        assertTrue(operations().listOperations(ListOperationsRequest.getDefaultInstance()).getOperationsList().stream()
                .anyMatch(one -> one.equals(done)));
    }

    @Test
    void aListHasOnlyWhatItsFilterAsksFor() {
        Operation done = over(begun(options("filtered.csv"), rows("A list to be filtered for", 2)));
        assertTrue(
                filtered("state = SUCCEEDED AND by = \"" + done.getBy() + "\"").contains(done));
        assertFalse(filtered("state = FAILED").contains(done));
        assertEquals(List.of(), filtered("by = nobody-at-all"));
        refusedField("filter", () -> filtered("state = GONE"));
    }

    private List<Operation> filtered(String filter) {
        return operations()
                .listOperations(
                        ListOperationsRequest.newBuilder().setFilter(filter).build())
                .getOperationsList();
    }

    @Test
    void aDryRunWritesNothing() {
        String list = rows("A list that is only tried", 2);
        assertEquals(
                2,
                over(begun(options("dry.csv").setDryRun(true), list))
                        .getImported()
                        .getEntries());
        assertEquals(2, over(begun(options("dry.csv"), list)).getImported().getEntries());
    }

    @Test
    void whatIsWrongWithAListIsToldByItsLines() {
        Operation done = over(begun(
                options("bad.csv"),
                HEAD + "recognition,UKR,XKX,2030-01-02,A source\nrecognised,UKR,XKX,soon,A source\n"));
        assertEquals(OperationState.OPERATION_STATE_FAILED, done.getState());
        assertEquals("BAD_LIST", done.getError().getReason());
        assertEquals("credence", done.getError().getDomain());
        assertEquals(Code.INVALID_ARGUMENT.getNumber(), done.getError().getCode());
        assertEquals(2, done.getError().getFound());
        assertEquals(3, done.getError().getProblems(0).getLine());
        assertEquals("kind", done.getError().getProblems(0).getField());
        assertFalse(done.getError().getProblems(0).getMend().isEmpty());
    }

    @Test
    void aRequestSentAgainBeginsNothing() {
        String id = UUID.randomUUID().toString();
        String list = rows("A list that is sent twice", 1);
        Operation first = begun(options("twice.csv").setRequestId(id), list);
        Operation second = begun(options("twice.csv").setRequestId(id), list);
        assertEquals(first.getId(), second.getId());
        Client.refusedField(
                "options.request_id", () -> begun(options("twice.csv").setRequestId(id), list + "\n"));
    }

    @Test
    void whatIsSentWronglyIsRefusedByItsField() {
        Client.refusedField("options", () -> sent(chunk(HEAD)));
        Client.refusedField("options", () -> sent());
        Client.refusedField("options.file", () -> begun(options(" "), HEAD));
        Client.refusedField(
                "chunk",
                () -> sent(CreateImportRequest.newBuilder()
                        .setOptions(options("empty.csv"))
                        .build()));
        Client.refusedField("options.request_id", () -> begun(options("a.csv").setRequestId("1"), HEAD));
        Client.refusedField(
                "id",
                () -> operations()
                        .getOperation(
                                GetOperationRequest.newBuilder().setId("1").build()));
        Client.refusedField(
                "timeout",
                () -> operations()
                        .waitOperation(WaitOperationRequest.newBuilder()
                                .setId(UUID.randomUUID().toString())
                                .setTimeout(Duration.newBuilder()
                                        .setSeconds(Long.MAX_VALUE)
                                        .setNanos(Integer.MAX_VALUE))
                                .build()));
        Client.refusedField(
                "by",
                () -> operations()
                        .listOperations(ListOperationsRequest.newBuilder()
                                .setBy("two words")
                                .build()));
        Client.refusedField(
                "timeout",
                () -> operations()
                        .waitOperation(WaitOperationRequest.newBuilder()
                                .setId(UUID.randomUUID().toString())
                                .setTimeout(Duration.newBuilder().setSeconds(601))
                                .build()));
        Client.refused(
                Status.Code.NOT_FOUND,
                "NOT_FOUND",
                () -> operations()
                        .getOperation(GetOperationRequest.newBuilder()
                                .setId(UUID.randomUUID().toString())
                                .build()));
    }
}
