package credence.api;

import credence.persistence.Access;
import credence.persistence.Importer;
import credence.persistence.Register;
import credence.review.Editor;
import credence.v1.ListActAccountsRequest;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Reports and what was decided of them. */
abstract class RecordedReports {
    static final Editor EDITOR = new Editor("editor");

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URL server;

    @Inject
    Register register;

    @Inject
    Importer importer;

    @Inject
    Access access;

    Client client;

    @BeforeEach
    void connect() {
        client = new Client(server);
    }

    @AfterEach
    void close() throws InterruptedException {
        client.close();
    }

    static ListActAccountsRequest.Builder of(long revision) {
        return ListActAccountsRequest.newBuilder().setRevision(revision);
    }

    String token() {
        return access.issueToken(EDITOR).await().indefinitely();
    }
}
