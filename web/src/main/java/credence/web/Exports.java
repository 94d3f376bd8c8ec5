package credence.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.answer.Json;
import credence.answer.PolityJson;
import credence.ledger.Entry;
import credence.ledger.Evidence;
import credence.ledger.Revision;
import credence.persistence.EntryFilter;
import credence.persistence.Page;
import credence.persistence.PageRequest;
import credence.persistence.ProposalFilter;
import credence.persistence.Register;
import credence.persistence.ReportLine;
import credence.persistence.StoredReading;
import credence.polity.Polity;
import credence.reading.ReadingId;
import credence.review.Proposal;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists of any length as files: read from the store some rows at a time, while they are written. */
@ApplicationScoped
public class Exports {
    private static final int ENTRIES = 1_000;
    private static final int PAGE = 200;

    private final Register register;

    Exports(Register register) {
        this.register = register;
    }

    /** Entries with the reports that show some of them. */
    private record Shown(List<Entry> entries, Map<ReadingId, ReportLine> reports) {}

    /** The entries up to a revision, oldest first, so that an import finds what a row refers to before it. */
    Export ledger(EntryFilter filter, Revision at, Names names, JsonLd linked) {
        Multi<Shown> shown = entries(filter.withKnown(at)).onItem().transformToUniAndConcatenate(this::shown);
        Cells cells = new Cells(names);
        Json json = new Json(names.called());
        return new Export(
                "ledger",
                at,
                new Sheet(
                        Cells.ENTRY,
                        shown.map(some -> some.entries().stream()
                                .map(entry -> cells.entry(entry, some.reports()))
                                .toList())),
                Export.array(
                        "{\"entries\":[\n",
                        shown.map(
                                some -> some.entries().stream().map(json::entry).toList()),
                        "\n],\"nextPageToken\":null,\"revision\":" + at + "}\n"),
                shown.map(some -> some.entries().stream()
                        .map(entry -> linked.entry(entry, some.reports()))
                        .toList()));
    }

    private Multi<List<Entry>> entries(EntryFilter filter) {
        return Multi.createFrom().deferred(() -> {
            AtomicLong last = new AtomicLong();
            return Multi.createBy()
                    .repeating()
                    .uni(() -> register.entriesAfter(filter, new Revision(last.get()), ENTRIES)
                            .invoke(some -> {
                                if (!some.isEmpty()) {
                                    last.set(some.getLast().revision().value());
                                }
                            }))
                    .whilst(some -> some.size() == ENTRIES);
        });
    }

    private Uni<Shown> shown(List<Entry> entries) {
        List<ReadingId> readings = entries.stream()
                .flatMap(entry -> entry.evidence().flatMap(Evidence::told).stream())
                .map(Evidence.Told::reading)
                .distinct()
                .toList();
        return register.reports(readings).map(reports -> new Shown(entries, reports));
    }

    Export proposals(ProposalFilter filter, Revision at, Names names, JsonLd linked) {
        Multi<List<Proposal>> pages = pages(page -> register.proposals(filter, page));
        Cells cells = new Cells(names);
        Multi<List<Map<String, Object>>> rows =
                pages.map(some -> some.stream().map(cells::proposal).toList());
        return new Export(
                "proposals",
                at,
                new Sheet(Cells.PROPOSAL, rows),
                Export.array(
                        "{\"proposals\":[\n",
                        pages.map(some -> some.stream()
                                .map(proposal -> proposal(proposal, names))
                                .toList()),
                        "\n],\"nextPageToken\":null,\"revision\":" + at + "}\n"),
                pages.map(some -> some.stream().map(linked::proposal).toList()));
    }

    private static ObjectNode proposal(Proposal proposal, Names names) {
        ObjectNode json = Json.object().put("id", proposal.id().toString());
        json.put(
                "state",
                proposal.decision() == null
                        ? "waiting"
                        : proposal.decision().outcome().word());
        json.set("act", new Json(names.called()).wholeAct(proposal.act()));
        json.setAll(ReviewJson.origin(proposal));
        json.set("steps", Json.array(proposal.steps(), step -> ReviewJson.step(step, new Json(names.called()))));
        return json;
    }

    Export readings(Revision at, JsonLd linked) {
        Multi<List<StoredReading>> pages = pages(register::readings);
        return new Export(
                "readings",
                at,
                new Sheet(
                        Cells.READING,
                        pages.map(some -> some.stream().map(Exports::reading).toList())),
                Export.array(
                        "{\"readings\":[\n",
                        pages.map(some -> some.stream().map(Json::readingLine).toList()),
                        "\n],\"nextPageToken\":null,\"revision\":" + at + "}\n"),
                pages.map(some -> some.stream()
                        .map(one -> linked.report(ReportLine.of(one)))
                        .toList()));
    }

    private static Map<String, Object> reading(StoredReading stored) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", stored.id().toString());
        Cells.put(row, "title", stored.report().title());
        Cells.put(row, "published", stored.report().published());
        Cells.put(row, "outlet", stored.report().outlet());
        Cells.put(row, "url", stored.report().url());
        row.put("accounts", stored.reading().accounts().size());
        Cells.put(
                row, "origin", stored.origin() == null ? null : stored.origin().reading());
        row.put("copies", stored.copies().size());
        row.put("by", stored.by().name());
        row.put("at", stored.at().toString());
        return row;
    }

    static Export polities(List<Polity> polities, Revision at, JsonLd linked) {
        List<ObjectNode> nodes = new ArrayList<>();
        polities.forEach(polity -> nodes.add(linked.polity(polity)));
        return Export.of(
                "polities",
                at,
                Sheet.of(Cells.POLITY, polities.stream().map(Cells::polity).toList()),
                PolityJson.polities(polities),
                nodes);
    }

    private static <T> Multi<List<T>> pages(Function<PageRequest, Uni<Page<T>>> list) {
        return Multi.createFrom().deferred(() -> {
            AtomicReference<@Nullable String> token = new AtomicReference<>();
            return Multi.createBy()
                    .repeating()
                    .uni(() ->
                            list.apply(new PageRequest(PAGE, token.get())).invoke(page -> token.set(page.nextToken())))
                    .whilst(page -> page.nextToken() != null)
                    .map(Page::items);
        });
    }
}
