package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import java.util.List;

/** Expulsions by many that are not named, of whom some are named then. */
record ExpelledByMany(Scene scene) {
    /** "More than 20 countries ordered out Russian diplomats on Monday": what some of them are then told to have done. */
    void remember(Rule rule, VerbGroup verb, Status status, List<PolityKey> targets) {
        boolean many = scene.agent(verb).stream()
                // "A number of Western countries"
                .map(agent -> scene.head(agent).is("number") && scene.parse().kindAt(agent + 2, Chunk.Kind.NOUN)
                        ? agent + 2
                        : agent)
                .anyMatch(agent -> scene.head(agent).in(NamedOfMany.COUNTRIES));
        // "urged European states to expel them"
        if (many && (status == Status.DONE || status == Status.URGED) && !targets.isEmpty()) {
            List<Integer> shown = List.of(verb.chunk());
            Found told = scene.acts().found(rule, List.of(), Parties.of(targets), status, verb.chunk(), shown);
            scene.text().memory().byMany(told);
            scene.dating()
                    .own(verb.chunk())
                    .ifPresent(when -> scene.text()
                            .memory()
                            .together(ActKind.DIPLOMATS_EXPELLED, scene.sentence(), targets, when));
        }
    }
}
