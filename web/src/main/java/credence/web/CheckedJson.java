package credence.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.act.Act;
import credence.answer.CheckedReading;
import credence.answer.Json;
import credence.answer.StanceJson;
import credence.ledger.Entry;
import credence.persistence.KeptCheck;
import credence.persistence.StoredReading;
import credence.reading.Reading;
import credence.report.Report;
import credence.stance.When;
import credence.verdict.Agreement;
import credence.verdict.Assertion;
import credence.verdict.Checking;
import credence.verdict.Flag;
import credence.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the register says of a reading as JSON. */
record CheckedJson(Json json) {
    ObjectNode reading(StoredReading stored, CheckedReading checked) {
        return checked(json.reading(stored), stored.reading(), checked);
    }

    /** A reading that was not stored. */
    ObjectNode reading(Report report, Reading reading, CheckedReading checked) {
        return checked(json.reading(report, reading), reading, checked);
    }

    private ObjectNode checked(ObjectNode node, Reading reading, CheckedReading checked) {
        StanceJson.question(node, checked.question());
        @Nullable KeptCheck kept = checked.kept();
        node.set(
                "kept",
                kept == null
                        ? null
                        : Json.object()
                                .put("revision", kept.revision().value())
                                .put("asOf", kept.day().toString()));
        for (int i = 0; i < reading.accounts().size(); i++) {
            ObjectNode agreement = agreement(
                    reading.accounts().get(i).act(), checked.agreements().get(i));
            kept(
                    agreement,
                    kept,
                    kept == null ? Map.of() : kept.accounts().get(i),
                    Map.of("value", Checking.AGREEMENT),
                    checked.accountFlags().get(i));
            ((ObjectNode) node.get("accounts").get(i)).set("agreement", agreement);
        }
        for (int i = 0; i < reading.claims().size(); i++) {
            int claim = i;
            ((ObjectNode) node.get("claims").get(i))
                    .set(
                            "verdicts",
                            Json.array(checked.verdicts().get(i), verdict -> verdict(claim, verdict, checked)));
        }
        return node;
    }

    private ObjectNode verdict(int claim, Verdict verdict, CheckedReading checked) {
        String population = verdict.population().word();
        ObjectNode node = new VerdictJson(json).verdict(verdict);
        @Nullable Assertion assertion = checked.told().get(claim).assertion();
        node.set("targets", Json.array(assertion == null ? List.of() : assertion.targets(), json::polity));
        kept(
                node,
                checked.kept(),
                checked.kept() == null ? Map.of() : checked.kept().claims().get(claim),
                Map.of("verdict", population, "rank", Checking.rankAmong(population)),
                checked.claimFlags().get(claim));
        return node;
    }

    /** @param fields what the parts of the answer are called here, and what they are called where they are kept */
    private static void kept(
            ObjectNode node,
            @Nullable KeptCheck check,
            Map<String, String> answer,
            Map<String, String> fields,
            List<Flag> flags) {
        @Nullable ObjectNode kept = null;
        ArrayNode changed = Json.list();
        if (check != null) {
            kept = Json.object().put("revision", check.revision().value());
            for (Map.Entry<String, String> field : fields.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .toList()) {
                kept.put(field.getKey(), answer.get(field.getValue()));
                flags.stream()
                        .filter(flag -> flag.field().equals(field.getValue()))
                        .forEach(flag -> changed.add(flag(flag, field.getKey())));
            }
        }
        node.set("kept", kept);
        node.set("changedBy", changed);
    }

    /** @param field what the part of the answer is called here */
    static ObjectNode flag(Flag flag, String field) {
        return Json.object()
                .put("entry", flag.by().revision().value())
                .put("knownAt", flag.by().knownAt().toString())
                .put("field", field)
                .put("was", flag.was())
                .put("now", flag.now());
    }

    ObjectNode agreement(Act told, Agreement agreement) {
        ObjectNode node = Json.object().put("value", agreement.word().word());
        node.set("entry", agreement.entry() == null ? null : json.entry(agreement.entry()));
        node.set("differs", Json.array(agreement.differs(), field -> {
            Entry entry = Objects.requireNonNull(agreement.entry());
            Act recorded = entry.act().orElseThrow();
            return switch (field) {
                case DATE ->
                    Json.object()
                            .put("field", field.word())
                            .put(
                                    "account",
                                    told.when() == null ? null : told.when().text())
                            .put("register", When.of(entry).text());
                case STATUS ->
                    Json.object()
                            .put("field", field.word())
                            .put("account", told.status().word())
                            .put("register", recorded.status().word());
            };
        }));
        return node;
    }
}
