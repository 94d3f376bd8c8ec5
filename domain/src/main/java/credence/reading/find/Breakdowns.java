package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.AND;
import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.STOP;

import credence.polity.PolityKey;
import credence.reading.parse.Ordinals;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** How many of those sent are whose: "five diplomats, three of them Chadian and two Malian", "three diplomats from Chad and two from Mali". */
record Breakdowns(Scene scene) {
    /** Of each state, where there are two or more; else nobody. */
    List<PolityKey> of(int noun) {
        Parse parse = scene.parse();
        List<PolityKey> states = new ArrayList<>();
        int j = noun + 1;
        List<PolityKey> own = ofAdjective(noun);
        List<PolityKey> first = own.isEmpty() ? whose(j) : own;
        if (!first.isEmpty()) {
            states.addAll(first);
            j = own.isEmpty() ? behind(j) : j;
        } else if (parse.kindAt(j, COMMA)
                || parse.kindAt(j, STOP) && !parse.lower(j).equals(";")) {
            j++;
        } else {
            return List.of();
        }
        boolean listed = !first.isEmpty();
        while (!listed || parse.kindAt(j, AND) || parse.kindAt(j, COMMA)) {
            int count = listed ? j + 1 : j;
            count = parse.kindAt(count, AND) ? count + 1 : count;
            List<PolityKey> next = isCount(count) ? ofCount(count) : List.of();
            if (next.isEmpty()) {
                break;
            }
            states.addAll(next);
            j = end(count);
            listed = true;
        }
        return states.size() > 1 && !parse.verbAt(j).isPresent()
                ? states.stream().distinct().toList()
                : List.of();
    }

    /** "three Chadian diplomats and two from Mali". */
    private List<PolityKey> ofAdjective(int noun) {
        return scene.parse().kindAt(noun + 1, AND)
                ? scene.units(noun).stream()
                        .filter(Unit::demonym)
                        .map(Unit::polity)
                        .flatMap(Stream::ofNullable)
                        .limit(1)
                        .toList()
                : List.of();
    }

    /** "three", "two Malian", "a Malian". */
    private boolean isCount(int chunk) {
        return scene.parse().kindAt(chunk, NOUN)
                && (Ordinals.count(scene.units(chunk).getFirst().lower()).isPresent()
                        || Word.isOneOf(scene.units(chunk).getFirst().lower(), "a", "an") && isPeople(chunk));
    }

    private boolean isPeople(int chunk) {
        return scene.units(chunk).getLast().demonym();
    }

    /** "Three diplomats, one German and one Pole, are being expelled": those whom the last of such a list is one of; else itself. */
    OptionalInt counted(OptionalInt last) {
        int noun = last.orElse(-1);
        int first = noun < 0 ? noun : scene.clauses().list(noun).getFirst();
        int whole = first >= 0 && isPeople(first) ? first - 2 : first;
        return whole >= 0
                        && whole < noun
                        && isCount(noun)
                        && scene.parse().kindAt(whole, NOUN)
                        && !of(whole).isEmpty()
                ? OptionalInt.of(whole)
                : last;
    }

    private List<PolityKey> ofCount(int count) {
        List<Unit> units = scene.units(count);
        if (units.size() == 2 && units.getLast().demonym()) {
            return Stream.ofNullable(units.getLast().polity()).toList();
        }
        if (units.size() > 1) {
            return List.of();
        }
        return isOfThem(count) ? adjective(count + 3) : whose(count + 1);
    }

    /** "from Peru", "from the Malian embassy". */
    private List<PolityKey> whose(int link) {
        boolean from = Word.isOneOf(scene.parse().lower(link), "from", "of")
                && scene.parse().kindAt(link + 1, NOUN);
        if (!from) {
            return List.of();
        }
        return scene.head(link + 1).named() ? scene.polities(link + 1) : List.of();
    }

    private boolean isOfThem(int count) {
        return scene.parse().lower(count + 1).equals("of")
                && scene.parse().lower(count + 2).equals("them");
    }

    /** "Chadian", "from Chad". */
    private List<PolityKey> adjective(int chunk) {
        boolean people = scene.parse().kindAt(chunk, NOUN)
                && scene.units(chunk).size() == 1
                && scene.head(chunk).demonym();
        return people ? Stream.ofNullable(scene.head(chunk).polity()).toList() : whose(chunk);
    }

    private int behind(int link) {
        return scene.clauses().list(link + 1).stream()
                        .takeWhile(member -> !isCount(member))
                        .reduce(link + 1, (one, other) -> other)
                + 1;
    }

    private int end(int count) {
        if (scene.units(count).size() > 1) {
            return count + 1;
        }
        int link = isOfThem(count) ? count + 3 : count + 1;
        return scene.parse().kindAt(link, NOUN) ? link + 1 : behind(link);
    }
}
