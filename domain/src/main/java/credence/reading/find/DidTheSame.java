package credence.reading.find;

import credence.reading.parse.BareTo;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.OptionalInt;
import java.util.Set;

/** The verb "do" for an act told before, by what stands beside it: "did so", "did the same", "did just that", "which Denmark has done", "was done by Burundi". */
record DidTheSame(Scene scene, PlacesInOrder places) {
    static final Set<String> EXACTLY = WordSet.of("just", "exactly", "precisely");

    boolean is(VerbGroup verb) {
        String next = scene.parse().lower(verb.chunk() + 1);
        return doneBy(verb)
                || BareTo.is(scene.parse(), verb)
                || takenUpByWhich(verb)
                || refusedByWhich(verb)
                || places.isToo(verb)
                || isThat(verb, next)
                || switch (next) {
                    case "so" -> !isRestated(verb);
                    case "the same" -> !isWithAnother(verb.chunk() + 2);
                    case "the latter" -> isBesides(verb);
                    case "likewise" -> true;
                    case "it" -> !verb.negated();
                    default -> false;
                };
    }

    /** "the first to do that", "refused to do that", "the third to do this". */
    private boolean isThat(VerbGroup verb, String next) {
        return next.equals("that") && (isJust(scene, verb) || isUndone(verb))
                || Word.isOneOf(next, "that", "this") && isSaidOf(verb)
                || (next.equals("that") || next.equals("this") && places.rankedBefore(verb))
                        && verb.infinitive()
                        && (places.closes(verb.chunk() + 2)
                                || places.rankedBefore(verb)
                                        // "the first country to do that sort of trade"
                                        && !scene.parse().kindAt(verb.chunk() + 2, Chunk.Kind.NOUN));
    }

    /** "Iran did that to Britain in 1989", "Morocco did this in 2018": a state, to another or on a day. */
    boolean isSaidOf(VerbGroup verb) {
        int behind = verb.chunk() + 2;
        boolean other = Word.isOneOf(scene.parse().lower(behind), "to", "with", "for")
                && scene.parse().kindAt(behind + 1, Chunk.Kind.NOUN)
                && scene.head(behind + 1).named();
        return verb.finite()
                && !verb.negated()
                && !verb.passive()
                && (other || scene.parse().kindAt(behind, Chunk.Kind.TIME) && places.closes(behind + 1));
    }

    /** "Fiji would not be doing that", "is not doing that for now". */
    private boolean isUndone(VerbGroup verb) {
        return verb.finite()
                && verb.negated()
                && verb.progressive()
                && (places.closes(verb.chunk() + 2)
                        || Word.isOneOf(scene.parse().lower(verb.chunk() + 2), "while", "until", "unless")
                        || scene.parse().lower(verb.chunk() + 2).startsWith("for "));
    }

    /** "did just that", "had done exactly that". */
    static boolean isJust(Scene scene, VerbGroup verb) {
        return EXACTLY.contains(scene.parse().lastWord(verb.chunk()));
    }

    /** "By doing so, it lost the island": what it did is told already. */
    private boolean isRestated(VerbGroup verb) {
        return verb.gerund() && Word.isOneOf(scene.parse().lower(verb.chunk() - 1), "by", "in");
    }

    /** "have done the same with envoys": in another matter; "with every state that follows": toward nobody named. */
    private boolean isWithAnother(int link) {
        return Word.isOneOf(scene.parse().lower(link), "with", "to", "for", "toward", "towards")
                && scene.parse().kindAt(link + 1, Chunk.Kind.NOUN)
                && (scene.units(link + 1).getFirst().in("every", "any", "all", "each", "whoever", "anyone", "everyone")
                        || scene.parse().lower(link).equals("with")
                                && scene.units(link + 1).stream()
                                        .allMatch(unit -> unit.tag("NOUN") && !unit.capital()));
    }

    /** "A broke off ties, a day after B had done the latter": what the same sentence tells. */
    private boolean isBesides(VerbGroup verb) {
        int subject = scene.clauses().subject(verb).orElse(-1);
        return subject > 0
                && Word.isOneOf(
                        scene.parse().lower(scene.clauses().list(subject).getFirst() - 1), "after", "before", "as");
    }

    /** "Previously this was done by Suriname and Burundi". */
    boolean doneBy(VerbGroup verb) {
        OptionalInt subject = verb.passive() ? scene.clauses().subject(verb) : OptionalInt.empty();
        return subject.isPresent()
                && Word.isOneOf(scene.parse().lower(subject.getAsInt()), "this", "that", "the same")
                && scene.parse().lower(verb.chunk() + 1).equals("by")
                && scene.parse().kindAt(verb.chunk() + 2, Chunk.Kind.NOUN);
    }

    /** "agreed to establish relations, which Denmark and Norway have already done". */
    private boolean takenUpByWhich(VerbGroup verb) {
        OptionalInt subject = verb.finite() ? scene.clauses().subject(verb) : OptionalInt.empty();
        return subject.isPresent()
                && scene.parse().lower(verb.chunk()).endsWith("done")
                && Word.isOneOf(
                        scene.parse()
                                .lower(scene.clauses().list(subject.getAsInt()).getFirst() - 1),
                        "which",
                        "something");
    }

    /** "to sever relations with Iran, something La Paz refuses to do". */
    private boolean refusedByWhich(VerbGroup verb) {
        OptionalInt subject = verb.infinitive() ? scene.clauses().subject(verb) : OptionalInt.empty();
        return subject.isPresent()
                && places.closes(verb.chunk() + 1)
                && scene.parse()
                        .verbAt(verb.chunk() - 1)
                        .filter(outer -> Word.isOneOf(outer.base(), "refuse", "decline"))
                        .isPresent()
                && (Word.isOneOf(
                                scene.parse()
                                        .lower(scene.clauses()
                                                        .list(subject.getAsInt())
                                                        .getFirst()
                                                - 1),
                                "which",
                                "something")
                        || scene.parse().lower(subject.getAsInt()).startsWith("something ")
                        // "something that Peru refuses to do"
                        || scene.parse()
                                .lower(scene.clauses().list(subject.getAsInt()).getFirst() - 2)
                                .equals("something"));
    }
}
