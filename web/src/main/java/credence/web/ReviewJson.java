package credence.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.answer.Json;
import credence.persistence.Page;
import credence.persistence.ReportLine;
import credence.review.Decision;
import credence.review.Origin;
import credence.review.Outcome;
import credence.review.Proposal;
import org.jspecify.annotations.Nullable;

/** Proposals and the steps of their review as JSON. */
record ReviewJson(Names names) {
    /** @param found how many there are in all pages */
    ObjectNode list(Page<ProposalLine> page, long found) {
        return Json.page("proposals", page, this::proposal).put("found", found);
    }

    ObjectNode proposal(ProposalLine line) {
        Json json = new Json(names.called());
        ObjectNode node = Json.object()
                .put("id", line.proposal().id().toString())
                .put("state", line.state())
                .put("seen", line.seen());
        node.set("act", json.wholeAct(line.proposal().act()));
        node.put("background", line.background());
        switch (line.proposal().origin()) {
            case Origin.Read read -> {
                node.put("reading", read.reading().toString())
                        .put("position", read.position())
                        .put("start", read.account().evidence().start())
                        .put("end", read.account().evidence().end())
                        .put("text", line.words())
                        .put("confidence", read.account().confidence());
                @Nullable ReportLine origin = line.copyOf();
                node.set("copyOf", origin == null ? null : Json.line(origin));
            }
            case Origin.Manual manual -> manual(node, manual);
        }
        node.set("agreement", agreement(line, json));
        ArrayNode similar = node.putArray("similar");
        line.similar().forEach(one -> similar.add(one.entry().revision().value()));
        node.put("sameAs", line.sameAs() == null ? null : line.sameAs().value());
        ArrayNode approvals = node.putArray("approvals");
        line.approvals().forEach(approvals::add);
        node.put("entry", line.entry());
        node.set("steps", Json.array(line.proposal().steps(), step -> step(step, json)));
        return node;
    }

    /** Where a proposal comes from, without what the register says beside it. */
    static ObjectNode origin(Proposal proposal) {
        ObjectNode node = Json.object();
        switch (proposal.origin()) {
            case Origin.Read read ->
                node.put("reading", read.reading().toString())
                        .put("position", read.position())
                        .put("start", read.account().evidence().start())
                        .put("end", read.account().evidence().end());
            case Origin.Manual manual -> manual(node, manual);
        }
        return node;
    }

    private static void manual(ObjectNode node, Origin.Manual manual) {
        node.put("source", manual.source())
                .put("url", manual.url())
                .put(
                        "published",
                        manual.published() == null ? null : manual.published().toString())
                .put("corrects", manual.corrects())
                .put("note", manual.note())
                .put("by", manual.by().name())
                .put("at", manual.at().toString())
                .put("held", manual.held());
        ArrayNode tellers = node.putArray("tellers");
        manual.tellers().forEach(tellers::add);
    }

    /** Null once it is decided. */
    private static @Nullable ObjectNode agreement(ProposalLine line, Json json) {
        return line.agreement() == null
                ? null
                : new CheckedJson(json)
                        .agreement(line.proposal().act(), line.agreement().agreement());
    }

    static ObjectNode step(Decision step, Json json) {
        ObjectNode node = Json.object()
                .put("step", step.step())
                .put("outcome", step.outcome().word())
                .put("decides", step.closes())
                .put("entry", step.entry())
                .put("sameAs", step.sameAs())
                .put("by", step.by().name())
                .put("at", step.at().toString())
                .put("why", step.why());
        @Nullable
        ObjectNode act = step.outcome() instanceof Outcome.Amended amended ? json.wholeAct(amended.act()) : null;
        node.set("act", act);
        return node;
    }
}
