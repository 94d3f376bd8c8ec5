package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Deeds whose verb the text told before: "was pardoned by Azerbaijan ... the pardon", "imposed a tariff ... the measure". */
record DeedVerbs(Scene scene) {
    /** Sentences back. */
    static final int NEAR = 12;

    /** A shorter stem is part of too many words. */
    private static final int STEM = 4;

    private static final Pattern ENDING = Pattern.compile("(?:ings?|ures?|ions?|ments?|als?|e?ed|es|e|s)$");

    private static final Set<String> CROWDS = WordSet.of("mob", "crowd", "gunman", "protester", "people");

    private static final Set<String> MEASURES =
            WordSet.of("measure", "measures", "tariff", "tariffs", "curbs", "restrictions");

    private static final Set<String> SIGNED = WordSet.of("signed", "ratified", "concluded");

    private static final Set<String> IMPOSING = WordSet.of(
            "imposed",
            "put",
            "slapped",
            "introduced",
            "banned",
            "raised",
            "doubled",
            "decreed",
            "halted",
            "barred",
            "stopped",
            "blocked");

    /** Who did so last, and does not speak now; nobody where the text tells that others did, who are no polity ("protesters stormed"). */
    Optional<List<PolityKey>> doers(int noun, List<PolityKey> actors) {
        Optional<List<PolityKey>> doers = Optional.empty();
        for (int sentence = scene.sentence();
                doers.isEmpty() && sentence >= Math.max(0, scene.sentence() - NEAR);
                sentence--) {
            doers = doers(sentence, noun, actors);
        }
        return doers;
    }

    /** The same, where only this sentence is asked. */
    Optional<List<PolityKey>> doers(int sentence, int noun, List<PolityKey> actors) {
        String deed = scene.head(noun).lower();
        if (scene.text().sentences().get(sentence).tokens().stream().noneMatch(token -> tells(token.lower(), deed))) {
            return Optional.empty();
        }
        Scene there = sentence == scene.sentence() ? scene : scene.beside(sentence);
        return there.parse().verbs().reversed().stream()
                .filter(verb -> sentence < scene.sentence() || verb.chunk() < noun)
                .filter(verb ->
                        isDone(verb) && tells(there.parse().unit(verb.unit()).lower(), deed))
                .map(there::agent)
                .filter(OptionalInt::isPresent)
                .map(agent -> authors(there, agent))
                .flatMap(Optional::stream)
                .filter(keys -> keys.stream().noneMatch(actors::contains))
                .findFirst();
    }

    /** "Putin signed a treaty making Crimea part of Russia ... the treaty": who signed what the noun names. */
    List<PolityKey> signers(int noun, List<PolityKey> actors) {
        String paper = scene.head(noun).lower();
        for (int sentence = scene.sentence() - 1;
                scene.head(noun).tag("NOUN") && sentence >= Math.max(0, scene.sentence() - NEAR);
                sentence--) {
            if (scene.text().sentences().get(sentence).tokens().stream()
                    .noneMatch(token -> SIGNED.contains(token.lower()))) {
                continue;
            }
            Scene there = scene.beside(sentence);
            List<PolityKey> signers = there.parse().verbs().stream()
                    .filter(verb -> verb.finite()
                            && isDone(verb)
                            && !verb.passive()
                            && there.parse().unit(verb.unit()).in(SIGNED))
                    .filter(verb -> there.clauses().object(verb).stream()
                            .anyMatch(object -> there.head(object).is(paper)))
                    .flatMap(verb -> there.polities(there.agent(verb)).stream())
                    .filter(key -> !actors.contains(key))
                    .distinct()
                    .toList();
            if (!signers.isEmpty()) {
                return signers;
            }
        }
        return List.of();
    }

    private static boolean isDone(VerbGroup verb) {
        return (verb.finite() || verb.participle())
                && !verb.negated()
                && verb.modal().isEmpty();
    }

    /** Empty where a word stands for whoever did so, and cannot be read. */
    private static Optional<List<PolityKey>> authors(Scene there, OptionalInt agent) {
        List<PolityKey> keys = DeedAuthors.doer(there, agent);
        Unit who = there.head(agent.getAsInt());
        boolean others =
                (who.tag("NOUN") && who.lower().endsWith("s") || who.lower().endsWith("men") || who.in(CROWDS))
                        && !who.in(there.lexicon().list("forces"));
        return keys.isEmpty() && !others ? Optional.empty() : Optional.of(keys);
    }

    private static boolean tells(String word, String deed) {
        return MEASURES.contains(deed) && IMPOSING.contains(word)
                || word.endsWith("ed")
                        && !word.equals(deed)
                        && stem(word).length() >= STEM
                        && stem(word).equals(stem(deed));
    }

    private static String stem(String word) {
        return ENDING.matcher(word).replaceFirst("");
    }
}
