package credence.api;

import static credence.api.Client.credentials;

import credence.access.Role;
import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.ledger.Attribution;
import credence.ledger.Content;
import credence.ledger.Evidence;
import credence.persistence.Register;
import credence.persistence.ServiceTokens;
import credence.persistence.TokenOrder;
import credence.polity.PolityKey;
import credence.review.Editor;
import credence.time.Edtf;
import credence.v1.CreateWatchRequest;
import credence.v1.StanceMatter;
import credence.v1.WatchMatter;
import credence.v1.WatchServiceGrpc;
import jakarta.inject.Inject;
import java.util.List;

/** Analysts who watch answers. */
abstract class Watched extends OverASocket {
    static final Editor ADMIN = new Editor("editor");

    @Inject
    Register register;

    @Inject
    ServiceTokens tokens;

    WatchServiceGrpc.WatchServiceBlockingStub as(String service) {
        TokenOrder order = new TokenOrder("watches", new Editor(service), Role.ANALYST, null);
        String secret = tokens.make(order, ADMIN).await().indefinitely().secret();
        return WatchServiceGrpc.newBlockingStub(client.channel).withCallCredentials(credentials("Bearer " + secret));
    }

    long append(ActKind kind, String actor, String target, String when) {
        Act act = new Act(
                kind,
                Party.of(new PolityKey(actor)),
                Party.of(new PolityKey(target)),
                credence.act.Status.DONE,
                Edtf.parse(when),
                false);
        return register.append(
                        List.of(new Content.Recorded(
                                act, new Evidence.Stated("Test Gazette", null, null), Attribution.NONE)),
                        ADMIN,
                        null)
                .await()
                .indefinitely()
                .getLast()
                .revision()
                .value();
    }

    static CreateWatchRequest.Builder stance(String actor, String target) {
        return CreateWatchRequest.newBuilder()
                .setMatter(WatchMatter.newBuilder()
                        .setStance(StanceMatter.newBuilder().setActor(actor).setTarget(target)))
                .setAsOf("2020-01-01");
    }
}
