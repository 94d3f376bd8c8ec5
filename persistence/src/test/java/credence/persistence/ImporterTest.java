package credence.persistence;

import static credence.persistence.LedgerContract.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.act.ActKind;
import credence.intake.Sides;
import credence.ledger.Entry;
import credence.ledger.Evidence;
import credence.ledger.Observation;
import credence.ledger.Revision;
import credence.polity.Polities;
import credence.polity.PolityKey;
import credence.review.Editor;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That files come in whole or not at all, once, and that what is wrong in them is told line by line. */
class ImporterTest {
    private static final Editor EDITOR = new Editor("importer");
    private static final String HEAD = "id,kind,actor,target,when,source,same_as,corrects,retracts,merges\n";

    private static final Vertx VERTX = Vertx.vertx();

    @TempDir
    private static Path folder;

    private final Pool pool = empty();
    private final Register register = new PostgresRegister(pool);
    private final Importer importer = new Importer(pool, new Written());

    @AfterAll
    static void end() {
        await(VERTX.close());
    }

    private static Pool empty() {
        MigratedDatabase database = MigratedDatabase.create();
        database.editors(EDITOR.name());
        return database.pool(VERTX);
    }

    private ImportResult take(String name, byte[] content, boolean dryRun) {
        try {
            Path file = folder.resolve(name);
            Files.write(file, content);
            return await(importer.run(new ListFile(file, name, null), dryRun, EDITOR, progress -> {}));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private ImportResult take(String name, String content) {
        return take(name, content.getBytes(StandardCharsets.UTF_8), false);
    }

    private ImportResult.Done done(String name, String content) {
        ImportResult result = take(name, content);
        return assertInstanceOf(ImportResult.Done.class, result, () -> String.valueOf(result));
    }

    private List<String> problems(String name, String content) {
        return assertInstanceOf(ImportResult.Refused.class, take(name, content)).problems().stream()
                .map(ImportResult.ImportProblem::told)
                .toList();
    }

    private Entry entry(long revision) {
        return await(register.entry(new Revision(revision))).orElseThrow();
    }

    @Test
    void aListOfAccountsBecomesEntriesOnce() {
        String csv = "\ufeffkind,actor,target,date,status,outlet,source,URL,confidence,quote,published\r\n"
                + "recognition,Ukraine,XKX,2030-01-02,,RFE/RL,\"A decree, \"\"signed\"\"\",https://example.org/1,high,"
                + "\"Kyiv\nrecognises, it said\",2030-01-03\r\n"
                + "relations_severed,PRK,North Korea (PRK),2030,announced,,A list,,,,\r\n";
        assertEquals(List.of("line 4, target is the actor itself"), problems("own.csv", csv));
        assertEquals(0, await(register.head()).value());
        String mended = csv.replace("North Korea (PRK)", "text:Crimea");
        ImportResult.Done first = done("own.csv", mended);
        assertEquals(2, first.entries());
        assertEquals(2, first.lines());
        Entry entry = entry(1);
        assertTrue(entry.isIntact());
        Evidence.Stated shown =
                assertInstanceOf(Evidence.Stated.class, entry.evidence().orElseThrow());
        assertEquals("A decree, \"signed\"", shown.source());
        assertEquals("Kyiv\nrecognises, it said", shown.quote());
        assertEquals("outlet:RFE/RL", entry.tellers().getFirst().word());
        assertEquals(ActKind.RECOGNITION, entry.act().orElseThrow().kind());
        ImportResult.Done again = done("other-name.csv", mended);
        assertTrue(again.isNothingNew());
        assertEquals(2, again.known());
        assertEquals(2, await(register.head()).value());
    }

    @Test
    void jsonLinesSayTheSameAsCsv() {
        String line =
                "{\"kind\":\"recognition\",\"actor\":\"UKR\",\"target\":\"XKX\",\"when\":\"2030-01-02\",\"held\":false,"
                        + "\"tellers\":[\"XKX\",\"outlet:A|B\"],\"source\":\"A list\",\"revision\":7}\n";
        assertEquals(1, done("own.jsonl", line + "\n").entries());
        assertEquals(
                List.of("XKX", "outlet:A|B"),
                entry(1).tellers().stream().map(teller -> teller.word()).toList());
        String csv =
                "kind,actor,target,when,held,tellers,source\nrecognition,UKR,XKX,2030-01-02,no,XKX|outlet:A\\|B,A list\n";
        assertEquals(1, done("own.csv", csv).known());
        assertEquals(
                List.of(
                        "line 1, row is not valid JSON at column 14",
                        "line 2, wen is not a field of an account",
                        "line 3, kind is empty",
                        "line 3, actor is no polity of the register: \"Atlantis\"",
                        "line 3, when is not an EDTF date: \"May\"",
                        "line 3, source is empty"),
                problems(
                        "bad.jsonl",
                        "{\"kind\": oops}\n{\"wen\":1}\n{\"actor\":\"Atlantis\",\"when\":\"May\"}\n" + line));
    }

    @Test
    void rowsSayWhatBecameOfEarlierOnes() {
        String csv = HEAD
                + "a,recognition,UKR,XKX,2030,A,,,,\n"
                + "b,recognition,UKR,XKX,2031,B,a,,,\n"
                + "c,recognition,UKR,XKX,2032,C,,a,,\n"
                + "d,recognition,UKR,XAB,2032,D,,,,\n"
                + "e,,,,,,,,d,\n"
                + "f,recognition,XKX,UKR,2033,F,,,,\n"
                + "g,,,,,,c,,,f\n"
                + "h,,,,,,,,g,\n";
        ImportResult.Done done = done("words.csv", csv);
        assertEquals(9, done.entries());
        assertEquals(9, done.revision().value());
        assertEquals(2, entry(3).about().size());
        assertEquals(1, entry(4).supersedes().orElseThrow().value());
        assertEquals(5, entry(6).supersedes().orElseThrow().value());
        assertEquals(8, entry(9).supersedes().orElseThrow().value());
        ImportResult.Done again = done("words.csv", csv);
        assertTrue(again.entries() <= 2, again::toString);
        assertEquals(
                List.of(
                        "line 3, same_as is z, which no earlier row is",
                        "line 4, id is there twice: a",
                        "line 5, same_as is a, an act between others",
                        "line 7, retracts is a, which an earlier row corrects or retracts"),
                problems(
                        "wrong.csv",
                        HEAD
                                + "a,recognition,UKR,XKX,2030,A,,,,\n"
                                + "b,recognition,UKR,XKX,2031,B,z,,,\n"
                                + "a,recognition,UKR,XKX,2032,C,,,,\n"
                                + "d,recognition,UKR,XAB,2032,D,a,,,\n"
                                + "e,,,,,,,,a,\n"
                                + "f,,,,,,,,a,\n"));
    }

    /** A part is looked up while the one before it is on its way, and that must not be seen. */
    @Test
    void whatEarlierPartsOfALongListBroughtIsKnownToLaterOnes() {
        StringBuilder list = new StringBuilder(HEAD);
        int rows = 12_000;
        for (int i = 1; i <= rows; i++) {
            // The same row in the part before, and in the first.
            int told = i > 4_000 && i <= 4_010 ? i - 10 : i > 8_000 && i <= 8_010 ? i - 7_900 : i;
            list.append(i)
                    .append(",recognition,UKR,XKX,2030,List ")
                    .append(told)
                    .append(",,,,\n");
        }
        list.append("a,recognition,UKR,XKX,2031,Better,,11999,,\n");
        list.append(",,,,,,,,9000,\n");
        list.append(",,,,,,8500,,,4005\n");
        ImportResult.Done first = done("long.csv", list.toString());
        assertEquals(20, first.known());
        assertEquals(rows - 20 + 3, first.entries());
        assertEquals(first.entries(), await(register.head()).value());
        assertTrue(Entry.isChain(LedgerContract.ledger(register)));
        // The row at 4 005 is the one at 3 995.
        assertEquals(
                List.of(new Revision(3_995), new Revision(8_500 - 20)),
                entry(first.entries()).about());
        ImportResult.Done again = done("long.csv", list.toString());
        assertTrue(again.isNothingNew());
        assertEquals(first.entries(), await(register.head()).value());
    }

    /** However long its lines are, a list is not in memory whole. */
    @Test
    void longLinesAreReadFewAtATime() throws IOException {
        Path file = folder.resolve("long-lines.jsonl");
        String line = "{\"kind\":\"recognition\",\"note\":\"" + "x".repeat(1_000_000) + "\"}\n";
        Files.writeString(file, line.repeat(20));
        int all = 0;
        try (ListReader reader = new ListFile(file, "long-lines.jsonl", null).open(new Sides(Polities.starter()))) {
            for (List<ListReader.Read> some = reader.next(4_000); !some.isEmpty(); some = reader.next(4_000)) {
                assertTrue(some.size() <= 5, () -> "more than 5 MB at once");
                all += some.size();
            }
        }
        assertEquals(20, all);
    }

    @Test
    void aDryRunSaysWhatWouldBeWrittenAndWritesNothing() {
        byte[] csv = (HEAD + "a,recognition,UKR,XKX,2030,A,,,,\nb,recognition,UKR,XKX,2031,B,a,,,\n")
                .getBytes(StandardCharsets.UTF_8);
        ImportResult.Done would = assertInstanceOf(ImportResult.Done.class, take("dry.csv", csv, true));
        assertTrue(would.dryRun());
        assertEquals(3, would.entries());
        assertEquals(0, await(register.head()).value());
    }

    @Test
    void whatIsWrongIsToldUpToALimitAndCounted() {
        StringBuilder csv = new StringBuilder("kind,actor,source\n");
        for (int i = 0; i < 150; i++) {
            csv.append("recognised,UKR,A\n");
        }
        ImportResult.Refused refused = assertInstanceOf(ImportResult.Refused.class, take("many.csv", csv.toString()));
        assertEquals(100, refused.problems().size());
        assertEquals(150, refused.found());
        assertEquals(
                List.of("line 1, header names a column that is not known: \"colour\""),
                problems("columns.csv", "kind,actor,source,colour\n"));
        assertEquals(List.of("line 1, file is empty"), problems("empty.csv", ""));
        assertEquals(
                List.of("line 2, quotation mark that opens a cell here is never closed"),
                problems("quote.csv", "kind,actor,source\nrecognition,UKR,\"A\n"));
        ImportResult.Refused latin = assertInstanceOf(
                ImportResult.Refused.class,
                take(
                        "latin.csv",
                        "kind,actor,source\nrecognition,UKR,Á\n".getBytes(StandardCharsets.ISO_8859_1),
                        false));
        assertEquals(
                "line 2, row holds bytes that are no UTF-8, or the character U+FFFD",
                latin.problems().getFirst().told());
    }

    private static String event(String id, String code, String from, String toward, String url) {
        List<String> cells = new ArrayList<>(java.util.Collections.nCopies(61, ""));
        cells.set(0, id);
        cells.set(1, "20220713");
        cells.set(7, from);
        cells.set(17, toward);
        cells.set(26, code);
        cells.set(59, "20220714121500");
        cells.set(60, url);
        return String.join("\t", cells) + "\n";
    }

    private List<String> refused(String name, byte[] content) {
        return assertInstanceOf(ImportResult.Refused.class, take(name, content, false)).problems().stream()
                .map(ImportResult.ImportProblem::told)
                .toList();
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                if (!name.endsWith("/")) {
                    zip.write("kind,actor,target,source\nrecognition,UKR,XKX,Decree 1\n"
                            .getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return zipped.toByteArray();
    }

    @Test
    void aPackedFileIsWholeAndOne() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var gzip = new java.util.zip.GZIPOutputStream(packed)) {
            gzip.write("kind,actor,target,source\nrecognition,UKR,XKX,Decree 1\n".getBytes(StandardCharsets.UTF_8));
        }
        byte[] cut = java.util.Arrays.copyOf(packed.toByteArray(), packed.size() - 12);
        assertEquals(List.of("file cannot be unpacked: it is damaged or cut short"), refused("cut.csv.gz", cut));
        assertEquals(List.of("file is a zip of more than one file"), refused("two.zip", zip("a.csv", "b.csv")));
        assertEquals(List.of("file is a zip that holds nothing"), refused("none.zip", zip("folder/")));
        assertEquals(List.of("file is a zip that holds nothing"), refused("empty.zip", zip()));
        assertEquals(0, await(register.head()).value());
        assertInstanceOf(ImportResult.Done.class, take("mac.zip", zip("f/", "f/a.csv", "__MACOSX/f/._a.csv"), false));
        assertEquals(1, await(register.head()).value());
    }

    @Test
    void eventsOfGdeltWaitForAnEditor() throws IOException {
        String events = event("1", "161", "UKR", "PRK", "https://example.org/a")
                + event("2", "042", "UKR", "PRK", "https://example.org/a")
                + event("3", "054", "ROM", "", "https://example.org/a")
                + event("4", "054", "EUR", "PRK", "https://example.org/a")
                + event("5", "054", "ROM", "XKX", "BBC Monitoring");
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry("20220714121500.export.CSV"));
            zip.write(events.getBytes(StandardCharsets.UTF_8));
        }
        ImportResult.Done done = assertInstanceOf(
                ImportResult.Done.class, take("20220714121500.export.CSV.zip", zipped.toByteArray(), false));
        assertEquals(ListFormat.GDELT, done.format());
        assertEquals(2, done.proposals());
        assertEquals(0, done.entries());
        assertEquals(3, done.skippedAll());
        assertEquals(0, await(register.head()).value());
        var proposals = await(register.proposals(
                new ProposalFilter(true, new PolityKey("PRK"), null, null, null, null, null), PageRequest.first(10)));
        assertEquals(
                ActKind.RELATIONS_SEVERED, proposals.items().getFirst().act().kind());
        assertTrue(done("again.CSV", events).isNothingNew());
        assertEquals(
                List.of("line 1, row has 58 columns"), problems("old.CSV", "1\t20220713" + "\t".repeat(56) + "\n"));
    }

    @Test
    void whatIsWrongWithALineIsSaidAsItIs() {
        String head = "kind,actor,target,source,note\n";
        assertEquals(
                List.of("line 2, note holds the character U+0000"),
                problems("zero.csv", head + "recognition,UKR,XKX,Decree 1,a\0b\n"));
        assertEquals(
                List.of("line 2, note is longer than 10000 characters"),
                problems("long.csv", head + "recognition,UKR,XKX,Decree 1," + "a".repeat(10_001) + "\n"));
        assertEquals(
                List.of("line 1, row is no JSON object"), problems("array.jsonl", "[{\"kind\": \"recognition\"}]\n"));
        assertEquals(
                List.of("line 2, ccode2 is 2, which is side 1 as well"),
                problems("cow.csv", "ccode1,ccode2,year,DR_at_1,DR_at_2,DE,version\n2,2,1985,3,3,1,2006.1\n"));
    }

    @Test
    void whatCowSawIsObservedAndNoAct() {
        String cow = "ccode1,ccode2,year,DR_at_1,DR_at_2,DE,version\n"
                + "2,365,1985,3,3,1,2006.1\n"
                + "2,365,1950,1,3,1,2006.1\n"
                + "2,260,1985,9,0,1,2006.1\n"
                + "2,240,1860,2,2,1,2006.1\n";
        ImportResult.Done done = done("Diplomatic_Exchange_2006v1.csv", cow);
        assertEquals(ListFormat.COW, done.format());
        assertEquals(5, done.observations());
        assertEquals(1, done.entries());
        assertEquals(3, done.skippedAll());
        List<Sighting> seen = await(register.observations(new PolityKey("USA"), new PolityKey("SUN"), new Revision(1)));
        assertEquals(4, seen.size());
        assertEquals(
                Observation.Rank.CHARGE_D_AFFAIRES,
                seen.getFirst().observation().rank());
        assertEquals("SUN", seen.getFirst().observation().actor().value());
        assertEquals(
                List.of(), await(register.observations(new PolityKey("USA"), new PolityKey("SUN"), Revision.NONE)));
        assertTrue(entry(1).isIntact());
        assertTrue(done("again.csv", cow).isNothingNew());
        assertEquals(1, await(register.head()).value());
    }
}
