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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is ranked without a verb of acts: "the fifth member to treat it as independent", "the last state to have such ties with it". */
record RankedStands(Scene scene, ClaimHooks hooks) {
    private static final Pattern LEAVING =
            Pattern.compile("to (?:have )?(?:jump(?:ed)? ship|defect(?:ed)?|desert(?:ed)?"
                    + "|switch(?:ed)?(?: sides)?|go|gone|leave|left|walk(?:ed)? (?:out|away)|chang(?:e|ed) sides)");

    /** Sentences back to whom is spoken to. */
    private static final int NEAR = 2;

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
        OptionalInt ranked = scene.clauses().ranked(chunk);
        OptionalInt object = scene.clauses().object(verb);
        List<PolityKey> who =
                ranked.isPresent() && scene.parse().lower(ranked.getAsInt()).equals("you")
                        ? addressed(object)
                        : scene.polities(ranked);
        // "the only country to" is read by its own words
        if (who.size() != 1 || scene.has(chunk, "only")) {
            return Optional.empty();
        }
        Optional<Found> left = left(verb, who);
        if (left.isPresent() || object.isEmpty()) {
            return left;
        }
        if (RecognisingWords.are(scene, verb)) {
            List<Party> told = told(ActKind.RECOGNITION, who, here);
            List<Party> named = told.isEmpty() || !scene.polities(object).isEmpty()
                    ? new Targets(scene).recognised(object.getAsInt(), who).parties()
                    : told;
            List<Party> us =
                    named.isEmpty() && scene.parse().lower(object.getAsInt()).equals("us")
                            ? Parties.of(onlyOther(who))
                            : List.of();
            return found(
                    verb,
                    ActKind.RECOGNITION,
                    who,
                    !named.isEmpty() ? named : us.isEmpty() ? told : us,
                    object.getAsInt());
        }
        CountedTies ties = new CountedTies(scene);
        if (verb.base().equals("go")
                && scene.parse().lower(verb.chunk() + 2).equals("far")
                && scene.parse().lower(verb.chunk() + 3).equals("as")
                && ties.isTies(verb.chunk() + 4)) {
            // "the third member to go so far as full diplomatic relations with it"
            return found(
                    verb,
                    ActKind.RELATIONS_ESTABLISHED,
                    who,
                    Parties.of(ties.partners(verb.chunk() + 4)),
                    verb.chunk() + 6);
        }
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

    /** "You were the second country to recognise Israel": whoever did something toward it last. */
    private List<PolityKey> addressed(OptionalInt object) {
        List<Party> whom = Parties.of(scene.polities(object));
        return scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream()
                .filter(told -> told.sentence() >= scene.sentence() - NEAR
                        && told.actors().size() == 1
                        && told.targets().equals(whom))
                .findFirst()
                .map(told -> Parties.keys(told.actors()))
                .orElse(List.of());
    }

    /** "America is the 37th to recognise us": the one state that the text has named beside it. */
    private List<PolityKey> onlyOther(List<PolityKey> who) {
        List<PolityKey> others = IntStream.range(0, scene.sentence())
                .boxed()
                .flatMap(sentence -> scene.text().namedIn(sentence).stream())
                .filter(key -> !who.contains(key))
                .distinct()
                .toList();
        return others.size() == 1 ? others : List.of();
    }

    /** "is the fifth to have jumped ship since Tsai took office": left her who rules there. */
    private Optional<Found> left(VerbGroup verb, List<PolityKey> who) {
        int since = verb.chunk() + 1;
        while (since < scene.parse().chunks().size()
                && since < verb.chunk() + 4
                && !scene.parse().lower(since).equals("since")) {
            since++;
        }
        if (!verb.infinitive()
                || !scene.parse().lower(since).equals("since")
                || scene.parse().verbAt(since + 2).filter(VerbGroup::finite).isEmpty()) {
            return Optional.empty();
        }
        String words = IntStream.range(verb.chunk(), since)
                .mapToObj(scene.parse()::lower)
                .collect(Collectors.joining(" "));
        List<PolityKey> ruled = scene.polities(OptionalInt.of(since + 1));
        return LEAVING.matcher(words).matches() && !ruled.equals(who)
                ? found(verb, ActKind.RELATIONS_SEVERED, who, Parties.of(ruled), since + 2)
                : Optional.empty();
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
