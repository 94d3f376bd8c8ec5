package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Who has not done so yet: holds out, waits until a day, is still considering it. */
final class Waits {
    private static final Pattern LONGER = Pattern.compile("(?:\\w+ )?longer");

    private static final Set<String> WAITING = WordSet.of("wait");

    /** "waited five days". */
    private static final Pattern LONG =
            Pattern.compile("(?:another )?[\\w-]+ (?:more )?(?:hours|days?|weeks?|months?|years?)(?: longer)?");

    private static final Set<String> WEIGHING = WordSet.of(
            "prepare", "plan", "consider", "weigh", "study", "mull", "discuss", "think", "contemplate", "debate");

    private static final Pattern WEIGHED = Pattern.compile(
            "(?:the )?(?:matter|question|issue|idea)|(?:the|that|this) (?:request|proposal|demand|appeal)|"
                    + "(?:the same|a similar|such a|any such|that|the) (?:step|move|decision|measure)|(?:the same|similar|such|like) (?:steps|moves|measures|decisions)|the same|a similar one");

    private final Scene scene;
    private final PlacesInOrder places;

    Waits(Scene scene, PlacesInOrder places) {
        this.scene = scene;
        this.places = places;
    }

    /** "South Africa is still holding out", "Japan is holding back": they have not done so. */
    boolean holdsOut(VerbGroup verb) {
        return verb.base().equals("hold")
                && verb.progressive()
                && Word.isOneOf(scene.parse().lower(verb.chunk() + 1), "out", "back", "off")
                && places.closes(verb.chunk() + 2)
                && scene.text().lastTold().lastKind(scene.sentence()).isPresent();
    }

    boolean not(VerbGroup verb) {
        return holdsOut(verb)
                || verb.negated()
                || scene.parse().lower(verb.chunk() + 1).equals("not");
    }

    /** "Portugal waited until September", "China held out until 1975": then it did so too. */
    boolean waited(VerbGroup verb) {
        // "The Bosnian republic had to wait until April": for others to act, rather than to act itself
        boolean waits = WAITING.contains(verb.base())
                        && !Word.isOneOf(scene.parse().lower(verb.chunk() - 1), "has", "have", "had")
                        && !scene.parse().lower(verb.chunk()).contains("to wait")
                || verb.base().equals("hold")
                        && Word.isOneOf(scene.parse().lower(verb.chunk() + 1), "out", "back", "off");
        boolean days = WAITING.contains(verb.base())
                && waits
                && !verb.perfect()
                && verb.modal().isEmpty()
                && LONG.matcher(scene.parse().lower(verb.chunk() + 1)).matches()
                && places.closes(verb.chunk() + 2);
        return waits && until(verb).isPresent() || days;
    }

    /** The time until which one waited. */
    Optional<Time> until(VerbGroup verb) {
        for (int j = verb.chunk() + 1; j <= verb.chunk() + 3; j++) {
            if (scene.parse().kindAt(j, Chunk.Kind.TIME)) {
                boolean until = scene.parse().lower(j).startsWith("until")
                        || scene.parse().lower(j - 1).equals("until");
                return until && !isForAnother(j + 1) ? scene.parse().timeAt(j) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "waited until 1984 to set up ties": what it waited to do is told. */
    private boolean isForAnother(int behind) {
        return scene.parse()
                .verbAt(Math.min(behind, scene.parse().chunks().size() - 1))
                .filter(verb -> verb.infinitive() && !Word.isOneOf(verb.base(), "do", "follow", "act", "join"))
                .isPresent();
    }

    /** "It took Poland a week longer", "It took Madrid until January": then it did so too. */
    boolean tookLonger(VerbGroup verb) {
        int who = verb.chunk() + 1;
        boolean took = verb.base().equals("take")
                && verb.finite()
                && !verb.negated()
                && verb.modal().isEmpty()
                && scene.parse().lower(verb.chunk() - 1).equals("it")
                && scene.parse().kindAt(who, Chunk.Kind.NOUN)
                && scene.head(who).named();
        return took
                && (scene.parse().lower(who + 1).startsWith("until")
                        || LONGER.matcher(scene.parse().lower(who + 2)).matches()
                        || scene.parse().lower(who + 1).endsWith(" longer"));
    }

    /** "is still considering the matter", "are preparing the same step". */
    boolean weighs(VerbGroup verb) {
        int next = verb.chunk() + 1;
        int what = scene.parse().kindAt(next, Chunk.Kind.PREPOSITION) ? next + 1 : next;
        boolean such = verb.finite()
                && Word.isOneOf(
                        scene.parse().lower(what),
                        "such a step",
                        "any such step",
                        "such a move",
                        "such a measure",
                        "a similar step",
                        "a similar move",
                        "a similar measure",
                        "the same step",
                        "the same move",
                        "the same measure");
        return (verb.progressive() || such)
                && WEIGHING.contains(verb.base())
                && (WEIGHED.matcher(scene.parse().lower(what)).matches()
                        || verb.negated() && scene.parse().lower(what).equals("it"));
    }
}
