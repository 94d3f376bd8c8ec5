package credence.api;

import credence.InvalidInput;
import credence.persistence.Library;
import credence.persistence.PageRequest;
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
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The polities. */
@GrpcService
public class PolityGrpc implements PolityService {
    private final Library library;

    PolityGrpc(Library library) {
        this.library = library;
    }

    @Override
    public Uni<GetPolityResponse> getPolity(GetPolityRequest request) {
        PolityKey key = new PolityKey(request.getKey());
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
                .map(polities -> response(found(request.getQuery().strip(), polities), paging));
    }

    private static List<Polity> found(String query, Polities polities) {
        return query.isEmpty()
                ? polities.all()
                : polities.search(query, polities.all().size());
    }

    /** The page goes on after the polity whose key the token is. */
    private static SearchPolitiesResponse response(List<Polity> found, Paging paging) {
        PageRequest page = paging.page();
        int from = from(found, page.token());
        int to = Math.min(found.size(), from + page.size());
        return SearchPolitiesResponse.newBuilder()
                .addAllPolities(
                        found.subList(from, to).stream().map(Messages::polity).toList())
                .setNextPageToken(paging.next(
                        to < found.size() ? Optional.of(found.get(to - 1).key().value()) : Optional.empty()))
                .build();
    }

    private static int from(List<Polity> found, @Nullable String token) {
        if (token == null) {
            return 0;
        }
        return IntStream.range(0, found.size())
                        .filter(i -> found.get(i).key().value().equals(token))
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput(
                                "page_token",
                                "is not one of this search",
                                "Send the next_page_token of the page before, with the same query."))
                + 1;
    }
}
