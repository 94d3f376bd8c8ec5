package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * With whom relations are broken where a clause beside it tells toward whom the same or another acted: "recalled its ambassador from Lima
 * and suspended relations", "Chad recalled its ambassador from Doha, and Togo went further by breaking off ties".
 */
record PartnersBeside(Scene scene) {
    private static final Pattern MISSION = Pattern.compile("embass(?:y|ies)|ambassadors?|envoys?|recognition");

    private static final Set<String> WITH = WordSet.of("with", "between");

    List<PolityKey> of(VerbGroup verb, List<PolityKey> actors) {
        OptionalInt who = scene.clauses().subject(verb);
        int opener = who.isPresent() && who.getAsInt() < verb.chunk()
                ? scene.clauses().list(who.getAsInt()).getFirst() - 1
                : -1;
        boolean clause = opener > 0 && joins(opener) && hasBareTies(verb) && isMissionBefore(opener);
        boolean beside = verb.gerund() && scene.parse().kindAt(verb.chunk() - 1, Chunk.Kind.COMMA);
        if (!clause && !beside && !scene.parse().kindAt(verb.chunk() - 1, Chunk.Kind.AND)) {
            return List.of();
        }
        int end = clause ? opener : verb.chunk();
        return scene.parse().verbs().reversed().stream()
                .filter(other -> other.chunk() < end)
                .findFirst()
                .map(other -> toward(other, actors))
                .orElse(List.of())
                .stream()
                .filter(key -> !actors.contains(key))
                .toList();
    }

    /** "shut its embassy in Caracas, and Panama suspended relations", "recalled its ambassador from Doha while Chad broke off ties". */
    private boolean joins(int opener) {
        return scene.parse().kindAt(opener, Chunk.Kind.AND)
                || Word.isOneOf(scene.parse().lower(opener), "while", "whereas");
    }

    /** "suspended relations", "by breaking off ties altogether": with whom, is not told there. */
    private boolean hasBareTies(VerbGroup verb) {
        int ties = scene.parse().lower(verb.chunk() + 1).equals("off") ? verb.chunk() + 2 : verb.chunk() + 1;
        return scene.parse().kindAt(ties, Chunk.Kind.NOUN)
                && scene.clauses().after(ties, WITH).isEmpty();
    }

    private boolean isMissionBefore(int opener) {
        return scene.parse().verbs().stream()
                .filter(other -> other.chunk() < opener)
                .anyMatch(other -> scene.clauses().object(other).stream()
                        .anyMatch(object ->
                                MISSION.matcher(scene.head(object).lower()).matches()));
    }

    /** Toward whom a verb acts: whose mission it is, or where, or whose recognition. */
    private List<PolityKey> toward(VerbGroup other, List<PolityKey> actors) {
        OptionalInt object = scene.clauses().object(other);
        if (object.isPresent() && scene.head(object.getAsInt()).is("recognition")) {
            return recognised(other);
        }
        OptionalInt with = scene.clauses().after(other.chunk(), "from", "with", "to", "in");
        List<PolityKey> owner = object.isPresent() ? scene.owners().of(object.getAsInt()) : List.<PolityKey>of();
        boolean own =
                actors.containsAll(owner) || scene.polities(scene.agent(other)).equals(owner);
        return owner.isEmpty() || own ? scene.polities(with) : owner;
    }

    /** "withdrew recognition in January, and Peru suspended relations": with whom the recognition was of. */
    private List<PolityKey> recognised(VerbGroup other) {
        return scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .filter(told -> told.sentence() == scene.sentence()
                        && told.anchor() == other.chunk()
                        && told.kind().isOf(Aspect.RECOGNITION)
                        // "gave it recognition, and Rabat severed ties": with who did so
                        && told.kind() != ActKind.RECOGNITION)
                .findFirst()
                .map(told -> Parties.keys(told.targets()))
                .orElse(List.of());
    }
}
