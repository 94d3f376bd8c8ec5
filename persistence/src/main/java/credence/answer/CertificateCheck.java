package credence.answer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.InvalidInput;
import credence.act.Aspect;
import credence.ledger.Entry;
import credence.ledger.Hash;
import credence.ledger.Revision;
import credence.polity.Polities;
import credence.polity.PolityKey;
import credence.polity.Population;
import credence.proof.Checkpoint;
import credence.proof.Merkle;
import credence.proof.Note;
import credence.proof.Proofs;
import credence.proof.VerifierKey;
import credence.stance.Histories;
import credence.stance.Question;
import credence.stance.Viewpoint;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate proves, checked with nothing but itself and the verifier key.
 *
 * @param isGood whether all of it holds
 * @param lines for whoever asked, each a step; the last tells what is wrong where something is
 */
public record CertificateCheck(boolean isGood, List<String> lines) {
    private static final ObjectMapper STRICT = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    /** A step does not hold. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(String what) {
            super(what);
        }
    }

    /** @param trusted the key that its signatures must be of; null: the one that it names itself */
    public static CertificateCheck of(byte[] file, @Nullable VerifierKey trusted) {
        List<String> lines = new ArrayList<>();
        try {
            check(file, trusted, lines);
            return new CertificateCheck(true, lines);
        } catch (Broken broken) {
            lines.add("BAD   " + broken.getMessage());
        } catch (InvalidInput broken) {
            lines.add("BAD   " + broken.getMessage());
        } catch (JsonProcessingException noJson) {
            lines.add("BAD   it is no JSON: " + noJson.getOriginalMessage());
        } catch (IllegalArgumentException | NullPointerException incomplete) {
            lines.add("BAD   a field is missing, or not of its form");
        }
        return new CertificateCheck(false, lines);
    }

    private static void check(byte[] file, @Nullable VerifierKey trusted, List<String> lines)
            throws JsonProcessingException {
        if (!(STRICT.readTree(new String(file, StandardCharsets.UTF_8)) instanceof ObjectNode certificate)
                || !Certificate.FORMAT.equals(certificate.path("format").textValue())) {
            throw new Broken("it is no certificate of the format " + Certificate.FORMAT);
        }
        Inquiry asked = asked(certificate.path("question"), Polities.starter());
        CertifiedQuestion question = question(certificate.path("question"));
        lines.add(question.asks(asked.called()) + " On " + asked.question().day() + ", as known at revision "
                + asked.question().known() + ", by "
                + certificate.path("question").path("viewpoint").textValue() + ".");
        Checkpoint checkpoint = signed(certificate, trusted, lines);
        List<Entry> entries = included(certificate, checkpoint);
        lines.add("good  its " + entries.size() + " entries are in the tree of that checkpoint, each by its proof");
        Histories histories = Histories.of(entries);
        answered(certificate.path("answer"), question.answer(asked, histories), lines);
        told(certificate.path("answer"), lines);
        lines.add(
                "Not proven by this: that the ledger holds no other entry of these (whoever has an export of it can see), that what the"
                        + " entries say is true, and the names and memberships of polities, which are this Credence's.");
    }

    private static Checkpoint signed(ObjectNode certificate, @Nullable VerifierKey trusted, List<String> lines) {
        VerifierKey key =
                trusted == null ? VerifierKey.parse(certificate.path("key").textValue()) : trusted;
        Note signature = Note.parse(certificate.path("signature").textValue());
        String note = certificate.path("checkpoint").textValue();
        if (!key.signed(signature)) {
            throw new Broken("its signature is not of the key " + key);
        }
        if (!signature.text().equals(Certificate.statement(note, certificate))) {
            throw new Broken("it was changed after it was signed");
        }
        lines.add("good  signed by " + key
                + (trusted == null
                        ? ", the key that it names itself: compare it with the register's, or give that with --key"
                        : ", the key that was given"));
        Checkpoint checkpoint = Checkpoint.parse(Note.parse(note).text());
        if (!key.signed(Note.parse(note)) || !checkpoint.origin().equals(key.name())) {
            throw new Broken("its checkpoint is not signed by that key");
        }
        if (checkpoint.size() != certificate.path("revision").asLong(-1)
                || checkpoint.size()
                        != certificate.path("question").path("revision").asLong(-1)) {
            throw new Broken("its checkpoint is of another revision");
        }
        lines.add("good  checkpoint of " + checkpoint.size() + " entries, root " + checkpoint.root());
        return checkpoint;
    }

    private static List<Entry> included(ObjectNode certificate, Checkpoint checkpoint) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode shown : certificate.path("entries")) {
            long revision = shown.path("revision").asLong(-1);
            Entry entry = Entry.ofCanonical(shown.path("canonical").textValue().getBytes(StandardCharsets.UTF_8));
            List<Hash> path = StreamSupport.stream(shown.path("path").spliterator(), false)
                    .map(JsonNode::textValue)
                    .map(Hash::new)
                    .toList();
            if (entry.revision().value() != revision
                    || !Proofs.includes(
                            Merkle.leaf(entry.hash()), revision - 1, checkpoint.size(), path, checkpoint.root())) {
                throw new Broken("entry " + revision + " is not in the tree of the checkpoint");
            }
            entries.add(entry);
        }
        return entries;
    }

    private static void answered(JsonNode answer, ObjectNode anew, List<String> lines) {
        byte[] served = CanonicalJson.of(answer);
        if (Arrays.equals(served, CanonicalJson.of(anew))) {
            lines.add("good  the answer is what these entries come to, folded anew");
        } else if (Arrays.equals(CanonicalJson.of(nameless(answer)), CanonicalJson.of(nameless(anew)))) {
            lines.add("good  the answer is what these entries come to, folded anew, but for how polities are called");
        } else {
            throw new Broken("the answer is not what its entries come to, folded by this Credence");
        }
    }

    private static JsonNode nameless(JsonNode json) {
        JsonNode copy = json.deepCopy();
        copy.findParents("name").forEach(named -> ((ObjectNode) named).remove("name"));
        return copy;
    }

    private static void told(JsonNode answer, List<String> lines) {
        if (answer.has("count")) {
            lines.add("The answer: " + answer.path("count").asLong() + " are counted, "
                    + answer.path("possible").asLong() + " more possible, "
                    + answer.path("disputed").asLong() + " claimed and not counted.");
            return;
        }
        List<String> values = new ArrayList<>();
        for (Aspect aspect : Aspect.values()) {
            JsonNode value = answer.path(StanceJson.word(aspect));
            values.add(StanceJson.word(aspect) + " " + value.path("value").asText()
                    + (value.path("since").isTextual()
                            ? " since " + value.path("since").textValue()
                            : ""));
        }
        lines.add("The answer: " + String.join(", ", values) + ".");
    }

    private static CertifiedQuestion question(JsonNode question) {
        return CertifiedQuestion.of(
                key(question, "actor"),
                key(question, "target"),
                key(question, "polity"),
                question.path("direction").textValue());
    }

    private static @Nullable PolityKey key(JsonNode question, String field) {
        return question.has(field) ? new PolityKey(question.path(field).textValue()) : null;
    }

    private static Inquiry asked(JsonNode question, Polities polities) {
        List<Viewpoint> viewpoints = QueryText.words(question.path("viewpoint").textValue()).stream()
                .map(Viewpoint::parse)
                .toList();
        @Nullable String reported = question.path("reportedBy").textValue();
        Revision known = new Revision(question.path("revision").asLong(-1));
        return new Inquiry(
                polities,
                new Question(
                        LocalDate.parse(question.path("asOf").textValue()),
                        known,
                        reported == null ? null : LocalDate.parse(reported),
                        viewpoints.getFirst()),
                viewpoints,
                question.has("population")
                        ? Population.parse(question.path("population").textValue(), Inquiry.MEMBERSHIPS)
                        : Population.ALL);
    }
}
