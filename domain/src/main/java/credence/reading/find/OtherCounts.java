package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.NOUN;

import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who else sends how many home, where the verb is left out. */
record OtherCounts(Scene scene) {
    /** Others with a number of their own behind them: "throws out three and Belgium one", "three, Italy and Denmark two, and Ukraine 13". */
    List<List<Integer>> of(int noun) {
        List<List<Integer>> groups = new ArrayList<>();
        List<Integer> names = new ArrayList<>();
        int j = noun + 1;
        while (Word.isOneOf(scene.parse().lower(j), "the same day", "the next day", "the following day")
                || scene.parse().kindAt(j, Chunk.Kind.TIME)
                || scene.parse().kindAt(j, Chunk.Kind.OTHER)
                || Set.of("out", "home").contains(scene.parse().lower(j))) {
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
            if (!scene.parse().kindAt(j, NOUN) || !isName(j)) {
                break;
            }
            names.add(j++);
            if (isNumber(j)) {
                groups.add(List.copyOf(names));
                names.clear();
                j++;
            }
        }
        return groups;
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
