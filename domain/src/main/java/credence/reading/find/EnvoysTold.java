package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;

import credence.act.ActKind;
import credence.polity.PolityKey;
import credence.reading.parse.Ordinals;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Whose envoys they are where only what was told says so: "the ambassador Gaddafi had sent", "the two envoys", "theirs". */
record EnvoysTold(Scene scene) {
    private static final Set<String> DEFINITE = WordSet.of("the", "both", "these", "those", "all");
    private static final Pattern AGAIN = Pattern.compile("\\bagain\\b");
    private static final int MOST = 6;

    /** "declared persona non grata a Czech diplomat": who is called so stands behind it. */
    OptionalInt behindLabel(OptionalInt noun) {
        boolean label = noun.isPresent()
                && scene.units(noun.getAsInt()).getFirst().lower().startsWith("persona")
                && scene.units(noun.getAsInt()).size() == 3
                && scene.parse().kindAt(noun.getAsInt() + 1, NOUN);
        return label ? OptionalInt.of(noun.getAsInt() + 1) : noun;
    }

    /** "Juan Rojas, the Mexican ambassador in Lima, was expelled": the office, which tells whose he is and where; else the noun itself. */
    OptionalInt byOffice(OptionalInt person) {
        int noun = person.orElse(-1);
        int office = noun + 2;
        boolean told = noun >= 0
                && scene.head(noun).tag("PROPN")
                && !scene.head(noun).named()
                && scene.parse().kindAt(noun + 1, COMMA)
                && scene.parse().kindAt(office, NOUN)
                && scene.head(office).in(scene.lexicon().list("heads"))
                && Word.isOneOf(scene.parse().lower(office + 1), "in", "to")
                && scene.parse().kindAt(office + 2, NOUN);
        return told ? OptionalInt.of(office) : person;
    }

    /** "called back its ambassador, but sent him out again", "will act if they are not sent away": nobody is thrown out, nor said to be. */
    boolean isNoExpulsion(VerbGroup verb) {
        int patient = scene.patient(verb).orElse(-1);
        boolean again = verb.base().equals("send")
                && Word.isOneOf(scene.parse().lower(patient), "him", "her", "them")
                && IntStream.rangeClosed(patient + 1, patient + 2)
                        .anyMatch(j -> AGAIN.matcher(scene.parse().lower(j)).find());
        boolean unless = verb.negated()
                && verb.passive()
                && patient > 0
                && scene.parse()
                        .lower(scene.clauses().list(patient).getFirst() - 1)
                        .equals("if");
        return again || unless;
    }

    /** "expelled the ambassador Gaddafi had sent to Banjul", "the envoy whom Mali had appointed": of whoever sent them. */
    List<PolityKey> sentBy(int noun) {
        boolean joined = scene.head(noun).tag("PROPN") && scene.units(noun).size() > 1;
        int sender = joined ? noun : scene.parse().kindAt(noun + 1, NOUN) ? noun + 1 : noun + 2;
        return scene.parse()
                .verbAt(sender + 1)
                .filter(verb -> verb.finite() && !verb.passive())
                .filter(verb -> Word.isOneOf(verb.base(), "send", "appoint", "accredit", "post"))
                .filter(verb -> scene.parse().kindAt(sender, NOUN))
                .map(verb -> scene.polities(sender))
                .orElse(List.of());
    }

    /** "gave the two envoys a day to go", "expelled both ambassadors": of as many who acted toward these right before. */
    List<PolityKey> counted(int noun, List<PolityKey> actors) {
        OptionalInt count = scene.has(noun, "both")
                ? OptionalInt.of(2)
                : scene.units(noun).stream()
                        .flatMap(unit -> Ordinals.count(unit.lower()).stream().boxed())
                        .mapToInt(Integer::intValue)
                        .findFirst();
        boolean definite = scene.units(noun).getFirst().in(DEFINITE)
                && count.isPresent()
                && count.getAsInt() > 1
                && count.getAsInt() <= MOST
                && actors.size() == 1;
        if (!definite) {
            return List.of();
        }
        return scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .filter(told -> Sides.ALIKE.contains(told.kind()) || told.kind() == ActKind.RECOGNITION)
                .filter(told -> told.sentence() < scene.sentence())
                .map(told -> others(told, actors))
                .filter(keys -> keys.size() == count.getAsInt())
                .findFirst()
                .orElse(List.of());
    }

    private static List<PolityKey> others(Found told, List<PolityKey> actors) {
        return Parties.keys(told.targets()).equals(actors)
                ? Parties.keys(told.actors())
                : Parties.keys(told.actors()).equals(actors) ? Parties.keys(told.targets()) : List.of();
    }

    /** "ordered Chile's ambassador out, a day after Chile expelled theirs": of whoever did so to these in the sentence. */
    List<PolityKey> theirs(VerbGroup verb, int noun, List<Found> here, List<PolityKey> actors) {
        boolean theirs = Word.isOneOf(scene.parse().lower(noun), "theirs", "its own", "hers", "his", "their own");
        Optional<Found> before = here.reversed().stream()
                .filter(told -> told.anchor() < verb.chunk())
                .findFirst()
                .filter(told -> told.kind() == ActKind.DIPLOMATS_EXPELLED || told.kind() == ActKind.AMBASSADOR_RECALLED)
                .filter(told -> Parties.keys(told.targets()).equals(actors));
        return theirs ? before.map(told -> Parties.keys(told.actors())).orElse(List.of()) : List.of();
    }
}
