package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.text.Token;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where power was seized that an opinion condemns: "the coup in Mali", "Niger's junta ... the coup", "soldiers flew him out of Honduras". */
record CoupLands(Scene scene) {
    private static final Set<String> TOLD = WordSet.of(
            "coup",
            "putsch",
            "overthrow",
            "overthrown",
            "overthrew",
            "ousted",
            "toppled",
            "deposed",
            "soldiers",
            "junta",
            "mutineers");

    /** Who seizes power, where a text tells of that. */
    private static final Set<String> SEIZERS = WordSet.of(
            "junta",
            "generals",
            "soldiers",
            "officers",
            "colonels",
            "putschists",
            "mutineers",
            "plotters",
            "army",
            "military");

    /** "the new authorities", "the military rulers": what those are then called who seized power. */
    private static final Set<String> NEW = WordSet.of("new", "military", "de-facto", "putschist");

    private static final List<String> SEIZED = List.of(
            "coup", "putsch", "junta", "overthrow", "overthrew", "overthrown", "ousted", "toppled", "deposed", "power");

    /** Words before a name that tell where somebody came from or went. */
    private static final Set<String> WAYS = WordSet.of("to", "from", "for", "into", "via", "through");

    static boolean isCoup(String noun) {
        return Word.isOneOf(noun, "coup", "putsch", "overthrow", "ousting", "ouster", "toppling", "removal");
    }

    /** @param actors who condemn it, and so have not done it */
    List<PolityKey> of(int coup, List<PolityKey> actors) {
        boolean person = scene.parse().kindAt(coup + 2, Chunk.Kind.NOUN)
                && scene.head(coup + 2).tag("PROPN");
        if (scene.head(coup).is("removal")
                && !(person && scene.parse().lower(coup + 1).equals("of"))) {
            // "the removal of a statue"
            return List.of();
        }
        // "the coup in Mali", "the overthrow of President Bazoum"
        List<PolityKey> named = Word.isOneOf(scene.parse().lower(coup + 1), "in", "against", "of")
                        && scene.parse().kindAt(coup + 2, Chunk.Kind.NOUN)
                ? scene.polities(coup + 2)
                : List.of();
        List<PolityKey> ruled = ruled(actors);
        if (named.isEmpty()) {
            return ruled;
        }
        // "the coup in Mali" says where it was, and nothing of who rules there now, unless they are told of, too
        boolean where = scene.parse().lower(coup + 1).equals("in");
        return named.stream()
                .filter(land -> isState(land) && (!where || ruled.contains(land) && isToldElsewhere(land)))
                .toList();
    }

    private boolean isToldElsewhere(PolityKey land) {
        return scene.text().named().stream()
                .anyMatch(name -> name.sentence() != scene.sentence()
                        && name.naming().polity().equals(land));
    }

    /** "denounced the generals", "what he called the greed of the officers": whose rulers those have become who seized power. */
    List<PolityKey> rulers(int noun, List<PolityKey> actors) {
        boolean seizers = scene.parse().kindAt(noun, Chunk.Kind.NOUN)
                && (scene.head(noun).in(SEIZERS) || scene.head(noun).in(Authorities.GOVERNING) && scene.has(noun, NEW))
                && scene.units(noun).getFirst().is("the")
                && scene.units(noun).stream().allMatch(unit -> unit.polity() == null);
        return seizers
                        && SEIZED.stream()
                                .anyMatch(word ->
                                        !scene.text().concordance().of(word).isEmpty())
                ? ruled(actors)
                : List.of();
    }

    /** Whose rulers the text has told to have seized power. */
    private List<PolityKey> ruled(List<PolityKey> actors) {
        return scene.text()
                .callings()
                .ruledBySoldiers()
                .filter(land -> isState(land) && !actors.contains(land))
                .or(() -> told(actors))
                .map(List::of)
                .orElse(List.of());
    }

    /** The one state that the nearest sentence before names which tells of it. */
    private Optional<PolityKey> told(List<PolityKey> actors) {
        // "Guinea expressed its support for the junta": in another land
        Set<PolityKey> others = scene.text().memory().lastOpinions(scene.sentence()).stream()
                .flatMap(told -> Parties.keys(told.actors()).stream())
                .collect(Collectors.toSet());
        for (int sentence = scene.sentence() - 1; sentence >= 0; sentence--) {
            List<Token> tokens = scene.text().sentences().get(sentence).tokens();
            List<PolityKey> states = tells(tokens)
                    ? homes(sentence).stream()
                            .filter(land -> isState(land) && !actors.contains(land) && !others.contains(land))
                            .toList()
                    : List.of();
            if (!states.isEmpty()) {
                return states.size() == 1 ? Optional.of(states.getFirst()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "soldiers drove him out"; "relations with the junta" tells nothing of whose that is. */
    private static boolean tells(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            boolean pointed = i > 0
                    && tokens.get(i - 1).is("the")
                    && Word.isOneOf(tokens.get(i).lower(), "junta", "soldiers", "mutineers");
            if (TOLD.contains(tokens.get(i).lower()) && !pointed) {
                return true;
            }
        }
        return false;
    }

    /** "soldiers put him on a plane to Costa Rica", "ACCRA - Soldiers in Mali": neither where he went nor where it was written. */
    private List<PolityKey> homes(int sentence) {
        List<Token> tokens = scene.text().sentences().get(sentence).tokens();
        List<Text.Named> lands = scene.text().named().stream()
                .filter(name -> name.sentence() == sentence
                        && (name.token() == 0
                                || !WAYS.contains(tokens.get(name.token() - 1).lower())))
                .toList();
        List<PolityKey> homes = keys(lands.stream().filter(name -> !scene.text().isDateline(name)));
        return homes.isEmpty() ? keys(lands.stream()) : homes;
    }

    private static List<PolityKey> keys(Stream<Text.Named> names) {
        return names.map(name -> name.naming().polity()).distinct().toList();
    }

    private boolean isState(PolityKey key) {
        return !scene.text().isOrganisation(key);
    }
}
