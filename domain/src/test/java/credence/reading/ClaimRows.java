package credence.reading;

import credence.act.Party;
import credence.claim.Claim;
import credence.polity.Polities;
import credence.report.Report;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The claims of a text published on Wednesday 2024-03-20 in a few words each, as rows of tests have them. */
final class ClaimRows {
    private static final Reader READER = new Reader(Polities.starter());

    private ClaimRows() {}

    static String of(String text, Function<Claim, String> words) {
        return READER.read(new Report(text, null, LocalDate.of(2024, 3, 20), null, null)).claims().stream()
                .map(words)
                .collect(Collectors.joining("; "));
    }

    /** Its form, kind and sides: "only recognition TUR XNC". */
    static String sides(Claim claim) {
        return String.join(" ", claim.form().word(), claim.kind().word(), key(claim.actor()), key(claim.target()));
    }

    static String key(@Nullable Party party) {
        return party instanceof Party.Known known ? known.key().value() : "-";
    }

    static String orDash(@Nullable Object said) {
        return said == null ? "-" : said.toString();
    }
}
