package credence.web;

import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.ledger.Attribution;
import credence.ledger.Confidence;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Evidence;
import credence.ledger.Teller;
import credence.persistence.Register;
import credence.persistence.Setup;
import credence.polity.PolityKey;
import credence.review.Editor;
import credence.time.Edtf;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Acts that a test appends, for what is answered from them. Each test has polities of its own. */
abstract class AppendedActs {
    @Inject
    Register register;

    @Inject
    Setup setup;

    final Visitor visitor = new Visitor();

    /** Appends an act with a named source, and answers its revision. */
    long append(ActKind kind, String actor, String target, String when) {
        return append(kind, actor, target, when, Attribution.NONE, "2015-01-01");
    }

    long append(
            ActKind kind,
            String actor,
            String target,
            @Nullable String when,
            Attribution attribution,
            @Nullable String published) {
        Act act = new Act(
                kind,
                Party.of(new PolityKey(actor)),
                Party.of(new PolityKey(target)),
                Status.DONE,
                when == null ? null : Edtf.parse(when),
                false);
        return append(new Content.Recorded(
                act,
                new Evidence.Stated(
                        "Test Gazette",
                        "https://example.org/" + actor,
                        published == null ? null : LocalDate.parse(published)),
                attribution));
    }

    long append(Content content) {
        List<Entry> entries = register.append(
                        List.of(content),
                        new Editor(setup.firstLogin().orElseThrow().name()),
                        null)
                .await()
                .indefinitely();
        return entries.getLast().revision().value();
    }

    static Attribution by(String teller, boolean held) {
        return new Attribution(List.of(Teller.parse(teller)), held, held ? Confidence.HIGH : Confidence.LOW, null);
    }
}
