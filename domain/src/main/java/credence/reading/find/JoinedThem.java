package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;

/** Verbs of joining those who have done something: "joined them", "joined in on Tuesday", "was the last to join", "joined the list". */
record JoinedThem(Scene scene, PlacesInOrder places) {
    boolean is(VerbGroup verb) {
        String next = scene.parse().lower(verb.chunk() + 1);
        return Word.isOneOf(next, "them", "it", "the others", "the other two", "those two")
                || verb.finite() && isJoiningIn(verb, next)
                || verb.infinitive() && isToJoin(verb, next)
                || isRanks(verb, next)
                        && (places.closes(verb.chunk() + 2) || scene.parse().kindAt(verb.chunk() + 2, Chunk.Kind.TIME));
    }

    /** "Paraguay was the last to join", "Austria refused to join in". */
    private boolean isToJoin(VerbGroup verb, String next) {
        return places.closes(verb.chunk() + 1) && (places.rankedBefore(verb) || places.isRank(scene, verb.chunk() - 1))
                || next.equals("in") && places.closes(verb.chunk() + 2);
    }

    /** "Lithuania joined in the same day", "joined in on Tuesday"; "would otherwise have joined in" did not. */
    private boolean isJoiningIn(VerbGroup verb, String next) {
        return scene.clauses().object(verb).isEmpty()
                && !verb.modal().equals("would")
                && (next.equals("in")
                                && (places.closes(verb.chunk() + 2)
                                        || Word.isOneOf(scene.parse().lower(verb.chunk() + 2), "later", "soon", "too"))
                        || (next.startsWith("in the same ") || next.startsWith("in on "))
                                && scene.parse().kindAt(verb.chunk() + 1, Chunk.Kind.TIME));
    }

    /** "joined the growing club", "also joined the club": in any other "club" people may play. */
    private boolean isRanks(VerbGroup verb, String next) {
        return Word.isOneOf(next, "the growing list", "the growing ranks", "the list", "the ranks", "the growing club")
                || next.equals("the club")
                        && verb.unit() > 0
                        && scene.parse().unit(verb.unit() - 1).is("also");
    }
}
