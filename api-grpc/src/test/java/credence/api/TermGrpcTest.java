package credence.api;

import static credence.api.Client.refusedField;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.act.ActKind;
import credence.persistence.test.PostgresResource;
import credence.v1.ActKindTerm;
import credence.v1.ListActKindsRequest;
import credence.v1.ListPopulationsRequest;
import credence.v1.PolityRef;
import credence.v1.Population;
import credence.v1.State;
import credence.v1.StateChange;
import credence.v1.TermServiceGrpc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class TermGrpcTest extends RecordedReports {
    @Test
    void theWordsAreExplained() {
        TermServiceGrpc.TermServiceBlockingStub terms = TermServiceGrpc.newBlockingStub(client.channel);
        List<ActKindTerm> kinds =
                terms.listActKinds(ListActKindsRequest.getDefaultInstance()).getActKindsList();
        assertEquals(ActKind.values().length, kinds.size());
        ActKindTerm severed = kinds.get(ActKind.RELATIONS_SEVERED.ordinal());
        assertEquals("relations_severed", severed.getWord());
        assertEquals("161", severed.getCameo());
        assertEquals(
                List.of(
                        StateChange.newBuilder()
                                .setState(State.STATE_RELATIONS_SEVERED)
                                .setBoth(true)
                                .build(),
                        StateChange.newBuilder()
                                .setState(State.STATE_EMBASSY_CLOSED)
                                .setBoth(true)
                                .build()),
                severed.getDoneList());
        assertFalse(kinds.get(ActKind.INDEPENDENCE_DECLARED.ordinal()).hasCameo());
        assertEquals(
                State.STATE_RECOGNITION_REFUSED, kinds.getFirst().getRefused(0).getState());
        assertEquals(
                kinds.subList(0, 3),
                terms.listActKinds(
                                ListActKindsRequest.newBuilder().setPageSize(3).build())
                        .getActKindsList());
        Map<String, Population> populations = terms
                .listPopulations(ListPopulationsRequest.newBuilder()
                        .setAsOf("2026-01-01")
                        .setPageSize(200)
                        .build())
                .getPopulationsList()
                .stream()
                .collect(Collectors.toMap(Population::getName, one -> one));
        assertEquals(193, requireNonNull(populations.get("un-members")).getMembersCount());
        assertEquals(
                195, requireNonNull(populations.get("un-members-and-observers")).getMembersCount());
        assertEquals(27, requireNonNull(populations.get("eu")).getMembersCount());
        assertTrue(requireNonNull(populations.get("all")).getMembersCount() > 195);
        assertTrue(requireNonNull(populations.get("eu")).getMembersList().stream()
                .map(PolityRef::getName)
                .toList()
                .contains("France"));
        assertEquals(
                28,
                terms
                        .listPopulations(ListPopulationsRequest.newBuilder()
                                .setAsOf("2014-01-01")
                                .setPageSize(200)
                                .build())
                        .getPopulationsList()
                        .stream()
                        .filter(one -> one.getName().equals("eu"))
                        .findFirst()
                        .orElseThrow()
                        .getMembersCount());
        refusedField(
                "as_of",
                () -> terms.listPopulations(
                        ListPopulationsRequest.newBuilder().setAsOf("today").build()));
    }
}
