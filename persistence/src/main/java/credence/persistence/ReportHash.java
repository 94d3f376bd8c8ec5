package credence.persistence;

import credence.report.Report;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SHA-256 over every field of a report: what tells that the very same report comes again. */
final class ReportHash {
    private ReportHash() {}

    static String of(Report report) {
        String form = Stream.of(report.text(), report.title(), report.published(), report.outlet(), report.url())
                .map(field -> field == null ? "-" : field.toString().length() + ":" + field)
                .collect(Collectors.joining());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(form.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
