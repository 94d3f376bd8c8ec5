package credence.web;

import credence.InvalidInput;
import credence.intake.AccountForm;
import credence.persistence.ListFile;
import credence.persistence.ListFormat;
import credence.review.Editor;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Lists that come in as files. The page of an import loads itself anew until it is over, so that it needs no script. */
@Path("/import")
public class ImportPages {
    static final String PATH = "/import";

    private final ImportJobs jobs;
    private final Visitors visitors;

    ImportPages(ImportJobs jobs, Visitors visitors) {
        this.jobs = jobs;
        this.visitors = visitors;
    }

    /** The form, and what was begun here lately. */
    public record form(
            Frame frame,
            List<ListFormat> formats,
            List<String> fields,
            List<ImportJob> jobs,
            @Nullable InvalidInput wrong)
            implements TemplateInstance {}

    /** One import. */
    public record job(Frame frame, ImportJob job) implements TemplateInstance {}

    @GET
    public Uni<Response> form(UriInfo address, HttpHeaders headers) {
        Parameters.only(address, Set.of());
        Frame frame = visitors.frame("import");
        return visitors.editor()
                .chain(editor -> Wants.page(headers)
                        ? page(200, frame, null)
                        : Uni.createFrom().item(Answers.json(ImportJson.jobs(jobs.all()))));
    }

    private Uni<Response> page(int status, Frame frame, @Nullable InvalidInput wrong) {
        return Answers.page(
                status, new form(frame, List.of(ListFormat.values()), AccountForm.FIELDS, jobs.all(), wrong));
    }

    /** @param dryRun true: nothing is written */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Uni<Response> send(
            @RestForm @Nullable FileUpload file,
            @RestForm @Nullable String format,
            @RestForm @Nullable String dryRun,
            HttpHeaders headers) {
        Frame frame = visitors.frame("import");
        return visitors.editor()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(editor -> {
                    if (file == null || file.size() == 0) {
                        throw new InvalidInput("file", "is empty", "Choose a file that holds a list.");
                    }
                    ListFile list = new ListFile(kept(file.uploadedFile()), file.fileName(), format(format));
                    boolean dry = flag(dryRun);
                    return Wants.page(headers)
                            ? Uni.createFrom()
                                    .item(Answers.seeOther("/import/"
                                            + jobs.start(list, dry, editor).id()))
                            : jobs.wait(list, dry, editor).map(ImportJson::answer);
                })
                .onFailure(InvalidInput.class)
                .recoverWithUni(wrong -> Wants.page(headers)
                        ? page(400, frame, Refusals.named(wrong))
                        : Uni.createFrom().failure(wrong));
    }

    /**
     * For programs: the file itself as the body. Answers when it is over.
     *
     * @param name of the file, for the audit trail
     */
    @POST
    @Consumes({
        "text/csv",
        "text/tab-separated-values",
        "text/plain",
        "application/jsonl",
        "application/x-ndjson",
        "application/zip",
        "application/gzip",
        "application/octet-stream"
    })
    @Blocking
    public Uni<Response> send(
            InputStream body,
            @RestQuery @Nullable String name,
            @RestQuery @Nullable String format,
            @RestQuery @Nullable String dryRun,
            UriInfo address,
            HttpHeaders headers) {
        Parameters.only(address, Set.of("name", "format", "dryRun"));
        @Nullable ListFormat told = format(format);
        boolean dry = flag(dryRun);
        Editor editor = visitors.editor().await().indefinitely();
        @Nullable String called = Parameters.sent(name);
        ListFile list = new ListFile(copied(body), called == null ? "a file without a name" : called, told);
        return jobs.wait(list, dry, editor).map(ImportJson::answer);
    }

    @GET
    @Path("/{id}")
    public Uni<Response> job(@RestPath String id, UriInfo address, HttpHeaders headers) {
        Parameters.only(address, Set.of());
        Frame frame = visitors.frame("import");
        return visitors.editor().chain(editor -> {
            ImportJob found = jobs.find(id)
                    .orElseThrow(() -> new NotThere(
                            "There is no such import, or it was begun before the last start: the audit trail, /audit, has what was written.",
                            "id"));
            return Wants.page(headers)
                    ? Answers.page(new job(frame, found))
                    : Uni.createFrom().item(Answers.json(ImportJson.job(found)));
        });
    }

    private static @Nullable ListFormat format(@Nullable String sent) {
        @Nullable String word = Parameters.sent(sent);
        return word == null ? null : ListFormat.parse(word);
    }

    private static boolean flag(@Nullable String sent) {
        return switch (sent == null ? "" : sent.strip()) {
            case "", "false" -> false;
            case "true" -> true;
            default ->
                throw new InvalidInput("dryRun", "is neither true nor false", "Send true or false, or leave it out.");
        };
    }

    /** The upload itself is deleted when its request is over; the import goes on. */
    private static java.nio.file.Path kept(java.nio.file.Path upload) {
        try {
            return Files.move(upload, Files.createTempFile("import-", ""), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static java.nio.file.Path copied(InputStream body) {
        try {
            java.nio.file.Path copy = Files.createTempFile("import-", "");
            Files.copy(body, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
