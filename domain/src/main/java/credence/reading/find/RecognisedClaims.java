package credence.reading.find;

import credence.act.Party;
import credence.polity.Polity;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Claims to a territory that are recognised: "Moroccan sovereignty over Western Sahara", "Russia's annexation of Crimea". */
final class RecognisedClaims {
    private static final Set<String> ANNEXING = WordSet.of("annexation", "incorporation", "absorption");

    private final Scene scene;
    private final ChunkWords words;

    RecognisedClaims(Scene scene) {
        this.scene = scene;
        this.words = new ChunkWords(scene);
    }

    /** "Moroccan sovereignty over Western Sahara", "Russia's annexation of Crimea". */
    Targets.Meant claim(int chunk, int last, List<PolityKey> actors) {
        List<Unit> units = scene.units(chunk);
        boolean owned = units.stream().anyMatch(unit -> unit.polity() != null);
        List<PolityKey> by =
                scene.parse().lower(last + 1).equals("by") && scene.parse().kindAt(last + 2, Chunk.Kind.NOUN)
                        ? scene.polities(last + 2)
                        : List.of();
        if (!owned && by.size() == 1) {
            // "the annexation of East Timor by Indonesia"
            return meant(
                    name(by.getFirst()) + "'s " + scene.head(chunk).lower() + " of " + words.of(last, last), last + 2);
        }
        boolean annexed = scene.head(chunk).in(ANNEXING);
        if (!owned && annexed && by.isEmpty()) {
            return meant("annexation of " + words.of(last, last), last);
        }
        List<PolityKey> whose = owned ? List.of() : claiming(chunk, actors);
        Optional<Party> claimed =
                owned || scene.head(last).named() || scene.head(last).tag("PROPN")
                        ? Optional.empty()
                        : scene.text().lastTold().topic(scene.sentence()).stream()
                                .filter(Party.Named.class::isInstance)
                                .findFirst();
        if (claimed.isPresent()) {
            // "recognised Moroccan sovereignty. It is the first to recognise the kingdom's claim to the former colony":
            // the same
            return new Targets.Meant(List.of(claimed.get()), last);
        }
        if (whose.size() == 1) {
            // "the kingdom's claim to Western Sahara", "its sovereignty over the territory"
            return meant(
                    name(whose.getFirst()) + "'s " + scene.head(chunk).lower() + " "
                            + scene.parse().lower(last - 1) + " " + words.of(last, last),
                    last);
        }
        if (!owned && !scene.head(chunk).lower().equals("sovereignty")) {
            return Targets.Meant.none(chunk);
        }
        return meant(words.of(chunk, last), last);
    }

    private static Targets.Meant meant(String claim, int last) {
        return new Targets.Meant(List.of(new Party.Named(claim)), last);
    }

    private String name(PolityKey key) {
        return scene.text().polities().find(key).map(Polity::name).orElse("");
    }

    /** Whose claim it is, where no name stands there: never that of who recognises it. */
    private List<PolityKey> claiming(int chunk, List<PolityKey> actors) {
        List<Unit> units = scene.units(chunk);
        if (units.getFirst().is("its")) {
            return scene.referents().focusBefore(new Place(scene.sentence(), 0), 1).stream()
                    .filter(key -> !actors.contains(key) && !scene.text().isOrganisation(key))
                    .toList();
        }
        for (int i = 1; i + 1 < units.size(); i++) {
            Set<PolityKey> said = scene.text().traits().of(units.get(i).lower());
            if (units.get(i + 1).is("'s") && units.getFirst().is("the")) {
                return scene.text().named().reversed().stream()
                        .filter(name -> name.from() < units.getFirst().from())
                        .map(name -> name.naming().polity())
                        .filter(key -> said.contains(key) && !actors.contains(key))
                        .limit(1)
                        .toList();
            }
        }
        return List.of();
    }

    /** "Lithuania's annexation by the Soviet Union": the Soviet Union's annexation of it, and neither of the two. */
    Optional<Targets.Meant> annexedBy(int chunk) {
        List<Unit> units = scene.units(chunk);
        int owner = units.size() - 2;
        boolean owned = scene.head(chunk).in(ANNEXING)
                && owner > 0
                && units.get(owner).is("'s")
                && scene.parse().lower(chunk + 1).equals("by")
                && scene.parse().kindAt(chunk + 2, Chunk.Kind.NOUN);
        List<PolityKey> by = owned ? scene.polities(chunk + 2) : List.of();
        return by.size() != 1
                ? Optional.empty()
                : scene.text()
                        .polities()
                        .find(by.getFirst())
                        .map(polity -> new Targets.Meant(
                                List.of(new Party.Named(polity.name() + "'s "
                                        + scene.head(chunk).lower() + " of "
                                        + scene.text()
                                                .plain()
                                                .words(
                                                        units.getFirst().from(),
                                                        units.get(owner - 1).to()))),
                                chunk + 2));
    }

    /** "Western Sahara as being under Moroccan sovereignty", "the island as under Chinese rule": that claim. */
    Targets.Meant underRule(int chunk, int as) {
        int under = scene.parse().lower(as + 1).equals("being") ? as + 2 : as + 1;
        boolean rule = scene.parse().lower(as).equals("as")
                && scene.parse().lower(under).equals("under")
                && scene.parse().kindAt(under + 1, Chunk.Kind.NOUN)
                && scene.head(under + 1).is("sovereignty");
        return rule
                ? new Targets.Meant(
                        List.of(new Party.Named(words.of(under + 1, under + 1) + " over " + words.of(chunk, chunk))),
                        under + 1)
                : Targets.Meant.none(chunk);
    }
}
