package credence.reading.find;

import credence.reading.text.WordSet;
import java.util.Set;

/** What is said or asked, and not done: whoever rejects it condemns nobody. */
final class SpokenWords {
    static final Set<String> ARE = WordSet.of(
            "pretexts",
            "pretext",
            "excuses",
            "arguments",
            "lies",
            "slander",
            "claim",
            "claims",
            "accusation",
            "accusations",
            "allegation",
            "allegations",
            "statement",
            "statements",
            "assertion",
            "assertions",
            "report",
            "reports",
            "charge",
            "charges",
            "words",
            "remark",
            "remarks",
            "comment",
            "comments",
            "idea",
            "offer",
            "proposal",
            "call",
            "calls",
            "suggestion",
            "criticism",
            "version",
            "notion",
            "request",
            "demand",
            "demands",
            "pressure",
            "plea",
            "appeal",
            "ultimatum",
            "invitation");

    private SpokenWords() {}
}
