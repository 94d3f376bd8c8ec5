package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Who says that something will be done, where the words leave out who does it. */
final class Announcers {
    private static final Set<String> NO_LONGER_IN_OFFICE =
            WordSet.of("former", "ex-president", "ex-minister", "opposition");

    private static final Set<String> DECIDING =
            WordSet.of("announce", "take", "make", "order", "decide", "confirm", "explain", "defend", "justify");

    private static final Set<String> SAYING = WordSet.of(
            "say",
            "announce",
            "add",
            "tell",
            "state",
            "confirm",
            "declare",
            "deny",
            "warn",
            "threaten",
            "vow",
            "stress",
            "insist",
            "underline",
            "emphasise",
            "emphasize",
            "write",
            "tweet",
            "post");

    /** "decided that relations with Italy would be severed", but not "until Peru agreed to free them". */
    private static final Set<String> DECREEING = WordSet.of("decide", "resolve", "rule", "agree", "decree");

    private static final Pattern STEPS =
            Pattern.compile("(?:the|this|that) (?:step|move|decision|measure|action|order|announcement)s?");

    private final Parse parse;
    private final Clauses clauses;
    private final Scene scene;

    Announcers(Scene scene) {
        this.parse = scene.parse();
        this.clauses = scene.clauses();
        this.scene = scene;
    }

    /** Who says that something will be done, where the passive leaves out who does it: "relations will be cut, the ministry said". */
    List<PolityKey> of(VerbGroup passive) {
        return parse.verbs().stream()
                .filter(verb -> (verb.finite() || verb.gerund() && Word.isOneOf(verb.base(), "announce", "add"))
                        && verb.chunk() != passive.chunk()
                        && (SAYING.contains(verb.base()) || decrees(verb)))
                .map(verb -> clauses.subject(verb))
                .filter(subject -> subject.isPresent() && !scene.has(subject.getAsInt(), NO_LONGER_IN_OFFICE))
                .map(scene::polities)
                .filter(keys -> keys.size() == 1)
                .findFirst()
                .or(this::next)
                .orElse(List.of());
    }

    private boolean decrees(VerbGroup verb) {
        int that = parse.kindAt(verb.chunk() + 1, Chunk.Kind.TIME) ? verb.chunk() + 2 : verb.chunk() + 1;
        // "Kosovo will be recognised, the government decided"
        boolean behind = verb.finite()
                && Word.isOneOf(parse.lower(that), ".", ",")
                && parse.verbs().getLast().equals(verb);
        // "did not rule out that relations would be broken off"
        boolean out = verb.base().equals("rule")
                && parse.lower(verb.chunk() + 1).equals("out")
                && parse.lower(verb.chunk() + 2).equals("that");
        // "left open whether relations would be broken off"
        boolean open = verb.base().equals("leave")
                && parse.lower(verb.chunk() + 1).equals("open")
                && Word.isOneOf(parse.lower(verb.chunk() + 2), "whether", "if");
        return out
                || open
                || DECREEING.contains(verb.base()) && (parse.lower(that).equals("that") || behind);
    }

    /** "Relations were downgraded on Monday. The step was announced by the government in Pretoria": who stands behind it. */
    private Optional<List<PolityKey>> next() {
        int after = scene.sentence() + 1;
        if (after >= scene.text().sentences().size()) {
            return Optional.empty();
        }
        Scene there = scene.beside(after);
        return there.parse().verbs().stream()
                .filter(VerbGroup::finite)
                .findFirst()
                .filter(verb -> !verb.negated() && DECIDING.contains(verb.base()))
                // "Lithuania took that step last April": it too, and nobody else's
                .filter(verb -> verb.passive() || !Word.isOneOf(verb.base(), "take", "make"))
                .filter(verb -> there.patient(verb).stream()
                        .anyMatch(
                                step -> STEPS.matcher(there.parse().lower(step)).matches()))
                .map(verb -> there.polities(there.agent(verb)))
                .filter(keys -> keys.size() == 1);
    }

    /** "Britain and France said that their missions would stay open", "would not be closed": of those who say so. */
    List<PolityKey> before(int noun) {
        boolean stays = scene.parse().verbs().stream()
                .anyMatch(verb -> (Word.isOneOf(verb.base(), "stay", "remain")
                                || verb.negated() && Word.isOneOf(verb.base(), "close", "shut"))
                        && scene.clauses().subject(verb).equals(OptionalInt.of(noun)));
        int said = stays ? noun - 1 : 0;
        while (scene.parse().lower(said).equals("that") || scene.parse().kindAt(said, Chunk.Kind.TIME)) {
            said--;
        }
        return scene.parse()
                .verbAt(Math.max(0, said))
                .filter(verb -> verb.finite()
                        && (Speech.says(verb.base()) || verb.base().equals("answer")))
                .map(verb -> scene.polities(scene.clauses().subject(verb)))
                .orElse(List.of());
    }
}
