package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Ranks of those who came together again: "the third country to return to Taiwan", "the fourth Arab state to bury the hatchet with Israel". */
record Reconciled(Scene scene, PlacesInOrder places) {
    private static final Set<String> ENMITY =
            WordSet.of("hostilities", "hostility", "hatchet", "fences", "differences", "enmity", "ties", "relations");

    // "make peace" is left out: a peace is no relations yet
    /** Chunks from the verb to the one with whom. */
    private static final int NEAR = 4;

    boolean is(VerbGroup verb) {
        return (partner(verb).isPresent() || comesBack(verb)) && places.rankedBefore(verb);
    }

    /** The act told before between the two, its own, which is ranked. */
    Optional<Found> own(VerbGroup verb, List<Found> here, List<PolityKey> actors) {
        return actors.size() != 1
                ? Optional.empty()
                : told(verb, here)
                        .filter(told -> sides(told).contains(Party.of(actors.getFirst())))
                        .reduce((one, other) -> other);
    }

    /** "Prague restored relations with Israel. Hungary was the first of them to come back": what others did with the same partner. */
    Optional<Found> others(VerbGroup verb, List<Found> here, List<PolityKey> actors) {
        return told(verb, here)
                .filter(told -> told.kind() == ActKind.RELATIONS_RESTORED
                        && Parties.of(actors).stream().noneMatch(sides(told)::contains))
                .reduce((one, other) -> other);
    }

    /** Toward whom its words name. */
    Found toward(VerbGroup verb, Found again) {
        OptionalInt named = partner(verb);
        return named.isPresent() ? again.toward(Parties.of(scene.polities(named.getAsInt()))) : again;
    }

    private Stream<Found> told(VerbGroup verb, List<Found> here) {
        OptionalInt named = partner(verb);
        List<Party> partner = named.isEmpty() ? List.of() : Parties.of(scene.polities(named.getAsInt()));
        return named.isPresent() && partner.size() != 1
                ? Stream.empty()
                : Stream.concat(scene.text().memory().toldUpTo(scene.sentence() - 1).stream(), here.stream())
                        .filter(told -> told.kind() == ActKind.RELATIONS_RESTORED
                                // "reopened its embassy. It is the first Gulf country to come back"
                                || told.kind() == ActKind.EMBASSY_OPENED && comesBack(verb)
                                || named.isPresent() && told.kind() == ActKind.RELATIONS_ESTABLISHED)
                        .filter(told -> sides(told).containsAll(partner));
    }

    private static List<Party> sides(Found told) {
        return Stream.concat(told.actors().stream(), told.targets().stream()).toList();
    }

    /** "the first to come back": to whom, was told before. */
    private boolean comesBack(VerbGroup verb) {
        return verb.infinitive() && Word.isOneOf(verb.base(), "come", "return") && places.closes(behindBack(verb));
    }

    private int behindBack(VerbGroup verb) {
        int next = verb.chunk() + 1;
        return scene.parse().lower(next).equals("back") ? next + 1 : verb.base().equals("return") ? next : -1;
    }

    private OptionalInt partner(VerbGroup verb) {
        if (!verb.infinitive()) {
            return OptionalInt.empty();
        }
        int next = verb.chunk() + 1;
        if (Word.isOneOf(verb.base(), "return", "come", "go")) {
            int to = behindBack(verb);
            return scene.parse().lower(to).equals("to") && isName(to + 1)
                    ? OptionalInt.of(to + 1)
                    : OptionalInt.empty();
        }
        for (int with = next; with < verb.chunk() + NEAR; with++) {
            boolean reconciled = Word.isOneOf(
                            verb.base(),
                            "set",
                            "bury",
                            "mend",
                            "end",
                            "make",
                            "overcome",
                            "normalise",
                            "normalize",
                            "patch")
                    && scene.parse().lower(with).equals("with")
                    && (with == next
                            // "to make up with Asmara"; a peace is no relations yet
                            || scene.parse().lower(with - 1).equals("up")
                            || scene.parse().kindAt(with - 1, Chunk.Kind.NOUN)
                                    && (scene.head(with - 1).in(ENMITY)
                                            || Word.isOneOf(scene.parse().lower(with - 1), "its peace", "their peace")))
                    && isName(with + 1);
            if (reconciled) {
                return OptionalInt.of(with + 1);
            }
        }
        return OptionalInt.empty();
    }

    private boolean isName(int chunk) {
        return scene.parse().kindAt(chunk, Chunk.Kind.NOUN) && scene.head(chunk).named();
    }
}
