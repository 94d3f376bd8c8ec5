package credence.api;

import credence.act.ActKind;
import credence.act.Status;
import credence.persistence.Library;
import credence.persistence.Page;
import credence.polity.Memberships;
import credence.polity.Polities;
import credence.polity.Polity;
import credence.polity.Population;
import credence.v1.ActKindTerm;
import credence.v1.ListActKindsRequest;
import credence.v1.ListActKindsResponse;
import credence.v1.ListPopulationsRequest;
import credence.v1.ListPopulationsResponse;
import credence.v1.StateChange;
import credence.v1.TermService;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the words mean. */
@GrpcService
public class TermGrpc implements TermService {
    private static final List<Population> POPULATIONS = Stream.concat(
                    Stream.of(Population.ALL, Population.UN_MEMBERS, Population.UN_MEMBERS_AND_OBSERVERS),
                    Asked.MEMBERSHIPS.lists().stream()
                            .filter(list -> !list.equals(Memberships.UN_MEMBERS) && !list.equals(Memberships.ENDED))
                            .map(list -> Population.parse(list, Asked.MEMBERSHIPS)))
            .sorted(Comparator.comparing(Population::word))
            .toList();

    private final Library library;

    TermGrpc(Library library) {
        this.library = library;
    }

    @Override
    public Uni<ListActKindsResponse> listActKinds(ListActKindsRequest request) {
        Page<ActKind> page = Paging.of(request).of(List.of(ActKind.values()), ActKind::word);
        return Uni.createFrom()
                .item(ListActKindsResponse.newBuilder()
                        .addAllActKinds(
                                page.items().stream().map(TermGrpc::kind).toList())
                        .setNextPageToken(page.next().orElse(""))
                        .build());
    }

    private static ActKindTerm kind(ActKind kind) {
        ActKindTerm.Builder message = ActKindTerm.newBuilder()
                .setKind(Words.of(kind))
                .setWord(kind.word())
                .addAllDone(changes(kind, Status.DONE))
                .addAllRefused(changes(kind, Status.REFUSED));
        kind.cameo().ifPresent(message::setCameo);
        kind.plover().ifPresent(message::setPlover);
        return message.build();
    }

    private static List<StateChange> changes(ActKind kind, Status status) {
        return kind.changes(status).stream()
                .map(change -> StateChange.newBuilder()
                        .setState(Words.of(change.effect()))
                        .setBoth(change.both())
                        .build())
                .toList();
    }

    @Override
    public Uni<ListPopulationsResponse> listPopulations(ListPopulationsRequest request) {
        Page<Population> page = Paging.of(request).of(POPULATIONS, Population::word);
        LocalDate day = Requests.day("as_of", request.getAsOf());
        ReadMask mask = ReadMask.of(request.getReadMask(), credence.v1.Population.getDescriptor());
        return library.polities()
                .map(polities -> ListPopulationsResponse.newBuilder()
                        .addAllPopulations(mask.of(page.items().stream()
                                .map(population -> population(population, polities, day))
                                .toList()))
                        .setNextPageToken(page.next().orElse(""))
                        .build());
    }

    private static credence.v1.Population population(Population population, Polities polities, LocalDate day) {
        Messages messages = new Messages(polities);
        return credence.v1.Population.newBuilder()
                .setName(population.word())
                .addAllMembers(polities.all().stream()
                        .map(Polity::key)
                        .filter(key -> population.contains(key, day, Asked.MEMBERSHIPS))
                        .sorted(Comparator.comparing(key -> key.value()))
                        .map(messages::ref)
                        .toList())
                .build();
    }
}
