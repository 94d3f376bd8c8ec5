package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.VerbGroup;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** "stripped Kosovo of its recognition": whom it is taken from is the object, and what is taken stands behind. */
record StrippedOfRecognition(Scene scene, Targets targets, RecognitionWords words) {
    Optional<Found> of(VerbGroup verb) {
        Optional<Rule> rule =
                scene.lexicon().verb(Frame.LINKED, verb.base(), kind -> kind == ActKind.WITHDRAWAL_OF_RECOGNITION);
        OptionalInt whom = rule.isPresent() ? scene.patient(verb) : OptionalInt.empty();
        if (whom.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt of = scene.clauses()
                .after(
                        verb.passive() ? verb.chunk() : whom.getAsInt(),
                        rule.get().prepositions());
        boolean recognition = of.isPresent() && words.isRecognition(of.getAsInt());
        List<PolityKey> agents = scene.polities(scene.agent(verb));
        List<PolityKey> actors = !recognition || !agents.isEmpty() || !verb.passive()
                ? agents
                : scene.owners().of(of.getAsInt());
        Optional<Status> status = scene.status(verb);
        if (!recognition || actors.isEmpty() || status.isEmpty()) {
            return Optional.empty();
        }
        Targets.Meant meant = targets.recognised(whom.getAsInt(), actors);
        return meant.parties().isEmpty()
                ? Optional.empty()
                : Optional.of(scene.acts()
                        .found(
                                rule.get(),
                                actors,
                                meant.parties(),
                                status.get(),
                                verb.chunk(),
                                words.shown(scene.agent(verb), Math.max(meant.last(), of.getAsInt()), verb)));
    }
}
