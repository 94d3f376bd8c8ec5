package credence.persistence;

import credence.access.Role;
import credence.ledger.Entry;
import credence.ledger.Revision;
import credence.reading.ReadingId;
import credence.review.Editor;
import credence.review.FourEyes;
import credence.review.Proposal;
import credence.review.ProposalId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the outcome of each write is kept by the keys of what it wrote, and told again from these. */
final class Memories {
    static final Requests.Memory<Submission> SUBMISSION = memory(
            outcome -> (outcome instanceof Submission.Stored ? "stored " : "known ") + outcome.id(),
            (connection, words) -> {
                ReadingId id = new ReadingId(UUID.fromString(words[1]));
                return Uni.createFrom()
                        .item(words[0].equals("stored") ? new Submission.Stored(id) : new Submission.AlreadyStored(id));
            });

    static final Requests.Memory<ProposingResult> PROPOSING = memory(
            outcome ->
                    outcome instanceof ProposingResult.Proposed(Proposal proposal) ? "proposed " + proposal.id() : null,
            (connection, words) -> proposal(connection, words).map(ProposingResult.Proposed::new));

    static final Requests.Memory<DecisionResult> DECISION = memory(Memories::word, Memories::decision);

    static final Requests.Memory<AccountResult> ACCOUNT = memory(
            outcome -> switch (outcome) {
                case AccountResult.Taken(var decision, var merge) -> word(decision) + " " + merge.revision();
                case AccountResult.NotRecorded(var decision) -> word(decision);
                case AccountResult.NotMerged refused -> null;
            },
            (connection, words) -> decision(connection, words)
                    .chain(decision -> decision instanceof DecisionResult.Recorded recorded
                            ? entry(connection, words[3]).map(merge -> new AccountResult.Taken(recorded, merge))
                            : Uni.createFrom().item(new AccountResult.NotRecorded(decision))));

    static final Requests.Memory<MergeResult> MERGE = memory(
            outcome -> outcome instanceof MergeResult.Merged(Entry entry) ? "merged " + entry.revision() : null,
            (connection, words) -> entry(connection, words[1]).map(MergeResult.Merged::new));

    static final Requests.Memory<RetractionResult> RETRACTION = memory(
            outcome ->
                    outcome instanceof RetractionResult.Retracted(Entry entry) ? "retracted " + entry.revision() : null,
            (connection, words) -> entry(connection, words[1]).map(RetractionResult.Retracted::new));

    /** Of what is written by a name that the request has too. */
    static final Requests.Memory<Boolean> DONE = memory(
            done -> done ? "done" : null,
            (connection, words) -> Uni.createFrom().item(true));

    /** Kept before the changes were counted, it is told as it is now. */
    static final Requests.Memory<Optional<RuleSet>> SET = memory(
            set -> set.map(rules -> "set " + rules.fourEyes().word() + " " + rules.changes())
                    .orElse(null),
            (connection, words) -> words.length == 1
                    ? Settings.rules(connection).map(Optional::of)
                    : Uni.createFrom()
                            .item(Optional.of(new RuleSet(FourEyes.parse(words[1]), Integer.parseInt(words[2])))));

    /** The secrets are not kept, and so not told again. */
    static final Requests.Memory<Optional<FirstLogin>> ADDED = memory(
            added -> added.map(login -> "added " + login.name()).orElse(null),
            (connection, words) -> Uni.createFrom()
                    .item(Optional.of(
                            new FirstLogin(String.join(" ", Arrays.asList(words).subList(1, words.length)), "", ""))));

    static final Requests.Memory<MadeToken> MADE = memory(
            made -> "made " + made.token().id(),
            (connection, words) ->
                    ServiceTokens.one(connection, words[1]).map(token -> new MadeToken(token.orElseThrow(), "")));

    static final Requests.Memory<Optional<ServiceToken>> REVOKED = memory(
            revoked -> revoked.map(token -> "revoked " + token.id()).orElse(null),
            (connection, words) -> ServiceTokens.one(connection, words[1]));

    static final Requests.Memory<WatchId> WATCHED = memory(
            id -> "watched " + id,
            (connection, words) -> Uni.createFrom().item(new WatchId(UUID.fromString(words[1]))));

    private Memories() {}

    /** Of a role that was granted to somebody. Kept before the grants were counted, they are told as they are now. */
    static Requests.Memory<GrantResult> grant(Editor editor, Role role) {
        return memory(
                outcome -> outcome instanceof GrantResult.Done(Granted now) ? "done " + now.grants() : null,
                (connection, words) -> Access.granted(connection, editor)
                        .map(Optional::orElseThrow)
                        .map(now -> new GrantResult.Done(
                                words.length == 1
                                        ? now
                                        : new Granted(editor, role, now.logsIn(), Integer.parseInt(words[1])))));
    }

    private interface Recall<T> {
        Uni<T> from(SqlConnection connection, String[] words);
    }

    private static <T> Requests.Memory<T> memory(Function<T, @Nullable String> word, Recall<T> recall) {
        return new Requests.Memory<>() {
            @Override
            public @Nullable String word(T outcome) {
                return word.apply(outcome);
            }

            @Override
            public Uni<T> again(SqlConnection connection, String kept) {
                return recall.from(connection, kept.split(" ", -1));
            }
        };
    }

    /** "recorded PROPOSAL STEP"; null where nothing was written. */
    private static @Nullable String word(DecisionResult outcome) {
        return switch (outcome) {
            case DecisionResult.Recorded(var decision, var entry) ->
                "recorded " + decision.proposal() + " " + decision.step();
            case DecisionResult.Rejected(var decision) -> "rejected " + decision.proposal() + " " + decision.step();
            case DecisionResult.Awaiting(var proposal) ->
                "awaiting " + proposal.id() + " " + proposal.steps().size();
            case DecisionResult.Reopened(var proposal) ->
                "reopened " + proposal.id() + " " + proposal.steps().size();
            case DecisionResult.NeedsAnother refused -> null;
            case DecisionResult.AlreadyDecided refused -> null;
            case DecisionResult.Changed refused -> null;
            case DecisionResult.NotDecided refused -> null;
            case DecisionResult.Outdated refused -> null;
            case DecisionResult.NoSuchProposal refused -> null;
        };
    }

    /** The proposal told again is as it is now: steps may have been taken since. */
    private static Uni<DecisionResult> decision(SqlConnection connection, String[] words) {
        return proposal(connection, words).chain(proposal -> {
            var step = proposal.steps().get(Integer.parseInt(words[2]) - 1);
            return switch (words[0]) {
                case "recorded" ->
                    entry(connection, String.valueOf(step.entry()))
                            .map(entry -> new DecisionResult.Recorded(step, entry));
                case "rejected" -> Uni.createFrom().item(new DecisionResult.Rejected(step));
                case "awaiting" -> Uni.createFrom().item(new DecisionResult.Awaiting(proposal));
                case "reopened" -> Uni.createFrom().item(new DecisionResult.Reopened(proposal));
                default -> throw new IllegalStateException("an outcome is kept as " + words[0]);
            };
        });
    }

    private static Uni<Proposal> proposal(SqlConnection connection, String[] words) {
        return Proposals.one(connection, new ProposalId(UUID.fromString(words[1])))
                .map(found -> found.orElseThrow());
    }

    private static Uni<Entry> entry(SqlConnection connection, String revision) {
        return Ledger.entry(connection, new Revision(Long.parseLong(revision))).map(found -> found.orElseThrow());
    }
}
