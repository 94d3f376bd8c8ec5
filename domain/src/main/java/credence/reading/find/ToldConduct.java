package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Whose conduct is meant by words that name nobody and take up what was told before: "the launch", "its decision", "a historic step".
 * Whether they take anything up is asked of their articles; who did it, of the deeds told.
 */
final class ToldConduct {
    /** Toward its object, where whoever is named behind "of" is not the author. */
    private static final Set<String> POSITIONS = WordSet.of(
            "integrity",
            "sovereignty",
            "independence",
            "unity",
            "government",
            "people",
            "birth",
            "emergence",
            "efforts",
            "bid");

    private static final Set<String> NEW = WordSet.of("new", "newest", "young", "youngest");
    private static final Set<String> ARTICLES =
            WordSet.of("the", "this", "that", "these", "those", "such", "both", "all");

    private static final Set<String> NEIGHBOURS = WordSet.of("neighbour", "neighbor");

    private final Scene scene;
    private final Deeds deeds;
    private final NamedAuthors authors;
    private final Visitors travellers;
    private final RepeatedDeeds repeated;

    ToldConduct(Scene scene, Deeds deeds, NamedAuthors authors) {
        this.scene = scene;
        this.deeds = deeds;
        this.authors = authors;
        this.travellers = new Visitors(scene);
        this.repeated = new RepeatedDeeds(scene);
    }

    /** @param verb of the opinion; actors: who has it, and so is not meant; both: whether those who agreed are all meant */
    List<PolityKey> whose(int noun, VerbGroup verb, List<PolityKey> actors, boolean both) {
        Unit first = scene.units(noun).getFirst();
        String conduct = scene.head(noun).lower();
        if (first.in("all", "any") && !conduct.endsWith("s")) {
            // "condemned all foreign meddling": whoever's that is
            return List.of();
        }
        if (deeds.are(conduct) && first.in("his", "her")) {
            // "Honduras and Taiwan restored relations. President Asfura had promised it. Peru hailed his decision"
            List<PolityKey> person = scene.referents().personBefore(new Place(scene.sentence(), noun), actors);
            List<PolityKey> doers = person.isEmpty() ? deeds.of(noun, verb, actors, both) : person;
            return doers.size() == 1 ? doers : List.of();
        }
        if (deeds.are(conduct) && first.in("its", "their") && !scene.has(noun, "own")) {
            // "asked to join. Latvia welcomed their decision": of as many as the word says
            List<PolityKey> doers = deeds.of(noun, verb, actors, both);
            return (doers.size() > 1) == first.is("their") ? doers : List.of();
        }
        boolean definite = isDefinite(noun, verb, both);
        List<PolityKey> doers = definite ? deeds.of(noun, verb, actors, both) : List.of();
        if (!doers.isEmpty() || deeds.are(conduct)) {
            return doers;
        }
        List<PolityKey> visitors =
                definite && Word.isOneOf(conduct, "visit", "trip") ? travellers.of(actors) : List.of();
        if (!visitors.isEmpty()) {
            return visitors;
        }
        List<PolityKey> told = definite && !both ? repeated.told(noun, actors) : List.of();
        if (!told.isEmpty()) {
            return told;
        }
        return definite && !isQuoted(noun) && repeated.is(noun)
                // "India's second round of tests ... the two rounds"
                ? new Blame(scene).named(noun, actors).orElseGet(() -> new PlainDeeds(scene).doers(verb, actors))
                : ofPosition(noun, both);
    }

    /** "its neighbour's decision": of the one near by that did what was told. */
    boolean isOfNeighbour(int noun) {
        List<Unit> units = scene.units(noun);
        return units.size() > 3
                && units.getFirst().in(Words.POSSESSIVES)
                && units.get(units.size() - 2).is("'s")
                && units.get(units.size() - 3).in(NEIGHBOURS);
    }

    /** Whether the words take up what was told. */
    private boolean isDefinite(int noun, VerbGroup verb, boolean both) {
        Unit head = scene.head(noun);
        Unit first = scene.units(noun).getFirst();
        String conduct = head.lower();
        // "hailed a historic step", where one was told
        boolean praised = both
                && first.in("a", "an")
                && scene.units(noun).size() > 2
                && Word.isOneOf(conduct, "step", "move", "decision", "gesture", "announcement", "change", "shift");
        return head.tag("PRON")
                || praised
                || isQuoted(noun)
                // "Friday's step", "last week's vote"
                || scene.parse().lower(noun - 1).equals("'s") && scene.parse().kindAt(noun - 2, Chunk.Kind.TIME)
                || noun < verb.chunk()
                // "the July 26 coup"
                || CoupLands.isCoup(conduct)
                || first.in(ARTICLES)
                || conduct.endsWith("s") && !first.is("similar")
                || deeds.areViolent(conduct) && first.in(Words.POSSESSIVES);
    }

    /** "supports the sovereignty of Moldova", "praised the courage of the people": whose it is. */
    private List<PolityKey> ofPosition(int noun, boolean both) {
        String conduct = scene.head(noun).lower();
        OptionalInt linked = scene.clauses().after(noun, "of");
        OptionalInt whom = linked.isPresent() ? linked : scene.clauses().after(noun, "for");
        if (!POSITIONS.contains(conduct) && !Word.isOneOf(conduct, "victory", "success", "courage")) {
            return List.of();
        }
        List<PolityKey> people = authors.people(whom);
        return people.isEmpty() && both && whom.isPresent() ? newborn(whom.getAsInt()) : people;
    }

    /** "denounced \"a deliberate attack on its sovereignty\"": what was told of, in words of one's own. */
    private boolean isQuoted(int noun) {
        int first = scene.parse().chunks().get(noun).from();
        return scene.units(noun).stream().anyMatch(unit -> unit.is("\""))
                || first > 0 && scene.parse().unit(first - 1).is("\"");
    }

    /** "welcomed the birth of a new nation": the one state that others have recognised, or that has declared itself. */
    private List<PolityKey> newborn(int noun) {
        boolean isNew = scene.has(noun, NEW)
                && Words.COUNTRY_WORDS.contains(scene.head(noun).lower());
        List<PolityKey> born = isNew ? scene.text().lastTold().topicPolities(scene.sentence()) : List.of();
        return born.size() == 1 ? born : List.of();
    }
}
