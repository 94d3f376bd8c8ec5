package credence.api;

import credence.act.Aspect;
import credence.stance.Position;
import credence.stance.Stance;
import credence.v1.Dissent;
import credence.v1.StanceView;
import java.util.Optional;

/** Stances as messages. */
record StanceMessages(Messages messages) {
    credence.v1.Stance stance(Stance stance, StanceView view) {
        credence.v1.Stance.Builder message = credence.v1.Stance.newBuilder()
                .setActor(messages.ref(stance.actor()))
                .setTarget(messages.ref(stance.target()))
                .setAsOf(stance.day().toString())
                .setKnown(stance.known().value())
                .setViewpoint(stance.question().viewpoint().word())
                .setRecognition(position(stance.position(Aspect.RECOGNITION)))
                .setRelations(position(stance.position(Aspect.RELATIONS)))
                .setMission(position(stance.position(Aspect.MISSION)));
        if (stance.question().reportedBy() != null) {
            message.setWithoutPublication(stance.history().withoutPublication(stance.known()));
        }
        if (view == StanceView.STANCE_VIEW_FULL) {
            stance.acts().forEach(entry -> message.addEntries(messages.entry(entry)));
        }
        return message.build();
    }

    static credence.v1.Position position(Position position) {
        credence.v1.Position.Builder message = credence.v1.Position.newBuilder()
                .setCertain(Words.of(position.certain()))
                .setOrNothing(position.orNothing())
                .setValue(position.value());
        position.sinceWhen().ifPresent(when -> message.setSince(when.text()));
        position.could().forEach(effect -> message.addCould(Words.of(effect)));
        position.deciding()
                .forEach(entry -> message.addDeciding(entry.revision().value()));
        position.dissents().forEach(dissent -> message.addDissents(dissent(dissent)));
        return message.build();
    }

    private static Dissent dissent(Position.Dissent dissent) {
        Dissent.Builder message =
                Dissent.newBuilder().setValue(dissent.position().held());
        Optional.ofNullable(dissent.teller()).ifPresent(teller -> message.setTeller(teller.word()));
        dissent.position()
                .deciding()
                .forEach(entry -> message.addDeciding(entry.revision().value()));
        return message.build();
    }
}
