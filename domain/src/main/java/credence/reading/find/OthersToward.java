package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.AND;
import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;
import static credence.reading.parse.Chunk.Kind.SUBORDINATOR;
import static credence.reading.parse.Chunk.Kind.TIME;
import static credence.reading.parse.Chunk.Kind.VERB;

import credence.act.Aspect;
import credence.act.Party;
import credence.reading.parse.VerbGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whom else the same act is toward, with its verb left out: "cut ties with Grenada on Monday and with Liberia on Tuesday". */
final class OthersToward {
    private final Scene scene;

    OthersToward(Scene scene) {
        this.scene = scene;
    }

    /**
     * The act that is told of others too; empty where it is not.
     *
     * @param noun the first of a list of names
     * @param here the acts told before it in this sentence
     */
    Optional<Found> act(int noun, List<Found> here) {
        List<Party> targets = isOpened(noun) ? Parties.of(scene.polities(noun)) : List.of();
        int aside = targets.isEmpty() ? -1 : asideBefore(noun, 0);
        int end = here.stream().anyMatch(act -> act.anchor() < aside) ? aside : noun;
        return here.stream()
                // "broke with Chile in 1974, having closed its embassy there, and with Cuba": not what the aside tells
                .filter(act -> act.anchor() < end)
                .reduce((one, other) -> other)
                .filter(act -> !targets.isEmpty()
                        && targets.stream()
                                .noneMatch(target -> act.targets().contains(target)
                                        || act.actors().contains(target))
                        && isBehindTheSame(act, noun)
                        && !(isRightBehind(noun) && areEachOthers(act)));
    }

    /** "and with Liberia on Tuesday", "or from Mali": a mark or "and" before its preposition, and no verb of its own behind it. */
    private boolean isOpened(int noun) {
        int last = scene.clauses().list(noun).getLast();
        return scene.parse().kindAt(noun - 1, PREPOSITION)
                && (scene.parse().kindAt(noun - 2, AND) || scene.parse().kindAt(noun - 2, COMMA))
                && !scene.parse().kindAt(last + 1, VERB)
                && !scene.parse().kindAt(last + 1, NOUN)
                && !(scene.parse().kindAt(last + 1, TIME) && scene.parse().kindAt(last + 2, VERB));
    }

    /** The act has its own target behind the same preposition, with a time or nothing between and neither a verb nor another clause. */
    private boolean isBehindTheSame(Found act, int noun) {
        String preposition = scene.parse().lower(noun - 1);
        boolean same = false;
        boolean time = isRightBehind(noun);
        // "with Togo, with Benin and with Fiji": behind the one named right before
        int from = scene.parse().kindAt(act.anchor(), NOUN) ? act.anchor() - 1 : act.anchor() + 1;
        int aside = asideBefore(noun, from);
        for (int j = from; j < noun - 1; j++) {
            if (aside >= 0 && j == aside) {
                j = noun - 3;
            }
            if (scene.parse().kindAt(j, VERB)) {
                return false;
            }
            time |= scene.parse().kindAt(j, TIME);
            same |= scene.parse().kindAt(j, PREPOSITION)
                    && scene.parse().lower(j).equals(preposition)
                    && scene.parse().kindAt(j + 1, NOUN)
                    && Parties.of(scene.polities(j + 1)).containsAll(act.targets());
        }
        return same && time;
    }

    /** "broke with Chile in 1974, having closed its embassy there, and with": the comma that opens such an aside; -1 where none does. */
    private int asideBefore(int noun, int from) {
        boolean closed = scene.parse().kindAt(noun - 2, AND) && scene.parse().kindAt(noun - 3, COMMA);
        for (int j = noun - 4; closed && j > from; j--) {
            boolean opens = scene.parse().kindAt(j, COMMA)
                    && (scene.parse().kindAt(j + 1, SUBORDINATOR)
                            || scene.parse().kindAt(j + 1, PREPOSITION)
                            || scene.parse()
                                    .verbAt(j + 1)
                                    .filter(VerbGroup::gerund)
                                    .isPresent());
            if (opens) {
                return j;
            }
        }
        return -1;
    }

    /** "Embassies will be opened in Tel Aviv and in Rome": by the two in each other's capital. */
    private boolean areEachOthers(Found act) {
        return act.kind().isOf(Aspect.MISSION)
                && scene.parse().verbAt(act.anchor()).filter(VerbGroup::passive).isPresent();
    }

    /** "opened embassies in Fiji and in Samoa". */
    boolean isRightBehind(int noun) {
        return scene.parse().kindAt(noun - 3, NOUN)
                && scene.parse()
                        .lower(scene.clauses().list(noun - 3).getFirst() - 1)
                        .equals(scene.parse().lower(noun - 1));
    }

    /** Where the time stands: "with Nicaragua in May", "with the Nicaragua of the Somozas in May". */
    int behind(int noun) {
        int next = scene.clauses().list(noun).getLast() + 1;
        boolean whose = scene.parse().lower(next).equals("of")
                && scene.parse().kindAt(next + 1, NOUN)
                && scene.parse().kindAt(next + 2, TIME);
        return whose ? next + 2 : next;
    }

    Found again(Found act, int noun) {
        List<Integer> shown = new ArrayList<>(List.of(noun - 1));
        shown.addAll(scene.clauses().list(noun));
        int time = behind(noun);
        if (scene.parse().kindAt(time, TIME)) {
            shown.add(time);
        }
        return scene.acts()
                .found(
                        act.rule(),
                        act.kind(),
                        act.actors(),
                        Parties.of(scene.polities(noun)),
                        act.status(),
                        act.symmetric(),
                        noun,
                        shown);
    }
}
