package credence.persistence;

import credence.act.Account;
import credence.act.Act;
import credence.act.Resolved;
import credence.act.Why;
import credence.report.Passage;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How an account was read, as JSON. */
final class ShownJson {
    private ShownJson() {}

    static JsonObject write(Account account) {
        JsonArray passages = new JsonArray();
        account.passages().forEach(passage -> passages.add(write(passage)));
        Why why = account.why();
        return new JsonObject()
                .put("passages", passages)
                .put("confidence", account.confidence())
                .put("why", why == null ? null : write(why));
    }

    /** @param json null for a proposal of a reader that gave no reasons */
    static Account read(Act act, boolean background, Passage evidence, @Nullable JsonObject json) {
        if (json == null) {
            return Account.of(act, background, evidence);
        }
        List<Passage> passages = json.getJsonArray("passages").stream()
                .map(passage -> passage((JsonObject) passage))
                .toList();
        JsonObject why = json.getJsonObject("why");
        return new Account(
                act, background, evidence, passages, json.getDouble("confidence"), why == null ? null : why(why));
    }

    private static JsonObject write(Why why) {
        Resolved target = why.target();
        Passage date = why.date();
        return new JsonObject()
                .put("rule", why.rule())
                .put("example", why.example())
                .put("trigger", write(why.trigger()))
                .put("actor", write(why.actor()))
                .put("target", target == null ? null : write(target))
                .put("date", date == null ? null : write(date));
    }

    private static Why why(JsonObject json) {
        JsonObject date = json.getJsonObject("date");
        return new Why(
                json.getString("rule"),
                json.getString("example"),
                passage(json.getJsonObject("trigger")),
                Objects.requireNonNull(resolved(json.getJsonObject("actor"))),
                resolved(json.getJsonObject("target")),
                date == null ? null : passage(date));
    }

    private static JsonObject write(Resolved resolved) {
        return write(resolved.words()).put("how", resolved.how());
    }

    private static @Nullable Resolved resolved(@Nullable JsonObject json) {
        return json == null ? null : new Resolved(passage(json), json.getString("how"));
    }

    static JsonObject write(Passage passage) {
        return new JsonObject().put("start", passage.start()).put("end", passage.end());
    }

    static Passage passage(JsonObject json) {
        return new Passage(json.getInteger("start"), json.getInteger("end"));
    }
}
