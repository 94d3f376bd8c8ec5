package credence.reading.find;

import static credence.act.ActKind.RECOGNITION;

import credence.act.Aspect;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Recognition, its withdrawal and its suspension. */
final class Recognitions {
    private final Scene scene;
    private final Targets targets;
    private final RecognitionWords words;
    private final Recognising recognising;
    private final RecognitionObjects objects;
    private final RecognitionNouns nouns;

    Recognitions(Scene scene) {
        this.scene = scene;
        this.targets = new Targets(scene);
        this.words = new RecognitionWords(scene);
        Recognisers recognisers = new Recognisers(scene);
        this.recognising = new Recognising(scene, targets, words, recognisers);
        this.objects = new RecognitionObjects(scene, targets, words);
        this.nouns = new RecognitionNouns(scene, targets, words);
    }

    List<Found> all() {
        List<Found> found = new ArrayList<>();
        for (int chunk = 0; chunk < scene.parse().chunks().size(); chunk++) {
            scene.parse().verbAt(chunk).ifPresent(verb -> verb(found, verb));
            if (scene.parse().kindAt(chunk, Chunk.Kind.NOUN)) {
                for (Rule rule : scene.lexicon().nominal(scene.head(chunk).lower())) {
                    nouns.add(found, chunk, rule);
                }
            }
        }
        return found;
    }

    private void verb(List<Found> found, VerbGroup verb) {
        Optional<Rule> direct = scene.lexicon()
                .verb(Frame.DIRECT, verb.base(), kind -> kind.isOf(Aspect.RECOGNITION))
                // "regards Kosovo as a state" is no act, "no longer regards" is one
                .filter(rule -> verb.noLonger() || !rule.id().equals("recognition.regard"));
        if (direct.isEmpty()) {
            objects.add(found, verb);
        } else if (direct.get().kind() == RECOGNITION) {
            found.addAll(recognising.of(verb, direct.get(), found));
        } else {
            add(found, verb, direct.get(), scene.patient(verb));
        }
    }

    private void add(List<Found> found, VerbGroup verb, Rule rule, OptionalInt patient) {
        Optional<Status> status = scene.status(verb);
        List<PolityKey> actors = scene.polities(scene.agent(verb));
        if (patient.isEmpty() || status.isEmpty() || actors.isEmpty()) {
            return;
        }
        Targets.Meant meant = targets.recognised(patient.getAsInt(), actors);
        if (!meant.parties().isEmpty()) {
            found.add(scene.acts()
                    .found(
                            rule,
                            actors,
                            meant.parties(),
                            status.get(),
                            verb.chunk(),
                            words.shown(scene.agent(verb), meant.last(), verb)));
        }
    }
}
