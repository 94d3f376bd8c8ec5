package credence.reading.find;

import credence.reading.text.WordSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Nouns that name what somebody did, whatever it is: "the diversion", "the imprisonments". */
final class EventNouns {
    private static final Pattern EVENT = Pattern.compile(".{3,}(?:[st]ion|ment|ing)s?");

    private static final Set<String> NO_EVENTS = WordSet.of(
            "corruption",
            "constitution",
            "government",
            "statement",
            "nation",
            "institution",
            "organisation",
            "organization",
            "movement",
            "opposition",
            "situation",
            "parliament",
            "agreement",
            "population",
            "resolution",
            "legislation",
            "meeting",
            "building",
            "election",
            "elections",
            "protection",
            "document",
            "administration",
            "generation",
            "tradition",
            "position",
            "commission",
            "delegation",
            "mission",
            "discrimination",
            "allegation",
            "allegations",
            "accusation",
            "accusations",
            "suggestion",
            "suggestions",
            "intervention",
            "ruling",
            "commitment",
            "settlement",
            "finding",
            "findings",
            "settlements",
            "information",
            "foundation",
            "federation",
            "station",
            "union",
            "reunion");

    private EventNouns() {}

    static boolean are(String word) {
        return EVENT.matcher(word).matches() && !NO_EVENTS.contains(word);
    }
}
