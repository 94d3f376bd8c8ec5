package credence.api;

import static credence.api.Client.field;
import static credence.api.Client.refused;
import static credence.api.Client.refusedField;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.persistence.test.PostgresResource;
import credence.v1.GetPolityRequest;
import credence.v1.ListEntriesRequest;
import credence.v1.Polity;
import credence.v1.SearchPolitiesRequest;
import credence.v1.SearchPolitiesResponse;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PolityGrpcTest extends RegisteredActs {
    @Test
    void aPolityIsFoundByKey() {
        Polity polity = client.polities()
                .getPolity(GetPolityRequest.newBuilder().setKey("PRK").build())
                .getPolity();
        assertEquals("North Korea", polity.getName());
        assertEquals("Pyongyang", polity.getCapital());
        assertEquals("KP", polity.getAlpha2());
        assertEquals("1991-09-17", polity.getUnSince());
        assertTrue(polity.getAliasesList().contains("DPRK"));
        assertFalse(polity.getSource().isBlank());
    }

    @Test
    void aPolityThatIsNotThereIsNotFoundAndABadKeyIsToldAsSuch() {
        assertEquals(
                "key",
                field(refused(
                        Status.Code.NOT_FOUND,
                        "NOT_FOUND",
                        () -> client.polities()
                                .getPolity(GetPolityRequest.newBuilder()
                                        .setKey("QQQ")
                                        .build()))));
        for (String key : List.of("", "prk", "NORTH")) {
            refusedField(
                    "key",
                    () -> client.polities()
                            .getPolity(GetPolityRequest.newBuilder().setKey(key).build()));
        }
    }

    @Test
    void politiesAreFoundByNameAndPagedWithoutGapOrRepeat() {
        assertEquals(
                "PRK",
                client.polities()
                        .searchPolities(SearchPolitiesRequest.newBuilder()
                                .setQuery("dprk")
                                .build())
                        .getPolities(0)
                        .getKey());
        List<String> keys = new ArrayList<>();
        String token = "";
        do {
            SearchPolitiesResponse page = client.polities()
                    .searchPolities(SearchPolitiesRequest.newBuilder()
                            .setPageSize(100)
                            .setPageToken(token)
                            .build());
            page.getPolitiesList().forEach(polity -> keys.add(polity.getKey()));
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        assertEquals(library.polities().await().indefinitely().all().size(), keys.size());
        assertEquals(keys.size(), keys.stream().distinct().count());
        refusedField(
                "page_token",
                () -> client.polities()
                        .searchPolities(SearchPolitiesRequest.newBuilder()
                                .setPageToken("zzz")
                                .build()));
        refusedField(
                "page_size",
                () -> client.polities()
                        .searchPolities(SearchPolitiesRequest.newBuilder()
                                .setPageSize(-1)
                                .build()));
        assertEquals(
                200,
                client.polities()
                        .searchPolities(SearchPolitiesRequest.newBuilder()
                                .setPageSize(100_000)
                                .build())
                        .getPolitiesCount());
    }

    @Test
    void aTokenIsOfTheListThatGaveIt() {
        entry("Bolivia severed diplomatic relations with Nepal on Wednesday.");
        entry("Nepal recalled its ambassador to Bolivia on Wednesday.");
        String token = list(ListEntriesRequest.newBuilder().setPageSize(1)).getNextPageToken();
        assertFalse(token.isEmpty());
        refusedField(
                "page_token",
                () -> list(ListEntriesRequest.newBuilder().setPageToken(token).setFilter("actor = \"BOL\"")));
        refusedField(
                "page_token",
                () -> list(ListEntriesRequest.newBuilder().setPageToken(token).setOrderBy("revision")));
        refusedField(
                "page_token",
                () -> client.polities()
                        .searchPolities(SearchPolitiesRequest.newBuilder()
                                .setPageToken(token)
                                .build()));
        assertEquals(
                1,
                list(ListEntriesRequest.newBuilder().setPageToken(token).setPageSize(1))
                        .getEntriesCount());
    }
}
