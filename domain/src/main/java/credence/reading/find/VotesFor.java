package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Recognition that a parliament asks for: "the House of Commons voted for recognition". */
final class VotesFor {
    private static final Set<String> VOTING = WordSet.of("vote", "call", "press");
    private static final Set<String> WANTING = WordSet.of("back", "endorse", "demand", "urge", "favour", "favor");

    private static final Set<String> MOTIONS = WordSet.of("motion", "resolution", "text");
    private static final Set<String> PASSING = WordSet.of("adopt", "pass", "approve", "back", "endorse", "carry");

    private final Scene scene;
    private final Targets targets;
    private final RecognitionWords words;

    VotesFor(Scene scene, Targets targets, RecognitionWords words) {
        this.scene = scene;
        this.targets = targets;
        this.words = words;
    }

    Optional<Found> of(int chunk, Rule rule) {
        Optional<VerbGroup> verb = scene.parse().verbs().reversed().stream()
                .filter(one -> one.chunk() < chunk)
                .findFirst()
                .filter(one -> (one.finite() || one.gerund()) && !one.passive() && !one.negated() && asks(one, chunk));
        OptionalInt voters = verb.map(this::voters).orElse(OptionalInt.empty());
        Optional<Assembly> assembly = Assembly.of(scene, voters);
        if (rule.namedKind() != ActKind.RECOGNITION || assembly.isEmpty()) {
            return Optional.empty();
        }
        List<PolityKey> state = assembly.get().state();
        OptionalInt of = scene.clauses().after(chunk, rule.prepositions());
        boolean named = of.isPresent() && of.getAsInt() == chunk + 2;
        Targets.Meant meant = named ? targets.recognised(of.getAsInt(), state) : Targets.Meant.none(chunk);
        List<Party> parties = named ? meant.parties() : words.lastRecognised(state);
        return parties.isEmpty() || state.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.acts()
                        .found(
                                rule,
                                state,
                                parties,
                                Status.URGED,
                                chunk,
                                words.shown(voters, meant.last(), verb.get())));
    }

    /** Who votes, or passes "a motion calling for" it. */
    private OptionalInt voters(VerbGroup asking) {
        if (asking.finite()) {
            return scene.clauses().subject(asking);
        }
        int motion = asking.chunk() - 1;
        return motion > 0
                        && scene.parse().kindAt(motion, Chunk.Kind.NOUN)
                        && MOTIONS.contains(scene.head(motion).lower())
                ? scene.parse()
                        .verbAt(motion - 1)
                        .filter(verb -> verb.finite() && !verb.negated() && PASSING.contains(verb.base()))
                        .map(scene.clauses()::subject)
                        .orElse(OptionalInt.empty())
                : OptionalInt.empty();
    }

    /** "voted for", "voted in favour of", "backed". */
    private boolean asks(VerbGroup verb, int chunk) {
        String before = scene.parse().lower(chunk - 1);
        boolean favour = before.equals("of") && Word.isOneOf(scene.parse().lower(chunk - 2), "favour", "favor");
        return VOTING.contains(verb.base()) && (before.equals("for") || favour)
                || WANTING.contains(verb.base()) && verb.chunk() == chunk - 1;
    }
}
