package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Party;
import credence.polity.PolityKey;
import credence.time.Edtf;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * "Saudi Arabia severed relations with the Taliban. Pakistan will not break with Kabul": relations are with the rulers of whom the text
 * tells and who sit there; an embassy stands in the country.
 */
record RulersSeats(Text text) {
    private static final PolityKey STATE = new PolityKey("AFG");

    private static final Party RULERS = Party.of(new PolityKey("XIE"));

    private static final LocalDate FIRST = LocalDate.of(1996, 9, 27);

    private static final LocalDate LAST = LocalDate.of(2001, 11, 12);

    private static final LocalDate AGAIN = LocalDate.of(2021, 8, 15);

    List<Found> in(List<Found> found) {
        boolean told = found.stream()
                        .anyMatch(act -> isOfRelations(act) && act.targets().contains(RULERS))
                && found.stream()
                        .noneMatch(act -> isOfRelations(act)
                                && act.targets().contains(Party.of(STATE))
                                && !new FormerSeats(text).isSeat(act.sentence(), STATE));
        return told ? found.stream().map(this::moved).toList() : found;
    }

    private Found moved(Found act) {
        boolean seat = isOfRelations(act)
                && act.targets().equals(List.of(Party.of(STATE)))
                && ruleThen(act)
                && new FormerSeats(text).isSeat(act.sentence(), STATE);
        return seat ? act.toward(List.of(RULERS)) : act;
    }

    private static boolean isOfRelations(Found act) {
        return act.kind().isOf(Aspect.RELATIONS)
                || act.kind().isOf(Aspect.RECOGNITION)
                || Set.of(ActKind.AMBASSADOR_RECALLED, ActKind.DIPLOMATS_EXPELLED)
                        .contains(act.kind());
    }

    /** Whether they sat there on the day of the act, or of the report where that is not told. */
    private boolean ruleThen(Found act) {
        Optional<LocalDate> day =
                Stream.ofNullable(act.when()).map(Edtf::from).findFirst().or(text::published);
        return day.filter(then -> !then.isBefore(AGAIN) || !then.isBefore(FIRST) && !then.isAfter(LAST))
                .isPresent();
    }
}
