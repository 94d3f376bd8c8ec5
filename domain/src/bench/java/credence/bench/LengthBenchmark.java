package credence.bench;

import credence.polity.Polities;
import credence.reading.Reader;
import credence.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time is linear in the length: a text of 1 MB beside 500 texts of 2 KB with the same words, and one act told over and over in 1 MB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(1)
public class LengthBenchmark {
    private static final int SHORT = 2_000;
    private static final int TIMES = 500;

    private final Reader reader = new Reader(Polities.starter());

    @SuppressWarnings("NullAway.Init")
    private Report brief;

    @SuppressWarnings("NullAway.Init")
    private Report whole;

    @SuppressWarnings("NullAway.Init")
    private Report oneAct;

    @Setup
    public void load() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(LengthBenchmark.class.getResourceAsStream("/credence/report/sample.txt"))) {
            String sample = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String text = (sample + "\n\n").repeat(SHORT).substring(0, SHORT);
            brief = report(text);
            whole = report(text.repeat(TIMES));
        }
        String told = "Egypt broke off relations with Israel in the war. ";
        oneAct = report(told.repeat(SHORT * TIMES / told.length()));
    }

    private static Report report(String text) {
        return new Report(text, null, LocalDate.of(2024, 1, 24), null, null);
    }

    @Benchmark
    public int briefs() {
        int found = 0;
        for (int i = 0; i < TIMES; i++) {
            found += reader.read(brief).accounts().size();
        }
        return found;
    }

    @Benchmark
    public int whole() {
        return reader.read(whole).accounts().size();
    }

    @Benchmark
    public int oneActOverAndOver() {
        return reader.read(oneAct).accounts().size();
    }
}
