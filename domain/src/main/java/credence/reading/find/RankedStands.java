package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What is ranked without a verb of acts: "the fifth member to treat it as independent", "the last state to have such ties with it". */
record RankedStands(Scene scene, ClaimHooks hooks) {
    /** @param here the acts told in this sentence */
    Optional<Found> of(int chunk, List<Found> here) {
        if (!scene.clauses().ordinalCountry(chunk)) {
            return Optional.empty();
        }
        return scene.parse().verbs().stream()
                .filter(verb -> verb.chunk() > chunk && !verb.negated() && hooks.hangsOn(verb.chunk(), chunk))
                .findFirst()
                .flatMap(verb -> stand(verb, chunk, here));
    }

    private Optional<Found> stand(VerbGroup verb, int chunk, List<Found> here) {
        List<PolityKey> who = scene.polities(scene.clauses().ranked(chunk));
        OptionalInt object = scene.clauses().object(verb);
        if (who.size() != 1 || object.isEmpty()) {
            return Optional.empty();
        }
        if (scene.has(chunk, "only")) {
            // read by its own words
            return Optional.empty();
        }
        if (RecognisingWords.are(scene, verb)) {
            List<Party> told = told(ActKind.RECOGNITION, who, here);
            List<Party> named = told.isEmpty() || !scene.polities(object).isEmpty()
                    ? new Targets(scene).recognised(object.getAsInt(), who).parties()
                    : told;
            return found(verb, ActKind.RECOGNITION, who, named.isEmpty() ? told : named, object.getAsInt());
        }
        CountedTies ties = new CountedTies(scene);
        if (Holdings.HAVE.contains(verb.base())
                && ties.isTies(object.getAsInt())
                && isNews(who, ties.partners(object.getAsInt()))) {
            return found(
                    verb,
                    ActKind.RELATIONS_ESTABLISHED,
                    who,
                    Parties.of(ties.partners(object.getAsInt())),
                    object.getAsInt() + 2);
        }
        if (Holdings.HAVE.contains(verb.base())
                && scene.head(object.getAsInt()).is("embassy")
                && Word.isOneOf(scene.parse().lower(object.getAsInt() + 1), "in", "to")
                // "to have its embassy in Kabul attacked"
                && new PlacesInOrder(scene).closes(object.getAsInt() + 3)) {
            // "is now the sixth country to have its embassy in Jerusalem"
            List<Party> host = Parties.of(scene.polities(OptionalInt.of(object.getAsInt() + 2)));
            return found(verb, ActKind.EMBASSY_OPENED, who, host, object.getAsInt() + 2);
        }
        if (isSited(verb, object.getAsInt())) {
            return found(verb, ActKind.EMBASSY_OPENED, who, told(ActKind.EMBASSY_OPENED, who, here), object.getAsInt());
        }
        return Optional.empty();
    }

    /** Whether the two are told right before to have established relations. */
    private boolean isNews(List<PolityKey> who, List<PolityKey> partners) {
        return scene.text().memory().toldUpTo(scene.sentence() - 1).stream()
                .anyMatch(told -> told.sentence() >= scene.sentence() - 2
                        && told.kind() == ActKind.RELATIONS_ESTABLISHED
                        && told.status() == Status.DONE
                        && Parties.bothSides(told).containsAll(who)
                        && Parties.bothSides(told).containsAll(partners));
    }

    /** "the third to put its mission in the disputed city": of the one that the news opened there. */
    private boolean isSited(VerbGroup verb, int object) {
        return Word.isOneOf(verb.base(), "put", "place", "locate", "site", "base", "install")
                && Word.isOneOf(scene.head(object).lower(), "embassy", "mission")
                && scene.parse().kindAt(object + 1, Chunk.Kind.PREPOSITION);
    }

    /** Toward whom the news tells them to have done so. */
    private List<Party> told(ActKind kind, List<PolityKey> who, List<Found> here) {
        List<Found> told = Stream.concat(
                        here.stream(), scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream())
                .filter(found -> found.sentence() >= scene.sentence() - 2
                        && found.kind() == kind
                        && found.status() == Status.DONE
                        && found.actors().equals(Parties.of(who)))
                .toList();
        return told.isEmpty()
                ? List.of()
                : told.stream()
                        .filter(found -> found.sentence() == told.getFirst().sentence()
                                && found.anchor() == told.getFirst().anchor())
                        .flatMap(found -> found.targets().stream())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }

    private Optional<Found> found(VerbGroup verb, ActKind kind, List<PolityKey> who, List<Party> targets, int last) {
        return targets.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.acts()
                        .found(
                                scene.lexicon().rule("sequel.did-so"),
                                kind,
                                Parties.of(who),
                                targets,
                                Status.DONE,
                                false,
                                verb.chunk(),
                                List.of(Math.min(last, scene.parse().chunks().size() - 1))));
    }
}
