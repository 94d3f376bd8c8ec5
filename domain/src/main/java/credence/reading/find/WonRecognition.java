package credence.reading.find;

import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Recognition that somebody wins from another, or will not get. */
record WonRecognition(Scene scene, RecognitionWords words) {
    /** "Kosovo won the recognition of France": who is named behind it acts. */
    Optional<Found> of(Rule rule, VerbGroup verb, int noun) {
        OptionalInt by = scene.clauses().after(noun, rule.prepositions());
        // "has won Chad's recognition"
        List<PolityKey> actors = by.isPresent() ? scene.polities(by) : new NominalOwners(scene).of(noun);
        List<PolityKey> won = scene.polities(scene.clauses().subject(verb)).stream()
                .filter(key -> !actors.contains(key))
                .toList();
        // "would get no recognition from Chad": it refuses to give any
        boolean none = scene.units(noun).getFirst().is("no") && Word.isOneOf(verb.modal(), "will", "would");
        Optional<Status> status = scene.status(verb)
                .filter(one -> none ? one == Status.REFUSED : one == Status.DONE || one == Status.ANNOUNCED);
        List<Party> winners = won.isEmpty() && none ? takenUp(verb, actors) : Parties.of(won);
        if (actors.isEmpty()
                || winners.isEmpty()
                || status.isEmpty()
                || !none && scene.has(noun, RecognitionObjects.NONE)) {
            return Optional.empty();
        }
        Found told = scene.acts()
                .found(
                        rule,
                        actors,
                        winners,
                        status.get(),
                        verb.chunk(),
                        words.shown(
                                scene.clauses().subject(verb),
                                scene.clauses().list(by.orElse(noun)).getLast(),
                                verb));
        return Optional.of(
                rule.id().equals("recognition.hold") ? told.dated(null).asBackground() : told);
    }

    /** "Rebels declared the independence of Bougainville and were told that they would get no recognition": the land of which it is told. */
    private List<Party> takenUp(VerbGroup verb, List<PolityKey> actors) {
        boolean they = scene.clauses().subject(verb).stream()
                .anyMatch(subject -> Word.isOneOf(scene.parse().lower(subject), "they", "it"));
        List<PolityKey> contested = scene.text().namedIn(scene.sentence()).stream()
                .filter(key -> !actors.contains(key) && scene.text().isContested(key))
                .toList();
        return !they ? List.of() : contested.size() == 1 ? Parties.of(contested) : words.spokenOf(actors);
    }
}
