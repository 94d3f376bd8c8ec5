package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.time.Edtf;
import java.util.Optional;

/** The time of an act told in a clause with "when", or beside one. */
record WhenClauses(Parse parse, ClauseTimes times) {
    Optional<Edtf> of(int anchor) {
        return when(anchor).or(() -> whenBehind(anchor));
    }

    /** "was left without friends on Wednesday as Canada recalled its ambassador": both on that day. */
    Optional<Edtf> meanwhile(int anchor) {
        boolean past = parse.verbAt(anchor)
                .filter(verb -> verb.finite()
                        && verb.modal().isEmpty()
                        && !verb.perfect()
                        && !verb.pastPerfect()
                        && !verb.negated()
                        && !Word.isOneOf(verb.base(), "do", "has", "have", "had"))
                .isPresent();
        int opener = anchor - 1;
        while (past && opener > 0 && !Word.isOneOf(parse.lower(opener), "as", "while")) {
            past = parse.kindAt(opener, Chunk.Kind.NOUN)
                    || parse.kindAt(opener, Chunk.Kind.AND)
                    || parse.kindAt(opener, Chunk.Kind.PREPOSITION)
                    || parse.kindAt(opener, Chunk.Kind.OTHER)
                    || parse.kindAt(opener, Chunk.Kind.COMMA) && parse.kindAt(opener + 1, Chunk.Kind.NOUN);
            opener--;
        }
        int time = parse.kindAt(opener - 1, Chunk.Kind.COMMA) ? opener - 2 : opener - 1;
        return past
                        && time > 0
                        && parse.kindAt(opener, Chunk.Kind.SUBORDINATOR)
                        && parse.kindAt(opener + 1, Chunk.Kind.NOUN)
                        && parse.kindAt(time, Chunk.Kind.TIME)
                        && times.roles().dates(time)
                ? parse.timeAt(time).map(Time::value)
                : Optional.empty();
    }

    /** "the most since 1985, when London expelled 25": the time before "when" is that of its clause, whatever it is to the rest. */
    private Optional<Edtf> when(int anchor) {
        int opener = anchor - 1;
        while (opener > 0 && !parse.lower(opener).equals("when")) {
            if (parse.verbAt(opener).filter(VerbGroup::finite).isPresent()
                    || parse.kindAt(opener, Chunk.Kind.SUBORDINATOR)) {
                // "on Monday, when Nauru left Taiwan and recognised China"
                return parse.kindAt(anchor - 1, Chunk.Kind.AND) && times.coordinated(opener, anchor)
                        ? when(opener)
                        : Optional.empty();
            }
            opener--;
        }
        int comma = parse.kindAt(opener - 1, Chunk.Kind.COMMA) ? opener - 1 : opener;
        // "on Thursday already, when"
        int time = Word.isOneOf(parse.lower(comma - 1), "already", "alone", "again") ? comma - 2 : comma - 1;
        return opener > 0 && parse.kindAt(time, Chunk.Kind.TIME)
                ? parse.timeAt(time).map(Time::value)
                : Optional.empty();
    }

    /** "restored relations when their presidents met in Quito on March 5": what was done then has the day of that. */
    private Optional<Edtf> whenBehind(int anchor) {
        int opener = anchor + 1;
        while (opener < parse.chunks().size() && !parse.lower(opener).equals("when")) {
            if (parse.kindAt(opener, Chunk.Kind.VERB)
                    || parse.kindAt(opener, Chunk.Kind.STOP)
                    || parse.kindAt(opener, Chunk.Kind.COMMA)
                    || parse.kindAt(opener, Chunk.Kind.TIME)) {
                return Optional.empty();
            }
            opener++;
        }
        boolean told = false;
        for (int j = opener + 1; j < parse.chunks().size(); j++) {
            Optional<VerbGroup> verb = parse.verbAt(j).filter(VerbGroup::finite);
            if (verb.isPresent()
                            && (told
                                    || verb.get().pastPerfect()
                                    || !verb.get().modal().isEmpty())
                    || parse.kindAt(j, Chunk.Kind.COMMA)
                    || parse.kindAt(j, Chunk.Kind.STOP)
                    || parse.kindAt(j, Chunk.Kind.RELATIVE)
                    || parse.kindAt(j, Chunk.Kind.SUBORDINATOR)) {
                return Optional.empty();
            }
            told |= verb.isPresent();
            if (told && parse.kindAt(j, Chunk.Kind.TIME) && times.roles().dates(j)) {
                return parse.timeAt(j).map(Time::value);
            }
        }
        return Optional.empty();
    }
}
