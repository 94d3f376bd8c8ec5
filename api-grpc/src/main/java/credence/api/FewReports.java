package credence.api;

import credence.reading.ReadingId;
import credence.review.Origin;
import credence.review.Proposal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Proposals parted, in their order, so that each part is of a few reports, whose texts may be 5 MiB each. */
final class FewReports {
    static final int MOST = 16;

    private FewReports() {}

    static List<List<Proposal>> of(List<Proposal> proposals) {
        List<List<Proposal>> parts = new ArrayList<>();
        Set<ReadingId> reports = new HashSet<>();
        for (Proposal proposal : proposals) {
            boolean isOfAnother = proposal.origin() instanceof Origin.Read read && !reports.contains(read.reading());
            if (parts.isEmpty() || isOfAnother && reports.size() == MOST) {
                parts.add(new ArrayList<>());
                reports.clear();
            }
            if (proposal.origin() instanceof Origin.Read read) {
                reports.add(read.reading());
            }
            parts.getLast().add(proposal);
        }
        return parts;
    }
}
