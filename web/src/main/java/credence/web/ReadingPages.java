package credence.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.InvalidInput;
import credence.access.Least;
import credence.access.Permissions;
import credence.answer.CheckedReading;
import credence.answer.Json;
import credence.answer.ReadingChecks;
import credence.persistence.Library;
import credence.persistence.Page;
import credence.persistence.PageRequest;
import credence.persistence.Register;
import credence.persistence.StoredReading;
import credence.persistence.Submission;
import credence.reading.Reading;
import credence.reading.ReadingId;
import credence.report.Report;
import credence.review.Editor;
import credence.stance.Question;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Reports in, readings out. */
@Path("/readings")
public class ReadingPages {
    /** What it takes to keep a report. */
    private static final Least KEEP =
            Permissions.addresses().getOrDefault("POST /readings" + Permissions.KEEP, Least.ADMIN);

    private final Register register;
    private final Library library;
    private final Asking asking;
    private final ReadingChecks checks;
    private final Visitors visitors;
    private final Exports exports;

    ReadingPages(
            Register register,
            Library library,
            Asking asking,
            ReadingChecks checks,
            Visitors visitors,
            Exports exports) {
        this.exports = exports;
        this.register = register;
        this.library = library;
        this.asking = asking;
        this.checks = checks;
        this.visitors = visitors;
    }

    /** The list of readings. */
    public record list(Frame frame, Page<StoredReading> readings) implements TemplateInstance {}

    /** The form for a report. */
    public record form(
            Frame frame, ReportForm report, @Nullable InvalidInput wrong) implements TemplateInstance {}

    /** A reading: the report's text with its passages marked. */
    public record reading(
            Frame frame, ReadingView view, @Nullable StoredReading stored) implements TemplateInstance {}

    @GET
    public Uni<Response> list(@RestQuery @Nullable String pageToken, UriInfo address, HttpHeaders headers) {
        Parameters.only(address, Set.of("pageToken"));
        Frame frame = visitors.frame("reports");
        if (Wants.isFile(headers)) {
            return Uni.combine()
                    .all()
                    .unis(register.head(), Names.of(library))
                    .asTuple()
                    .map(both -> {
                        JsonLd linked = JsonLd.at(address, both.getItem2());
                        return exports.readings(both.getItem1(), linked).answer(headers, linked);
                    });
        }
        return register.readings(new PageRequest(20, pageToken))
                .chain(page -> Wants.page(headers)
                        ? Answers.page(new list(frame, page))
                        : Uni.createFrom().item(Answers.json(Json.page("readings", page, Json::readingLine))));
    }

    /**
     * The form for a report.
     *
     * @param sample anything: it comes filled with the report that ships with Credence
     */
    @GET
    @Path("/new")
    public Uni<Response> form(@RestQuery @Nullable String sample) {
        ReportForm report = sample == null ? ReportForm.EMPTY : Sample.report();
        return Answers.page(new form(visitors.frame("read"), report, null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> read(byte[] body, @RestQuery @Nullable String dryRun, HttpHeaders headers) {
        boolean dry = isDry(dryRun);
        Report report = ReportForm.json(body).report();
        if (dry) {
            return library.read(report).chain(reading -> json(report, reading));
        }
        visitors.check(KEEP);
        return visitors.editor()
                .chain(editor -> store(register.once(Repeats.id(headers)), report, editor))
                .chain(submission -> stored(submission.id()).chain(kept -> json(submission, kept)));
    }

    /** The form of a page: who may not hand in gets the reading shown, not stored. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> readForm(
            @RestForm @Nullable String text,
            @RestForm @Nullable String title,
            @RestForm @Nullable String published,
            @RestForm @Nullable String outlet,
            @RestForm @Nullable String url,
            @RestForm @Nullable String dryRun) {
        Frame frame = visitors.frame("read");
        ReportForm sent = new ReportForm(text, title, published, outlet, url).fromBrowser();
        Report report;
        boolean dry;
        try {
            dry = isDry(dryRun);
            report = sent.report();
        } catch (InvalidInput wrong) {
            return Answers.page(400, new form(frame, sent, wrong));
        } catch (Report.TooLong wrong) {
            // What is too long to be read is not sent back either.
            InvalidInput field = new InvalidInput("text", "is longer than 5 MiB", "Send a shorter report.");
            return Answers.page(413, new form(frame, new ReportForm(null, title, published, outlet, url), field));
        }
        if (dry || visitors.name().isEmpty() || !visitors.may(KEEP)) {
            return library.read(report)
                    .chain(found -> latest((question, names) -> checks.check(report, found, question, false)
                            .chain(checked -> Answers.page(new reading(
                                    frame, ReadingView.of(report, found, checked, List.of(), names), null)))));
        }
        return visitors.editor()
                .chain(editor -> store(register, report, editor))
                .map(submission -> Answers.seeOther("/readings/" + submission.id()));
    }

    /** The reading beside the register, for the day of its publication unless asOf names another. */
    @GET
    @Path("/{id}")
    public Uni<Response> reading(
            @RestPath String id, @BeanParam AsOfQuery query, UriInfo address, HttpHeaders headers) {
        Frame frame = visitors.frame("reports");
        ReadingId reading = id(id);
        return query.ask(address, asking)
                .chain(asked -> stored(reading)
                        .chain(kept -> checks.check(kept, asked.question(), query.isDayAsked())
                                .chain(checked -> Wants.page(headers)
                                        ? page(frame, kept, checked, asked)
                                        : Uni.createFrom()
                                                .item(Answers.known(
                                                        headers,
                                                        new CheckedJson(new Json(new Names(asked.polities()).called()))
                                                                .reading(kept, checked),
                                                        null)))));
    }

    private Uni<Response> page(Frame frame, StoredReading kept, CheckedReading checked, Asked asked) {
        return register.proposals(kept.id())
                .chain(proposals -> Answers.page(new reading(
                        frame,
                        ReadingView.of(kept.report(), kept.reading(), checked, proposals, new Names(asked.polities())),
                        kept)));
    }

    /** What is answered as known now, on a day that is today unless a report is of another. */
    private <T> Uni<T> latest(BiFunction<Question, Names, Uni<T>> next) {
        return asking.with(
                (polities, head) -> next.apply(Question.at(LocalDate.now(ZoneOffset.UTC), head), new Names(polities)));
    }

    private Uni<Submission> store(Register once, Report report, Editor editor) {
        return library.read(report).chain(reading -> once.submit(report, reading, editor));
    }

    private static ReadingId id(String id) {
        try {
            return ReadingId.parse(id);
        } catch (InvalidInput noId) {
            throw new NotThere("There is no reading \"" + id + "\".", "id");
        }
    }

    private Uni<StoredReading> stored(ReadingId id) {
        return register.reading(id)
                .map(found -> found.orElseThrow(() -> new NotThere("There is no reading " + id + ".")));
    }

    private Uni<Response> json(Report report, Reading reading) {
        return latest((question, names) -> checks.check(report, reading, question, false)
                .map(checked ->
                        Answers.json(new CheckedJson(new Json(names.called())).reading(report, reading, checked))));
    }

    private Uni<Response> json(Submission submission, StoredReading kept) {
        return latest((question, names) -> checks.check(kept, question, false).map(checked -> {
            ObjectNode json = new CheckedJson(new Json(names.called())).reading(kept, checked);
            return switch (submission) {
                case Submission.Stored(ReadingId id) ->
                    Answers.json(Response.created(URI.create("/readings/" + id)), json);
                case Submission.AlreadyStored(ReadingId id) -> Answers.json(json);
            };
        }));
    }

    private static boolean isDry(@Nullable String dryRun) {
        return switch (dryRun) {
            case null -> false;
            case "true", "" -> true;
            case "false" -> false;
            default ->
                throw new InvalidInput(
                        "dryRun", "is neither true nor false", "Send dryRun=true to store nothing, or leave it out.");
        };
    }
}
