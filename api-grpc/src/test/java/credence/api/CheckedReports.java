package credence.api;

import credence.persistence.Access;
import credence.persistence.Register;
import credence.review.Editor;
import credence.v1.ReadReportRequest;
import credence.v1.Reading;
import credence.v1.Report;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Reports that are held to the register. */
abstract class CheckedReports {
    static final Editor EDITOR = new Editor("editor");

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URL server;

    @Inject
    Register register;

    @Inject
    Access access;

    Client client;

    String token = "";

    @BeforeEach
    void connect() {
        client = new Client(server);
        token = "Bearer " + access.issueToken(EDITOR).await().indefinitely();
    }

    @AfterEach
    void close() throws InterruptedException {
        client.close();
    }

    Reading keep(Report.Builder report) {
        return client.reports(token)
                .readReport(ReadReportRequest.newBuilder().setReport(report).build())
                .getReading();
    }
}
