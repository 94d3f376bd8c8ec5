package credence.api;

import credence.InvalidInput;
import credence.ledger.Entry;
import credence.ledger.Revision;
import credence.persistence.EntryFilter;
import credence.persistence.Library;
import credence.persistence.MergeResult;
import credence.persistence.Page;
import credence.persistence.PageRequest;
import credence.persistence.Register;
import credence.persistence.RetractionResult;
import credence.polity.Polities;
import credence.v1.GetEntryRequest;
import credence.v1.GetEntryResponse;
import credence.v1.LedgerService;
import credence.v1.ListEntriesRequest;
import credence.v1.ListEntriesResponse;
import credence.v1.MergeEntriesRequest;
import credence.v1.MergeEntriesResponse;
import credence.v1.RetractEntryRequest;
import credence.v1.RetractEntryResponse;
import credence.v1.WatchEntriesRequest;
import credence.v1.WatchEntriesResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/** The ledger, entry by entry. */
@GrpcService
public class LedgerGrpc implements LedgerService {
    private static final Filters FILTERS = new Filters(Map.of(
            "polity =", "polity", "actor =", "actor", "target =", "target", "kind =", "kind", "revision <=", "known"));

    private final Register register;
    private final Library library;
    private final Callers callers;
    private final Watching watching;

    LedgerGrpc(Register register, Library library, Callers callers, Watching watching) {
        this.register = register;
        this.library = library;
        this.callers = callers;
        this.watching = watching;
    }

    @Override
    public Uni<ListEntriesResponse> listEntries(ListEntriesRequest sent) {
        ListEntriesRequest request = FILTERS.into(sent, sent.getFilter());
        boolean isOldestFirst = OrderBy.of(request.getOrderBy(), List.of("revision desc", "revision"))
                .equals("revision");
        ReadMask mask = ReadMask.of(request.getReadMask(), credence.v1.Entry.getDescriptor());
        Paging paging = Paging.of(sent);
        PageRequest page = paging.page();
        return Uni.combine()
                .all()
                .unis(library.polities(), register.head())
                .asTuple()
                .chain(both -> {
                    EntryFilter filter = filter(request, both.getItem1(), both.getItem2());
                    return (isOldestFirst ? register.entriesOldestFirst(filter, page) : register.entries(filter, page))
                            .map(entries ->
                                    response(entries, paging, mask, new Messages(both.getItem1()), both.getItem2()));
                });
    }

    private static EntryFilter filter(ListEntriesRequest request, Polities polities, Revision head) {
        return new EntryFilter(
                Requests.polityOrAny("polity", request.getPolity(), polities),
                Requests.polityOrAny("actor", request.getActor(), polities),
                Requests.polityOrAny("target", request.getTarget(), polities),
                Requests.kindOrAny(request.getKind()),
                request.hasKnown() ? Requests.known("known", request.getKnown(), head) : null);
    }

    private static ListEntriesResponse response(
            Page<Entry> entries, Paging paging, ReadMask mask, Messages messages, Revision head) {
        return ListEntriesResponse.newBuilder()
                .addAllEntries(entries.items().stream()
                        .map(messages::entry)
                        .map(mask::of)
                        .toList())
                .setNextPageToken(paging.next(entries.next()))
                .setHead(head.value())
                .build();
    }

    @Override
    public Uni<GetEntryResponse> getEntry(GetEntryRequest request) {
        Revision revision = Requests.revision("revision", request.getRevision());
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

    @Override
    public Multi<WatchEntriesResponse> watchEntries(WatchEntriesRequest request) {
        return watching.watch(request);
    }

    @Override
    public Uni<RetractEntryResponse> retractEntry(RetractEntryRequest request) {
        Register once = register.once(Requests.requestId(request.getRequestId()));
        Revision revision = Requests.revision("revision", request.getRevision());
        String why = Drafts.reason(request.getWhy());
        return callers.editor()
                .chain(editor -> once.retract(revision, editor, why))
                .map(result -> {
                    if (result instanceof RetractionResult.Retracted(Entry entry)) {
                        return entry;
                    }
                    throw Refused.of(result);
                })
                .chain(this::message)
                .map(entry -> RetractEntryResponse.newBuilder().setEntry(entry).build());
    }

    @Override
    public Uni<MergeEntriesResponse> mergeEntries(MergeEntriesRequest request) {
        Register once = register.once(Requests.requestId(request.getRequestId()));
        Revision account = Requests.revision("account", request.getAccount());
        Revision into = Requests.revision("into", request.getInto());
        if (account.equals(into)) {
            throw new InvalidInput("into", "is the account itself", "Send two entries that tell one act.");
        }
        return callers.editor()
                .chain(editor -> once.merge(account, into, editor, Drafts.why(request.getWhy())))
                .map(result -> {
                    if (result instanceof MergeResult.Merged(Entry entry)) {
                        return entry;
                    }
                    throw Refused.of(result);
                })
                .chain(this::message)
                .map(entry -> MergeEntriesResponse.newBuilder().setEntry(entry).build());
    }

    private Uni<credence.v1.Entry> message(Entry entry) {
        return library.polities().map(polities -> new Messages(polities).entry(entry));
    }
}
