package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import java.util.List;
import java.util.OptionalInt;

/** Whom a state acts against because it condemned it, where the clause leaves it unnamed. */
record CondemnedSides(Scene scene) {
    /** Sentences over which what was condemned is acted against. */
    private static final int NEAR = 3;

    /** "denounced Manama's decision and recalled its ambassador": from whoever was condemned. */
    List<PolityKey> here(OptionalInt agent) {
        return scene.parse().verbs().stream()
                .filter(verb -> verb.finite()
                        && scene.clauses().subject(verb).equals(agent)
                        && !verb.negated()
                        && (verb.base().equals("protest")
                                || scene.lexicon()
                                        .verb(Frame.DIRECT, verb.base(), kind -> kind == ActKind.CONDEMNATION)
                                        .isPresent()))
                // "protested against the German step"
                .map(verb -> verb.base().equals("protest")
                        ? scene.clauses().after(verb.chunk(), "against", "at", "over")
                        : scene.patient(verb))
                .filter(OptionalInt::isPresent)
                .map(object -> scene.owners().of(object.getAsInt()))
                .filter(keys -> keys.size() == 1)
                .findFirst()
                .orElse(List.of());
    }

    /** "Ghana condemned Mali's raid. Chad spoke of it, too. Togo recalled its ambassador in protest": before any act is told. */
    List<PolityKey> only(List<PolityKey> actors) {
        List<Found> opinions = scene.text().memory().lastOpinions(scene.sentence() - 1);
        List<Party> condemned = opinions.stream()
                .filter(told -> told.kind() == ActKind.CONDEMNATION && told.status() == Status.DONE)
                .flatMap(told -> told.targets().stream())
                .distinct()
                .toList();
        boolean alone = condemned.size() == 1
                && scene.text().memory().toldUpTo(scene.sentence()).isEmpty()
                && opinions.getFirst().sentence() >= scene.sentence() - NEAR;
        return alone ? Parties.keys(condemned) : List.of();
    }

    /** "Iraq and Libya condemned the government in Nouakchott. Baghdad withdrew its ambassador": from whom it alone condemned right before. */
    List<PolityKey> before(List<PolityKey> actors) {
        List<Party> condemned = scene.text().memory().lastOpinions(scene.sentence() - 1).stream()
                .filter(told -> told.sentence() == scene.sentence() - 1
                        && told.kind() == ActKind.CONDEMNATION
                        && told.status() == Status.DONE
                        && told.actors().containsAll(Parties.of(actors)))
                .flatMap(told -> told.targets().stream())
                .distinct()
                .toList();
        return condemned.size() == 1 ? Parties.keys(condemned) : List.of();
    }
}
