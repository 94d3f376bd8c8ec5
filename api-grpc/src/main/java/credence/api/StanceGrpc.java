package credence.api;

import credence.InvalidInput;
import credence.act.Aspect;
import credence.ledger.Revision;
import credence.persistence.Library;
import credence.persistence.LiveHistories;
import credence.persistence.Register;
import credence.polity.Polities;
import credence.polity.PolityKey;
import credence.stance.Position;
import credence.stance.Question;
import credence.stance.Stance;
import credence.v1.GetStanceRequest;
import credence.v1.GetStanceResponse;
import credence.v1.StanceService;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;

/** Where one polity stands toward another. */
@GrpcService
public class StanceGrpc implements StanceService {
    private final Register register;
    private final LiveHistories live;
    private final Library library;

    StanceGrpc(Register register, LiveHistories live, Library library) {
        this.register = register;
        this.live = live;
        this.library = library;
    }

    @Override
    public Uni<GetStanceResponse> getStance(GetStanceRequest request) {
        LocalDate day = Requests.day(request.getAsOf());
        return Uni.combine()
                .all()
                .unis(library.polities(), head(request))
                .asTuple()
                .chain(both -> {
                    Polities polities = both.getItem1();
                    PolityKey actor = Requests.polity("actor", request.getActor(), polities);
                    PolityKey target = Requests.polity("target", request.getTarget(), polities);
                    if (actor.equals(target)) {
                        throw new InvalidInput("target", "is the actor itself", "Send two polities.");
                    }
                    Revision known =
                            request.hasKnown() ? Requests.known(request.getKnown(), both.getItem2()) : both.getItem2();
                    return live.between(actor, target, known)
                            .map(at -> at.histories().of(actor, target).stance(actor, Question.at(day, known)))
                            .map(stance -> GetStanceResponse.newBuilder()
                                    .setStance(message(stance, new Messages(polities)))
                                    .build());
                });
    }

    /** What another process wrote is asked of the store, when the caller knows of it before this process does. */
    private Uni<Revision> head(GetStanceRequest request) {
        return live.revision()
                .chain(seen -> request.hasKnown() && request.getKnown() > seen.value()
                        ? register.head()
                        : Uni.createFrom().item(seen));
    }

    private static credence.v1.Stance message(Stance stance, Messages messages) {
        credence.v1.Stance.Builder message = credence.v1.Stance.newBuilder()
                .setActor(messages.ref(stance.actor()))
                .setTarget(messages.ref(stance.target()))
                .setAsOf(stance.day().toString())
                .setKnown(stance.known().value())
                .setRecognition(position(stance.position(Aspect.RECOGNITION)))
                .setRelations(position(stance.position(Aspect.RELATIONS)))
                .setMission(position(stance.position(Aspect.MISSION)));
        stance.acts().forEach(entry -> message.addEntries(messages.entry(entry)));
        return message.build();
    }

    private static credence.v1.Position position(Position position) {
        credence.v1.Position.Builder message = credence.v1.Position.newBuilder()
                .setCertain(Words.of(position.certain()))
                .setOrNothing(position.orNothing())
                .setValue(position.value());
        position.sinceWhen().ifPresent(when -> message.setSince(when.text()));
        position.could().forEach(effect -> message.addCould(Words.of(effect)));
        position.deciding()
                .forEach(entry -> message.addDeciding(entry.revision().value()));
        return message.build();
    }
}
