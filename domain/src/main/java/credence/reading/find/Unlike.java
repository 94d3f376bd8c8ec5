package credence.reading.find;

import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "Spain, unlike Portugal, recognises Palestine", "Unlike Spain, Portugal has not recognised it": the others stand the other way. */
record Unlike(Scene scene) {
    /** @param here the acts told in this sentence */
    List<Found> all(List<Found> here) {
        List<Found> found = new ArrayList<>();
        for (int chunk = 0; chunk < scene.parse().chunks().size(); chunk++) {
            boolean before = scene.parse().lower(chunk).equals("unlike");
            boolean within = scene.parse().kindAt(chunk, Chunk.Kind.NOUN)
                    && scene.units(chunk).getFirst().is("unlike");
            int names = before ? chunk + 1 : chunk;
            if ((before || within) && isNames(names)) {
                of(names, here).ifPresent(found::add);
            }
        }
        return found;
    }

    private boolean isNames(int chunk) {
        return scene.parse().kindAt(chunk, Chunk.Kind.NOUN)
                && scene.clauses().list(chunk).stream()
                        .allMatch(member -> scene.head(member).named())
                && scene.parse().kindAt(scene.clauses().list(chunk).getLast() + 1, Chunk.Kind.COMMA);
    }

    private Optional<Found> of(int names, List<Found> here) {
        List<PolityKey> others = scene.polities(names);
        return here.stream()
                .filter(told -> told.rule().id().equals("recognition.verb")
                        && told.anchor() > names
                        && stands(told)
                        && others.stream()
                                .map(Party::of)
                                .noneMatch(other -> told.actors().contains(other)
                                        || told.targets().contains(other)))
                .findFirst()
                .map(told -> scene.acts()
                        .found(
                                scene.lexicon().rule("sequel.did-so"),
                                told.kind(),
                                Parties.of(others),
                                told.targets(),
                                told.status() == Status.DONE ? Status.REFUSED : Status.DONE,
                                false,
                                names,
                                scene.clauses().list(names))
                        .dated(null)
                        .asBackground());
    }

    /** As it stands now: "recognises", "has not recognised"; "recognised it in May" leaves open when the others did. */
    private boolean stands(Found told) {
        Optional<VerbGroup> verb = scene.parse().verbAt(told.anchor());
        return verb.filter(one -> one.finite() && one.modal().isEmpty() && !one.passive())
                .filter(one -> told.status() == Status.REFUSED
                                && !scene.parse().lower(one.chunk()).startsWith("did")
                        || told.status() == Status.DONE
                                && (one.perfect()
                                        || Word.isOneOf(
                                                scene.parse().unit(one.unit()).lower(),
                                                "recognises",
                                                "recognise",
                                                "recognizes",
                                                "recognize")))
                .isPresent();
    }
}
