package credence.deploy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Sees to it that the embedded database runs before the app and, whatever ends the process, is stopped after it. */
final class DatabaseLife {
    private static final int LONGEST_WAIT_SECONDS = 20;
    private static final long WATCHED_EVERY_MILLIS = 500;

    private final Database database;
    private final DataFolder folder;
    private final CountDownLatch appLeft = new CountDownLatch(1);
    private boolean isAppRunning;
    private boolean isEnding;

    DatabaseLife(Database database, DataFolder folder) {
        this.database = database;
        this.folder = folder;
    }

    /** Starts it, tells of it, and starts it again whenever something kills it. */
    Database begin() {
        Progress.during("Starting the database", this::beginQuietly);
        Thread watch = new Thread(this::watch, "database-watch");
        watch.setDaemon(true);
        watch.start();
        return database;
    }

    private void watch() {
        String told = "";
        while (true) {
            try {
                Thread.sleep(WATCHED_EVERY_MILLIS);
                if (database.revive()) {
                    System.err.println("The database had stopped, and is started again.");
                    told = "";
                }
            } catch (IOException later) {
                // What a killed one leaves behind takes a moment to end, a full disk until somebody makes room: the
                // next turn tries again.
                String why = String.valueOf(later.getMessage());
                if (!why.equals(told)) {
                    System.err.println("The database has stopped and does not start yet: " + why
                            + " It is tried again and again.");
                    told = why;
                }
            } catch (InterruptedException ending) {
                return;
            }
        }
    }

    /** The hook stands before PostgreSQL does, so that a Ctrl-C meanwhile leaves nothing behind. */
    Database beginQuietly() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "database-end"));
        database.start();
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
