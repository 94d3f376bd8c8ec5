package credence.web;

import credence.reading.Statement;
import credence.report.Wording;
import org.jspecify.annotations.Nullable;

/** A statement as the page of its reading shows it. */
public record StatementLine(
        int number,
        String speaker,
        @Nullable Side polity,
        @Nullable String channel,
        boolean direct,
        String anchor,
        String words) {
    static StatementLine of(int number, Statement statement, Wording words, Names names) {
        return new StatementLine(
                number,
                statement.speaker(),
                statement.polity() == null ? null : names.side(statement.polity()),
                statement.channel(),
                statement.direct(),
                Anchors.of(statement.passage()),
                words.at(statement.passage()));
    }
}
