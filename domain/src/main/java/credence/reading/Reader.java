package credence.reading;

import credence.polity.Leaders;
import credence.polity.Parents;
import credence.polity.Polities;
import credence.polity.Traits;
import credence.reading.find.Findings;
import credence.reading.find.Text;
import credence.reading.lexicon.Lexicon;
import credence.reading.mention.Names;
import credence.reading.text.Language;
import credence.reading.text.Plain;
import credence.report.Report;

/**
 * Reads reports. Safe to share between threads; the language models load at first use (some hundred milliseconds) and a reading takes
 * tens of milliseconds a page, so keep it off an event loop.
 */
public final class Reader {
    /** Stored with every reading, so that it stays known what found it. */
    public static final String VERSION = "credence-reader 2";

    private final Polities polities;
    private final Names names;
    private final Traits traits = Traits.starter();
    private final Leaders leaders = Leaders.starter();
    private final Parents parents = Parents.starter();
    private final Lexicon lexicon = Lexicon.load();
    private final Language language = new Language();

    public Reader(Polities polities) {
        this.polities = polities;
        this.names = new Names(polities);
    }

    /** All that is found in a report; only its text is evidence, not its title. */
    public Reading read(Report report) {
        return Sections.together(
                VERSION,
                Sections.of(Plain.of(report.text())).stream()
                        .map(section -> found(section, report))
                        .toList());
    }

    private Findings.Result found(Plain section, Report report) {
        return new Findings(new Text(
                        section, report.published(), polities, traits, leaders, parents, names, lexicon, language))
                .all();
    }
}
