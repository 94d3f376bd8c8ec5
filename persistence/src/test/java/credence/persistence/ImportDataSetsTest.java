package credence.persistence;

import static credence.persistence.LedgerSamples.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.act.ActKind;
import credence.ledger.Observation;
import credence.ledger.Revision;
import credence.polity.PolityKey;
import io.vertx.mutiny.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the data sets of others: events wait for an editor, missions that were seen are no acts. */
class ImportDataSetsTest {
    private static final Vertx VERTX = Vertx.vertx();

    @TempDir
    private static Path folder;

    private final Imports imports = new Imports(VERTX, folder);

    @AfterAll
    static void end() {
        await(VERTX.close());
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
                ImportResult.Done.class, imports.take("20220714121500.export.CSV.zip", zipped.toByteArray(), false));
        assertEquals(ListFormat.GDELT, done.format());
        assertEquals(2, done.proposals());
        assertEquals(0, done.entries());
        assertEquals(3, done.skippedAll());
        assertEquals(0, await(imports.register().head()).value());
        var proposals = await(imports.register()
                .proposals(
                        new ProposalFilter(true, new PolityKey("PRK"), null, null, null, null, null),
                        PageRequest.first(10)));
        assertEquals(
                ActKind.RELATIONS_SEVERED, proposals.items().getFirst().act().kind());
        assertTrue(imports.done("again.CSV", events).isNothingNew());
        assertEquals(
                List.of("line 1, row has 58 columns"),
                imports.problems("old.CSV", "1\t20220713" + "\t".repeat(56) + "\n"));
    }

    @Test
    void whatCowSawIsObservedAndNoAct() {
        String cow = "ccode1,ccode2,year,DR_at_1,DR_at_2,DE,version\n"
                + "2,365,1985,3,3,1,2006.1\n"
                + "2,365,1950,1,3,1,2006.1\n"
                + "2,260,1985,9,0,1,2006.1\n"
                + "2,240,1860,2,2,1,2006.1\n";
        ImportResult.Done done = imports.done("Diplomatic_Exchange_2006v1.csv", cow);
        assertEquals(ListFormat.COW, done.format());
        assertEquals(5, done.observations());
        assertEquals(1, done.entries());
        assertEquals(3, done.skippedAll());
        List<Sighting> seen =
                await(imports.register().observations(new PolityKey("USA"), new PolityKey("SUN"), new Revision(1)));
        assertEquals(4, seen.size());
        assertEquals(
                Observation.Rank.CHARGE_D_AFFAIRES,
                seen.getFirst().observation().rank());
        assertEquals("SUN", seen.getFirst().observation().actor().value());
        assertEquals(
                List.of(),
                await(imports.register().observations(new PolityKey("USA"), new PolityKey("SUN"), Revision.NONE)));
        assertTrue(imports.entry(1).isIntact());
        assertTrue(imports.done("again.csv", cow).isNothingNew());
        assertEquals(1, await(imports.register().head()).value());
    }
}
