package credence.web;

import credence.InvalidInput;
import credence.persistence.DecisionResult;
import credence.persistence.Granted;
import credence.persistence.MergeResult;
import credence.persistence.RuleSet;
import credence.review.ProposalId;
import java.util.Map;

/** Why a write was not taken as it stands, for whoever asked for it. */
final class Refusals {
    /** Addresses here are written in camel case; the register names a page's fields as gRPC has them. */
    private static final Map<String, String> NAMES =
            Map.of("page_token", "pageToken", "page_size", "pageSize", "request_id", Repeats.HEADER);

    private Refusals() {}

    /** What the register refuses, by the name that whoever sent it gave. */
    static InvalidInput named(Throwable refused) {
        InvalidInput wrong = (InvalidInput) refused;
        return wrong.named(NAMES.getOrDefault(wrong.field(), wrong.field()));
    }

    static RuntimeException of(DecisionResult refused) {
        return switch (refused) {
            case DecisionResult.AlreadyDecided(var proposal) ->
                new Conflict(
                        "This proposal was already " + AccountLine.state(proposal)
                                + ". That decision stands; yours was not taken.",
                        "See it at /proposals/" + proposal.id() + "; a decision is undone by reopening it there.");
            case DecisionResult.Changed(var proposal) ->
                new Conflict(
                        "Somebody amended, approved or reopened this proposal since you saw it. Yours was not taken.",
                        "Look at it again at /proposals/" + proposal.id() + ", and decide then.",
                        Seen.FIELD);
            case DecisionResult.NeedsAnother(var proposal) ->
                new Conflict(
                        "This takes another person: whoever put the proposal so, or approved it already, cannot accept it too.",
                        "Ask another editor to look at /proposals/" + proposal.id()
                                + ". Editors are added, and the rule of four eyes is set, at /account.");
            case DecisionResult.NotDecided(var proposal) ->
                new Conflict(
                        "This proposal waits; there is no decision to undo.",
                        "Decide it at /proposals/" + proposal.id() + ".");
            case DecisionResult.Outdated(var proposal, var by) ->
                new Conflict(
                        "The entry that this was to correct no longer stands: entry " + by + " is in its place.",
                        "Reject this one, and propose a correction of what stands now; see /ledger/" + by + ".");
            case DecisionResult.NoSuchProposal(var id) -> none(id);
            case DecisionResult.Recorded taken -> taken(taken);
            case DecisionResult.Rejected taken -> taken(taken);
            case DecisionResult.Awaiting taken -> taken(taken);
            case DecisionResult.Reopened taken -> taken(taken);
        };
    }

    /** Why two entries were not merged. */
    static RuntimeException of(MergeResult refused) {
        return switch (refused) {
            case MergeResult.Merged(var merge) -> throw new IllegalStateException("no refusal: " + merge);
            case MergeResult.NoSuchEntry(var revision) ->
                new InvalidInput(
                        "into", "is no entry of the ledger: " + revision, "Send the revision of an entry that stands.");
            case MergeResult.NotAnAct(var revision) ->
                new InvalidInput(
                        "into",
                        "or the account tells no act: entry " + revision + " is a retraction or a merge",
                        "Send the revision of an act.");
            case MergeResult.OtherSides(var account, var into) ->
                new InvalidInput(
                        "into",
                        "tells of other sides: " + into,
                        "Accounts of one act are between the same two; see /ledger/" + into + ".");
            case MergeResult.NoLongerStands(var revision, var by) ->
                new Conflict(
                        "Entry " + revision + " no longer stands: entry " + by
                                + " is in its place. Nothing was merged.",
                        "See /ledger/" + by + ".");
            case MergeResult.AlreadyMerged(var by, var into) ->
                new Conflict(
                        "It is an account of entry " + into + " already. Nothing was merged.",
                        "Part them first: /ledger/" + by + " is the merge.");
            case MergeResult.Circle(var account, var into) ->
                new Conflict(
                        "Entry " + into + " is an account of entry " + account + " itself. Nothing was merged.",
                        "Merge the other way round, or part them first at /ledger/" + into + ".");
        };
    }

    /** Of a rule that others set since it was seen. */
    static Conflict changed(RuleSet now) {
        return new Conflict(
                "The rule was set since you saw it, and is now \"" + Formats.told(now.fourEyes()) + "\" ("
                        + now.fourEyes().word() + "). Yours was not set.",
                "Look at it again at /settings, and send its changes, now " + now.changes() + ", as seen.",
                Seen.FIELD);
    }

    /** Of somebody to whom others granted a role since they were seen. */
    static Conflict changed(Granted now) {
        return new Conflict(
                now.editor().name() + " was granted a role since you saw them, and has the role "
                        + now.role().word() + " now. Yours was not granted.",
                "Look at them again at /editors, and send the number of their grants, now " + now.grants()
                        + ", as seen.",
                Seen.FIELD);
    }

    static NotThere none(ProposalId id) {
        return new NotThere("There is no proposal " + id + ".");
    }

    private static IllegalStateException taken(DecisionResult result) {
        return new IllegalStateException("no refusal: " + result);
    }
}
