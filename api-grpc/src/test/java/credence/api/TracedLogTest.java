package credence.api;

import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.persistence.test.LogLines;
import credence.persistence.test.PostgresResource;
import credence.v1.ListEntriesRequest;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Traced.class)
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
class TracedLogTest {
    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URL server;

    /** Also where the database has answered in between, and the line is written elsewhere than the call began. */
    @Test
    void theLineOfACallNamesItsTrace() throws Exception {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        Metadata metadata = new Metadata();
        metadata.put(
                Metadata.Key.of("traceparent", Metadata.ASCII_STRING_MARSHALLER),
                "00-" + trace + "-00f067aa0ba902b7-01");
        try (LogLines log = new LogLines();
                Client client = new Client(server)) {
            client.ledger()
                    .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(metadata))
                    .listEntries(ListEntriesRequest.getDefaultInstance());
            String line = log.line("LedgerService/ListEntries OK");
            assertTrue(line.contains("traceId=" + trace), line);
        }
    }
}
