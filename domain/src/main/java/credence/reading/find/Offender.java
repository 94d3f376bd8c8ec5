package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.time.Edtf;
import java.util.List;
import java.util.Optional;

/** Who began, toward whom one then acts in turn. */
record Offender(Scene scene) {
    /** Acts that are looked back over. */
    private static final int RECENT = 40;

    /** "Nicaragua broke with Taiwan. ... It cut relations in turn": who began, until it is answered in kind. */
    List<PolityKey> of(ActKind kind, List<PolityKey> actors) {
        List<Party> self = Parties.of(actors);
        List<Found> told = scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .limit(RECENT)
                .toList();
        List<Found> toward = told.stream()
                .filter(found -> Sides.ALIKE.contains(found.kind())
                        && !found.background()
                        && (found.status() == Status.DONE || found.status() == Status.ANNOUNCED)
                        && found.actors().size() == 1
                        && found.targets().equals(self))
                .toList();
        Optional<Found> replied = repliedTo(told, self);
        if (replied.isPresent()) {
            return Parties.keys(replied.get().actors());
        }
        // of several the one that did most, of equals the last that was not before another
        Optional<Found> first = toward.stream()
                .reduce((one, other) -> acts(toward, other) > acts(toward, one) || isBefore(one, other) ? other : one);
        boolean answered = first.isPresent()
                && told.stream()
                        .anyMatch(found -> found.actors().equals(self)
                                && Sides.ALIKE.contains(found.kind())
                                && (found.kind() == kind
                                        || !found.targets().equals(first.get().actors())));
        return first.isEmpty() || answered
                ? List.of()
                : Parties.keys(first.get().actors());
    }

    /** "Togo expelled its envoy last month. Mali retaliated by recalling its own": who is told of right before, whatever the news. */
    private Optional<Found> repliedTo(List<Found> told, List<Party> self) {
        boolean replies = scene.parse().verbs().stream()
                .anyMatch(verb ->
                        verb.finite() && Sides.REPLIES.matcher(verb.base()).matches());
        return told.stream()
                .filter(found -> replies
                        && found.sentence() == scene.sentence() - 1
                        && found.status() == Status.DONE
                        && found.actors().size() == 1
                        && found.targets().equals(self)
                        && !found.rule().id().startsWith("sequel"))
                .findFirst();
    }

    /** "Egypt expelled the envoy on Tuesday. Chad had done so a week earlier. Mali recalled its ambassador": from Egypt. */
    private static boolean isBefore(Found one, Found other) {
        Edtf first = one.when();
        Edtf then = other.when();
        return first != null && then != null && !first.to().isAfter(then.from());
    }

    private static long acts(List<Found> all, Found of) {
        return all.stream().filter(found -> found.actors().equals(of.actors())).count();
    }

    /** "Kenya recognised Kosovo. Malta welcomed it. Belgrade called its ambassador home": from the one of the news that did so. */
    List<PolityKey> ofItsOwnLand(PolityKey parent) {
        List<PolityKey> recognisers = scene.text().memory().toldUpTo(scene.sentence()).stream()
                .filter(told ->
                        told.kind() == ActKind.RECOGNITION && told.status() == Status.DONE && !told.background())
                .filter(told -> Parties.keys(told.targets()).stream()
                        .anyMatch(land -> scene.text().parents().of(land).contains(parent)))
                .flatMap(told -> Parties.keys(told.actors()).stream())
                .distinct()
                .toList();
        // "Peru expelled Serbia's ambassador. Belgrade recalled its own": from Peru
        boolean hit = scene.text().memory().toldUpTo(scene.sentence()).stream()
                .anyMatch(told -> Sides.ALIKE.contains(told.kind())
                        && !told.background()
                        && Parties.keys(told.targets()).contains(parent)
                        && !recognisers.containsAll(Parties.keys(told.actors())));
        return recognisers.size() == 1 && !hit ? recognisers : List.of();
    }
}
