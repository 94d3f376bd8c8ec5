package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.NOUN;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Time;
import credence.reading.parse.Unit;
import credence.reading.text.Word;
import credence.time.Edtf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/** Who else sends how many home, where the verb is left out. */
record OtherCounts(Scene scene) {
    /** Chunks of "persona non grata". */
    private static final int LABEL = 3;

    /**
     * Some with a number behind them.
     *
     * @param day the chunk that tells when: "on Tuesday Denmark four", "Denmark four on Tuesday"
     */
    record Count(List<Integer> names, OptionalInt day) {
        /** "on Tuesday Denmark four": and not the day of who stands before. */
        boolean isLed() {
            return day.isPresent() && day.getAsInt() < names.getFirst();
        }
    }

    /**
     * What the verb tells, and what it tells of others: "Slovakia expelled three Russians, Moscow three Slovaks".
     *
     * @param noun those whom the first sends home
     * @param people of which state those are whom a chunk counts; empty where it leaves that out
     */
    List<Found> with(Found first, int noun, IntFunction<List<PolityKey>> people) {
        List<Count> others = of(noun);
        List<Found> all = new ArrayList<>();
        // "On Monday Sweden expelled five, on Tuesday Denmark four"
        Optional<Edtf> leading =
                others.stream().anyMatch(Count::isLed) ? scene.parse().timeAt(0).map(Time::value) : Optional.empty();
        all.add(leading.isPresent() ? first.dated(leading.get()) : first);
        for (Count other : others) {
            List<PolityKey> alike = other.names().stream()
                    .flatMap(name -> scene.referents().one(new Place(scene.sentence(), name)).stream())
                    .toList();
            int last = other.names().getLast() + 1;
            List<PolityKey> theirs = people.apply(last);
            all.add(scene.acts()
                    .found(
                            first.rule(),
                            alike,
                            theirs.isEmpty() ? first.targets() : Parties.of(theirs),
                            first.status(),
                            other.names().getFirst(),
                            List.of(other.names().getFirst(), last))
                    .dated(dayOf(other).orElse(all.getFirst().when())));
        }
        return all;
    }

    private Optional<Edtf> dayOf(Count count) {
        return count.day().isPresent()
                ? scene.parse().timeAt(count.day().getAsInt()).map(Time::value)
                : Optional.empty();
    }

    /** Others with a number of their own behind them: "throws out three and Belgium one", "three, Italy and Denmark two, and Ukraine 13". */
    private List<Count> of(int noun) {
        List<Count> groups = new ArrayList<>();
        List<Integer> names = new ArrayList<>();
        int j = behindLeaving(behindLabel(noun + 1));
        while (Word.isOneOf(scene.parse().lower(j), "the same day", "the next day", "the following day")
                || scene.parse().kindAt(j, Chunk.Kind.TIME)
                || scene.parse().kindAt(j, Chunk.Kind.OTHER)
                || Word.isOneOf(scene.parse().lower(j), "out", "home")) {
            // "ordered three out on Friday, Estonia three and Lithuania four"
            j++;
        }
        if (scene.parse().kindAt(j, Chunk.Kind.PREPOSITION)
                && scene.parse().kindAt(j + 1, NOUN)
                && !isName(j + 1)
                && scene.parse().kindAt(j + 2, Chunk.Kind.COMMA)) {
            // "expelled three in solidarity, Lithuania two"
            j += 2;
        }
        while (opens(j)) {
            j += scene.parse().kindAt(j, Chunk.Kind.COMMA) && scene.parse().kindAt(j + 1, Chunk.Kind.AND) ? 2 : 1;
            OptionalInt day = timeAt(j);
            j += day.isPresent() ? 1 : 0;
            if (!scene.parse().kindAt(j, NOUN) || !isName(j)) {
                break;
            }
            names.add(j++);
            if (isNumber(j)) {
                j = behindLabel(j + 1);
                OptionalInt behind = timeAt(j);
                groups.add(new Count(List.copyOf(names), day.isPresent() ? day : behind));
                names.clear();
                j += behind.isPresent() ? 1 : 0;
            }
        }
        return groups;
    }

    private OptionalInt timeAt(int j) {
        return scene.parse().kindAt(j, Chunk.Kind.TIME) ? OptionalInt.of(j) : OptionalInt.empty();
    }

    /** "declared two persona non grata on Friday, Latvia one": behind what they are declared. */
    private int behindLabel(int j) {
        return scene.parse().lower(j).equals("persona") ? j + LABEL : j;
    }

    /** "told two to go, Latvia one", "gave two a week to leave the country, Latvia one": behind what they were told. */
    private int behindLeaving(int j) {
        int told = MustLeave.isSpan(scene.parse().lower(j)) ? j + 1 : j;
        boolean leaving = scene.parse()
                .verbAt(Math.min(told, scene.parse().chunks().size() - 1))
                .filter(verb -> verb.infinitive() && Word.isOneOf(verb.base(), "leave", "go", "depart", "quit"))
                .isPresent();
        boolean country = leaving && Word.isOneOf(scene.parse().lower(told + 1), "the country", "the kingdom");
        return country ? told + 2 : leaving ? told + 1 : j;
    }

    private boolean opens(int j) {
        return scene.parse().kindAt(j, Chunk.Kind.COMMA) || scene.parse().kindAt(j, Chunk.Kind.AND);
    }

    private boolean isName(int noun) {
        return Optional.of(scene.head(noun)).filter(Unit::named).isPresent();
    }

    private boolean isNumber(int chunk) {
        return scene.parse().kindAt(chunk, NOUN)
                && scene.units(chunk).stream()
                        .allMatch(unit -> unit.tag("NUM")
                                || unit.in(Sent.SOME)
                                || unit.demonym()
                                || unit.tag("NOUN")
                                || unit.is("each"))
                && scene.units(chunk).stream().anyMatch(unit -> unit.tag("NUM") || unit.in(Sent.SOME));
    }
}
