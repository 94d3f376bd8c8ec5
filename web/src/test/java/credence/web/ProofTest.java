package credence.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.answer.CertificateCheck;
import credence.answer.Json;
import credence.ledger.Entry;
import credence.ledger.Hash;
import credence.persistence.Register;
import credence.persistence.test.PostgresResource;
import credence.persistence.test.SignedResource;
import credence.proof.Checkpoint;
import credence.proof.Merkle;
import credence.proof.Note;
import credence.proof.Proofs;
import credence.proof.SigningKey;
import credence.proof.VerifierKey;
import credence.review.Editor;
import credence.starter.StarterRegister;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checkpoints, proofs and certificates of the starter register. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(value = SignedResource.class, restrictToAnnotatedClass = true)
class ProofTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Register register;

    @Inject
    credence.persistence.Setup setup;

    private final Visitor visitor = new Visitor();

    @BeforeEach
    void theStarterRegister() {
        register.takeIn(
                        StarterRegister.rows(),
                        new Editor(setup.firstLogin().orElseThrow().name()),
                        null)
                .await()
                .atMost(Duration.ofMinutes(1));
    }

    private static VerifierKey key() {
        return VerifierKey.parse(given().get("/proof").path("key"));
    }

    private static Checkpoint checkpoint(String address) {
        Response answer = given().get(address);
        assertEquals("text/plain;charset=UTF-8", answer.contentType());
        Note note = Note.parse(answer.body().asString());
        assertTrue(key().signed(note));
        return Checkpoint.parse(note.text());
    }

    private static List<Hash> path(Response proof) {
        return proof.<List<String>>path("path").stream().map(Hash::new).toList();
    }

    @Test
    void theCheckpointIsASignedNoteOfTheWholeLedger() {
        Checkpoint now = checkpoint("/checkpoint");
        assertEquals(key().name(), now.origin());
        assertEquals(now.size(), ((Number) given().get("/ledger").path("revision")).longValue());
        assertEquals(now, checkpoint("/checkpoint?size=" + now.size()));
    }

    @Test
    void anEntryIsProvedByWhatIsServedAlone() {
        for (int size : List.of(7, 300, 1000)) {
            Hash root = checkpoint("/checkpoint?size=" + size).root();
            Response proof = given().get("/proof/inclusion?entry=5&size=" + size);
            Entry entry = Entry.ofCanonical(proof.<String>path("canonical").getBytes(StandardCharsets.UTF_8));
            assertEquals(entry.hash().hex(), proof.path("entryHash"));
            assertEquals(entry.hash().hex(), given().get("/ledger/5").path("hash"));
            assertTrue(Proofs.includes(Merkle.leaf(entry.hash()), 4, size, path(proof), root));
        }
    }

    @Test
    void thatTheLedgerOnlyGrewIsProvedByWhatIsServedAlone() {
        Hash before = checkpoint("/checkpoint?size=123").root();
        Checkpoint now = checkpoint("/checkpoint");
        Response proof = given().get("/proof/consistency?from=123&to=" + now.size());
        assertTrue(Proofs.isConsistent(123, before, now.size(), now.root(), path(proof)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/checkpoint?size=x",
                "/checkpoint?size=999999999",
                "/checkpoint?sise=1",
                "/proof/inclusion",
                "/proof/inclusion?entry=0",
                "/proof/inclusion?entry=9&size=8",
                "/proof/consistency",
                "/proof/consistency?from=9&to=8",
                "/certificate",
                "/certificate?actor=UKR",
                "/certificate?actor=UKR&target=UKR",
                "/certificate?actor=UKR&target=PRK&polity=XKX",
                "/certificate?polity=XKX",
                "/certificate?polity=XKX&direction=up",
                "/certificate?actor=UKR&target=PRK&knownAt=999999999"
            })
    void whatCannotBeProvedIsRefusedWithTheMend(String address) {
        Response answer = given().get(address);
        assertEquals(400, answer.statusCode(), address);
        assertFalse(answer.<String>path("mend").isBlank());
    }

    @Test
    void thePagesShowTheKeyTheProofsAndTheWayToACertificate() {
        visitor.get("/proof").then().statusCode(200).body(containsString(key().written()));
        visitor.get("/proof/inclusion?entry=5").then().statusCode(200).body(containsString("Root over"));
        visitor.get("/proof/consistency?from=5").then().statusCode(200).body(containsString("begins with that of 5"));
        visitor.get("/stances/UKR/PRK?asOf=2022-07-14").then().body(containsString("actor=UKR&amp;target=PRK"));
        visitor.get("/polities/XKX/recognisers?asOf=2022-07-14")
                .then()
                .body(containsString("polity=XKX&amp;direction=recognisers"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor=UKR&target=PRK&asOf=2022-07-14",
                "actor=PRK&target=UKR&asOf=2022-07-14&knownAt=1000",
                "actor=JAM&target=XKX&asOf=2024-01-01&viewpoint=register,XKX",
                "actor=AND&target=MCO&asOf=2024-01-01",
                "polity=XKX&direction=recognisers&asOf=2025-10-29&population=un-members&viewpoint=register,XKX,SRB",
                "polity=PSE&direction=recognisers&asOf=2025-09-30&reportedBy=2025-09-25",
                "polity=TWN&direction=relations&asOf=2024-01-01",
                "polity=RUS&direction=recognised&asOf=2022-07-14"
            })
    void aCertificateHoldsByItselfAndHasTheAnswerAsServed(String asked) throws IOException {
        Response file = given().get("/certificate?" + asked);
        file.then().statusCode(200).header("content-disposition", containsString("attachment"));
        CertificateCheck check = CertificateCheck.of(file.asByteArray(), key());
        assertTrue(check.isGood(), check.lines().toString());
        assertTrue(CertificateCheck.of(file.asByteArray(), null).isGood());
        ObjectNode certificate = (ObjectNode) JSON.readTree(file.asByteArray());
        String served = given().urlEncodingEnabled(false)
                .get(certificate.path("question").path("address").textValue())
                .asString();
        assertEquals(served, Json.body((ObjectNode) certificate.get("answer")));
        assertEquals(
                file.asString(),
                given().get("/certificate?" + asked
                                + (asked.contains("knownAt") ? "" : "&knownAt=" + certificate.path("revision")))
                        .asString(),
                "asked again it is the same to the byte");
    }

    @Test
    void whateverIsChangedInACertificateIsSeen() throws IOException {
        byte[] file =
                given().get("/certificate?actor=UKR&target=PRK&asOf=2022-07-14").asByteArray();
        bad(
                file,
                "it was changed after it was signed",
                certificate -> ((ObjectNode) certificate.get("answer").get("relations")).put("value", "established"));
        bad(file, "it was changed after it was signed", certificate -> certificate.put("revision", 3));
        bad(
                file,
                "it was changed after it was signed",
                certificate -> ((ArrayNode) certificate.get("entries")).remove(0));
        bad(file, "it was changed after it was signed", certificate -> certificate.put("more", 1));
        bad(file, "is not of the key", certificate -> certificate.put("signature", "x\n\n— y AAAAAAAAAAA=\n"));
        bad(file, "note is no signed note", certificate -> certificate.put("signature", "x"));
        bad(file, "field is missing", certificate -> certificate.remove("signature"));
        bad(file, "no certificate of the format", certificate -> certificate.put("format", "credence-certificate/2"));
        assertFalse(
                CertificateCheck.of("{".getBytes(StandardCharsets.UTF_8), null).isGood());
        VerifierKey other = SigningKey.generate().verifier(key().name());
        assertFalse(CertificateCheck.of(file, other).isGood());
    }

    private void bad(byte[] file, String told, Consumer<ObjectNode> change) throws IOException {
        ObjectNode certificate = (ObjectNode) JSON.readTree(file);
        change.accept(certificate);
        CertificateCheck check = CertificateCheck.of(JSON.writeValueAsBytes(certificate), key());
        assertFalse(check.isGood());
        assertTrue(check.lines().getLast().contains(told), check.lines().toString());
    }

    /** Spaces and the order of fields mean nothing in JSON, and so nothing for the signature. */
    @Test
    void aCertificateWrittenOtherwiseIsTheSame() throws IOException {
        byte[] file =
                given().get("/certificate?actor=UKR&target=PRK&asOf=2022-07-14").asByteArray();
        ObjectNode certificate = (ObjectNode) JSON.readTree(file);
        certificate.set("format", certificate.remove("format"));
        assertTrue(
                CertificateCheck.of(JSON.writeValueAsBytes(certificate), key()).isGood());
    }

    @Test
    void theProofPageIsJsonForPrograms() {
        given().get("/checkpoint");
        given().get("/proof").then().body("checkpoints[0].key", equalTo(key().written()));
    }
}
