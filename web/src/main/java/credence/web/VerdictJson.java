package credence.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.answer.Json;
import credence.answer.StanceJson;
import credence.claim.Comparison;
import credence.stance.Question;
import credence.verdict.Assertion;
import credence.verdict.Told;
import credence.verdict.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Verdicts as JSON. */
record VerdictJson(Json json) {
    /** All verdicts in a row, each with the claim it is of; one that cannot be checked is undecided. */
    ObjectNode answer(List<CheckedClaim> checked, Question question) {
        ObjectNode answer = Json.object();
        ArrayNode claims = answer.putArray("claims");
        ArrayNode verdicts = answer.putArray("verdicts");
        for (CheckedClaim one : checked) {
            claims.add(claim(one));
            one.verdicts().forEach(verdict -> verdicts.add(verdict(verdict).put("claim", claims.size() - 1)));
        }
        if (checked.isEmpty()) {
            answer.put("reason", Told.NOTHING);
        }
        return StanceJson.question(answer, question);
    }

    private ObjectNode claim(CheckedClaim checked) {
        @Nullable Assertion assertion = checked.told().assertion();
        ObjectNode claim = Json.object().put("words", checked.words()).put("checked", assertion != null);
        if (assertion == null) {
            return claim.put("reason", checked.told().lacks());
        }
        claim.put("form", assertion.form().word()).put("kind", assertion.kind().word());
        claim.set("actor", assertion.actor() == null ? null : json.polity(assertion.actor()));
        claim.set("targets", Json.array(assertion.targets(), json::polity));
        claim.put("rank", assertion.rank())
                .put("count", assertion.count())
                .put("comparison", comparison(assertion))
                .put(
                        "since",
                        assertion.since() == null ? null : assertion.since().text());
        claim.set("after", Json.array(assertion.after(), json::polity));
        return claim;
    }

    private static @Nullable String comparison(Assertion assertion) {
        if (assertion.count() == null) {
            return null;
        }
        return (assertion.comparison() == null ? Comparison.EXACTLY : assertion.comparison()).word();
    }

    ObjectNode verdict(Verdict verdict) {
        ObjectNode node = Json.object()
                .put("population", verdict.population().word())
                .put("verdict", verdict.outcome().word())
                .put("rank", verdict.rank())
                .put("count", verdict.count())
                .put("reason", verdict.told(json.called()::name));
        node.set("list", Json.array(verdict.list(), this::placed));
        return StanceJson.question(node, verdict.question());
    }

    private ObjectNode placed(Verdict.Placed placed) {
        ObjectNode node = Json.object();
        node.set("polity", json.polity(placed.polity()));
        node.put("since", placed.since().text()).put("possible", placed.possible());
        ArrayNode entries = node.putArray("entries");
        placed.entries().forEach(entry -> entries.add(entry.revision().value()));
        return node;
    }
}
