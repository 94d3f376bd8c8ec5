package credence.api;

import credence.InvalidInput;
import credence.ledger.Revision;
import credence.persistence.Library;
import credence.persistence.Page;
import credence.persistence.Register;
import credence.persistence.Sighting;
import credence.polity.Polities;
import credence.polity.PolityKey;
import credence.v1.ListObservationsRequest;
import credence.v1.ListObservationsResponse;
import credence.v1.Observation;
import credence.v1.ObservationService;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

/** What was seen, which is no act. */
@GrpcService
public class ObservationGrpc implements ObservationService {
    private final Register register;
    private final Library library;
    private final Asking asking;

    ObservationGrpc(Register register, Library library, Asking asking) {
        this.register = register;
        this.library = library;
        this.asking = asking;
    }

    @Override
    public Uni<ListObservationsResponse> listObservations(ListObservationsRequest request) {
        Paging paging = Paging.of(request);
        ReadMask mask = ReadMask.of(request.getReadMask(), Observation.getDescriptor());
        return library.polities()
                .chain(polities -> known(request, paging)
                        .chain(known -> list(request, polities, known, paging)
                                .map(page -> response(page, paging.at(known), mask, new Messages(polities), known))));
    }

    /** Every page is of the revision that the first one was of. */
    private Uni<Revision> known(ListObservationsRequest request, Paging paging) {
        return paging.known() != null
                ? asking.known(paging.known(), null)
                : asking.known(
                        request.hasKnown() ? (Long) request.getKnown() : null,
                        request.hasAtLeast() ? (Long) request.getAtLeast() : null);
    }

    private Uni<Page<Sighting>> list(
            ListObservationsRequest request, Polities polities, Revision known, Paging paging) {
        PolityKey polity = Requests.polity("polity", request.getPolity(), polities);
        PolityKey other = Requests.polity("other", request.getOther(), polities);
        if (polity.equals(other)) {
            throw new InvalidInput("other", "is the polity itself", "Send two polities.");
        }
        return register.observations(polity, other, known, paging.page());
    }

    private static ListObservationsResponse response(
            Page<Sighting> page, Paging paging, ReadMask mask, Messages messages, Revision known) {
        return ListObservationsResponse.newBuilder()
                .addAllObservations(mask.of(page.items().stream()
                        .map(sighting -> observation(sighting, messages))
                        .toList()))
                .setNextPageToken(paging.next(page.next()))
                .setKnown(known.value())
                .build();
    }

    private static Observation observation(Sighting sighting, Messages messages) {
        credence.ledger.Observation seen = sighting.observation();
        return Observation.newBuilder()
                .setActor(messages.ref(seen.actor()))
                .setTarget(messages.ref(seen.target()))
                .setWhen(seen.when().text())
                .setRank(Words.of(seen.rank()))
                .setSource(seen.source())
                .setEntry(sighting.revision().value())
                .build();
    }
}
