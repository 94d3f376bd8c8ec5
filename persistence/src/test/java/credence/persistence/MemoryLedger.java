package credence.persistence;

import credence.act.Act;
import credence.act.Party;
import credence.intake.Row;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Hash;
import credence.ledger.Revision;
import credence.polity.Polities;
import credence.polity.PolityKey;
import credence.review.Editor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The ledger of a {@link MemoryRegister}. */
final class MemoryLedger {
    private final List<Entry> entries = new ArrayList<>();

    private final Map<Hash, Revision> takenIn = new HashMap<>();

    Revision head() {
        return new Revision(entries.size());
    }

    Revision revisionAt(Instant instant) {
        return entries.reversed().stream()
                .filter(entry -> !entry.knownAt().isAfter(instant))
                .findFirst()
                .map(Entry::revision)
                .orElse(Revision.NONE);
    }

    Entry append(Content content, Editor by, @Nullable String why) {
        Entry entry = Entry.after(entries.isEmpty() ? null : entries.getLast(), Instant.now(), content, by, why);
        entries.add(entry);
        return entry;
    }

    List<Entry> append(List<Content> contents, Editor by, @Nullable String why) {
        return contents.stream().map(content -> append(content, by, why)).toList();
    }

    Intake takeIn(List<Row> rows, Editor by, @Nullable String why) {
        IntakePlan.check(rows, Polities.starter());
        IntakePlan plan = IntakePlan.of(
                rows.stream().map(row -> new Placed(0, row)).toList(),
                new Standing(takenIn, Map.of(), Map.of(), Map.of()),
                new Revision(entries.size()),
                new IdTable());
        plan.contents().forEach(content -> append(content, by, why));
        takenIn.putAll(plan.rows());
        return new Intake(plan.contents().size(), plan.known(), new Revision(entries.size()));
    }

    MergeResult merged(Revision account, Revision into, Editor by, @Nullable String why) {
        @Nullable MergeResult refusal = new SameAct(entries).refusal(account, into);
        return refusal != null ? refusal : new MergeResult.Merged(append(new Content.Merged(account, into), by, why));
    }

    void removeLast() {
        entries.removeLast();
    }

    List<Entry> telling(Act act) {
        return new SameAct(entries).telling(act);
    }

    ActAccounts accounts(Revision entry, Revision known) {
        return new SameAct(entries.stream()
                        .filter(one -> one.revision().compareTo(known) <= 0)
                        .toList())
                .accounts(entry);
    }

    RetractionResult retract(Revision revision, Editor by, String why) {
        Optional<Entry> found = find(revision).filter(entry -> !(entry.content() instanceof Content.Retracted));
        if (found.isEmpty()) {
            return new RetractionResult.NoSuchEntry(revision);
        }
        Optional<Entry> after = findSuperseding(revision);
        return after.isPresent()
                ? new RetractionResult.NoLongerStands(after.get().revision())
                : new RetractionResult.Retracted(append(new Content.Retracted(revision), by, why));
    }

    Optional<Entry> find(Revision revision) {
        return entries.stream()
                .filter(entry -> entry.revision().equals(revision))
                .findFirst();
    }

    Optional<Entry> findSuperseding(Revision revision) {
        return entries.stream()
                .filter(entry -> entry.supersedes().filter(revision::equals).isPresent())
                .findFirst();
    }

    Page<Entry> entries(EntryFilter filter, PageRequest page) {
        return MemoryPages.page(
                entries.reversed().stream()
                        .filter(entry -> matches(filter, entry))
                        .toList(),
                page,
                "entries",
                entry -> entry.revision().toString());
    }

    List<Entry> entriesAfter(EntryFilter filter, Revision revision, int most) {
        return entries.stream()
                .filter(entry -> entry.revision().compareTo(revision) > 0 && matches(filter, entry))
                .limit(most)
                .toList();
    }

    private static boolean matches(EntryFilter filter, Entry entry) {
        @Nullable Act act = entry.act().orElse(null);
        @Nullable Party actor = act == null ? null : act.actor();
        @Nullable Party target = act == null ? null : act.target();
        return (filter.polity() == null || is(actor, filter.polity()) || is(target, filter.polity()))
                && (filter.actor() == null || is(actor, filter.actor()))
                && (filter.target() == null || is(target, filter.target()))
                && (filter.kind() == null || act != null && act.kind() == filter.kind())
                && (filter.known() == null || entry.revision().compareTo(filter.known()) <= 0);
    }

    static boolean is(@Nullable Party party, PolityKey key) {
        return Party.of(key).equals(party);
    }

    List<Entry> after(Revision revision, int most) {
        return entries.stream()
                .filter(entry -> entry.revision().compareTo(revision) > 0)
                .limit(most)
                .toList();
    }

    List<Entry> between(PolityKey one, PolityKey other, Revision known) {
        return closed(
                act -> is(act.actor(), one) && is(act.target(), other)
                        || is(act.actor(), other) && is(act.target(), one),
                known);
    }

    List<Entry> of(PolityKey polity, Revision known) {
        return closed(act -> is(act.actor(), polity) || is(act.target(), polity), known);
    }

    private List<Entry> closed(Predicate<Act> chosen, Revision known) {
        Set<Revision> revisions = new HashSet<>();
        List<Entry> found = new ArrayList<>();
        for (Entry entry : entries) {
            boolean isChosen = entry.act().filter(chosen).isPresent();
            if (entry.revision().compareTo(known) <= 0
                    && (isChosen || entry.about().stream().anyMatch(revisions::contains))) {
                revisions.add(entry.revision());
                found.add(entry);
            }
        }
        return List.copyOf(found);
    }
}
