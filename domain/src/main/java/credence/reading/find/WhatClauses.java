package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whose conduct a clause with "what" means: "what it called a deliberate attack", "what the Saudis had done". */
final class WhatClauses {
    private final Scene scene;
    private final Deeds deeds;
    private final NamedAuthors authors;

    WhatClauses(Scene scene, Deeds deeds, NamedAuthors authors) {
        this.scene = scene;
        this.deeds = deeds;
        this.authors = authors;
    }

    /** "what it called a deliberate attack": whose that is, or who is spoken of. */
    List<PolityKey> whose(int what, VerbGroup verb, List<PolityKey> actors, boolean both) {
        Optional<Integer> called = called(what);
        if (called.isEmpty()) {
            List<PolityKey> doers = doing(what);
            return doers.isEmpty() || doers.stream().anyMatch(actors::contains)
                    ? deeds.of(what, verb, actors, both)
                    : doers;
        }
        if (verb.base().equals("reject")
                && SpokenWords.ARE.contains(scene.head(called.get()).lower())) {
            // "rejected what it termed baseless claims"
            return List.of();
        }
        List<PolityKey> named = authors.named(called.get(), verb);
        if (named.isEmpty()
                && scene.parse().lower(called.get() + 1).equals("of")
                && Word.isOneOf(
                        scene.head(called.get()).lower(),
                        "interference",
                        "provocations",
                        "provocation",
                        "policy",
                        "policies",
                        "conduct")) {
            named = scene.polities(called.get() + 2);
        }
        if (!named.isEmpty()) {
            return named;
        }
        if (scene.has(called.get(), "coup", "putsch")) {
            // who seizes power is no polity yet
            return List.of();
        }
        // "an act of aggression"
        int deed = scene.head(called.get()).in("act", "acts")
                        && scene.parse().lower(called.get() + 1).equals("of")
                        && scene.parse().kindAt(called.get() + 2, Chunk.Kind.NOUN)
                ? called.get() + 2
                : called.get();
        boolean violent = deeds.areViolent(scene.head(deed).lower());
        List<PolityKey> blamed = violent ? deeds.of(deed, verb, actors, both) : List.of();
        return blamed.isEmpty() ? deeds.of(what, verb, actors, both) : blamed;
    }

    /** "what the Saudis had done": those who did it. */
    private List<PolityKey> doing(int what) {
        boolean done = scene.parse().kindAt(what + 1, Chunk.Kind.NOUN)
                && scene.parse()
                        .verbAt(what + 2)
                        .filter(verb -> verb.finite() && verb.base().equals("do"))
                        .isPresent();
        return done ? scene.polities(what + 1) : List.of();
    }

    /** "what it called a deliberate attack": the noun it is called by. */
    private Optional<Integer> called(int what) {
        for (int j = what + 1; j < Math.min(what + 5, scene.parse().chunks().size()); j++) {
            boolean calls = scene.parse()
                    .verbAt(j)
                    .filter(
                            verb -> scene.parse()
                                    .unit(verb.unit())
                                    .lower()
                                    .matches(
                                            "calls?|called|calling|termed|described|describes?|branded|sees?|saw|regards?|regarded|labelled|labeled|dubbed|denounced"))
                    .isPresent();
            if (calls) {
                // "what it called the "bullying actions of the army"": behind the article and the mark
                return IntStream.rangeClosed(j + 1, j + 3)
                        .filter(noun -> scene.parse().kindAt(noun, Chunk.Kind.NOUN)
                                && !scene.head(noun).in("the", "a", "an"))
                        .boxed()
                        .findFirst();
            }
        }
        return Optional.empty();
    }
}
