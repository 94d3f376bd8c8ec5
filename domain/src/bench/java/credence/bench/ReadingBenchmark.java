package credence.bench;

import credence.polity.Polities;
import credence.reading.Reader;
import credence.reading.Reading;
import credence.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.SimpleTokenizer;
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

/**
 * A report of about 500 words read whole, beside its peer: the same words only cut into sentences and tagged with parts of speech. SampleTime gives the
 * median (p0.50) of each run; the ratio of the two is what finding acts costs beyond tagging.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(2)
public class ReadingBenchmark {
    private static final int WORDS = 500;

    @SuppressWarnings("NullAway.Init")
    private Reader reader;

    @SuppressWarnings("NullAway.Init")
    private Report report;

    @SuppressWarnings("NullAway.Init")
    private SentenceDetectorME sentences;

    @SuppressWarnings("NullAway.Init")
    private POSTaggerME tagger;

    @Setup
    public void load() throws IOException {
        reader = new Reader(Polities.starter());
        String sample = new String(open("/credence/report/sample.txt").readAllBytes(), StandardCharsets.UTF_8);
        StringBuilder text = new StringBuilder(sample);
        while (text.toString().split("\\s+").length < WORDS) {
            text.append('\n').append(sample);
        }
        report = new Report(text.toString(), null, LocalDate.of(2024, 1, 24), null, null);
        sentences = new SentenceDetectorME(new SentenceModel(open("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin")));
        tagger = new POSTaggerME(new POSModel(open("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin")));
    }

    private static InputStream open(String resource) throws IOException {
        InputStream stream = ReadingBenchmark.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IOException(resource + " is not on the class path");
        }
        return stream;
    }

    @Benchmark
    public Reading read() {
        return reader.read(report);
    }

    @Benchmark
    public int onlyTag() {
        int tags = 0;
        for (String sentence : sentences.sentDetect(report.text())) {
            tags += tagger.tag(SimpleTokenizer.INSTANCE.tokenize(sentence)).length;
        }
        return tags;
    }
}
