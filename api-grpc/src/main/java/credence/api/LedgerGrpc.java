package credence.api;

import credence.InvalidInput;
import credence.answer.ToldActs;
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
import credence.v1.ActAccount;
import credence.v1.FindRevisionRequest;
import credence.v1.FindRevisionResponse;
import credence.v1.GetEntryRequest;
import credence.v1.GetEntryResponse;
import credence.v1.LedgerService;
import credence.v1.ListActAccountsRequest;
import credence.v1.ListActAccountsResponse;
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
import java.time.Instant;
import java.util.Map;

/** The ledger, entry by entry. */
@GrpcService
public class LedgerGrpc implements LedgerService {
    private static final Filters FILTERS = new Filters(Map.of(
            "polity =", "polity", "actor =", "actor", "target =", "target", "kind =", "kind", "revision <=", "known"));

    private enum Order {
        NEWEST_FIRST,
        OLDEST_FIRST
    }

    private static final OrderBy<Order> ORDERS =
            OrderBy.usual("revision desc", Order.NEWEST_FIRST).or("revision", Order.OLDEST_FIRST);

    private final Register register;
    private final Library library;
    private final Callers callers;
    private final Watching watching;
    private final Asking asking;
    private final ToldActs acts;

    LedgerGrpc(Register register, Library library, Callers callers, Watching watching, Asking asking, ToldActs acts) {
        this.asking = asking;
        this.acts = acts;
        this.register = register;
        this.library = library;
        this.callers = callers;
        this.watching = watching;
    }

    @Override
    public Uni<ListEntriesResponse> listEntries(ListEntriesRequest sent) {
        return FILTERS.list(sent, sent.getFilter(), request -> listEntries(request, Paging.of(sent)));
    }

    private Uni<ListEntriesResponse> listEntries(ListEntriesRequest request, Paging paging) {
        boolean isOldestFirst = ORDERS.of(request.getOrderBy()) == Order.OLDEST_FIRST;
        ReadMask mask = ReadMask.of(request.getReadMask(), credence.v1.Entry.getDescriptor());
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
        // The last revision first: what is superseded afterwards is told all the same.
        return register.head()
                .chain(head -> Uni.combine()
                        .all()
                        .unis(register.entry(revision), register.superseding(revision), library.polities())
                        .asTuple()
                        .map(all -> {
                            Entry entry = all.getItem1()
                                    .orElseThrow(() -> new NotFound("entry", revision.toString(), "revision"));
                            GetEntryResponse.Builder response = GetEntryResponse.newBuilder()
                                    .setEntry(new Messages(all.getItem3()).entry(entry))
                                    .setKnown(Math.max(head.value(), revision.value()));
                            all.getItem2()
                                    .map(by -> by.revision().value())
                                    .ifPresent(
                                            by -> response.setSupersededBy(by).setKnown(Math.max(head.value(), by)));
                            return response.build();
                        }));
    }

    @Override
    public Uni<ListActAccountsResponse> listActAccounts(ListActAccountsRequest request) {
        Paging paging = Paging.of(request);
        Revision entry = Requests.revision("revision", request.getRevision());
        ReadMask mask = ReadMask.of(request.getReadMask(), ActAccount.getDescriptor());
        return register.entry(entry)
                .map(found -> found.orElseThrow(() -> new NotFound("entry", entry.toString(), "revision")))
                .chain(found -> paging.known() == null ? known(request, entry) : asking.known(paging.known(), null))
                .chain(known -> Uni.combine()
                        .all()
                        .unis(acts.of(entry, known), library.polities())
                        .asTuple())
                .map(both ->
                        new AccountMessages(new Messages(both.getItem2())).accounts(both.getItem1(), paging, mask));
    }

    /** No earlier than the entry is known at all. */
    private Uni<Revision> known(ListActAccountsRequest request, Revision entry) {
        if (request.hasKnown() && request.getKnown() >= 0 && request.getKnown() < entry.value()) {
            throw new InvalidInput("known", "lies before the entry", "Send " + entry + " or more, or leave it out.");
        }
        if (request.getAtLeast() < 0) {
            throw new InvalidInput("at_least", "is negative", "Send the number of a revision, or leave it out.");
        }
        boolean isExact = request.hasKnown() && !request.hasAtLeast();
        return asking.known(
                request.hasKnown() ? (Long) request.getKnown() : null,
                isExact ? null : (Long) Math.max(request.getAtLeast(), entry.value()));
    }

    @Override
    public Uni<FindRevisionResponse> findRevision(FindRevisionRequest request) {
        if (!request.hasAt()) {
            return register.head().map(head -> response(head, head));
        }
        Instant at = Requests.instant("at", request.getAt(), "Send an instant, or leave it out for now.");
        return register.revisionAt(at).chain(revision -> register.head().map(head -> response(revision, head)));
    }

    private static FindRevisionResponse response(Revision revision, Revision head) {
        return FindRevisionResponse.newBuilder()
                .setRevision(revision.value())
                .setHead(head.value())
                .build();
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
                    throw Refused.of(result, missing -> missing.equals(account) ? "account" : "into");
                })
                .chain(this::message)
                .map(entry -> MergeEntriesResponse.newBuilder().setEntry(entry).build());
    }

    private Uni<credence.v1.Entry> message(Entry entry) {
        return library.polities().map(polities -> new Messages(polities).entry(entry));
    }
}
