package credence.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.InvalidInput;
import credence.answer.Json;
import credence.ledger.Hash;
import credence.ledger.Revision;
import credence.persistence.KeptCheckpoint;
import credence.persistence.Notary;
import credence.persistence.ProvedConsistency;
import credence.persistence.ProvedInclusion;
import credence.persistence.Register;
import credence.proof.VerifierKey;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Checkpoints of the ledger, and proofs that an entry is in it and that it only grew. */
@Path("/")
public class ProofPages {
    private static final int SHOWN = 20;

    private final Notary notary;
    private final Register register;
    private final Visitors visitors;

    ProofPages(Notary notary, Register register, Visitors visitors) {
        this.notary = notary;
        this.register = register;
        this.visitors = visitors;
    }

    /**
     * What there is to check with.
     *
     * @param key null where this app has none
     * @param signed what was signed last, the largest first
     */
    public record proof(
            Frame frame, Revision head, @Nullable String key, List<KeptCheckpoint> signed)
            implements TemplateInstance {}

    /** That an entry is in the tree of a size. */
    public record inclusion(Frame frame, ProvedInclusion proof) implements TemplateInstance {}

    /** That a tree begins with an older one. */
    public record consistency(Frame frame, ProvedConsistency proof) implements TemplateInstance {}

    @GET
    @Path("proof")
    public Uni<Response> proof(UriInfo address, HttpHeaders headers) {
        Parameters.only(address, Set.of());
        Frame frame = visitors.frame("proof");
        return Uni.combine()
                .all()
                .unis(register.head(), notary.verifier(), notary.signed(SHOWN))
                .asTuple()
                .chain(all -> {
                    @Nullable
                    String key = all.getItem2().map(VerifierKey::written).orElse(null);
                    return Wants.page(headers)
                            ? Answers.page(new proof(frame, all.getItem1(), key, all.getItem3()))
                            : Uni.createFrom().item(Answers.json(json(all.getItem1(), key, all.getItem3())));
                });
    }

    private static ObjectNode json(Revision head, @Nullable String key, List<KeptCheckpoint> signed) {
        ObjectNode json = Json.object().put("revision", head.value()).put("key", key);
        json.set(
                "checkpoints",
                Json.array(
                        signed,
                        one -> Json.object()
                                .put("size", one.size())
                                .put("root", one.root().hex())
                                .put("key", one.key())
                                .put("signedAt", one.signedAt().toString())
                                .put("note", one.note())));
        return json;
    }

    /** The signed note, as the C2SP tlog-checkpoint has it. */
    @GET
    @Path("checkpoint")
    public Uni<Response> checkpoint(@RestQuery @Nullable String size, UriInfo address) {
        Parameters.only(address, Set.of("size"));
        return size(size, "size")
                .chain(entries -> notary.checkpoint(entries))
                .map(result -> Answers.text(NotSigned.signed(result).note()));
    }

    @GET
    @Path("proof/inclusion")
    public Uni<Response> inclusion(
            @RestQuery @Nullable String entry, @RestQuery @Nullable String size, UriInfo address, HttpHeaders headers) {
        Parameters.only(address, Set.of("entry", "size"));
        Frame frame = visitors.frame("proof");
        return Uni.combine()
                .all()
                .unis(size(size, "size"), size(required(entry, "entry"), "entry"))
                .asTuple()
                .chain(both -> included(both.getItem2(), both.getItem1()))
                .chain(proof -> Wants.page(headers)
                        ? Answers.page(new inclusion(frame, proof))
                        : Uni.createFrom().item(Answers.json(json(proof))));
    }

    private Uni<ProvedInclusion> included(long entry, long size) {
        if (entry < 1 || entry > size) {
            throw new InvalidInput(
                    "entry",
                    "is not among the first " + size,
                    "Send a revision from 1 to " + size + ", or a larger size.");
        }
        return notary.included(new Revision(entry), size);
    }

    private static ObjectNode json(ProvedInclusion proof) {
        ObjectNode json = Json.object()
                .put("entry", proof.entry().revision().value())
                .put("canonical", proof.canonical())
                .put("entryHash", proof.entry().hash().hex())
                .put("leaf", proof.leaf())
                .put("leafHash", proof.leafHash().hex())
                .put("size", proof.size())
                .put("root", proof.root().hex());
        json.set("path", hashes(proof.path()));
        return json;
    }

    @GET
    @Path("proof/consistency")
    public Uni<Response> consistency(
            @RestQuery @Nullable String from, @RestQuery @Nullable String to, UriInfo address, HttpHeaders headers) {
        Parameters.only(address, Set.of("from", "to"));
        Frame frame = visitors.frame("proof");
        return Uni.combine()
                .all()
                .unis(size(required(from, "from"), "from"), size(to, "to"))
                .asTuple()
                .chain(both -> consistent(both.getItem1(), both.getItem2()))
                .chain(proof -> Wants.page(headers)
                        ? Answers.page(new consistency(frame, proof))
                        : Uni.createFrom().item(Answers.json(json(proof))));
    }

    private Uni<ProvedConsistency> consistent(long from, long to) {
        if (from > to) {
            throw new InvalidInput("from", "lies after to", "Send the older size as from.");
        }
        return notary.consistent(from, to);
    }

    private static ObjectNode json(ProvedConsistency proof) {
        ObjectNode json = Json.object()
                .put("from", proof.from())
                .put("fromRoot", proof.fromRoot().hex())
                .put("to", proof.to())
                .put("toRoot", proof.toRoot().hex());
        json.set("path", hashes(proof.path()));
        return json;
    }

    private static ArrayNode hashes(List<Hash> path) {
        ArrayNode array = Json.list();
        path.forEach(hash -> array.add(hash.hex()));
        return array;
    }

    private static String required(@Nullable String sent, String field) {
        if (Parameters.sent(sent) == null) {
            throw new InvalidInput(field, "is left out", "Send the number of a revision.");
        }
        return String.valueOf(sent);
    }

    /** A size of the tree; left out, that of the whole ledger. */
    private Uni<Long> size(@Nullable String sent, String field) {
        @Nullable String digits = Parameters.sent(sent);
        if (digits != null && !Times.isRevision(digits)) {
            throw new InvalidInput(field, "is no revision", "Send the number of a revision, such as 12.");
        }
        return register.head()
                .map(head -> digits == null
                        ? head.value()
                        : Times.within(field, Times.revision(digits), head).value());
    }
}
