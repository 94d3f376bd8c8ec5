package credence.persistence;

import static credence.persistence.LedgerSamples.EDITOR;
import static credence.persistence.LedgerSamples.PRK;
import static credence.persistence.LedgerSamples.UKR;
import static credence.persistence.LedgerSamples.XDP;
import static credence.persistence.LedgerSamples.await;
import static credence.persistence.ReadingSamples.account;
import static credence.persistence.ReadingSamples.read;
import static credence.persistence.ReadingSamples.reading;
import static credence.persistence.ReadingSamples.recognition;
import static credence.persistence.ReadingSamples.report;
import static credence.persistence.ReadingSamples.submitted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import credence.InvalidInput;
import credence.act.Account;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Resolved;
import credence.act.Why;
import credence.claim.Claim;
import credence.claim.ClaimForm;
import credence.claim.Comparison;
import credence.reading.Mention;
import credence.reading.Reading;
import credence.reading.ReadingId;
import credence.reading.Statement;
import credence.report.Passage;
import credence.review.Proposal;
import credence.time.Edtf;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every form of the register keeps of readings and of what they propose, and of its lists. */
abstract class RegisterContract {
    /** An empty register. */
    abstract Register register();

    private static Account explained() {
        Account plain = account(ActKind.RECOGNITION, UKR, Party.of(XDP), "2022-07-13", new Passage(0, 5));
        Why why = new Why(
                "recognition.verb",
                "A \"sentence\".",
                new Passage(1, 2),
                new Resolved(new Passage(0, 1), "means Ukraine, named “Kyiv”"),
                new Resolved(new Passage(2, 3), "name of it"),
                new Passage(3, 4));
        return new Account(
                plain.act(), true, plain.evidence(), List.of(plain.evidence(), new Passage(6, 9)), 0.875, why);
    }

    @Test
    void readingIsReadBackAsItWasWritten() {
        String text = "\uD83D\uDE00 “North Korea” — recognised ‘it’, said O'Neill\\n.\n\t\"quoted\"";
        Reading reading = new Reading(
                "test reader",
                List.of(new Mention(PRK, new Passage(3, 14))),
                List.of(
                        recognition(),
                        account(
                                ActKind.ANNEXATION,
                                UKR,
                                new Party.Named("Crimea; \"x\" \uD83D\uDE00"),
                                "1988~",
                                new Passage(1, 2)),
                        account(ActKind.CONDEMNATION, UKR, null, null, new Passage(2, 3)),
                        explained()),
                List.of(
                        new Statement("Denis Pushilin", XDP, "Telegram", true, new Passage(1, 4)),
                        new Statement("somebody", null, null, false, new Passage(5, 6))),
                List.of(
                        new Claim(
                                ClaimForm.ORDINAL,
                                ActKind.RECOGNITION,
                                Party.of(PRK),
                                new Party.Named("it"),
                                3,
                                null,
                                null,
                                "in the world",
                                Edtf.parse("1992"),
                                List.of(Party.of(UKR), new Party.Named("another")),
                                new Passage(0, 9)),
                        new Claim(
                                ClaimForm.COUNT,
                                ActKind.RECOGNITION,
                                null,
                                Party.of(XDP),
                                null,
                                140,
                                Comparison.AT_LEAST,
                                null,
                                null,
                                List.of(),
                                new Passage(2, 9))));
        Register register = register();
        ReadingId id = await(register.submit(report(text), reading, EDITOR)).id();
        StoredReading stored = await(register.reading(id)).orElseThrow();
        assertEquals(report(text), stored.report());
        assertEquals(reading, stored.reading());
        assertEquals(EDITOR, stored.by());
        assertEquals(
                reading.accounts(),
                await(register.proposals(id)).stream()
                        .map(ReadingSamples::account)
                        .toList());
    }

    @Test
    void sameReportIsKeptOnce() {
        Register register = register();
        Submission first = await(register.submit(report("one"), reading(recognition()), EDITOR));
        Submission again = await(register.submit(report("one"), reading(recognition()), EDITOR));
        assertInstanceOf(Submission.Stored.class, first);
        assertEquals(new Submission.AlreadyStored(first.id()), again);
        assertEquals(1, await(register.countProposals(ProposalFilter.WAITING)));
    }

    @Test
    void sameReportHandedInByManyAtOnceIsKeptOnce() {
        Register register = register();
        List<Uni<Submission>> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            many.add(register.submit(report("at once"), reading(recognition()), EDITOR));
        }
        List<Submission> all = await(Uni.join().all(many).andFailFast());
        assertEquals(1, all.stream().map(Submission::id).distinct().count());
        assertEquals(1, all.stream().filter(Submission.Stored.class::isInstance).count());
        assertEquals(1, await(register.countProposals(ProposalFilter.WAITING)));
    }

    @Test
    void queueKeepsTheOrderOfReportsAndOfTheirText() {
        Register register = register();
        submitted(
                register,
                "first report",
                recognition(),
                account(ActKind.SUPPORT, UKR, Party.of(PRK), null, new Passage(6, 9)));
        submitted(register, "second report", recognition());
        List<Proposal> all = new ArrayList<>();
        Page<Proposal> page = await(register.proposals(ProposalFilter.WAITING, PageRequest.first(1)));
        all.addAll(page.items());
        while (page.nextToken() != null) {
            page = await(register.proposals(ProposalFilter.WAITING, new PageRequest(1, page.nextToken())));
            all.addAll(page.items());
        }
        assertEquals(
                List.of(0, 1, 0),
                all.stream().map(proposal -> read(proposal).position()).toList());
        assertEquals(read(all.get(0)).reading(), read(all.get(1)).reading());
        assertEquals(3, await(register.countProposals(ProposalFilter.WAITING)));
    }

    @Test
    void readingsComeNewestFirst() {
        Register register = register();
        ReadingId first =
                await(register.submit(report("one"), reading(), EDITOR)).id();
        ReadingId second =
                await(register.submit(report("two"), reading(), EDITOR)).id();
        LocalDate day = LocalDate.of(1900, 1, 1);
        assertEquals(
                0,
                await(register.readings(new ReadingFilter(null, null, day), PageRequest.first(9)))
                        .items()
                        .size());
        assertEquals(
                0,
                await(register.readings(new ReadingFilter("No such outlet", null, null), PageRequest.first(9)))
                        .items()
                        .size());
        Page<StoredReading> page = await(register.readings(PageRequest.first(1)));
        assertEquals(second, page.items().getFirst().id());
        Page<StoredReading> next = await(register.readings(new PageRequest(1, page.nextToken())));
        assertEquals(first, next.items().getFirst().id());
        assertEquals(null, next.nextToken());
    }

    @Test
    void tokenOfAnotherListIsRefused() {
        Register register = register();
        for (String junk : List.of("junk", "****", Tokens.of("other", "1"))) {
            InvalidInput refused = assertThrows(
                    InvalidInput.class, () -> await(register.entries(EntryFilter.ALL, new PageRequest(5, junk))));
            assertEquals("page_token", refused.field());
        }
    }

    @Test
    void politiesAreThoseOfTheStarterRegister() {
        assertEquals(
                credence.polity.Polities.starter().all(),
                await(register().polities()).all());
    }
}
