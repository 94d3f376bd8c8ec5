package credence.api;

import credence.persistence.Library;
import credence.persistence.Page;
import credence.polity.Polities;
import credence.polity.Polity;
import credence.polity.PolityKey;
import credence.v1.GetPolityRequest;
import credence.v1.GetPolityResponse;
import credence.v1.PolityService;
import credence.v1.SearchPolitiesRequest;
import credence.v1.SearchPolitiesResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** The polities. */
@GrpcService
public class PolityGrpc implements PolityService {
    private final Library library;

    PolityGrpc(Library library) {
        this.library = library;
    }

    @Override
    public Uni<GetPolityResponse> getPolity(GetPolityRequest request) {
        PolityKey key = Requests.key("key", request.getKey());
        return library.polities()
                .map(polities -> polities.find(key).orElseThrow(() -> new NotFound("polity", key.value(), "key")))
                .map(polity -> GetPolityResponse.newBuilder()
                        .setPolity(Messages.polity(polity))
                        .build());
    }

    @Override
    public Uni<SearchPolitiesResponse> searchPolities(SearchPolitiesRequest request) {
        Paging paging = Paging.of(request);
        return library.polities()
                .map(polities -> response(paging.of(
                        found(request.getQuery().strip(), polities),
                        polity -> polity.key().value())));
    }

    private static List<Polity> found(String query, Polities polities) {
        return query.isEmpty()
                ? polities.all()
                : polities.search(query, polities.all().size());
    }

    private static SearchPolitiesResponse response(Page<Polity> page) {
        return SearchPolitiesResponse.newBuilder()
                .addAllPolities(page.items().stream().map(Messages::polity).toList())
                .setNextPageToken(page.next().orElse(""))
                .build();
    }
}
