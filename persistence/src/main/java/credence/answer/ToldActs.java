package credence.answer;

import credence.ledger.Evidence;
import credence.ledger.Revision;
import credence.persistence.Register;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The accounts of an act with the reports they come from, each of which is fetched once. */
@ApplicationScoped
public class ToldActs {
    private final Register register;

    ToldActs(Register register) {
        this.register = register;
    }

    /** Of the act that an entry tells, as known at a revision. */
    public Uni<ToldAct> of(Revision entry, Revision known) {
        return register.accounts(entry, known)
                .chain(accounts -> register.readings(accounts.told().stream()
                                .flatMap(told -> told.entry().evidence().flatMap(Evidence::told).stream())
                                .map(Evidence.Told::reading))
                        .map(readings -> new ToldAct(accounts, readings, known)));
    }
}
