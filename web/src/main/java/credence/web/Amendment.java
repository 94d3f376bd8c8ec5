package credence.web;

import org.jspecify.annotations.Nullable;

/** The fields of the amending form, as they are shown: from the account first, and as sent when something in them was wrong. */
public record Amendment(
        String kind, String actor, String target, String status, String when, boolean symmetric, String why) {
    static Amendment of(ProposalLine line) {
        @Nullable ActLine now = line.now();
        return of(now == null ? line.act() : now);
    }

    static Amendment of(ActLine act) {
        return new Amendment(
                act.kind().word(),
                Choice.offer(act.actor()),
                Choice.offer(act.target()),
                act.status().word(),
                act.when() == null ? "" : act.when().text(),
                act.symmetric(),
                "");
    }

    static Amendment of(DecisionForm form) {
        return new Amendment(
                text(form.kind),
                text(form.actor),
                text(form.target),
                text(form.status),
                text(form.when),
                form.symmetric != null,
                text(form.why));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
