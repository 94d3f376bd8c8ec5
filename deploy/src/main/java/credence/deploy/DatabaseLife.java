package credence.deploy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Sees to it that the embedded database runs before the app and, whatever ends the process, is stopped after it. */
final class DatabaseLife {
    private static final int LONGEST_WAIT_SECONDS = 20;

    private final Database database;
    private final DataFolder folder;
    private final CountDownLatch appLeft = new CountDownLatch(1);
    private boolean isAppRunning;
    private boolean isEnding;

    DatabaseLife(Database database, DataFolder folder) {
        this.database = database;
        this.folder = folder;
    }

    /** Starts it. The hook stands before PostgreSQL does, so that a Ctrl-C meanwhile leaves nothing behind. */
    Database begin() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "database-end"));
        Progress.during("Starting the database", () -> {
            database.start();
            return database;
        });
        return database;
    }

    /** The app runs from now on. Does not return when the process is already ending. */
    void enterApp() {
        synchronized (this) {
            isAppRunning = !isEnding;
        }
        if (!isAppRunning) {
            Failure.none().exit(1);
        }
    }

    void leaveApp() {
        appLeft.countDown();
    }

    private void end() {
        boolean waits;
        synchronized (this) {
            isEnding = true;
            waits = isAppRunning;
        }
        try {
            if (waits && !appLeft.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                System.err.println(
                        "The app did not stop within " + LONGEST_WAIT_SECONDS + " s; stopping its database.");
            }
            database.stop();
            folder.close();
        } catch (InterruptedException | IOException e) {
            System.err.println(
                    "The database did not stop cleanly (" + e.getMessage() + "); the next start recovers it.");
        }
    }
}
