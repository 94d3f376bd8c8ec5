package credence.api;

import credence.InvalidInput;
import credence.answer.ComparedProposals;
import credence.ledger.Entry;
import credence.ledger.Revision;
import credence.persistence.AccountResult;
import credence.persistence.DecisionResult;
import credence.persistence.Library;
import credence.persistence.Page;
import credence.persistence.ProposalFilter;
import credence.persistence.ProposingResult;
import credence.persistence.Register;
import credence.persistence.ReportOrder;
import credence.polity.Polities;
import credence.review.Origin;
import credence.review.Outcome;
import credence.review.Proposal;
import credence.review.ProposalId;
import credence.v1.CreateProposalRequest;
import credence.v1.CreateProposalResponse;
import credence.v1.DecideProposalRequest;
import credence.v1.DecideProposalResponse;
import credence.v1.DecisionOutcome;
import credence.v1.GetProposalRequest;
import credence.v1.GetProposalResponse;
import credence.v1.ListProposalsRequest;
import credence.v1.ListProposalsResponse;
import credence.v1.ProposalService;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Proposals, and what editors decide. */
@GrpcService
public class ProposalGrpc implements ProposalService {
    private static final Filters FILTERS = new Filters(Map.of(
            "waiting =",
            "waiting",
            "polity =",
            "polity",
            "kind =",
            "kind",
            "status =",
            "status",
            "outlet =",
            "outlet",
            "by =",
            "by",
            "reading =",
            "reading_id"));

    private static final OrderBy<ReportOrder> ORDERS = OrderBy.usual("put_at", ReportOrder.FIRST_IN)
            .or("put_at desc", ReportOrder.LAST_IN)
            .or("published", ReportOrder.FIRST_PUBLISHED)
            .or("published desc", ReportOrder.LAST_PUBLISHED);

    private final Register register;
    private final Library library;
    private final Callers callers;
    private final ComparedProposals compared;
    private final Asking asking;

    ProposalGrpc(Register register, Library library, Callers callers, ComparedProposals compared, Asking asking) {
        this.asking = asking;
        this.compared = compared;
        this.register = register;
        this.library = library;
        this.callers = callers;
    }

    @Override
    public Uni<ListProposalsResponse> listProposals(ListProposalsRequest sent) {
        return FILTERS.list(sent, sent.getFilter(), request -> listProposals(request, Paging.of(sent)));
    }

    private Uni<ListProposalsResponse> listProposals(ListProposalsRequest request, Paging paging) {
        ReportOrder order = ORDERS.of(request.getOrderBy());
        ReadMask mask = ReadMask.of(request.getReadMask(), credence.v1.Proposal.getDescriptor());
        return library.polities().chain(polities -> {
            ProposalFilter filter = filter(request, polities);
            Uni<Optional<Long>> total = request.getPageToken().isEmpty()
                    ? register.countProposals(filter).map(Optional::of)
                    : Uni.createFrom().item(Optional.empty());
            return register.proposals(filter, order, paging.page())
                    .chain(found -> Uni.combine()
                            .all()
                            .unis(messages(found.items(), polities), total)
                            .asTuple()
                            .map(both -> response(mask.of(both.getItem1()), found, paging, both.getItem2())));
        });
    }

    private static ProposalFilter filter(ListProposalsRequest request, Polities polities) {
        return new ProposalFilter(
                request.hasWaiting() ? (Boolean) request.getWaiting() : null,
                Requests.polityOrAny("polity", request.getPolity(), polities),
                Requests.kindOrAny(request.getKind()),
                Words.of(request.getStatus()),
                Requests.outletOrAny(request.getOutlet()),
                Requests.editorOrAny("by", request.getBy()),
                request.getReadingId().isEmpty() ? null : Requests.reading("reading_id", request.getReadingId()));
    }

    private static ListProposalsResponse response(
            List<credence.v1.Proposal> proposals, Page<Proposal> page, Paging paging, Optional<Long> total) {
        ListProposalsResponse.Builder message = ListProposalsResponse.newBuilder()
                .addAllProposals(proposals)
                .setNextPageToken(paging.next(page.next()));
        total.ifPresent(message::setTotalSize);
        return message.build();
    }

    @Override
    public Uni<GetProposalResponse> getProposal(GetProposalRequest request) {
        ProposalId id = Requests.proposal(request.getId());
        Uni<Revision> known = asking.known(null, request.hasAtLeast() ? (Long) request.getAtLeast() : null);
        return Uni.combine()
                .all()
                .unis(
                        known.chain(revision -> found(id).chain(proposal -> compared.of(proposal, revision))),
                        library.polities())
                .asTuple()
                .map(both -> new ProposalMessages(new Messages(both.getItem2())).compared(both.getItem1()));
    }

    private Uni<Proposal> found(ProposalId id) {
        return register.proposal(id)
                .map(found -> found.orElseThrow(() -> new NotFound("proposal", id.toString(), "id")));
    }

    @Override
    public Uni<CreateProposalResponse> createProposal(CreateProposalRequest request) {
        Register once = register.once(Requests.requestId(request.getRequestId()));
        return callers.editor()
                .chain(editor -> library.polities()
                        .map(polities -> new Drafts(polities).draft(request.getDraft()))
                        .chain(draft -> once.propose(draft, editor)))
                .map(result -> {
                    if (result instanceof ProposingResult.Proposed(Proposal proposal)) {
                        return proposal.id();
                    }
                    throw Refused.of(result);
                })
                .chain(this::message)
                .map(proposal -> CreateProposalResponse.newBuilder()
                        .setProposal(proposal)
                        .build());
    }

    @Override
    public Uni<DecideProposalResponse> decideProposal(DecideProposalRequest request) {
        Register once = register.once(Requests.requestId(request.getRequestId()));
        ProposalId id = Requests.proposal(request.getId());
        @Nullable String why = Drafts.why(request.getWhy());
        @Nullable Integer seen = Requests.seen(request.hasSeen(), request.getSeen(), "steps");
        return callers.editor()
                .chain(editor -> library.polities()
                        .map(polities -> outcome(request, polities))
                        .chain(outcome -> sameAs(id, request, outcome)
                                .chain(into -> into.equals(Revision.NONE)
                                        ? once.decide(id, outcome, editor, why, seen)
                                        : once.decideAsAccount(id, outcome, into, editor, why, seen)
                                                .map(ProposalGrpc::taken))))
                .chain(result -> decided(id, result));
    }

    private Uni<DecideProposalResponse> decided(ProposalId id, DecisionResult result) {
        @Nullable
        Entry entry =
                switch (result) {
                    case DecisionResult.Recorded recorded -> recorded.entry();
                    case DecisionResult.Rejected rejected -> null;
                    case DecisionResult.Awaiting awaiting -> null;
                    case DecisionResult.Reopened reopened -> null;
                    default -> throw Refused.of(result);
                };
        return Uni.combine()
                .all()
                .unis(message(id), library.polities())
                .asTuple()
                .map(both -> {
                    DecideProposalResponse.Builder message =
                            DecideProposalResponse.newBuilder().setProposal(both.getItem1());
                    if (entry != null) {
                        message.setEntry(new Messages(both.getItem2()).entry(entry));
                    }
                    return message.build();
                });
    }

    private static Outcome outcome(DecideProposalRequest request, Polities polities) {
        boolean amends = request.getOutcome() == DecisionOutcome.DECISION_OUTCOME_AMENDED;
        if (request.hasAct() != amends) {
            throw new InvalidInput(
                    "act",
                    amends ? "is not set" : "goes with an amendment only",
                    "Send the act with DECISION_OUTCOME_AMENDED, and only with it.");
        }
        return switch (request.getOutcome()) {
            case DECISION_OUTCOME_ACCEPTED -> new Outcome.Accepted();
            case DECISION_OUTCOME_AMENDED -> new Outcome.Amended(new Drafts(polities).act("act", request.getAct()));
            case DECISION_OUTCOME_REJECTED -> new Outcome.Rejected();
            case DECISION_OUTCOME_REOPENED -> {
                Drafts.reason(request.getWhy());
                yield new Outcome.Reopened();
            }
            case DECISION_OUTCOME_UNSPECIFIED, UNRECOGNIZED ->
                throw new InvalidInput("outcome", "is not a decision", "Send one of DecisionOutcome.");
        };
    }

    /** The entry of whose act it is another account; none for an act of its own. */
    private Uni<Revision> sameAs(ProposalId id, DecideProposalRequest request, Outcome outcome) {
        boolean records = outcome instanceof Outcome.Accepted || outcome instanceof Outcome.Amended;
        if (request.hasSameAs()) {
            if (!records || request.getSameAs() < 0) {
                throw new InvalidInput(
                        "same_as",
                        "is for what is accepted or amended, and 0 or more",
                        "Send a revision, or leave it out.");
            }
            return Uni.createFrom().item(new Revision(request.getSameAs()));
        }
        return outcome instanceof Outcome.Accepted
                ? register.proposal(id)
                        .map(found -> found.flatMap(Proposal::sameAs)
                                .map(Revision::new)
                                .orElse(Revision.NONE))
                : Uni.createFrom().item(Revision.NONE);
    }

    private static DecisionResult taken(AccountResult result) {
        return switch (result) {
            case AccountResult.Taken taken -> taken.decision();
            case AccountResult.NotRecorded kept -> kept.decision();
            case AccountResult.NotMerged(var reason) -> throw Refused.of(reason, entry -> "same_as");
        };
    }

    private Uni<credence.v1.Proposal> message(ProposalId id) {
        return Uni.combine()
                .all()
                .unis(found(id), library.polities())
                .asTuple()
                .chain(both -> messages(List.of(both.getItem1()), both.getItem2()))
                .map(List::getFirst);
    }

    /** Some reports at a time, so that a page of the longest is not in memory whole. */
    private Uni<List<credence.v1.Proposal>> messages(List<Proposal> proposals, Polities polities) {
        return Multi.createFrom()
                .iterable(FewReports.of(proposals))
                .onItem()
                .transformToUniAndConcatenate(part -> part(part, polities))
                .collect()
                .asList()
                .map(parts -> parts.stream().flatMap(List::stream).toList());
    }

    /** With the texts of their reports, each fetched once. */
    private Uni<List<credence.v1.Proposal>> part(List<Proposal> proposals, Polities polities) {
        ProposalMessages messages = new ProposalMessages(new Messages(polities));
        return register.readings(proposals.stream()
                        .flatMap(proposal -> proposal.origin() instanceof Origin.Read read
                                ? Stream.of(read.reading())
                                : Stream.empty()))
                .map(readings -> proposals.stream()
                        .map(proposal -> messages.proposal(
                                proposal,
                                proposal.origin() instanceof Origin.Read read ? readings.get(read.reading()) : null))
                        .toList());
    }
}
