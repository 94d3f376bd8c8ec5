package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.polity.PolityKey;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The act that is meant where one turns its back on a side or goes back on its word: "Panama was the last to go". What is pointed at is
 * then a break or a withdrawal, and not whatever was told last.
 */
record TakenBack(Scene scene) {
    private static final List<ActKind> TAKEN_BACK =
            List.of(ActKind.WITHDRAWAL_OF_RECOGNITION, ActKind.SUSPENSION_OF_RECOGNITION, ActKind.RELATIONS_SEVERED);

    /** The side that others left before: "Panama was the last to go". */
    Optional<Found> left(VerbGroup verb, List<Found> here, List<PolityKey> actors) {
        return Stream.concat(
                        here.stream().filter(found -> found.anchor() < verb.chunk()),
                        scene.text().memory().toldUpTo(scene.sentence() - 1).stream())
                .filter(found ->
                        found.kind() == ActKind.RELATIONS_SEVERED || found.kind() == ActKind.WITHDRAWAL_OF_RECOGNITION)
                // "Beijing cut its own with Saint Lucia": neither of the two that are left leaves another
                .filter(found -> found.actors().stream().noneMatch(Rivals.BOTH::contains))
                .filter(found ->
                        (Antecedents.isByOthers(found, actors) && !Word.isOneOf(verb.base(), "turn", "part", "walk")
                                        || isRankOf(found, verb, actors))
                                && !Parties.of(actors).equals(found.targets()))
                .reduce((one, other) -> other);
    }

    /** "Suriname was the first to go back on its word": what it undid, else what others did, rather a recognition than relations. */
    Optional<Found> of(List<Found> here, List<PolityKey> actors) {
        List<Found> told = Stream.concat(scene.text().memory().toldUpTo(scene.sentence() - 1).stream(), here.stream())
                .filter(found -> !found.targets().equals(Parties.of(actors)))
                .toList();
        return told.reversed().stream()
                .filter(found -> found.actors().equals(Parties.of(actors))
                        && !found.background()
                        && (found.kind() == ActKind.RELATIONS_RESTORED
                                || found.kind().isOf(Aspect.RECOGNITION) && TAKEN_BACK.contains(found.kind())))
                .findFirst()
                .or(() -> told.stream()
                        .filter(found -> TAKEN_BACK.contains(found.kind()) && Antecedents.isByOthers(found, actors))
                        .min(Comparator.comparingInt(found -> TAKEN_BACK.indexOf(found.kind()))));
    }

    /** "Honduras cut ties with Taiwan on Sunday. It is the ninth country to leave": its own act, which is ranked. */
    private static boolean isRankOf(Found found, VerbGroup verb, List<PolityKey> actors) {
        return verb.infinitive() && found.actors().equals(Parties.of(actors));
    }
}
