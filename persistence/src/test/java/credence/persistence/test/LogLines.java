package credence.persistence.test;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What is logged from its making to its end, at every level, as a log would have it. */
public final class LogLines extends Handler implements AutoCloseable {
    private static final Logger ROOT = Logger.getLogger("");

    private final List<String> lines = new ArrayList<>();

    public LogLines() {
        setFormatter(new PatternFormatter("[%c] [%X{requestId}] %s%e %X"));
        ROOT.addHandler(this);
    }

    @Override
    public void publish(LogRecord record) {
        String line = getFormatter().format(ExtLogRecord.wrap(record));
        synchronized (lines) {
            lines.add(line);
        }
    }

    public List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    /** The first line with a word in it; waits for it, since a call's line comes after its answer. */
    public String line(String word) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            for (String line : lines()) {
                if (line.contains(word)) {
                    return line;
                }
            }
            Thread.sleep(10);
        }
        throw new AssertionError("no line with " + word + " in " + lines());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
