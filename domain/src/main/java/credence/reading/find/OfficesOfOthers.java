package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Words;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whose an office cannot be that is told with no name: of those that the sentence speaks of, that ask it, that it judges, that have no such office. */
record OfficesOfOthers(Text text, Referents referents) {
    Set<PolityKey> of(Place place, int depth) {
        Set<PolityKey> others = new HashSet<>(spokenOf(place));
        others.addAll(new AskedGovernments(text).askers(place, depth, referents));
        others.addAll(judged(place));
        others.addAll(republics(place));
        return others;
    }

    /** "The British had shown no regret, the foreign ministry said": not theirs. */
    private Set<PolityKey> spokenOf(Place place) {
        Parse parse = text.parse(place.sentence());
        boolean speaks = parse.verbs().stream()
                .filter(verb -> verb.finite() && Speech.says(verb.base()))
                .anyMatch(verb ->
                        text.clauses(place.sentence()).subject(verb).stream().anyMatch(who -> who == place.chunk()));
        return !speaks
                ? Set.of()
                : parse.chunks().stream()
                        .filter(chunk -> chunk.is(Chunk.Kind.NOUN)
                                && chunk.to() - chunk.from() == 2
                                && parse.unit(chunk.from()).is("the")
                                && parse.unit(chunk.from() + 1).demonym())
                        .flatMap(chunk ->
                                Stream.ofNullable(parse.unit(chunk.from() + 1).polity()))
                        .collect(Collectors.toSet());
    }

    /** "Syria recognised it. Foreign Minister Ana Diaz condemned Syria's decision": not Syria's. */
    Set<PolityKey> judged(Place place) {
        Parse parse = text.parse(place.sentence());
        Clauses clauses = text.clauses(place.sentence());
        return parse.verbs().stream()
                .filter(verb -> verb.finite() && Words.JUDGING.contains(verb.base()))
                .filter(verb -> clauses.subject(verb).stream().anyMatch(who -> who == place.chunk()))
                .flatMap(verb -> clauses.object(verb).stream().boxed())
                .map(whose -> parse.unit(parse.chunks().get(whose).from()))
                .flatMap(unit -> Stream.ofNullable(unit.polity()))
                .collect(Collectors.toSet());
    }

    /** "The royal palace hailed it": of none that has no throne. */
    private Set<PolityKey> republics(Place place) {
        Parse parse = text.parse(place.sentence());
        Chunk noun = parse.chunks().get(place.chunk());
        return parse.units().subList(noun.from(), noun.to()).stream().noneMatch(unit -> unit.is("royal"))
                ? Set.of()
                : text.named().stream()
                        .map(name -> name.naming().polity())
                        .filter(key -> !text.traits().of("monarchy").contains(key))
                        .collect(Collectors.toSet());
    }
}
