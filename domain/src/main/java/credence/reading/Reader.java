package credence.reading;

import credence.polity.Polities;
import credence.report.Report;
import java.util.List;

/** Reads reports. Pure and safe to share between threads; the language models load at first use, so keep it off an event loop. */
public final class Reader {
    /** Stored with every reading, so that it stays known what found it. */
    public static final String VERSION = "credence-reader 1";

    private final Polities polities;

    public Reader(Polities polities) {
        this.polities = polities;
    }

    public Reading read(Report report) {
        return new Reading(VERSION, List.of(), List.of(), List.of(), List.of());
    }
}
