package credence.stance;

import credence.act.Aspect;
import credence.ledger.Entry;
import credence.ledger.Teller;
import credence.polity.PolityKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose account the register does not hold, as last told or as first told; null where nobody is named. */
record Dissenter(@Nullable Teller teller, View view) {
    /** @param one the side whose key comes first */
    static List<Dissenter> of(PolityKey one, List<Entry> accounts, Voices voices) {
        Set<Teller> named = new LinkedHashSet<>();
        boolean nobody = false;
        for (Entry entry : accounts) {
            if (!entry.attribution().held()) {
                named.addAll(entry.tellers());
                nobody |= Voices.isNobodys(entry);
            }
        }
        List<@Nullable Teller> all = new ArrayList<>(
                named.stream().sorted(Comparator.comparing(Teller::word)).toList());
        if (nobody) {
            all.add(null);
        }
        List<Dissenter> found = new ArrayList<>();
        for (Teller teller : all) {
            List<Voices.Belief> last = voices.against(teller, false);
            List<Voices.Belief> first = voices.against(teller, true);
            found.add(new Dissenter(teller, View.of(one, last)));
            if (!first.equals(last)) {
                found.add(new Dissenter(teller, View.of(one, first)));
            }
        }
        return List.copyOf(found);
    }

    /** A position with those accounts beside it that come to another one. */
    static Position disputed(
            List<Dissenter> dissenters, Position position, Aspect aspect, boolean isOne, long day, long known) {
        List<Position.Dissent> dissents = new ArrayList<>();
        for (Dissenter dissenter : dissenters) {
            Position theirs = dissenter.view().line(aspect, isOne).at(day, known);
            boolean told =
                    !dissents.isEmpty() && Objects.equals(dissents.getLast().teller(), dissenter.teller());
            if (!told && !theirs.isSameState(position)) {
                dissents.add(new Position.Dissent(dissenter.teller(), theirs));
            }
        }
        return dissents.isEmpty() ? position : position.withDissents(dissents);
    }
}
