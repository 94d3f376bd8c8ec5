package credence.reading.find;

import credence.act.Status;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.time.Edtf;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What was urged, refused, denied or held out before the news: "In August Washington urged Chile to cut ties. Chile declined to". */
final class HeldBefore {
    private static final Set<Status> HELD = Set.of(
            Status.URGED, Status.REFUSED, Status.DENIED, Status.THREATENED, Status.INTENDED, Status.HYPOTHETICAL);

    /** Days that are still of the news. */
    private static final int BREATH_DAYS = 2;

    private static final Pattern NOW = Pattern.compile("(?:is|are|has|have|will|may|might|does|do|says?)\\b.*");

    private final Text text;
    private final LocalDate day;

    /** What was urged in each sentence. */
    private final Map<Integer, List<Found>> urged;

    HeldBefore(Text text, List<Telling> acts, LocalDate day) {
        this.text = text;
        this.day = day;
        this.urged = acts.stream()
                .map(Telling::found)
                .filter(found -> found.status() == Status.URGED)
                .collect(Collectors.groupingBy(Found::sentence));
    }

    boolean holds(Found found) {
        return HELD.contains(found.status())
                && found.sentence() > 0
                && day.isAfter(LocalDate.MIN.plusDays(BREATH_DAYS))
                && (isOfThen(found) || answers(found));
    }

    /** "In August it urged them", "had said last month that it would not". */
    private boolean isOfThen(Found found) {
        Parse parse = text.parse(found.sentence());
        int first = parse.verbs().stream()
                .filter(VerbGroup::finite)
                .map(VerbGroup::chunk)
                .findFirst()
                .orElse(parse.chunks().size());
        if (first >= parse.chunks().size()
                || first > found.anchor()
                || NOW.matcher(parse.lower(first)).matches()) {
            return false;
        }
        return IntStream.rangeClosed(0, Math.min(first + 1, found.anchor()))
                .filter(j -> parse.kindAt(j, Chunk.Kind.TIME))
                .mapToObj(parse::timeAt)
                .flatMap(Optional::stream)
                .filter(time -> time.relation() == Time.Relation.AT)
                .anyMatch(time -> isOlder(time.value()));
    }

    private boolean isOlder(@Nullable Edtf when) {
        return when != null && !when.to().isAfter(day.minusDays(BREATH_DAYS));
    }

    /** "Chile declined to": what one was urged to do then. */
    private boolean answers(Found found) {
        return found.status() == Status.REFUSED
                && urged.getOrDefault(found.sentence() - 1, List.of()).stream()
                        .anyMatch(other -> other.kind() == found.kind()
                                && other.targets().equals(found.targets())
                                && other.actors().containsAll(found.actors())
                                && isOfThen(other));
    }
}
