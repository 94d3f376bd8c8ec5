package credence.web;

import credence.InvalidInput;
import credence.ledger.Revision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which entry tells the same act, as a form or a program sends it. */
record MergeForm(@Nullable String into, @Nullable String why) {
    /** @throws InvalidInput naming the field, or body where it is no JSON object */
    static MergeForm json(byte[] body) {
        JsonBody json = JsonBody.parse(body, "a merge", "Send {\"into\": 12, \"why\": \"…\"}.", List.of("into", "why"));
        @Nullable Long into = json.number("into");
        return new MergeForm(into == null ? null : into.toString(), json.string("why"));
    }

    /** @throws InvalidInput naming into */
    Revision revision() {
        return revision("into", into);
    }

    static Revision revision(String field, @Nullable String sent) {
        @Nullable String given = DecisionForm.text(sent);
        if (given == null || !given.matches("\\d{1,18}")) {
            throw new InvalidInput(field, "is not a revision", "Send the number of the entry that tells the same act.");
        }
        return new Revision(Long.parseLong(given));
    }

    /** @throws InvalidInput naming why */
    @Nullable
    String reason() {
        return DecisionForm.why(why);
    }
}
