package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.time.Edtf;
import java.util.Optional;

/** When something is to be, told by a time that looks ahead: "by 28 May", "From Thursday, it says, the embassy will". */
record PlannedDays(Parse parse, Spans spans) {
    /** "From Thursday, it says, the embassy will": said between commas. */
    private boolean isSetApart(VerbGroup verb) {
        return Speech.says(verb.base())
                && parse.kindAt(verb.chunk() + 1, Chunk.Kind.COMMA)
                && parse.kindAt(verb.chunk() - 2, Chunk.Kind.COMMA);
    }

    /** "to restore relations and to return their envoys by the end of the year": the day of the second alone. */
    private boolean isAnotherPlan(int chunk) {
        return parse.kindAt(chunk - 1, Chunk.Kind.AND)
                && parse.verbAt(chunk).filter(VerbGroup::infinitive).isPresent()
                && parse.lower(chunk).startsWith("to ");
    }

    /** Of what is planned: "by 28 May", "from April 1", "effective on June 1". */
    Optional<Edtf> of(int anchor) {
        for (int j = anchor + 1;
                j < parse.chunks().size()
                        && !parse.kindAt(j, Chunk.Kind.STOP)
                        && parse.verbAt(j).filter(VerbGroup::finite).isEmpty()
                        && !isAnotherPlan(j);
                j++) {
            Optional<Time> ahead = parse.kindAt(j, Chunk.Kind.TIME) && !spans.holds(j)
                    ? parse.timeAt(j).filter(time -> time.relation() == Time.Relation.AHEAD)
                    : Optional.empty();
            if (ahead.isPresent()) {
                return ahead.map(Time::ahead);
            }
        }
        // "From June 15 the Netherlands will have an embassy there"
        int front = parse.kindAt(0, Chunk.Kind.TIME) ? 0 : 1;
        return parse.kindAt(front, Chunk.Kind.TIME)
                        && parse.verbs().stream()
                                .noneMatch(verb -> verb.finite() && verb.chunk() < anchor && !isSetApart(verb))
                ? parse.timeAt(front)
                        .filter(time -> time.relation() == Time.Relation.AHEAD)
                        .map(Time::ahead)
                : Optional.empty();
    }
}
