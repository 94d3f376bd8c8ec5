package credence.stance;

import credence.act.Act;
import credence.act.Party;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Revision;
import credence.polity.PolityKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the {@link Oracle} believes: of the accounts of a pair those that stand, merged ones as one, in the words of a mouth. */
final class OracleAccounts {
    private final List<Entry> ledger;
    private final Question question;

    OracleAccounts(List<Entry> ledger, Question question) {
        this.ledger = ledger;
        this.question = question;
    }

    boolean isAccount(Entry entry, PolityKey one, PolityKey other) {
        if (entry.act().isEmpty()) {
            return false;
        }
        Act act = entry.act().orElseThrow();
        Party a = Party.of(one);
        Party b = Party.of(other);
        LocalDate by = question.reportedBy();
        LocalDate published = entry.evidence().orElseThrow().published();
        boolean reported = by == null || published != null && !by.isBefore(published);
        return reported
                && (act.actor().equals(a) && b.equals(act.target())
                        || act.actor().equals(b) && a.equals(act.target()));
    }

    private @Nullable Entry superseding(Revision revision) {
        for (Entry entry : ledger) {
            if (entry.supersedes().filter(revision::equals).isPresent()) {
                return entry;
            }
        }
        return null;
    }

    /** The entry in whose words one stands now. */
    private @Nullable Entry now(Revision revision, PolityKey one, PolityKey other) {
        Entry by = superseding(revision);
        if (by != null) {
            return by.content() instanceof Content.Corrected ? now(by.revision(), one, other) : null;
        }
        for (Entry entry : ledger) {
            if (entry.revision().equals(revision)) {
                return isAccount(entry, one, other) ? entry : null;
            }
        }
        return null;
    }

    /** One account of each act: the word of a mouth, its first or its last, else the one that the register holds. */
    List<Entry> believed(PolityKey one, PolityKey other, Predicate<Entry> mouth, boolean first) {
        List<Entry> standing = new ArrayList<>();
        for (Entry entry : ledger) {
            if (isAccount(entry, one, other) && superseding(entry.revision()) == null) {
                standing.add(entry);
            }
        }
        int[] above = new int[standing.size()];
        java.util.Arrays.fill(above, -1);
        for (Entry entry : ledger) {
            if (entry.content() instanceof Content.Merged(Revision account, Revision into)
                    && superseding(entry.revision()) == null) {
                int from = standing.indexOf(now(account, one, other));
                int to = standing.indexOf(now(into, one, other));
                if (from >= 0 && to >= 0) {
                    boolean circle = false;
                    for (int place = to; place >= 0; place = above[place]) {
                        circle |= place == from;
                    }
                    if (!circle) {
                        above[from] = to;
                    }
                }
            }
        }
        List<Entry> believed = new ArrayList<>();
        for (int i = 0; i < standing.size(); i++) {
            if (above[i] >= 0) {
                continue;
            }
            Entry word = standing.get(i).attribution().held() ? standing.get(i) : null;
            Entry own = null;
            for (int j = 0; j < standing.size(); j++) {
                int top = j;
                while (above[top] >= 0) {
                    top = above[top];
                }
                Entry entry = standing.get(j);
                boolean told = mouth.test(entry);
                if (top == i && told && (own == null || !first)) {
                    own = entry;
                }
            }
            if (own != null || word != null) {
                believed.add(own != null ? own : word);
            }
        }
        return believed;
    }
}
