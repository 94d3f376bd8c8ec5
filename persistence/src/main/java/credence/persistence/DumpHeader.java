package credence.persistence;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The first line of a dump: what it is and what is in it.
 *
 * @param schema the version of the database that it is from, the number of its last migration
 * @param register the identity of the register
 * @param revision of its last entry; 0 where it has none
 * @param hash of that entry
 * @param rows how many rows follow of each table, in the order of the tables
 */
public record DumpHeader(int schema, String register, long revision, String hash, Map<String, Long> rows) {
    private static final String FORMAT = "credence-dump";
    private static final int VERSION = 1;

    public DumpHeader {
        rows = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }

    long all() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    JsonObject json() {
        JsonObject counts = new JsonObject();
        rows.forEach(counts::put);
        return new JsonObject()
                .put("format", FORMAT)
                .put("version", VERSION)
                .put("schema", schema)
                .put("register", register)
                .put("revision", revision)
                .put("hash", hash)
                .put("rows", counts);
    }

    /** @throws BrokenDump when the line is not the first of a dump, or of one that a later Credence wrote */
    static DumpHeader parse(String line) {
        try {
            JsonObject json = new JsonObject(line);
            if (!FORMAT.equals(json.getString("format"))) {
                throw new BrokenDump(1, "it does not begin a dump: it has no \"format\": \"" + FORMAT + "\"");
            }
            if (json.getInteger("version") != VERSION) {
                throw new BrokenDump(
                        1,
                        "the dump is of format version " + json.getInteger("version") + ", this Credence reads version "
                                + VERSION + ". Restore it with the Credence that made it");
            }
            JsonObject counts = json.getJsonObject("rows");
            return new DumpHeader(
                    json.getInteger("schema"),
                    json.getString("register"),
                    json.getLong("revision"),
                    json.getString("hash"),
                    counts.fieldNames().stream()
                            .collect(Collectors.toMap(
                                    name -> name, counts::getLong, (one, other) -> one, LinkedHashMap::new)));
        } catch (DecodeException | ClassCastException | NullPointerException notOurs) {
            throw new BrokenDump(1, "it does not begin a dump of Credence");
        }
    }
}
