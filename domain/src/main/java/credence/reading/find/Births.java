package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Sentence;
import credence.reading.text.Token;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who came to be a state, by whatever word: "South Sudan became independent", "Bosnia broke away from Yugoslavia". No act of anybody, but
 * what "it" and "the new state" are that others then recognise.
 */
final class Births {
    private static final Pattern REPUBLIC = Pattern.compile("\\b(?:state|republic)\\b");

    private static final Pattern STATE = Pattern.compile(".*\\b(?:independent|newest|new|youngest)\\b.*");
    private static final Set<String> GAINING = WordSet.of("gain", "win", "achieve", "obtain", "regain");
    private static final Set<String> AWAY = WordSet.of("away", "off", "from");
    private static final Set<String> UNIONS = WordSet.of("union", "federation");

    /** Words that together may tell of one, where nothing else of the sentence tells of an act. */
    private static final List<Map.Entry<Set<String>, Set<String>>> WORDS = List.of(
            Map.entry(
                    WordSet.of("became", "become", "becomes", "becoming"),
                    WordSet.of("independent", "newest", "youngest")),
            Map.entry(WordSet.of("was", "were"), WordSet.of("born")),
            Map.entry(WordSet.of("proclaimed", "declared"), WordSet.of("state", "republic")),
            Map.entry(WordSet.of("came"), WordSet.of("being")),
            Map.entry(WordSet.of("broke", "broken", "breaking"), WordSet.of("away")),
            Map.entry(WordSet.of("split", "separated", "seceded"), WordSet.of("from", "off")),
            Map.entry(WordSet.of("left", "quit"), WordSet.of("union", "federation", "yugoslavia")));

    private final Scene scene;

    Births(Scene scene) {
        this.scene = scene;
    }

    /** Whether a sentence may tell of one. */
    static boolean mayBeIn(Sentence sentence) {
        return WORDS.stream().anyMatch(pair -> has(sentence, pair.getKey()) && has(sentence, pair.getValue()));
    }

    private static boolean has(Sentence sentence, Set<String> words) {
        for (Token token : sentence.tokens()) {
            if (words.contains(token.lower())) {
                return true;
            }
        }
        return false;
    }

    /** Remembers who did. */
    void remember() {
        scene.parse().verbs().stream()
                .flatMap(verb -> born(verb).stream())
                .forEach(scene.text().memory()::proclaimed);
    }

    private Optional<PolityKey> born(VerbGroup verb) {
        String next = scene.parse().lower(verb.chunk() + 1);
        boolean told =
                switch (verb.base()) {
                    case "become" -> STATE.matcher(next).matches();
                    case "born", "bear" -> Word.isOneOf(scene.parse().lower(verb.chunk()), "was born", "were born");
                    case "come" ->
                        next.equals("into")
                                && scene.parse().lower(verb.chunk() + 2).equals("being");
                    case "vote" -> next.equals("for") && isIndependence(verb.chunk() + 2);
                    case "declare", "proclaim" -> isState(verb.chunk() + 1);
                    case "choose" -> isIndependence(verb.chunk() + 1);
                    case "secede" -> true;
                    case "break", "split", "separate" -> AWAY.contains(next) && isOfItsParent(verb);
                    case "leave", "quit" -> leavesUnion(verb);
                    default -> GAINING.contains(verb.base()) && isIndependence(verb.chunk() + 1);
                };
        boolean happened = told && !verb.negated() && !Word.isOneOf(verb.modal(), "may", "might", "could", "would");
        if (happened && Word.isOneOf(verb.base(), "declare", "proclaim")) {
            return scene.units(verb.chunk() + 1).stream()
                    .map(Unit::polity)
                    .flatMap(Stream::ofNullable)
                    .findFirst();
        }
        List<PolityKey> subject = happened ? scene.polities(scene.clauses().subject(verb)) : List.of();
        return subject.size() == 1 ? Optional.of(subject.getFirst()) : Optional.empty();
    }

    /** "proclaimed a Palestinian state", "the People's Republic". */
    private boolean isState(int chunk) {
        return scene.parse().kindAt(chunk, Chunk.Kind.NOUN)
                && REPUBLIC.matcher(scene.parse().lower(chunk)).find();
    }

    private boolean isIndependence(int chunk) {
        return scene.parse().lower(chunk).endsWith("independence");
    }

    /** "broke away from Yugoslavia": from whom it could, and not from a line of the Union. */
    private boolean isOfItsParent(VerbGroup verb) {
        List<PolityKey> own = scene.polities(scene.clauses().subject(verb));
        List<PolityKey> from = scene.polities(scene.clauses().after(verb.chunk(), "from"));
        return own.size() == 1
                && scene.text().parents().of(own.getFirst()).stream().anyMatch(from::contains);
    }

    /** "left the union with Serbia", "left Yugoslavia". */
    private boolean leavesUnion(VerbGroup verb) {
        List<PolityKey> own = scene.polities(scene.clauses().subject(verb));
        int object = scene.clauses().object(verb).orElse(-1);
        return object > 0
                && own.size() == 1
                && !scene.text().parents().of(own.getFirst()).isEmpty()
                && (scene.head(object).in(UNIONS)
                        || scene.text().parents().of(own.getFirst()).stream()
                                .anyMatch(scene.polities(object)::contains));
    }
}
