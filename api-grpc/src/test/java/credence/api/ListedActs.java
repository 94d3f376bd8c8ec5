package credence.api;

import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.ledger.Attribution;
import credence.ledger.Content;
import credence.ledger.Evidence;
import credence.persistence.Register;
import credence.polity.PolityKey;
import credence.review.Editor;
import credence.time.Edtf;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Some acts to be listed. */
abstract class ListedActs extends OverASocket {
    @Inject
    Register register;

    @BeforeEach
    void prepare() {
        act("RUS", "XAB", ActKind.RECOGNITION);
        act("RUS", "XSO", ActKind.RECOGNITION);
        act("SYR", "XAB", ActKind.RECOGNITION);
        act("RUS", "UKR", ActKind.RELATIONS_SEVERED);
    }

    void act(String actor, String target, ActKind kind) {
        Act act = new Act(
                kind,
                Party.of(new PolityKey(actor)),
                Party.of(new PolityKey(target)),
                Status.DONE,
                Edtf.parse("2008-08-26"),
                false);
        register.append(
                        List.of(new Content.Recorded(
                                act,
                                new Evidence.Stated("A note", null, null),
                                new Attribution(List.of(), true, null, null))),
                        new Editor("editor"),
                        null)
                .await()
                .indefinitely();
    }

    @Inject
    credence.persistence.ServiceTokens tokens;
}
