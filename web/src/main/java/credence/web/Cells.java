package credence.web;

import credence.act.Act;
import credence.act.Party;
import credence.intake.AccountForm;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Evidence;
import credence.ledger.Teller;
import credence.persistence.Exported;
import credence.persistence.ReportLine;
import credence.polity.Polity;
import credence.reading.ReadingId;
import credence.review.Decision;
import credence.review.Origin;
import credence.review.Proposal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Things as cells of a row, by column. */
record Cells(Names names) {
    /** Of an entry: what an import reads, then what it only tells. */
    static final List<String> ENTRY = entryColumns();

    static final List<String> PROPOSAL = List.of(
            "id",
            "state",
            "kind",
            "actor",
            "actor_name",
            "target",
            "target_name",
            "when",
            "status",
            "joint",
            "reading",
            "start",
            "end",
            "source",
            "url",
            "published",
            "tellers",
            "held",
            "note",
            "corrects",
            "put_by",
            "put_at",
            "steps",
            "decided_by",
            "decided_at",
            "why",
            "entry");

    static final List<String> READING =
            List.of("id", "title", "published", "outlet", "url", "accounts", "origin", "copies", "by", "at");

    static final List<String> POLITY = List.of(
            "key",
            "name",
            "kind",
            "aliases",
            "demonyms",
            "capital",
            "seats",
            "alpha2",
            "alpha3",
            "wikidata",
            "un",
            "un_since",
            "note",
            "source");

    private static List<String> entryColumns() {
        List<String> columns = new ArrayList<>(AccountForm.FIELDS);
        AccountForm.TOLD.stream()
                .filter(column -> !column.equals("at_revision"))
                .forEach(columns::add);
        return List.copyOf(columns);
    }

    Map<String, Object> entry(Entry entry, Map<ReadingId, ReportLine> reports) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", entry.revision().toString());
        row.put("revision", entry.revision().value());
        row.put("known_at", entry.knownAt().toString());
        row.put("by", entry.by().name());
        put(row, "why", entry.why());
        row.put("previous", entry.previous().hex());
        row.put("hash", entry.hash().hex());
        row.put("content", content(entry));
        entry.act().ifPresent(act -> {
            AccountForm.cells(act, Exported.stated(entry), Exported.attribution(entry))
                    .forEach(row::put);
            row.put("joint", act.symmetric());
            row.put("held", entry.attribution().held());
            row.put("tellers", entry.tellers().stream().map(Teller::word).toList());
            names(row, act);
        });
        entry.evidence().flatMap(Evidence::told).ifPresent(told -> {
            row.put("reading", told.reading().toString());
            row.put("start", told.passage().start());
            row.put("end", told.passage().end());
            @Nullable ReportLine report = reports.get(told.reading());
            put(row, "url", report == null ? null : report.url());
        });
        switch (entry.content()) {
            case Content.Recorded recorded -> {}
            case Content.Corrected corrected ->
                row.put("corrects", corrected.supersedes().toString());
            case Content.Retracted retracted ->
                row.put("retracts", retracted.supersedes().toString());
            case Content.Merged merged -> {
                row.put("merges", merged.account().toString());
                row.put("same_as", merged.into().toString());
            }
            case Content.Observed observed -> {
                row.put("source", observed.source());
                put(row, "url", observed.url());
            }
        }
        return row;
    }

    private static String content(Entry entry) {
        return switch (entry.content()) {
            case Content.Recorded recorded -> "recorded";
            case Content.Corrected corrected -> "corrected";
            case Content.Retracted retracted -> "retracted";
            case Content.Merged merged -> "merged";
            case Content.Observed observed -> AccountForm.OBSERVED;
        };
    }

    private void names(Map<String, Object> row, Act act) {
        row.put("actor_name", names.side(act.actor()).name());
        put(
                row,
                "target_name",
                act.target() == null ? null : names.side(act.target()).name());
    }

    Map<String, Object> proposal(Proposal proposal) {
        Map<String, Object> row = new LinkedHashMap<>();
        Act act = proposal.act();
        @Nullable Decision decided = proposal.decision();
        row.put("id", proposal.id().toString());
        row.put("state", decided == null ? "waiting" : decided.outcome().word());
        row.put("kind", act.kind().word());
        row.put("actor", credence.intake.Sides.written(act.actor()));
        @Nullable Party target = act.target();
        put(row, "target", target == null ? null : credence.intake.Sides.written(target));
        names(row, act);
        put(row, "when", act.when() == null ? null : act.when().text());
        row.put("status", act.status().word());
        row.put("joint", act.symmetric());
        switch (proposal.origin()) {
            case Origin.Read read -> {
                row.put("reading", read.reading().toString());
                row.put("start", read.account().evidence().start());
                row.put("end", read.account().evidence().end());
            }
            case Origin.Manual manual -> {
                row.put("source", manual.source());
                put(row, "url", manual.url());
                put(row, "published", manual.published());
                row.put("tellers", manual.tellers());
                row.put("held", manual.held());
                put(row, "note", manual.note());
                put(row, "corrects", manual.corrects());
                row.put("put_by", manual.by().name());
                row.put("put_at", manual.at().toString());
            }
        }
        row.put("steps", proposal.steps().size());
        if (decided != null) {
            row.put("decided_by", decided.by().name());
            row.put("decided_at", decided.at().toString());
            put(row, "why", decided.why());
            put(row, "entry", decided.entry());
        }
        return row;
    }

    static Map<String, Object> polity(Polity polity) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("key", polity.key().value());
        row.put("name", polity.name());
        row.put("kind", polity.kind().name().toLowerCase(Locale.ROOT));
        row.put("aliases", polity.aliases());
        row.put("demonyms", polity.demonyms());
        put(row, "capital", polity.capital());
        row.put("seats", polity.seats());
        put(row, "alpha2", polity.alpha2());
        put(row, "alpha3", polity.alpha3());
        put(row, "wikidata", polity.wikidata());
        row.put("un", polity.un().name().toLowerCase(Locale.ROOT));
        put(row, "un_since", polity.unSince());
        put(row, "note", polity.note());
        put(row, "source", polity.source());
        return row;
    }

    static void put(Map<String, Object> row, String column, @Nullable Object value) {
        if (value != null) {
            row.put(column, value instanceof Number || value instanceof Boolean ? value : value.toString());
        }
    }
}
