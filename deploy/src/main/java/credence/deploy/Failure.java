package credence.deploy;

import credence.persistence.StartFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Why the process ends; one line for the person at the terminal.
 *
 * @param line null when there is nothing to say
 */
record Failure(@Nullable String line) {
    static Failure none() {
        return new Failure(null);
    }

    static Failure line(@Nullable String line) {
        return new Failure(line);
    }

    /**
     * What a failure of the app comes down to; the whole of it goes to the log.
     *
     * @param log null when the app logs to the console
     */
    static Failure of(@Nullable Throwable failure, @Nullable Path log) {
        if (failure == null) {
            return none();
        }
        Throwable root = failure;
        while (root.getCause() != null && !(root instanceof StartFailure)) {
            root = root.getCause();
        }
        if (root instanceof StartFailure) {
            return line(root.getMessage());
        }
        if (root instanceof BindException) {
            return line("The port is taken. Stop what uses it, or give another: ./credence up --port 8081.");
        }
        String told = "Credence cannot start: " + firstLine(root);
        if (log == null) {
            failure.printStackTrace();
            return line(told);
        }
        append(failure, log);
        return line(told + " (log: " + log + ")");
    }

    private static String firstLine(Throwable root) {
        String message = root.getMessage();
        return message == null || message.isBlank()
                ? root.getClass().getSimpleName()
                : message.lines().findFirst().orElseThrow();
    }

    private static void append(Throwable failure, Path log) {
        try (PrintWriter out =
                new PrintWriter(Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
            failure.printStackTrace(out);
        } catch (IOException unwritable) {
            System.err.println("The log " + log + " cannot be written: " + unwritable.getMessage());
        }
    }

    void exit(int code) {
        if (line != null) {
            Progress.broken();
            System.err.println(line);
        }
        System.exit(code);
    }
}
