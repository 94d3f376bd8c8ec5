package credence.reading.find;

import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Who is named in a sentence of their own of those who did something: "Twenty countries expelled Russians. Among them were Canada and Peru". */
record AmongThem(Scene scene) {
    private static final Set<String> THEM = WordSet.of("them", "these", "those");

    private static final Set<String> THEY = WordSet.of("they", "these", "those");

    private static final Set<String> WERE = WordSet.of("is", "are", "was", "were");

    Optional<Found> of(VerbGroup verb) {
        OptionalInt names = names(verb);
        int before = scene.sentence() - 1;
        List<PolityKey> actors = names.isPresent() ? scene.polities(names) : List.of();
        return actors.isEmpty()
                ? Optional.empty()
                : scene.text()
                        .memory()
                        .lastByMany(before)
                        .filter(told -> told.sentence() == before)
                        .or(() -> isList() ? ranked() : Optional.empty())
                        .filter(told -> told.status() == Status.DONE
                                && Parties.keys(told.targets()).stream().noneMatch(actors::contains))
                        .map(told -> scene.acts()
                                .found(
                                        scene.lexicon().rule("sequel.did-so"),
                                        told.kind(),
                                        Parties.of(actors),
                                        told.targets(),
                                        Status.DONE,
                                        told.symmetric(),
                                        verb.chunk(),
                                        scene.clauses().list(names.getAsInt()))
                                .dated(told.when()));
    }

    /** "Berlin is the 13th to recognise it. The list includes Italy": what those do that are ranked right before. */
    private Optional<Found> ranked() {
        return new PlacesInOrder(scene).rankedBefore(2).findFirst().map(told -> told.dated(null));
    }

    /** Where the names stand: behind the verb, or, in "Canada and Peru were among them", before it. */
    private OptionalInt names(VerbGroup verb) {
        int next = verb.chunk() + 1;
        boolean are = WERE.contains(scene.parse().lower(verb.chunk()));
        boolean amongBefore = are
                && THEM.contains(scene.parse().lower(verb.chunk() - 1))
                && scene.parse().lower(verb.chunk() - 2).equals("among");
        // "They include Italy", "The list also includes Italy"
        boolean include = verb.base().equals("include")
                && verb.finite()
                && !verb.negated()
                && scene.parse().kindAt(0, Chunk.Kind.NOUN)
                && (verb.chunk() == 1
                        || verb.chunk() == 2 && scene.parse().lower(1).equals("also"))
                && (THEY.contains(scene.parse().lower(0)) || isList());
        boolean amongBehind = are
                && !verb.negated()
                && scene.parse().lower(next).equals("among")
                && THEM.contains(scene.parse().lower(next + 1))
                // "among those to do so on Wednesday": that is told by its own verb
                && new PlacesInOrder(scene).closes(next + 2);
        if (amongBefore || include) {
            return isName(next) ? OptionalInt.of(next) : OptionalInt.empty();
        }
        OptionalInt subject = amongBehind ? scene.clauses().subject(verb) : OptionalInt.empty();
        return subject.isPresent() && isName(subject.getAsInt()) ? subject : OptionalInt.empty();
    }

    private boolean isList() {
        return Word.isOneOf(scene.parse().lower(0), "the list", "their number", "the group");
    }

    private boolean isName(int chunk) {
        return scene.parse().kindAt(chunk, Chunk.Kind.NOUN) && scene.head(chunk).named();
    }
}
