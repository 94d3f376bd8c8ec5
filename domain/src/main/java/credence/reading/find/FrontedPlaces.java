package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import java.util.List;
import java.util.OptionalInt;

/** Where something is done, told before who does it: "In Damascus on Thursday Germany's embassy was reopened", "At a ceremony in the Syrian capital". */
record FrontedPlaces(Scene scene) {
    /** Whose land it is where what the first clause tells is done; empty where no place leads it. */
    List<PolityKey> of(VerbGroup verb) {
        int lead = scene.parse().kindAt(0, Chunk.Kind.TIME) ? 1 : 0;
        boolean at = scene.parse().lower(lead).equals("at")
                && scene.parse().kindAt(lead + 1, Chunk.Kind.NOUN)
                && scene.polities(lead + 1).isEmpty();
        int in = at ? lead + 2 : lead;
        boolean place = scene.parse().lower(in).equals("in")
                && scene.parse().kindAt(in, Chunk.Kind.PREPOSITION)
                && scene.parse().kindAt(in + 1, Chunk.Kind.NOUN)
                && scene.clauses().list(in + 1).size() == 1;
        if (!place || !isFirst(verb)) {
            return List.of();
        }
        return scene.head(in + 1).is("capital") ? scene.owners().hosts(OptionalInt.of(in + 1)) : scene.polities(in + 1);
    }

    /** The first verb, or one that is joined to it. */
    private boolean isFirst(VerbGroup verb) {
        return scene.parse().verbs().stream()
                .filter(other -> other.finite() && other.chunk() < verb.chunk())
                .allMatch(other -> isJoined(other.chunk(), verb.chunk()));
    }

    private boolean isJoined(int first, int last) {
        boolean and = false;
        for (int j = first + 1; j < last; j++) {
            if (scene.parse().kindAt(j, Chunk.Kind.STOP)
                    || scene.parse().kindAt(j, Chunk.Kind.COMMA)
                    || scene.parse().kindAt(j, Chunk.Kind.RELATIVE)
                    || scene.parse().kindAt(j, Chunk.Kind.SUBORDINATOR)) {
                return false;
            }
            and |= scene.parse().kindAt(j, Chunk.Kind.AND);
        }
        return and;
    }
}
