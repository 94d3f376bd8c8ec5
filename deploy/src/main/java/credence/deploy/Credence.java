package credence.deploy;

import credence.deploy.evaluate.Evaluate;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

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
        Progress.begin();
        try {
            Options options = Options.parse(words, System.getenv(), System.getProperty("os.name"));
            Settings.listen(options);
            Port.check(options);
            if (Settings.nameDatabase()) {
                Quarkus.run(
                        Running.class,
                        (code, failure) -> Failure.of(failure, null).exit(code),
                        arguments);
            } else {
                embedded(options, arguments);
            }
        } catch (BadOption wrong) {
            Failure.line(wrong.getMessage()).exit(2);
        } catch (CannotStart reason) {
            Failure.line(reason.getMessage()).exit(1);
        }
    }

    private static void embedded(Options options, String... arguments) {
        DataFolder folder = DataFolder.open(options.data());
        Progress.line("Data folder: " + folder.path());
        Secrets secrets = Secrets.of(folder.path());
        DatabaseLife life =
                new DatabaseLife(Progress.during("Preparing the database", () -> Database.in(folder, secrets)), folder);
        Database database = life.begin();
        Settings.embedded(folder, database.port(), secrets, options);
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
