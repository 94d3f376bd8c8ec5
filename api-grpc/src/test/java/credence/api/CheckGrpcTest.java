package credence.api;

import static credence.api.Client.refused;
import static credence.api.Client.refusedField;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.ledger.Attribution;
import credence.ledger.Content;
import credence.ledger.Evidence;
import credence.persistence.test.PostgresResource;
import credence.polity.PolityKey;
import credence.time.Edtf;
import credence.v1.AccountCheck;
import credence.v1.AgreementDifference;
import credence.v1.AgreementOutcome;
import credence.v1.AnswerPart;
import credence.v1.CheckReadingRequest;
import credence.v1.CheckReadingResponse;
import credence.v1.ClaimCheck;
import credence.v1.DateDifference;
import credence.v1.Flag;
import credence.v1.Reading;
import credence.v1.Report;
import credence.v1.VerdictOutcome;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Readings and proposals beside what the register has, and the orders in which they are listed. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CheckGrpcTest extends CheckedReports {
    private long append(String actor, String target, String when) {
        Act act = new Act(
                ActKind.RECOGNITION,
                Party.of(new PolityKey(actor)),
                Party.of(new PolityKey(target)),
                credence.act.Status.DONE,
                Edtf.parse(when),
                false);
        Content content = new Content.Recorded(act, new Evidence.Stated("Test Gazette", null, null), Attribution.NONE);
        return register.append(List.of(content), EDITOR, null)
                .await()
                .indefinitely()
                .getLast()
                .revision()
                .value();
    }

    private static Report.Builder claiming(String target) {
        return Report.newBuilder()
                .setText("Niger recognised " + target + " on March 3, 2021. Niger is the first country to recognise "
                        + target + ".")
                .setTitle("Niger and " + target)
                .setPublished("2021-04-01");
    }

    private CheckReadingResponse check(CheckReadingRequest.Builder request) {
        return client.reports().checkReading(request.build());
    }

    @Test
    void whatALaterEntryMadeOfAReadingIsToldWithTheEntry() {
        Reading reading = keep(claiming("Somaliland"));
        CheckReadingRequest.Builder ask = CheckReadingRequest.newBuilder().setId(reading.getId());
        CheckReadingResponse first = check(ask);
        assertEquals("2021-04-01", first.getAsOf());
        assertEquals("2021-04-01", first.getKept().getAsOf());
        assertEquals(reading.getAccountsCount(), first.getAccountsCount());
        assertEquals(
                AgreementOutcome.AGREEMENT_OUTCOME_NEW,
                first.getAccounts(0).getAgreement().getOutcome());
        assertFalse(first.getAccounts(0).getAgreement().hasEntry());
        assertEquals(List.of(), first.getAccounts(0).getChangesList());
        assertTrue(first.getClaims(0).getClaim().getWords().contains("the first country"));
        long entry = append("NER", "XSL", "2021-03-01");
        CheckReadingResponse now = check(ask.setAtLeast(entry));
        AccountCheck account = now.getAccounts(0);
        assertEquals(
                AgreementOutcome.AGREEMENT_OUTCOME_CONTRADICTS,
                account.getAgreement().getOutcome());
        assertEquals(entry, account.getAgreement().getEntry().getRevision());
        assertEquals(
                List.of(AgreementDifference.newBuilder()
                        .setDate(DateDifference.newBuilder()
                                .setAccount("2021-03-03")
                                .setRegister("2021-03-01"))
                        .build()),
                account.getAgreement().getDifferencesList());
        assertEquals(
                List.of(AnswerPart.newBuilder()
                        .setField("agreement")
                        .setValue("new")
                        .build()),
                account.getKeptList());
        Flag flag = account.getChanges(0);
        assertEquals(entry, flag.getEntry());
        assertEquals("new", flag.getWas());
        assertEquals("contradicts", flag.getNow());
        ClaimCheck claim = now.getClaims(0);
        assertEquals(
                VerdictOutcome.VERDICT_OUTCOME_HOLDS,
                claim.getClaim().getVerdicts(0).getOutcome());
        assertTrue(claim.getKeptList().stream().anyMatch(part -> part.getValue().equals("undecided")));
        assertTrue(claim.getChangesList().stream()
                .anyMatch(change -> change.getField().equals("un-members")
                        && change.getWas().equals("undecided")
                        && change.getNow().equals("holds")
                        && change.getEntry() == entry));
        // What was answered at a revision stays so; another question is not compared with what was kept.
        assertEquals(
                first,
                check(CheckReadingRequest.newBuilder().setId(reading.getId()).setKnown(first.getKnown())));
        CheckReadingResponse other = check(ask.setAsOf("2021-02-01"));
        assertFalse(other.hasKept());
        assertEquals("2021-02-01", other.getAsOf());
        assertEquals(List.of(), other.getAccounts(0).getKeptList());
    }

    @Test
    void aReportIsCheckedWithoutBeingKept() {
        append("NER", "XBF", "2021-03-03");
        CheckReadingResponse checked = check(CheckReadingRequest.newBuilder().setReport(claiming("Biafra")));
        assertEquals("2021-04-01", checked.getAsOf());
        assertFalse(checked.hasKept());
        assertEquals(
                AgreementOutcome.AGREEMENT_OUTCOME_AGREES,
                checked.getAccounts(0).getAgreement().getOutcome());
        refusedField("id", () -> check(CheckReadingRequest.newBuilder()));
        refusedField("id", () -> check(CheckReadingRequest.newBuilder().setId("seven")));
        refusedField("report.text", () -> check(CheckReadingRequest.newBuilder().setReport(Report.newBuilder())));
        refusedField(
                "known",
                () -> check(CheckReadingRequest.newBuilder()
                        .setReport(claiming("Biafra"))
                        .setKnown(-1)));
        refused(
                Status.Code.NOT_FOUND,
                "NOT_FOUND",
                () -> check(
                        CheckReadingRequest.newBuilder().setId(UUID.randomUUID().toString())));
    }
}
