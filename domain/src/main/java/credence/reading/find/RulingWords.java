package credence.reading.find;

import credence.reading.text.WordSet;
import java.util.Set;

/** Words for those who govern, or claim to. */
final class RulingWords {
    private static final Set<String> BODIES = WordSet.of(
            "body",
            "council",
            "movement",
            "group",
            "authorities",
            "rulers",
            "junta",
            "opposition",
            "newcomer",
            "administration",
            "government",
            "regime",
            "leadership",
            "militants",
            "islamists",
            "rebels",
            "insurgents",
            "fundamentalists",
            "militia",
            "coalition");

    private static final Set<String> HEADED =
            WordSet.of("government", "regime", "leadership", "administration", "authorities");

    private RulingWords() {}

    static boolean are(String head) {
        return BODIES.contains(head);
    }

    /** Of these a person is the head: "Venezuela still recognises Gaddafi. Chad recognised the council" is of two. */
    static boolean haveAHead(String head) {
        return HEADED.contains(head);
    }
}
