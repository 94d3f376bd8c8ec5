package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** With whom relations are, as the words around the clause have it: "China, with which it is to resume ties", "signed agreements with Israel to". */
record PartnersAround(Scene scene) {
    private static final Pattern ACCORDS =
            Pattern.compile("(?:agreement|deal|accord|treaty|pact|protocol|communique|declaration|memorandum)s?");

    /** With whom, where no name stands behind the relations themselves. */
    OptionalInt of(VerbGroup verb, int noun) {
        OptionalInt which = new RelativeHooks(scene).partner(verb);
        OptionalInt cut = which.isPresent() ? which : ofRelative(verb, noun);
        OptionalInt accord = cut.isPresent() ? cut : ofAccord(verb);
        OptionalInt talks = accord.isPresent() ? accord : ofTalks(verb);
        return talks.isPresent() ? talks : ofRank(verb);
    }

    /** "would be the second to return to Taiwan, after Nicaragua, which restored relations in 1990": with whom they all had them. */
    private OptionalInt ofRank(VerbGroup verb) {
        int relative = verb.chunk() - 1;
        int hook = scene.parse().kindAt(relative - 1, Chunk.Kind.COMMA) ? relative - 2 : relative - 1;
        int to = scene.parse().kindAt(hook - 2, Chunk.Kind.COMMA) ? hook - 3 : hook - 2;
        boolean ranked = scene.parse().kindAt(relative, Chunk.Kind.RELATIVE)
                && scene.parse().kindAt(hook, Chunk.Kind.NOUN)
                && scene.parse().lower(hook - 1).equals("after")
                && scene.parse().kindAt(to, Chunk.Kind.NOUN)
                && scene.head(to).named()
                && Word.isOneOf(scene.parse().lower(to - 1), "to", "with")
                && IntStream.range(0, to)
                        .anyMatch(j -> scene.parse().kindAt(j, Chunk.Kind.NOUN)
                                && scene.clauses().ordinalCountry(j));
        return ranked ? OptionalInt.of(to) : OptionalInt.empty();
    }

    /** "Australia resumed the ties that Pyongyang cut": each with the other. */
    private OptionalInt ofRelative(VerbGroup verb, int noun) {
        boolean cut = Word.isOneOf(scene.parse().lower(noun + 1), "that", "which")
                && scene.parse().kindAt(noun + 2, Chunk.Kind.NOUN)
                && scene.head(noun + 2).named()
                && scene.parse().verbAt(noun + 3).filter(VerbGroup::finite).isPresent();
        if (cut && verb.chunk() == noun + 3) {
            return scene.parse()
                    .verbAt(Math.max(0, noun - 1))
                    .map(scene.clauses()::subject)
                    .orElse(OptionalInt.empty());
        }
        return cut && verb.chunk() < noun ? OptionalInt.of(noun + 2) : OptionalInt.empty();
    }

    /** "signed agreements with Israel on Tuesday to establish relations": with whom the accord is. */
    private OptionalInt ofAccord(VerbGroup verb) {
        int j = verb.chunk() - 1;
        while (scene.parse().kindAt(j, Chunk.Kind.TIME)) {
            j--;
        }
        boolean accord = (verb.infinitive() || verb.gerund())
                && scene.parse().kindAt(j, Chunk.Kind.NOUN)
                && scene.head(j).named()
                && scene.parse().lower(j - 1).equals("with")
                && (scene.parse().kindAt(j - 2, Chunk.Kind.NOUN)
                                && ACCORDS.matcher(scene.head(j - 2).lower()).matches()
                        || scene.parse()
                                .verbAt(Math.max(0, j - 2))
                                .filter(agrees -> agrees.base().equals("agree"))
                                .isPresent());
        return accord ? OptionalInt.of(j) : OptionalInt.empty();
    }

    /** "will enter talks with both on setting up relations": with whom the talks are. */
    private OptionalInt ofTalks(VerbGroup verb) {
        int j = verb.chunk() - 2;
        boolean talks = verb.gerund()
                && Word.isOneOf(scene.parse().lower(verb.chunk() - 1), "on", "about")
                && scene.parse().kindAt(j, Chunk.Kind.NOUN)
                && scene.parse().lower(scene.clauses().list(j).getFirst() - 1).equals("with")
                && Word.isOneOf(
                        scene.parse().lower(scene.clauses().list(j).getFirst() - 2),
                        "talks",
                        "negotiations",
                        "discussions");
        return talks ? OptionalInt.of(scene.clauses().list(j).getFirst()) : OptionalInt.empty();
    }
}
