package credence.api;

import com.google.rpc.Code;

/** Why a call failed, as the ErrorInfo of every error says it. Names are for programs and stay; {@code docs/errors.md} is written from here. */
enum Reason {
    INVALID_FIELD(
            Code.INVALID_ARGUMENT,
            "A field is wrong. BadRequest names it by its path, and says what to send.",
            "Mend the field."),
    TOO_LONG(Code.INVALID_ARGUMENT, "The report's text is longer than 5 MiB of UTF-8.", "Send a shorter report."),
    BROKEN_REQUEST(
            Code.INVALID_ARGUMENT,
            "The bytes of the request are no message: a string is not UTF-8, or they are cut off; or more came than the one that the method takes; or metadata for bytes are no Base64. BadRequest names what is broken.",
            "Send text as UTF-8, a call for each request, and bytes in metadata as Base64."),
    NOT_FOUND(
            Code.NOT_FOUND, "What is named is not there. ResourceInfo names it.", "Look it up by a list or a search."),
    NAME_TAKEN(
            Code.ALREADY_EXISTS,
            "There is somebody of that name already. ResourceInfo names it.",
            "Choose another name; a request that is sent again needs the request_id of the first."),
    TOKEN_NEEDED(
            Code.UNAUTHENTICATED,
            "The call takes a login, and came without a token that is known, not revoked and not over.",
            "Send the metadata \"authorization: Bearer TOKEN\"."),
    ROLE_NEEDED(
            Code.PERMISSION_DENIED,
            "The caller is known, and may not do this. The message names the role that it takes.",
            "Ask an admin for the role, or for a token that has it."),
    RATE_LIMITED(
            Code.RESOURCE_EXHAUSTED,
            "The caller asks more often than anybody may. RetryInfo says when to try again.",
            "Wait for as long; ask for many at once where there is a call for it."),
    MESSAGE_TOO_LONG(
            Code.RESOURCE_EXHAUSTED,
            "A message is longer than 16 MiB, or unpacks to more than that; or the answer would be.",
            "Send less in one message, or ask for less in one."),
    METADATA_TOO_LONG(
            Code.RESOURCE_EXHAUSTED,
            "The metadata of a call are longer than 16 KiB, each counted with 32 bytes more.",
            "Send less of them; what belongs to a request goes into its message."),
    NOT_SERVED(
            Code.UNIMPLEMENTED,
            "There is no such service or method here, or messages are packed otherwise than by gzip.",
            "Look at what reflection lists, or at `/api/reference.html`; send messages plain or gzipped."),
    ALREADY_DECIDED(Code.FAILED_PRECONDITION, "The proposal was decided before.", "Reopen it to undo that decision."),
    CHANGED_SINCE(
            Code.ABORTED,
            "What was to change is not as it was seen: others took steps on the proposal, set the settings or granted the role. PreconditionFailure names it.",
            "Get it again, and decide on what it is now."),
    NEEDS_ANOTHER_PERSON(
            Code.FAILED_PRECONDITION,
            "Who put a proposal so, or approved it already, cannot accept it too.",
            "Ask another editor."),
    NOT_DECIDED(Code.FAILED_PRECONDITION, "The proposal waits; there is nothing to undo.", "Decide it."),
    NO_LONGER_STANDS(
            Code.FAILED_PRECONDITION,
            "The entry was corrected or retracted; PreconditionFailure names the entry in its place.",
            "Look at that one."),
    NOT_AN_ACT(Code.FAILED_PRECONDITION, "A retraction or a merge tells no act.", "Name the entry of an act."),
    OTHER_SIDES(
            Code.FAILED_PRECONDITION, "The two entries are acts between others.", "Merge accounts of one act only."),
    ALREADY_MERGED(
            Code.FAILED_PRECONDITION,
            "The account is one of another entry already; PreconditionFailure names the merge.",
            "Retract that merge first."),
    CIRCLE(Code.FAILED_PRECONDITION, "Each of the two would be an account of the other.", "Merge the other way round."),
    BAD_LIST(
            Code.INVALID_ARGUMENT,
            "Lines of a list are wrong, so nothing of it was written; the error of the operation tells them.",
            "Mend them, and send the list again."),
    TOO_MANY_OPERATIONS(
            Code.RESOURCE_EXHAUSTED,
            "As many operations are under way as one app takes at once. RetryInfo says when to try again.",
            "Wait until one is over; ListOperations tells."),
    OPERATION_ABANDONED(
            Code.ABORTED,
            "The app that ran the operation stopped, or lost its database.",
            "Begin it again: an import is whole or not at all, and a line that is in is known and written no second time."),
    REGISTER_CHANGED(
            Code.DATA_LOSS,
            "A verification found something that is not as the register wrote it; where and what are in the metadata.",
            "Nothing was mended. The operator compares the database with a backup."),
    OPERATION_CANCELLED(
            Code.CANCELLED, "Somebody asked for the end of the operation; nothing was written.", "Begin another."),
    NO_SIGNING_KEY(
            Code.FAILED_PRECONDITION,
            "This app has no key to sign checkpoints and certificates with.",
            "The operator names the file of one in credence.proof.key-file; it is made where there is none."),
    LEDGER_CHANGED(
            Code.DATA_LOSS,
            "The ledger is not what was signed before: something was changed behind the register's back. Nothing is signed any more.",
            "The operator runs ./credence verify, which names the first bad entry, and puts the database back from a backup."),
    REGISTER_AWAY(
            Code.UNAVAILABLE,
            "The register's database does not answer. RetryInfo says when to try again.",
            "Try again; with a request_id a write is carried out once."),
    STOPPING(
            Code.UNAVAILABLE,
            "The app that was asked is being stopped. RetryInfo says when to try again. Of a watch the metadata `revision` of ErrorInfo is the last that it told.",
            "Ask another app, or the same when it runs again; go on with a watch `after` its revision. A write that was under way may have been carried out: send it again with its request_id."),
    DISK_FULL(
            Code.RESOURCE_EXHAUSTED,
            "The register's database has no room left; nothing of what was asked was kept. RetryInfo says when to try again.",
            "Try again once the operator has made room; Credence goes on by itself."),
    ISSUER_AWAY(
            Code.UNAVAILABLE,
            "The provider of logins does not give its keys. RetryInfo says when to try again.",
            "Try again, or send a token of the register's own."),
    OUT_OF_TIME(
            Code.DEADLINE_EXCEEDED,
            "The deadline of the call is over, or the server's own where it has none, and its work was ended. Of a write it may have been carried out.",
            "Give it more time; with a request_id a write is carried out once."),
    INTERNAL(Code.INTERNAL, "Credence failed at this; the operator finds it in the log.", "Report it.");

    private final Code code;
    private final String meaning;
    private final String mend;

    Reason(Code code, String meaning, String mend) {
        this.code = code;
        this.meaning = meaning;
        this.mend = mend;
    }

    String meaning() {
        return meaning;
    }

    Code code() {
        return code;
    }

    /** For people, as {@link #mend} is. */
    String mend() {
        return mend;
    }

    /** All of them, as a page. */
    static String catalogue() {
        StringBuilder page = new StringBuilder("""
                # The errors of the gRPC API

                Every error carries a `google.rpc.ErrorInfo` with the domain `credence` and one of these reasons. This page is written from the code
                (`Reason`), and a test keeps the two alike.

                | reason | code | what it means | what to do |
                |---|---|---|---|
                """);
        for (Reason reason : values()) {
            page.append("| `")
                    .append(reason.name())
                    .append("` | ")
                    .append(reason.code)
                    .append(" | ");
            page.append(reason.meaning).append(" | ").append(reason.mend).append(" |\n");
        }
        return page.toString();
    }
}
