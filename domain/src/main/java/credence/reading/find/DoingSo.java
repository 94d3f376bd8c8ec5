package credence.reading.find;

import credence.reading.parse.BareTo;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.OptionalInt;
import java.util.Set;

/** Verbs that stand for an act told before: "did so", "followed suit", "took the same step", "ruled it out". */
final class DoingSo {
    /** Chunks that tell when it was followed. */
    private static final int WHEN = 3;

    private final Scene scene;
    private final PlacesInOrder places;
    private final Waits waits;
    private final RankedDeeds rankedDeeds;
    private final RuledOut ruledOut;

    DoingSo(Scene scene, PlacesInOrder places, Waits waits) {
        this.scene = scene;
        this.places = places;
        this.waits = waits;
        this.rankedDeeds = new RankedDeeds(scene, places);
        this.ruledOut = new RuledOut(scene);
    }

    /** "By doing so, it lost the island": what it did is told already. */
    private boolean isRestated(VerbGroup verb) {
        return verb.gerund() && Word.isOneOf(scene.parse().lower(verb.chunk() - 1), "by", "in");
    }

    boolean is(VerbGroup verb) {
        String next = scene.parse().lower(verb.chunk() + 1);
        return places.placed(verb)
                || waits.waited(verb)
                || new Reconciled(scene, places).is(verb)
                || rankedDeeds.is(verb)
                || switch (verb.base()) {
                    case "do", "done", "did" ->
                        doneBy(verb)
                                || BareTo.is(scene.parse(), verb)
                                || takenUpByWhich(verb)
                                || refusedByWhich(verb)
                                || next.equals("so") && !isRestated(verb)
                                || places.isToo(verb)
                                || next.equals("the same") && !isWithAnother(verb.chunk() + 2)
                                || next.equals("that")
                                        && verb.infinitive()
                                        && places.rankedBefore(verb)
                                        // "the first country to do that sort of trade"
                                        && !scene.parse().kindAt(verb.chunk() + 2, Chunk.Kind.NOUN)
                                || next.equals("the latter") && isBesides(verb)
                                || next.equals("likewise")
                                || next.equals("that") && verb.infinitive() && places.closes(verb.chunk() + 2)
                                || next.equals("it") && !verb.negated();
                    case "rule" -> ruledOut.is(verb, next);
                    case "refuse", "decline" ->
                        next.equals("it") && places.closes(verb.chunk() + 2)
                                || verb.finite()
                                        && !verb.passive()
                                        && places.closes(verb.chunk() + 1)
                                        && scene.patient(verb).isEmpty()
                                        && isJustTold();
                    case "join" ->
                        next.equals("them")
                                || next.equals("it")
                                || verb.finite() && isJoiningIn(verb, next)
                                // "Paraguay was the last to join"
                                || verb.infinitive()
                                        && places.closes(verb.chunk() + 1)
                                        && (places.rankedBefore(verb) || places.isRank(scene, verb.chunk() - 1))
                                // "Austria refused to join in"
                                || verb.infinitive() && next.equals("in") && places.closes(verb.chunk() + 2)
                                || isRanks(verb, next)
                                        && (places.closes(verb.chunk() + 2)
                                                || scene.parse().kindAt(verb.chunk() + 2, Chunk.Kind.TIME));
                    case "lead", "led" ->
                        Word.isOneOf(next, "the way", "the field")
                                && (places.closes(verb.chunk() + 2)
                                        // "led the way in western Europe"
                                        || scene.parse().lower(verb.chunk() + 2).equals("in")
                                                && scene.parse().kindAt(verb.chunk() + 3, Chunk.Kind.NOUN)
                                                && places.closes(verb.chunk() + 4));
                    case "act", "acted" ->
                        verb.infinitive() && places.rankedBefore(verb)
                                || verb.finite() && scene.parse().kindAt(verb.chunk() + 1, Chunk.Kind.TIME)
                                || verb.finite() && places.isWithinDays(verb.chunk() + 1)
                                || verb.finite()
                                        && next.equals("in")
                                        && scene.parse().lower(verb.chunk() + 2).equals("the same way")
                                        && places.closes(verb.chunk() + 3);
                    case "go" ->
                        // "did not go that far" tells what was not done, and not that it will not be
                        !verb.gerund()
                                        && !(verb.negated() && verb.modal().isEmpty() && !verb.perfect())
                                        && Word.isOneOf(next, "so", "as", "that", "this")
                                        && scene.parse().lower(verb.chunk() + 2).equals("far")
                                        && places.closes(verb.chunk() + 3)
                                || verb.finite() && next.equals("ahead") && places.goesAhead(verb)
                                || next.equals("the same way")
                                        && Word.isOneOf(verb.modal(), "", "will")
                                        && places.closes(verb.chunk() + 2)
                                || next.equals("down")
                                        && Word.isOneOf(
                                                scene.parse().lower(verb.chunk() + 2),
                                                "that road",
                                                "that path",
                                                "the same road",
                                                "the same path",
                                                "this road",
                                                "this path");
                    case "prepare",
                            "plan",
                            "consider",
                            "weigh",
                            "study",
                            "mull",
                            "discuss",
                            "think",
                            "contemplate",
                            "debate" -> waits.weighs(verb);
                    case "precede" ->
                        Word.isOneOf(next, "it", "them")
                                && (places.closes(verb.chunk() + 2)
                                        || scene.parse().lower(verb.chunk() + 2).equals("by"));
                    case "come", "came" ->
                        scene.clauses().subject(verb).stream()
                                        .anyMatch(subject -> scene.head(subject).is("turn"))
                                || Word.isOneOf(next, "round", "around")
                                        && verb.finite()
                                        && places.closes(verb.chunk() + 2);
                    case "announce" ->
                        next.equals("the same") && places.closes(verb.chunk() + 2)
                                || next.matches(
                                                "(?:a |the )?(?:same|similar|like|identical) (?:step|move|decision|measure|action)s?")
                                        && isWhole(verb.chunk() + 2);
                    case "take", "took", "make" ->
                        waits.tookLonger(verb)
                                || isWhole(verb.chunk() + 2)
                                        && next.matches(
                                                "(?:a|the) (?:similar|same) (?:step|move|decision|switch|choice|announcement|declaration|road|path|course)|(?:the same|similar|like) (?:steps|measures|moves|decisions|action|announcements)")
                                || next.matches(
                                                "(?:the|that|this|such a|the same) (?:same )?(?:step|move|course|path|road|switch)")
                                        && (!verb.finite()
                                                || !scene.parse()
                                                        .lower(verb.chunk() + 2)
                                                        .equals("on"))
                                || Word.isOneOf(
                                                next,
                                                "the decision",
                                                "that decision",
                                                "this decision",
                                                "such a decision")
                                        && Word.isOneOf(verb.modal(), "will", "would", "be to")
                                || places.opens(verb)
                                || next.equals("that")
                                        && Word.isOneOf(scene.parse().lower(verb.chunk() + 2), "step", "move")
                                // "Barbados was the first, and Trinidad and Tobago took its decision on 2 May"
                                || Word.isOneOf(
                                                next,
                                                "its own decision",
                                                "its decision",
                                                "their own decision",
                                                "their decision")
                                        && verb.finite()
                                        && places.closes(verb.chunk() + 2);
                    case "complete" ->
                        Word.isOneOf(next, "the list", "the set", "the group", "the round")
                                && places.closes(verb.chunk() + 2);
                    case "follow" ->
                        next.equals("suit") && !isNamedBehind(verb.chunk() + 2)
                                || Word.isOneOf(
                                        next,
                                        "their lead",
                                        "their example",
                                        "the others's lead",
                                        "the others's example",
                                        "the others' lead",
                                        "the others' example",
                                        "the other's lead",
                                        "the other's example",
                                        "the other' lead",
                                        "the other' example",
                                        "its neighbours' lead",
                                        "its neighbours' example",
                                        "its allies' lead",
                                        "its allies' example",
                                        "its partners' lead",
                                        "its partners' example")
                                || verb.infinitive()
                                        && scene.clauses().object(verb).isEmpty()
                                || verb.gerund()
                                        && (places.follows(verb) || isLongIn(verb) || ruledOut.following(verb, places))
                                || verb.finite()
                                        && !verb.passive()
                                        && !scene.parse()
                                                .lower(verb.chunk() + 2)
                                                .endsWith("footsteps")
                                        && scene.clauses().object(verb).isEmpty()
                                        && !followsWith(verb);
                    default -> false;
                };
    }

    /** "have done the same with envoys": in another matter. */
    private boolean isWithAnother(int link) {
        return scene.parse().lower(link).equals("with")
                && scene.parse().kindAt(link + 1, Chunk.Kind.NOUN)
                && scene.units(link + 1).stream().allMatch(unit -> unit.tag("NOUN") && !unit.capital());
    }

    /** "Chile followed the next day with a ban on flights": with what, which was not told before. */
    private boolean followsWith(VerbGroup verb) {
        for (int j = verb.chunk() + 1;
                j <= verb.chunk() + WHEN && !scene.parse().kindAt(j, Chunk.Kind.COMMA);
                j++) {
            if (scene.parse().lower(j).equals("with")) {
                return !isOfTheSame(j + 1)
                        && (scene.polities(j + 1).isEmpty()
                                || !scene.head(j + 1).named());
            }
            if (scene.parse().kindAt(j, Chunk.Kind.VERB)) {
                return false;
            }
        }
        return false;
    }

    /** "followed with theirs", "followed a day later with 30". */
    private boolean isOfTheSame(int noun) {
        return scene.parse().kindAt(noun, Chunk.Kind.NOUN)
                && (Word.isOneOf(scene.parse().lower(noun), "theirs", "its own", "their own", "hers", "his own")
                        || scene.units(noun).getLast().tag("NUM"));
    }

    /** "was not long in following", "was quick in following". */
    private boolean isLongIn(VerbGroup verb) {
        return scene.parse().lower(verb.chunk() - 1).equals("in")
                && places.closes(verb.chunk() + 1)
                && Word.isOneOf(scene.parse().lower(verb.chunk() - 2), "long", "quick", "slow", "swift");
    }

    /** Nothing behind "a similar step" tells what it was about, as "on taxes" does. */
    private boolean isWhole(int chunk) {
        return places.closes(chunk)
                || places.isWithinDays(chunk)
                || Word.isOneOf(
                        scene.parse().lower(chunk),
                        "after",
                        "before",
                        "when",
                        "while",
                        "as",
                        "too",
                        "also",
                        "later",
                        "earlier",
                        "soon")
                || Word.isOneOf(scene.parse().lower(chunk), "against", "with", "towards", "toward")
                        && scene.parse().kindAt(chunk + 1, Chunk.Kind.NOUN)
                        && scene.head(chunk + 1).named();
    }

    /** "Lithuania joined in the same day", "joined in on Tuesday"; "would otherwise have joined in" did not. */
    private boolean isJoiningIn(VerbGroup verb, String next) {
        return scene.clauses().object(verb).isEmpty()
                && !verb.modal().equals("would")
                && (next.equals("in") && places.closes(verb.chunk() + 2)
                        || next.matches("in (?:the same|on) .*")
                                && scene.parse().kindAt(verb.chunk() + 1, Chunk.Kind.TIME));
    }

    /** "joined the growing club", "also joined the club": in any other "club" people may play. */
    private boolean isRanks(VerbGroup verb, String next) {
        return Word.isOneOf(next, "the growing list", "the growing ranks", "the list", "the ranks", "the growing club")
                || next.equals("the club")
                        && verb.unit() > 0
                        && scene.parse().unit(verb.unit() - 1).is("also");
    }

    /** "Chile and Peru recognised it. Bolivia refused": what was told right before, and nothing further back. */
    private boolean isJustTold() {
        return scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .findFirst()
                .filter(told -> told.sentence() >= scene.sentence() - 1)
                .isPresent();
    }

    /** "A broke off ties, a day after B had done the latter": what the same sentence tells. */
    private boolean isBesides(VerbGroup verb) {
        int subject = scene.clauses().subject(verb).orElse(-1);
        return subject > 0
                && Set.of("after", "before", "as")
                        .contains(scene.parse()
                                .lower(scene.clauses().list(subject).getFirst() - 1));
    }

    /** "Previously this was done by Suriname and Burundi". */
    boolean doneBy(VerbGroup verb) {
        OptionalInt subject = verb.passive() ? scene.clauses().subject(verb) : OptionalInt.empty();
        return subject.isPresent()
                && Word.isOneOf(scene.parse().lower(subject.getAsInt()), "this", "that", "the same")
                && scene.parse().lower(verb.chunk() + 1).equals("by")
                && scene.parse().kindAt(verb.chunk() + 2, Chunk.Kind.NOUN);
    }

    /** "agreed to establish relations, which Denmark and Norway have already done". */
    private boolean takenUpByWhich(VerbGroup verb) {
        OptionalInt subject = verb.finite() ? scene.clauses().subject(verb) : OptionalInt.empty();
        return subject.isPresent()
                && scene.parse().lower(verb.chunk()).endsWith("done")
                && Word.isOneOf(
                        scene.parse()
                                .lower(scene.clauses().list(subject.getAsInt()).getFirst() - 1),
                        "which",
                        "something");
    }

    /** "to sever relations with Iran, something La Paz refuses to do". */
    private boolean refusedByWhich(VerbGroup verb) {
        OptionalInt subject = verb.infinitive() ? scene.clauses().subject(verb) : OptionalInt.empty();
        return subject.isPresent()
                && places.closes(verb.chunk() + 1)
                && scene.parse()
                        .verbAt(verb.chunk() - 1)
                        .filter(outer -> Set.of("refuse", "decline").contains(outer.base()))
                        .isPresent()
                && (Word.isOneOf(
                                scene.parse()
                                        .lower(scene.clauses()
                                                        .list(subject.getAsInt())
                                                        .getFirst()
                                                - 1),
                                "which",
                                "something")
                        || scene.parse().lower(subject.getAsInt()).startsWith("something "));
    }

    /** "is expected to follow suit in condemning it": the gerund names the act. */
    private boolean isNamedBehind(int link) {
        return Word.isOneOf(scene.parse().lower(link), "in", "by", "with")
                && scene.parse().verbAt(link + 1).filter(VerbGroup::gerund).isPresent();
    }
}
