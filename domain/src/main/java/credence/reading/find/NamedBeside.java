package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Who is meant by a word that says how they stand to another, or in which order, where the sentence names them beside it. */
final class NamedBeside {
    private static final Pattern PLURAL =
            Pattern.compile("(?:s|ese|ish|ch)$|^(?:basotho|batswana|burkinab[eéè]|emaswati|kyrgyz|lao|turkmen)$");

    private static final Set<String> RELATED = WordSet.of(
            "neighbour", "neighbor", "ally", "rival", "partner", "patron", "protector", "foe", "friend", "master");

    /** What one state is among others. */
    private static final Set<String> ROLES = WordSet.of(
            "member",
            "power",
            "host",
            "mediator",
            "broker",
            "backer",
            "sponsor",
            "supporter",
            "opponent",
            "critic",
            "enemy",
            "adversary",
            "donor",
            "guarantor",
            "signatory",
            "candidate",
            "colony",
            "newcomer",
            "exception",
            "giant",
            "heavyweight",
            "holdout");

    private static final Set<String> OPENING = WordSet.of("a", "an", "the", "another", "one");

    private static final Set<String> LANDS =
            WordSet.of("entity", "territory", "region", "statelet", "government", "emirate", "province");

    private NamedBeside() {}

    private static final Set<String> SUCCESSION = WordSet.of("predecessor", "successor");

    /** "Russia's predecessor, the Soviet Union, recognised Israel", "Syria's closest ally, Iran,": another than whose it is. */
    static Optional<PolityKey> ofAnother(Parse parse, int chunk, Unit head) {
        boolean owned = (RELATED.contains(head.lower()) || SUCCESSION.contains(head.lower()))
                && parse
                        .units()
                        .subList(
                                parse.chunks().get(chunk).from(),
                                parse.chunks().get(chunk).to())
                        .stream()
                        .anyMatch(unit -> unit.is("'s"))
                && parse.kindAt(chunk + 3, Chunk.Kind.COMMA);
        return owned ? another(parse, chunk) : Optional.empty();
    }

    /** "Its neighbour, the United Arab Emirates, had done so", "The third member of the bloc, Chad, may": by name behind the comma. */
    static Optional<PolityKey> apposed(Parse parse, int chunk, Unit head) {
        Unit first = parse.unit(parse.chunks().get(chunk).from());
        int name = chunk + 2;
        boolean names = RELATED.contains(head.lower())
                && first.in(Words.POSSESSIVES)
                && parse.kindAt(name - 1, Chunk.Kind.COMMA)
                && parse.kindAt(name, Chunk.Kind.NOUN)
                && !parse.kindAt(name + 1, Chunk.Kind.AND);
        if (names) {
            return Optional.ofNullable(
                    parse.unit(parse.chunks().get(name).to() - 1).polity());
        }
        Optional<PolityKey> place = where(parse, chunk, head);
        if (place.isPresent()) {
            return place;
        }
        boolean role = (RELATED.contains(head.lower()) || ROLES.contains(head.lower()))
                && (first.in(OPENING) || first.in(Words.POSSESSIVES));
        return role ? another(parse, chunk) : Optional.empty();
    }

    /** "In Lima, where the government recognised it on Monday": that of the place. */
    private static Optional<PolityKey> where(Parse parse, int chunk, Unit head) {
        int place = parse.kindAt(chunk - 2, Chunk.Kind.COMMA) ? chunk - 3 : chunk - 2;
        Chunk noun = parse.chunks().get(chunk);
        boolean governs = parse.lower(chunk - 1).equals("where")
                && (Offices.speaksFor(head.lower()) || Offices.isTitle(head.lower()))
                && parse.units().subList(noun.from(), noun.to()).stream().allMatch(unit -> unit.polity() == null)
                && parse.kindAt(place, Chunk.Kind.NOUN);
        return governs
                ? Optional.of(parse.unit(parse.chunks().get(place).to() - 1))
                        .filter(Unit::named)
                        .map(Unit::polity)
                : Optional.empty();
    }

    /** "Another territory in the region, Somaliland, declared", "One other state, Malta, recognised it": one that is named behind the comma, and none told before. */
    static boolean isAnother(Parse parse, int chunk, Unit head) {
        return parse.unit(parse.chunks().get(chunk).from()).in("another", "one")
                && Words.COUNTRY_WORDS.contains(head.lower());
    }

    /** "a state calling itself Macedonia", "a republic called Abkhazia": the name that the clause behind it gives. */
    static Optional<PolityKey> called(Parse parse, int chunk, Unit head) {
        boolean land = Words.COUNTRY_WORDS.contains(head.lower()) || head.in(LANDS);
        int calls = parse.kindAt(chunk + 1, Chunk.Kind.RELATIVE)
                        || parse.lower(chunk + 1).equals("that")
                ? chunk + 2
                : chunk + 1;
        String verb = parse.lower(calls);
        boolean itself = Word.isOneOf(verb, "calling", "calls", "called", "styling", "styles", "naming")
                && parse.lower(calls + 1).equals("itself");
        int name = itself ? calls + 2 : calls + 1;
        int bears = land ? borne(parse, calls) : -1;
        if (bears >= 0) {
            return Optional.of(parse.unit(parse.chunks().get(bears).to() - 1))
                    .filter(Unit::named)
                    .map(Unit::polity);
        }
        boolean names = land
                // "Peru's government called Damascus": a verb
                && (itself
                        || calls == chunk + 1
                                && Word.isOneOf(verb, "called", "named")
                                && parse.unit(parse.chunks().get(chunk).from()).in("a", "an", "another", "one"))
                && parse.kindAt(name, Chunk.Kind.NOUN);
        return names
                ? Optional.of(parse.unit(parse.chunks().get(name).to() - 1))
                        .filter(Unit::named)
                        .map(Unit::polity)
                : Optional.empty();
    }

    /** "a state that bears the name of Macedonia", "any state by the name of Macedonia": the chunk of that name, else -1. */
    private static int borne(Parse parse, int verb) {
        boolean bears = Word.isOneOf(
                parse.lower(verb), "bears", "bearing", "carries", "carrying", "uses", "using", "has", "by", "under");
        int name = verb + 1;
        boolean of =
                parse.lower(name).equals("the name") && parse.lower(name + 1).equals("of");
        int last = of ? name + 2 : name;
        boolean named = of || parse.lower(name).startsWith("the name ");
        return bears && named && parse.kindAt(last, Chunk.Kind.NOUN) ? last : -1;
    }

    /** @return the name between marks behind it; empty where there is none */
    static Optional<PolityKey> another(Parse parse, int chunk) {
        int comma = chunk + 1;
        while (parse.kindAt(comma, Chunk.Kind.PREPOSITION) && parse.kindAt(comma + 1, Chunk.Kind.NOUN)) {
            comma += 2;
        }
        boolean named = parse.kindAt(comma, Chunk.Kind.COMMA)
                && parse.kindAt(comma + 1, Chunk.Kind.NOUN)
                && (parse.kindAt(comma + 2, Chunk.Kind.COMMA)
                        || parse.lower(comma + 2).equals("."));
        return named
                ? Optional.of(parse.unit(parse.chunks().get(comma + 1).to() - 1))
                        .filter(Unit::named)
                        .map(Unit::polity)
                : Optional.empty();
    }

    /** "Djibouti was the fourth, and Somalia the fifth; the latter": the last two that the sentence names before; empty for fewer. */
    static List<PolityKey> lastTwo(Parse parse, int chunk) {
        List<PolityKey> named = parse
                .units()
                .subList(0, parse.chunks().get(chunk).from())
                .stream()
                .filter(unit -> unit.named() && unit.polity() != null)
                .map(unit -> Objects.requireNonNull(unit.polity()))
                .distinct()
                .toList();
        return named.size() < 2 ? List.of() : named.subList(named.size() - 2, named.size());
    }

    /** "the Turks", "the French". */
    static boolean isPeople(Parse parse, Chunk noun, Unit head) {
        return head.demonym()
                && PLURAL.matcher(head.lower()).find()
                && noun.to() - noun.from() == 2
                && parse.unit(noun.from()).is("the");
    }
}
