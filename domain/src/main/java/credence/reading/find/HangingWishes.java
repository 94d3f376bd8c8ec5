package credence.reading.find;

import credence.act.Status;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.Optional;
import java.util.OptionalInt;

/** An infinitive under what somebody would have of another, or holds to be needed: "would like Denmark to", "ought to", "it is time for Peru to". */
record HangingWishes(Parse parse, Clauses clauses) {
    /** "lawmakers want Denmark to recognise it", "would like Denmark to". */
    boolean hasOther(VerbGroup outer, VerbGroup verb) {
        OptionalInt object = clauses.object(outer);
        return object.isPresent()
                && (outer.base().equals("want")
                        || Word.isOneOf(outer.base(), "like", "prefer")
                                && outer.modal().equals("would")
                                && object.getAsInt() == outer.chunk() + 1
                                && verb.chunk() > object.getAsInt());
    }

    /** "ought to", "needs to", "is time for it to", "is moving to", "did not hesitate to": empty where none of these is said. */
    Optional<Status> driven(VerbGroup outer, VerbGroup verb) {
        boolean next = verb.chunk() == outer.chunk() + 1;
        if (next && outer.finite() && outer.modal().isEmpty() && isNeeding(outer)) {
            // "does not need to sever relations": and so does not
            return outer.negated()
                    ? outer.base().equals("need") ? Optional.of(Status.REFUSED) : Optional.empty()
                    : Optional.of(Status.URGED);
        }
        if (isTimeFor(outer, verb)) {
            return Optional.of(Status.URGED);
        }
        String words = parse.lower(outer.chunk());
        if (Word.isOneOf(outer.base(), "move", "inch", "edge", "come", "draw", "step", "go", "get")
                && Word.isOneOf(
                        parse.lower(outer.chunk() + 1), "closer", "a step closer", "one step closer", "nearer")) {
            // "moved closer to recognising it"
            return Optional.of(Status.INTENDED);
        }
        if (next
                && outer.base().equals("move")
                && Word.isOneOf(words, "is moving", "are moving", "was moving", "were moving")) {
            return Optional.of(Status.INTENDED);
        }
        if (next && outer.base().equals("mean") && !outer.passive()) {
            // "mean to open their embassy", where "may mean closing it" only asks what follows
            return Optional.of(outer.negated() ? Status.REFUSED : Status.INTENDED);
        }
        return next
                        && outer.base().equals("hesitate")
                        && Word.isOneOf(words, "did not hesitate", "didn't hesitate", "did n't hesitate")
                ? Optional.of(Status.DONE)
                : Optional.empty();
    }

    /** "has no choice but to close it", "is left with no option but to": what it then is still to do; "had no choice but" tells that it did. */
    Status leftNoChoice(VerbGroup outer, OwnStatus own) {
        return Word.isOneOf(parse.lower(outer.chunk()), "has", "have", "is left", "are left", "sees", "see", "leaves")
                ? Status.ANNOUNCED
                : own.of(outer);
    }

    private static boolean isNeeding(VerbGroup outer) {
        return Word.isOneOf(outer.base(), "need", "ought");
    }

    /** "It is time for Norway to recognise it", "the time has come for Norway to". */
    private boolean isTimeFor(VerbGroup outer, VerbGroup verb) {
        int whom = clauses.subject(verb).orElse(-1);
        if (whom <= outer.chunk() || whom >= verb.chunk() || outer.negated()) {
            return false;
        }
        int link = clauses.list(whom).getFirst() - 1;
        boolean is = Statuses.COPULAS.contains(outer.base())
                && Word.isOneOf(parse.lower(link - 1), "time", "high time", "the time", "about time");
        boolean come = outer.base().equals("come")
                && link == outer.chunk() + 1
                && Word.isOneOf(parse.lower(outer.chunk() - 1), "time", "the time");
        return parse.lower(link).equals("for") && (is || come);
    }
}
