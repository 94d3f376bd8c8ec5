package credence.persistence;

import credence.act.ActKind;
import credence.polity.Polities;
import credence.polity.Polity;
import credence.review.Editor;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A generated list of accounts imported into an empty register on an embedded PostgreSQL that flushes its commits, hashes, indexes and all;
 * then the same file again, which writes nothing. Tells the acts a second and the heap that was in use after a collection, at most.
 */
final class ImportBench {
    private ImportBench() {}

    static void run(int accounts) throws Exception {
        Path file = Files.createTempFile("accounts", ".csv");
        write(file, accounts);
        Vertx vertx = Vertx.vertx();
        MigratedDatabase database = MigratedDatabase.create();
        database.editors("bench");
        Pool pool = database.pool(vertx);
        Importer importer = new Importer(pool, new Written());
        System.out.printf(
                Locale.ROOT,
                "%,d accounts, %.0f MB of CSV; heap of at most %d MB%n",
                accounts,
                Files.size(file) / 1e6,
                Runtime.getRuntime().maxMemory() >> 20);
        told("imported", database, importer, file, accounts);
        told("again, nothing new", database, importer, file, accounts);
        Files.delete(file);
        pool.closeAndAwait();
    }

    private static void told(String what, MigratedDatabase database, Importer importer, Path file, int accounts)
            throws Exception {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        Effort effort = Effort.of(database.database(), () -> System.out.println(importer.run(
                        new ListFile(file, "accounts.csv", null), false, new Editor("bench"), progress -> {})
                .await()
                .indefinitely()));
        long live = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null) {
                live += pool.getCollectionUsage().getUsed();
            }
        }
        System.out.printf(
                Locale.ROOT, "%s: %s; %d MB live after the last collection%n", what, effort.rate(accounts, "acts"), live >> 20);
    }

    private static void write(Path file, int accounts) throws IOException {
        List<Polity> polities = Polities.starter().all();
        ActKind[] kinds = ActKind.values();
        Random random = new Random(1);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id,kind,actor,target,when,status,tellers,confidence,source,url,published,note\r\n");
            for (int i = 0; i < accounts; i++) {
                int actor = random.nextInt(polities.size());
                int target = (actor + 1 + random.nextInt(polities.size() - 1)) % polities.size();
                LocalDate day = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(27_000));
                out.write(String.join(
                        ",",
                        "a" + i,
                        kinds[random.nextInt(kinds.length)].word(),
                        polities.get(actor).key().value(),
                        polities.get(target).key().value(),
                        day.toString(),
                        "done",
                        i % 10 == 0 ? "outlet:Gazette " + i % 97 : "",
                        "medium",
                        "\"List of " + day.getYear() + ", number " + i + "\"",
                        "https://example.org/lists/" + i,
                        day.plusDays(1).toString(),
                        ""));
                out.write("\r\n");
            }
        }
    }
}
