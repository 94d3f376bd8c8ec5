package credence.reading.find;

import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One state tells another to do something: "Britain ordered Iran to close its embassy". Who tells it acts.
 *
 * @param orderers empty where the words leave out who orders it
 * @param status how far the order has come; empty where it is nobody's act
 */
record Order(List<PolityKey> orderers, List<PolityKey> ordered, Optional<Status> status) {
    private static final Set<String> ORDERS =
            WordSet.of("order", "tell", "instruct", "ask", "request", "require", "command", "force", "oblige", "give");

    private static final Set<String> ON = WordSet.of("on", "by", "under", "at");

    private static final Set<String> COMMANDS =
            WordSet.of("order", "orders", "instruction", "instructions", "command", "decree", "behest", "decision");

    private static final Set<String> COMPLEMENT = WordSet.of("order", "declare", "want", "keep", "have", "had");

    /** The order that an infinitive hangs on; empty where it hangs on none, or both sides are the same. */
    static Optional<Order> of(Scene scene, VerbGroup verb) {
        if (!verb.infinitive()) {
            return Optional.empty();
        }
        Optional<VerbGroup> telling = scene.clauses()
                .hook(verb)
                .flatMap(scene.parse()::verbAt)
                .filter(outer -> ORDERS.contains(outer.base()))
                // "was forced to shut its embassy in Syria": by nobody who is named
                .filter(outer -> !Word.isOneOf(outer.base(), "force", "oblige")
                        || scene.agent(outer).isPresent());
        if (telling.isEmpty()) {
            return Optional.empty();
        }
        VerbGroup outer = telling.get();
        OptionalInt whom = outer.passive()
                ? scene.clauses().subject(outer)
                : scene.clauses().object(outer);
        boolean before = whom.isPresent() && whom.getAsInt() < verb.chunk();
        List<PolityKey> ordered = before ? sides(scene, whom.getAsInt()) : List.of();
        List<PolityKey> orderers = scene.polities(scene.agent(outer));
        boolean same = orderers.isEmpty() ? !outer.passive() : orderers.stream().anyMatch(ordered::contains);
        return ordered.isEmpty() || same
                ? Optional.empty()
                // what they are told to do is yet to be done
                : Optional.of(new Order(
                        orderers,
                        ordered,
                        scene.status(outer).map(told -> told == Status.DONE ? Status.ANNOUNCED : told)));
    }

    /** "told Sweden that its embassy in Minsk must be closed": who says so to whom closes it. */
    static Optional<Order> thatMust(Scene scene, VerbGroup verb) {
        boolean has = verb.infinitive() && Word.isOneOf(scene.parse().lower(verb.chunk() - 1), "had", "has", "have");
        int from = has ? verb.chunk() - 1 : verb.chunk();
        Optional<VerbGroup> telling = !has && !verb.modal().equals("must")
                ? Optional.empty()
                : scene.parse().verbs().reversed().stream()
                        .filter(other -> other.chunk() < from && other.finite())
                        .findFirst()
                        .filter(outer -> Word.isOneOf(outer.base(), "tell", "inform", "notify")
                                && !outer.passive()
                                && !outer.negated());
        OptionalInt whom = telling.map(scene.clauses()::object).orElse(OptionalInt.empty());
        List<PolityKey> told = whom.isPresent() && whom.getAsInt() < from ? scene.polities(whom) : List.of();
        List<PolityKey> tellers = telling.map(scene::agent).map(scene::polities).orElse(List.of());
        return told.size() != 1 || tellers.size() != 1 || told.equals(tellers)
                ? Optional.empty()
                : Optional.of(new Order(tellers, told, Optional.of(Status.ANNOUNCED)));
    }

    /** "ordered the Libyan embassy in Kampala shut": what is done to it is told as that which is ordered. */
    static Optional<Order> done(Scene scene, VerbGroup verb, int noun) {
        Optional<VerbGroup> outer = ordering(scene, verb, noun);
        List<PolityKey> orderers = orderers(scene, verb, noun);
        List<PolityKey> owners = new Missions(scene).owners(noun);
        return orderers.isEmpty() || owners.isEmpty() || orderers.stream().anyMatch(owners::contains)
                ? Optional.empty()
                : Optional.of(new Order(
                        orderers,
                        owners,
                        // "wants the Libyan embassy closed": what is only wished
                        outer.get().base().equals("want") ? scene.sought(outer.get()) : scene.status(outer.get())));
    }

    /** "Chavez ordered the embassy in Bogota shut": who orders it, where no word says whose it is. */
    static List<PolityKey> orderers(Scene scene, VerbGroup verb, int noun) {
        return ordering(scene, verb, noun)
                .map(other -> scene.polities(scene.agent(other)))
                .orElse(List.of());
    }

    /** Whether what is to be done hangs on an order: "told all foreign embassies in Kuwait to close". */
    static boolean hangs(Scene scene, VerbGroup verb) {
        return verb.infinitive()
                && scene.clauses()
                        .hook(verb)
                        .flatMap(scene.parse()::verbAt)
                        .filter(outer -> ORDERS.contains(outer.base()) && !outer.passive())
                        .isPresent();
    }

    /** The verb that tells of the order and has its day, where one does: "On Monday Chad ordered the embassy of Qatar closed". */
    static int anchor(Scene scene, VerbGroup verb, int noun) {
        boolean dated = scene.parse().kindAt(verb.chunk() + 1, Chunk.Kind.TIME);
        return dated
                ? verb.chunk()
                : ordering(scene, verb, noun).map(VerbGroup::chunk).orElse(verb.chunk());
    }

    private static Optional<VerbGroup> ordering(Scene scene, VerbGroup verb, int noun) {
        return verb.infinitive() || verb.passive()
                ? Optional.empty()
                : scene.parse().verbs().reversed().stream()
                        .filter(other -> other.chunk() < verb.chunk())
                        .findFirst()
                        .filter(other -> COMPLEMENT.contains(other.base()) && !other.passive())
                        .filter(other -> scene.clauses().object(other).equals(OptionalInt.of(noun)));
    }

    /** "was shut on the orders of the Italian government": who orders it. */
    static OptionalInt by(Scene scene, VerbGroup passive) {
        OptionalInt order = scene.clauses().after(passive.chunk(), ON);
        return order.isPresent()
                        && scene.head(order.getAsInt()).in(COMMANDS)
                        && scene.parse().lower(order.getAsInt() + 1).equals("of")
                        && scene.parse().kindAt(order.getAsInt() + 2, Chunk.Kind.NOUN)
                ? OptionalInt.of(order.getAsInt() + 2)
                : OptionalInt.empty();
    }

    /** Who is told, or whose embassy is. */
    private static List<PolityKey> sides(Scene scene, int whom) {
        List<PolityKey> named = scene.polities(whom);
        return named.isEmpty() ? scene.owners().of(whom) : named;
    }
}
