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
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Some acts to be listed. */
abstract class ListedActs {
    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URL server;

    @Inject
    Register register;

    Client client;

    @BeforeEach
    void connect() {
        client = new Client(server);
        act("RUS", "XAB", ActKind.RECOGNITION);
        act("RUS", "XSO", ActKind.RECOGNITION);
        act("SYR", "XAB", ActKind.RECOGNITION);
        act("RUS", "UKR", ActKind.RELATIONS_SEVERED);
    }

    @AfterEach
    void close() throws InterruptedException {
        client.close();
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
