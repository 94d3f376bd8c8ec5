package credence.api;

import credence.InvalidInput;
import credence.persistence.Register;
import credence.persistence.RuleSet;
import credence.review.FourEyes;
import credence.v1.GetSettingsRequest;
import credence.v1.GetSettingsResponse;
import credence.v1.Settings;
import credence.v1.SettingsService;
import credence.v1.UpdateSettingsRequest;
import credence.v1.UpdateSettingsResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** The rules of the register. */
@GrpcService
public class SettingsGrpc implements SettingsService {
    private final Register register;
    private final Callers callers;

    SettingsGrpc(Register register, Callers callers) {
        this.register = register;
        this.callers = callers;
    }

    @Override
    public Uni<GetSettingsResponse> getSettings(GetSettingsRequest request) {
        return register.rules()
                .map(rules -> GetSettingsResponse.newBuilder()
                        .setSettings(settings(rules))
                        .build());
    }

    @Override
    public Uni<UpdateSettingsResponse> updateSettings(UpdateSettingsRequest request) {
        FourEyes mode = of(request.getSettings().getFourEyes());
        Register once = register.once(Requests.requestId(request.getRequestId()));
        @Nullable Integer seen = Requests.seen(request.hasSeen(), request.getSeen(), "changes");
        return callers.editor()
                .chain(by -> once.fourEyes(mode, by, seen))
                .map(set -> UpdateSettingsResponse.newBuilder()
                        .setSettings(settings(set.orElseThrow(Refused::settings)))
                        .build());
    }

    private static Settings settings(RuleSet rules) {
        return Settings.newBuilder()
                .setFourEyes(of(rules.fourEyes()))
                .setChanges(rules.changes())
                .build();
    }

    private static FourEyes of(credence.v1.FourEyes sent) {
        return switch (sent) {
            case FOUR_EYES_OFF -> FourEyes.OFF;
            case FOUR_EYES_PEOPLE -> FourEyes.PEOPLE;
            case FOUR_EYES_ALL -> FourEyes.ALL;
            case FOUR_EYES_UNSPECIFIED, UNRECOGNIZED ->
                throw new InvalidInput(
                        "settings.four_eyes", "is not set to one of its values", "Send one of FourEyes.");
        };
    }

    private static credence.v1.FourEyes of(FourEyes mode) {
        return switch (mode) {
            case OFF -> credence.v1.FourEyes.FOUR_EYES_OFF;
            case PEOPLE -> credence.v1.FourEyes.FOUR_EYES_PEOPLE;
            case ALL -> credence.v1.FourEyes.FOUR_EYES_ALL;
        };
    }
}
