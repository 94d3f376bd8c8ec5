package credence.reading.find;

import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.OptionalInt;
import java.util.Set;

/** From where an ambassador is recalled: "its ambassador to Lima", "called its ambassador, Joel Meyer, home from Lima". */
final class RecallHosts {
    private static final Set<String> WHY =
            WordSet.of("support", "solidarity", "sympathy", "protest", "response", "retaliation", "reply", "answer");

    private static final Set<String> FROM = WordSet.of("from", "in");

    /** Chunks from those recalled to who is told to be among them. */
    private static final int NEAR = 5;

    private final Scene scene;

    RecallHosts(Scene scene) {
        this.scene = scene;
    }

    /** "recalled its ambassador over remarks by Morocco's delegate to the United Nations": where that one is sent. */
    private boolean isOfAnother(int noun, int sent) {
        return sent > noun
                && scene.parse().kindAt(sent, Chunk.Kind.NOUN)
                && (scene.head(sent).in(scene.lexicon().list("heads"))
                        || scene.head(sent).in(scene.lexicon().list("spokesmen")))
                && !scene.clauses().list(noun).contains(sent);
    }

    /** "recalled its own over a minister's remarks on the war in Yemen": where that is of which somebody spoke. */
    boolean isOfReason(int noun, int host) {
        for (int j = noun + 1; j < host - 1; j++) {
            if (scene.parse().kindAt(j, Chunk.Kind.PREPOSITION)
                    && Word.isOneOf(
                            scene.parse().lower(j), "over", "after", "because", "amid", "following", "despite")) {
                return true;
            }
        }
        return false;
    }

    /** "recalled all its diplomats from Israel, including its ambassador": who heads those that are recalled. */
    OptionalInt included(VerbGroup verb, OptionalInt noun) {
        boolean staff = noun.isPresent()
                && (scene.head(noun.getAsInt()).in(scene.lexicon().list("envoys"))
                        || scene.head(noun.getAsInt()).in(scene.lexicon().list("staff")));
        for (int j = staff ? noun.getAsInt() + 1 : scene.parse().chunks().size(); j <= noun.orElse(0) + NEAR; j++) {
            if (scene.parse().lower(j).equals("including")
                    && scene.parse().kindAt(j + 1, Chunk.Kind.NOUN)
                    && scene.head(j + 1).in(scene.lexicon().list("heads"))) {
                return OptionalInt.of(j + 1);
            }
        }
        return noun;
    }

    /** Behind those among whom the one at a place is told to be. */
    private OptionalInt ofAll(Rule rule, VerbGroup verb, int noun) {
        for (int j = scene.parse().lower(noun - 1).equals("including") ? noun - 2 : 0; j > verb.chunk(); j--) {
            if (scene.parse().kindAt(j, Chunk.Kind.NOUN)
                    && rule.prepositions().contains(scene.parse().lower(j - 1))) {
                return OptionalInt.of(j);
            }
        }
        return OptionalInt.empty();
    }

    /** "pulled its ambassador out of Caracas", "called its ambassador, Joel Meyer, home from Lima". */
    OptionalInt of(Rule rule, VerbGroup verb, int noun) {
        OptionalInt all = ofAll(rule, verb, noun);
        if (all.isPresent()) {
            return all;
        }
        OptionalInt behind = scene.clauses().after(noun, rule.prepositions());
        if (behind.isPresent() && scene.head(behind.getAsInt()).in(WHY)) {
            // "recalled their ambassadors in support of London": why, and not where from
            return OptionalInt.empty();
        }
        if (behind.isPresent() && isOfReason(noun, behind.getAsInt())) {
            behind = OptionalInt.empty();
        }
        if (behind.isPresent() && isOfAnother(noun, behind.getAsInt() - 2)) {
            behind = OptionalInt.empty();
        }
        // "Recalled from Baku on Tuesday, the French ambassador"
        OptionalInt host = behind.isEmpty() && verb.passive() ? scene.clauses().after(verb.chunk(), FROM) : behind;
        boolean he = Envoys.isPronoun(scene, scene.patient(verb), RecalledNames.HE);
        if (host.isEmpty() && (he || noun > verb.chunk())) {
            OptionalInt place = new RelativeHooks(scene).place(verb);
            if (place.isPresent()) {
                return place;
            }
        }
        if (host.isEmpty()
                && scene.parse().lower(noun + 1).equals("out")
                && scene.parse().lower(noun + 2).equals("of")
                && scene.parse().kindAt(noun + 3, Chunk.Kind.NOUN)) {
            return OptionalInt.of(noun + 3);
        }
        int particle = rule.particles().isEmpty() ? -1 : scene.rules().particle(rule, verb);
        return host.isPresent() || particle < noun ? host : scene.clauses().after(particle, "from", "of", "in");
    }
}
