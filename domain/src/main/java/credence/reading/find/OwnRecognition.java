package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.polity.PolityKey;
import credence.reading.parse.Time;
import credence.reading.text.WordSet;
import credence.time.Edtf;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recognition that one has given and now speaks of: "its recognition in 2012 was premature", "will keep its recognition of it". */
record OwnRecognition(Scene scene) {
    private static final Set<String> ITS = WordSet.of("its", "their");

    private static final Set<String> HELD = WordSet.of(
            "reconsider",
            "review",
            "revisit",
            "rethink",
            "reassess",
            "re-examine",
            "keep",
            "maintain",
            "retain",
            "preserve",
            "uphold");

    /** "is to reconsider its recognition of Kosovo", "will keep its recognition of it": which is no act of recognising. */
    boolean isReviewed(int chunk) {
        return scene.units(chunk).getFirst().in(ITS)
                && scene.parse()
                        .verbAt(Math.max(0, chunk - 1))
                        .filter(verb -> HELD.contains(verb.base()))
                        .isPresent();
    }

    /** "its recognition in 2012", "its 2012 recognition of Kosovo": what was once done, whatever is said of it now. */
    boolean isDated(int chunk) {
        Optional<Edtf> behind = scene.parse().timeAt(chunk + 1).map(Time::value);
        boolean past = behind.isPresent()
                && scene.text()
                        .published()
                        .filter(day -> behind.get().to().isBefore(day))
                        .isPresent();
        return scene.units(chunk).getFirst().in(ITS)
                && (past || TimesInside.of(scene.parse(), chunk).isPresent());
    }

    /** "Ghana has withdrawn its recognition of Kosovo. It calls its recognition in 2012 premature": what it has taken back. */
    boolean hasWithdrawn(List<PolityKey> actors) {
        return scene.text().memory().toldUpTo(scene.sentence()).stream()
                .anyMatch(told -> told.kind().isOf(Aspect.RECOGNITION)
                        && told.kind() != ActKind.RECOGNITION
                        && told.actors().containsAll(Parties.of(actors)));
    }
}
