package credence.persistence;

import credence.act.ActKind;
import credence.claim.ClaimForm;
import credence.claim.Comparison;
import credence.polity.Memberships;
import credence.polity.PolityKey;
import credence.polity.Population;
import credence.stance.Tally;
import credence.time.Edtf;
import credence.verdict.Assertion;
import credence.verdict.Matter;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is watched, as it is kept. Written by hand, so that the form never follows a renamed class. */
final class MatterJson {
    private static final Memberships MEMBERSHIPS = Memberships.starter();

    private MatterJson() {}

    static JsonObject write(Matter matter) {
        return switch (matter) {
            case Matter.OfStance(PolityKey actor, PolityKey target) ->
                new JsonObject().put("of", "stance").put("actor", actor.value()).put("target", target.value());
            case Matter.OfTally(PolityKey polity, Tally.Direction direction, Population population) ->
                new JsonObject()
                        .put("of", direction.name().toLowerCase(Locale.ROOT))
                        .put("polity", polity.value())
                        .put("population", population.word());
            case Matter.OfClaim(Assertion assertion) -> write(assertion);
        };
    }

    private static JsonObject write(Assertion assertion) {
        PolityKey actor = assertion.actor();
        Comparison comparison = assertion.comparison();
        Edtf since = assertion.since();
        return new JsonObject()
                .put("of", "claim")
                .put("form", assertion.form().word())
                .put("kind", assertion.kind().word())
                .put("actor", actor == null ? null : actor.value())
                .put("targets", array(assertion.targets(), PolityKey::value))
                .put("rank", assertion.rank())
                .put("count", assertion.count())
                .put("comparison", comparison == null ? null : comparison.word())
                .put("populations", array(assertion.populations(), Population::word))
                .put("since", since == null ? null : since.text())
                .put("after", array(assertion.after(), PolityKey::value));
    }

    static Matter read(JsonObject json) {
        String of = json.getString("of");
        return switch (of) {
            case "stance" ->
                new Matter.OfStance(new PolityKey(json.getString("actor")), new PolityKey(json.getString("target")));
            case "claim" -> new Matter.OfClaim(assertion(json));
            default ->
                new Matter.OfTally(
                        new PolityKey(json.getString("polity")),
                        Tally.Direction.valueOf(of.toUpperCase(Locale.ROOT)),
                        Population.parse(json.getString("population"), MEMBERSHIPS));
        };
    }

    private static Assertion assertion(JsonObject json) {
        @Nullable String actor = json.getString("actor");
        @Nullable String comparison = json.getString("comparison");
        @Nullable String since = json.getString("since");
        return new Assertion(
                ClaimForm.parse(json.getString("form")),
                ActKind.parse(json.getString("kind")),
                actor == null ? null : new PolityKey(actor),
                list(json.getJsonArray("targets"), PolityKey::new),
                json.getInteger("rank"),
                json.getInteger("count"),
                comparison == null ? null : Comparison.parse(comparison),
                list(json.getJsonArray("populations"), word -> Population.parse(word, MEMBERSHIPS)),
                since == null ? null : Edtf.parse(since),
                list(json.getJsonArray("after"), PolityKey::new));
    }

    private static <T> JsonArray array(Collection<T> items, Function<T, String> write) {
        JsonArray array = new JsonArray();
        items.forEach(item -> array.add(write.apply(item)));
        return array;
    }

    private static <T> List<T> list(JsonArray array, Function<String, T> read) {
        return array.stream().map(item -> read.apply((String) item)).toList();
    }
}
