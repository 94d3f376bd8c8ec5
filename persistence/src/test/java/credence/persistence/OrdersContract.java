package credence.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.InvalidInput;
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
import credence.review.Editor;
import credence.review.Origin;
import credence.review.Proposal;
import credence.time.Edtf;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** In which orders readings and proposals are listed in every form of the register, and that no page loses or repeats any. */
abstract class OrdersContract {
    private static final Editor ANNA = new Editor("anna");

    /** An empty register whose editor is anna. */
    abstract Register register();

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(Duration.ofSeconds(20));
    }

    private static Act act() {
        return new Act(
                ActKind.RECOGNITION,
                Party.of(new PolityKey("PRK")),
                Party.of(new PolityKey("XDP")),
                Status.DONE,
                Edtf.parse("2022-07-13"),
                false);
    }

    /** Of two accounts. */
    private static ReadingId submitted(Register register, String title, @Nullable String published) {
        Report report = Report.of("Words of " + title, title, published, null, null, LocalDate.of(2026, 1, 1));
        Reading reading = new Reading(
                "test reader",
                List.of(),
                List.of(Account.of(act(), false, new Passage(0, 3)), Account.of(act(), false, new Passage(4, 6))),
                List.of(),
                List.of());
        return await(register.submit(report, reading, ANNA)).id();
    }

    private static void filled(Register register) {
        submitted(register, "a", "2022-07-14");
        submitted(register, "b", null);
        Draft draft = new Draft(act(), "A note", null, LocalDate.parse("2022-07-14"), null, List.of(), true, null);
        assertInstanceOf(ProposingResult.Proposed.class, await(register.propose(draft, ANNA)));
        submitted(register, "c", "2020-01-01");
        submitted(register, "d", "2022-07-14");
    }

    /** All pages of two. */
    private static <T> List<T> all(Function<PageRequest, Uni<Page<T>>> list) {
        List<T> all = new ArrayList<>();
        @Nullable String token = null;
        do {
            Page<T> page = await(list.apply(new PageRequest(2, token)));
            assertTrue(page.items().size() <= 2);
            all.addAll(page.items());
            token = page.nextToken();
        } while (token != null);
        return all;
    }

    private static String readings(Register register, ReportOrder order) {
        return String.join(
                "",
                all(page -> register.readings(ReadingFilter.ALL, order, page)).stream()
                        .map(stored -> String.valueOf(stored.report().title()))
                        .toList());
    }

    /** By the title of their report and their position in it; what a person put is x. */
    private static String proposals(Register register, ReportOrder order) {
        List<String> told = new ArrayList<>();
        for (Proposal proposal : all((PageRequest page) -> register.proposals(ProposalFilter.WAITING, order, page))) {
            told.add(
                    proposal.origin() instanceof Origin.Read read
                            ? await(register.reading(read.reading()))
                                            .orElseThrow()
                                            .report()
                                            .title()
                                    + read.position()
                            : "x");
        }
        return String.join(" ", told);
    }

    @Test
    void readingsComeAsTheyWereHandedInOrPublished() {
        Register register = register();
        filled(register);
        assertEquals("abcd", readings(register, ReportOrder.FIRST_IN));
        assertEquals("dcba", readings(register, ReportOrder.LAST_IN));
        assertEquals("bcad", readings(register, ReportOrder.FIRST_PUBLISHED));
        assertEquals("dacb", readings(register, ReportOrder.LAST_PUBLISHED));
    }

    @Test
    void proposalsComeByTheirReportsAndInTheOrderOfItsText() {
        Register register = register();
        filled(register);
        assertEquals("a0 a1 b0 b1 x c0 c1 d0 d1", proposals(register, ReportOrder.FIRST_IN));
        assertEquals("d0 d1 c0 c1 x b0 b1 a0 a1", proposals(register, ReportOrder.LAST_IN));
        assertEquals("b0 b1 c0 c1 a0 a1 x d0 d1", proposals(register, ReportOrder.FIRST_PUBLISHED));
        assertEquals("d0 d1 x a0 a1 c0 c1 b0 b1", proposals(register, ReportOrder.LAST_PUBLISHED));
    }

    @Test
    void theProposalsOfAReadingAreListed() {
        Register register = register();
        filled(register);
        ReadingId id = submitted(register, "e", null);
        ProposalFilter filter = new ProposalFilter(null, null, null, null, null, null, id);
        assertEquals(await(register.proposals(id)), all((PageRequest page) -> register.proposals(filter, page)));
        assertEquals(2L, await(register.countProposals(filter)));
    }

    @Test
    void aTokenIsOfItsOrder() {
        Register register = register();
        filled(register);
        @Nullable
        String token = await(register.readings(ReadingFilter.ALL, ReportOrder.FIRST_IN, PageRequest.first(1)))
                .nextToken();
        InvalidInput wrong = assertThrows(
                InvalidInput.class,
                () -> await(register.readings(ReadingFilter.ALL, ReportOrder.LAST_IN, new PageRequest(1, token))));
        assertEquals("page_token", wrong.field());
    }
}
