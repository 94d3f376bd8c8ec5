package credence.persistence;

import credence.InvalidInput;
import credence.act.Party;
import credence.intake.AccountForm;
import credence.intake.Line;
import credence.intake.Row;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Evidence;
import credence.ledger.Hash;
import credence.ledger.Revision;
import credence.polity.Polities;
import credence.polity.PolityKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What lines of a list add to the ledger: each row that was not taken in before and, right after it, the merge with the row it is
 * the same as; then what lines say of earlier rows.
 *
 * @param contents in the order in which they are appended
 * @param rows the revision of each new row
 * @param known lines of which nothing is written, since they were taken in before
 */
record IntakePlan(List<Content> contents, Map<Hash, Revision> rows, int known) {
    /**
     * @param standing what the ledger has of these lines
     * @param last the last revision of the ledger
     * @param ids the entries of the rows of earlier parts of the list; those of this one are added
     */
    static IntakePlan of(List<Placed> lines, Standing standing, Revision last, IdTable ids) {
        Plan plan = new Plan(standing, last, ids);
        lines.forEach(plan::add);
        return new IntakePlan(List.copyOf(plan.contents), plan.added, plan.known);
    }

    /** The entries of the ledger that lines refer to, or are. */
    static Set<Revision> referred(List<Placed> lines, Standing standing, IdTable ids) {
        Set<Revision> referred = new HashSet<>();
        Map<String, Revision> here = new HashMap<>();
        for (Placed placed : lines) {
            Line line = placed.line();
            if (line instanceof Row row) {
                @Nullable Revision revision = standing.rows().get(row.identity());
                @Nullable
                Entry entry = row.entry() == null ? null : standing.entries().get(row.entry());
                @Nullable Revision known = revision != null ? revision : entry == null ? null : entry.revision();
                if (known != null && row.id() != null) {
                    here.put(row.id(), known);
                }
                refer(row.corrects(), here, ids, referred);
            }
            if (line instanceof Line.Retraction retraction) {
                refer(retraction.retracts(), here, ids, referred);
            }
            if (line instanceof Line.Merging merging) {
                refer(merging.merges(), here, ids, referred);
            }
        }
        return referred;
    }

    private static void refer(@Nullable String id, Map<String, Revision> here, IdTable ids, Set<Revision> referred) {
        if (id == null) {
            return;
        }
        @Nullable Revision known = here.get(id);
        if (known != null) {
            referred.add(known);
        } else if (ids.get(id) != IdTable.NONE) {
            referred.add(new Revision(ids.get(id)));
        }
    }

    private static final class Plan {
        private final Standing standing;
        private final Revision last;
        private final IdTable ids;
        private final List<Content> contents = new ArrayList<>();
        private final Map<Hash, Revision> added = new LinkedHashMap<>();
        private int known;

        Plan(Standing standing, Revision last, IdTable ids) {
            this.standing = standing;
            this.last = last;
            this.ids = ids;
        }

        void add(Placed placed) {
            switch (placed.line()) {
                case Row row -> row(placed, row);
                case Line.Retraction retraction -> retraction(placed, retraction);
                case Line.Merging merging -> merging(placed, merging);
            }
        }

        private void row(Placed placed, Row row) {
            @Nullable Revision revision = taken(placed, row);
            if (revision != null) {
                known++;
                name(row.id(), revision);
                return;
            }
            @Nullable String corrects = row.corrects();
            revision = append(
                    corrects == null
                            ? new Content.Recorded(row.act(), row.evidence(), row.attribution())
                            : new Content.Corrected(
                                    standing(placed, corrects), row.act(), row.evidence(), row.attribution()));
            added.put(row.identity(), revision);
            @Nullable String sameAs = row.sameAs();
            if (sameAs != null) {
                Revision into = revision(placed, sameAs);
                if (!into.equals(revision)) {
                    append(new Content.Merged(revision, into));
                }
            }
            name(row.id(), revision);
        }

        /** The entry that a row is already; null for a new one. */
        private @Nullable Revision taken(Placed placed, Row row) {
            @Nullable Revision before = standing.rows().get(row.identity());
            if (before != null || added.containsKey(row.identity())) {
                return before != null ? before : added.get(row.identity());
            }
            @Nullable
            Entry entry = row.entry() == null ? null : standing.entries().get(row.entry());
            if (entry == null) {
                return null;
            }
            if (!says(entry, row)) {
                throw placed.wrong(
                        "has the hash of entry " + entry.revision() + ", but says something else",
                        "Empty its hash to take it in as a row of its own.");
            }
            return entry.revision();
        }

        private static boolean says(Entry entry, Row row) {
            return entry.act()
                    .map(act -> {
                        Map<String, String> told =
                                AccountForm.cells(act, Exported.stated(entry), Exported.attribution(entry));
                        Map<String, String> sent = AccountForm.cells(row.act(), row.evidence(), row.attribution());
                        if (entry.evidence().flatMap(Evidence::told).isPresent()) {
                            // The address is the report's, which the entry does not keep.
                            sent.remove("url");
                        }
                        return told.equals(sent);
                    })
                    .orElse(false);
        }

        private void retraction(Placed placed, Line.Retraction line) {
            Revision gone = revision(placed, line.retracts());
            if (standing.superseded().containsKey(gone)) {
                known++;
                return;
            }
            name(line.id(), append(new Content.Retracted(gone)));
        }

        private void merging(Placed placed, Line.Merging line) {
            Revision account = revision(placed, line.merges());
            Revision into = revision(placed, line.sameAs());
            if (account.equals(into)
                    || standing.merged().getOrDefault(account, List.of()).contains(into)) {
                known++;
                return;
            }
            name(line.id(), append(new Content.Merged(account, into)));
        }

        private Revision append(Content content) {
            contents.add(content);
            return new Revision(last.value() + contents.size());
        }

        private void name(@Nullable String id, Revision revision) {
            if (id != null) {
                ids.put(id, revision.value());
            }
        }

        private Revision revision(Placed placed, String id) {
            long value = ids.get(id);
            if (value == IdTable.NONE) {
                throw placed.wrong("refers to " + id + ", of which the register has no entry", "Send that row first.");
            }
            return new Revision(value);
        }

        private Revision standing(Placed placed, String id) {
            Revision revision = revision(placed, id);
            @Nullable Revision by = standing.superseded().get(revision);
            if (by != null) {
                throw placed.wrong(
                        "corrects " + id + ", which entry " + by + " of the register has superseded since",
                        "See /ledger/" + by + ", and leave the row out or correct that one.");
            }
            return revision;
        }
    }

    /** @throws InvalidInput naming the first row that is not as it must be; nothing may be taken in then */
    static void check(List<Row> rows, Polities polities) {
        ListCheck check = new ListCheck();
        for (Row row : rows) {
            Placed placed = new Placed(0, row);
            key(placed, row.act().actor(), polities);
            key(placed, row.act().target(), polities);
            Optional<InvalidInput> wrong = check.of(row).stream().findFirst();
            if (wrong.isPresent()) {
                throw wrong.get().named("row " + row.id() + ", " + wrong.get().field());
            }
        }
    }

    private static void key(Placed placed, @Nullable Party party, Polities polities) {
        if (party instanceof Party.Known(PolityKey key) && polities.find(key).isEmpty()) {
            throw placed.wrong("names " + key + ", which is no polity's key", "Send a key of the register's polities.");
        }
    }
}
