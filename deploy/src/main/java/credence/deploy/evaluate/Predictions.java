package credence.deploy.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.act.Account;
import credence.act.Act;
import credence.claim.Claim;
import credence.deploy.evaluate.Labelled.Quoted;
import credence.deploy.evaluate.Labelled.Ranked;
import credence.deploy.evaluate.Labelled.Told;
import credence.reading.Reading;
import credence.reading.Statement;
import credence.report.Report;
import credence.report.Wording;
import org.jspecify.annotations.Nullable;

/** What the reader found, in the form of the labels. */
final class Predictions {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Sides sides;

    Predictions(Sides sides) {
        this.sides = sides;
    }

    /** Only what stands in quotation marks counts as quoted; three words or more make a statement of their own. */
    Labelled of(String id, Report report, Reading reading) {
        Wording words = Wording.of(report.text());
        return new Labelled(
                id,
                report,
                reading.accounts().stream().map(account -> told(account, words)).toList(),
                false,
                reading.claims().stream().map(claim -> ranked(claim, words)).toList(),
                reading.statements().stream()
                        .filter(Statement::direct)
                        .map(statement ->
                                new Quoted(statement.speaker(), statement.channel(), words.at(statement.passage())))
                        .toList());
    }

    private static Told told(Account account, Wording words) {
        Act act = account.act();
        return new Told(
                act.kind().word(),
                Sides.of(act.actor()),
                act.target() == null ? null : Sides.of(act.target()),
                act.status().word(),
                act.when() == null ? null : act.when().text(),
                words.at(account.evidence()),
                account.background(),
                act.symmetric(),
                false,
                account.confidence());
    }

    private static Ranked ranked(Claim claim, Wording words) {
        return new Ranked(
                claim.form().word(),
                claim.kind().word(),
                claim.actor() == null ? null : Sides.of(claim.actor()),
                claim.target() == null ? null : Sides.of(claim.target()),
                claim.rank(),
                claim.count(),
                claim.after().stream().map(Sides::of).toList(),
                null,
                words.at(claim.evidence()),
                false);
    }

    /** One line of the file of predictions. */
    String line(Labelled found) {
        ObjectNode row = NODES.objectNode().put("id", found.id());
        Report report = found.report();
        row.put(
                "published",
                report.published() == null ? null : report.published().toString());
        row.put("title", report.title()).put("text", report.text());
        found.acts()
                .forEach(act -> row.withArray("acts")
                        .addObject()
                        .put("type", act.kind())
                        .put("actor", name(act.actor()))
                        .put("target", name(act.target()))
                        .put("status", act.status())
                        .put("date", act.date())
                        .put("evidence", act.evidence())
                        .put("background", act.background())
                        .put("symmetric", act.symmetric())
                        .put("confidence", act.confidence()));
        found.claims().forEach(claim -> {
            ObjectNode json = row.withArray("claims")
                    .addObject()
                    .put("form", claim.form())
                    .put("actor", name(claim.actor()))
                    .put("act_type", claim.kind())
                    .put("target", name(claim.target()))
                    .put("rank", claim.rank())
                    .put("count", claim.count());
            ArrayNode after = json.putArray("after");
            claim.after().forEach(before -> after.add(name(before)));
            json.put("evidence", claim.evidence());
        });
        found.quotes()
                .forEach(quote -> row.withArray("quotes")
                        .addObject()
                        .put("speaker", quote.speaker())
                        .put("text", quote.text())
                        .put("channel", quote.channel()));
        for (String list : new String[] {"acts", "claims", "quotes"}) {
            row.withArray(list);
        }
        return row.toString();
    }

    private @Nullable String name(@Nullable String side) {
        return side == null ? null : sides.name(sides.party(side));
    }
}
