package credence.api;

import credence.persistence.Access;
import credence.persistence.PageRequest;
import credence.persistence.Register;
import credence.v1.ReadReportRequest;
import credence.v1.Report;
import jakarta.inject.Inject;

/** Reports that are handed in. */
abstract class ReportsIn extends OverASocket {
    static final String TEXT = "\uD83D\uDD4A Ukraine severed diplomatic relations with North Korea on Wednesday.";

    @Inject
    Access access;

    @Inject
    Register register;

    static Report.Builder report() {
        return Report.newBuilder().setText(TEXT).setPublished("2022-07-14").setOutlet("Test Wire");
    }

    static ReadReportRequest dry(Report.Builder report) {
        return ReadReportRequest.newBuilder().setReport(report).setDryRun(true).build();
    }

    int stored() {
        return register.readings(PageRequest.first(200))
                .await()
                .indefinitely()
                .items()
                .size();
    }

    static Report.Builder text(int megabytes) {
        return Report.newBuilder().setText("Ukraine severed ties.\n".repeat(megabytes * 1_000_000 / 22));
    }
}
