package credence.reading.find;

import credence.act.ActKind;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Whose conduct something is, as its own words name them: "by Israel", "Israel's", "the decision of Israel". */
final class NamedAuthors {
    /** What only a state or a government does or has. */
    private static final Pattern OF_STATES = Pattern.compile(
            "decisions?|refusal|moves?|steps?|announcements?|acts?|actions?|visits?|trip|secession|accession|separation"
                    + "|stance|stand|positions?|attitude|behaviou?r|conduct|polic(?:y|ies)|role|zeal|arrogance|silence"
                    + "|hypocrisy|patience|restraint|intransigence|inaction|indifference|complicity|cowardice|cynicism"
                    + "|brutality|cruelty|meddling|interference|aggression|ambitions?|adventurism|expansionism|courage"
                    + "|firmness|resolve|determination|greed|stubbornness|duplicity|insolence|failure|unwillingness"
                    + "|reluctance|readiness|efforts?|mediation|wisdom|generosity|leadership|haste");

    static final Set<String> AGAINST = WordSet.of(
            "breakaway",
            "separatist",
            "separatists",
            "rebel",
            "rebels",
            "secessionist",
            "insurgents",
            "dissidents",
            "opposition");

    /** Participles with a particle behind them. */
    private static final Set<String> SET_OUT =
            WordSet.of("put", "set", "drawn", "laid", "worked", "spelled", "spelt", "carried");

    private static final Set<String> THOUGHT_OUT = WordSet.of("direct", "hatch", "orchestrate", "mastermind", "steer");

    /** What only those do who govern a place: "the crackdown in Minsk". */
    private static final Set<String> OF_RULERS =
            WordSet.of("crackdown", "repression", "executions", "arrests", "jailing", "jailings", "clampdown");

    private static final Set<String> DESCRIBED = WordSet.of(
            "kingdom", "republic", "emirate", "sultanate", "monarchy", "island", "archipelago", "principality");

    private static final Set<String> PLOTS = WordSet.of(
            "coup",
            "putsch",
            "plot",
            "conspiracy",
            "campaign",
            "war",
            "attack",
            "aggression",
            "rebellion",
            "uprising",
            "operation");

    private static final Set<String> MASTERING =
            WordSet.of("direct", "hatch", "orchestrate", "steer", "plan", "mastermind", "control", "launch", "order");

    private final Scene scene;
    private final Deeds deeds;

    NamedAuthors(Scene scene, Deeds deeds) {
        this.scene = scene;
        this.deeds = deeds;
    }

    boolean isOfSomebody(int noun) {
        List<Unit> units = scene.units(noun);
        for (int i = 1; i + 1 < units.size(); i++) {
            Unit owner = units.get(i - 1);
            if (units.get(i).is("'s")
                    && owner.capital()
                    && owner.polity() == null
                    && owner.tag("PROPN")
                    // "the President's decision": of whoever is
                    && !Word.isOneOf(owner.lower(), "president", "minister", "chancellor", "king", "emir")) {
                return true;
            }
        }
        return false;
    }

    /** "the kingdom's integrity", "the island's request": of whom such a word may mean; "the country's" is whoever suffers. */
    List<PolityKey> described(int noun) {
        List<Unit> units = scene.units(noun);
        return units.size() > 3
                        && units.getFirst().is("the")
                        && units.get(1).in(DESCRIBED)
                        && units.get(2).is("'s")
                ? scene.referents().possessor(new Place(scene.sentence(), noun), true)
                : new BodiesBefore(scene).owners(noun);
    }

    /** "deplored the acts of extremists", "of what he called extremists": of people who are no polity. */
    boolean isOfOthers(int noun) {
        int whose = noun + 2;
        if (scene.parse().lower(noun + 1).equals("by")
                && scene.parse().kindAt(whose, Chunk.Kind.NOUN)
                && scene.head(whose).tag("PROPN")
                && scene.polities(whose).isEmpty()) {
            // "condemned the attack by Hezbollah"
            return true;
        }
        if (Word.isOneOf(scene.parse().lower(noun), "acts", "all acts", "any act")
                && scene.parse().lower(noun + 1).equals("of")
                && scene.parse().kindAt(whose, Chunk.Kind.NOUN)
                && scene.polities(whose).isEmpty()) {
            // "has always condemned acts of terror": whosever they are
            return true;
        }
        return scene.head(noun).in("act", "acts", "actions", "conduct", "behaviour", "behavior", "deeds")
                && scene.parse().lower(noun + 1).equals("of")
                && scene.parse().kindAt(whose, Chunk.Kind.NOUN)
                && scene.polities(whose).isEmpty()
                && (scene.head(whose).is("what")
                        || scene.head(whose).tag("NOUN")
                                && scene.head(whose).lower().endsWith("s")
                                && !deeds.are(scene.head(whose).lower()));
    }

    /** Whom the words name: "by Israel", "Israel's", "the decision of Israel". */
    List<PolityKey> named(int noun, VerbGroup verb) {
        List<PolityKey> part = onThePartOf(noun);
        List<PolityKey> agents = part.isEmpty() ? by(noun, verb) : part;
        if (!agents.isEmpty()) {
            return agents;
        }
        List<PolityKey> owners = ownersBeforeHead(noun);
        if (!owners.isEmpty()) {
            return owners;
        }
        boolean deal = scene.head(noun).in(scene.lexicon().list("deals"))
                && scene.parse().lower(noun + 1).equals("between")
                && scene.parse().kindAt(noun + 2, Chunk.Kind.NOUN);
        if (deal) {
            return scene.polities(noun + 2);
        }
        boolean rule = scene.head(noun).in(OF_RULERS)
                && scene.parse().lower(noun + 1).equals("in")
                && scene.parse().kindAt(noun + 2, Chunk.Kind.NOUN)
                && scene.head(noun + 2).named();
        if (rule) {
            return scene.polities(noun + 2);
        }
        OptionalInt of = scene.clauses().after(noun, "of");
        boolean next = of.isPresent() && of.getAsInt() == noun + 2;
        List<PolityKey> senders =
                next && scene.head(of.getAsInt()).in(scene.lexicon().list("forces"))
                        ? scene.owners().of(of.getAsInt())
                        : List.of();
        List<PolityKey> rulers =
                next && senders.isEmpty() ? new CoupLands(scene).rulers(of.getAsInt(), List.of()) : senders;
        if (!rulers.isEmpty()) {
            // "the violence of the Israeli forces"; "of the government in Lima" names it otherwise
            return rulers;
        }
        return next && OF_STATES.matcher(scene.head(noun).lower()).matches() ? scene.polities(of) : List.of();
    }

    /** "a barbaric act on the part of Ecuador", "acts of force on the part of Chad against Mali". */
    private List<PolityKey> onThePartOf(int noun) {
        for (int j = noun + 1; j <= noun + 3; j += 2) {
            if (scene.parse().lower(j).equals("on")
                    && scene.parse().lower(j + 1).equals("the part")
                    && scene.parse().lower(j + 2).equals("of")) {
                return scene.polities(j + 3);
            }
        }
        return List.of();
    }

    /** "Spain's unity", "a victory for the Cuban people". */
    List<PolityKey> people(OptionalInt whom) {
        List<PolityKey> polities = scene.polities(whom);
        return polities.isEmpty() && whom.isPresent() ? ownersBeforeHead(whom.getAsInt()) : polities;
    }

    /** "the launch of a missile by North Korea", not "the move during a visit by the vice-president". */
    private List<PolityKey> by(int noun, VerbGroup verb) {
        boolean reduced = scene.parse()
                .verbAt(noun + 1)
                .filter(VerbGroup::participle)
                .filter(other -> scene.lexicon()
                        .verb(
                                Frame.DIRECT,
                                other.base(),
                                kind -> kind == ActKind.CONDEMNATION || kind == ActKind.SUPPORT)
                        .isEmpty())
                .isPresent();
        List<PolityKey> masters = masters(noun);
        if (!masters.isEmpty()) {
            return masters;
        }
        if (reduced && noun + 1 != verb.chunk()) {
            // "the referendum staged by Russia"
            OptionalInt doer = scene.clauses().after(noun + 1, "by");
            DoerPairs pairs = new DoerPairs(scene);
            // "the step taken by the two governments": who took it
            List<PolityKey> two = doer.stream().anyMatch(pairs::areMeant)
                    ? pairs.of(verb, scene.polities(scene.agent(verb)), false)
                    : List.of();
            return two.isEmpty() ? DeedAuthors.doer(scene, doer) : two;
        }
        if (SET_OUT.contains(scene.parse().lower(noun + 1))
                && scene.parse().lower(noun + 3).equals("by")) {
            // "the plan put forward by Morocco", "drawn up by"
            return DeedAuthors.doer(scene, OptionalInt.of(noun + 4));
        }
        OptionalInt by = scene.clauses().after(noun, "by");
        if (by.isEmpty() || verb.passive() && by.getAsInt() > verb.chunk()) {
            return List.of();
        }
        for (int j = noun + 1; j < by.getAsInt() - 1; j++) {
            boolean of = scene.parse().kindAt(j, Chunk.Kind.PREPOSITION)
                    && Word.isOneOf(scene.parse().lower(j), "of", "on", "against", "in", "at", "from", "to", "as");
            boolean inner =
                    scene.parse().kindAt(j, Chunk.Kind.NOUN) && scene.parse().kindAt(j - 1, Chunk.Kind.PREPOSITION);
            // "a series of attacks and threats by"
            boolean joint = scene.parse().kindAt(j, Chunk.Kind.AND)
                    || scene.parse().kindAt(j, Chunk.Kind.NOUN) && scene.parse().kindAt(j - 1, Chunk.Kind.AND);
            if (!of && !inner && !joint && !scene.parse().kindAt(j, Chunk.Kind.TIME)) {
                return List.of();
            }
        }
        List<PolityKey> doers = DeedAuthors.doer(scene, by);
        // "a vote by the Serbian parliament"
        return doers.isEmpty() && scene.head(by.getAsInt()).in(Words.ASSEMBLIES)
                ? scene.owners().of(by.getAsInt())
                : doers;
    }

    /**
     * "a coup directed from Washington", "a plot hatched in Tel Aviv": whose capital it is. "Launched from Colombia by rebels" tells where it
     * began, and not who did it.
     */
    private List<PolityKey> masters(int noun) {
        boolean led = scene.head(noun).in(PLOTS)
                && scene.parse()
                        .verbAt(noun + 1)
                        .filter(verb -> MASTERING.contains(verb.base()) && (!verb.passive() || verb.participle()))
                        .isPresent();
        int link = led ? noun + 2 : noun + 1;
        int seat = link + 1;
        boolean fromSeat =
                led && scene.isSeat(seat) && !scene.parse().lower(seat + 1).equals("by") && isFrom(noun + 1, link);
        boolean placed = (fromSeat
                        || scene.parse().lower(link).equals("from")
                                && Word.isOneOf(
                                        scene.head(noun).lower(),
                                        "aggression",
                                        "interference",
                                        "pressure",
                                        "threats",
                                        "threat",
                                        "meddling"))
                && scene.parse().kindAt(seat, Chunk.Kind.NOUN)
                && scene.head(seat).named();
        return placed ? scene.polities(seat) : List.of();
    }

    /** "directed from Washington", "hatched in Tel Aviv"; what is launched or planned in a city may be by anybody. */
    private boolean isFrom(int verb, int link) {
        return scene.parse().lower(link).equals("from")
                || scene.parse().lower(link).equals("in")
                        && scene.parse()
                                .verbAt(verb)
                                .filter(one -> THOUGHT_OUT.contains(one.base()))
                                .isPresent();
    }

    private List<PolityKey> ownersBeforeHead(int noun) {
        List<Unit> units = scene.units(noun);
        // "Georgia's breakaway region" is not Georgia
        return units.getFirst().in("its", "their", "his", "her") || scene.has(noun, AGAINST)
                ? List.of()
                : scene.owners().of(noun);
    }
}
