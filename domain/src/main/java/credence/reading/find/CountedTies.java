package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.claim.Claim;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many have ties with somebody: "Nearly 20 countries have formal ties with it", "is one of 13 that still have", "reduces to 15 the list with which it has". */
final class CountedTies {
    private static final Set<String> WITH = WordSet.of("with", "to");

    private final Scene scene;
    private final Whom whom;
    private final Numbers numbers;

    CountedTies(Scene scene) {
        this.scene = scene;
        this.whom = new Whom(scene);
        this.numbers = new Numbers(scene);
    }

    /** "Nearly 20 countries still have formal diplomatic ties with Taiwan", "Taiwan has ties with only 12 countries". */
    List<Claim> counted(VerbGroup verb) {
        OptionalInt subject = scene.clauses().subject(verb);
        int ties = verb.chunk() + 1;
        if (verb.negated() || !Holdings.HAVE.contains(verb.base()) || !isTies(ties)) {
            return List.of();
        }
        int relative = relativeBefore(verb.chunk(), subject);
        if (relative > 0) {
            return ofThose(verb, relative, subject);
        }
        if (subject.isEmpty()) {
            return List.of();
        }
        int others = others(ties);
        Optional<Amount> partnersOf = others < 0 ? Optional.empty() : Amount.in(scene.parse(), others);
        List<PolityKey> holders = partnersOf.isPresent() ? scene.polities(subject) : List.of();
        if (partnersOf.isPresent() && holders.size() == 1) {
            return List.of(
                    count(holders.getFirst(), partnersOf.get(), whom.counted(others), subject.getAsInt(), others));
        }
        int states = subject.getAsInt();
        Optional<Amount> number =
                scene.head(states).in(Holdings.STATES) ? Amount.in(scene.parse(), states) : Optional.empty();
        List<PolityKey> partners = partners(ties);
        return number.isEmpty() || partners.size() != 1
                ? List.of()
                : List.of(count(partners.getFirst(), number.get(), whom.counted(states), states, ties + 2));
    }

    /** "one of 13 countries that still have ties with Taipei", "the list of countries with which it still has relations". */
    private List<Claim> ofThose(VerbGroup verb, int relative, OptionalInt subject) {
        boolean with = WITH.contains(scene.parse().lower(relative - 1));
        int states = with ? relative - 2 : relative - 1;
        Optional<Amount> number =
                scene.parse().kindAt(states, Chunk.Kind.NOUN) ? numbers.many(states, verb.chunk()) : Optional.empty();
        // "Peru broke with it. That reduces to 15 the list of countries with which it has relations": who was left
        List<PolityKey> left =
                with && subject.isPresent() ? Parties.keys(new LostAllies(scene).left(subject.getAsInt())) : List.of();
        List<PolityKey> holders = !with ? partners(verb.chunk() + 1) : left.isEmpty() ? whose(subject) : left;
        return number.isEmpty() || holders.size() != 1
                ? List.of()
                : List.of(count(
                        holders.getFirst(),
                        number.get(),
                        whom.counted(states),
                        states,
                        with ? verb.chunk() + 1 : verb.chunk() + 3));
    }

    /** "the allies that Taiwan has lost, and the countries with which it has relations": the one named before "it" in the sentence. */
    private List<PolityKey> whose(OptionalInt subject) {
        List<PolityKey> named = subject.isPresent()
                        && scene.parse().lower(subject.getAsInt()).equals("it")
                ? scene.parse().units().stream()
                        .limit(scene.parse().chunks().get(subject.getAsInt()).from())
                        .map(Unit::polity)
                        .filter(Objects::nonNull)
                        .map(key -> (PolityKey) key)
                        .distinct()
                        .toList()
                : List.of();
        return named.size() == 1 ? named : scene.polities(subject);
    }

    /** "There are now five embassies in Jerusalem". */
    List<Claim> embassies(int chunk) {
        int there = scene.parse().kindAt(chunk - 1, Chunk.Kind.OTHER) ? chunk - 2 : chunk - 1;
        boolean exist = scene.head(chunk).is("embassies")
                && scene.parse().lower(there - 1).equals("there")
                && Word.isOneOf(scene.parse().lower(there), "are", "are now")
                && scene.parse().lower(chunk + 1).equals("in");
        List<PolityKey> host = exist ? scene.polities(OptionalInt.of(chunk + 2)) : List.of();
        return host.size() != 1
                ? List.of()
                : Amount.in(scene.parse(), chunk)
                        .map(number -> number.counts(
                                ActKind.EMBASSY_OPENED,
                                Party.of(host.getFirst()),
                                null,
                                scene.text().plain().passage(scene.from(List.of(chunk)), scene.to(List.of(chunk + 2)))))
                        .map(List::of)
                        .orElse(List.of());
    }

    /** "is one of 13 states with formal ties to Taipei", "leaves just 14 countries with ties to it", "one of five with an embassy in Jerusalem". */
    List<Claim> with(int states) {
        int ties = states + 2;
        Optional<Amount> number = scene.parse().lower(states + 1).equals("with")
                        && scene.parse().kindAt(ties, Chunk.Kind.NOUN)
                        && scene.head(states).in(Holdings.STATES)
                        && isSomeOf(states)
                ? Amount.in(scene.parse(), states)
                : Optional.empty();
        if (number.isEmpty()) {
            return List.of();
        }
        boolean missions = scene.head(ties).in("embassy", "embassies")
                && Word.isOneOf(scene.parse().lower(ties + 1), "in", "to");
        List<PolityKey> holders =
                missions ? scene.polities(OptionalInt.of(ties + 2)) : isTies(ties) ? partners(ties) : List.of();
        if (holders.size() != 1) {
            return List.of();
        }
        return List.of(
                missions
                        ? number.get()
                                .counts(
                                        ActKind.EMBASSY_OPENED,
                                        Party.of(holders.getFirst()),
                                        whom.counted(states),
                                        scene.text()
                                                .plain()
                                                .passage(scene.from(List.of(states)), scene.to(List.of(ties + 2))))
                        : count(holders.getFirst(), number.get(), whom.counted(states), states, ties + 2));
    }

    /** "one of just 13 states", "leaves 14 states": all that there are. */
    private boolean isSomeOf(int states) {
        int of = states - 1;
        while (scene.parse().kindAt(of, Chunk.Kind.OTHER)
                || Word.isOneOf(scene.parse().lower(of), "just", "only")) {
            of--;
        }
        return scene.parse().lower(of).equals("of")
                        && scene.parse().lower(of - 1).equals("one")
                || scene.parse().lower(of).equals("among")
                || scene.parse()
                        .verbAt(Math.max(0, of))
                        .filter(verb -> verb.base().equals("leave") && !verb.negated())
                        .isPresent();
    }

    /** The relative that opens the clause of a verb, its own subject between them where it has one; -1 where none does. */
    private int relativeBefore(int verb, OptionalInt subject) {
        int j = verb - 1;
        while (scene.parse().kindAt(j, Chunk.Kind.OTHER)
                || subject.isPresent()
                        && subject.getAsInt() == j
                        && scene.parse().kindAt(j - 1, Chunk.Kind.RELATIVE)) {
            j--;
        }
        return scene.parse().kindAt(j, Chunk.Kind.RELATIVE) ? j : -1;
    }

    /** The states that are counted behind "ties with", "ties to"; -1 where none are. */
    private int others(int ties) {
        int others = scene.parse().kindAt(ties + 2, Chunk.Kind.OTHER) ? ties + 3 : ties + 2;
        boolean with = WITH.contains(scene.parse().lower(ties + 1))
                && scene.parse().kindAt(others, Chunk.Kind.NOUN)
                && scene.head(others).in(Holdings.STATES)
                && !scene.parse().kindAt(others + 1, Chunk.Kind.AND);
        return with ? others : -1;
    }

    /** "leaves Taiwan with formal ties to just 15 nations". */
    List<Claim> left(VerbGroup verb) {
        int holder = verb.chunk() + 1;
        int ties = holder + 2;
        boolean with = verb.base().equals("leave")
                && !verb.negated()
                && scene.parse().kindAt(holder, Chunk.Kind.NOUN)
                && scene.parse().lower(holder + 1).equals("with")
                && isTies(ties);
        int others = with ? others(ties) : -1;
        Optional<Amount> number = others < 0 ? Optional.empty() : Amount.in(scene.parse(), others);
        List<PolityKey> holders = number.isPresent() ? scene.polities(OptionalInt.of(holder)) : List.of();
        return holders.size() != 1
                ? List.of()
                : List.of(count(holders.getFirst(), number.get(), whom.counted(others), holder, others));
    }

    /** Relations of states, and none of trade. */
    boolean isTies(int chunk) {
        return scene.parse().kindAt(chunk, Chunk.Kind.NOUN)
                && scene.lexicon().list("ties").contains(scene.head(chunk).lower())
                && !scene.has(chunk, scene.lexicon().list("other-sorts"))
                && !scene.units(chunk).getFirst().is("no");
    }

    List<PolityKey> partners(int ties) {
        return WITH.contains(scene.parse().lower(ties + 1)) && scene.parse().kindAt(ties + 2, Chunk.Kind.NOUN)
                ? scene.polities(ties + 2)
                : List.of();
    }

    private Claim count(PolityKey holder, Amount number, @Nullable String population, int first, int last) {
        List<Integer> shown =
                List.of(first, Math.min(last, scene.parse().chunks().size() - 1));
        return number.counts(
                ActKind.RELATIONS_ESTABLISHED,
                Party.of(holder),
                population,
                scene.text().plain().passage(Math.min(number.from(), scene.from(shown)), scene.to(shown)));
    }
}
