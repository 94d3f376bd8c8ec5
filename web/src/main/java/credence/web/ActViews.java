package credence.web;

import credence.ledger.Evidence;
import credence.ledger.Revision;
import credence.ledger.Teller;
import credence.persistence.ActAccounts;
import credence.persistence.Register;
import credence.persistence.ReportLine;
import credence.persistence.StoredReading;
import credence.reading.ReadingId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The accounts of an act with the reports they come from, each of which is fetched once. */
@ApplicationScoped
public class ActViews {
    private final Register register;

    ActViews(Register register) {
        this.register = register;
    }

    Uni<ActView> of(Revision entry, Revision known, Names names) {
        return register.accounts(entry, known)
                .chain(accounts -> register.readings(accounts.told().stream()
                                .flatMap(told -> told.entry().evidence().flatMap(Evidence::told).stream())
                                .map(Evidence.Told::reading))
                        .map(readings -> new ActView(
                                accounts.told().stream()
                                        .map(told -> card(told, accounts, readings, names))
                                        .toList(),
                                accounts.alike().stream()
                                        .map(one -> EntryLine.of(one, names))
                                        .toList(),
                                known)));
    }

    private static AccountCard card(
            ActAccounts.Told told, ActAccounts accounts, Map<ReadingId, StoredReading> readings, Names names) {
        @Nullable
        StoredReading reading = told.entry()
                .evidence()
                .flatMap(Evidence::told)
                .map(evidence -> readings.get(evidence.reading()))
                .orElse(null);
        return new AccountCard(
                EntryLine.of(told.entry(), names),
                told.entry().tellers().stream()
                        .map(teller -> teller(teller, names))
                        .toList(),
                told.merge(),
                reading == null ? null : ReportLine.of(reading),
                reading == null ? null : reading.origin(),
                accounts.contradictions(told));
    }

    private static String teller(Teller teller, Names names) {
        return switch (teller) {
            case Teller.Of(var key) -> names.side(key).name();
            case Teller.Outlet(String name) -> name;
        };
    }
}
