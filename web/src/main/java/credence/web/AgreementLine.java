package credence.web;

import credence.act.Act;
import credence.ledger.Entry;
import credence.stance.When;
import credence.verdict.Agreement;
import credence.verdict.Checking;
import credence.verdict.Flag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the register has of the act of an account, as pages show it.
 *
 * @param entry the register's word on the same act; null where it is new
 * @param differs in words, one for each field
 * @param flags what later entries made of it since the reading was kept
 */
public record AgreementLine(
        Agreement agreement, @Nullable EntryLine entry, List<String> differs, List<FlagLine> flags) {
    /** Agrees, new or contradicts. */
    public String word() {
        return agreement.word().word();
    }

    static AgreementLine of(Act told, Agreement agreement, List<Flag> flags, Names names) {
        return new AgreementLine(
                agreement,
                agreement.entry() == null ? null : EntryLine.of(agreement.entry(), names),
                agreement.differs().stream()
                        .map(field -> differs(field, told, agreement))
                        .toList(),
                FlagLine.of(flags, Checking.AGREEMENT, "", names));
    }

    private static String differs(Agreement.Differs field, Act told, Agreement agreement) {
        Entry entry = Objects.requireNonNull(agreement.entry());
        Act recorded = entry.act().orElseThrow();
        return switch (field) {
            case DATE ->
                (told.when() == null ? "no date" : Formats.written(told.when())) + " against "
                        + Formats.written(When.of(entry));
            case STATUS ->
                told.status().word() + " against " + recorded.status().word();
        };
    }
}
