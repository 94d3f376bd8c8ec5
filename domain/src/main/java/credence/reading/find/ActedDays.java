package credence.reading.find;

import credence.act.Party;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.time.Edtf;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The day on which a sentence only says that somebody acted: "Poland has recognised it. The government acted on Monday, when the count was over". */
final class ActedDays {
    private final int sentence;
    private final Parse parse;
    private final Clauses clauses;
    private final Referents referents;
    private final ClauseTimes times;

    ActedDays(int sentence, Text text, Referents referents) {
        this.sentence = sentence;
        this.parse = text.parse(sentence);
        this.clauses = text.clauses(sentence);
        this.referents = referents;
        this.times = new ClauseTimes(parse, clauses, new Spans(sentence, text));
    }

    /** @param actors who did what is told before it */
    Optional<Edtf> of(List<Party> actors) {
        return parse.verbs().stream()
                .filter(verb -> verb.finite()
                        && !verb.negated()
                        && !verb.pastPerfect()
                        && verb.modal().isEmpty())
                .flatMap(verb -> day(verb, actors).stream())
                .findFirst();
    }

    /** "Russia has annexed four regions. The president signed treaties in the Kremlin on Friday": which annex them. */
    Optional<Edtf> signed(List<Party> actors) {
        return parse.verbs().stream()
                .filter(verb -> verb.finite()
                        && !verb.passive()
                        && verb.modal().isEmpty()
                        && verb.base().equals("sign"))
                .filter(verb -> clauses.object(verb).stream()
                        .anyMatch(object ->
                                clauses.head(object).in("treaty", "treaties", "decree", "decrees", "law", "laws")))
                .filter(verb -> clauses.subject(verb).stream()
                        .anyMatch(who -> Parties.keys(actors).containsAll(referents.all(new Place(sentence, who)))))
                .findFirst()
                .flatMap(verb -> times.right(verb.chunk()));
    }

    private Optional<Edtf> day(VerbGroup verb, List<Party> actors) {
        boolean so = verb.base().equals("do") && parse.lower(verb.chunk() + 1).equals("so");
        int time = so ? verb.chunk() + 2 : verb.chunk() + 1;
        OptionalInt who = clauses.subject(verb);
        boolean theirs = (so || verb.base().equals("act"))
                && parse.kindAt(time, Chunk.Kind.TIME)
                && times.roles().dates(time)
                && who.isPresent()
                && Parties.of(referents.all(new Place(sentence, who.getAsInt())))
                        .equals(actors);
        return theirs ? parse.timeAt(time).map(Time::value) : Optional.empty();
    }
}
