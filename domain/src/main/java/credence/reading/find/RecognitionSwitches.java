package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** "switched recognition from Taiwan to China": taken from one, given to the other. */
final class RecognitionSwitches {
    private final Scene scene;
    private final RecognitionWords words;

    RecognitionSwitches(Scene scene, RecognitionWords words) {
        this.scene = scene;
        this.words = words;
    }

    List<Found> of(VerbGroup verb, int noun) {
        Optional<Status> status = scene.status(verb);
        List<PolityKey> actors = scene.polities(scene.agent(verb));
        if (status.isEmpty() || actors.isEmpty()) {
            return List.of();
        }
        if (scene.clauses().after(noun, "to").isEmpty()) {
            return assured(verb).stream()
                    .map(kept -> scene.acts()
                            .found(
                                    scene.lexicon().rule("recognition.switch-from"),
                                    actors,
                                    Parties.of(List.of(kept)),
                                    status.get(),
                                    verb.chunk(),
                                    words.shown(scene.agent(verb), noun, verb)))
                    .toList();
        }
        List<Integer> shown = words.shown(scene.agent(verb), noun, verb);
        List<Found> both = new ArrayList<>();
        for (Rule rule : scene.lexicon().verb(Frame.SWITCH, verb.base())) {
            OptionalInt side = scene.clauses().after(noun, rule.prepositions());
            if (rule.objects().contains(scene.head(noun).lower()) && side.isPresent()) {
                shown.add(side.getAsInt());
                both.add(scene.acts()
                        .found(rule, actors, Parties.of(scene.polities(side)), status.get(), verb.chunk(), shown));
            }
        }
        if (both.size() == 1) {
            rivalLeft(both.getFirst(), verb, shown).ifPresent(both::addFirst);
        }
        return both;
    }

    /** "assured Taipei that it would not switch recognition": from the one who is told so. */
    private Optional<PolityKey> assured(VerbGroup verb) {
        return !verb.negated()
                ? Optional.empty()
                : scene.parse().verbs().stream()
                        .filter(outer ->
                                outer.chunk() < verb.chunk() && Word.isOneOf(outer.base(), "assure", "tell", "promise"))
                        .map(outer -> scene.polities(scene.clauses().object(outer)))
                        .filter(told -> told.size() == 1 && Departures.RIVALS.contains(told.getFirst()))
                        .map(List::getFirst)
                        .findFirst();
    }

    /** "Taiwan has lost a friend. Nauru switched recognition to Beijing": from the one of the two that the text tells of. */
    private Optional<Found> rivalLeft(Found turned, VerbGroup verb, List<Integer> shown) {
        List<PolityKey> left = Departures.RIVALS.stream()
                .filter(rival -> !turned.targets().equals(List.of(Party.of(rival)))
                        && scene.text().names(rival))
                .toList();
        boolean between = turned.kind() == ActKind.RECOGNITION
                && Departures.RIVALS.stream().map(Party::of).anyMatch(turned.targets()::contains);
        return between && left.size() == 1
                ? Optional.of(scene.acts()
                        .found(
                                scene.lexicon().rule("recognition.switch-from"),
                                Parties.keys(turned.actors()),
                                Parties.of(left),
                                turned.status(),
                                verb.chunk(),
                                shown))
                : Optional.empty();
    }
}
