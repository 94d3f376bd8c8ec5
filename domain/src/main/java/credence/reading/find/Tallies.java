package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.claim.Claim;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How many did what else is told: "some 30 countries had taken the same step", "eight states have broken with it". */
final class Tallies {
    private static final Set<String> COUNTED =
            WordSet.of("countries", "states", "nations", "members", "governments", "capitals", "republics");
    private static final Set<String> TARGET = WordSet.of("with", "of", "from", "to");
    private static final Set<ActKind> FRIENDSHIP = Set.of(
            ActKind.RECOGNITION,
            ActKind.WITHDRAWAL_OF_RECOGNITION,
            ActKind.RELATIONS_SEVERED,
            ActKind.RELATIONS_ESTABLISHED,
            ActKind.RELATIONS_RESTORED);

    private final Scene scene;
    private final Numbers numbers;
    private final MissionTallies missions;

    Tallies(Scene scene) {
        this.scene = scene;
        this.numbers = new Numbers(scene);
        this.missions = new MissionTallies(scene);
    }

    /** @param here the acts told in this sentence */
    List<Claim> all(List<Found> here) {
        List<Claim> claims = new ArrayList<>();
        for (VerbGroup verb : scene.parse().verbs()) {
            claims.addAll(many(verb, here));
        }
        return claims;
    }

    /** "Eight countries have now broken with the emirate", "143 members have taken the step". */
    private List<Claim> many(VerbGroup verb, List<Found> here) {
        int those = numbers.ofNumber(verb);
        if (those >= 0) {
            return verb.passive() || verb.negated() ? List.of() : ofNumber(verb, those, here);
        }
        OptionalInt who = verb.finite() && !verb.passive() ? scene.clauses().subject(verb) : OptionalInt.empty();
        if (who.isEmpty() || !verb.modal().isEmpty() || verb.negated() || !isCounted(who.getAsInt())) {
            return List.of();
        }
        Optional<Amount> amount = Amount.in(scene.parse(), who.getAsInt());
        if (amount.isEmpty()
                || amount.get().number() < 3
                || !isDone(verb)
                || !scene.polities(who).isEmpty()) {
            return List.of();
        }
        return pointed(verb, here)
                .or(() -> told(verb))
                .or(() -> missions.sofar(verb, who.getAsInt(), here))
                .map(act -> claims(act, amount.get(), who.getAsInt(), verb))
                .orElse(List.of());
    }

    /** "bringing to nine the number of countries that have broken with the emirate", "to have expelled Russian diplomats". */
    private List<Claim> ofNumber(VerbGroup verb, int those, List<Found> here) {
        return numbers.many(those, verb.chunk())
                .flatMap(amount -> pointed(verb, here)
                        .or(() -> told(verb))
                        .or(() -> missions.of(verb, those, here))
                        .map(act -> claims(act, amount, those, verb)))
                .orElse(List.of());
    }

    record Counted(ActKind kind, List<Party> targets, int last) {}

    private Optional<Counted> pointed(VerbGroup verb, List<Found> here) {
        Pointing pointing = new Pointing(scene);
        return (pointing.same(verb) || pointing.elliptic(verb))
                        && !pointing.waits().waited(verb)
                        && !pointing.waits().weighs(verb)
                        && !Word.isOneOf(verb.base(), "refuse", "rule")
                ? new Antecedents(scene)
                        .of(verb, here, List.of())
                        .filter(told -> told.kind().effect().isPresent())
                        .filter(told -> !isOfLate(verb))
                        .map(told -> new Counted(lasting(verb, told.kind()), told.targets(), verb.chunk() + 1))
                : Optional.empty();
    }

    /** "Three countries followed suit on Tuesday": those who did so then, and not all that have. */
    private boolean isOfLate(VerbGroup verb) {
        return !verb.perfect()
                && !verb.pastPerfect()
                && (verb.base().equals("follow")
                        || IntStream.rangeClosed(verb.chunk() + 1, verb.chunk() + 3)
                                .anyMatch(j -> scene.parse().kindAt(j, Chunk.Kind.TIME)));
    }

    /** "Honduras broke with the island. Worldwide, 18 states do": recognise it. */
    private ActKind lasting(VerbGroup verb, ActKind kind) {
        boolean now = Word.isOneOf(scene.parse().lower(verb.chunk()), "do", "still do", "now do", "already do");
        return now && (kind == ActKind.RELATIONS_SEVERED || kind == ActKind.WITHDRAWAL_OF_RECOGNITION)
                ? ActKind.RECOGNITION
                : kind;
    }

    /** What the verb tells with its object, where that is no recognition, which is counted elsewhere. */
    private Optional<Counted> told(VerbGroup verb) {
        OptionalInt object = scene.clauses().object(verb);
        Optional<Rule> rule = object.isPresent()
                ? scene.rules()
                        .of(Frame.OBJECT, verb, object.getAsInt())
                        .filter(one -> scene.rules().hasParticle(one, verb, object.getAsInt()))
                : scene.lexicon().verb(Frame.LINKED, verb.base()).stream().findFirst();
        int from = object.orElse(verb.chunk());
        OptionalInt whom = scene.clauses().after(from, TARGET);
        return rule.filter(one -> FRIENDSHIP.contains(one.kind()) && one.kind() != ActKind.RECOGNITION)
                .filter(one -> whom.isPresent())
                .map(one -> new Counted(one.namedKind(), Parties.of(scene.polities(whom)), whom.getAsInt()))
                .filter(one -> one.targets.size() == 1);
    }

    private List<Claim> claims(Counted act, Amount amount, int who, VerbGroup verb) {
        List<Integer> shown = List.of(
                who, verb.chunk(), Math.min(act.last, scene.parse().chunks().size() - 1));
        int from = Math.min(scene.from(shown), amount.from());
        return act.targets.stream()
                .map(target -> claim(act.kind, target, amount, population(who), from, scene.to(shown)))
                .toList();
    }

    private boolean isDone(VerbGroup verb) {
        return verb.perfect()
                || verb.pastPerfect()
                || !verb.progressive()
                        && scene.status(verb).filter(Status.DONE::equals).isPresent();
    }

    private boolean isCounted(int chunk) {
        boolean alone =
                scene.units(chunk).size() == 1 && scene.units(chunk).getLast().tag("NUM");
        return scene.head(chunk).in(COUNTED) || ofAll(chunk) || alone;
    }

    /** "143 of the 193 members". */
    private boolean ofAll(int chunk) {
        return scene.head(chunk).tag("NUM") && scene.parse().lower(chunk + 1).equals("of");
    }

    private @Nullable String population(int chunk) {
        return ofAll(chunk) && scene.parse().kindAt(chunk + 2, Chunk.Kind.NOUN)
                ? scene.text().plain().words(scene.from(List.of(chunk + 1)), scene.to(List.of(chunk + 2)))
                : null;
    }

    private Claim claim(ActKind kind, Party target, Amount amount, @Nullable String population, int from, int to) {
        return amount.counts(kind, target, population, scene.text().plain().passage(from, to));
    }
}
