package credence.reading.find;

import credence.reading.parse.Words;
import java.util.Set;

/** Nouns that speak or act for a polity, and titles that make a person do so. */
final class Offices {
    private static final Set<String> TITLES = Set.of(
            "president",
            "minister",
            "premier",
            "chancellor",
            "king",
            "queen",
            "emir",
            "sultan",
            "secretary",
            "secretary-general",
            "chief",
            "leader",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "ambassador",
            "envoy",
            "taoiseach",
            "ayatollah",
            "crown",
            "prince",
            "vice-president",
            "pm",
            "ruler",
            "diplomat",
            "official",
            "general",
            "foreign",
            "prime",
            "presidential");
    private static final Set<String> CONTROL = Set.of(
            "decision",
            "agreement",
            "commitment",
            "plan",
            "plans",
            "move",
            "intention",
            "threat",
            "promise",
            "pledge",
            "vow",
            "refusal",
            "readiness",
            "willingness",
            "desire",
            "offer",
            "proposal",
            "recognition",
            "withdrawal",
            "announcement",
            "step",
            "bid",
            "wish");

    private Offices() {}

    static boolean speaksFor(String head) {
        return Words.OFFICIALS.contains(head) || Words.COUNTRY_WORDS.contains(head);
    }

    static boolean isTitle(String word) {
        return TITLES.contains(word);
    }

    /** "Kyiv's decision to cut ties": who has the decision acts. */
    static boolean ofControl(String head) {
        return CONTROL.contains(head);
    }
}
