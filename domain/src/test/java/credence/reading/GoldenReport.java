package credence.reading;

import credence.act.ActKind;
import credence.act.Status;
import credence.claim.ClaimForm;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report that was read by hand; README.md beside the files says how they are written.
 *
 * @param published its day
 */
record GoldenReport(String name, String text, LocalDate published, List<Expected> expected) {
    /** One line of what must be found. An optional line is neither missed nor wrong. */
    sealed interface Expected {
        boolean optional();

        /** The words of the report that show it. */
        String words();
    }

    /**
     * @param target a polity's key, or the report's words between quotation marks; null where there is none
     * @param when EDTF; null where the date does not matter
     */
    record ExpectedAct(
            ActKind kind,
            String actor,
            @Nullable String target,
            Status status,
            @Nullable String when,
            boolean background,
            boolean symmetric,
            String words,
            boolean optional)
            implements Expected {}

    /** @param number the rank or the count */
    record ExpectedClaim(
            ClaimForm form,
            ActKind kind,
            @Nullable String actor,
            @Nullable String target,
            @Nullable Integer number,
            List<String> after,
            String words,
            boolean optional)
            implements Expected {}

    record ExpectedStatement(String speaker, @Nullable String channel, String words, boolean optional)
            implements Expected {}

    /** All of them, by name, the sample among them. */
    static List<GoldenReport> all() throws IOException {
        Path folder = Path.of(address("golden/README.md")).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".expected"))
                    .sorted()
                    .map(GoldenReport::of)
                    .toList();
        }
    }

    private static URI address(String resource) {
        try {
            return Objects.requireNonNull(GoldenReport.class.getResource(resource), resource)
                    .toURI();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static GoldenReport of(Path file) {
        String name = file.getFileName().toString().replace(".expected", "");
        try {
            Path text = name.equals("sample")
                    ? Path.of(address("/credence/report/sample.txt"))
                    : file.resolveSibling(name + ".txt");
            List<String> lines = Files.readAllLines(file);
            return new GoldenReport(
                    name,
                    Files.readString(text),
                    LocalDate.parse(lines.getFirst().split("\t")[1]),
                    lines.stream().skip(1).map(GoldenReport::line).toList());
        } catch (IOException | RuntimeException wrong) {
            throw new IllegalStateException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    private static Expected line(String line) {
        String[] f = line.split("\t", -1);
        boolean optional = f[f.length - 1].equals("optional");
        int size = optional ? f.length - 1 : f.length;
        return switch (f[0] + size) {
            case "act9" ->
                new ExpectedAct(
                        ActKind.parse(f[1]),
                        f[2],
                        orNull(f[3]),
                        Status.parse(f[4]),
                        orNull(f[5]),
                        truth(f[6]),
                        truth(f[7]),
                        f[8],
                        optional);
            case "claim8" ->
                new ExpectedClaim(
                        ClaimForm.valueOf(f[1].toUpperCase(Locale.ROOT)),
                        ActKind.parse(f[2]),
                        orNull(f[3]),
                        orNull(f[4]),
                        f[5].equals("-") ? null : Integer.valueOf(f[5]),
                        f[6].equals("-") ? List.of() : Arrays.asList(f[6].split(",")),
                        f[7],
                        optional);
            case "statement4" -> new ExpectedStatement(f[1], orNull(f[2]), f[3], optional);
            default -> throw new IllegalArgumentException("not a line of an .expected file: " + line);
        };
    }

    private static boolean truth(String word) {
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false: " + word);
        };
    }

    private static @Nullable String orNull(String field) {
        return field.equals("-") ? null : field;
    }
}
