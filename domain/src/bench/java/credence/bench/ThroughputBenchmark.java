package credence.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import credence.polity.Polities;
import credence.reading.Reader;
import credence.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reports of 500 words a second on one thread with a heap of 100 MB: diplomatic news alone, and a mix where one in ten is. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 2, jvmArgsAppend = "-Xmx100m")
public class ThroughputBenchmark {
    private static final int WORDS = 500;
    private static final int REPORTS = 20;

    private final Reader reader = new Reader(Polities.starter());
    private final List<Report> diplomatic = new ArrayList<>();
    private final List<Report> mix = new ArrayList<>();

    /** Reports are made of the development set's: those with acts, and those that only look like them. */
    @Setup
    public void load() throws IOException {
        List<String> acts = new ArrayList<>();
        List<String> others = new ArrayList<>();
        ObjectMapper mapper = new ObjectMapper();
        try (InputStream in = Objects.requireNonNull(
                ThroughputBenchmark.class.getResourceAsStream("/credence/reading/development.jsonl"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                JsonNode row = mapper.readTree(line);
                (row.get("acts").isEmpty() ? others : acts).add(row.get("text").asText());
            }
        }
        for (int i = 0; i < REPORTS; i++) {
            diplomatic.add(report(acts, i * 5));
            mix.add(report(i % 10 == 0 ? acts : others, i * 5));
        }
    }

    private static Report report(List<String> texts, int first) {
        StringBuilder text = new StringBuilder();
        for (int i = first; text.toString().split("\\s+").length < WORDS; i++) {
            text.append(texts.get(i % texts.size())).append("\n\n");
        }
        return new Report(text.toString(), null, LocalDate.of(2024, 1, 24), null, null);
    }

    @Benchmark
    @OperationsPerInvocation(REPORTS)
    public int diplomatic() {
        return diplomatic.stream().mapToInt(report -> reader.read(report).accounts().size()).sum();
    }

    @Benchmark
    @OperationsPerInvocation(REPORTS)
    public int mix() {
        return mix.stream().mapToInt(report -> reader.read(report).accounts().size()).sum();
    }
}
