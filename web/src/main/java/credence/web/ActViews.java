package credence.web;

import credence.answer.ToldAct;
import credence.answer.ToldActs;
import credence.ledger.Revision;
import credence.ledger.Teller;
import credence.persistence.ActAccounts;
import credence.persistence.ReportLine;
import credence.persistence.StoredReading;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The accounts of an act as pages show them. */
@ApplicationScoped
public class ActViews {
    private final ToldActs acts;

    ActViews(ToldActs acts) {
        this.acts = acts;
    }

    Uni<ActView> of(Revision entry, Revision known, Names names) {
        return acts.of(entry, known)
                .map(act -> new ActView(
                        act.accounts().told().stream()
                                .map(told -> card(told, act, names))
                                .toList(),
                        act.accounts().alike().stream()
                                .map(one -> EntryLine.of(one, names))
                                .toList(),
                        known));
    }

    private static AccountCard card(ActAccounts.Told told, ToldAct act, Names names) {
        @Nullable StoredReading reading = act.reading(told);
        return new AccountCard(
                EntryLine.of(told.entry(), names),
                told.entry().tellers().stream()
                        .map(teller -> teller(teller, names))
                        .toList(),
                told.merge(),
                reading == null ? null : ReportLine.of(reading),
                reading == null ? null : reading.origin(),
                act.accounts().contradictions(told));
    }

    private static String teller(Teller teller, Names names) {
        return switch (teller) {
            case Teller.Of(var key) -> names.side(key).name();
            case Teller.Outlet(String name) -> name;
        };
    }
}
