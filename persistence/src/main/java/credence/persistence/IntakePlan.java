package credence.persistence;

import credence.InvalidInput;
import credence.act.Party;
import credence.ledger.Content;
import credence.ledger.Hash;
import credence.ledger.Revision;
import credence.polity.Polities;
import credence.polity.PolityKey;
import credence.starter.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a list of accounts adds to the ledger: each row that was not taken in before and, right after it, the merge with the row it is
 * the same as.
 *
 * @param contents in the order in which they are appended
 * @param rows the revision of each new row
 */
record IntakePlan(List<Content> contents, Map<Hash, Revision> rows) {
    /**
     * @param known the revision of each row that was taken in before
     * @param last the last revision of the ledger
     */
    static IntakePlan of(List<Row> rows, Map<Hash, Revision> known, Revision last) {
        List<Content> contents = new ArrayList<>();
        Map<Hash, Revision> added = new LinkedHashMap<>();
        Map<String, Revision> byId = new HashMap<>();
        for (Row row : rows) {
            @Nullable Revision revision = known.getOrDefault(row.identity(), added.get(row.identity()));
            if (revision == null) {
                contents.add(new Content.Recorded(row.act(), row.evidence(), row.attribution()));
                revision = new Revision(last.value() + contents.size());
                added.put(row.identity(), revision);
                @Nullable String sameAs = row.sameAs();
                @Nullable Revision into = sameAs == null ? null : byId.get(sameAs);
                if (into != null && !into.equals(revision)) {
                    contents.add(new Content.Merged(revision, into));
                }
            }
            byId.put(row.id(), revision);
        }
        return new IntakePlan(List.copyOf(contents), added);
    }

    /** @throws InvalidInput naming the first row that is not as it must be; nothing may be taken in then */
    static void check(List<Row> rows, Polities polities) {
        Map<String, Row> seen = new HashMap<>();
        for (Row row : rows) {
            String field = "row " + row.id();
            key(field, row.act().actor(), polities);
            key(field, row.act().target(), polities);
            @Nullable String sameAs = row.sameAs();
            if (sameAs != null && !seen.containsKey(sameAs)) {
                throw new InvalidInput(
                        field, "is the same as " + sameAs + ", which no earlier row is", "Send that row first.");
            }
            if (seen.put(row.id(), row) != null) {
                throw new InvalidInput(field, "is there twice", "Give each row an id of its own.");
            }
        }
    }

    private static void key(String field, @Nullable Party party, Polities polities) {
        if (party instanceof Party.Known(PolityKey key) && polities.find(key).isEmpty()) {
            throw new InvalidInput(
                    field, "names " + key + ", which is no polity's key", "Send a key of the register's polities.");
        }
    }
}
