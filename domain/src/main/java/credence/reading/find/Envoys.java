package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;

/** Ambassadors recalled and diplomats expelled, in the order of the sentence. */
final class Envoys {
    private final Scene scene;

    Envoys(Scene scene) {
        this.scene = scene;
    }

    List<Found> all() {
        List<Found> found = new ArrayList<>(new Recalls(scene).all());
        found.addAll(new Expulsions(scene).all());
        found.addAll(new EnvoyLosses(scene).all());
        for (VerbGroup verb : scene.parse().verbs()) {
            OptionalInt noun = scene.patient(verb);
            Optional<Status> status =
                    noun.isPresent() && pointsBack(noun.getAsInt()) ? scene.status(verb) : Optional.empty();
            if (status.isPresent()) {
                List<Found> before = found.stream()
                        .filter(told -> told.anchor() < verb.chunk())
                        .toList();
                rule(verb)
                        .filter(rule -> rule.particles().isEmpty()
                                || scene.rules().particle(rule, verb) >= 0
                                || isCalledHome(noun.getAsInt()))
                        .filter(rule -> (isOfEnvoys(before)
                                        || isTheOne(noun.getAsInt())
                                                && recallInMind().isPresent())
                                && isOfHeads(noun.getAsInt()))
                        .flatMap(rule -> again(rule, verb, noun.getAsInt(), status.get(), before))
                        .ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparingInt(Found::anchor));
        return found;
    }

    /** Whether the noun that a verb acts on is a pronoun for an envoy told of before. */
    static boolean isPronoun(Scene scene, OptionalInt noun, Set<String> pronouns) {
        return noun.isPresent()
                && scene.units(noun.getAsInt()).size() == 1
                && scene.head(noun.getAsInt()).in(pronouns);
    }

    /** "arrested an Iranian diplomat and expelled him": the envoy whom the sentence named before, for these pronouns. */
    static OptionalInt meant(Scene scene, OptionalInt noun, Set<String> pronouns, IntPredicate envoy) {
        boolean pronoun = isPronoun(scene, noun, pronouns);
        for (int j = pronoun ? noun.getAsInt() - 1 : -1; j >= 0; j--) {
            if (scene.parse().kindAt(j, Chunk.Kind.NOUN) && envoy.test(j)) {
                return OptionalInt.of(j);
            }
        }
        return noun;
    }

    /** "the Dutch and Brazilian envoys": of adjectives joined before a noun; of one alone none. */
    static List<PolityKey> peoples(Scene scene, int noun) {
        List<Integer> members = scene.clauses().list(noun);
        boolean several = members.size() > 1
                && members.subList(0, members.size() - 1).stream()
                        .allMatch(member -> scene.units(member).getLast().demonym());
        return several
                ? members.stream()
                        .flatMap(member -> scene.units(member).stream())
                        .filter(Unit::demonym)
                        .flatMap(unit -> Optional.ofNullable(unit.polity()).stream())
                        .distinct()
                        .toList()
                : List.of();
    }

    private Optional<Rule> rule(VerbGroup verb) {
        return scene.lexicon().verb(Frame.OBJECT, verb.base(), kind -> kind == ActKind.AMBASSADOR_RECALLED);
    }

    /** "theirs", "its own", "thirteen", "two": the noun stands in what was told before. */
    private boolean pointsBack(int noun) {
        return scene.units(noun)
                        .getLast()
                        .in(scene.lexicon().rule("sequel.theirs").objects())
                || isCalledHome(noun)
                || isTheOne(noun)
                || Word.isOneOf(scene.parse().lower(noun), "his", "hers")
                || scene.head(noun).tag("NUM");
    }

    private boolean isItsOwn(int noun) {
        return scene.parse().lower(noun).equals("its own");
    }

    /** "may call home the one in Ljubljana", "will withdraw those in Paris and Ankara". */
    private boolean isTheOne(int noun) {
        return Word.isOneOf(scene.parse().lower(noun), "the ones", "the one", "those")
                && Word.isOneOf(scene.parse().lower(noun + 1), "in", "to", "from")
                && scene.parse().kindAt(noun + 2, Chunk.Kind.NOUN)
                && scene.head(noun + 2).named();
    }

    /** "recalled its ambassador from Lima, and those in Paris and Ankara were called home": by whoever recalled the one before. */
    private List<PolityKey> callers(List<Found> before) {
        return before.reversed().stream()
                .findFirst()
                .or(() -> scene.text()
                        .memory()
                        .lastTold(scene.sentence())
                        .filter(told -> told.sentence() >= scene.sentence() - 1))
                .filter(told -> told.kind() == ActKind.AMBASSADOR_RECALLED)
                .or(this::recallInMind)
                .map(told -> Parties.keys(told.actors()))
                .orElse(List.of());
    }

    /** "The envoy's return was a first step, and those in Paris and Ankara had been called home": the recall told last, of which the sentence goes on. */
    private Optional<Found> recallInMind() {
        boolean goesOn = scene.text().sentences().get(scene.sentence()).tokens().stream()
                .anyMatch(token -> scene.lexicon().list("heads").contains(token.lower()));
        return goesOn
                ? scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                        .filter(told -> told.kind() == ActKind.AMBASSADOR_RECALLED)
                        .findFirst()
                : Optional.empty();
    }

    /** "called its own home". */
    private boolean isCalledHome(int noun) {
        return Word.isOneOf(
                scene.parse().lower(noun),
                "its own home",
                "its own back",
                "their own home",
                "their own back",
                "theirs home",
                "theirs back");
    }

    /** What "its own" takes up is an envoy only where the act before was of envoys. */
    private boolean isOfEnvoys(List<Found> before) {
        return isOfHeadsBefore()
                || before.stream()
                        .map(Found::kind)
                        .reduce((one, other) -> other)
                        .or(() -> scene.text()
                                .memory()
                                .lastByMany(scene.sentence())
                                .map(Found::kind))
                        .or(() -> scene.text().lastTold().lastKind(scene.sentence()))
                        .filter(kind -> kind == ActKind.DIPLOMATS_EXPELLED || kind == ActKind.AMBASSADOR_RECALLED)
                        .isPresent();
    }

    /** "The last of the ambassadors has left Minsk. Poland brought its own home". */
    private boolean isOfHeadsBefore() {
        return scene.text().memory().toldUpTo(scene.sentence()).isEmpty()
                && scene.sentence() > 0
                && scene.text().sentences().get(scene.sentence() - 1).tokens().stream()
                        .anyMatch(token -> scene.lexicon().list("heads").contains(token.lower()));
    }

    /** "withdrew its own", behind attachés: those are no ambassadors. */
    private boolean isOfHeads(int noun) {
        List<String> words = scene.text().sentences().get(scene.sentence()).tokens().stream()
                .map(credence.reading.text.Token::lower)
                .toList();
        return scene.head(noun).tag("NUM")
                || words.stream().anyMatch(scene.lexicon().list("heads")::contains)
                || words.stream().noneMatch(word -> word.startsWith("attach"));
    }

    /** "France and Spain recalled theirs", "Italy expelled two": toward whom the last such act was. */
    private Optional<Found> again(Rule rule, VerbGroup verb, int noun, Status status, List<Found> before) {
        // "Its own was recalled for consultations"
        List<PolityKey> actors = verb.passive() && isItsOwn(noun)
                ? scene.owners().of(noun)
                : verb.passive() && isTheOne(noun) ? callers(before) : scene.polities(scene.agent(verb));
        OptionalInt agent = verb.passive() ? OptionalInt.of(noun) : scene.agent(verb);
        OptionalInt host = scene.clauses().after(noun, rule.prepositions());
        boolean reason = host.isPresent() && new RecallHosts(scene).isOfReason(noun, host.getAsInt());
        List<PolityKey> targets =
                new ArrayList<>(reason ? List.of() : scene.owners().hosts(host));
        targets.removeAll(actors);
        if (targets.isEmpty()) {
            // "recalled their ambassadors from Honduras, a day after Ecuador had withdrawn theirs"
            before.stream()
                    .reduce((one, other) -> other)
                    .filter(told -> told.kind() == rule.kind())
                    .map(told -> Parties.keys(told.targets()))
                    .filter(keys -> keys.stream().noneMatch(actors::contains))
                    .ifPresent(targets::addAll);
        }
        if (targets.isEmpty()) {
            targets.addAll(new Sides(scene).target(rule.namedKind(), agent, actors, before));
        }
        return actors.isEmpty() || targets.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.acts()
                        .found(
                                rule,
                                actors,
                                Parties.of(targets),
                                status,
                                verb.chunk(),
                                scene.shown(verb, noun, OptionalInt.empty())));
    }
}
