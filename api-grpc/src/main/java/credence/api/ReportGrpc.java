package credence.api;

import credence.InvalidInput;
import credence.access.Caller;
import credence.access.TooOften;
import credence.answer.ReadingChecks;
import credence.persistence.Library;
import credence.persistence.ReadingFilter;
import credence.persistence.Register;
import credence.persistence.ReportOrder;
import credence.persistence.StoredReading;
import credence.persistence.Submission;
import credence.reading.ReadingId;
import credence.report.Report;
import credence.review.Editor;
import credence.v1.CheckReadingRequest;
import credence.v1.CheckReadingResponse;
import credence.v1.GetReadingRequest;
import credence.v1.GetReadingResponse;
import credence.v1.ListReadingsRequest;
import credence.v1.ListReadingsResponse;
import credence.v1.ReadReportRequest;
import credence.v1.ReadReportResponse;
import credence.v1.ReadReportsRequest;
import credence.v1.ReadReportsResponse;
import credence.v1.Reading;
import credence.v1.ReportError;
import credence.v1.ReportService;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Reports in, readings out. */
@GrpcService
public class ReportGrpc implements ReportService {
    private static final Filters FILTERS =
            new Filters(Map.of("outlet =", "outlet", "published >=", "published_from", "published <=", "published_to"));

    private static final OrderBy<ReportOrder> ORDERS = OrderBy.usual("read_at desc", ReportOrder.LAST_IN)
            .or("read_at", ReportOrder.FIRST_IN)
            .or("published desc", ReportOrder.LAST_PUBLISHED)
            .or("published", ReportOrder.FIRST_PUBLISHED);

    private final Register register;
    private final Library library;
    private final Callers callers;
    private final Asking asking;
    private final ReadingChecks checks;

    ReportGrpc(Register register, Library library, Callers callers, Asking asking, ReadingChecks checks) {
        this.asking = asking;
        this.checks = checks;
        this.register = register;
        this.library = library;
        this.callers = callers;
    }

    @Override
    public Uni<ReadReportResponse> readReport(ReadReportRequest request) {
        Register once = register.once(Requests.requestId(request.getRequestId()));
        Report report = checked(request.getReport());
        ReadMask mask = ReadMask.of(request.getReadMask(), Reading.getDescriptor());
        if (request.getDryRun()) {
            return library.read(report)
                    .chain(reading -> library.polities()
                            .map(polities -> new ReadingMessages(new Messages(polities)).reading(report, reading)))
                    .map(reading -> response(mask.of(reading), false));
        }
        return callers.keeper("credence.v1.ReportService/ReadReport")
                .chain(editor -> store(once, report, editor, mask));
    }

    /** The fields of a report stand in a message of their own. */
    private static Report checked(credence.v1.Report sent) {
        try {
            return Requests.report(sent);
        } catch (InvalidInput wrong) {
            throw wrong.named("report." + wrong.field());
        } catch (Report.TooLong wrong) {
            throw wrong.named("report." + wrong.field());
        }
    }

    private Uni<ReadReportResponse> store(Register once, Report report, Editor editor, ReadMask mask) {
        return library.read(report)
                .chain(reading -> once.submit(report, reading, editor))
                .chain(submission -> stored(submission.id())
                        .map(reading -> response(mask.of(reading), submission instanceof Submission.Stored)));
    }

    @Override
    public Uni<ListReadingsResponse> listReadings(ListReadingsRequest sent) {
        return FILTERS.list(sent, sent.getFilter(), request -> listReadings(request, Paging.of(sent)));
    }

    private Uni<ListReadingsResponse> listReadings(ListReadingsRequest request, Paging paging) {
        ReportOrder order = ORDERS.of(request.getOrderBy());
        ReadMask mask = ReadMask.of(request.getReadMask(), Reading.getDescriptor());
        ReadingFilter filter = new ReadingFilter(
                Requests.outletOrAny(request.getOutlet()),
                request.getPublishedFrom().isEmpty()
                        ? null
                        : Requests.day("published_from", request.getPublishedFrom()),
                request.getPublishedTo().isEmpty() ? null : Requests.day("published_to", request.getPublishedTo()));
        return register.readings(filter, order, paging.page())
                .map(page -> ListReadingsResponse.newBuilder()
                        .addAllReadings(mask.of(
                                page.items().stream().map(ReadingMessages::head).toList()))
                        .setNextPageToken(paging.next(page.next()))
                        .build());
    }

    /** One after the other: a sender that is faster is held back. */
    @Override
    public Multi<ReadReportsResponse> readReports(Multi<ReadReportsRequest> requests) {
        return callers.caller().onItem().transformToMulti(caller -> {
            AtomicLong index = new AtomicLong();
            return requests.onItem().transformToUniAndConcatenate(request -> {
                long place = index.getAndIncrement();
                return read(request, caller, place)
                        .map(answer -> answer.setIndex(place).build());
            });
        });
    }

    private Uni<ReadReportsResponse.Builder> read(ReadReportsRequest request, Caller caller, long place) {
        return Uni.createFrom()
                .deferred(() -> {
                    if (place > 0) {
                        // The first was counted with the call.
                        callers.count(caller);
                    }
                    Editor editor = caller.editor();
                    Register once = register.once(Requests.requestId(request.getRequestId()));
                    Report report = checked(request.getReport());
                    return library.read(report)
                            .chain(reading -> once.submit(report, reading, editor)
                                    .map(submission -> ReadReportsResponse.newBuilder()
                                            .setReadingId(submission.id().toString())
                                            .setStored(submission instanceof Submission.Stored)
                                            .setAccounts(reading.accounts().size())));
                })
                .onFailure(ReportGrpc::isOfTheReport)
                .recoverWithItem(wrong -> ReadReportsResponse.newBuilder().setError(error(wrong)));
    }

    private static boolean isOfTheReport(Throwable failure) {
        return failure instanceof InvalidInput || failure instanceof Report.TooLong || failure instanceof TooOften;
    }

    private static ReportError error(Throwable failure) {
        return switch (failure) {
            case InvalidInput wrong ->
                ReportError.newBuilder()
                        .setReason(Reason.INVALID_FIELD.name())
                        .setField(wrong.field())
                        .setMessage(wrong.getMessage() + ". " + wrong.mend())
                        .build();
            case TooOften often ->
                ReportError.newBuilder()
                        .setReason(Reason.RATE_LIMITED.name())
                        .setMessage(often.getMessage() + " Send this one again when retry_delay is over.")
                        .setRetryDelay(GrpcErrors.duration(often.delay()))
                        .build();
            default ->
                ReportError.newBuilder()
                        .setReason(Reason.TOO_LONG.name())
                        .setField("report.text")
                        .setMessage(failure.getMessage() + GrpcErrors.TOO_LONG)
                        .build();
        };
    }

    @Override
    public Uni<GetReadingResponse> getReading(GetReadingRequest request) {
        ReadMask mask = ReadMask.of(request.getReadMask(), Reading.getDescriptor());
        return stored(Requests.reading(request.getId()))
                .map(reading -> GetReadingResponse.newBuilder()
                        .setReading(mask.of(reading))
                        .build());
    }

    @Override
    public Uni<CheckReadingResponse> checkReading(CheckReadingRequest request) {
        return switch (request.getReadingCase()) {
            case ID -> {
                ReadingId id = Requests.reading(request.getId());
                yield asking.ask(standpoint(request))
                        .chain(asked -> kept(id).chain(kept -> checks.check(kept, asked.question(), isDayAsked(request))
                                .map(checked -> new CheckMessages(asked.messages())
                                        .checked(kept.report(), kept.reading(), checked))));
            }
            case REPORT -> {
                Report report = checked(request.getReport());
                yield library.read(report)
                        .chain(reading -> asking.ask(standpoint(request))
                                .chain(asked -> checks.check(report, reading, asked.question(), isDayAsked(request))
                                        .map(checked -> new CheckMessages(asked.messages())
                                                .checked(report, reading, checked))));
            }
            case READING_NOT_SET ->
                throw new InvalidInput("id", "is not set, and neither is report", "Send one of the two.");
        };
    }

    private static boolean isDayAsked(CheckReadingRequest request) {
        return !request.getAsOf().isEmpty();
    }

    private static Standpoint standpoint(CheckReadingRequest request) {
        return new Standpoint(
                request.getAsOf(),
                request.hasKnown() ? (Long) request.getKnown() : null,
                request.hasAtLeast() ? (Long) request.getAtLeast() : null,
                request.getReportedBy(),
                request.getViewpoint());
    }

    private Uni<Reading> stored(ReadingId id) {
        return kept(id).chain(this::message);
    }

    private Uni<StoredReading> kept(ReadingId id) {
        return register.reading(id).map(found -> found.orElseThrow(() -> new NotFound("reading", id.toString(), "id")));
    }

    private Uni<Reading> message(StoredReading stored) {
        return library.polities().map(polities -> new ReadingMessages(new Messages(polities)).reading(stored));
    }

    private static ReadReportResponse response(Reading reading, boolean stored) {
        return ReadReportResponse.newBuilder()
                .setReading(reading)
                .setStored(stored)
                .build();
    }
}
