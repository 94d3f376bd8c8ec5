package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Ambassadors who go home for consultations, which they do when they are called: "Ghana's ambassador to Kenya has come home for
 * consultations". Whoever goes home for anything else may be on leave.
 */
record Homecomings(Scene scene) {
    private static final Set<String> GOING = WordSet.of("come", "go", "return", "fly", "travel", "head", "leave");

    private static final Set<String> HOME = WordSet.of("home", "back");
    private static final Set<String> FOR = WordSet.of("for");
    private static final Set<String> HOSTS = WordSet.of("in", "to", "at");

    /** Chunks from the verb on within which it is told that he goes home, and what for. */
    private static final int NEAR = 7;

    Optional<Found> of(VerbGroup verb, Set<String> heads) {
        OptionalInt subject = scene.clauses().subject(verb);
        boolean goes = GOING.contains(verb.base())
                && verb.finite()
                && !verb.passive()
                && subject.isPresent()
                && scene.head(subject.getAsInt()).in(heads)
                && (isForConsultations(verb) || isToComeHome(verb, subject.getAsInt()));
        if (!goes) {
            return Optional.empty();
        }
        int envoy = subject.getAsInt();
        List<PolityKey> senders = scene.owners().of(envoy);
        OptionalInt host = scene.clauses().after(envoy, HOSTS);
        List<PolityKey> hosts = new ArrayList<>(scene.owners().hosts(host));
        hosts.removeAll(senders);
        if (hosts.isEmpty() && host.isEmpty() && !senders.isEmpty()) {
            hosts.addAll(new Sides(scene).target(ActKind.AMBASSADOR_RECALLED, subject, senders, List.of()));
        }
        // "Israel's ambassador to Turkey returned to Ankara for consultations": to his post
        boolean posted = scene.owners().hosts(scene.clauses().after(verb.chunk(), "to")).stream()
                .anyMatch(hosts::contains);
        return posted || senders.isEmpty() || hosts.isEmpty()
                ? Optional.empty()
                : scene.status(verb)
                        .map(status -> isForConsultations(verb) ? status : Status.ANNOUNCED)
                        .map(status -> scene.acts()
                                .found(
                                        scene.lexicon().rule("ambassador.call-home"),
                                        senders,
                                        Parties.of(hosts),
                                        status,
                                        verb.chunk(),
                                        scene.shown(verb, envoy, host)));
    }

    /** "said that his ambassador was coming home", "its ambassador would be coming back": so whoever sent him says. */
    private boolean isToComeHome(VerbGroup verb, int envoy) {
        return scene.units(envoy).getFirst().in(Words.POSSESSIVES)
                && verb.progressive()
                && !verb.negated()
                && HOME.contains(scene.parse().lower(verb.chunk() + 1))
                && !scene.parse().lower(verb.chunk() + 2).equals("to");
    }

    /** "came home for consultations", "returned to Accra last week for consultations". */
    private boolean isForConsultations(VerbGroup verb) {
        int end = IntStream.range(verb.chunk() + 1, scene.parse().chunks().size())
                .filter(j -> scene.parse().kindAt(j, Chunk.Kind.VERB)
                        || scene.parse().kindAt(j, Chunk.Kind.COMMA)
                        || scene.parse().kindAt(j, Chunk.Kind.STOP))
                .findFirst()
                .orElse(scene.parse().chunks().size());
        int last = Math.min(end, verb.chunk() + NEAR);
        boolean home = verb.base().equals("return")
                || IntStream.range(verb.chunk() + 1, last)
                        .anyMatch(j -> HOME.contains(scene.parse().lower(j)));
        return home
                && IntStream.range(verb.chunk() + 1, last - 1)
                        .anyMatch(j -> FOR.contains(scene.parse().lower(j))
                                && scene.parse().lower(j + 1).endsWith("consultations")
                                // "for consultations with the president of Togo": those that he holds anyway
                                && !scene.parse().lower(j + 2).equals("with"));
    }
}
