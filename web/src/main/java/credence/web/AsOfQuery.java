package credence.web;

import credence.InvalidInput;
import credence.answer.Inquiry;
import credence.answer.QueryText;
import credence.ledger.Teller;
import credence.polity.Polities;
import credence.polity.PolityKey;
import credence.polity.Population;
import credence.stance.Question;
import credence.stance.Viewpoint;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What every question of the register takes behind its question mark, as it was sent. Left out or empty: today, as known now, whenever
 * it was reported, by the register's word, among all polities.
 */
public class AsOfQuery {
    private static final List<String> NAMES = List.of("asOf", "knownAt", "reportedBy", "viewpoint");
    private static final int MOST_VIEWPOINTS = 10;

    /** Valid time, D: a day. */
    @QueryParam("asOf")
    public @Nullable String asOf;

    /** Known time, K: a revision, or an instant. */
    @QueryParam("knownAt")
    public @Nullable String knownAt;

    /** Reported time: only what was published by this day. */
    @QueryParam("reportedBy")
    public @Nullable String reportedBy;

    /** Whose accounts are believed; several with commas. */
    @QueryParam("viewpoint")
    public @Nullable String viewpoint;

    /** Who is counted. */
    @QueryParam("population")
    public @Nullable String population;

    /**
     * The question, checked.
     *
     * @param others the parameters that the address takes beside those that all take
     * @throws InvalidInput naming the parameter
     */
    Uni<Asked> ask(UriInfo address, Asking asking, String... others) {
        Set<String> names = new TreeSet<>(NAMES);
        names.addAll(Arrays.asList(others));
        Parameters.only(address, names);
        @Nullable String sentDay = Parameters.sent(asOf);
        @Nullable String sentReported = Parameters.sent(reportedBy);
        LocalDate day = sentDay == null ? LocalDate.now(ZoneOffset.UTC) : Times.day("asOf", sentDay);
        @Nullable LocalDate reported = sentReported == null ? null : Times.day("reportedBy", sentReported);
        return asking.with((polities, head) -> {
            List<Viewpoint> viewpoints = viewpoints(polities);
            Population counted = population(polities);
            return asking.known("knownAt", knownAt, head)
                    .map(known -> new Asked(
                            polities,
                            new Question(day, known.revision(), reported, viewpoints.getFirst()),
                            viewpoints,
                            counted,
                            known.head()));
        });
    }

    /** Whether a day was asked for, and not left to be today. */
    boolean isDayAsked() {
        return Parameters.sent(asOf) != null;
    }

    private List<Viewpoint> viewpoints(Polities polities) {
        @Nullable String sent = Parameters.sent(viewpoint);
        if (sent == null) {
            return List.of(Viewpoint.REGISTER);
        }
        List<Viewpoint> viewpoints =
                QueryText.words(sent).stream().map(Viewpoint::parse).distinct().toList();
        if (viewpoints.size() > MOST_VIEWPOINTS) {
            throw new InvalidInput(
                    "viewpoint", "names more than " + MOST_VIEWPOINTS, "Send at most so many, with commas.");
        }
        viewpoints.forEach(one -> {
            if (one instanceof Viewpoint.Of(Teller.Of(PolityKey key))) {
                Choice.key("viewpoint", key.value(), polities);
            }
        });
        return viewpoints;
    }

    private Population population(Polities polities) {
        @Nullable String sent = Parameters.sent(population);
        if (sent == null) {
            return Population.ALL;
        }
        Population counted = Population.parse(sent, Inquiry.MEMBERSHIPS);
        if (counted instanceof Population.Keys(Set<PolityKey> keys)) {
            keys.forEach(key -> Choice.key("population", key.value(), polities));
        }
        return counted;
    }

    /** The same question but for the population, for an address to go on with; empty where nothing was asked. */
    public String again() {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("asOf", asOf);
        values.put("knownAt", knownAt);
        values.put("reportedBy", reportedBy);
        values.put("viewpoint", viewpoint);
        String written = QueryText.written(values);
        return written.isEmpty() ? "" : "?" + written;
    }
}
