package credence.persistence;

import credence.act.Account;
import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.report.Passage;
import credence.time.Edtf;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An act as columns: kind, actor_key, actor_text, target_key, target_text, status, happened, joint. */
final class Rows {
    static final String ACT = "kind, actor_key, actor_text, target_key, target_text, status, happened, joint";

    private Rows() {}

    /** Adds the eight columns of {@link #ACT}; all null where there is no act. */
    static Tuple act(Tuple tuple, @Nullable Act act) {
        if (act == null) {
            for (int i = 0; i < 8; i++) {
                tuple.addValue(null);
            }
            return tuple;
        }
        tuple.addValue(act.kind().word());
        party(tuple, act.actor());
        party(tuple, act.target());
        return tuple.addValue(act.status().word())
                .addValue(act.when() == null ? null : act.when().text())
                .addValue(act.symmetric());
    }

    /** Its key and its text, one of which is null; both where there is no party. */
    static Tuple party(Tuple tuple, @Nullable Party party) {
        tuple.addValue(party instanceof Party.Known known ? known.key().value() : null);
        return tuple.addValue(party instanceof Party.Named named ? named.text() : null);
    }

    static Act act(Row row) {
        return act(row, "");
    }

    /** @param prefix what the columns' names begin with in this query */
    static Act act(Row row, String prefix) {
        String when = row.getString(prefix + "happened");
        return new Act(
                ActKind.parse(row.getString(prefix + "kind")),
                Objects.requireNonNull(party(row, prefix + "actor")),
                party(row, prefix + "target"),
                Status.parse(row.getString(prefix + "status")),
                when == null ? null : Edtf.parse(when),
                row.getBoolean(prefix + "joint"));
    }

    private static @Nullable Party party(Row row, String side) {
        String key = row.getString(side + "_key");
        String text = row.getString(side + "_text");
        return key != null ? Party.of(new PolityKey(key)) : text != null ? new Party.Named(text) : null;
    }

    static Account account(Row row) {
        return ShownJson.read(act(row), row.getBoolean("background"), passage(row), (JsonObject) row.getJson("shown"));
    }

    static Passage passage(Row row) {
        return new Passage(row.getInteger("starts"), row.getInteger("ends"));
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }
}
