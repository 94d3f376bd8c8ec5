package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who stands behind a recognition as done or undergone with others: "together with Ireland and Norway". */
record TogetherWith(Scene scene) {
    private static final Pattern TOGETHER = Pattern.compile(".*(?:together|along|jointly)");

    /** Chunks from the verb to who did so with them. */
    private static final int REACH = 6;

    /** "recognised Palestine last year together with Ireland and Norway". */
    List<PolityKey> withOthers(VerbGroup verb, List<PolityKey> actors, int patient) {
        List<PolityKey> others = beside(verb);
        return actors.isEmpty()
                        || others.isEmpty()
                        || !recognised(verb, actors, patient).isEmpty()
                ? actors
                : Stream.concat(actors.stream(), others.stream()).distinct().toList();
    }

    /** "Bulgaria recognised Macedonia, together with Slovenia and Croatia": those that broke off from the same state. */
    List<PolityKey> recognised(VerbGroup verb, List<PolityKey> actors, int patient) {
        List<PolityKey> others = beside(verb);
        List<PolityKey> parents = others.isEmpty() ? List.of() : parents(scene.polities(patient));
        return !parents.isEmpty()
                        && parents(actors).stream().noneMatch(parents::contains)
                        && others.stream()
                                .allMatch(other -> isKin(other, patient)
                                        && parents(List.of(other)).stream().anyMatch(parents::contains))
                ? others
                : List.of();
    }

    /** Not "Macedonia recognised Kosovo together with Montenegro". */
    private boolean isKin(PolityKey other, int patient) {
        return scene.polities(patient).stream()
                .allMatch(key -> scene.text().isContested(key) == scene.text().isContested(other));
    }

    private List<PolityKey> parents(List<PolityKey> of) {
        return of.stream()
                .flatMap(key -> scene.text().parents().of(key).stream())
                .toList();
    }

    private List<PolityKey> beside(VerbGroup verb) {
        OptionalInt with = together(verb);
        int first = with.isPresent() ? scene.clauses().list(with.getAsInt()).getFirst() : 0;
        boolean together =
                first > 1 && TOGETHER.matcher(scene.parse().lower(first - 2)).matches();
        return together ? scene.polities(with) : List.of();
    }

    /** "which recognised it in 1997, together with Chad and Togo,": behind a comma too. */
    private OptionalInt together(VerbGroup verb) {
        for (int j = verb.chunk() + 1;
                j < Math.min(verb.chunk() + REACH, scene.parse().chunks().size() - 2);
                j++) {
            boolean aside = scene.parse().kindAt(j, Chunk.Kind.COMMA)
                    && Word.isOneOf(scene.parse().lower(j + 1), "together", "along", "jointly")
                    && scene.parse().lower(j + 2).equals("with")
                    && scene.parse().kindAt(j + 3, Chunk.Kind.NOUN);
            if (aside) {
                return OptionalInt.of(j + 3);
            }
        }
        return scene.clauses().after(verb.chunk(), "with");
    }
}
