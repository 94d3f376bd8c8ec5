package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Ambassadors who are told to stay, and so are not recalled: "its ambassador would stay where he was", "will remain at her post". */
record StayingEnvoys(Scene scene) {
    private static final Set<String> HOSTS = Set.of("in", "to", "at");

    Optional<Found> of(VerbGroup verb, Set<String> heads) {
        OptionalInt subject = scene.clauses().subject(verb);
        boolean stays = Word.isOneOf(verb.base(), "stay", "remain")
                && Word.isOneOf(verb.modal(), "will", "would", "be to")
                && !verb.negated()
                && subject.isPresent()
                && scene.head(subject.getAsInt()).in(heads)
                && isWhereHeIs(verb.chunk() + 1);
        if (!stays) {
            return Optional.empty();
        }
        int envoy = subject.getAsInt();
        List<PolityKey> senders = scene.owners().of(envoy);
        OptionalInt host = scene.clauses().after(envoy, HOSTS);
        List<PolityKey> hosts = new ArrayList<>(scene.owners().hosts(host));
        if (host.isEmpty() && !senders.isEmpty()) {
            hosts.addAll(new Sides(scene).target(ActKind.AMBASSADOR_RECALLED, subject, senders, List.of()));
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

    /** "where he was", "put", "in place", "at his post". */
    private boolean isWhereHeIs(int chunk) {
        String words = scene.parse().lower(chunk) + ' ' + scene.parse().lower(chunk + 1);
        return words.startsWith("where ")
                || words.startsWith("put ")
                || Word.isOneOf(
                        words, "in place", "in post", "at his post", "at her post", "in his post", "in her post");
    }
}
