package credence.api;

import credence.persistence.Access;
import credence.persistence.Importer;
import credence.persistence.Register;
import credence.review.Editor;
import credence.v1.ListActAccountsRequest;
import jakarta.inject.Inject;

/** Reports and what was decided of them. */
abstract class RecordedReports extends OverASocket {
    static final Editor EDITOR = new Editor("editor");

    @Inject
    Register register;

    @Inject
    Importer importer;

    @Inject
    Access access;

    static ListActAccountsRequest.Builder of(long revision) {
        return ListActAccountsRequest.newBuilder().setRevision(revision);
    }

    String token() {
        return access.issueToken(EDITOR).await().indefinitely();
    }
}
