package credence.api;

import credence.InvalidInput;
import credence.act.ActKind;
import credence.ledger.Entry;
import credence.ledger.Revision;
import credence.persistence.EntryFilter;
import credence.persistence.Library;
import credence.persistence.Page;
import credence.persistence.PageRequest;
import credence.persistence.Register;
import credence.polity.Polities;
import credence.v1.GetEntryRequest;
import credence.v1.GetEntryResponse;
import credence.v1.LedgerService;
import credence.v1.ListEntriesRequest;
import credence.v1.ListEntriesResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** The ledger, entry by entry. */
@GrpcService
public class LedgerGrpc implements LedgerService {
    private final Register register;
    private final Library library;

    LedgerGrpc(Register register, Library library) {
        this.register = register;
        this.library = library;
    }

    @Override
    public Uni<ListEntriesResponse> listEntries(ListEntriesRequest request) {
        PageRequest page = Requests.page(request.getPageSize(), request.getPageToken());
        return Uni.combine()
                .all()
                .unis(library.polities(), register.head())
                .asTuple()
                .chain(both -> register.entries(filter(request, both.getItem1(), both.getItem2()), page)
                        .map(entries -> response(entries, new Messages(both.getItem1()), both.getItem2())));
    }

    private static EntryFilter filter(ListEntriesRequest request, Polities polities, Revision head) {
        return new EntryFilter(
                Requests.polityOrAny("polity", request.getPolity(), polities),
                Requests.polityOrAny("actor", request.getActor(), polities),
                Requests.polityOrAny("target", request.getTarget(), polities),
                kind(request.getKind()),
                request.hasKnown() ? Requests.known(request.getKnown(), head) : null);
    }

    private static @Nullable ActKind kind(credence.v1.ActKind kind) {
        return switch (kind) {
            case ACT_KIND_UNSPECIFIED -> null;
            case UNRECOGNIZED ->
                throw new InvalidInput("kind", "is not a kind of act", "Send one of ActKind, or leave it out.");
            default -> Words.of(kind);
        };
    }

    private static ListEntriesResponse response(Page<Entry> entries, Messages messages, Revision head) {
        return ListEntriesResponse.newBuilder()
                .addAllEntries(entries.items().stream().map(messages::entry).toList())
                .setNextPageToken(entries.next().orElse(""))
                .setHead(head.value())
                .build();
    }

    @Override
    public Uni<GetEntryResponse> getEntry(GetEntryRequest request) {
        if (request.getRevision() < 1) {
            throw new InvalidInput("revision", "is not 1 or more", "Send the revision of an entry.");
        }
        Revision revision = new Revision(request.getRevision());
        return Uni.combine()
                .all()
                .unis(register.entry(revision), register.superseding(revision), library.polities())
                .asTuple()
                .map(all -> {
                    Entry entry =
                            all.getItem1().orElseThrow(() -> new NotFound("entry", revision.toString(), "revision"));
                    GetEntryResponse.Builder response =
                            GetEntryResponse.newBuilder().setEntry(new Messages(all.getItem3()).entry(entry));
                    all.getItem2()
                            .ifPresent(
                                    by -> response.setSupersededBy(by.revision().value()));
                    return response.build();
                });
    }
}
