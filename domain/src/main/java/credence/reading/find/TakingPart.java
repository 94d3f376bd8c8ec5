package credence.reading.find;

import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** "took part in the recognition of Croatia", "will not take part in the recognition": who does, or does not, what others do together. */
record TakingPart(Scene scene, Targets targets, RecognitionWords words) {
    private static final Set<String> TAKING = WordSet.of("take", "have", "has", "had", "play", "want");

    Optional<Found> of(int chunk, Rule rule) {
        boolean part = scene.parse().lower(chunk - 1).equals("in")
                && Word.isOneOf(scene.parse().lower(chunk - 2), "no part", "any part", "part");
        Optional<VerbGroup> takes =
                part ? scene.parse().verbAt(chunk - 3).filter(verb -> TAKING.contains(verb.base())) : Optional.empty();
        List<PolityKey> actors =
                takes.map(verb -> scene.polities(scene.agent(verb))).orElse(List.of());
        Optional<Status> status = takes.flatMap(this::status);
        if (actors.isEmpty() || status.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt of = scene.clauses().after(chunk, rule.prepositions());
        Targets.Meant meant = of.isPresent() ? targets.recognised(of.getAsInt(), actors) : Targets.Meant.none(chunk);
        List<Party> parties = of.isPresent() ? meant.parties() : words.lastRecognised(actors);
        return parties.isEmpty()
                ? Optional.empty()
                : takes.map(verb -> scene.acts()
                        .found(
                                rule,
                                actors,
                                parties,
                                status.get(),
                                verb.chunk(),
                                words.shown(scene.agent(verb), Math.max(chunk, meant.last()), verb)));
    }

    private Optional<Status> status(VerbGroup verb) {
        boolean none = scene.parse().lower(verb.chunk() + 1).startsWith("no ");
        boolean not = verb.negated() || scene.parse().lower(verb.chunk() + 1).startsWith("any ");
        return none || not ? Optional.of(Status.REFUSED) : scene.status(verb);
    }
}
