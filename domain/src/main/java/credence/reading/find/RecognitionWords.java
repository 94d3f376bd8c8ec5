package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** The noun "recognition", "it" where that is meant, the words that show an act of recognition, and who was recognised before. */
final class RecognitionWords {
    static final Set<String> SEEKING =
            WordSet.of("seek", "request", "demand", "ask", "appeal", "lobby", "press", "call", "petition");

    private static final Set<String> HAVING = WordSet.of("have", "has", "had", "enjoy");

    private static final Set<String> GIVING =
            WordSet.of("extend", "grant", "accord", "withhold", "withdraw", "revoke", "suspend", "rescind");

    private final Scene scene;

    RecognitionWords(Scene scene) {
        this.scene = scene;
    }

    List<Integer> shown(OptionalInt agent, int last, VerbGroup verb) {
        List<Integer> chunks = new ArrayList<>(List.of(last));
        agent.ifPresent(chunks::add);
        agent.ifPresent(chunk -> chunks.addAll(scene.clauses().list(chunk)));
        chunks.add(verb.chunk());
        return chunks;
    }

    boolean isRecognition(int chunk) {
        return scene.parse().kindAt(chunk, Chunk.Kind.NOUN)
                && (scene.head(chunk).is("recognition") || isItsRecognition(chunk) || isTheirs(chunk));
    }

    /** "withdrew recognition in 2013, only to restore it": the object of the verb before. */
    boolean isItsRecognition(int chunk) {
        return scene.units(chunk).size() == 1
                && scene.head(chunk).is("it")
                && (isOfVerbBefore(chunk) || isGiven(chunk));
    }

    private boolean isOfVerbBefore(int chunk) {
        return scene.parse().verbs().stream()
                .filter(verb -> verb.chunk() < chunk - 1)
                .reduce((one, other) -> other)
                .map(scene::patient)
                .filter(OptionalInt::isPresent)
                .filter(object -> object.getAsInt() != chunk
                        && scene.head(object.getAsInt()).is("recognition"))
                .isPresent();
    }

    /** "Costa Rica extended recognition on Sunday. Poland granted it on Monday": what the sentence before tells of. */
    private boolean isGiven(int chunk) {
        int before = scene.sentence() - 1;
        boolean gives = scene.parse()
                .verbAt(Math.max(0, chunk - 1))
                .filter(verb -> verb.chunk() == chunk - 1 && GIVING.contains(verb.base()))
                .isPresent();
        // "France announced its recognition; Peru had been the first to grant it"
        return gives
                && (tellsOfRecognition(scene, chunk)
                        || before >= 0
                                && isOfRecognition()
                                && tellsOfRecognition(scene.beside(before), Integer.MAX_VALUE));
    }

    private static boolean tellsOfRecognition(Scene there, int before) {
        return IntStream.range(0, Math.min(before, there.parse().chunks().size()))
                .anyMatch(noun -> there.parse().kindAt(noun, Chunk.Kind.NOUN)
                        && there.head(noun).is("recognition"));
    }

    /** Whether an act of recognition was told of last. */
    private boolean isOfRecognition() {
        return scene.text()
                .lastTold()
                .lastKind(scene.sentence())
                .filter(kind -> kind.isOf(Aspect.RECOGNITION))
                .isPresent();
    }

    /** "Togo and Ghana withdrew theirs": where recognition was told of last. */
    boolean isTheirs(int chunk) {
        return Word.isOneOf(scene.parse().lower(chunk), "theirs", "its own", "their own", "anything")
                && isOfRecognition();
    }

    /** "has suspended its recognition, and Haiti is expected to withdraw its own": where the sentence told of recognition last. */
    boolean isTheirs(int chunk, List<Found> here) {
        return !here.isEmpty()
                && here.getLast().kind().isOf(Aspect.RECOGNITION)
                && Word.isOneOf(scene.parse().lower(chunk), "theirs", "its own", "their own");
    }

    /** "went back on its own recognition": of whom stands in the sentences before. */
    List<Party> lastRecognised(List<PolityKey> actors) {
        List<Party> topic = scene.text().lastTold().topic(scene.sentence());
        List<Party> told = topic.isEmpty() ? ContestedStates.last(scene) : ratherThanPerson(topic);
        return (told.isEmpty() ? ContestedStates.only(scene) : told)
                .stream()
                        .filter(party -> !(party instanceof Party.Known known && actors.contains(known.key())))
                        .toList();
    }

    /**
     * "Three states have recognised the Taliban. Iran goes on recognising the ousted president. Russia has ruled out recognition": of whom
     * several have recognised, and not of the person that one has.
     */
    private List<Party> ratherThanPerson(List<Party> topic) {
        if (topic.size() != 1 || !RecognisedPersons.isPerson(topic.getFirst())) {
            return topic;
        }
        Map<List<Party>, Set<Party>> by = new LinkedHashMap<>();
        scene.text().memory().toldUpTo(scene.sentence()).stream()
                .filter(told -> told.kind() == ActKind.RECOGNITION && told.status() == Status.DONE)
                .forEach(told -> by.computeIfAbsent(told.targets(), targets -> new HashSet<>())
                        .addAll(told.actors()));
        return by.getOrDefault(topic, Set.of()).size() > 1
                ? topic
                : by.entrySet().stream()
                        .filter(told ->
                                told.getValue().size() > 1 && told.getKey().size() == 1)
                        .reduce((one, other) -> other)
                        .map(Map.Entry::getKey)
                        .orElse(topic);
    }

    /** The same, or who has declared its independence. */
    List<Party> spokenOf(List<PolityKey> actors) {
        List<Party> last = lastRecognised(actors);
        return !last.isEmpty()
                ? last
                : scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                        .filter(told -> told.kind() == ActKind.INDEPENDENCE_DECLARED)
                        .findFirst()
                        .map(Found::actors)
                        .filter(declared ->
                                declared.size() == 1 && !Parties.of(actors).containsAll(declared))
                        .orElseGet(() -> ContestedStates.near(scene, actors));
    }

    /** "won the recognition of Peru", "has the recognition of Peru": it is of those that stand behind it. */
    Optional<Rule> won(VerbGroup verb, int noun) {
        if (verb.base().equals("retain") && scene.units(noun).getFirst().in(Words.POSSESSIVES)) {
            // "will retain its recognition of Taiwan": what it gives, and does not have
            return Optional.empty();
        }
        return scene.rules()
                .of(Frame.RECEIVED, verb, noun)
                .or(() -> HAVING.contains(verb.base()) && scene.head(noun).is("recognition")
                        ? Optional.of(scene.lexicon().rule("recognition.hold"))
                        : Optional.empty());
    }
}
