package credence.reading;

import credence.act.Account;
import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.report.Passage;
import credence.time.Edtf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together the accounts of one act that several sections of a text give: each section's own are together already. */
final class SameAccounts {
    private SameAccounts() {}

    /** What two accounts of one act have in common beside the date. */
    private record Key(ActKind kind, Status status, List<@Nullable Party> sides, Set<@Nullable Party> both) {
        static Key of(Act act) {
            List<@Nullable Party> sides = Arrays.asList(act.actor(), act.target());
            return act.symmetric()
                    ? new Key(act.kind(), act.status(), List.of(), new HashSet<>(sides))
                    : new Key(act.kind(), act.status(), sides, Set.of());
        }
    }

    /** @param all in the order of the text */
    static List<Account> together(List<Account> all) {
        Map<Key, List<Account>> acts = new LinkedHashMap<>();
        for (Account one : all) {
            add(acts.computeIfAbsent(Key.of(one.act()), key -> new ArrayList<>()), one);
        }
        return acts.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Account::evidence))
                .toList();
    }

    private static void add(List<Account> told, Account one) {
        for (int i = 0; i < told.size(); i++) {
            if (Edtf.agree(told.get(i).act().when(), one.act().when())) {
                told.set(i, merged(told.get(i), one));
                return;
            }
        }
        told.add(one);
    }

    private static Account merged(Account first, Account other) {
        Account better = worth(other) > worth(first) ? other : first;
        Act act = better.act();
        return new Account(
                new Act(
                        act.kind(),
                        act.actor(),
                        act.target(),
                        act.status(),
                        Edtf.finer(first.act().when(), other.act().when()),
                        act.symmetric()),
                first.background() && other.background(),
                better.evidence(),
                passages(first.passages(), other.passages()),
                better.confidence(),
                better.why());
    }

    private static double worth(Account account) {
        return account.confidence() == null ? 0 : account.confidence();
    }

    private static List<Passage> passages(List<Passage> first, List<Passage> other) {
        return Stream.concat(first.stream(), other.stream()).distinct().sorted().toList();
    }
}
