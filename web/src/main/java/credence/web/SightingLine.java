package credence.web;

import credence.persistence.Sighting;
import credence.time.Edtf;
import java.util.List;

/**
 * An observation as a page shows it.
 *
 * @param rank "an ambassador"
 * @param entry the revision that took it in
 */
public record SightingLine(Side actor, Side target, Edtf when, String rank, String source, long entry) {
    static List<SightingLine> of(List<Sighting> sightings, Names names) {
        return sightings.stream()
                .map(one -> new SightingLine(
                        names.side(one.observation().actor()),
                        names.side(one.observation().target()),
                        one.observation().when(),
                        one.observation().rank().label(),
                        one.observation().source(),
                        one.revision().value()))
                .toList();
    }
}
