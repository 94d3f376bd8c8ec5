package credence.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.ledger.Entry;
import credence.ledger.Hash;
import credence.ledger.Revision;
import credence.persistence.KeptCheckpoint;
import credence.persistence.LiveHistories;
import credence.persistence.Notary;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Makes certificates: an answer with all that shows it, to be kept and checked where there is no register. */
@ApplicationScoped
public class Certificates {
    private final LiveHistories live;
    private final Notary notary;

    Certificates(LiveHistories live, Notary notary) {
        this.live = live;
        this.notary = notary;
    }

    /**
     * Asked again it is the same to the byte.
     *
     * @param checkpoint of the revision that the question is asked at
     */
    public Uni<IssuedCertificate> issue(CertifiedQuestion question, Inquiry asked, KeptCheckpoint checkpoint) {
        Revision known = asked.question().known();
        Uni<LiveHistories.At> histories =
                switch (question) {
                    case CertifiedQuestion.OfPair pair -> live.between(pair.actor(), pair.target(), known);
                    case CertifiedQuestion.OfTally tally -> live.of(tally.polity(), known);
                };
        return histories
                .chain(at -> {
                    List<Entry> entries = question.entries(at.histories(), known);
                    return notary.inclusion(
                                    entries.stream().map(Entry::revision).toList(), known.value())
                            .chain(paths -> {
                                ObjectNode certificate = Certificate.question(question, asked);
                                certificate.set("answer", question.answer(asked, at.histories()));
                                shown(certificate, checkpoint, entries, paths);
                                return notary.sign(Certificate.statement(checkpoint.note(), certificate))
                                        .map(signature -> certificate.put("signature", signature.written()));
                            });
                })
                .map(certificate -> new IssuedCertificate(
                        "credence-" + question.name() + "-" + asked.question().day() + "-at-" + known + ".json",
                        Json.body(certificate)));
    }

    private static void shown(
            ObjectNode certificate, KeptCheckpoint checkpoint, List<Entry> entries, Map<Revision, List<Hash>> paths) {
        certificate.put("key", checkpoint.key()).put("checkpoint", checkpoint.note());
        certificate.set("entries", Json.array(entries, entry -> {
            ArrayNode path = Json.list();
            paths.getOrDefault(entry.revision(), List.of()).forEach(hash -> path.add(hash.hex()));
            ObjectNode shown = Json.object()
                    .put("revision", entry.revision().value())
                    .put("canonical", new String(entry.canonical(), StandardCharsets.UTF_8));
            shown.set("path", path);
            return shown;
        }));
    }
}
