package credence.reading.find;

import credence.act.Party;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import credence.time.Edtf;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The day on which one is told to have acted, before it is told how: "Cambodia replied early on Thursday. It lowered relations". */
record ReplyDays(Text text, Referents referents) {
    private static final Set<String> ACTING = WordSet.of(
            "replied",
            "responded",
            "retaliated",
            "reacted",
            "acted",
            "answered",
            "followed",
            "moved",
            "hit",
            "struck",
            "went",
            "reciprocated",
            "countered",
            "relented",
            "yielded",
            "gave",
            "reply",
            "respond",
            "retaliate",
            "react",
            "act",
            "answer",
            "follow",
            "move",
            "strike",
            "go",
            "reciprocate");

    /** The day of the sentence right before, in the same paragraph, that tells only that whoever does the act did something. */
    Optional<Edtf> of(Found one) {
        int before = one.sentence() - 1;
        if (before < 0 || !new ToldDates(one.sentence(), text).isGoneOn()) {
            return Optional.empty();
        }
        Parse parse = text.parse(before);
        List<VerbGroup> finite =
                parse.verbs().stream().filter(VerbGroup::finite).limit(2).toList();
        boolean acted = finite.size() == 1
                && (ACTING.contains(parse.unit(finite.getFirst().unit()).lower())
                        || tookTheStep(parse, finite.getFirst()))
                && !finite.getFirst().negated()
                && finite.getFirst().modal().isEmpty()
                && isOf(before, finite.getFirst(), one.actors());
        Parse own = text.parse(one.sentence());
        boolean timed = own.times().stream()
                .anyMatch(time -> time.to() <= own.chunks().get(one.anchor()).from()
                        || !isFarBehind(own, one.anchor(), time.from()));
        return acted && !timed
                ? new Dating(before, text, referents)
                        .own(finite.getFirst().chunk())
                        .filter(new ToldDates(one.sentence(), text)::isPast)
                : Optional.empty();
    }

    private static boolean tookTheStep(Parse parse, VerbGroup verb) {
        return verb.base().equals("take")
                && Word.isOneOf(parse.lower(verb.chunk() + 1), "the step", "the decision", "action", "its revenge");
    }

    /** A time behind another verb is none of the act's. */
    private static boolean isFarBehind(Parse parse, int anchor, int unit) {
        for (int j = anchor + 1;
                j < parse.chunks().size() && parse.chunks().get(j).from() < unit;
                j++) {
            if (parse.kindAt(j, Chunk.Kind.VERB)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOf(int sentence, VerbGroup verb, List<Party> actors) {
        return text.clauses(sentence).subject(verb).stream()
                .mapToObj(who -> referents.all(new Place(sentence, who)))
                .anyMatch(who -> !who.isEmpty() && Parties.keys(actors).containsAll(who));
    }
}
