package credence.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.InvalidInput;
import credence.answer.Json;
import credence.polity.Polities;
import credence.polity.PolityKey;
import credence.polity.Population;
import credence.stance.Tally;
import credence.verdict.Matter;
import credence.verdict.Told;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is to be watched, as a form or a program sends it. The day, K and the like stand in the address, as everywhere. */
final class WatchForm {
    private static final List<String> LISTS = List.of("target", "after");
    private static final List<String> NUMBERS = List.of("rank", "count");
    private static final String MEND =
            "Send {\"of\": \"stance\", \"actor\": \"RUS\", \"target\": \"XDP\"}, {\"of\": \"recognisers\", \"polity\": \"XDP\"},"
                    + " or {\"of\": \"claim\"} with the parts of a claim.";

    private WatchForm() {}

    static JsonBody parse(byte[] body) {
        List<String> fields = new ArrayList<>(List.of("of", "polity"));
        fields.addAll(ClaimForms.PARTS);
        return JsonBody.parse(body, "a watch", MEND, fields);
    }

    /** The fields of a form as a program would send them; lists come with commas. */
    static JsonBody parse(MultivaluedMap<String, String> form) {
        ObjectNode json = Json.object();
        form.forEach((String name, List<String> values) -> {
            String value = values.getFirst().strip();
            if (value.isEmpty()) {
                return;
            }
            if (LISTS.contains(name)) {
                ArrayNode list = json.putArray(name);
                List.of(value.split(",")).forEach(list::add);
            } else if (NUMBERS.contains(name) && value.matches("\\d{1,6}")) {
                json.put(name, Integer.parseInt(value));
            } else {
                json.put(name, value);
            }
        });
        return new JsonBody(json);
    }

    /** @throws InvalidInput naming the field */
    static Matter matter(JsonBody json, Polities polities, Population population) {
        @Nullable String of = json.string("of");
        return switch (of == null ? "" : of) {
            case "stance" -> stance(json, polities);
            case "recognisers", "recognised", "relations" ->
                new Matter.OfTally(
                        Choice.polity("polity", json.string("polity"), polities),
                        Tally.Direction.valueOf(Objects.requireNonNull(of).toUpperCase(Locale.ROOT)),
                        population);
            case "claim" -> claim(json, polities);
            default ->
                throw new InvalidInput(
                        "of",
                        "is nothing that can be watched",
                        "Send stance, recognisers, recognised, relations or claim.");
        };
    }

    private static Matter stance(JsonBody json, Polities polities) {
        List<String> targets = json.strings("target");
        PolityKey actor = Choice.polity("actor", json.string("actor"), polities);
        PolityKey target = Choice.polity("target", targets.size() == 1 ? targets.getFirst() : null, polities);
        if (actor.equals(target)) {
            throw new InvalidInput("target", "is the actor itself", "Choose two polities.");
        }
        return new Matter.OfStance(actor, target);
    }

    private static Matter claim(JsonBody json, Polities polities) {
        Told told = ClaimForms.told(json, polities);
        if (told.assertion() == null) {
            throw new InvalidInput(
                    "target", "cannot be checked, so nothing can change it: " + told.lacks(), "Name two polities.");
        }
        return new Matter.OfClaim(told.assertion());
    }
}
