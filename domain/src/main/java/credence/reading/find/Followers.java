package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Who did the same after it, named without a verb of their own: "recognised it, followed within hours by Iraq and Tunisia". */
final class Followers {
    private static final Set<String> FOLLOWED = WordSet.of("followed", "imitated", "emulated", "copied", "joined");

    private static final Set<String> STEPS = WordSet.of("step", "move", "decision", "example");

    private final Scene scene;
    private final Antecedents antecedents;

    Followers(Scene scene) {
        this.scene = scene;
        this.antecedents = new Antecedents(scene);
    }

    boolean areTold(VerbGroup verb) {
        return scene.parse().unit(verb.unit()).in(FOLLOWED)
                && !isOfAnother(
                        verb.finite() ? scene.clauses().subject(verb).orElse(verb.chunk() - 1) : verb.chunk() - 1)
                && byWhom(verb).isPresent();
    }

    /** "in a style copied by Uganda": the style, and not what was done in it. */
    private boolean isOfAnother(int before) {
        return scene.parse().kindAt(before, Chunk.Kind.NOUN)
                && !scene.head(before).named()
                && !scene.head(before).tag("PRON")
                && !scene.head(before).in(STEPS);
    }

    /** Behind "followed", with nothing but a time between: "followed within hours by Iraq and Tunisia". */
    private OptionalInt byWhom(VerbGroup verb) {
        for (int j = verb.chunk() + 1; j <= verb.chunk() + 4; j++) {
            if (scene.parse().kindAt(j, Chunk.Kind.PREPOSITION)
                    && scene.parse().lower(j).equals("by")) {
                return scene.parse().kindAt(j + 1, Chunk.Kind.NOUN) ? OptionalInt.of(j + 1) : OptionalInt.empty();
            }
            if (scene.parse().kindAt(j, Chunk.Kind.VERB) || scene.parse().kindAt(j, Chunk.Kind.COMMA)) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    /** "Togo was the first to think again, followed by Chad": what its own clause tells is no act, and none before it is meant. */
    private boolean isOfUntold(VerbGroup verb, List<Found> here) {
        return verb.participle()
                && here.stream().noneMatch(found -> found.anchor() < verb.chunk())
                && scene.parse().verbs().stream().anyMatch(other -> other.finite() && other.chunk() < verb.chunk());
    }

    /** "Algeria recognised it, followed by Iraq": they did the same after it. */
    Optional<Found> of(VerbGroup verb, List<Found> here) {
        OptionalInt who = byWhom(verb);
        boolean joined = scene.parse().unit(verb.unit()).is("joined");
        if (isOfUntold(verb, here) || joined && here.stream().noneMatch(found -> found.anchor() < verb.chunk())) {
            return Optional.empty();
        }
        List<PolityKey> actors = new ArrayList<>(scene.polities(who));
        Optional<Found> first = antecedents
                .of(verb, here, actors)
                .filter(told -> told.kind().effect().isPresent()
                        || told.kind() == ActKind.DIPLOMATS_EXPELLED
                        || here.contains(told) && PointedOpinions.areAll(here));
        if (first.isEmpty()) {
            return Optional.empty();
        }
        actors.removeIf(actor -> first.get().targets().contains(Party.of(actor)));
        Optional<Status> status = scene.status(verb);
        if (actors.isEmpty() || status.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> shown = new ArrayList<>(scene.clauses().list(who.getAsInt()));
        shown.add(verb.chunk());
        Found told = scene.acts()
                .found(
                        scene.lexicon().rule("sequel.did-so"),
                        first.get().kind(),
                        Parties.of(actors),
                        new Kindred(scene).targets(first.get(), actors),
                        // "will be followed by Iraq": as far as that has come
                        verb.participle()
                                ? first.get().status()
                                : status.orElse(first.get().status()),
                        first.get().symmetric(),
                        scene.clauses().list(who.getAsInt()).getLast(),
                        shown);
        return Optional.of(first.get().background() ? told.asBackground() : told);
    }
}
