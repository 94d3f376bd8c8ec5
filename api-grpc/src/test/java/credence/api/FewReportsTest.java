package credence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.act.Account;
import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.ReadingId;
import credence.report.Passage;
import credence.review.Origin;
import credence.review.Proposal;
import credence.review.ProposalId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FewReportsTest {
    private static final Act ACT = new Act(
            ActKind.RECOGNITION,
            Party.of(new PolityKey("FJI")),
            Party.of(new PolityKey("XKX")),
            Status.DONE,
            null,
            false);
    private static final Passage PASSAGE = new Passage(0, 3);

    private static Proposal of(ReadingId reading) {
        Account account = new Account(ACT, false, PASSAGE, List.of(PASSAGE), null, null);
        return new Proposal(new ProposalId(UUID.randomUUID()), new Origin.Read(reading, 0, account), List.of());
    }

    @Test
    void partsAreOfFewReportsAndInOrder() {
        List<Proposal> proposals = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ReadingId reading = new ReadingId(UUID.randomUUID());
            proposals.add(of(reading));
            proposals.add(of(reading));
        }
        List<List<Proposal>> parts = FewReports.of(proposals);
        assertEquals(3, parts.size());
        assertTrue(parts.stream().allMatch(part -> part.size() <= 2 * FewReports.MOST));
        assertEquals(proposals, parts.stream().flatMap(List::stream).toList());
        assertEquals(List.of(), FewReports.of(List.of()));
    }
}
