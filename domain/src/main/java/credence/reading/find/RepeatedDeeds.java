package credence.reading.find;

import credence.act.ActKind;
import credence.polity.PolityKey;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Deeds that a noun of no list names, told of by the noun or its verb before: "imposed tariffs. Canada denounced the tariffs". */
record RepeatedDeeds(Scene scene) {
    private static final Pattern ENDING = Pattern.compile("(?:ings?|ions?|ments?|ures?|als?|es?|s)$");

    private static final Set<String> MEASURES = WordSet.of(
            "ban",
            "law",
            "bill",
            "sanctions",
            "embargo",
            "drill",
            "drills",
            "exercises",
            "manoeuvres",
            "verdict",
            "protocol",
            "ultimatum",
            "deadline");

    /** A stem shorter than that is part of too many words. */
    private static final int STEM = 4;

    /** Who was told of to have done something like that: "the sanctions", "the diversion". */
    List<PolityKey> told(int noun, List<PolityKey> actors) {
        String conduct = scene.head(noun).lower();
        if (scene.lexicon().list("conduct").contains(conduct)) {
            return new Blame(scene).spokenOf(noun, ActKind.CONDEMNATION, actors);
        }
        return EventNouns.are(conduct) ? new Blame(scene).near(noun, ActKind.CONDEMNATION, actors) : List.of();
    }

    /** "barred the envoy ... the ban", or whether the sentence before has the noun or its verb: "released water ... the release". */
    boolean is(int noun) {
        Unit head = scene.head(noun);
        boolean ofOthers = Word.isOneOf(scene.parse().lower(noun + 1), "by", "of")
                || scene.parse().verbAt(noun + 1).filter(VerbGroup::participle).isPresent();
        if (ofOthers) {
            // "the deadline set by the neighbours": theirs
            return false;
        }
        String stem = ENDING.matcher(head.lower()).replaceFirst("");
        return head.in(MEASURES)
                || head.tag("NOUN")
                        && !head.named()
                        && head.lower().length() > STEM
                        && scene.sentence() > 0
                        && scene.text().sentences().get(scene.sentence() - 1).tokens().stream()
                                .anyMatch(token -> token.lower().equals(head.lower())
                                        || stem.length() > STEM && token.lower().startsWith(stem));
    }
}
