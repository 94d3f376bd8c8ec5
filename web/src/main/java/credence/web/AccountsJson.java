package credence.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.answer.Json;
import credence.ledger.Entry;
import credence.ledger.Revision;

/** An entry with all accounts of its act, as JSON. */
record AccountsJson(Names names) {
    /** The entry's own fields come first, and never change; what follows is so at the revision {@code knownIn}. */
    ObjectNode entry(Entry entry, ActView view) {
        Json json = new Json(names.called());
        ObjectNode node = json.entry(entry).put("knownIn", view.known().value());
        node.set("accounts", Json.array(view.cards(), card -> card(card, json)));
        ArrayNode alike = node.putArray("alike");
        view.alike().forEach(line -> alike.add(line.entry().revision().value()));
        return node;
    }

    private static ObjectNode card(AccountCard card, Json json) {
        Entry entry = card.line().entry();
        ObjectNode node = Json.object().put("entry", entry.revision().value());
        node.put("merge", card.merge() == null ? null : card.merge().value());
        ArrayNode by = node.putArray("by");
        entry.tellers().forEach(teller -> by.add(teller.word()));
        node.put("held", entry.attribution().held());
        node.set("act", entry.act().map(json::wholeAct).orElse(null));
        node.set("evidence", entry.evidence().map(Json::evidence).orElse(null));
        node.set("report", card.report() == null ? null : Json.line(card.report()));
        node.set("origin", card.origin() == null ? null : Json.line(card.origin()));
        ArrayNode disagreements = node.putArray("disagreements");
        card.against().forEach((on, others) -> {
            ObjectNode one = disagreements.addObject().put("on", on.word());
            ArrayNode with = one.putArray("with");
            others.stream().map(Revision::value).forEach(with::add);
        });
        return node;
    }
}
