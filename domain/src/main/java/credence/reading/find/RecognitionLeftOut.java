package credence.reading.find;

import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Those that are left out where a recognition is told: "recognised Bosnia and Croatia but not Macedonia", "recognised by Peru, but not by Spain". */
final class RecognitionLeftOut {
    private final Scene scene;

    RecognitionLeftOut(Scene scene) {
        this.scene = scene;
    }

    /** "has recognised Bosnia and Croatia but not Macedonia". */
    Optional<Found> butNot(Rule rule, VerbGroup verb, List<PolityKey> actors, int last) {
        int but = scene.parse().kindAt(last + 1, Chunk.Kind.COMMA) ? last + 2 : last + 1;
        int not = but + 1;
        boolean left = scene.parse().lower(but).equals("but")
                && scene.parse().lower(not).equals("not")
                && scene.parse().kindAt(not + 1, Chunk.Kind.NOUN)
                && !verb.passive()
                && !verb.negated();
        List<PolityKey> others = left ? scene.polities(not + 1) : List.of();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.acts()
                        .found(rule, actors, Parties.of(others), Status.REFUSED, not + 1, List.of(but, not)));
    }

    /** "is recognised by the United States, but not by Spain, nor by Russia": those it is not recognised by. */
    List<Found> notBy(Rule rule, VerbGroup verb, List<Party> targets) {
        List<Found> found = new ArrayList<>();
        for (int j = verb.chunk() + 1; j + 1 < scene.parse().chunks().size(); j++) {
            if (scene.parse().kindAt(j, Chunk.Kind.STOP) || scene.parse().kindAt(j, Chunk.Kind.VERB)) {
                break;
            }
            boolean not = scene.parse().lower(j).equals("by")
                    && Word.isOneOf(scene.parse().lower(j - 1), "not", "nor")
                    && scene.parse().kindAt(j + 1, Chunk.Kind.NOUN);
            List<PolityKey> actors = not ? scene.polities(j + 1) : List.of();
            if (!actors.isEmpty()) {
                List<Integer> shown = new ArrayList<>(scene.clauses().list(j + 1));
                shown.add(j - 1);
                found.add(scene.acts()
                        .found(rule, actors, targets, Status.REFUSED, j + 1, shown)
                        .dated(null)
                        .asBackground());
            }
        }
        return found;
    }

    /** "declined to do so, saying it recognises the elected government": another one than that which it does not. */
    static boolean isRefusedBeside(Found told, List<Found> here) {
        return here.stream()
                .anyMatch(other -> other.status() == Status.REFUSED
                        && other.kind() == told.kind()
                        && other.actors().equals(told.actors())
                        && other.targets().equals(told.targets()));
    }
}
