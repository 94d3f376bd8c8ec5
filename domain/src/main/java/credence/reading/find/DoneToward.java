package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Party;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Toward whom something was done again: whom the words behind "did so" or "took that step" name. */
record DoneToward(Scene scene) {
    private static final Set<String> TOWARD = WordSet.of("for", "with", "toward", "towards", "against");
    private static final Set<String> TO =
            Stream.concat(TOWARD.stream(), Stream.of("to")).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> IN = WordSet.of("in");
    private static final Set<String> OF = WordSet.of("of", "to", "from");

    /** Whom the words behind the verb name: "took that step for Croatia", of missions where they are. */
    List<PolityKey> of(VerbGroup verb, Found first) {
        // "France recognised Palestine, and Belgium is doing so with it": together
        boolean together = first.kind() == ActKind.RECOGNITION
                && scene.clauses().after(verb.chunk(), "with").stream()
                        .anyMatch(noun -> Word.isOneOf(scene.parse().lower(noun), "it", "them", "him", "her"));
        // "With the United States it had done so in January"
        boolean leads = scene.parse().lower(0).equals("with")
                && scene.parse().kindAt(1, Chunk.Kind.NOUN)
                && scene.head(1).named()
                && scene.clauses().subject(verb).stream().anyMatch(subject -> subject > 1 && subject <= 3);
        boolean envoys = first.kind().isOf(Aspect.MISSION) || first.kind() == ActKind.DIPLOMATS_EXPELLED;
        List<PolityKey> sent = envoys ? whoseEnvoy(verb) : List.of();
        if (!sent.isEmpty()) {
            return sent;
        }
        OptionalInt inCase = inTheCaseOf(verb);
        if (inCase.isPresent()) {
            return scene.polities(inCase);
        }
        List<PolityKey> toward = together
                ? List.of()
                : leads ? scene.polities(OptionalInt.of(1)) : scene.polities(ofVerb(verb, isSame(verb) ? TO : TOWARD));
        return toward.isEmpty() && first.kind().isOf(Aspect.MISSION) ? scene.polities(place(verb)) : toward;
    }

    /** "did the same to Grenada", "did just that to it", "did so to Peru": what is done, is done to whom it is done. */
    private boolean isSame(VerbGroup verb) {
        boolean named = scene.parse().lower(verb.chunk() + 1).equals("so")
                && scene.parse().lower(verb.chunk() + 2).equals("to")
                && scene.parse().kindAt(verb.chunk() + 3, Chunk.Kind.NOUN)
                && scene.units(verb.chunk() + 3).size() == 1
                && scene.head(verb.chunk() + 3).named();
        return named || Word.isOneOf(scene.parse().lower(verb.chunk() + 1), "the same", "that", "this", "it");
    }

    /** "expelled the Cuban ambassador, a day after doing the same to the envoy of Chile", "to Chile's". */
    List<PolityKey> whoseEnvoy(VerbGroup verb) {
        int noun = verb.chunk() + 3;
        boolean same = scene.parse().lower(verb.chunk() + 1).equals("the same")
                && Word.isOneOf(scene.parse().lower(noun - 1), "to", "with")
                && scene.parse().kindAt(noun, Chunk.Kind.NOUN);
        if (!same) {
            return List.of();
        }
        OptionalInt home = scene.clauses().after(noun, OF);
        return home.isPresent() && home.getAsInt() == noun + 2
                ? scene.polities(home)
                : scene.units(noun).stream()
                        .map(Unit::polity)
                        .flatMap(Stream::ofNullable)
                        .limit(1)
                        .toList();
    }

    boolean isAnother(VerbGroup verb, Found first) {
        List<Party> others = Parties.of(of(verb, first));
        return !others.isEmpty() && others.stream().noneMatch(first.targets()::contains);
    }

    /** "did so in Lima"; not "in the first hours, and Mexico later". */
    private OptionalInt place(VerbGroup verb) {
        OptionalInt in = ofVerb(verb, IN);
        return in.isPresent() && scene.head(in.getAsInt()).named() ? in : OptionalInt.empty();
    }

    /** "had been the first to do so in the case of Lithuania". */
    private OptionalInt inTheCaseOf(VerbGroup verb) {
        int in = verb.chunk() + 2;
        return scene.parse().lower(in).equals("in")
                        && scene.parse().lower(in + 1).equals("the case")
                        && scene.parse().lower(in + 2).equals("of")
                        && scene.parse().kindAt(in + 3, Chunk.Kind.NOUN)
                ? OptionalInt.of(in + 3)
                : OptionalInt.empty();
    }

    /** Behind a preposition of the verb itself; "did so within weeks of its war with Georgia" tells with whom the war was. */
    private OptionalInt ofVerb(VerbGroup verb, Set<String> prepositions) {
        OptionalInt noun = scene.clauses().after(verb.chunk(), prepositions);
        boolean ofNoun = noun.isPresent()
                && IntStream.range(verb.chunk() + 2, noun.getAsInt() - 1)
                        .anyMatch(j -> scene.parse().kindAt(j, Chunk.Kind.NOUN)
                                && scene.parse().kindAt(j - 1, Chunk.Kind.PREPOSITION));
        return ofNoun ? OptionalInt.empty() : noun;
    }
}
