package credence.deploy;

import credence.deploy.evaluate.Evaluate;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The all-in-one app: {@code ./credence up} runs it; other words are commands that need no server. */
@QuarkusMain
public final class Credence {
    private Credence() {}

    /** Exits with 0 after a clean stop, 1 when it cannot start, 2 on a bad option; a signal's stop keeps the signal's code. */
    public static void main(String... arguments) {
        List<String> words = List.of(arguments);
        if (!words.isEmpty() && words.getFirst().equals("evaluate")) {
            System.exit(new Evaluate(System.out, System.err).run(words.subList(1, words.size())));
        }
        if (!words.isEmpty() && words.getFirst().equals("verify-certificate")) {
            System.exit(new VerifyCertificate(System.out, System.err).run(words.subList(1, words.size())));
        }
        if (!words.isEmpty() && words.getFirst().equals("verify")) {
            System.exit(new Verify(System.out, System.err).run(words.subList(1, words.size())));
        }
        if (!words.isEmpty() && words.getFirst().equals("dump")) {
            System.exit(new DumpCommand(System.out, System.err).run(words.subList(1, words.size())));
        }
        if (!words.isEmpty() && words.getFirst().equals("restore")) {
            System.exit(new RestoreCommand(System.out, System.err).run(words.subList(1, words.size())));
        }
        Progress.begin();
        try {
            Options options = options(words);
            Settings.listen(options);
            Port.check(options);
            if (Settings.nameDatabase()) {
                run(null, arguments);
            } else if (!words.isEmpty()
                    && words.getFirst().equals(ImportOptions.COMMAND)
                    && DataFolder.isHeld(options.data())) {
                Progress.line("A Credence runs on " + options.data() + ": importing into its register.");
                Settings.beside(options.data(), Beside.port(options.data()), Secrets.of(options.data()));
                run(options.data().resolve("credence-import.log"), arguments);
            } else {
                embedded(options, arguments);
            }
        } catch (BadOption wrong) {
            Failure.line(wrong.getMessage()).exit(2);
        } catch (CannotStart reason) {
            Failure.line(reason.getMessage()).exit(1);
        }
    }

    /** Of an import only what every command takes; the rest is checked before anything is started. */
    private static Options options(List<String> words) {
        boolean imports = !words.isEmpty() && words.getFirst().equals(ImportOptions.COMMAND);
        List<String> common =
                imports ? ImportOptions.parse(words.subList(1, words.size())).others() : words;
        Options options = Options.parse(common, System.getenv(), System.getProperty("os.name"));
        return imports ? options.silent() : options;
    }

    private static void run(@Nullable Path log, String... arguments) {
        Quarkus.run(Running.class, (code, failure) -> Failure.of(failure, log).exit(code), arguments);
    }

    private static void embedded(Options options, String... arguments) {
        DataFolder folder = DataFolder.open(options.data());
        Progress.line("Data folder: " + folder.path());
        Secrets secrets = Secrets.of(folder.path());
        DatabaseLife life =
                new DatabaseLife(Progress.during("Preparing the database", () -> Database.in(folder, secrets)), folder);
        Database database = life.begin();
        Settings.embedded(folder, database.port(), secrets);
        Progress.start("Migrations, polities");
        life.enterApp();
        try {
            Quarkus.run(
                    Running.class,
                    (code, failure) -> {
                        life.leaveApp();
                        Failure.of(failure, folder.log()).exit(code);
                    },
                    arguments);
        } finally {
            life.leaveApp();
        }
    }
}
