package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.reading.parse.VerbGroup;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** "It is the 18th country that has done so", "which has taken this step": what the one that is ranked was told to have done. */
record RankedSoClauses(Scene scene, ClaimHooks hooks) {
    /** Sentences back to the act. */
    private static final int NEAR = 2;

    /**
     * @param chunk the noun group with the rank
     * @param here the acts told in this sentence
     */
    Optional<Found> of(int chunk, List<Found> here) {
        return scene.clauses().ordinalCountry(chunk) && isSaidAgain(chunk) ? told(chunk, here) : Optional.empty();
    }

    private boolean isSaidAgain(int chunk) {
        Pointing pointing = new Pointing(scene);
        return scene.parse().verbs().stream()
                .filter(verb -> verb.chunk() > chunk)
                .findFirst()
                .filter(VerbGroup::finite)
                .filter(verb -> !verb.negated() && verb.modal().isEmpty())
                .filter(verb -> hooks.inRelativeClause(verb.chunk(), chunk) && pointing.same(verb))
                .isPresent();
    }

    private Optional<Found> told(int chunk, List<Found> here) {
        OptionalInt ranked = scene.clauses().ranked(chunk);
        List<Party> who = Parties.of(scene.polities(ranked));
        boolean it =
                ranked.isPresent() && scene.parse().lower(ranked.getAsInt()).equals("it");
        List<Found> told = Stream.concat(
                        here.reversed().stream().filter(found -> found.anchor() < chunk),
                        scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream()
                                .filter(found -> found.sentence() >= scene.sentence() - NEAR))
                .filter(found -> found.status() == Status.DONE
                        && found.actors().size() == 1
                        && (found.kind().effect().isPresent() || found.kind() == ActKind.DIPLOMATS_EXPELLED))
                .toList();
        return told.stream()
                .filter(found -> found.actors().equals(who))
                .findFirst()
                .or(() ->
                        told.stream().filter(found -> it && !found.background()).findFirst());
    }
}
