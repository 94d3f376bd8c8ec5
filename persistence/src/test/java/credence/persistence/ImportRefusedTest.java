package credence.persistence;

import static credence.persistence.LedgerSamples.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.vertx.mutiny.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That files come in whole or not at all, and that what is wrong in them is told line by line. */
class ImportRefusedTest {
    private static final Vertx VERTX = Vertx.vertx();

    @TempDir
    private static Path folder;

    private final Imports imports = new Imports(VERTX, folder);

    @AfterAll
    static void end() {
        await(VERTX.close());
    }

    @Test
    void whatIsWrongIsToldUpToALimitAndCounted() {
        StringBuilder csv = new StringBuilder("kind,actor,source\n");
        for (int i = 0; i < 150; i++) {
            csv.append("recognised,UKR,A\n");
        }
        ImportResult.Refused refused =
                assertInstanceOf(ImportResult.Refused.class, imports.take("many.csv", csv.toString()));
        assertEquals(100, refused.problems().size());
        assertEquals(150, refused.found());
        assertEquals(
                List.of("line 1, header names a column that is not known: \"colour\""),
                imports.problems("columns.csv", "kind,actor,source,colour\n"));
        assertEquals(List.of("line 1, file is empty"), imports.problems("empty.csv", ""));
        assertEquals(
                List.of("line 2, quotation mark that opens a cell here is never closed"),
                imports.problems("quote.csv", "kind,actor,source\nrecognition,UKR,\"A\n"));
        ImportResult.Refused latin = assertInstanceOf(
                ImportResult.Refused.class,
                imports.take(
                        "latin.csv",
                        "kind,actor,source\nrecognition,UKR,Á\n".getBytes(StandardCharsets.ISO_8859_1),
                        false));
        assertEquals(
                "line 2, row holds bytes that are no UTF-8, or the character U+FFFD",
                latin.problems().getFirst().told());
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
        assertEquals(
                List.of("file cannot be unpacked: it is damaged or cut short"), imports.problems("cut.csv.gz", cut));
        assertEquals(
                List.of("file is a zip of more than one file"), imports.problems("two.zip", zip("a.csv", "b.csv")));
        assertEquals(List.of("file is a zip that holds nothing"), imports.problems("none.zip", zip("folder/")));
        assertEquals(List.of("file is a zip that holds nothing"), imports.problems("empty.zip", zip()));
        assertEquals(0, await(imports.register().head()).value());
        assertInstanceOf(
                ImportResult.Done.class, imports.take("mac.zip", zip("f/", "f/a.csv", "__MACOSX/f/._a.csv"), false));
        assertEquals(1, await(imports.register().head()).value());
    }

    @Test
    void whatIsWrongWithALineIsSaidAsItIs() {
        String head = "kind,actor,target,source,note\n";
        assertEquals(
                List.of("line 2, note holds the character U+0000"),
                imports.problems("zero.csv", head + "recognition,UKR,XKX,Decree 1,a\0b\n"));
        assertEquals(
                List.of("line 2, note is longer than 10000 characters"),
                imports.problems("long.csv", head + "recognition,UKR,XKX,Decree 1," + "a".repeat(10_001) + "\n"));
        assertEquals(
                List.of("line 1, row is no JSON object"),
                imports.problems("array.jsonl", "[{\"kind\": \"recognition\"}]\n"));
        assertEquals(
                List.of("line 2, ccode2 is 2, which is side 1 as well"),
                imports.problems("cow.csv", "ccode1,ccode2,year,DR_at_1,DR_at_2,DE,version\n2,2,1985,3,3,1,2006.1\n"));
    }
}
