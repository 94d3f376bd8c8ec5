package credence.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.InvalidInput;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Signed notes, keys and checkpoints, by the published example of signed notes and with keys of our own. */
class NoteTest {
    private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String EXAMPLE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final SigningKey KEY = SigningKey.generate();
    private static final String NAME = "register.example/ledger";

    @Test
    void thePublishedExampleIsGood() {
        VerifierKey peter = VerifierKey.parse(PETER);
        assertEquals(PETER, peter.written());
        Note note = Note.parse(EXAMPLE);
        assertTrue(peter.signed(note));
        assertEquals(EXAMPLE, note.written());
        assertFalse(peter.signed(Note.parse(EXAMPLE.replace("answer", "Answer"))));
        assertFalse(peter.signed(Note.parse(EXAMPLE.replace("x08go", "x08gp"))));
    }

    @Test
    void whatTheRegisterSignsIsGoodByItsOwnKeyAndNoOther() {
        Checkpoint checkpoint = new Checkpoint(NAME, 1513, Merkle.leaf(new byte[] {1}));
        Note note = KEY.sign(NAME, checkpoint.text());
        Note read = Note.parse(note.written());
        assertEquals(note, read);
        assertEquals(checkpoint, Checkpoint.parse(read.text()));
        assertTrue(VerifierKey.parse(KEY.verifier(NAME).written()).signed(read));
        assertFalse(SigningKey.generate().verifier(NAME).signed(read));
        assertFalse(KEY.verifier("another.example").signed(read));
        assertEquals(note, KEY.sign(NAME, checkpoint.text()), "the same text gives the same note");
    }

    @Test
    void aCheckpointHasThreeLinesAndASignature() {
        String written =
                KEY.sign(NAME, new Checkpoint(NAME, 2, Merkle.EMPTY).text()).written();
        assertTrue(
                written.matches(
                        "register\\.example/ledger\n2\n47DEQpj8HBSa\\+/TImW\\+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— register\\.example/ledger [A-Za-z0-9+/]+=*\n"),
                written);
        String line = written.lines().toList().getLast();
        assertEquals(4 + 64, Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1)).length);
    }

    @Test
    void signaturesOfOthersBesideItsOwnDoNoHarm() {
        Note note = KEY.sign(NAME, "text\n");
        Note both = new Note(
                note.text(),
                List.of(
                        SigningKey.generate()
                                .sign("witness.example", note.text())
                                .signatures()
                                .getFirst(),
                        note.signatures().getFirst()));
        assertTrue(KEY.verifier(NAME).signed(Note.parse(both.written())));
    }

    @Test
    void theKeyIsWrittenAsPemAndReadAgain() {
        SigningKey read = SigningKey.parse(KEY.pem());
        assertEquals(KEY.verifier(NAME), read.verifier(NAME));
        assertEquals(KEY.sign(NAME, "text\n"), read.sign(NAME, "text\n"));
        String halves = KEY.pem().substring(0, KEY.pem().indexOf("-----BEGIN PUBLIC"))
                + SigningKey.generate().pem().substring(KEY.pem().indexOf("-----BEGIN PUBLIC"));
        assertThrows(InvalidInput.class, () -> SigningKey.parse(halves));
        assertThrows(InvalidInput.class, () -> SigningKey.parse("nothing"));
        assertEquals("SigningKey[...]", KEY.toString());
    }

    @Test
    void whatIsNoNoteNoKeyAndNoCheckpointIsRefused() {
        for (String broken : List.of(
                "",
                "text\n",
                "text\n\n",
                "text\n\n— name\n",
                "text\n\n— name AAAA\n",
                "text\n\n- name AAAAAAAAAAA=\n",
                "text\n\n— name AAAAAAAAAAA=",
                "te\txt\n\n— name AAAAAAAAAAA=\n")) {
            assertThrows(InvalidInput.class, () -> Note.parse(broken), broken);
        }
        for (String broken : List.of("", "name", PETER.replace("c74f20a3", "c74f20a4"), PETER.replace("+AR", "+BR"))) {
            assertThrows(InvalidInput.class, () -> VerifierKey.parse(broken), broken);
        }
        assertThrows(InvalidInput.class, () -> KEY.verifier("two words"));
        for (String broken : List.of("origin\n1\n", "origin\n01\nAAAA\n", "origin\n-1\nAAAA\n", "origin\n1\nAAAA\n")) {
            assertThrows(InvalidInput.class, () -> Checkpoint.parse(broken), broken);
        }
    }
}
