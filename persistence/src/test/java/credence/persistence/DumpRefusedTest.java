package credence.persistence;

import static credence.persistence.DumpedRegister.assertStillEmpty;
import static credence.persistence.DumpedRegister.column;
import static credence.persistence.DumpedRegister.lines;
import static credence.persistence.DumpedRegister.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.persistence.test.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dump that is not whole, or not for this register, is refused, and nothing is written. */
class DumpRefusedTest {
    @TempDir
    private static Path folder;

    private static DumpedRegister whole;

    @BeforeAll
    static void aRegisterAndItsDump() throws IOException {
        whole = new DumpedRegister(folder);
    }

    @AfterAll
    static void close() {
        whole.close();
    }

    @Test
    void aChangedLineIsNamed() throws Exception {
        TestDatabase empty = TestDatabase.create();
        List<String> lines = new ArrayList<>(lines(whole.dump()));
        int changed = 3
                + lines.stream()
                        .filter(line -> line.startsWith("{\"polity\""))
                        .toList()
                        .size();
        lines.set(changed - 1, lines.get(changed - 1).replace("\"created_at\":\"2", "\"created_at\":\"1"));
        assertTrue(
                refusal(whole.packed(lines), empty).contains("line " + changed + ": it was changed"),
                refusal(whole.packed(lines), empty));
        assertStillEmpty(empty);
    }

    @Test
    void aMissingAnAddedAndAMovedLineAreNamed() throws Exception {
        TestDatabase empty = TestDatabase.create();
        List<String> missing = new ArrayList<>(lines(whole.dump()));
        missing.remove(99);
        assertTrue(refusal(whole.packed(missing), empty).contains("line 100: "));
        List<String> twice = new ArrayList<>(lines(whole.dump()));
        twice.add(100, twice.get(99));
        assertTrue(refusal(whole.packed(twice), empty).contains("line 101: "));
        List<String> moved = new ArrayList<>(lines(whole.dump()));
        java.util.Collections.swap(moved, 49, 59);
        assertTrue(refusal(whole.packed(moved), empty).contains("line 50: "));
        List<String> more = new ArrayList<>(lines(whole.dump()));
        more.add(more.getLast());
        assertTrue(refusal(whole.packed(more), empty).contains("something follows the end"));
        assertStillEmpty(empty);
    }

    @Test
    void aFileThatWasCutOffIsRefusedWhereverItWas() throws Exception {
        TestDatabase empty = TestDatabase.create();
        byte[] bytes = Files.readAllBytes(whole.dump());
        for (int length : new int[] {0, 1, 5, 300, bytes.length / 2, bytes.length - 1}) {
            Path cut = Files.write(folder.resolve("cut-" + length), Arrays.copyOf(bytes, length));
            String why = refusal(cut, empty);
            assertTrue(why.contains(", line ") && why.contains("Nothing was written"), length + ": " + why);
        }
        List<String> lines = lines(whole.dump());
        assertTrue(refusal(whole.packed(lines.subList(0, lines.size() - 1)), empty)
                .contains("line " + lines.size() + ": the file ends here"));
        assertStillEmpty(empty);
    }

    @Test
    void aChangedByteOfThePackedFileIsFound() throws Exception {
        TestDatabase empty = TestDatabase.create();
        byte[] bytes = Files.readAllBytes(whole.dump());
        for (int at = 20; at < bytes.length; at += bytes.length / 4) {
            byte[] changed = bytes.clone();
            changed[at] ^= 0x10;
            String why = refusal(Files.write(folder.resolve("changed-" + at), changed), empty);
            assertTrue(why.contains(", line "), at + ": " + why);
        }
        assertStillEmpty(empty);
    }

    @Test
    void anEntryThatWasForgedSumsAndAllIsNamed() throws Exception {
        TestDatabase empty = TestDatabase.create();
        String why = refusal(
                whole.forged(
                        line -> line.startsWith("{\"entry\"") ? line.replace("\"A reason.\"", "\"No reason.\"") : line),
                empty);
        assertTrue(why.contains("entry 1: why was changed") || why.contains("entry 1: its columns"), why);
        assertStillEmpty(empty);
        String chain = refusal(
                whole.forged(line -> line.startsWith("{\"entry\":{\"revision\":7,")
                        ? line.replace("\"revision\":7,", "\"revision\":8,")
                        : line),
                empty);
        assertTrue(chain.contains("line ") && chain.contains("entry"), chain);
        String decided = refusal(
                whole.forged(line -> line.startsWith("{\"setting\"") ? line.replace("\"all\"", "\"off\"") : line),
                empty);
        assertTrue(decided.contains("setting ") && decided.contains("no longer give its seal"), decided);
        String fewer = refusal(
                whole.forged(
                        line -> line.startsWith("{\"format\"") ? line.replace("\"setting\":2", "\"setting\":3") : line),
                empty);
        assertTrue(fewer.contains("there are 2 rows of \"setting\""), fewer);
        assertStillEmpty(empty);
    }

    @Test
    void aDumpOfALaterCredenceIsRefused() throws Exception {
        TestDatabase empty = TestDatabase.create();
        String schema = refusal(whole.forged(line -> line.replaceFirst("\"schema\":\\d+", "\"schema\":9999")), empty);
        assertTrue(schema.contains("database version 9999") && schema.contains("newer Credence"), schema);
        String version = refusal(whole.forged(line -> line.replaceFirst("\"version\":1,", "\"version\":2,")), empty);
        assertTrue(version.contains("format version 2"), version);
        String other = refusal(Files.writeString(folder.resolve("list.jsonl"), "{\"kind\": \"recognition\"}\n"), empty);
        assertTrue(other.contains("does not begin a dump"), other);
        assertStillEmpty(empty);
    }

    @Test
    void aRegisterThatHasSomethingIsLeftAsItIs() throws Exception {
        MigratedDatabase started = MigratedDatabase.create();
        String why = refusal(whole.dump(), started.database());
        assertTrue(why.contains("is not empty: it has ") && why.contains("1 rows of \"editor\""), why);
        assertTrue(why.contains("give a new data folder"), why);
        assertEquals(List.of("1"), column(started.database(), "select count(*) from credence.editor"));
    }
}
