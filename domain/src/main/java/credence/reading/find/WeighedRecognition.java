package credence.reading.find;

import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Recognition that is weighed, refused or withheld: the noun says what, the verb beside it how far it has come. */
final class WeighedRecognition {
    private static final Pattern BARE =
            Pattern.compile("(?:any |its |the |full |formal |diplomatic |such )*recognition");

    private static final Map<String, Status> WEIGHED = Map.ofEntries(
            Map.entry("rule", Status.REFUSED),
            Map.entry("exclude", Status.REFUSED),
            Map.entry("stop", Status.REFUSED),
            Map.entry("refuse", Status.REFUSED),
            Map.entry("withhold", Status.REFUSED),
            Map.entry("deny", Status.REFUSED),
            Map.entry("oppose", Status.REFUSED),
            Map.entry("consider", Status.HYPOTHETICAL),
            Map.entry("weigh", Status.HYPOTHETICAL),
            Map.entry("mull", Status.HYPOTHETICAL),
            Map.entry("study", Status.HYPOTHETICAL),
            Map.entry("discuss", Status.HYPOTHETICAL));

    private final Scene scene;
    private final Targets targets;
    private final RecognitionWords words;

    WeighedRecognition(Scene scene, Targets targets, RecognitionWords words) {
        this.scene = scene;
        this.targets = targets;
        this.words = words;
    }

    /** "has ruled out recognition", "is considering recognition of Somaliland": how far it has come says the verb. */
    Optional<Found> of(int chunk, Rule rule) {
        boolean against = scene.parse().lower(chunk - 1).equals("against");
        // "said recognition was being studied"
        Optional<VerbGroup> undergone = scene.parse().verbAt(chunk + 1).filter(VerbGroup::passive);
        Optional<VerbGroup> verb =
                undergone.isPresent() || scene.parse().verbAt(chunk - 1).isPresent()
                        ? undergone.or(() -> scene.parse().verbAt(chunk - 1))
                        : against || scene.parse().lower(chunk - 1).equals("out")
                                ? scene.parse().verbAt(chunk - 2)
                                : shortOf(chunk) ? scene.parse().verbAt(chunk - 3) : Optional.empty();
        Optional<Status> weight = verb.flatMap(
                        v -> against && Word.isOneOf(v.base(), "decide", "is", "are", "was", "were", "be")
                                ? Optional.of(Status.REFUSED)
                                : Optional.ofNullable(WEIGHED.get(v.base())))
                .map(status -> !verb.get().negated()
                        ? status
                        : status == Status.REFUSED ? Status.HYPOTHETICAL : Status.REFUSED);
        if (weight.isEmpty()
                // "could no longer withhold recognition": what then comes of it is not told
                || verb.get().noLonger() && verb.get().base().equals("withhold")
                || !BARE.matcher(scene.parse().lower(chunk)).matches()) {
            return Optional.empty();
        }
        List<PolityKey> agents = scene.polities(scene.agent(verb.get()));
        List<PolityKey> actors =
                agents.isEmpty() && undergone.isPresent() ? new Announcers(scene).of(verb.get()) : agents;
        OptionalInt of = scene.clauses()
                .after(
                        chunk,
                        verb.get().base().equals("withhold") ? WordSet.of("of", "from", "to") : rule.prepositions());
        Targets.Meant meant = of.isPresent() ? targets.recognised(of.getAsInt(), actors) : Targets.Meant.none(chunk);
        List<Party> last = meant.parties().isEmpty() && of.isEmpty() ? words.lastRecognised(actors) : meant.parties();
        // "welcomed Transnistria's plea, though it stopped short of recognition"
        List<Party> parties = last.isEmpty() && of.isEmpty() ? Parties.of(scene.onlyOther(actors)) : last;
        return actors.isEmpty() || parties.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.acts()
                        .found(
                                rule,
                                actors,
                                parties,
                                weight.get(),
                                verb.get().chunk(),
                                words.shown(scene.agent(verb.get()), Math.max(chunk, meant.last()), verb.get())));
    }

    /** "stopped short of recognition". */
    private boolean shortOf(int chunk) {
        return chunk >= 3
                && scene.parse().lower(chunk - 1).equals("of")
                && scene.parse().lower(chunk - 2).equals("short");
    }
}
