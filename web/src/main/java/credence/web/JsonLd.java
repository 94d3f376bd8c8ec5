package credence.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.act.Act;
import credence.act.Party;
import credence.answer.Json;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Evidence;
import credence.ledger.Revision;
import credence.ledger.Teller;
import credence.persistence.ReportLine;
import credence.polity.Polity;
import credence.polity.PolityKey;
import credence.reading.ReadingId;
import credence.review.Decision;
import credence.review.Origin;
import credence.review.Proposal;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lists as JSON-LD in the words of PROV-O and schema.org: entries and proposals are prov:Entity, decisions prov:Activity by a prov:Agent, what
 * shows them schema:NewsArticle or schema:CreativeWork.
 *
 * @param base of all addresses in it
 * @param self the address of the list
 */
record JsonLd(String base, String self, Names names) {
    static JsonLd at(UriInfo address, Names names) {
        String base = address.getBaseUri().toString();
        return new JsonLd(
                base.endsWith("/") ? base.substring(0, base.length() - 1) : base,
                address.getRequestUri().toString().replaceFirst("\\?$", ""),
                names);
    }

    private ObjectNode context() {
        return Json.object()
                .put("prov", "http://www.w3.org/ns/prov#")
                .put("schema", "https://schema.org/")
                .put("xsd", "http://www.w3.org/2001/XMLSchema#")
                .put("credence", base + "/terms#");
    }

    Multi<String> document(Revision revision, Multi<List<ObjectNode>> nodes) {
        ObjectNode head = Json.object();
        head.set("@context", context());
        head.put("@id", self).put("@type", "prov:Collection").put(Term.REVISION.word(), revision.value());
        String begun = head.toString();
        return Export.array(begun.substring(0, begun.length() - 1) + ",\n\"prov:hadMember\":[\n", nodes, "\n]}\n");
    }

    /** An entry, who decided it, and what shows it. */
    ObjectNode entry(Entry entry, Map<ReadingId, ReportLine> reports) {
        ObjectNode node = node("/ledger/" + entry.revision(), "prov:Entity", Term.ENTRY.word())
                .put(Term.REVISION.word(), entry.revision().value())
                .put(Term.HASH.word(), entry.hash().hex());
        node.set("prov:generatedAtTime", time(entry.knownAt().toString()));
        ObjectNode decision = node("/ledger/" + entry.revision() + "#decision", "prov:Activity");
        decision.set("prov:endedAtTime", time(entry.knownAt().toString()));
        decision.set("prov:wasAssociatedWith", agent(entry.by().name()));
        decision.put("schema:description", entry.why());
        node.set("prov:wasGeneratedBy", decision);
        entry.act().ifPresent(act -> act(node, act));
        entry.evidence().ifPresent(evidence -> node.set("prov:hadPrimarySource", source(evidence, reports)));
        ArrayNode tellers = Json.list();
        entry.tellers().forEach(teller -> tellers.add(teller(teller)));
        if (!tellers.isEmpty()) {
            node.set("prov:wasAttributedTo", tellers);
        }
        switch (entry.content()) {
            case Content.Recorded recorded -> attributed(node, entry);
            case Content.Corrected corrected -> {
                attributed(node, entry);
                node.set("prov:wasRevisionOf", reference("/ledger/" + corrected.supersedes()));
            }
            case Content.Retracted retracted ->
                node.set(Term.RETRACTS.word(), reference("/ledger/" + retracted.supersedes()));
            case Content.Merged merged -> {
                node.set(Term.ACCOUNT.word(), reference("/ledger/" + merged.account()));
                node.set("prov:alternateOf", reference("/ledger/" + merged.into()));
            }
            case Content.Observed observed -> {
                node.put(Term.OBSERVATIONS.word(), observed.count());
                node.set("prov:hadPrimarySource", work("schema:Dataset", observed.url(), observed.source(), null));
            }
        }
        return node;
    }

    private static void attributed(ObjectNode node, Entry entry) {
        node.put(Term.HELD.word(), entry.attribution().held());
        if (entry.attribution().confidence() != null) {
            node.put(Term.CONFIDENCE.word(), entry.attribution().confidence().word());
        }
        if (entry.attribution().note() != null) {
            node.put("schema:comment", entry.attribution().note());
        }
    }

    private void act(ObjectNode node, Act act) {
        node.put(Term.KIND.word(), act.kind().word());
        node.set(Term.ACTOR.word(), party(act.actor()));
        if (act.target() != null) {
            node.set(Term.TARGET.word(), party(act.target()));
        }
        node.put(Term.STATUS.word(), act.status().word());
        if (act.when() != null) {
            node.put("schema:temporalCoverage", act.when().text());
        }
    }

    /** A proposal with the steps of its review. */
    ObjectNode proposal(Proposal proposal) {
        String path = "/proposals/" + proposal.id();
        ObjectNode node = node(path, "prov:Entity", Term.PROPOSAL.word());
        act(node, proposal.act());
        switch (proposal.origin()) {
            case Origin.Read read ->
                node.set(
                        "prov:hadPrimarySource",
                        node("/readings/" + read.reading(), "prov:Entity", "schema:NewsArticle"));
            case Origin.Manual manual -> {
                node.set(
                        "prov:hadPrimarySource",
                        work(
                                "schema:CreativeWork",
                                manual.url(),
                                manual.source(),
                                manual.published() == null
                                        ? null
                                        : manual.published().toString()));
                node.set("prov:wasAttributedTo", agent(manual.by().name()));
                node.set("prov:generatedAtTime", time(manual.at().toString()));
            }
        }
        ArrayNode steps = Json.list();
        for (Decision step : proposal.steps()) {
            ObjectNode activity = node(path + "#step-" + step.step(), "prov:Activity")
                    .put(Term.OUTCOME.word(), step.outcome().word());
            activity.set("prov:endedAtTime", time(step.at().toString()));
            activity.set("prov:wasAssociatedWith", agent(step.by().name()));
            activity.set("prov:used", reference(path));
            if (step.why() != null) {
                activity.put("schema:description", step.why());
            }
            if (step.entry() != null) {
                activity.set("prov:generated", reference("/ledger/" + step.entry()));
            }
            steps.add(activity);
        }
        node.set(Term.DECISIONS.word(), steps);
        return node;
    }

    ObjectNode report(ReportLine report) {
        ObjectNode node = node("/readings/" + report.reading(), "prov:Entity", "schema:NewsArticle");
        text(node, "schema:headline", report.title());
        text(node, "schema:datePublished", report.published());
        text(node, "schema:url", report.url());
        if (report.outlet() != null) {
            node.set(
                    "schema:publisher",
                    Json.object().put("@type", "schema:Organization").put("schema:name", report.outlet()));
        }
        return node;
    }

    ObjectNode polity(Polity polity) {
        ObjectNode node = side(polity.key());
        text(node, "schema:identifier", polity.alpha3());
        if (polity.wikidata() != null) {
            node.put("schema:sameAs", "http://www.wikidata.org/entity/" + polity.wikidata());
        }
        ArrayNode aliases = node.putArray("schema:alternateName");
        polity.aliases().forEach(aliases::add);
        return node;
    }

    /** Something that was worked out of entries, such as a place in a tally. */
    ObjectNode derived(String path, String type, List<Entry> from) {
        ObjectNode node = node(path, "prov:Entity", type);
        ArrayNode entries = Json.list();
        from.forEach(entry -> entries.add(reference("/ledger/" + entry.revision())));
        node.set("prov:wasDerivedFrom", entries);
        return node;
    }

    ObjectNode side(PolityKey key) {
        return node("/polities/" + key, "schema:Organization", Term.POLITY.word())
                .put("schema:name", names.side(key).name());
    }

    private ObjectNode party(Party party) {
        return switch (party) {
            case Party.Known known -> side(known.key());
            case Party.Named named -> Json.object().put("schema:name", named.text());
        };
    }

    private ObjectNode teller(Teller teller) {
        return switch (teller) {
            case Teller.Of(PolityKey key) -> side(key);
            case Teller.Outlet(String name) ->
                Json.object().put("@type", "schema:Organization").put("schema:name", name);
        };
    }

    private ObjectNode source(Evidence evidence, Map<ReadingId, ReportLine> reports) {
        return switch (evidence) {
            case Evidence.Told told -> {
                @Nullable ReportLine report = reports.get(told.reading());
                ObjectNode node = report == null
                        ? node("/readings/" + told.reading(), "prov:Entity", "schema:NewsArticle")
                        : report(report);
                yield node.put("schema:text", told.words());
            }
            case Evidence.Stated stated -> {
                ObjectNode node = work(
                        "schema:CreativeWork",
                        stated.url(),
                        stated.source(),
                        stated.published() == null ? null : stated.published().toString());
                text(node, "schema:text", stated.quote());
                yield node;
            }
        };
    }

    private static ObjectNode work(String type, @Nullable String url, String name, @Nullable String published) {
        ObjectNode node = Json.object().put("@type", type).put("schema:name", name);
        text(node, "schema:url", url);
        text(node, "schema:datePublished", published);
        return node;
    }

    private ObjectNode agent(String name) {
        return node("/editors#" + URLEncoder.encode(name, StandardCharsets.UTF_8), "prov:Agent")
                .put("schema:name", name);
    }

    private ObjectNode reference(String path) {
        return Json.object().put("@id", base + path);
    }

    private ObjectNode node(String path, String... types) {
        ObjectNode node = Json.object().put("@id", base + path);
        ArrayNode all = node.putArray("@type");
        for (String type : types) {
            all.add(type);
        }
        return node;
    }

    private static ObjectNode time(String instant) {
        return Json.object().put("@type", "xsd:dateTime").put("@value", instant);
    }

    private static void text(ObjectNode node, String name, @Nullable Object value) {
        if (value != null) {
            node.put(name, value.toString());
        }
    }
}
