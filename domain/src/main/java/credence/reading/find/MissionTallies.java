package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How many have so far sent home envoys or recalled their own: "28 countries have now thrown out Russian envoys", "nine in all have recalled theirs". */
final class MissionTallies {
    private static final Pattern ALL =
            Pattern.compile("\\b(?:now|already|so far|altogether|in all|in total|to date)\\b");
    private static final Set<String> ENVOYS = WordSet.of("diplomats", "envoys", "officials");
    private static final Set<String> HOST = WordSet.of("from", "in", "to");
    private static final Set<ActKind> MISSIONS = Set.of(
            ActKind.DIPLOMATS_EXPELLED, ActKind.AMBASSADOR_RECALLED, ActKind.EMBASSY_CLOSED, ActKind.EMBASSY_OPENED);

    private final Scene scene;

    MissionTallies(Scene scene) {
        this.scene = scene;
    }

    /** Of all that have done so by now, and not of those that did so on a day. */
    Optional<Tallies.Counted> sofar(VerbGroup verb, int who, List<Found> here) {
        return verb.perfect() && ALL.matcher(upTo(verb)).find() ? of(verb, who, here) : Optional.empty();
    }

    /** What they have done, by a verb and its object. */
    Optional<Tallies.Counted> of(VerbGroup verb, int who, List<Found> here) {
        // "have expelled over 130 Russian diplomats"
        boolean over = Word.isOneOf(scene.parse().lower(verb.chunk() + 1), "over", "about", "around", "more than")
                && scene.parse().kindAt(verb.chunk() + 2, Chunk.Kind.NOUN);
        OptionalInt object =
                over ? OptionalInt.of(verb.chunk() + 2) : scene.clauses().object(verb);
        if (object.isEmpty()) {
            return Optional.empty();
        }
        int whom = object.getAsInt();
        boolean pointed = Word.isOneOf(scene.parse().lower(whom), "some", "them", "diplomats", "envoys", "theirs");
        String last = scene.parse().lastWord(whom);
        Optional<ActKind> kind = Stream.concat(
                        scene.lexicon().verb(Frame.EXPEL, verb.base()).stream()
                                .filter(rule -> pointed || ENVOYS.contains(last)),
                        scene.lexicon().verb(Frame.OBJECT, verb.base()).stream()
                                .filter(rule -> last.equals("theirs")
                                        || rule.objects().contains(last)
                                        || rule.objects().contains(one(last))))
                .filter(rule -> MISSIONS.contains(rule.kind()) && scene.rules().hasParticle(rule, verb, whom))
                .map(Rule::namedKind)
                .findFirst();
        return kind.map(sort -> new Tallies.Counted(sort, targets(sort, whom, who, here), whom))
                .filter(counted -> counted.targets().size() == 1);
    }

    /** "their embassies": as the lexicon names one. */
    private static String one(String word) {
        return word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y" : word;
    }

    private List<Party> targets(ActKind kind, int whom, int who, List<Found> here) {
        List<PolityKey> named = scene.units(whom).stream()
                .map(Unit::polity)
                .filter(Objects::nonNull)
                .map(key -> (PolityKey) key)
                .toList();
        if (!named.isEmpty()) {
            return Parties.of(named);
        }
        OptionalInt host = scene.clauses().after(whom, HOST);
        List<Party> there = Parties.of(scene.polities(host));
        return !there.isEmpty() ? there : lately(kind, who, here);
    }

    /** "Peru recalled its ambassador from Israel. So far nine countries have recalled theirs": from whom it is told there. */
    private List<Party> lately(ActKind kind, int who, List<Found> here) {
        return Stream.concat(
                        here.stream().filter(told -> told.anchor() < who),
                        scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream()
                                .filter(told -> told.sentence() >= scene.sentence() - 1))
                .filter(told -> told.kind() == kind)
                .findFirst()
                .map(Found::targets)
                .orElse(List.of());
    }

    /** The words of the clause before a verb and of the verb. */
    private String upTo(VerbGroup verb) {
        int from = IntStream.iterate(verb.chunk() - 1, j -> j - 1)
                .takeWhile(j -> j >= 0
                        && !scene.parse().kindAt(j, Chunk.Kind.STOP)
                        && !scene.parse().kindAt(j, Chunk.Kind.VERB))
                .reduce((one, other) -> other)
                .orElse(verb.chunk());
        return IntStream.rangeClosed(from, verb.chunk())
                .mapToObj(scene.parse()::lower)
                .collect(Collectors.joining(" "));
    }
}
