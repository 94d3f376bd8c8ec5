package credence.api;

import credence.persistence.Audit;
import credence.persistence.AuditLine;
import credence.v1.AuditService;
import credence.v1.ListAuditLinesRequest;
import credence.v1.ListAuditLinesResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

/** What was done, and by whom. */
@GrpcService
public class AuditGrpc implements AuditService {
    private final Audit audit;

    AuditGrpc(Audit audit) {
        this.audit = audit;
    }

    @Override
    public Uni<ListAuditLinesResponse> listAuditLines(ListAuditLinesRequest request) {
        Paging paging = Paging.of(request);
        return audit.lines(paging.page())
                .map(page -> ListAuditLinesResponse.newBuilder()
                        .addAllLines(page.items().stream().map(AuditGrpc::line).toList())
                        .setNextPageToken(paging.next(page.next()))
                        .build());
    }

    private static credence.v1.AuditLine line(AuditLine line) {
        return credence.v1.AuditLine.newBuilder()
                .setAt(Messages.timestamp(line.at()))
                .setWhat(line.what())
                .setBy(line.by() == null ? "" : line.by().name())
                .setOn(line.on())
                .setWhy(line.why() == null ? "" : line.why())
                .build();
    }
}
