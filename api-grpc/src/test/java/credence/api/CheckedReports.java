package credence.api;

import credence.persistence.Access;
import credence.persistence.Register;
import credence.review.Editor;
import credence.v1.ReadReportRequest;
import credence.v1.Reading;
import credence.v1.Report;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

/** Reports that are held to the register. */
abstract class CheckedReports extends OverASocket {
    static final Editor EDITOR = new Editor("editor");

    @Inject
    Register register;

    @Inject
    Access access;

    String token = "";

    @BeforeEach
    void prepare() {
        token = "Bearer " + access.issueToken(EDITOR).await().indefinitely();
    }

    Reading keep(Report.Builder report) {
        return client.reports(token)
                .readReport(ReadReportRequest.newBuilder().setReport(report).build())
                .getReading();
    }
}
