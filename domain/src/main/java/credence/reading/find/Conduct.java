package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Whose conduct or position words mean that are condemned or supported: "Israel's raid", "the launch", "what it called piracy". */
final class Conduct {
    /** What is somebody's own, and is hailed or denounced with him. */
    private static final Set<String> OF_PERSONS = WordSet.of(
            "victory", "win", "success", "re-election", "reelection", "speech", "remarks", "stance", "courage");

    private static final Set<String> STANDS =
            WordSet.of("stand", "stance", "position", "line", "courage", "firmness", "resolve", "restraint", "conduct");

    private static final Set<String> SIDES = WordSet.of("team", "squad", "players", "footballers", "athletes");
    private static final Set<String> GAMES = WordSet.of(
            "final", "finals", "semi-final", "match", "matches", "game", "cup", "tournament", "championship");

    private static final Set<String> BLAMING = WordSet.of("blame", "accuse");
    private static final Set<String> TEXTS =
            WordSet.of("vote", "resolution", "resolutions", "draft", "motion", "text", "statement", "appeal", "call");

    /** Of which only a part or a time is named. */
    private static final Set<String> PHASES = WordSet.of(
            "start",
            "beginning",
            "outbreak",
            "continuation",
            "escalation",
            "intensification",
            "launching",
            "timing",
            "manner",
            "haste");

    private static final Set<String> OF_A_LAND = WordSet.of(
            "government",
            "people",
            "president",
            "king",
            "emir",
            "leadership",
            "authorities",
            "army",
            "leaders",
            "rulers");

    private final Scene scene;
    private final Deeds deeds;
    private final NamedAuthors authors;
    private final WhatClauses whats;
    private final ToldConduct told;
    private final DoerPairs pairs;
    private final PointedConduct pointed;
    private final NearConduct near;

    Conduct(Scene scene) {
        this.scene = scene;
        this.deeds = new Deeds(scene);
        this.authors = new NamedAuthors(scene, deeds);
        this.whats = new WhatClauses(scene, deeds, authors);
        this.told = new ToldConduct(scene, deeds, authors);
        this.pairs = new DoerPairs(scene);
        this.pointed = new PointedConduct(scene, deeds);
        this.near = new NearConduct(scene);
    }

    /** @param verb of the opinion; actors: who has it, and so is not meant; both: whether those who agreed are all meant */
    List<PolityKey> whose(int noun, VerbGroup verb, List<PolityKey> actors, boolean both) {
        if (both && (isOfSport(noun) || isOwnArmy(noun))) {
            return List.of();
        }
        List<PolityKey> found = new ArrayList<>(
                near.isWhatWasDone(noun, verb)
                        ? near.doerBefore(noun, verb, actors)
                        : authors(noun, verb, actors, both));
        found.removeAll(actors);
        if (found.isEmpty()) {
            found.addAll(near.doerBefore(noun, verb, actors));
        }
        // "deplored the new government's change of heart and blamed Chile": it has an owner, and it is not who is
        // blamed
        boolean owned = scene.units(noun).stream().anyMatch(unit -> unit.is("'s"));
        if (found.isEmpty() && !both && !owned) {
            found.addAll(blamed(verb, actors));
        }
        if (found.isEmpty()) {
            found.addAll(spokenOf(noun, actors));
        }
        if (found.isEmpty()) {
            found.addAll(near.elsewhere(noun, verb, actors));
        }
        Stricken stricken = new Stricken(scene);
        if (both && stricken.isMeant(noun)) {
            List<PolityKey> meant = stricken.before(noun, actors);
            return meant.isEmpty() ? found : meant;
        }
        return found;
    }

    /** "praised its stand": how somebody stands who was backed just before. */
    static boolean isStand(Scene scene, int noun) {
        return scene.units(noun).getFirst().is("its") && scene.head(noun).in(STANDS);
    }

    /** "praised the football team", "will back Qatar in the final": no stance of states. */
    private boolean isOfSport(int noun) {
        OptionalInt in = scene.clauses().after(noun, "in");
        return scene.head(noun).in(SIDES)
                || in.isPresent()
                        && in.getAsInt() == noun + 2
                        && scene.head(in.getAsInt()).in(GAMES);
    }

    /** "The president used his speech to praise the army": his own. */
    private boolean isOwnArmy(int noun) {
        return scene.units(noun).size() == 2
                && scene.units(noun).getFirst().is("the")
                && Word.isOneOf(scene.head(noun).lower(), "army", "military", "police", "troops", "soldiers", "navy");
    }

    /** "hailed his victory", "backs the military-led government": of whom the text was about. */
    private List<PolityKey> spokenOf(int noun, List<PolityKey> actors) {
        Unit first = scene.units(noun).getFirst();
        Unit head = scene.head(noun);
        boolean forDeed =
                Word.isOneOf(scene.parse().lower(noun), "the government", "the junta", "the country", "the cabinet")
                        && scene.parse().lower(noun + 1).equals("for");
        if (head.in(STANDS) && isOfGovernment(noun) || forDeed) {
            // "Peru broke with Cuba. Spain welcomed the government's stand", "praised the government for it"
            return deeds.newsmaker(actors);
        }
        Place place = new Place(scene.sentence(), noun);
        if (first.in("his", "her") && head.in(OF_PERSONS)) {
            return scene.referents().personBefore(place, actors);
        }
        if (isStand(scene, noun)) {
            // "Syria supports Russia, and Cuba praised its stand"
            return deeds.lastSpokenOf(actors, true);
        }
        boolean rulers = first.is("the") && scene.units(noun).size() > 2 && head.in("government", "regime");
        return rulers
                ? scene.referents()
                        .focusBefore(new Place(scene.sentence(), 0), 1)
                        .filter(key -> !actors.contains(key))
                        .map(List::of)
                        .orElse(List.of())
                : List.of();
    }

    /** "the government's stand", "the country's firm stance": of whoever did the news. */
    private boolean isOfGovernment(int noun) {
        List<Unit> units = scene.units(noun);
        return units.size() > 3
                && units.getFirst().is("the")
                && units.get(2).is("'s")
                && units.get(1).in("government", "cabinet", "junta", "country", "administration", "ministry");
    }

    /** "condemned the strike on its consulate and blamed Israel", "condemned the attack, which it blamed on Russia". */
    private List<PolityKey> blamed(VerbGroup verb, List<PolityKey> actors) {
        return scene.parse().verbs().stream()
                .filter(other -> other.chunk() > verb.chunk()
                        && !other.passive()
                        && (BLAMING.contains(other.base()) || isToldToStop(other)))
                .findFirst()
                .map(other -> {
                    OptionalInt on = other.base().equals("blame")
                            ? scene.clauses().after(other.chunk(), "on")
                            : OptionalInt.empty();
                    return scene.polities(on.isPresent() ? on : scene.clauses().object(other));
                })
                .filter(keys -> keys.stream().noneMatch(actors::contains))
                .orElse(List.of());
    }

    /** "condemned the campaign and urged Serbia to stop it": only who does something can stop it. */
    private boolean isToldToStop(VerbGroup verb) {
        OptionalInt whom = Word.isOneOf(verb.base(), "urge", "tell", "order", "ask", "warn")
                ? scene.clauses().object(verb)
                : OptionalInt.empty();
        return whom.isPresent()
                && scene.parse()
                        .verbAt(whom.getAsInt() + 1)
                        .filter(stop -> stop.infinitive()
                                && Word.isOneOf(stop.base(), "stop", "end", "halt", "cease", "abandon", "reverse"))
                        .isPresent()
                && Word.isOneOf(scene.parse().lower(whom.getAsInt() + 2), "it", "them");
    }

    private List<PolityKey> authors(int noun, VerbGroup verb, List<PolityKey> actors, boolean both) {
        Unit head = scene.head(noun);
        Optional<List<PolityKey>> joint = new JointConduct(scene, deeds).of(noun);
        if (joint.isPresent()) {
            return joint.get();
        }
        OptionalInt of = head.in(PHASES) ? scene.clauses().after(noun, "of") : OptionalInt.empty();
        if (of.isPresent() && of.getAsInt() == noun + 2) {
            // "deplored the start of the American war against Iraq"
            return authors(of.getAsInt(), verb, actors, both);
        }
        List<PolityKey> shared = both ? ofTheSame(noun) : List.of();
        if (!shared.isEmpty()) {
            return shared;
        }
        if (head.is("what")) {
            return whats.whose(noun, verb, actors, both);
        }
        if (head.in("him", "her") || verb.passive() && head.in("he", "she")) {
            List<PolityKey> spoken = deeds.lastSpokenOf(actors, both);
            return spoken.isEmpty()
                    ? scene.referents().personBefore(new Place(scene.sentence(), noun), actors)
                    : spoken;
        }
        if (deeds.are(head.lower()) && told.isOfNeighbour(noun)) {
            return deeds.of(noun, verb, actors, both).stream()
                    .filter(doer -> actors.stream().anyMatch(actor -> Neighbours.areNear(scene.text(), doer, actor)))
                    .toList();
        }
        List<PolityKey> meant = scene.polities(noun).stream()
                .filter(key -> !scene.has(noun, NamedAuthors.AGAINST)
                        || !scene.owners().of(noun).contains(key))
                // "Uruguay recognised it. Nepal welcomed its decision": nobody has an opinion of its own
                .filter(key -> !(isPossessed(noun) && actors.contains(key)))
                .toList();
        List<PolityKey> pair = pairs.areMeant(noun) ? pairs.of(verb, actors) : List.of();
        if (!pair.isEmpty()) {
            return pair;
        }
        if (meant.size() > 1 && actors.containsAll(meant) && scene.sentence() > 0) {
            // "Chad and Mali are at odds. Peru and Chile backed them": not who did so
            int before = scene.sentence() - 1;
            return scene.referents()
                    .group(new Place(before, scene.text().parse(before).chunks().size()));
        }
        if (both && head.is("them") && Word.isOneOf(verb.base(), "back", "support") && meant.size() > 1) {
            return meant;
        }
        boolean standing = both
                && head.is("it")
                && verb.finite()
                && Word.isOneOf(scene.parse().unit(verb.unit()).lower(), "supports", "support", "backs", "back");
        if (!meant.isEmpty() && (!head.tag("PRON") || standing)) {
            return meant;
        }
        List<PolityKey> named = authors.named(noun, verb);
        if (named.size() > 1 && actors.containsAll(named)) {
            // "Turkey and Poland welcomed the accord between the two countries"
            named = pairs.of(verb, actors);
        }
        if (named.isEmpty()) {
            named = authors.described(noun);
        }
        if (named.isEmpty()) {
            named = new CoupLands(scene).rulers(noun, actors);
        }
        if (!named.isEmpty()) {
            // "supported a UN vote": a text, and not who voted
            return both && head.in(TEXTS) && deeds.areOrganisations(named) ? List.of() : named;
        }
        if (authors.isOfSomebody(noun) || authors.isOfOthers(noun)) {
            // "the Ayatollah's decree": of somebody who is not known
            return List.of();
        }
        return pointed.before(noun, verb, actors, both).orElseGet(() -> told.whose(noun, verb, actors, both));
    }

    private boolean isPossessed(int noun) {
        String conduct = scene.head(noun).lower();
        // not "its neighbour's decision", "its own", "its autonomy plan"
        return scene.units(noun).size() == 2
                && scene.units(noun).getFirst().in("its", "their")
                && deeds.are(conduct)
                && !deeds.areViolent(conduct)
                && !scene.lexicon().list("deals").contains(conduct);
    }

    /** "the government and people of Mali": whose both are. */
    private List<PolityKey> ofTheSame(int noun) {
        boolean two = scene.head(noun).in(OF_A_LAND)
                && scene.units(noun).stream().allMatch(unit -> unit.polity() == null)
                && scene.parse().kindAt(noun + 1, Chunk.Kind.AND)
                && scene.parse().kindAt(noun + 2, Chunk.Kind.NOUN)
                && scene.head(noun + 2).in(OF_A_LAND)
                && scene.parse().lower(noun + 3).equals("of")
                && scene.parse().kindAt(noun + 4, Chunk.Kind.NOUN);
        return two ? scene.polities(noun + 4) : List.of();
    }
}
