package credence.web;

import credence.act.Aspect;
import credence.stance.Stance;
import java.util.Arrays;
import java.util.List;

/** A stance by one viewpoint, as a page shows it. */
public record StanceView(String viewpoint, List<StanceLine> lines) {
    static StanceView of(Stance stance, Names names) {
        return new StanceView(
                names.viewpoint(stance.question().viewpoint()),
                Arrays.stream(Aspect.values())
                        .map(aspect -> StanceLine.of(stance.position(aspect), names))
                        .toList());
    }
}
