package credence.persistence;

import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Evidence;
import credence.polity.PolityKey;
import credence.review.Editor;
import credence.time.Edtf;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Acts to append, and a ledger as it is read back. */
final class LedgerSamples {
    static final Editor EDITOR = new Editor("editor");
    static final PolityKey PRK = new PolityKey("PRK");
    static final PolityKey XDP = new PolityKey("XDP");
    static final PolityKey UKR = new PolityKey("UKR");

    private LedgerSamples() {}

    static <T> T await(Uni<T> answer) {
        return answer.await().atMost(Duration.ofSeconds(20));
    }

    static Content recorded(ActKind kind, PolityKey actor, PolityKey target, @Nullable String when) {
        return new Content.Recorded(
                new Act(
                        kind,
                        Party.of(actor),
                        Party.of(target),
                        Status.DONE,
                        when == null ? null : Edtf.parse(when),
                        false),
                new Evidence.Stated("A list", null, null));
    }

    static Content recognition() {
        return recorded(ActKind.RECOGNITION, PRK, XDP, "2022-07-13");
    }

    static List<Entry> ledger(Register register) {
        List<Entry> all = new ArrayList<>();
        PageRequest request = PageRequest.first(200);
        while (true) {
            Page<Entry> page = await(register.entries(EntryFilter.ALL, request));
            all.addAll(page.items());
            if (page.nextToken() == null) {
                all.sort(Comparator.comparing(Entry::revision));
                return all;
            }
            request = new PageRequest(200, page.nextToken());
        }
    }

    static List<Long> revisions(List<Entry> entries) {
        return entries.stream().map(entry -> entry.revision().value()).toList();
    }
}
