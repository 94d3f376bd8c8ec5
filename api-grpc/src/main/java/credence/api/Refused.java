package credence.api;

import credence.ledger.Revision;
import credence.persistence.DecisionResult;
import credence.persistence.MergeResult;
import credence.persistence.ProposingResult;
import credence.persistence.RetractionResult;
import credence.review.Editor;
import java.util.function.Function;

/** A write that the register did not take as it stands: nothing was written. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String subject;

    /**
     * @param subject what stands in the way: proposals/ID, entries/REVISION, editors/NAME or settings
     */
    private Refused(Reason reason, String subject, String message) {
        super(message);
        this.reason = reason;
        this.subject = subject;
    }

    private static Refused of(Reason reason, String subject, String message) {
        return new Refused(reason, subject, message);
    }

    Reason reason() {
        return reason;
    }

    String subject() {
        return subject;
    }

    static Refused settings() {
        return of(
                Reason.CHANGED_SINCE,
                "settings",
                "The settings were set since they were seen. Look at them again, and set them then.");
    }

    static Refused role(Editor editor) {
        return of(
                Reason.CHANGED_SINCE,
                "editors/" + editor.name(),
                "A role was granted to " + editor.name()
                        + " since it was seen. List the editors again, and grant one then.");
    }

    static RuntimeException of(DecisionResult result) {
        return switch (result) {
            case DecisionResult.AlreadyDecided(var proposal) ->
                of(
                        Reason.ALREADY_DECIDED,
                        "proposals/" + proposal.id(),
                        "The proposal was already decided; that decision stands. Reopen it to undo it.");
            case DecisionResult.Changed(var proposal) ->
                of(
                        Reason.CHANGED_SINCE,
                        "proposals/" + proposal.id(),
                        "The proposal has other steps than were seen: somebody amended, approved or reopened it. Look at it again, and decide then.");
            case DecisionResult.NeedsAnother(var proposal) ->
                of(
                        Reason.NEEDS_ANOTHER_PERSON,
                        "proposals/" + proposal.id(),
                        "Whoever put the proposal so, or approved it already, cannot accept it too. Ask another editor.");
            case DecisionResult.NotDecided(var proposal) ->
                of(
                        Reason.NOT_DECIDED,
                        "proposals/" + proposal.id(),
                        "The proposal waits; there is no decision to undo.");
            case DecisionResult.Outdated(var proposal, var by) ->
                noLongerStands(by.toString(), "The entry that it was to correct");
            case DecisionResult.NoSuchProposal(var id) -> new NotFound("proposal", id.toString(), "id");
            case DecisionResult.Recorded taken -> taken(taken);
            case DecisionResult.Rejected taken -> taken(taken);
            case DecisionResult.Awaiting taken -> taken(taken);
            case DecisionResult.Reopened taken -> taken(taken);
        };
    }

    /** @param field that names an entry in the request */
    static RuntimeException of(MergeResult result, Function<Revision, String> field) {
        return switch (result) {
            case MergeResult.Merged taken -> taken(taken);
            case MergeResult.NoSuchEntry(var revision) ->
                new NotFound("entry", revision.toString(), field.apply(revision));
            case MergeResult.NotAnAct(var revision) ->
                of(
                        Reason.NOT_AN_ACT,
                        "entries/" + revision,
                        "Entry " + revision + " is a retraction or a merge; it tells no act.");
            case MergeResult.OtherSides(var account, var into) ->
                of(
                        Reason.OTHER_SIDES,
                        "entries/" + into,
                        "Accounts of one act are between the same two; these are not.");
            case MergeResult.NoLongerStands(var revision, var by) -> noLongerStands(by.toString(), "Entry " + revision);
            case MergeResult.AlreadyMerged(var by, var into) ->
                of(
                        Reason.ALREADY_MERGED,
                        "entries/" + by,
                        "It is an account of entry " + into + " already; entry " + by + " says so.");
            case MergeResult.Circle(var account, var into) ->
                of(
                        Reason.CIRCLE,
                        "entries/" + into,
                        "Entry " + into + " is an account of entry " + account + " itself.");
        };
    }

    static RuntimeException of(RetractionResult result) {
        return switch (result) {
            case RetractionResult.Retracted taken -> taken(taken);
            case RetractionResult.NoSuchEntry(var revision) -> new NotFound("entry", revision.toString(), "revision");
            case RetractionResult.NoLongerStands(var by) -> noLongerStands(by.toString(), "The entry");
        };
    }

    static RuntimeException of(ProposingResult result) {
        return switch (result) {
            case ProposingResult.Proposed taken -> taken(taken);
            case ProposingResult.NoSuchEntry(var revision) ->
                new NotFound("entry", revision.toString(), "draft.corrects");
            case ProposingResult.NoLongerStands(var by) -> noLongerStands(by.toString(), "The entry to correct");
        };
    }

    private static Refused noLongerStands(String by, String what) {
        return of(
                Reason.NO_LONGER_STANDS,
                "entries/" + by,
                what + " no longer stands: entry " + by + " is in its place.");
    }

    private static IllegalStateException taken(Object result) {
        return new IllegalStateException("no refusal: " + result);
    }
}
