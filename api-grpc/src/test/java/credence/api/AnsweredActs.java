package credence.api;

import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.ledger.Attribution;
import credence.ledger.Content;
import credence.ledger.Evidence;
import credence.ledger.Teller;
import credence.persistence.Register;
import credence.polity.PolityKey;
import credence.review.Editor;
import credence.time.Edtf;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Acts that answers are folded from. */
abstract class AnsweredActs extends OverASocket {
    static final Editor EDITOR = new Editor("editor");

    @Inject
    Register register;

    long act(String actor, String target, ActKind kind, String when) {
        return act(actor, target, kind, when, null, true);
    }

    long act(String actor, String target, ActKind kind, String when, @Nullable String teller, boolean held) {
        Act act = new Act(
                kind,
                Party.of(new PolityKey(actor)),
                Party.of(new PolityKey(target)),
                Status.DONE,
                Edtf.parse(when),
                false);
        Content content = new Content.Recorded(
                act,
                new Evidence.Stated("A note", null, null),
                new Attribution(teller == null ? List.of() : List.of(Teller.parse(teller)), held, null, null));
        return register.append(List.of(content), EDITOR, null)
                .await()
                .indefinitely()
                .getFirst()
                .revision()
                .value();
    }
}
