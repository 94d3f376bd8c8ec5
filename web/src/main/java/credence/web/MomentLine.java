package credence.web;

import credence.stance.Timeline;
import credence.time.Edtf;
import java.util.List;

/**
 * An act of a timeline as a page shows it.
 *
 * @param accounts the other accounts of it
 */
public record MomentLine(Edtf when, EntryLine line, List<EntryLine> accounts) {
    static List<MomentLine> of(Timeline timeline, Names names) {
        return timeline.moments().stream()
                .map(moment -> new MomentLine(
                        moment.when(),
                        EntryLine.of(moment.entry(), names),
                        moment.accounts().stream()
                                .map(entry -> EntryLine.of(entry, names))
                                .toList()))
                .toList();
    }
}
