package credence.persistence;

import static credence.persistence.LedgerSamples.await;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import credence.ledger.Entry;
import credence.ledger.Revision;
import credence.review.Editor;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An empty register, and files that are taken into it. */
final class Imports {
    private static final Editor EDITOR = new Editor("importer");

    private final Path folder;
    private final Pool pool;
    private final Register register;
    private final Importer importer;

    /** Its files are in this folder. */
    Imports(Vertx vertx, Path folder) {
        this.folder = folder;
        this.pool = empty(vertx);
        this.register = new PostgresRegister(pool);
        this.importer = new Importer(pool, new Written());
    }

    private static Pool empty(Vertx vertx) {
        MigratedDatabase database = MigratedDatabase.create();
        database.editors(EDITOR.name());
        return database.pool(vertx);
    }

    Register register() {
        return register;
    }

    ImportResult take(String name, byte[] content, boolean dryRun) {
        try {
            Path file = folder.resolve(name);
            Files.write(file, content);
            return await(importer.run(new ListFile(file, name, null), dryRun, EDITOR, progress -> {}));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    ImportResult take(String name, String content) {
        return take(name, content.getBytes(StandardCharsets.UTF_8), false);
    }

    ImportResult.Done done(String name, String content) {
        ImportResult result = take(name, content);
        return assertInstanceOf(ImportResult.Done.class, result, () -> String.valueOf(result));
    }

    List<String> problems(String name, String content) {
        return problems(name, content.getBytes(StandardCharsets.UTF_8));
    }

    List<String> problems(String name, byte[] content) {
        return assertInstanceOf(ImportResult.Refused.class, take(name, content, false)).problems().stream()
                .map(ImportResult.ImportProblem::told)
                .toList();
    }

    Entry entry(long revision) {
        return await(register.entry(new Revision(revision))).orElseThrow();
    }
}
