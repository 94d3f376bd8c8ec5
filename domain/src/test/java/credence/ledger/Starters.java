package credence.ledger;

import credence.intake.Row;
import credence.starter.StarterRegister;
import java.util.HashMap;
import java.util.Map;

/** The starter register as a ledger for tests. */
public final class Starters {
    private static final Ledgers LEDGER = ledger();

    private Starters() {}

    private static Ledgers ledger() {
        Ledgers ledger = new Ledgers();
        Map<String, Entry> byId = new HashMap<>();
        for (Row row : StarterRegister.rows()) {
            Entry entry = ledger.add(new Content.Recorded(row.act(), row.evidence(), row.attribution()));
            byId.put(row.id(), entry);
            row.accountOf()
                    .map(byId::get)
                    .ifPresent(into -> ledger.add(new Content.Merged(entry.revision(), into.revision())));
        }
        return ledger;
    }

    /** Made once; add nothing to it. */
    public static Ledgers get() {
        return LEDGER;
    }
}
