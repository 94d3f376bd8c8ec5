package credence.reading.find;

import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What others suffer by the same hand: "That is what happened to Chad in July", "The same happened to Mali", "Peru met the same fate". */
record SameFate(Scene scene) {
    private static final Pattern SAME = Pattern.compile("(?:the|exactly the) same(?: thing)?|what|as");
    private static final Pattern FATE = Pattern.compile("(?:the|a) (?:same|similar) (?:fate|treatment)");
    /** Only where an act was told shortly before. */
    static final Set<String> WORDS = WordSet.of("happened");

    private static final Set<String> MEETING = WordSet.of("suffer", "meet", "share");

    /** @param before the acts told in this sentence */
    List<Found> all(List<Found> before) {
        List<Found> found = new ArrayList<>();
        for (VerbGroup verb : scene.parse().verbs()) {
            OptionalInt whom = whom(verb);
            if (whom.isPresent() && !verb.negated()) {
                of(verb, whom.getAsInt(), before).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Who suffers it; empty where the words tell of no fate. */
    private OptionalInt whom(VerbGroup verb) {
        if (MEETING.contains(verb.base())) {
            OptionalInt object = scene.clauses().object(verb);
            return object.isPresent()
                            && FATE.matcher(scene.parse().lower(object.getAsInt()))
                                    .matches()
                    ? scene.clauses().subject(verb)
                    : OptionalInt.empty();
        }
        boolean happens = verb.base().equals("happen")
                && scene.parse().lower(verb.chunk() + 1).equals("to");
        int whom = verb.chunk() + 2;
        // "Nobody knows what happened to the ambassador" tells no fate
        boolean what = scene.parse().lower(verb.chunk() - 1).equals("what");
        return happens
                        && scene.parse().kindAt(whom, Chunk.Kind.NOUN)
                        && SAME.matcher(scene.parse().lower(verb.chunk() - 1)).matches()
                        && (!what || Word.isOneOf(scene.parse().lower(verb.chunk() - 2), "is", "was"))
                ? OptionalInt.of(whom)
                : OptionalInt.empty();
    }

    private Optional<Found> of(VerbGroup verb, int whom, List<Found> before) {
        Optional<Status> status = scene.status(verb);
        List<PolityKey> targets =
                scene.lexicon().list("envoys").contains(scene.head(whom).lower())
                        ? scene.owners().of(whom)
                        : scene.polities(OptionalInt.of(whom));
        return status.isEmpty() || targets.isEmpty()
                ? Optional.empty()
                : suffered(verb, before)
                        .filter(told -> targets.stream()
                                .noneMatch(key -> Parties.bothSides(told).contains(key)))
                        .map(told -> scene.acts()
                                .found(
                                        scene.lexicon().rule("sequel.did-so"),
                                        told.kind(),
                                        told.actors(),
                                        Parties.of(targets),
                                        status.get(),
                                        false,
                                        verb.chunk(),
                                        List.of(whom)));
    }

    /** The act told last, here or in the sentence before, by which one suffers from the other. */
    private Optional<Found> suffered(VerbGroup verb, List<Found> before) {
        return Stream.concat(
                        scene.text().memory().toldUpTo(scene.sentence() - 1).stream(),
                        before.stream().filter(told -> told.anchor() < verb.chunk()))
                .toList()
                .reversed()
                .stream()
                .takeWhile(told -> told.sentence() >= scene.sentence() - 1)
                .filter(told -> Sides.ALIKE.contains(told.kind())
                        && !told.symmetric()
                        && told.actors().size() == 1)
                .findFirst();
    }
}
