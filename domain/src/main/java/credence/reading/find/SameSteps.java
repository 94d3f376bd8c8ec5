package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Steps that are those of an act told before: "took the same step", "announced a similar measure", "will take that decision". */
record SameSteps(Scene scene, PlacesInOrder places) {
    private static final Pattern ANNOUNCED =
            Pattern.compile("(?:a |the )?(?:same|similar|like|identical) (?:step|move|decision|measure|action)s?");

    private static final Pattern ALIKE = Pattern.compile(
            "(?:a|the) (?:similar|same) (?:step|move|decision|switch|choice|announcement|declaration|road|path|course)"
                    + "|(?:the same|similar|like) (?:steps|measures|moves|decisions|action|announcements)");

    /** What one says that one will do. */
    private static final Pattern WORDS =
            Pattern.compile("(?:a|the) (?:similar|same|like|identical) (?:threat|promise|pledge|vow|warning)");

    private static final Pattern POINTED =
            Pattern.compile("(?:the|that|this|such a|the same) (?:same )?(?:step|move|course|path|road|switch)");

    /** "the same step", "similar measures". */
    static boolean isAlike(String words) {
        return ALIKE.matcher(words).matches();
    }

    /** "made the same threat", "issued a similar promise": no more than said, as it was before. */
    static boolean isWord(Scene scene, VerbGroup verb) {
        return Word.isOneOf(verb.base(), "make", "issue")
                && WORDS.matcher(scene.parse().lower(verb.chunk() + 1)).matches();
    }

    boolean issues(VerbGroup verb) {
        return isWord(scene, verb) && isWhole(verb.chunk() + 2);
    }

    boolean announces(VerbGroup verb) {
        String next = scene.parse().lower(verb.chunk() + 1);
        // "Canada was the first of the three to announce it"
        return verb.infinitive() && next.equals("it") && places.rankedBefore(verb) && places.closes(verb.chunk() + 2)
                || next.equals("the same") && places.closes(verb.chunk() + 2)
                || ANNOUNCED.matcher(next).matches() && isWhole(verb.chunk() + 2);
    }

    boolean takes(VerbGroup verb) {
        String next = scene.parse().lower(verb.chunk() + 1);
        int behind = verb.chunk() + 2;
        return isWhole(behind) && isAlike(next)
                || isOfRelative(verb)
                || POINTED.matcher(next).matches()
                        && (!verb.finite() || !scene.parse().lower(behind).equals("on"))
                || Word.isOneOf(next, "the decision", "that decision", "this decision", "such a decision")
                        && Word.isOneOf(verb.modal(), "will", "would", "be to")
                || next.equals("that") && Word.isOneOf(scene.parse().lower(behind), "step", "move")
                // "Barbados was the first, and Trinidad and Tobago took its decision on 2 May"
                || Word.isOneOf(next, "its own decision", "its decision", "their own decision", "their decision")
                        && verb.finite()
                        && places.closes(behind);
    }

    /** "recognised it, a step that Niger refuses to take", "a step Niger took in 2009". */
    private boolean isOfRelative(VerbGroup verb) {
        int behind = verb.chunk() + 1;
        OptionalInt subject =
                verb.passive() ? OptionalInt.empty() : scene.clauses().subject(verb);
        if (subject.isEmpty() || !places.closes(behind) && !places.isWithinDays(behind)) {
            return false;
        }
        int before = scene.clauses().list(subject.getAsInt()).getFirst() - 1;
        boolean that = Word.isOneOf(scene.parse().lower(before), "that", "which");
        int step = that ? before - 1 : before;
        return subject.getAsInt() < verb.chunk()
                && Word.isOneOf(scene.parse().lower(step), "a step", "a move", "a decision", "a course")
                && scene.parse().kindAt(step - 1, Chunk.Kind.COMMA);
    }

    /** "the same step as Russia": whose step it is. */
    OptionalInt asOf(VerbGroup verb) {
        int whose = verb.chunk() + 3;
        return isAlike(scene.parse().lower(verb.chunk() + 1))
                        && scene.parse().lower(verb.chunk() + 2).equals("as")
                        && scene.parse().kindAt(whose, Chunk.Kind.NOUN)
                        && scene.head(whose).named()
                        && places.closes(scene.clauses().list(whose).getLast() + 1)
                ? OptionalInt.of(whose)
                : OptionalInt.empty();
    }

    /** Nothing behind "a similar step" tells what it was about, as "on taxes" does. */
    private boolean isWhole(int chunk) {
        return places.closes(chunk)
                || places.isWithinDays(chunk)
                || Word.isOneOf(
                        scene.parse().lower(chunk),
                        "after",
                        "before",
                        "when",
                        "while",
                        "as",
                        "too",
                        "also",
                        "later",
                        "earlier",
                        "soon")
                || Word.isOneOf(scene.parse().lower(chunk), "against", "with", "towards", "toward")
                        && scene.parse().kindAt(chunk + 1, Chunk.Kind.NOUN)
                        && scene.head(chunk + 1).named();
    }
}
