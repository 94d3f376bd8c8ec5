package credence.reading.find;

import credence.reading.parse.BareTo;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whether words such as "did so" take up what is no act of states: a match that was won, visas that were lifted, an opinion, a denial.
 * What they point at is then told right before them, and no act of earlier on is meant.
 */
final class NoActBefore {
    private static final Set<String> DENYING =
            WordSet.of("deny", "regret", "promise", "insist", "complain", "apologise");

    /** "decided that each might act as it saw fit, and Morocco is expected to": of the act that is pointed at. */
    private static final Set<String> DECIDING = WordSet.of("decide", "agree", "act", "see");

    private final Scene scene;
    private final Pointing pointing;
    private final PointedOpinions opinions;

    NoActBefore(Scene scene, Pointing pointing) {
        this.scene = scene;
        this.pointing = pointing;
        this.opinions = new PointedOpinions(scene);
    }

    /** @param here the acts told in this sentence so far */
    boolean inSentence(VerbGroup verb, List<Found> here) {
        return isOfClauseBefore(verb, here) || isOfSomethingElse(verb, here) || isRankedInAnother(verb, here);
    }

    /** Of a verb before which its own sentence tells no act. */
    boolean rightBefore(VerbGroup verb) {
        // "Azerbaijan backed its ally, and so did Qatar": whoever that is
        return pointing.doesSo(verb) && opinions.isOpinionBefore(verb) || isOfWhatWasSaid(verb) || isOfUnread(verb);
    }

    /** "Kuwait, which only lowered its relations, sent its ambassador back; Oman did so": what the clause right before tells is no act. */
    private boolean isOfClauseBefore(VerbGroup verb, List<Found> here) {
        boolean so = verb.base().equals("do")
                && Word.isOneOf(scene.parse().lower(verb.chunk() + 1), "so", "the same", "likewise");
        int own = verb.infinitive() ? scene.clauses().subject(verb).orElse(verb.chunk()) : verb.chunk();
        // "will look after its interests; Italy has agreed to do so": not the verb on which it hangs
        Optional<VerbGroup> before = so
                ? scene.parse().verbs().reversed().stream()
                        .filter(other -> other.chunk() < own && other.finite())
                        .findFirst()
                : Optional.empty();
        boolean apart = before.isPresent()
                && !before.get().passive()
                && (scene.clauses().object(before.get()).isPresent()
                        || scene.parse().kindAt(before.get().chunk() + 1, Chunk.Kind.PREPOSITION))
                && !Speech.says(before.get().base())
                && IntStream.range(before.get().chunk(), verb.chunk())
                        .anyMatch(j -> scene.parse().lower(j).equals(";"));
        return apart
                && here.stream()
                        .noneMatch(told -> told.anchor() >= before.get().chunk() && told.anchor() < verb.chunk());
    }

    /** "Egypt beat Togo as it had hoped to": what the sentence tells before, and that is no act. */
    private boolean isOfSomethingElse(VerbGroup verb, List<Found> here) {
        List<VerbGroup> before = BareTo.is(scene.parse(), verb)
                ? scene.parse().verbs().stream()
                        .filter(other -> other.finite() && other.chunk() < verb.chunk())
                        .toList()
                : List.of();
        // the last is what the "to" hangs on
        return before.stream()
                .limit(Math.max(0, before.size() - 1))
                .anyMatch(other -> !other.negated()
                        && !Speech.says(other.base())
                        && !DECIDING.contains(other.base())
                        && here.stream().noneMatch(found -> found.anchor() == other.chunk()));
    }

    /** "Chile lifted its visas on Monday, the first country to do so": in what its own clause tells, where that is no act. */
    private boolean isRankedInAnother(VerbGroup verb, List<Found> here) {
        int rank = verb.infinitive() ? scene.clauses().hook(verb).orElse(-1) : -1;
        boolean aside = scene.parse().kindAt(rank - 1, Chunk.Kind.COMMA)
                && scene.clauses().ordinalCountry(rank)
                && here.stream().noneMatch(found -> found.anchor() < verb.chunk());
        return aside
                && scene.parse().verbs().reversed().stream()
                        .filter(other -> other.finite() && other.chunk() < rank)
                        .findFirst()
                        .filter(own -> !own.passive() && !pointing.same(own) && !Speech.says(own.base()))
                        .map(own -> scene.clauses().object(own))
                        .filter(what -> what.isPresent() && isOfAnotherKind(what.getAsInt()))
                        .isPresent();
    }

    /** "its visas", and not "the same step", "recognition", "its flag at the new embassy". */
    private boolean isOfAnotherKind(int object) {
        String head = scene.head(object).lower();
        return scene.polities(object).isEmpty()
                && scene.parse().lastWord(object).equals(head)
                && !SuchMoves.MOVES.contains(head)
                && !scene.lexicon().list("ties").contains(head)
                && scene.lexicon().nominal(head).isEmpty();
    }

    /** "Vanuatu backs the cause; Australia does not": what the clause before tells, where that is no act. */
    boolean isOfPresent(VerbGroup verb, List<Found> here) {
        Optional<VerbGroup> before = Word.isOneOf(
                        scene.parse().lower(verb.chunk()), "do not", "do n't", "do", "does not", "does n't", "does")
                ? scene.parse().verbs().reversed().stream()
                        .filter(other -> other.chunk() < verb.chunk() && other.finite())
                        .findFirst()
                : Optional.empty();
        return before.filter(other -> !Speech.says(other.base())
                        && !Pointing.AUXILIARIES.contains(other.base())
                        && IntStream.range(other.chunk(), verb.chunk())
                                .anyMatch(j -> scene.parse().lower(j).equals(";"))
                        && here.stream()
                                .filter(told -> !PointedOpinions.isOpinion(told))
                                .noneMatch(told -> told.anchor() >= other.chunk() && told.anchor() < verb.chunk()))
                .isPresent();
    }

    /** "Britain said that it fully backed its ally. Iraq did too": in that, whoever the ally is, and in no act told before. */
    boolean isOfOpinion(VerbGroup verb) {
        int before = scene.sentence() - 1;
        return scene.parse().lower(verb.chunk()).equals("did")
                && before >= 0
                && scene.beside(before).parse().verbs().reversed().stream()
                        .filter(VerbGroup::finite)
                        .findFirst()
                        .filter(last -> opinions.isOpinion(last))
                        .isPresent();
    }

    /** "Hezbollah denied it. So did Algeria": what the sentence right before tells, and that is no act. */
    private boolean isOfWhatWasSaid(VerbGroup verb) {
        int before = scene.sentence() - 1;
        return pointing.inverted(verb)
                && scene.parse().lower(0).equals("so")
                && before >= 0
                && scene.beside(before).parse().verbs().stream()
                        .filter(VerbGroup::finite)
                        .findFirst()
                        .filter(first -> DENYING.contains(first.base()))
                        .isPresent();
    }

    /** "Washington recognised him at once. Chile did the same": of which the sentence before told, whomever it was, and not in what was told earlier. */
    private boolean isOfUnread(VerbGroup verb) {
        int before = scene.sentence() - 1;
        boolean doing = pointing.doesSo(verb)
                // "did the same, becoming the first to do so"
                || scene.parse().verbs().stream()
                        .anyMatch(other -> other.chunk() < verb.chunk() && pointing.doesSo(other));
        return doing
                && before >= 0
                && scene.text().memory().toldUpTo(before).stream().noneMatch(told -> told.sentence() == before)
                && scene.beside(before).parse().verbs().stream()
                        .filter(VerbGroup::finite)
                        .findFirst()
                        .filter(first -> Word.isOneOf(first.base(), "recognise", "recognize"))
                        .isPresent();
    }
}
