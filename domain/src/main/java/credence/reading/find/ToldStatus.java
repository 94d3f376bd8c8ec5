package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Where the kind of an act and the words about it make its status another: "never severed" denies, "will expel unless" threatens. */
final class ToldStatus {
    /** Not "condemned", "thanked", which tell nothing of what stands beside them. */
    private static final Set<String> TELLING = WordSet.of(
            "say",
            "tell",
            "insist",
            "stress",
            "deny",
            "note",
            "add",
            "confirm",
            "announce",
            "report",
            "state",
            "claim",
            "explain",
            "reiterate",
            "argue",
            "write",
            "point",
            "emphasise",
            "emphasize",
            "maintain",
            "affirm",
            "reaffirm",
            "clarify",
            "assure",
            "underline");

    private static final Set<String> CASES = WordSet.of("case", "event");

    private final int sentence;
    private final Text text;
    private final Parse parse;

    ToldStatus(Scene scene) {
        this.sentence = scene.sentence();
        this.text = scene.text();
        this.parse = scene.parse();
    }

    /**
     * "said that it had not severed relations", "has not withdrawn its recognition" deny it; "has not severed relations" with nobody who says so
     * is how it stands, and a refusal, as "has not recognised it" is whoever says so.
     */
    boolean denied(ActKind kind, Status status, int anchor) {
        return status == Status.REFUSED
                && (isUndoing(kind) || isSaid(anchor))
                && kind != ActKind.RECOGNITION
                && kind != ActKind.CONDEMNATION
                && kind != ActKind.SUPPORT
                && parse.verbAt(anchor)
                        .filter(verb -> verb.negated()
                                && (verb.perfect()
                                        || parse.unit(parse.chunks().get(anchor).from())
                                                .is("did")
                                        || verb.pastPerfect()
                                        || verb.finite()
                                                && (parse.lower(anchor).startsWith("never")
                                                        // "Never before had Paris called home its ambassador"
                                                        || parse.unit(0).is("never")))
                                && verb.modal().isEmpty()
                                // "Never will Peru sever them"
                                && !Word.isOneOf(parse.lower(anchor - 2), "will", "would", "never will", "never would"))
                        .isPresent();
    }

    private static boolean isUndoing(ActKind kind) {
        return kind == ActKind.WITHDRAWAL_OF_RECOGNITION || kind == ActKind.SUSPENSION_OF_RECOGNITION;
    }

    private boolean isSaid(int anchor) {
        return parse.verbs().stream()
                .anyMatch(verb -> verb.chunk() != anchor && verb.finite() && TELLING.contains(verb.base()));
    }

    /** "vowed to sever ties if the deal went ahead". */
    private boolean isVowed(VerbGroup verb) {
        return verb.infinitive()
                && parse.verbAt(Math.max(0, verb.chunk() - 1))
                        .filter(outer -> Word.isOneOf(outer.base(), "vow", "promise", "pledge", "swear"))
                        .isPresent();
    }

    static boolean isHostile(ActKind kind) {
        return switch (kind) {
            case RELATIONS_SEVERED,
                    RELATIONS_SUSPENDED,
                    RELATIONS_DOWNGRADED,
                    EMBASSY_CLOSED,
                    AMBASSADOR_RECALLED,
                    DIPLOMATS_EXPELLED,
                    WITHDRAWAL_OF_RECOGNITION,
                    SUSPENSION_OF_RECOGNITION -> true;
            case RECOGNITION,
                    RELATIONS_ESTABLISHED,
                    RELATIONS_RESTORED,
                    EMBASSY_OPENED,
                    ANNEXATION,
                    INDEPENDENCE_DECLARED,
                    CONDEMNATION,
                    SUPPORT -> false;
        };
    }

    /** "will expel its ambassador unless it apologises": held out, under a condition. */
    boolean conditional(int anchor, Status status) {
        boolean will = parse.verbAt(anchor)
                .filter(verb -> verb.modal().equals("will")
                        || verb.modal().equals("would")
                        || isVowed(verb) && status == Status.ANNOUNCED)
                .isPresent();
        // "asked Peru to apologise, failing which it will recall its ambassador"
        boolean failing = IntStream.range(1, anchor)
                .anyMatch(j ->
                        parse.lower(j).equals("which") && parse.lower(j - 1).equals("failing"));
        // "would break off relations otherwise"
        boolean otherwise = IntStream.range(anchor, parse.chunks().size())
                .anyMatch(j -> parse.lower(j).equals("otherwise"));
        return will && status == Status.ANNOUNCED && (failing || isOrElse(anchor) || isInThatCase(anchor))
                || will && status == Status.HYPOTHETICAL && otherwise
                || will
                        && (status == Status.ANNOUNCED || status == Status.HYPOTHETICAL)
                        && (parse.lower(0).equals("should")
                                || isShouldBehind(anchor)
                                || parse.lower(0).equals("were")
                                        && parse.verbAt(2)
                                                .filter(VerbGroup::infinitive)
                                                .isPresent())
                || will
                        && (status == Status.ANNOUNCED || status == Status.HYPOTHETICAL)
                        && IntStream.range(0, parse.chunks().size())
                                .filter(j -> parse.kindAt(j, Chunk.Kind.SUBORDINATOR))
                                .filter(j -> Word.isOneOf(parse.lower(j), "if", "unless"))
                                .anyMatch(j -> parse.verbAt(Math.max(0, j - 1))
                                        .filter(asked -> Word.isOneOf(
                                                asked.base(), "ask", "say", "know", "wonder", "decide", "see", "clear"))
                                        .isEmpty());
    }

    /** "would recall its ambassador in that case"; "would then", where the sentence before holds a condition. */
    private boolean isInThatCase(int anchor) {
        boolean then =
                parse
                        .units()
                        .subList(
                                parse.chunks().get(anchor).from(),
                                parse.chunks().get(anchor).to())
                        .stream()
                        .anyMatch(unit -> unit.is("then"));
        return isCaseNamed()
                || then
                        && sentence > 0
                        && text.sentences().get(sentence - 1).tokens().stream()
                                .anyMatch(token -> Word.isOneOf(token.lower(), "if", "unless"));
    }

    /** "in that case", "in such an event". */
    private boolean isCaseNamed() {
        List<Unit> units = parse.units();
        return IntStream.range(2, units.size())
                .filter(j -> units.get(j).in(CASES))
                .anyMatch(j -> units.get(j - 2).is("in")
                                && Word.isOneOf(units.get(j - 1).lower(), "that", "this", "either")
                        || j > 2
                                && units.get(j - 3).is("in")
                                && units.get(j - 2).is("such"));
    }

    /** "will expel them should the talks fail", "in the event of an attack". */
    private boolean isShouldBehind(int anchor) {
        return IntStream.range(1, parse.chunks().size() - 1)
                .anyMatch(j -> j > anchor && parse.lower(j).equals("should") && parse.kindAt(j + 1, Chunk.Kind.NOUN)
                        || parse.lower(j).equals("the event")
                                && parse.lower(j - 1).equals("in")
                                && parse.lower(j + 1).equals("of"));
    }

    /** "must release them or Peru will break off relations", "until Friday to leave, or it would". */
    private boolean isOrElse(int anchor) {
        int subject = anchor - 1;
        return parse.kindAt(subject, Chunk.Kind.NOUN)
                && parse.kindAt(subject - 1, Chunk.Kind.AND)
                && parse.lower(subject - 1).startsWith("or")
                && subject > 2;
    }

    /** "will recognise the territory if it is attacked": held out, though a friend may be glad of it. */
    boolean heldOut(ActKind kind, int anchor, Status status) {
        return status == Status.ANNOUNCED
                && (kind == ActKind.RECOGNITION || kind == ActKind.ANNEXATION || kind == ActKind.INDEPENDENCE_DECLARED)
                && parse.verbAt(anchor)
                        .filter(verb -> !verb.base().equals("do"))
                        .isPresent()
                && conditional(anchor, status);
    }

    /** "will recognise him unless he calls an election": held out, whatever it is. */
    boolean unless(int anchor, Status status) {
        return (status == Status.ANNOUNCED || status == Status.HYPOTHETICAL)
                && parse.verbAt(anchor)
                        .filter(verb -> Word.isOneOf(verb.modal(), "will", "would") || isVowed(verb))
                        .isPresent()
                && IntStream.range(0, parse.chunks().size())
                        .anyMatch(j -> parse.kindAt(j, Chunk.Kind.SUBORDINATOR)
                                && parse.lower(j).equals("unless"));
    }
}
