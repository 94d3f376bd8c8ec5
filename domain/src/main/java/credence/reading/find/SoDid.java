package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;

/** Verbs before those who act: "so did Cyprus", "as had France", "So were Canberra and Lisbon". */
record SoDid(Scene scene) {
    private static final Set<String> DOING =
            WordSet.of("do", "have", "has", "had", "will", "would", "may", "might", "could");
    private static final Set<String> AS = WordSet.of("as", "so");

    /** Chunks between "so" and its verb. */
    private static final int ASIDE = 5;

    /** "as did the Maldives", "and so did Colombia", "as the United States had done". */
    boolean is(VerbGroup verb) {
        boolean did = DOING.contains(verb.base());
        boolean as = AS.contains(scene.parse().lower(verb.chunk() - 1));
        int subject = scene.clauses().subject(verb).orElse(-1);
        boolean asBefore = subject > 0
                && scene.parse()
                        .lower(scene.clauses().list(subject).getFirst() - 1)
                        .equals("as");
        boolean were = Word.isOneOf(verb.base(), "was", "were", "is", "are")
                && scene.parse().lower(verb.chunk() - 1).equals("so")
                && isOfThose();
        return (did || were)
                && ((as || isSoAside(verb)) && scene.parse().kindAt(verb.chunk() + 1, Chunk.Kind.NOUN) || asBefore);
    }

    /** "backs Qatar and has offered to mediate, as has Kuwait", "both had gone, and so had the republic": the last that others have done, which is no act. */
    boolean takesUpAnother(VerbGroup verb, List<Found> told) {
        String link = scene.parse().lower(verb.chunk() - 1);
        boolean has = Word.isOneOf(scene.parse().lower(verb.chunk()), "has", "have") && Word.isOneOf(link, "as", "so");
        boolean had = scene.parse().lower(verb.chunk()).equals("had") && link.equals("so");
        return (has || had)
                && scene.parse().verbs().stream()
                        .filter(other -> other.chunk() < verb.chunk()
                                && other.finite()
                                && (had ? other.pastPerfect() : other.perfect()))
                        .reduce((one, other) -> other)
                        .filter(last -> told.stream()
                                .noneMatch(found -> found.anchor() >= last.chunk() && found.anchor() < verb.chunk()))
                        .isPresent();
    }

    /** "Jakarta was among the first to recognise it. So were Canberra and Lisbon": in what the sentence before tells of some. */
    private boolean isOfThose() {
        int before = scene.sentence() - 1;
        return before >= 0
                && scene.text()
                        .memory()
                        .lastTold(before)
                        .filter(told -> told.sentence() == before)
                        .isPresent()
                && scene.beside(before).parse().verbs().stream()
                        .filter(VerbGroup::finite)
                        .findFirst()
                        .filter(first -> Word.isOneOf(first.base(), "was", "were", "is", "are", "be"))
                        .isPresent();
    }

    /** "So, in milder terms, did Spain", "and so, a day later, did Chad", "So too did Libya"; not "So, in Abkhazia's case, has Fiji". */
    private boolean isSoAside(VerbGroup verb) {
        int before = verb.chunk() - 1;
        if (scene.parse().lower(before).equals("too")) {
            return AS.contains(scene.parse().lower(before - 1));
        }
        int so = before - 1;
        while (so > before - ASIDE && so > 0 && !scene.parse().kindAt(so, Chunk.Kind.COMMA)) {
            if (scene.parse().kindAt(so, Chunk.Kind.NOUN)
                    && scene.units(so).stream().anyMatch(unit -> unit.polity() != null)) {
                return false;
            }
            so--;
        }
        return scene.parse().kindAt(before, Chunk.Kind.COMMA)
                && scene.parse().kindAt(so, Chunk.Kind.COMMA)
                && scene.parse().lower(so - 1).equals("so");
    }
}
