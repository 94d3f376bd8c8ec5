package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Those that still recognise somebody, listed: "Twelve states recognise Taiwan. Three are left in Africa: Chad, Malawi and Gambia". */
final class Remaining {
    private final Scene scene;

    Remaining(Scene scene) {
        this.scene = scene;
    }

    Optional<Found> of(VerbGroup verb) {
        OptionalInt subject = scene.clauses().subject(verb);
        boolean left = verb.base().equals("leave")
                        && verb.passive()
                        && Word.isOneOf(scene.parse().lower(verb.chunk()), "is left", "are left")
                || verb.base().equals("remain");
        boolean number =
                subject.isPresent() && scene.units(subject.getAsInt()).getLast().tag("NUM");
        if (!left || !number || verb.negated()) {
            return Optional.empty();
        }
        int colon = verb.chunk() + 1;
        while (scene.parse().kindAt(colon, Chunk.Kind.PREPOSITION)
                || scene.parse().kindAt(colon, Chunk.Kind.NOUN)) {
            colon++;
        }
        if (!scene.parse().lower(colon).equals(":") || !scene.parse().kindAt(colon + 1, Chunk.Kind.NOUN)) {
            return Optional.empty();
        }
        List<PolityKey> actors = scene.polities(OptionalInt.of(colon + 1));
        List<Party> targets = recognised(actors);
        return actors.size() < 2 || targets.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.acts()
                                .found(
                                        scene.lexicon().rule("sequel.did-so"),
                                        ActKind.RECOGNITION,
                                        Parties.of(actors),
                                        targets,
                                        Status.DONE,
                                        false,
                                        verb.chunk(),
                                        scene.clauses().list(colon + 1)))
                        .map(Found::asBackground);
    }

    /** Whom the sentence before says that so many recognise. */
    private List<Party> recognised(List<PolityKey> actors) {
        return scene.text()
                .memory()
                .lastByMany(scene.sentence())
                .filter(told -> told.kind() == ActKind.RECOGNITION && told.status() == Status.DONE)
                .map(Found::targets)
                .filter(targets -> targets.stream().noneMatch(Parties.of(actors)::contains))
                .orElse(List.of());
    }
}
