package credence.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.polity.Polity;
import java.util.Collection;
import java.util.Locale;

/** The JSON form of a polity with all that the table has of it; where it is only named, it is {@link Json#polity}. */
public final class PolityJson {
    private PolityJson() {}

    public static ObjectNode polity(Polity polity) {
        ObjectNode json = Json.object()
                .put("key", polity.key().value())
                .put("name", polity.name())
                .put("kind", polity.kind().name().toLowerCase(Locale.ROOT));
        json.set("aliases", strings(polity.aliases()));
        json.set("demonyms", strings(polity.demonyms()));
        json.put("capital", polity.capital());
        json.set("seats", strings(polity.seats()));
        return json.put("alpha2", polity.alpha2())
                .put("alpha3", polity.alpha3())
                .put("wikidata", polity.wikidata())
                .put("un", polity.un().name().toLowerCase(Locale.ROOT))
                .put("unSince", Json.text(polity.unSince()))
                .put("note", polity.note())
                .put("source", polity.source());
    }

    public static ObjectNode polities(Collection<Polity> polities) {
        ObjectNode json = Json.object();
        json.set("polities", Json.array(polities, PolityJson::polity));
        return json;
    }

    private static ArrayNode strings(Collection<String> items) {
        ArrayNode array = Json.list();
        items.forEach(array::add);
        return array;
    }
}
