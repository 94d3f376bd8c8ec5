package credence.reading.find;

import java.util.Set;

/** Verbs of saying. */
final class Speech {
    private static final Set<String> SAYING = Set.of(
            "say", "tell", "announce", "add", "note", "report", "write", "post", "tweet", "argue", "insist", "describe", "stress",
            "confirm", "reiterate", "warn", "claim", "state", "declare", "affirm", "reaffirm", "express", "call", "explain",
            "pointed", "point", "accuse", "accused", "cited", "cite", "citing", "quote", "quoted", "justify", "blame", "complain", "complained", "hope",
            "vow", "pledge", "promise", "urge", "demand", "denounce", "condemn", "deplore", "slam", "hail", "praise", "welcome",
            "thank", "thanked", "respond", "responded", "reply", "replied", "comment", "commented", "suggest", "suggested",
            "acknowledge", "acknowledged", "admit", "admitted", "maintain", "remark", "remarked", "boast", "contend", "speak");

    private Speech() {}

    static boolean says(String base) {
        return SAYING.contains(base);
    }
}
