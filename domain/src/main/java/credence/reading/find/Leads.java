package credence.reading.find;

import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Whom one follows or joins: by name, by an example, or as a neighbour: "followed Washington's lead", "will not follow its ally". */
record Leads(Scene scene, PlacesInOrder places) {
    private static final Set<String> EXAMPLES = WordSet.of("example", "lead", "footsteps", "steps");

    private static final Set<String> GIVEN = WordSet.of("given", "set");

    /** "may take the same step as Russia": whose it is. */
    OptionalInt step(VerbGroup verb) {
        return new SameSteps(scene, places).asOf(verb);
    }

    /** Whom one follows or joins. */
    List<PolityKey> of(VerbGroup verb) {
        OptionalInt step = step(verb);
        if (step.isPresent()) {
            return scene.polities(step);
        }
        OptionalInt example = example(verb);
        if (example.isPresent()) {
            int given = example.getAsInt() + 1;
            if (GIVEN.contains(scene.parse().lower(given))
                    && scene.parse().lower(given + 1).equals("by")
                    && scene.parse().kindAt(given + 2, Chunk.Kind.NOUN)) {
                // "following the lead given by Suriname"
                return scene.polities(OptionalInt.of(given + 2));
            }
            // "is following in the footsteps of Suriname"
            OptionalInt of = scene.clauses().after(example.getAsInt(), "of");
            return of.isPresent() && of.getAsInt() == example.getAsInt() + 2
                    ? scene.polities(of)
                    : scene.owners().of(example.getAsInt());
        }
        OptionalInt object = scene.clauses().object(verb);
        if (object.isPresent() && isNeighbour(object.getAsInt())) {
            return lastDone();
        }
        boolean named = object.isPresent()
                && (scene.head(object.getAsInt()).named()
                        || scene.head(object.getAsInt()).demonym()
                        // "followed Petro", but not "followed Petro to the summit"
                        || isPerson(object.getAsInt()) && places.closes(object.getAsInt() + 1));
        return named || object.isPresent() && hasActed(object.getAsInt()) ? scene.polities(object) : List.of();
    }

    /** "Russia might follow the Community": who did something by the text, told by what it is. */
    private boolean hasActed(int chunk) {
        return scene.units(chunk).size() == 2
                && scene.units(chunk).getFirst().is("the")
                && scene.head(chunk).capital()
                && scene.polities(chunk).size() == 1
                && scene.text().memory().toldUpTo(scene.sentence() - 1).stream()
                        .anyMatch(told -> told.status() == Status.DONE
                                && told.actors().equals(Parties.of(scene.polities(chunk))));
    }

    /** "would not follow their neighbour": whoever did the news. */
    private boolean isNeighbour(int chunk) {
        return scene.units(chunk).getFirst().in("its", "their")
                && Word.isOneOf(scene.head(chunk).lower(), "neighbour", "neighbor", "ally", "partner")
                && scene.units(chunk).stream().allMatch(unit -> unit.polity() == null);
    }

    private List<PolityKey> lastDone() {
        return scene.text().memory().toldUpTo(scene.sentence() - 1).stream()
                .filter(told -> !told.background() && told.actors().size() == 1)
                .findFirst()
                .map(told -> Parties.keys(told.actors()))
                .orElse(List.of());
    }

    /** "Chile's Gabriel Boric followed Petro", "followed his Colombian counterpart". */
    private boolean isPerson(int chunk) {
        return scene.head(chunk).tag("PROPN") && scene.head(chunk).capital()
                || Offices.isColleague(scene.head(chunk).lower());
    }

    /** What of others is followed: "their example", "in the footsteps of Peru". */
    OptionalInt example(VerbGroup verb) {
        OptionalInt object = scene.parse().lower(verb.chunk() + 1).equals("in")
                ? OptionalInt.of(verb.chunk() + 2)
                : scene.clauses().object(verb);
        return object.isPresent()
                        && scene.parse().kindAt(object.getAsInt(), Chunk.Kind.NOUN)
                        && scene.head(object.getAsInt()).in(EXAMPLES)
                ? object
                : OptionalInt.empty();
    }
}
