package credence.reading.find;

import credence.act.ActKind;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Who did the violence that is spoken of: "Israel raided the port ... the raid", "the attack", answered by others before. */
final class Blame {
    /** Sentences back over which a deed is taken up. */
    private static final int REACH = 40;

    /** Sentences back over which a deed is meant that was only spoken of. */
    private static final int NEAR = 6;

    /** So many are not blamed together. */
    private static final int MANY = 3;

    private static final Set<String> BOMBS =
            WordSet.of("bomb", "bombs", "warhead", "device", "missile", "rocket", "gas");

    private static final Set<String> DROPPING = WordSet.of("set", "dropped", "hurled", "lobbed", "sent", "flew");

    private static final Set<String> BEGINNING = WordSet.of("begin", "start", "resume", "continue", "keep");

    private static final Set<String> ON = WordSet.of("on", "against");

    /** "the bombing of Iraq": which it suffers. */
    private static final Set<String> TOWARD = WordSet.of("on", "against", "of");

    private static final Set<String> SUFFERED = WordSet.of(
            "bombing",
            "bombings",
            "bombardment",
            "shelling",
            "invasion",
            "storming",
            "blockade",
            "siege",
            "dismemberment");

    private static final List<String> DEEDS = List.of("deeds", "plans");
    private static final List<String> VIOLENCE = List.of("violence");

    private final Scene scene;
    private final ToldBlame told;

    Blame(Scene scene) {
        this.scene = scene;
        this.told = new ToldBlame(scene);
    }

    /**
     * Who is blamed, the nearest first; empty where the text names none, or somebody who is no polity.
     *
     * @param noun the chunk of the deed
     * @param speakers who speaks of it, and so did not do it
     */
    Optional<List<PolityKey>> of(int noun, ActKind opinion, List<PolityKey> speakers) {
        List<PolityKey> actors = new ArrayList<>(speakers);
        // "condemned the strikes on Iraq": who suffers it has not done it
        actors.addAll(suffering(noun));
        Optional<List<PolityKey>> named = named(noun, actors);
        if (named.isPresent()) {
            return named;
        }
        int last = Math.max(0, scene.sentence() - REACH);
        for (int sentence = scene.sentence(); sentence >= last; sentence--) {
            Optional<List<PolityKey>> blamed = opinion == ActKind.SUPPORT && isByOthers(sentence)
                    ? Optional.of(List.of())
                    : blamed(sentence, noun, opinion, actors);
            if (blamed.isPresent()) {
                return blamed;
            }
        }
        return Optional.empty();
    }

    List<PolityKey> suffering(int noun) {
        return scene.polities(scene.clauses().after(noun, scene.head(noun).in(SUFFERED) ? TOWARD : ON));
    }

    /** "Hamas attacked Kenya. Chad backed the country. Iran hailed the attack": of somebody who is no polity. */
    private boolean isByOthers(int sentence) {
        Set<String> assaults = scene.lexicon().list("assaults");
        if (sentence == scene.sentence() || !says(sentence, assaults::contains)) {
            return false;
        }
        Scene there = scene.beside(sentence);
        return there.parse().verbs().stream()
                .filter(verb -> verb.finite() && there.parse().unit(verb.unit()).in(assaults))
                .map(there::agent)
                .anyMatch(agent -> agent.isPresent()
                        && DeedAuthors.doer(there, agent).isEmpty()
                        && !there.head(agent.getAsInt()).tag("PRON"));
    }

    /** The same deed told before with its author: "Israel's raid ... the raid"; nobody where that is no polity ("Hamas's attack"). */
    Optional<List<PolityKey>> named(int noun, List<PolityKey> actors) {
        String deed = stem(noun, scene);
        int last = Math.max(0, scene.sentence() - REACH);
        DeedVerbs verbs = new DeedVerbs(scene);
        for (int sentence = scene.sentence(); sentence >= last; sentence--) {
            Optional<List<PolityKey>> verbal = sentence >= scene.sentence() - DeedVerbs.NEAR
                    ? verbs.doers(sentence, noun, actors)
                    : Optional.empty();
            if (verbal.isPresent()) {
                return verbal;
            }
            if (sentence != scene.sentence()
                    && !says(sentence, word -> stem(word).equals(deed))) {
                continue;
            }
            Scene there = sentence == scene.sentence() ? scene : scene.beside(sentence);
            int end =
                    sentence == scene.sentence() ? noun : there.parse().chunks().size();
            for (int chunk = end - 1; chunk >= 0; chunk--) {
                if (there.parse().kindAt(chunk, Chunk.Kind.NOUN)
                        && stem(chunk, there).equals(deed)) {
                    List<PolityKey> authors = DeedAuthors.of(there, chunk);
                    if (!authors.isEmpty() || DeedAuthors.isOfOthers(there, chunk)) {
                        return Optional.of(authors);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static String stem(int chunk, Scene there) {
        return stem(there.head(chunk).lower());
    }

    /** Whether a sentence has such a word at all: only then it is worth tagging. */
    private boolean says(int sentence, Predicate<String> word) {
        return scene.text().sentences().get(sentence).tokens().stream().anyMatch(token -> word.test(token.lower()));
    }

    private static String stem(String word) {
        String deed = word.startsWith("airstrike") ? word.substring("air".length()) : word;
        return deed.length() > 4 && deed.endsWith("s") ? deed.substring(0, deed.length() - 1) : deed;
    }

    /** Who is blamed in the sentences right before. */
    List<PolityKey> near(int noun, ActKind opinion, List<PolityKey> actors) {
        for (int sentence = scene.sentence(); sentence >= Math.max(0, scene.sentence() - NEAR + 2); sentence--) {
            Optional<List<PolityKey>> blamed = blamed(sentence, noun, opinion, actors);
            if (blamed.isPresent()) {
                return blamed.get();
            }
        }
        return List.of();
    }

    /** Who used violence in the sentences right before. */
    List<PolityKey> assailant(int noun, List<PolityKey> actors) {
        for (int sentence = scene.sentence(); sentence >= Math.max(0, scene.sentence() - NEAR + 2); sentence--) {
            List<PolityKey> assailant = assailant(sentence, noun);
            List<PolityKey> doers = assailant.isEmpty() ? authors(sentence, noun, VIOLENCE, actors) : assailant;
            if (!doers.isEmpty()) {
                return doers.stream().anyMatch(actors::contains) ? List.of() : doers;
            }
        }
        return List.of();
    }

    /** Who is blamed, or whose deed was last spoken of: "Russia's recognition of the two regions ... the move". */
    List<PolityKey> spokenOf(int noun, ActKind opinion, List<PolityKey> actors) {
        List<PolityKey> aggrieved = opinion == ActKind.CONDEMNATION ? told.aggrieved(actors, noun) : List.of();
        if (!aggrieved.isEmpty()) {
            return aggrieved;
        }
        int last = Math.max(0, scene.sentence() - NEAR);
        for (int sentence = scene.sentence(); sentence >= last; sentence--) {
            List<PolityKey> deed = authors(sentence, noun, DEEDS, actors);
            Optional<List<PolityKey>> blamed =
                    deed.isEmpty() ? blamed(sentence, noun, opinion, actors) : Optional.of(deed);
            if (blamed.isPresent()) {
                return blamed.get();
            }
        }
        return List.of();
    }

    private Optional<List<PolityKey>> blamed(int sentence, int noun, ActKind opinion, List<PolityKey> actors) {
        return Stream.<Supplier<List<PolityKey>>>of(
                        () -> told.answered(sentence),
                        () -> told.spoken(sentence, opinion),
                        () -> assailant(sentence, noun),
                        () -> authors(sentence, noun, VIOLENCE, actors),
                        () -> opinion == ActKind.SUPPORT ? List.<PolityKey>of() : accused(sentence, noun),
                        () -> told.spoken(sentence, opinion == ActKind.SUPPORT ? ActKind.CONDEMNATION : opinion))
                .map(Supplier::get)
                .map(keys -> keys.stream().filter(key -> !actors.contains(key)).toList())
                .filter(keys -> !keys.isEmpty() && keys.size() <= MANY)
                .findFirst();
    }

    private boolean isIn(List<String> lists, String word) {
        return lists.stream().anyMatch(list -> scene.lexicon().list(list).contains(word));
    }

    /** "North Korea fired a missile. Japan condemned the launch". */
    private List<PolityKey> assailant(int sentence, int noun) {
        Set<String> assaults = scene.lexicon().list("assaults");
        Set<String> arms = scene.lexicon().list("arms");
        if (sentence != scene.sentence()
                && !says(
                        sentence,
                        word -> assaults.contains(word)
                                || BOMBS.contains(word)
                                || arms.contains(word)
                                || assaults.contains(past(word)))) {
            return List.of();
        }
        Scene there = sentence == scene.sentence() ? scene : scene.beside(sentence);
        int end = sentence == scene.sentence() ? noun : there.parse().chunks().size();
        return there.parse().verbs().stream()
                .filter(verb -> verb.chunk() < end
                        && (verb.finite() && there.parse().unit(verb.unit()).in(assaults)
                                || isBegun(there, verb, assaults)
                                || isBombing(there, verb)
                                || verb.finite() && DeedAuthors.underArms(there, verb)))
                .filter(verb -> !PlainDeeds.isOld(there, verb))
                .map((VerbGroup verb) -> DeedAuthors.doer(there, there.agent(verb)))
                .filter(keys -> !keys.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** "The militia blamed Israel. Egypt condemned the attack". */
    private List<PolityKey> accused(int sentence, int noun) {
        if (!says(sentence, "blamed"::equals)) {
            return List.of();
        }
        Scene there = sentence == scene.sentence() ? scene : scene.beside(sentence);
        return there.parse().verbs().stream()
                .filter(verb -> there.parse().unit(verb.unit()).is("blamed")
                        && !verb.passive()
                        && !verb.negated()
                        && (sentence != scene.sentence() || verb.chunk() < noun))
                .map(verb -> there.polities(there.patient(verb)))
                .filter(keys -> keys.size() == 1)
                .findFirst()
                .orElse(List.of());
    }

    /** "set off a bomb", "dropped two bombs". */
    private static boolean isBombing(Scene there, VerbGroup verb) {
        return verb.finite()
                && DROPPING.contains(there.parse().unit(verb.unit()).lower())
                && there.parse().units().stream().skip(verb.unit()).limit(6).anyMatch(unit -> unit.in(BOMBS));
    }

    /** "began bombing the capital". */
    private static boolean isBegun(Scene there, VerbGroup verb, Set<String> assaults) {
        return assaults.contains(past(there.parse().unit(verb.unit()).lower()))
                && there.parse()
                        .verbAt(verb.chunk() - 1)
                        .filter(begins -> begins.finite() && BEGINNING.contains(begins.base()))
                        .isPresent();
    }

    /** "bombing": bombed. */
    private static String past(String word) {
        return word.endsWith("ing") ? word.substring(0, word.length() - "ing".length()) + "ed" : word;
    }

    /**
     * Whose the last conduct of these sorts is that is named before a place with its author: "an Israeli strike killed the minister. Qatar
     * condemned the assassination".
     */
    private List<PolityKey> authors(int sentence, int noun, List<String> lists, List<PolityKey> actors) {
        if (sentence != scene.sentence() && !says(sentence, word -> isIn(lists, word))) {
            return List.of();
        }
        Scene there = sentence == scene.sentence() ? scene : scene.beside(sentence);
        int end = sentence == scene.sentence() ? noun : there.parse().chunks().size();
        for (int chunk = end - 1; chunk >= 0; chunk--) {
            if (there.parse().kindAt(chunk, Chunk.Kind.NOUN)
                    && isIn(lists, there.head(chunk).lower())) {
                List<PolityKey> authors = DeedAuthors.of(there, chunk);
                if (!authors.isEmpty() && authors.stream().noneMatch(actors::contains)) {
                    return authors;
                }
            }
        }
        return List.of();
    }
}
