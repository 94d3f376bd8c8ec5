package credence.reading.find;

import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;

/** Verbs that stand for an act told before only where a rank is before them: "the first to announce the break", "the fifth state to go back on its word". */
record RankedDeeds(Scene scene, PlacesInOrder places, SidesLeft sides) {
    RankedDeeds(Scene scene, PlacesInOrder places) {
        this(scene, places, new SidesLeft(scene));
    }

    boolean is(VerbGroup verb) {
        return verb.infinitive() && pointsAt(verb, scene.parse().lower(verb.chunk() + 1)) && places.rankedBefore(verb);
    }

    private boolean pointsAt(VerbGroup verb, String next) {
        return switch (verb.base()) {
            case "announce", "declare" -> isMove(next) && places.closes(verb.chunk() + 2);
            case "go" ->
                Word.isOneOf(next, "down", "ahead", "since") || sides.goesBack(verb) || places.closes(verb.chunk() + 1);
            case "leave", "desert", "abandon", "defect", "switch" -> sides.mayLeave(verb) && !isOfTies(next);
            case "turn", "part", "walk" -> sides.turnsAway(verb, next);
            case "sign", "conclude", "reach", "strike", "seal" ->
                next.startsWith("such a ")
                        || next.startsWith("such an ")
                        || next.startsWith("a similar ")
                        || Word.isOneOf(
                                next,
                                "this deal",
                                "this agreement",
                                "this accord",
                                "this pact",
                                "that deal",
                                "that agreement",
                                "that accord",
                                "that pact");
            case "change" -> Word.isOneOf(next, "its mind", "their mind");
            case "reverse" -> Word.isOneOf(next, "itself", "themselves", "its decision", "its position", "course");
            default -> false;
        };
    }

    /** "the first to announce the break": of relations, and of nothing else. */
    static boolean isOfBreak(Scene scene, VerbGroup verb) {
        return Word.isOneOf(verb.base(), "announce", "declare")
                && Word.isOneOf(scene.parse().lastWord(verb.chunk() + 1), "break", "rupture");
    }

    private static boolean isOfTies(String words) {
        return words.endsWith("recognition")
                || words.endsWith("ties")
                || words.endsWith("relations")
                || words.endsWith("embassy");
    }

    /** "the break", "its decision": what has been told. */
    private static boolean isMove(String words) {
        int space = words.indexOf(' ');
        return space > 0
                && Word.isOneOf(words.substring(0, space), "the", "its", "their", "such", "this", "that")
                && Word.isOneOf(
                        words.substring(space + 1),
                        "break",
                        "rupture",
                        "decision",
                        "move",
                        "step",
                        "measure",
                        "switch",
                        "change");
    }
}
