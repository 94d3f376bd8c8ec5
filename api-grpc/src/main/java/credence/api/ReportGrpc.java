package credence.api;

import credence.InvalidInput;
import credence.persistence.Library;
import credence.persistence.Register;
import credence.persistence.StoredReading;
import credence.persistence.Submission;
import credence.reading.ReadingId;
import credence.report.Report;
import credence.review.Editor;
import credence.v1.GetReadingRequest;
import credence.v1.GetReadingResponse;
import credence.v1.ReadReportRequest;
import credence.v1.ReadReportResponse;
import credence.v1.Reading;
import credence.v1.ReportService;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

/** Reports in, readings out. */
@GrpcService
public class ReportGrpc implements ReportService {
    private final Register register;
    private final Library library;
    private final Callers callers;

    ReportGrpc(Register register, Library library, Callers callers) {
        this.register = register;
        this.library = library;
        this.callers = callers;
    }

    @Override
    public Uni<ReadReportResponse> readReport(ReadReportRequest request) {
        Register once = register.once(Requests.requestId(request.getRequestId()));
        Report report = checked(request.getReport());
        if (request.getDryRun()) {
            return library.read(report)
                    .chain(reading ->
                            library.polities().map(polities -> new Messages(polities).reading("", report, reading)))
                    .map(reading -> response(reading, false));
        }
        return callers.editor().chain(editor -> store(once, report, editor));
    }

    /** The fields of a report stand in a message of their own. */
    private static Report checked(credence.v1.Report sent) {
        try {
            return Requests.report(sent);
        } catch (InvalidInput wrong) {
            throw wrong.named("report." + wrong.field());
        }
    }

    private Uni<ReadReportResponse> store(Register once, Report report, Editor editor) {
        return library.read(report)
                .chain(reading -> once.submit(report, reading, editor))
                .chain(submission -> stored(submission.id())
                        .map(reading -> response(reading, submission instanceof Submission.Stored)));
    }

    @Override
    public Uni<GetReadingResponse> getReading(GetReadingRequest request) {
        return stored(Requests.reading(request.getId()))
                .map(reading ->
                        GetReadingResponse.newBuilder().setReading(reading).build());
    }

    private Uni<Reading> stored(ReadingId id) {
        return register.reading(id)
                .map(found -> found.orElseThrow(() -> new NotFound("reading", id.toString(), "id")))
                .chain(this::message);
    }

    private Uni<Reading> message(StoredReading stored) {
        return library.polities()
                .map(polities ->
                        new Messages(polities).reading(stored.id().toString(), stored.report(), stored.reading()));
    }

    private static ReadReportResponse response(Reading reading, boolean stored) {
        return ReadReportResponse.newBuilder()
                .setReading(reading)
                .setStored(stored)
                .build();
    }
}
