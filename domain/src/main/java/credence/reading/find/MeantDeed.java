package credence.reading.find;

import credence.act.ActKind;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which act of another a verb means whose own doer is nobody or only ranked: its own kind, "had recognised it", or whatever was told, "had
 * gone so far", "had taken such a step", "has".
 */
record MeantDeed(Scene scene) {
    private static final Set<String> STEPS = WordSet.of(
            "step", "steps", "move", "moves", "action", "measure", "measures", "decision", "course", "line", "gesture");

    private static final Set<String> SUCH =
            WordSet.of("the", "that", "this", "such", "a", "either", "these", "those", "similar", "so", "any", "same");

    private static final Set<String> SO = WordSet.of(
            "so", "that", "it", "this", "the same", "likewise", "the like", "such a thing", "anything of the kind");

    private static final Set<String> ENDED = WordSet.of(
            "before", "until", "till", "previously", "since", "yet", "ever", "then", "now", "either", "thus");

    /** "none dared to take it", "nobody has been prepared to make": what hangs on it is not done either. */
    private static final Set<String> DARING = WordSet.of(
            "dare", "prepare", "choose", "agree", "decide", "want", "wish", "see", "venture", "care", "move", "bring");

    private static final Set<ActKind> BACK = Set.of(ActKind.EMBASSY_OPENED, ActKind.RELATIONS_RESTORED);

    private static final Set<ActKind> AWAY =
            Set.of(ActKind.RELATIONS_SEVERED, ActKind.EMBASSY_CLOSED, ActKind.WITHDRAWAL_OF_RECOGNITION);

    /** The verb that tells what is done, on "dared to recognise it" that of recognising. */
    VerbGroup main(VerbGroup verb) {
        boolean bare = Word.isOneOf(scene.parse().lower(verb.chunk()), "had", "has", "have");
        return scene.parse().verbs().stream()
                .filter(other -> other.chunk() > verb.chunk() && other.chunk() <= verb.chunk() + 3)
                .filter(other -> DARING.contains(verb.base())
                                && other.infinitive()
                                && scene.clauses()
                                        .hook(other)
                                        .filter(hook -> hook == verb.chunk())
                                        .isPresent()
                        // "none had until then thrown out an ambassador": a time stands between
                        || bare && other.participle())
                .findFirst()
                .orElse(verb);
    }

    /** Whether it is of what was told, whatever that is. */
    boolean points(VerbGroup verb) {
        int next = verb.chunk() + 1;
        String words = scene.parse().lower(next);
        return switch (verb.base()) {
            case "do" -> SO.contains(words) || ends(next);
            case "have" -> ends(next);
            case "has", "had" -> ends(next);
            case "go" ->
                Word.isOneOf(words, "so", "that", "this", "as", "quite") && isFar(next)
                        || Word.isOneOf(words, "so far", "that far", "this far", "as far", "further");
            case "take", "make" ->
                isStep(next) && !isAny(next) || (ends(next) || words.equals("to")) && isStep(antecedent(verb));
            case "act" ->
                Word.isOneOf(words, "likewise", "similarly", "alike", "so", "thus")
                        || words.equals("in")
                                && Word.isOneOf(
                                        scene.parse().lower(next + 1), "the same way", "a similar way", "this way");
            case "follow" ->
                words.startsWith("its ")
                        || Word.isOneOf(scene.parse().lastWord(next), "lead", "example", "suit")
                        || Word.isOneOf(words, "suit", "it", "the example", "this example", "that example")
                        || ends(next);
            default -> false;
        };
    }

    /** "that far": one chunk or two. */
    private boolean isFar(int next) {
        return Word.isOneOf(scene.parse().lower(next + 1), "far", "so far");
    }

    private boolean isStep(int chunk) {
        return scene.parse().kindAt(chunk, Chunk.Kind.NOUN)
                && scene.head(chunk).in(STEPS)
                && (scene.units(chunk).getFirst().in(SUCH));
    }

    /** "has taken a decision": whatever that is; "a similar decision" is the one that was told. */
    private boolean isAny(int chunk) {
        return scene.units(chunk).getFirst().is("a") && !scene.has(chunk, "similar", "like", "comparable");
    }

    /** "a step that no country had taken": the noun before the clause. */
    private int antecedent(VerbGroup verb) {
        OptionalInt subject = scene.clauses().subject(verb);
        int before = subject.orElse(0) - 1;
        while (before > 0
                && (scene.parse().lower(before).equals("no")
                        || !scene.parse().kindAt(before, Chunk.Kind.NOUN)
                                && !scene.parse().kindAt(before, Chunk.Kind.VERB))) {
            before--;
        }
        return before;
    }

    /** Whether nothing but a time stands behind. */
    boolean ends(int chunk) {
        String words = scene.parse().lower(chunk);
        return words.isEmpty()
                || scene.parse().kindAt(chunk, Chunk.Kind.COMMA)
                || scene.parse().kindAt(chunk, Chunk.Kind.STOP)
                || scene.parse().kindAt(chunk, Chunk.Kind.TIME)
                || scene.parse().kindAt(chunk, Chunk.Kind.AND)
                || ENDED.contains(words)
                || words.startsWith("until ")
                || Word.isOneOf(words, ".", "\"");
    }

    /** The kinds of act that the verb itself names. */
    Set<ActKind> kinds(VerbGroup verb) {
        Set<ActKind> kinds = EnumSet.noneOf(ActKind.class);
        OptionalInt object =
                verb.passive() ? scene.clauses().subject(verb) : scene.clauses().object(verb);
        for (Frame frame : Frame.values()) {
            for (Rule rule : scene.lexicon().verb(frame, verb.base())) {
                ActKind kind = rule.kind();
                if (kind != null && frame != Frame.SEQUEL && fits(frame, rule, object)) {
                    kinds.add(kind);
                }
            }
        }
        if (Holdings.HAVE.contains(verb.base())
                && object.isPresent()
                && new CountedTies(scene).isTies(object.getAsInt())) {
            kinds.add(ActKind.RELATIONS_ESTABLISHED);
        }
        String next = scene.parse().lower(verb.chunk() + 1);
        if (verb.base().equals("come") && next.equals("back") || verb.base().equals("return")) {
            kinds.addAll(BACK);
        }
        if (verb.base().equals("send")
                && object.isPresent()
                && scene.has(object.getAsInt(), scene.lexicon().list("envoys"))) {
            kinds.addAll(BACK);
        }
        if (verb.base().equals("walk") && next.equals("away")
                || Word.isOneOf(verb.base(), "abandon", "desert") && object.isPresent()) {
            kinds.addAll(AWAY);
        }
        return kinds;
    }

    private boolean fits(Frame frame, Rule rule, OptionalInt object) {
        boolean missions = frame == Frame.OBJECT
                && object.isPresent()
                && scene.has(object.getAsInt(), scene.lexicon().list("missions"));
        return rule.objects().isEmpty()
                || object.isPresent()
                        && (rule.objects()
                                        .contains(scene.head(object.getAsInt()).lower())
                                || missions
                                        && rule.objects().stream()
                                                .anyMatch(scene.lexicon().list("missions")::contains)
                                // "had sent him home", "had granted it to them"
                                || (frame == Frame.EXPEL
                                        ? scene.units(object.getAsInt()).size() == 1
                                                && scene.head(object.getAsInt()).in("he", "him", "they", "them")
                                        : scene.head(object.getAsInt()).in("it", "one")));
    }

    /** Who is named behind the verb, in its clause: toward whom it would be. */
    List<PolityKey> named(VerbGroup verb) {
        int end = verb.chunk() + 1;
        while (end < scene.parse().chunks().size()
                && (scene.parse().kindAt(end, Chunk.Kind.NOUN)
                        || scene.parse().kindAt(end, Chunk.Kind.PREPOSITION)
                        || scene.parse().kindAt(end, Chunk.Kind.OTHER))
                && !ENDED.contains(scene.parse().lower(end))) {
            end++;
        }
        return java.util.stream.IntStream.range(verb.chunk() + 1, end)
                .filter(j -> scene.parse().kindAt(j, Chunk.Kind.NOUN))
                .filter(j -> scene.head(j).named()
                        || scene.units(j).stream().anyMatch(unit -> unit.named() && unit.polity() != null))
                .mapToObj(j -> new NoneWords(scene).names(j))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
