package credence.persistence;

import credence.act.Account;
import credence.act.ActKind;
import credence.act.Party;
import credence.claim.Claim;
import credence.claim.ClaimForm;
import credence.claim.Comparison;
import credence.polity.PolityKey;
import credence.reading.Mention;
import credence.reading.Reading;
import credence.reading.Statement;
import credence.time.Edtf;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What of a reading is kept as JSON: mentions, statements and claims. Written by hand, so that the form never follows a renamed class. */
final class FoundJson {
    private FoundJson() {}

    static JsonObject write(Reading reading) {
        return new JsonObject()
                .put("mentions", array(reading.mentions(), FoundJson::mention))
                .put("statements", array(reading.statements(), FoundJson::statement))
                .put("claims", array(reading.claims(), FoundJson::claim));
    }

    static Reading read(String reader, JsonObject json, List<Account> accounts) {
        return new Reading(
                reader,
                list(
                        json.getJsonArray("mentions"),
                        m -> new Mention(new PolityKey(m.getString("polity")), ShownJson.passage(m))),
                accounts,
                list(json.getJsonArray("statements"), FoundJson::statement),
                list(json.getJsonArray("claims"), FoundJson::claim));
    }

    private static <T> JsonArray array(List<T> items, Function<T, JsonObject> write) {
        JsonArray array = new JsonArray();
        items.forEach(item -> array.add(write.apply(item)));
        return array;
    }

    private static <T> List<T> list(JsonArray array, Function<JsonObject, T> read) {
        return array.stream().map(item -> read.apply((JsonObject) item)).toList();
    }

    private static JsonObject mention(Mention mention) {
        return ShownJson.write(mention.passage()).put("polity", mention.polity().value());
    }

    private static JsonObject statement(Statement statement) {
        PolityKey polity = statement.polity();
        return ShownJson.write(statement.passage())
                .put("speaker", statement.speaker())
                .put("polity", polity == null ? null : polity.value())
                .put("channel", statement.channel())
                .put("direct", statement.direct());
    }

    private static Statement statement(JsonObject json) {
        String polity = json.getString("polity");
        return new Statement(
                json.getString("speaker"),
                polity == null ? null : new PolityKey(polity),
                json.getString("channel"),
                json.getBoolean("direct"),
                ShownJson.passage(json));
    }

    private static JsonObject claim(Claim claim) {
        JsonArray after = new JsonArray();
        claim.after().forEach(party -> after.add(party(party)));
        return ShownJson.write(claim.evidence())
                .put("form", claim.form().word())
                .put("kind", claim.kind().word())
                .put("actor", party(claim.actor()))
                .put("target", party(claim.target()))
                .put("rank", claim.rank())
                .put("count", claim.count())
                .put(
                        "comparison",
                        claim.comparison() == null ? null : claim.comparison().word())
                .put("population", claim.population())
                .put("since", claim.since() == null ? null : claim.since().text())
                .put("after", after);
    }

    private static Claim claim(JsonObject json) {
        return new Claim(
                ClaimForm.valueOf(json.getString("form").toUpperCase(Locale.ROOT)),
                ActKind.parse(json.getString("kind")),
                party(json.getJsonObject("actor")),
                party(json.getJsonObject("target")),
                json.getInteger("rank"),
                json.getInteger("count"),
                comparison(json),
                json.getString("population"),
                json.getString("since") == null ? null : Edtf.parse(json.getString("since")),
                list(json.getJsonArray("after"), party -> Objects.requireNonNull(party(party))),
                ShownJson.passage(json));
    }

    /** Readings kept before counts had a comparison have none: they were taken as exact. */
    private static @Nullable Comparison comparison(JsonObject claim) {
        String kept = claim.getString("comparison");
        return kept != null ? Comparison.parse(kept) : claim.getInteger("count") == null ? null : Comparison.EXACTLY;
    }

    private static @Nullable JsonObject party(@Nullable Party party) {
        return switch (party) {
            case null -> null;
            case Party.Known known -> new JsonObject().put("key", known.key().value());
            case Party.Named named -> new JsonObject().put("text", named.text());
        };
    }

    private static @Nullable Party party(@Nullable JsonObject json) {
        if (json == null) {
            return null;
        }
        return json.containsKey("key")
                ? Party.of(new PolityKey(json.getString("key")))
                : new Party.Named(json.getString("text"));
    }
}
