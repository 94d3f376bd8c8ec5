package credence.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.act.Account;
import credence.act.Act;
import credence.act.Party;
import credence.act.Resolved;
import credence.act.Why;
import credence.claim.Claim;
import credence.ledger.Attribution;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Evidence;
import credence.ledger.Revision;
import credence.persistence.Page;
import credence.persistence.ReportLine;
import credence.persistence.StoredReading;
import credence.polity.PolityKey;
import credence.reading.Reading;
import credence.reading.Statement;
import credence.report.Passage;
import credence.report.Report;
import credence.report.Wording;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The JSON forms, written field by field: their names and order are a promise to callers. Offsets count Unicode code points of the text
 * as sent; dates are EDTF.
 */
public record Json(Called called) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A reading as it is kept, with the report that its own is a copy of, and the copies of it. */
    public ObjectNode reading(StoredReading stored) {
        ObjectNode json = reading(stored.id().toString(), stored.report(), stored.reading());
        json.set("origin", stored.origin() == null ? null : line(stored.origin()));
        json.set("copies", array(stored.copies(), Json::line));
        return json;
    }

    /** A reading that was not stored. */
    public ObjectNode reading(Report report, Reading reading) {
        return reading(null, report, reading);
    }

    public static ObjectNode line(ReportLine report) {
        return object().put("reading", report.reading().toString())
                .put("title", report.title())
                .put("published", text(report.published()))
                .put("outlet", report.outlet())
                .put("url", text(report.url()));
    }

    private ObjectNode reading(@Nullable String id, Report report, Reading reading) {
        Wording words = Wording.of(report.text());
        ObjectNode json = object();
        json.put("id", id);
        json.set("report", report(report));
        json.put("reader", reading.reader());
        json.set("accounts", array(reading.accounts(), account -> account(account, words)));
        json.set("statements", array(reading.statements(), statement -> statement(statement, words)));
        json.set("claims", array(reading.claims(), claim -> claim(claim, words)));
        return json;
    }

    /** A reading in a list: without its text and what was found in it. */
    public static ObjectNode readingLine(StoredReading stored) {
        return object().put("id", stored.id().toString())
                .put("title", stored.report().title())
                .put("published", text(stored.report().published()))
                .put("outlet", stored.report().outlet())
                .put("url", text(stored.report().url()))
                .put("accounts", stored.reading().accounts().size())
                .put(
                        "origin",
                        stored.origin() == null
                                ? null
                                : stored.origin().reading().toString())
                .put("copies", stored.copies().size())
                .put("by", stored.by().name())
                .put("at", stored.at().toString());
    }

    private static ObjectNode report(Report report) {
        return object().put("title", report.title())
                .put("published", text(report.published()))
                .put("outlet", report.outlet())
                .put("url", text(report.url()))
                .put("text", report.text());
    }

    private ObjectNode account(Account account, Wording words) {
        ObjectNode json = act(account.act());
        json.put("background", account.background());
        json.put("symmetric", account.act().symmetric());
        json.set("evidence", passage(account.evidence(), words));
        json.set("passages", array(account.passages(), passage -> passage(passage, words)));
        json.put("confidence", account.confidence());
        json.set("why", account.why() == null ? null : why(account.why(), words));
        return json;
    }

    private static ObjectNode why(Why why, Wording words) {
        ObjectNode json = object().put("rule", why.rule()).put("example", why.example());
        json.set("trigger", passage(why.trigger(), words));
        json.set("actor", resolved(why.actor(), words));
        json.set("target", why.target() == null ? null : resolved(why.target(), words));
        json.set("date", why.date() == null ? null : passage(why.date(), words));
        return json;
    }

    private static ObjectNode resolved(Resolved resolved, Wording words) {
        return passage(resolved.words(), words).put("how", resolved.how());
    }

    private ObjectNode act(Act act) {
        ObjectNode json = object().put("kind", act.kind().word());
        json.set("actor", party(act.actor()));
        json.set("target", party(act.target()));
        json.put("status", act.status().word());
        json.put("when", text(act.when()));
        return json;
    }

    private @Nullable ObjectNode party(@Nullable Party party) {
        return switch (party) {
            case null -> null;
            case Party.Known known -> polity(known.key());
            case Party.Named named -> object().put("text", named.text());
        };
    }

    public ObjectNode polity(PolityKey key) {
        return object().put("key", key.value()).put("name", called.name(key));
    }

    private ObjectNode statement(Statement statement, Wording words) {
        ObjectNode json = object().put("speaker", statement.speaker());
        json.set("polity", statement.polity() == null ? null : polity(statement.polity()));
        return json.put("channel", statement.channel())
                .put("direct", statement.direct())
                .put("text", words.at(statement.passage()))
                .put("start", statement.passage().start())
                .put("end", statement.passage().end());
    }

    private ObjectNode claim(Claim claim, Wording words) {
        ObjectNode json = object().put("form", claim.form().word())
                .put("kind", claim.kind().word());
        json.set("actor", party(claim.actor()));
        json.set("target", party(claim.target()));
        json.put("rank", claim.rank())
                .put("count", claim.count())
                .put(
                        "comparison",
                        claim.comparison() == null ? null : claim.comparison().word())
                .put("population", claim.population())
                .put("since", text(claim.since()));
        ArrayNode after = json.putArray("after");
        for (Party party : claim.after()) {
            after.add(
                    switch (party) {
                        case Party.Known known -> known.key().value();
                        case Party.Named named -> named.text();
                    });
        }
        json.set("evidence", passage(claim.evidence(), words));
        return json;
    }

    private static ObjectNode passage(Passage passage, Wording words) {
        return object().put("start", passage.start()).put("end", passage.end()).put("text", words.at(passage));
    }

    /** @param head the last revision, which the page was taken at */
    public ObjectNode ledger(Page<Entry> entries, Revision known) {
        return page("entries", entries, this::entry).put("revision", known.value());
    }

    public ObjectNode entry(Entry entry) {
        ObjectNode json = object().put("revision", entry.revision().value())
                .put("knownAt", entry.knownAt().toString());
        json.set("act", entry.act().map(this::wholeAct).orElse(null));
        json.put(
                "supersedes",
                entry.supersedes().map(revision -> (Long) revision.value()).orElse(null));
        json.set("evidence", entry.evidence().map(Json::evidence).orElse(null));
        if (entry.content() instanceof Content.Merged merged) {
            json.set(
                    "merged",
                    object().put("account", merged.account().value())
                            .put("into", merged.into().value()));
        }
        if (entry.content() instanceof Content.Observed observed) {
            json.set(
                    "observed",
                    object().put("source", observed.source())
                            .put("url", observed.url())
                            .put("count", observed.count())
                            .put("digest", observed.digest().hex()));
        }
        if (entry.act().isPresent()) {
            attribution(json, entry.attribution());
        }
        return json.put("by", entry.by().name())
                .put("why", entry.why())
                .put("previous", entry.previous().hex())
                .put("hash", entry.hash().hex());
    }

    public ObjectNode wholeAct(Act act) {
        return act(act).put("symmetric", act.symmetric());
    }

    private static void attribution(ObjectNode json, Attribution attribution) {
        ArrayNode tellers = json.putArray("tellers");
        attribution.tellers().forEach(teller -> tellers.add(teller.word()));
        json.put("held", attribution.held())
                .put(
                        "confidence",
                        attribution.confidence() == null
                                ? null
                                : attribution.confidence().word())
                .put("note", attribution.note());
    }

    public static ObjectNode evidence(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Told told ->
                object().put("reading", told.reading().toString())
                        .put("start", told.passage().start())
                        .put("end", told.passage().end())
                        .put("text", told.words())
                        .put("outlet", told.outlet())
                        .put("published", text(told.published()));
            case Evidence.Stated stated -> {
                ObjectNode json = object().put("source", stated.source())
                        .put("url", stated.url())
                        .put("published", text(stated.published()));
                // Only where there is one: older answers stay as they were, to the byte.
                yield stated.quote() == null ? json : json.put("quote", stated.quote());
            }
        };
    }

    public static <T> ObjectNode page(String name, Page<T> page, Function<T, ObjectNode> write) {
        ObjectNode json = object();
        json.set(name, array(page.items(), write));
        return json.put("nextPageToken", page.nextToken());
    }

    public static <T> ArrayNode array(Collection<T> items, Function<T, ObjectNode> write) {
        ArrayNode array = NODES.arrayNode();
        items.forEach(item -> array.add(write.apply(item)));
        return array;
    }

    public static ArrayNode list() {
        return NODES.arrayNode();
    }

    /** As it is served. */
    public static String body(ObjectNode json) {
        return json.toPrettyString() + "\n";
    }

    public static ObjectNode object() {
        return NODES.objectNode();
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
