package credence.web;

import credence.stance.Difference;
import credence.stance.Position;
import java.util.List;

/**
 * A position that became another one, as a page shows it.
 *
 * @param by the entries that made it so
 */
public record ChangeLine(
        Side actor, Side target, String label, String before, String after, boolean both, List<EntryLine> by) {
    static ChangeLine of(Difference.Change change, Names names) {
        return new ChangeLine(
                names.side(change.actor()),
                names.side(change.target()),
                StanceLine.label(change.aspect()),
                words(change.before()),
                words(change.after()),
                change.aspect() == credence.act.Aspect.RELATIONS,
                change.by().stream().map(entry -> EntryLine.of(entry, names)).toList());
    }

    static List<ChangeLine> of(List<Difference.Change> changes, Names names) {
        return changes.stream().map(change -> of(change, names)).toList();
    }

    private static String words(Position position) {
        return StanceLine.words(position)
                + position.sinceWhen()
                        .map(since -> " (since " + Formats.written(since) + ")")
                        .orElse("")
                + (position.isDisputed() ? ", disputed" : "");
    }
}
