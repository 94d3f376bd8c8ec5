package credence.reading.find;

import credence.act.Aspect;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** "Senegal deserted Taipei": relations told by leaving one of two that cannot both be had. */
final class Departures {
    private static final Set<PolityKey> RIVALS = Set.of(new PolityKey("TWN"), new PolityKey("CHN"));

    private final Scene scene;
    private final List<Found> here;

    Departures(Scene scene, List<Found> here) {
        this.scene = scene;
        this.here = here;
    }

    /** "Senegal deserted Taipei", "left Taiwan for China": said only of a state, and only of those that cannot both be had. */
    void left(VerbGroup verb) {
        Optional<Rule> rule = scene.lexicon().verb(Frame.DIRECT, verb.base(), kind -> kind.isOf(Aspect.RELATIONS));
        OptionalInt whom = rule.isPresent() ? scene.patient(verb) : OptionalInt.empty();
        OptionalInt who = rule.isPresent() ? scene.agent(verb) : OptionalInt.empty();
        Optional<Status> status = rule.flatMap(one -> scene.status(verb));
        boolean rivals = whom.isPresent()
                && who.isPresent()
                && status.isPresent()
                && (rule.get().objects().contains(scene.parse().lower(whom.getAsInt()))
                        || isOneOfTwo(verb, whom.getAsInt()))
                && (scene.head(who.getAsInt()).named()
                        || scene.head(who.getAsInt()).in(Words.COUNTRY_WORDS)
                        || scene.head(who.getAsInt()).is("it"));
        List<PolityKey> actors = rivals ? scene.polities(who) : List.of();
        if (actors.isEmpty() || actors.stream().anyMatch(RIVALS::contains)) {
            return;
        }
        List<Integer> shown = Relations.shown(scene, who, whom.getAsInt(), OptionalInt.empty());
        here.add(scene.acts()
                .found(rule.get(), actors, Parties.of(scene.polities(whom)), status.get(), verb.chunk(), shown));
        OptionalInt to = scene.clauses().after(whom.getAsInt(), Set.of("for", "of"));
        if (to.isPresent() && rule.get().objects().contains(scene.parse().lower(to.getAsInt()))) {
            Relations.pair(
                            scene,
                            scene.lexicon().rule("relations.switch-to"),
                            Stream.concat(actors.stream(), scene.polities(to).stream())
                                    .toList(),
                            status.get(),
                            verb.chunk(),
                            Relations.shown(scene, who, whom.getAsInt(), to))
                    .ifPresent(here::add);
        }
    }

    /** "the second country to abandon the island": one of the two that cannot both be had, called so. */
    private boolean isOneOfTwo(VerbGroup verb, int whom) {
        List<PolityKey> meant = scene.head(whom).is("island") ? scene.polities(OptionalInt.of(whom)) : List.of();
        return meant.size() == 1
                && RIVALS.containsAll(meant)
                && verb.infinitive()
                && scene.clauses()
                        .hook(verb)
                        .filter(scene.clauses()::ordinalCountry)
                        .isPresent();
    }
}
