package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Two that recognise each other, told by a noun: "signed a declaration of mutual recognition". */
final class Mutuals {
    /** "each other", "one another's ambassadors". */
    static final Pattern EACH_OTHER = Pattern.compile("(?:each other|one another)\\b");

    /** What is done with such a recognition, and how far it has come by that. */
    private static final Map<String, Status> DONE_BY = Map.of(
            "sign", Status.DONE,
            "exchange", Status.DONE,
            "announce", Status.DONE,
            "declare", Status.DONE,
            "extend", Status.DONE,
            "grant", Status.DONE,
            "conclude", Status.DONE,
            "agree", Status.ANNOUNCED);

    private static final Set<String> SIDES = WordSet.of("of", "by", "between");

    private final Scene scene;

    Mutuals(Scene scene) {
        this.scene = scene;
    }

    /** @param chunk a noun group with the rule's noun */
    List<Found> of(int chunk, Rule rule) {
        List<Found> named = rule.namedKind() == ActKind.RECOGNITION ? named(chunk, rule) : List.of();
        if (!named.isEmpty()) {
            return named;
        }
        if (!scene.has(chunk, "mutual", "reciprocal") || rule.namedKind() != ActKind.RECOGNITION) {
            return List.of();
        }
        Optional<VerbGroup> verb = scene.parse().verbs().reversed().stream()
                .filter(v -> v.chunk() < chunk && DONE_BY.containsKey(v.base()))
                .findFirst();
        Optional<Status> told = verb.flatMap(scene::status)
                .map(status ->
                        status == Status.DONE ? DONE_BY.get(verb.orElseThrow().base()) : status);
        List<PolityKey> sides = verb.map(v -> sides(chunk, v)).orElse(List.of());
        if (told.isEmpty() || sides.size() != 2) {
            return List.of();
        }
        List<Integer> shown = new ArrayList<>(List.of(chunk));
        scene.clauses().subject(verb.get()).ifPresent(shown::add);
        return List.of(
                // the first named comes last: what is then said of "the recognition" is said of its own
                one(rule, sides.getLast(), sides.getFirst(), told.get(), verb.get(), shown),
                one(rule, sides.getFirst(), sides.getLast(), told.get(), verb.get(), shown));
    }

    /** "The mutual recognition of Chad and Mali", "Chad's and Mali's recognition of each other". */
    private List<Found> named(int chunk, Rule rule) {
        boolean mutual = scene.has(chunk, "mutual", "reciprocal");
        OptionalInt of = scene.clauses().after(chunk, mutual ? SIDES : WordSet.of("of"));
        boolean direct = of.isPresent() && of.getAsInt() == chunk + 2;
        boolean eachOther =
                direct && EACH_OTHER.matcher(scene.parse().lower(of.getAsInt())).lookingAt();
        List<PolityKey> two = direct && mutual
                ? scene.polities(of)
                : eachOther ? new NominalOwners(scene).of(chunk) : List.<PolityKey>of();
        Optional<Status> status = two.size() == 2 ? new Nominals(scene).status(chunk) : Optional.empty();
        return status.map(told -> Stream.of(two.reversed(), two)
                        .map(pair -> scene.acts()
                                .found(
                                        rule,
                                        pair.subList(0, 1),
                                        Parties.of(pair.subList(1, 2)),
                                        told,
                                        chunk,
                                        List.of(chunk, of.getAsInt())))
                        .toList())
                .orElse(List.of());
    }

    private Found one(
            Rule rule, PolityKey actor, PolityKey target, Status status, VerbGroup verb, List<Integer> shown) {
        return scene.acts().found(rule, List.of(actor), Parties.of(List.of(target)), status, verb.chunk(), shown);
    }

    /** "Israel and Somaliland signed", "Israel signed ... with Somaliland", "recognition between the two". */
    private List<PolityKey> sides(int chunk, VerbGroup verb) {
        List<PolityKey> sides = new ArrayList<>(scene.polities(scene.clauses().subject(verb)));
        for (PolityKey other : scene.polities(scene.clauses().after(chunk, "with"))) {
            if (!sides.contains(other)) {
                sides.add(other);
            }
        }
        return sides;
    }
}
