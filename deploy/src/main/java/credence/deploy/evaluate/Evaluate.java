package credence.deploy.evaluate;

import credence.polity.Polities;
import credence.reading.Reader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./credence evaluate FILE.jsonl [--out PREDICTIONS.jsonl]}. */
public final class Evaluate {
    private static final int EVERY = 25;

    private final PrintStream out;
    private final PrintStream progress;

    /** @param progress how far it is, apart from the figures so that those can be piped */
    public Evaluate(PrintStream out, PrintStream progress) {
        this.out = out;
        this.progress = progress;
    }

    /** Answers the exit code: 0 done, 1 a file that cannot be read or written, 2 a wrong option. */
    public int run(List<String> arguments) {
        List<String> rest = new ArrayList<>(arguments);
        int option = rest.indexOf("--out");
        String predictions = null;
        if (option >= 0) {
            if (option + 1 >= rest.size()) {
                progress.println("--out needs a file. See ./credence help.");
                return 2;
            }
            predictions = rest.get(option + 1);
            rest.subList(option, option + 2).clear();
        }
        if (rest.size() != 1 || rest.getFirst().startsWith("-")) {
            progress.println(
                    "./credence evaluate FILE.jsonl [--out PREDICTIONS.jsonl] takes one file of labelled reports.");
            return 2;
        }
        try {
            List<String> lines = new ArrayList<>();
            Evaluation evaluation = evaluate(Path.of(rest.getFirst()), lines);
            if (predictions != null) {
                Files.write(Path.of(predictions), lines, StandardCharsets.UTF_8);
            }
            print(evaluation);
            return 0;
        } catch (LabelledFile.Unreadable wrong) {
            progress.println(wrong.getMessage());
            return 1;
        } catch (IOException | java.nio.file.InvalidPathException unwritable) {
            progress.println(predictions + " cannot be written. Give --out a path in a folder that exists.");
            return 1;
        }
    }

    /** @param predictions gets a line for each report */
    Evaluation evaluate(Path file, List<String> predictions) {
        Polities polities = Polities.starter();
        Sides sides = new Sides(polities);
        List<Labelled> reports = new LabelledFile(sides).read(file);
        Reader reader = new Reader(polities);
        Predictions forms = new Predictions(sides);
        Evaluation evaluation = new Evaluation(sides);
        int read = 0;
        for (Labelled labelled : reports) {
            Labelled found = forms.of(labelled.id(), labelled.report(), reader.read(labelled.report()));
            evaluation.add(labelled, found);
            predictions.add(forms.line(found));
            read++;
            if (read % EVERY == 0) {
                progress.println("read " + read + " of " + reports.size() + " reports");
            }
        }
        return evaluation;
    }

    private void print(Evaluation evaluation) {
        if (!evaluation.faults().isEmpty()) {
            out.println("Where reader and labels differ:");
            evaluation.faults().forEach(fault -> out.println("  " + fault));
            out.println();
        }
        evaluation.lines().forEach(out::println);
    }
}
