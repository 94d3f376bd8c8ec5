package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;

/** Verbs of following that leave out whom, or in what: "followed suit", "followed their lead", "was quick in following". */
record FollowedSuit(Scene scene, PlacesInOrder places, RuledOut ruledOut) {
    /** Chunks that tell when it was followed. */
    private static final int WHEN = 3;

    boolean is(VerbGroup verb) {
        String next = scene.parse().lower(verb.chunk() + 1);
        return next.equals("suit") && !isNamedBehind(verb.chunk() + 2)
                || isOthers(next) && places.closes(verb.chunk() + 2)
                || isLead(verb, verb.chunk() + 1)
                || verb.infinitive() && scene.clauses().object(verb).isEmpty()
                || verb.gerund() && (places.follows(verb) || isLongIn(verb) || ruledOut.following(verb, places))
                || isAlone(verb);
    }

    /** "Slovenia followed them on June 4": who did it right before. */
    private static boolean isOthers(String object) {
        return Word.isOneOf(object, "them", "the others", "the other two", "the two", "the three", "the pair");
    }

    /** "would not follow the Western example", "followed that lead", "its neighbours' example": of others that the text tells of. */
    private boolean isLead(VerbGroup verb, int chunk) {
        boolean lead = scene.parse().kindAt(chunk, Chunk.Kind.NOUN)
                && scene.head(chunk).in("example", "lead")
                && scene.units(chunk).getFirst().in("the", "that", "this", "its", "their")
                && scene.units(chunk).stream().allMatch(unit -> unit.polity() == null)
                && !Word.isOneOf(scene.parse().lower(chunk + 1), "of", "given", "set");
        boolean ofOne = lead
                && scene.units(chunk).getFirst().is("its")
                && !scene.parse().lower(chunk).contains("s ' ");
        // "should follow its lead": whose that is, only what has been done tells
        // "decided to follow its example": of whoever was told of
        boolean decided = verb.infinitive()
                && scene.parse()
                        .verbAt(Math.max(0, verb.chunk() - 1))
                        .filter(outer -> outer.finite() && outer.modal().isEmpty())
                        .isPresent();
        return lead && (!ofOne || decided || verb.finite() && verb.modal().isEmpty());
    }

    /** "Chile followed on Tuesday": neither whom nor with what. */
    private boolean isAlone(VerbGroup verb) {
        return verb.finite()
                && !verb.passive()
                && !scene.parse().lower(verb.chunk() + 2).endsWith("footsteps")
                && scene.clauses().object(verb).isEmpty()
                && !followsWith(verb);
    }

    /** "is expected to follow suit in condemning it": the gerund names the act. */
    private boolean isNamedBehind(int link) {
        return Word.isOneOf(scene.parse().lower(link), "in", "by", "with")
                && scene.parse().verbAt(link + 1).filter(VerbGroup::gerund).isPresent();
    }

    /** "Chile followed the next day with a ban on flights": with what, which was not told before. */
    private boolean followsWith(VerbGroup verb) {
        for (int j = verb.chunk() + 1;
                j <= verb.chunk() + WHEN && !scene.parse().kindAt(j, Chunk.Kind.COMMA);
                j++) {
            if (scene.parse().lower(j).equals("with")) {
                return !isOfTheSame(j + 1)
                        && (scene.polities(j + 1).isEmpty()
                                || !scene.head(j + 1).named());
            }
            // "followed by closing its embassy": with what the gerund tells
            boolean means = scene.parse().lower(j).equals("by")
                    && scene.parse()
                            .verbAt(j + 1)
                            .filter(other -> other.gerund() && !other.base().equals("do"))
                            .isPresent();
            if (means) {
                return true;
            }
            if (scene.parse().kindAt(j, Chunk.Kind.VERB)) {
                return false;
            }
        }
        return false;
    }

    /** "followed with theirs", "followed a day later with 30". */
    private boolean isOfTheSame(int noun) {
        return scene.parse().kindAt(noun, Chunk.Kind.NOUN)
                && (Word.isOneOf(scene.parse().lower(noun), "theirs", "its own", "their own", "hers", "his own")
                        // "followed with the same step later in the day"
                        || SameSteps.isAlike(scene.parse().lower(noun))
                        || scene.units(noun).getLast().tag("NUM"));
    }

    /** "was not long in following", "was quick in following". */
    private boolean isLongIn(VerbGroup verb) {
        return scene.parse().lower(verb.chunk() - 1).equals("in")
                && places.closes(verb.chunk() + 1)
                && Word.isOneOf(scene.parse().lower(verb.chunk() - 2), "long", "quick", "slow", "swift");
    }
}
