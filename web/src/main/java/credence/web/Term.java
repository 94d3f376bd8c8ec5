package credence.web;

/** The words of Credence's own in JSON-LD, beside those of PROV-O and schema.org. Their addresses are {@code /terms#} and the word. */
public enum Term {
    ENTRY("Entry", "An entry of the ledger: a decision about an act, with its source and by whom it was made."),
    PROPOSAL("Proposal", "An act that waits for an editor, or that was decided."),
    POLITY("Polity", "A state, a limited state, an organisation or another body that acts and is acted toward."),
    POSITION("Position", "What an actor's stance toward a target is in one aspect, on a day, by a viewpoint."),
    MEMBER(
            "Member",
            "One in a tally: a polity that recognises, or has relations with, the polity that is asked about."),
    CHANGE("Change", "A position that is another at the second of two points in time."),
    REVISION("revision", "The number of an entry, from 1 on; of a list: the last entry that it was answered at."),
    HASH("hash", "SHA-256 of the entry's canonical form, which holds the hash of the entry before; hexadecimal."),
    KIND("kind", "What sort of act it is: one of those that /terms#kinds lists."),
    STATUS(
            "status",
            "done, announced, intended, threatened, denied, refused, urged or hypothetical, as the source tells the act."),
    ACTOR("actor", "The polity that acts."),
    TARGET("target", "The polity toward which it acts."),
    HELD("held", "Whether the register holds the account for true; one that it does not hold is kept beside it."),
    CONFIDENCE("confidence", "How well the source supports the entry: high, medium, low or unsourced."),
    RETRACTS("retracts", "The entry that no longer stands."),
    ACCOUNT("account", "The entry that is said to tell the same act as another."),
    OBSERVATIONS("observations", "How many dated observations of a list an entry took in."),
    OUTCOME("outcome", "accepted, rejected or reopened."),
    DECISIONS("decisions", "The steps of a proposal's review, in their order."),
    ASPECT("aspect", "recognition, relations or missions."),
    VALUE(
            "value",
            "The word for where an actor stands in an aspect, such as recognised, withdrawn, none, possible or disputed."),
    BEFORE("before", "The value at the first point in time."),
    AFTER("after", "The value at the second point in time."),
    SINCE("since", "Since when, as a date in EDTF; imprecise where the sources are."),
    AS_OF("asOf", "The day that is asked about, in UTC."),
    VIEWPOINT("viewpoint", "By whose account: register, the key of a polity, or outlet: and a name."),
    COUNTED("counted", "Whether it surely is one, possibly, or is disputed.");

    private final String local;
    private final String meaning;

    Term(String local, String meaning) {
        this.local = local;
        this.meaning = meaning;
    }

    /** What follows {@code /terms#}. */
    public String local() {
        return local;
    }

    public String meaning() {
        return meaning;
    }

    /** Classes begin with a capital. */
    public boolean isClass() {
        return Character.isUpperCase(local.charAt(0));
    }

    /** As JSON-LD has it. */
    String word() {
        return "credence:" + local;
    }
}
