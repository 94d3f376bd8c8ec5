package credence.web;

import credence.InvalidInput;
import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.ledger.Revision;
import credence.polity.Polities;
import credence.review.Outcome;
import credence.time.Edtf;
import jakarta.ws.rs.FormParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision as the form sends it. The fields of the act are read only when it amends. */
public class DecisionForm {
    private static final int MAX_WHY = 1000;

    @FormParam("outcome")
    public @Nullable String outcome;

    @FormParam("why")
    public @Nullable String why;

    @FormParam("kind")
    public @Nullable String kind;

    @FormParam("actor")
    public @Nullable String actor;

    @FormParam("target")
    public @Nullable String target;

    @FormParam("status")
    public @Nullable String status;

    @FormParam("when")
    public @Nullable String when;

    @FormParam("symmetric")
    public @Nullable String symmetric;

    /** How many steps of the review the sender saw. */
    @FormParam("seen")
    public @Nullable String seen;

    /** The entry that tells the same act; 0 for none; left out: as an earlier step has it. */
    @FormParam("sameAs")
    public @Nullable String sameAs;

    private static final List<String> FIELDS =
            List.of("outcome", "why", "seen", "sameAs", "kind", "actor", "target", "status", "when", "symmetric");

    /** @throws InvalidInput naming the field, or body where it is no JSON object */
    static DecisionForm json(byte[] body) {
        JsonBody json = JsonBody.parse(body, "a decision", "Send {\"outcome\": \"accept\", \"why\": \"…\"}.", FIELDS);
        DecisionForm form = new DecisionForm();
        form.outcome = json.string("outcome");
        form.why = json.string("why");
        Long seen = json.number("seen");
        form.seen = seen == null ? null : seen.toString();
        Long sameAs = json.number("sameAs");
        form.sameAs = sameAs == null ? null : sameAs.toString();
        if (sameAs != null && ("reject".equals(form.outcome) || "reopen".equals(form.outcome))) {
            throw new InvalidInput("sameAs", "is for what is accepted or amended", "Leave it out.");
        }
        form.act(json);
        return form;
    }

    /** Takes the fields of the act. */
    void act(JsonBody json) {
        kind = json.string("kind");
        actor = json.string("actor");
        target = json.string("target");
        status = json.string("status");
        when = json.string("when");
        symmetric = json.flag("symmetric", false) ? "true" : null;
    }

    /** @throws InvalidInput naming outcome, why or a field of the act */
    Outcome outcome(Polities polities) {
        return switch (outcome) {
            case "accept" -> new Outcome.Accepted();
            case "reject" -> new Outcome.Rejected();
            case "amend" -> new Outcome.Amended(act(polities));
            case "reopen" -> {
                if (why() == null) {
                    throw new InvalidInput("why", "is empty", "Say why the decision is undone.");
                }
                yield new Outcome.Reopened();
            }
            case null, default ->
                throw new InvalidInput("outcome", "is not a decision", "Send one of accept, amend, reject, reopen.");
        };
    }

    /** @throws InvalidInput naming seen */
    @Nullable
    Integer seen() {
        return Seen.of(seen, "steps");
    }

    /**
     * The entry of whose act it is another account; {@link Revision#NONE} for an act of its own; null where nothing was said, or nothing
     * is to be recorded: a page sends it with every button.
     *
     * @throws InvalidInput naming sameAs
     */
    @Nullable
    Revision sameAs() {
        return text(sameAs) == null || !records() ? null : MergeForm.revision("sameAs", sameAs);
    }

    private boolean records() {
        return "accept".equals(outcome) || "amend".equals(outcome);
    }

    /** @throws InvalidInput naming a field of the act */
    Act act(Polities polities) {
        @Nullable Party to = text(target) == null ? null : Choice.party("target", target, polities);
        boolean joint = symmetric != null;
        if (joint && to == null) {
            throw new InvalidInput(
                    "target",
                    "is empty though the act is joint",
                    "Give the other side, or clear the box of a joint act.");
        }
        @Nullable String date = text(when);
        ActKind what = ActKind.parse(kind == null ? "" : kind);
        Party from = Choice.party("actor", actor, polities);
        if (Act.isTowardItself(what, from, to)) {
            throw new InvalidInput("target", "is the actor itself", "Give two sides.");
        }
        return new Act(
                what,
                from,
                to,
                text(status) == null ? Status.DONE : Status.parse(status == null ? "" : status),
                date == null ? null : Edtf.parse(date),
                joint);
    }

    /** @throws InvalidInput naming why, when it is too long */
    @Nullable
    String why() {
        return why(why);
    }

    static @Nullable String why(@Nullable String given) {
        @Nullable String reason = text(given);
        if (reason != null && reason.length() > MAX_WHY) {
            throw new InvalidInput("why", "is longer than " + MAX_WHY + " characters", "Shorten it.");
        }
        if (reason != null && reason.indexOf('\0') >= 0) {
            throw new InvalidInput("why", "holds the character U+0000", "Remove it.");
        }
        return reason;
    }

    static @Nullable String text(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
