package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.NOUN;

import credence.act.Status;
import credence.reading.parse.Clauses;
import credence.reading.parse.Control;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.Set;

/** What somebody is made to do or kept from doing: "persuaded Peru to recognise it", "got Peru to", "was prevented from opening an embassy". */
final class Causation {
    /** Who tries this has not always had his will. */
    private static final Set<String> PRESSING = WordSet.of("push", "pressure", "pressurise");

    private static final Set<String> PREVENTING = WordSet.of(
            "stop",
            "prevent",
            "keep",
            "deter",
            "dissuade",
            "discourage",
            "bar",
            "block",
            "ban",
            "hinder",
            "forbid",
            "restrain",
            "preclude");

    private static final Set<String> NOTHING = WordSet.of("nothing", "nobody", "none");

    private final Parse parse;
    private final Clauses clauses;
    private final Statuses statuses;

    Causation(Parse parse, Clauses clauses, Statuses statuses) {
        this.parse = parse;
        this.clauses = clauses;
        this.statuses = statuses;
    }

    /** The verb that tells who or what makes somebody do it, or keeps him from it. */
    Optional<VerbGroup> over(VerbGroup verb) {
        return verb.infinitive()
                ? clauses.hook(verb).flatMap(parse::verbAt).filter(outer -> isDriving(outer, verb))
                : Optional.of(governing(verb))
                        .filter(at -> at >= 0)
                        .flatMap(parse::verbAt)
                        .filter(outer ->
                                isInto(verb) ? PRESSING.contains(outer.base()) : PREVENTING.contains(outer.base()));
    }

    /** Empty where the act is nobody's. */
    Optional<Status> status(VerbGroup verb, VerbGroup outer, int depth) {
        if (isInto(verb)) {
            // "pressured Peru into recognising it": that it did
            return statuses.of(outer, depth + 1);
        }
        if (verb.gerund()) {
            return prevented(outer);
        }
        Status driven = outer.negated() ? null : statuses.of(outer, depth + 1).orElse(null);
        if (driven == null || verb.negated()) {
            return driven == Status.DONE ? Optional.of(Status.REFUSED) : Optional.empty();
        }
        return Optional.of(
                switch (driven) {
                    case DONE -> isPressed(outer) ? Status.URGED : Status.DONE;
                    case HYPOTHETICAL, DENIED -> Status.HYPOTHETICAL;
                    // "tried to persuade Peru to", "failed to persuade it to": it is asked for by another
                    case ANNOUNCED, INTENDED, THREATENED, URGED, REFUSED ->
                        outer.passive() ? Status.HYPOTHETICAL : Status.URGED;
                });
    }

    /** "Norway pushed Peru to": whether Peru did is not told; "the anger pushed Peru to". */
    private boolean isPressed(VerbGroup outer) {
        int subject = outer.passive() ? -1 : clauses.subject(outer).orElse(-1);
        return PRESSING.contains(outer.base())
                && (subject < 0
                        || clauses.head(subject).named()
                        || Offices.speaksFor(clauses.head(subject).lower()));
    }

    /** "did not stop Peru from opening an embassy": that it did; "stopped it from opening one": nobody did. */
    private Optional<Status> prevented(VerbGroup outer) {
        int subject = clauses.subject(outer).orElse(-1);
        boolean nothing = subject >= 0 && clauses.head(subject).in(NOTHING);
        if (!outer.negated() && !nothing) {
            return Optional.empty();
        }
        boolean past = outer.modal().isEmpty() && outer.finite() && !outer.passive();
        return past ? Optional.of(Status.DONE) : nothing ? Optional.of(Status.INTENDED) : Optional.empty();
    }

    /** A verb whose object does it, or of which who does it is the subject: "persuaded Peru to", "was persuaded to". */
    private boolean isDriving(VerbGroup outer, VerbGroup verb) {
        if (!Control.DRIVING.contains(outer.base())) {
            return Control.getsOther(parse, clauses, outer, verb);
        }
        int object = clauses.object(outer).orElse(verb.chunk());
        return outer.passive() || object > outer.chunk() && object < verb.chunk();
    }

    private boolean isInto(VerbGroup verb) {
        return verb.gerund() && parse.lower(verb.chunk() - 1).equals("into");
    }

    /** The verb before "from" or "into", who is kept from it or driven passed over; -1 where none stands there. */
    private int governing(VerbGroup gerund) {
        int from = gerund.chunk() - 1;
        if (!gerund.gerund() || !Word.isOneOf(parse.lower(from), "from", "into")) {
            return -1;
        }
        return parse.kindAt(from - 1, NOUN) ? clauses.list(from - 1).getFirst() - 1 : from - 1;
    }
}
