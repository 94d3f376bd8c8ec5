package credence.reading.find;

import credence.reading.Statement;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Sentence;
import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What is said in the report's own words: "Maduro wrote on Twitter that the embassy would be closed". */
final class Indirect {
    private static final Set<String> REPORTING = WordSet.of(
            "say",
            "write",
            "post",
            "announce",
            "tell",
            "report",
            "tweet",
            "state",
            "add",
            "declare",
            "confirm",
            "publish",
            "insist",
            "warn",
            "stress",
            "argue",
            "reiterate",
            "blame",
            "express");

    private final Text text;
    private final Speakers speakers;
    private final Sources sources;

    Indirect(Text text, Speakers speakers, Sources sources) {
        this.text = text;
        this.speakers = speakers;
        this.sources = sources;
    }

    /** The clause that is said; empty where the sentence tells of nobody who says anything. */
    Optional<Statement> in(Sentence sentence) {
        Parse parse = text.parse(sentence.index());
        for (VerbGroup verb : parse.verbs()) {
            boolean reports =
                    REPORTING.contains(verb.base()) && !verb.passive() && !verb.infinitive() && !verb.negated();
            if (!reports || sources.quoted(parse.unit(verb.unit()).from())) {
                continue;
            }
            OptionalInt subject = text.clauses(sentence.index()).subject(verb);
            Optional<Speakers.Speaker> speaker = subject.isPresent()
                    ? speakers.at(new Place(sentence.index(), subject.getAsInt()))
                    : Optional.empty();
            Optional<int[]> said = speaker.isPresent() ? said(parse, verb, subject.getAsInt()) : Optional.empty();
            if (said.isPresent()) {
                return Statements.of(
                        text,
                        said.get()[0],
                        said.get()[1],
                        false,
                        new Sources.Source(speaker.orElseThrow(), sources.channel(sentence, speaker.orElseThrow())));
            }
        }
        return Optional.empty();
    }

    /** The clause that is said: behind the verb, or before "..., the president announced". [from, to) in UTF-16 units. */
    private Optional<int[]> said(Parse parse, VerbGroup verb, int subject) {
        int told = verb.base().equals("tell") && parse.kindAt(verb.chunk() + 1, Chunk.Kind.NOUN) ? 1 : 0;
        boolean behind = verb.chunk() + 2 < parse.chunks().size() && hasWords(parse, verb.chunk() + 1 + told);
        if (behind) {
            int first = afterThat(parse, verb.chunk() + 1 + told);
            while (parse.kindAt(first, Chunk.Kind.TIME)
                    || parse.kindAt(first, Chunk.Kind.SUBORDINATOR)
                            && parse.lower(first).equals("that")) {
                first++;
            }
            int from = parse.unit(parse.chunks()
                            .get(Math.min(first, parse.chunks().size() - 1))
                            .from())
                    .from();
            return Optional.of(new int[] {from, end(parse)});
        }
        int comma = subject - 1;
        boolean before = comma > 1 && parse.kindAt(comma, Chunk.Kind.COMMA);
        return before
                ? Optional.of(new int[] {
                    parse.unit(0).from(),
                    parse.unit(parse.chunks().get(comma - 1).to() - 1).to()
                })
                : Optional.empty();
    }

    /** "wrote on Twitter that": what is said begins behind "that". */
    private static int afterThat(Parse parse, int from) {
        for (int j = from; j < from + 5 && j < parse.chunks().size(); j++) {
            if (parse.lower(j).equals("that")) {
                return j + 1;
            }
            if (parse.kindAt(j, Chunk.Kind.VERB)) {
                return from;
            }
        }
        return from;
    }

    /** Whether more than when and where it was said stands behind the verb. */
    private static boolean hasWords(Parse parse, int from) {
        int substance = 0;
        for (int j = from; j < parse.chunks().size(); j++) {
            boolean aside = parse.kindAt(j, Chunk.Kind.TIME)
                    || parse.kindAt(j, Chunk.Kind.OTHER)
                    || parse.kindAt(j, Chunk.Kind.PREPOSITION)
                    || parse.kindAt(j - 1, Chunk.Kind.PREPOSITION);
            substance += aside ? 0 : 1;
        }
        return substance >= 1;
    }

    private static int end(Parse parse) {
        int last = parse.units().size() - 1;
        while (last > 0
                && WordSet.of(".", "!", "?", "\"").contains(parse.unit(last).lower())) {
            last--;
        }
        boolean opened = parse.units().subList(0, last + 1).stream()
                                .filter(unit -> unit.is("\""))
                                .count()
                        % 2
                == 1;
        return opened && last + 1 < parse.units().size() && parse.unit(last + 1).is("\"")
                ? parse.unit(last + 1).to()
                : parse.unit(last).to();
    }
}
