package credence.reading.find;

import credence.act.ActKind;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Ambassadors who are recalled under another word: by name, "its man in Paris", "its head of mission", "the one in Lima". */
final class RecalledNames {
    private static final Set<String> AMBASSADOR = Set.of("ambassador", "envoy");

    private final Scene scene;

    RecalledNames(Scene scene) {
        this.scene = scene;
    }

    /** The rule by which the verb recalls one who is called so. */
    Optional<Rule> rule(VerbGroup verb, int noun) {
        return byName(verb, noun)
                .or(() -> itsMan(verb, noun))
                .or(() -> theOne(verb, noun))
                .or(() -> headOfMission(verb, noun));
    }

    /** "called home its man in Paris". */
    private Optional<Rule> itsMan(VerbGroup verb, int noun) {
        // "its man home" may be one noun group
        boolean man = Set.of(2, 3).contains(scene.units(noun).size())
                && scene.units(noun).getFirst().in(credence.reading.parse.Words.POSSESSIVES)
                && (scene.units(noun).get(1).in(Set.of("man", "woman"))
                        || scene.units(noun).get(1).is("own")
                                && scene.units(noun).getLast().in(Set.of("man", "woman")));
        return man
                ? scene.lexicon().verb(Frame.OBJECT, verb.base(), kind -> kind == ActKind.AMBASSADOR_RECALLED)
                : Optional.empty();
    }

    /** "recalled its ambassador; it had already brought home the one in Abu Dhabi". */
    private Optional<Rule> theOne(VerbGroup verb, int noun) {
        boolean before = scene.parse().lower(noun).equals("the one")
                && java.util.stream.IntStream.range(0, noun)
                        .anyMatch(j -> scene.parse().kindAt(j, Chunk.Kind.NOUN)
                                && scene.head(j).in(scene.lexicon().list("heads")));
        return before
                ? scene.lexicon().verb(Frame.OBJECT, verb.base(), kind -> kind == ActKind.AMBASSADOR_RECALLED)
                : Optional.empty();
    }

    /** "withdrew its own head of mission". */
    private Optional<Rule> headOfMission(VerbGroup verb, int noun) {
        boolean head = scene.head(noun).in(Set.of("head", "chief"))
                && !scene.has(noun, Set.of("acting", "deputy"))
                && scene.parse().lower(noun + 1).equals("of")
                && scene.parse().lower(noun + 2).matches("(?:its |the )?mission");
        return head
                ? scene.lexicon().verb(Frame.OBJECT, verb.base(), kind -> kind == ActKind.AMBASSADOR_RECALLED)
                : Optional.empty();
    }

    /** "called home Meyer", who was called an ambassador before. */
    private Optional<Rule> byName(VerbGroup verb, int noun) {
        Unit head = scene.head(noun);
        boolean person = head.tag("PROPN") && head.capital() && !head.named();
        return person
                ? scene.lexicon()
                        .verb(Frame.OBJECT, verb.base(), kind -> kind == ActKind.AMBASSADOR_RECALLED)
                        .filter(rule -> scene.text().callings().isCalled(head.text(), AMBASSADOR)
                                || scene.has(noun, AMBASSADOR)
                                || isForConsultations(noun))
                : Optional.empty();
    }

    /** "recalled Ismail Coovadia from Tel Aviv for consultations". */
    private boolean isForConsultations(int noun) {
        OptionalInt from = scene.clauses().after(noun, Set.of("from"));
        OptionalInt why = scene.clauses().after(noun, Set.of("for"));
        return from.isPresent()
                && !scene.polities(from).isEmpty()
                && why.isPresent()
                && scene.head(why.getAsInt()).lower().startsWith("consultation");
    }
}
