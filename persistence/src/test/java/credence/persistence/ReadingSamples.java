package credence.persistence;

import static credence.persistence.LedgerSamples.EDITOR;
import static credence.persistence.LedgerSamples.PRK;
import static credence.persistence.LedgerSamples.XDP;
import static credence.persistence.LedgerSamples.await;

import credence.act.Account;
import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.Reading;
import credence.reading.ReadingId;
import credence.report.Passage;
import credence.report.Report;
import credence.review.Origin;
import credence.review.Proposal;
import credence.time.Edtf;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports, accounts that are read in them, and the proposals that become of these. */
final class ReadingSamples {
    private ReadingSamples() {}

    static Report report(String text) {
        return new Report(
                text, "A \"title\"", LocalDate.parse("2022-07-14"), "Outlet", URI.create("https://example.org/a?b=c"));
    }

    static Account account(
            ActKind kind, PolityKey actor, @Nullable Party target, @Nullable String when, Passage passage) {
        Act act = new Act(kind, Party.of(actor), target, Status.DONE, when == null ? null : Edtf.parse(when), false);
        return Account.of(act, false, passage);
    }

    static Reading reading(Account... accounts) {
        return new Reading("test reader", List.of(), List.of(accounts), List.of(), List.of());
    }

    static Account recognition() {
        return account(ActKind.RECOGNITION, PRK, Party.of(XDP), "2022-07-13", new Passage(0, 5));
    }

    static List<Proposal> submitted(Register register, String text, Account... accounts) {
        ReadingId id =
                await(register.submit(report(text), reading(accounts), EDITOR)).id();
        return await(register.proposals(id));
    }

    static Origin.Read read(Proposal proposal) {
        return (Origin.Read) proposal.origin();
    }

    static Account account(Proposal proposal) {
        return read(proposal).account();
    }
}
