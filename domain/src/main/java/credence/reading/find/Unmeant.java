package credence.reading.find;

import credence.reading.mention.Naming;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.OptionalInt;
import java.util.Set;

/** Where the words of condemnation and support have no such meaning: "rejected U.S. offers", "would welcome a cut", "grain supports". */
final class Unmeant {
    /** By which is said how something that may come would be taken. */
    private static final Set<String> GREETING =
            WordSet.of("welcome", "hail", "praise", "applaud", "salute", "laud", "commend");

    private static final Set<String> CHARGES = WordSet.of(
            "charge",
            "charges",
            "accusation",
            "accusations",
            "allegation",
            "allegations",
            "claim",
            "claims",
            "suspicion",
            "suspicions");

    /** What may be rejected and is no act. */
    private static final Set<String> OFFERS = WordSet.of(
            "offer",
            "offers",
            "bid",
            "bids",
            "plan",
            "plans",
            "proposal",
            "proposals",
            "overture",
            "overtures",
            "approach",
            "initiative",
            "compromise",
            "solution",
            "fix",
            "cut",
            "price",
            "prices",
            "terms",
            "formula",
            "idea",
            "ideas",
            "text",
            "draft",
            "treaty",
            "amendment",
            "application",
            "argument",
            "arguments",
            "view",
            "views",
            "position",
            "criticism",
            "tender",
            "shipment",
            "wheat",
            "budget",
            "rules",
            "role",
            "advice",
            "mediation",
            "pressure",
            "interpretation",
            "explanation",
            "quota");

    private static final Set<String> MEETINGS = WordSet.of(
            "talks", "summit", "conference", "meeting", "round", "congress", "protocol", "convention", "process");

    private static final Set<String> CONDEMNING = WordSet.of("condemn", "denounce", "deplore", "decry");

    private static final Set<String> BACKING = WordSet.of("back", "support");

    private static final Set<String> MOVEMENTS = WordSet.of(
            "movement",
            "group",
            "militia",
            "militias",
            "faction",
            "factions",
            "party",
            "rebels",
            "army",
            "forces",
            "fighters",
            "separatists",
            "guerrillas",
            "organisation",
            "organization",
            "militants",
            "commander");

    private final Scene scene;

    Unmeant(Scene scene) {
        this.scene = scene;
    }

    /** @param noun the chunk of what is condemned or supported */
    boolean is(VerbGroup verb, int noun) {
        return rejected(verb, noun)
                || isOnlyWished(verb)
                || isParenthesis(verb)
                || isCharged(verb)
                || isNoun(verb)
                || isCalled(verb, noun)
                || isGoods(verb, noun)
                || isFailure(verb, noun)
                || isMadeIn(noun)
                || isHomecoming(noun)
                || isDescribed(verb, noun);
    }

    /** "supports Zelaya's return", "welcomed his release": what is wished for a person is for no state. */
    private boolean isHomecoming(int noun) {
        return scene.head(noun).in("return", "reinstatement", "release", "extradition")
                && scene.units(noun).size() > 1
                && scene.units(noun).stream().noneMatch(unit -> unit.polity() != null)
                && (scene.units(noun).getFirst().in("his", "her")
                        || scene.units(noun).stream().anyMatch(unit -> unit.tag("PROPN")));
    }

    /** "the Lebanese movement backed by Iran": a word on what it is, and not what Iran did to Lebanon. */
    private boolean isDescribed(VerbGroup verb, int noun) {
        return verb.participle()
                && BACKING.contains(verb.base())
                && noun == verb.chunk() - 1
                && scene.parse().lower(verb.chunk() + 1).equals("by")
                && scene.head(noun).in(MOVEMENTS);
    }

    /** "rejected U.S. offers", "would reject any Australian short cut"; "rejected U.S." is no protest either. */
    private boolean rejected(VerbGroup verb, int noun) {
        Unit head = scene.head(noun);
        return verb.base().equals("reject")
                && (head.in(OFFERS) || head.named() && scene.units(noun).size() == 1);
    }

    private static boolean isOnlyWished(VerbGroup verb) {
        return GREETING.contains(verb.base()) && !verb.modal().isEmpty();
    }

    /** "which it says support its case": whoever says so does not support it. */
    private boolean isParenthesis(VerbGroup verb) {
        return verb.finite()
                && scene.parse()
                        .verbAt(Math.max(0, verb.chunk() - 1))
                        .filter(saying -> saying.finite() && Speech.says(saying.base()))
                        .isPresent();
    }

    /** "despite charges that Kuwait is supporting Iraq": told by those who charge it. */
    private boolean isCharged(VerbGroup verb) {
        OptionalInt subject = scene.clauses().subject(verb);
        int that = subject.isPresent() && subject.getAsInt() < verb.chunk()
                ? scene.clauses().list(subject.getAsInt()).getFirst() - 1
                : 0;
        return scene.parse().kindAt(that - 1, Chunk.Kind.NOUN)
                && scene.parse().lower(that).equals("that")
                && scene.head(that - 1).in(CHARGES);
    }

    /** "what Baghdad has hailed as Iran's failure": a name for something else. */
    private boolean isCalled(VerbGroup verb, int noun) {
        OptionalInt subject = scene.clauses().subject(verb);
        boolean what = subject.isPresent()
                        && (scene.units(subject.getAsInt()).getFirst().is("what")
                                || scene.parse().lower(subject.getAsInt() - 1).equals("what"))
                || scene.head(noun).is("what") && noun < verb.chunk()
                || verb.chunk() > 0 && scene.units(verb.chunk() - 1).getFirst().is("what");
        // "in what Taipei denounced as an ambush by Beijing": there its author is
        boolean authored = CONDEMNING.contains(verb.base())
                && scene.parse().lower(verb.chunk() + 3).equals("by")
                && scene.parse().kindAt(verb.chunk() + 4, Chunk.Kind.NOUN)
                && !scene.polities(verb.chunk() + 4).isEmpty();
        return what && !authored && scene.parse().lower(verb.chunk() + 1).equals("as");
    }

    /** "high government supports to farmers". */
    private boolean isNoun(VerbGroup verb) {
        return scene.parse().unit(verb.unit()).is("supports")
                && scene.parse().kindAt(verb.chunk() - 1, Chunk.Kind.NOUN)
                && scene.parse().kindAt(verb.chunk() + 1, Chunk.Kind.PREPOSITION);
    }

    /** "the Paris agreement", "the Geneva talks": called after the place, and not by those who are governed from it. */
    private boolean isMadeIn(int noun) {
        return (scene.head(noun).in(scene.lexicon().list("deals"))
                        || scene.head(noun).in(MEETINGS))
                && scene.units(noun).stream()
                        .map(Unit::naming)
                        .anyMatch(naming -> naming != null && naming.form() == Naming.Form.SEAT)
                && scene.units(noun).stream().noneMatch(unit -> unit.is("'s"));
    }

    /** "hailed Iran's defeat": who does so is not for it. */
    private boolean isFailure(VerbGroup verb, int noun) {
        return GREETING.contains(verb.base())
                && scene.head(noun).in("failure", "defeat", "downfall", "collapse", "death", "setback");
    }

    /** "support 70,000 American jobs", "welcomed Argentina's tourists": a country's goods and travellers are no conduct of it. */
    private boolean isGoods(VerbGroup verb, int noun) {
        return (Word.isOneOf(verb.base(), "support", "back") || GREETING.contains(verb.base()))
                && scene.head(noun).in(scene.lexicon().list("goods"));
    }
}
