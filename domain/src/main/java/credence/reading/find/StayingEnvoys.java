package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Ambassadors who are told to stay, and so are not recalled: "its ambassador would stay where he was", "will remain at her post". */
record StayingEnvoys(Scene scene) {
    private static final Set<String> HOSTS = WordSet.of("in", "to", "at");

    Optional<Found> of(VerbGroup verb, Set<String> heads) {
        boolean stay = Word.isOneOf(verb.base(), "stay", "remain");
        OptionalInt noun = stay
                ? scene.clauses().subject(verb)
                : Word.isOneOf(verb.base(), "keep", "leave") && !verb.passive()
                        ? scene.clauses().object(verb)
                        : OptionalInt.empty();
        boolean stays = noun.isPresent()
                && scene.head(noun.getAsInt()).in(heads)
                && !verb.negated()
                && isMeant(verb)
                && isWhereHeIs(stay ? verb.chunk() + 1 : noun.getAsInt() + 1);
        if (!stays) {
            return Optional.empty();
        }
        int envoy = noun.getAsInt();
        List<PolityKey> senders = scene.owners().of(envoy);
        OptionalInt behind = scene.clauses().after(envoy, HOSTS);
        // "in place", "at his post"
        OptionalInt host = behind.isPresent() && scene.head(behind.getAsInt()).named() ? behind : OptionalInt.empty();
        List<PolityKey> hosts = new ArrayList<>(scene.owners().hosts(host));
        if (host.isEmpty() && !senders.isEmpty()) {
            hosts.addAll(new Sides(scene).target(ActKind.AMBASSADOR_RECALLED, noun, senders, List.of()));
        }
        hosts.removeAll(senders);
        return senders.size() != 1 || hosts.size() != 1
                ? Optional.empty()
                : Optional.of(scene.acts()
                        .found(
                                scene.lexicon().rule("ambassador.recall"),
                                senders,
                                Parties.of(hosts),
                                Status.REFUSED,
                                verb.chunk(),
                                scene.shown(verb, envoy, host)));
    }

    /** "will", "is to", "is leaving", "decided to": and not what he may do. */
    private boolean isMeant(VerbGroup verb) {
        String words = scene.parse().lower(verb.chunk());
        boolean decided = verb.infinitive()
                && scene.parse()
                        .verbAt(Math.max(0, verb.chunk() - 1))
                        .filter(outer -> outer.finite()
                                && !outer.negated()
                                && outer.modal().isEmpty()
                                && Word.isOneOf(outer.base(), "decide", "choose", "prefer", "intend", "plan"))
                        .isPresent();
        return decided
                || Word.isOneOf(verb.modal(), "will", "would", "be to")
                || verb.finite()
                        && verb.modal().isEmpty()
                        && words.endsWith("ing")
                        && Word.isOneOf(verb.base(), "keep", "leave");
    }

    /** "in Tehran", and nothing more, from where others have called home theirs. */
    private boolean isInHost(int chunk) {
        boolean in = Word.isOneOf(scene.parse().lower(chunk), "in", "at")
                && scene.parse().kindAt(chunk + 1, Chunk.Kind.NOUN)
                && scene.head(chunk + 1).named()
                && new PlacesInOrder(scene).closes(chunk + 2);
        List<PolityKey> recalled =
                in ? scene.text().lastTold().lastTargets(ActKind.AMBASSADOR_RECALLED, scene.sentence()) : List.of();
        return !recalled.isEmpty() && recalled.containsAll(scene.polities(chunk + 1));
    }

    /** "where he was", "put", "in place", "at his post". */
    private boolean isWhereHeIs(int chunk) {
        if (isInHost(chunk)) {
            return true;
        }
        String words = scene.parse().lower(chunk) + ' ' + scene.parse().lower(chunk + 1);
        return words.startsWith("where ")
                || words.startsWith("put ")
                || Word.isOneOf(
                        words, "in place", "in post", "at his post", "at her post", "in his post", "in her post");
    }
}
