package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.reading.lexicon.Frame;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Which act a rank is of: the one that hangs on its noun group, or that stands beside it. */
final class RankedActs {
    private static final Set<String> COUNTRY =
            WordSet.of("country", "state", "nation", "member", "power", "government");

    private final Scene scene;
    private final RankWords ranks;
    private final ClaimHooks hooks;

    RankedActs(Scene scene) {
        this.scene = scene;
        this.ranks = new RankWords(scene);
        this.hooks = new ClaimHooks(scene);
    }

    /**
     * @param chunk the noun group with the rank
     * @param here the acts told in this sentence
     */
    Optional<Found> of(int chunk, List<Found> here) {
        List<Found> hanging = here.stream()
                .filter(found ->
                        found.anchor() > chunk && !found.actors().isEmpty() && hooks.hangsOn(found.anchor(), chunk))
                .toList();
        int step = new RankedBefore(scene).stepBehind(chunk);
        if (step > 0) {
            // "the first country to follow Mexico in breaking with it": what it does, and not what Mexico did
            return here.stream().filter(found -> found.anchor() == step).findFirst();
        }
        // "the second country to switch recognition to Beijing": of two acts that toward whom it names
        return hanging.stream()
                .filter(found -> scene.text().namedIn(scene.sentence()).containsAll(Parties.keys(found.targets())))
                .findFirst()
                .or(() -> hanging.stream().findFirst())
                .or(() -> beside(chunk, here))
                .or(() -> alsoRanked(chunk, here))
                .or(() -> rankedBeside(chunk, here))
                .or(() -> as(chunk, here))
                .or(() -> announced(chunk, here))
                .or(() -> new RankedStands(scene, hooks).of(chunk, here))
                .or(() -> namedElsewhere(chunk, here))
                .or(() -> new RankedSoClauses(scene, hooks).of(chunk, here));
    }

    /** "was the first to announce, at six on Monday, that it was cutting all ties". */
    private Optional<Found> announced(int chunk, List<Found> here) {
        Optional<VerbGroup> verb = scene.parse()
                .verbAt(chunk + 1)
                .filter(one -> one.infinitive()
                        && Word.isOneOf(
                                one.base(),
                                "announce",
                                "declare",
                                "say",
                                "confirm",
                                "decide",
                                "state",
                                "act",
                                "move",
                                "respond")
                        && scene.clauses().ordinalCountry(chunk));
        List<Party> ranked = verb.isEmpty()
                ? List.of()
                : Parties.of(scene.polities(scene.clauses().ranked(chunk)));
        return here.stream()
                .filter(found -> !ranked.isEmpty()
                        && found.anchor() > chunk + 1
                        && found.actors().equals(ranked)
                        && IntStream.range(chunk + 2, found.anchor())
                                .noneMatch(j -> scene.parse().kindAt(j, Chunk.Kind.STOP)
                                        || scene.parse()
                                                .verbAt(j)
                                                .filter(VerbGroup::finite)
                                                .isPresent()))
                .findFirst();
    }

    /** "Togo, the 15th, withdrew recognition in June". */
    private Optional<Found> beside(int chunk, List<Found> here) {
        boolean aside = scene.parse().kindAt(chunk - 1, Chunk.Kind.COMMA)
                && scene.parse().kindAt(chunk - 2, Chunk.Kind.NOUN)
                && scene.parse().kindAt(chunk + 1, Chunk.Kind.COMMA)
                && scene.units(chunk).size() == 2
                && ranks.rank(chunk).isPresent();
        return aside
                ? here.stream()
                        .filter(found -> found.anchor() > chunk
                                && found.kind().effect().isPresent()
                                && found.actors().equals(Parties.of(scene.polities(chunk - 2))))
                        .findFirst()
                : Optional.empty();
    }

    /** "the latest country to withdraw it, and the 18th in all". */
    private Optional<Found> alsoRanked(int chunk, List<Found> here) {
        // "and only the second in the world"
        int and = scene.parse().kindAt(chunk - 1, Chunk.Kind.OTHER) ? chunk - 2 : chunk - 1;
        // "and the second Pacific nation to do so"
        boolean again = scene.parse()
                .verbAt(scene.clauses().ordinalCountry(chunk) ? behindPhrases(chunk + 1) : chunk + 1)
                .filter(verb -> verb.infinitive() && new Pointing(scene).same(verb))
                .isPresent();
        if (!scene.parse().kindAt(and, Chunk.Kind.AND) || scene.parse().kindAt(chunk + 1, Chunk.Kind.VERB) && !again) {
            return Optional.empty();
        }
        return here.stream()
                .filter(found -> found.anchor() < chunk)
                .filter(found -> scene.parse()
                        .verbAt(found.anchor())
                        .filter(verb -> verb.infinitive() && isCalledSo(verb))
                        .isPresent())
                .findFirst();
    }

    /** "the first Arab state and the second country to recognise it": one act, two ranks. */
    private Optional<Found> rankedBeside(int chunk, List<Found> here) {
        // "the first Pacific nation, and the 12th country in all, to"
        int behind = scene.clauses().ordinalCountry(chunk) ? behindPhrases(chunk + 1) : chunk + 1;
        int and = scene.parse().kindAt(behind, Chunk.Kind.COMMA) ? behind + 1 : behind;
        int after = and + 1;
        while (scene.parse().kindAt(after, Chunk.Kind.OTHER)) {
            // "the first and so far only country"
            after++;
        }
        int next = after;
        boolean both = scene.parse().kindAt(and, Chunk.Kind.AND)
                && scene.parse().kindAt(next, Chunk.Kind.NOUN)
                && (scene.clauses().ordinalCountry(next) || ranks.isOnly(next));
        return both
                ? here.stream()
                        .filter(found -> found.anchor() > next && hooks.hangsOn(found.anchor(), next))
                        .findFirst()
                : Optional.empty();
    }

    /** "the second Pacific state in a week": what is said of it, passed over. */
    private int behindPhrases(int first) {
        int j = first;
        while (scene.parse().kindAt(j, Chunk.Kind.TIME)
                || scene.parse().kindAt(j, Chunk.Kind.PREPOSITION)
                        && scene.parse().kindAt(j + 1, Chunk.Kind.NOUN)) {
            j += scene.parse().kindAt(j, Chunk.Kind.TIME) ? 1 : 2;
        }
        return j;
    }

    /** "did so last month, as the 92nd". */
    private Optional<Found> as(int chunk, List<Found> here) {
        // "recognised it on Monday as the fifth member of the G20"
        boolean country = COUNTRY.contains(scene.head(chunk).lower())
                && scene.units(chunk).size() > 2;
        int next = country ? behindPhrases(chunk + 1) : chunk + 1;
        boolean alone = scene.parse().lower(chunk - 1).equals("as")
                && (country || scene.units(chunk).size() == 2)
                && ranks.rank(chunk).isPresent()
                && !scene.parse().kindAt(next, Chunk.Kind.VERB)
                && !scene.parse().kindAt(next, Chunk.Kind.PREPOSITION);
        return alone
                ? here.stream()
                        .filter(found -> found.anchor() < chunk
                                && found.actors().size() == 1
                                && (found.kind().effect().isPresent() || found.kind() == ActKind.DIPLOMATS_EXPELLED))
                        .reduce((one, other) -> other)
                : Optional.empty();
    }

    /** "became the first state to break off relations over it when he announced the severing of ties with Iran". */
    private Optional<Found> namedElsewhere(int chunk, List<Found> here) {
        Optional<VerbGroup> verb = scene.parse().verbAt(chunk + 1).filter(VerbGroup::infinitive);
        if (verb.isEmpty() || !scene.clauses().ordinalCountry(chunk)) {
            return Optional.empty();
        }
        List<Party> ranked = Parties.of(scene.polities(scene.clauses().ranked(chunk)));
        OptionalInt object = scene.patient(verb.get());
        boolean has = verb.get().base().equals("have")
                && object.isPresent()
                && scene.lexicon()
                        .list("ties")
                        .contains(scene.head(object.getAsInt()).lower());
        if (has) {
            // "was the first communist state to have relations with the South, establishing them in February"
            return here.stream()
                    .filter(found -> found.kind() == ActKind.RELATIONS_ESTABLISHED
                            && found.actors().equals(ranked))
                    .findFirst();
        }
        return object.isEmpty()
                ? Optional.empty()
                : scene.rules()
                        .of(Frame.OBJECT, verb.get(), object.getAsInt())
                        .flatMap(rule -> here.stream()
                                .filter(found -> found.kind() == rule.kind()
                                        && found.actors().equals(ranked))
                                .findFirst())
                        .or(() -> ofUs(verb.get(), object.getAsInt(), ranked));
    }

    /** "America is the 37th to recognise us": whom the news told it to have recognised. */
    private Optional<Found> ofUs(VerbGroup verb, int object, List<Party> ranked) {
        boolean us = Word.isOneOf(verb.base(), "recognise", "recognize")
                && Word.isOneOf(scene.parse().lower(object), "us", "our country", "our independence", "our state");
        return scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream()
                .filter(found -> us
                        && found.sentence() >= scene.sentence() - 2
                        && found.kind() == ActKind.RECOGNITION
                        && found.actors().equals(ranked))
                .findFirst();
    }

    private boolean isCalledSo(VerbGroup verb) {
        int before = verb.chunk() - 1;
        return scene.clauses()
                        .hook(verb)
                        .filter(scene.clauses()::ordinalCountry)
                        .isPresent()
                || scene.parse().kindAt(before, Chunk.Kind.NOUN) && scene.has(before, "latest", "newest");
    }
}
