package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.polity.PolityKey;
import credence.reading.mention.Naming;
import credence.time.Edtf;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** "Moscow, which had broken with Israel in 1967": a seat is that of the state which had it on the day of the act, not on that of the report. */
final class FormerSeats {
    /** @param until the last day on which it had the seat */
    private record Former(PolityKey state, LocalDate until) {}

    private static final Map<PolityKey, Former> FORMERS = Map.of(
            new PolityKey("RUS"), new Former(new PolityKey("SUN"), LocalDate.of(1991, 12, 25)),
            new PolityKey("SRB"), new Former(new PolityKey("YUG"), LocalDate.of(1992, 4, 26)),
            new PolityKey("CZE"), new Former(new PolityKey("CSK"), LocalDate.of(1992, 12, 31)));

    /** Before it Russia had a state of its own. */
    private static final LocalDate FIRST = LocalDate.of(1922, 12, 30);

    private final Text text;

    FormerSeats(Text text) {
        this.text = text;
    }

    List<Found> in(List<Found> found) {
        return found.stream().map(this::moved).toList();
    }

    private Found moved(Found told) {
        Edtf when = told.when();
        // "declared itself independent of Moscow in November 1991": of the one that stays
        return when == null || when.from().isBefore(FIRST) || told.kind() == ActKind.INDEPENDENCE_DECLARED
                ? told
                : told.by(moved(told, told.actors(), when)).toward(moved(told, told.targets(), when));
    }

    private List<Party> moved(Found told, List<Party> parties, Edtf when) {
        return parties.stream().map(party -> moved(told, party, when)).toList();
    }

    private Party moved(Found told, Party party, Edtf when) {
        if (!(party instanceof Party.Known(PolityKey key))) {
            return party;
        }
        Former former = FORMERS.get(key);
        return former != null && !when.from().isAfter(former.until()) && isSeat(told.sentence(), key)
                ? Party.of(former.state())
                : party;
    }

    /** Whether the sentence names it by its seat, and not otherwise. */
    boolean isSeat(int sentence, PolityKey key) {
        List<Naming.Form> forms = text.named().stream()
                .filter(name ->
                        name.sentence() == sentence && name.naming().polity().equals(key))
                .map(name -> name.naming().form())
                .toList();
        return !forms.isEmpty() && forms.stream().allMatch(Naming.Form.SEAT::equals);
    }
}
