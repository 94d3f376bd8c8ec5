package credence.reading.find;

import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.VerbGroup;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Recognition that somebody asks another for. */
record SoughtRecognition(Scene scene) {
    /** "is seeking recognition from Chile", "asked Chile for recognition": called for by who would have it. */
    Optional<Found> of(VerbGroup verb, OptionalInt object) {
        boolean seeks = RecognitionWords.SEEKING.contains(verb.base()) && !verb.negated() && !verb.passive();
        if (!seeks) {
            return Optional.empty();
        }
        boolean direct = object.isPresent() && scene.head(object.getAsInt()).is("recognition");
        OptionalInt what = direct ? object : scene.clauses().after(verb.chunk(), "for");
        boolean recognition = what.isPresent() && scene.head(what.getAsInt()).is("recognition");
        OptionalInt whom = !recognition
                ? OptionalInt.empty()
                : direct
                        ? scene.clauses().after(what.getAsInt(), "from", "by")
                        : object.isPresent() ? object : scene.clauses().after(verb.chunk(), "to", "on", "with");
        List<PolityKey> seekers = scene.polities(scene.clauses().subject(verb));
        List<PolityKey> actors = scene.polities(whom).stream()
                .filter(key -> !seekers.contains(key))
                .toList();
        return actors.isEmpty() || seekers.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.acts()
                        .found(
                                scene.lexicon().rule("recognition.nominal"),
                                actors,
                                Parties.of(seekers),
                                Status.URGED,
                                verb.chunk(),
                                List.of(what.getAsInt(), whom.getAsInt())));
    }
}
