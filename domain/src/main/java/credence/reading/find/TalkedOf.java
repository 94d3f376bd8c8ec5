package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How far one has come with what others did, where the deed is the subject: "Germany said that recognition was premature", "such a step was
 * not planned", "for Peru that is out of the question".
 */
final class TalkedOf {
    private static final Map<String, ActKind> DEEDS = Map.of(
            "recognition", ActKind.RECOGNITION,
            "break", ActKind.RELATIONS_SEVERED,
            "rupture", ActKind.RELATIONS_SEVERED,
            "recall", ActKind.AMBASSADOR_RECALLED,
            "closure", ActKind.EMBASSY_CLOSED,
            "expulsion", ActKind.DIPLOMATS_EXPELLED,
            "expulsions", ActKind.DIPLOMATS_EXPELLED);

    private static final Pattern STEP = Pattern.compile(
            "(?:such a|such|any such|no such|a similar|the same|that|any|a like) (?:step|move|measure|decision)s?|"
                    + "nothing of the (?:kind|sort)|(?:its|their|his country's) own (?:step|move)");

    private static final Set<String> MEANT = WordSet.of("plan", "envisage", "foresee", "intend", "prepare");

    private static final Set<String> SHUNNED = WordSet.of("avoid", "withhold", "exclude", "refuse", "shun");

    private static final Set<String> FEW = WordSet.of(
            "a",
            "an",
            "any",
            "another",
            "no",
            "the",
            "such",
            "such a",
            "its",
            "their",
            "own",
            "full",
            "formal",
            "immediate",
            "early",
            "unilateral",
            "complete");

    private static final String PREMATURE = " premature";

    private final Scene scene;

    TalkedOf(Scene scene) {
        this.scene = scene;
    }

    /** @param here the acts told in this sentence so far */
    List<Found> all(List<Found> here) {
        List<Found> found = new ArrayList<>();
        for (VerbGroup verb : scene.parse().verbs()) {
            OptionalInt noun = verb.finite() ? scene.clauses().subject(verb) : OptionalInt.empty();
            boolean fits = noun.isPresent()
                    && noun.getAsInt() == verb.chunk() - 1
                    && here.stream()
                            .noneMatch(told -> told.anchor() == noun.getAsInt() || told.anchor() == verb.chunk());
            if (fits) {
                of(noun.getAsInt(), verb, here).ifPresent(found::add);
            }
            object(verb, here).ifPresent(found::add);
        }
        for (int noun = 0; noun < scene.parse().chunks().size(); noun++) {
            if (scene.parse().kindAt(noun, Chunk.Kind.NOUN) && named(noun).isPresent()) {
                List<Found> told = new ArrayList<>(here);
                told.addAll(found);
                bare(noun, told).ifPresent(found::add);
            }
        }
        return found;
    }

    /** "was not weighing a break", "stopped short of recognition". */
    private Optional<Found> object(VerbGroup verb, List<Found> here) {
        int next = verb.chunk() + 1;
        int noun = next;
        while (noun < next + 2
                && noun < scene.parse().chunks().size()
                && !scene.parse().kindAt(noun, Chunk.Kind.NOUN)) {
            noun++;
        }
        int what = noun;
        if (!scene.parse().kindAt(what, Chunk.Kind.NOUN)
                || here.stream().anyMatch(told -> told.anchor() == what || told.anchor() == verb.chunk())) {
            return Optional.empty();
        }
        // "wants the recognition withdrawn"
        Optional<ActKind> named =
                named(what).filter(kind -> !isLinked(what + 1) && !new WhoRecognised(scene).isToBeUndone(what));
        String between = what == next ? "" : scene.parse().lower(next);
        Optional<Status> status = named.isEmpty() ? Optional.empty() : status(verb, between, what);
        List<PolityKey> actors = status.isEmpty() ? List.of() : scene.polities(scene.agent(verb));
        return actors.isEmpty() ? Optional.empty() : told(named, status.get(), what, verb, here, actors);
    }

    /** "has ruled out a recall", "is due to decide on recognition", "sees no reason for a break": as far as the words above say. */
    private Optional<Found> bare(int noun, List<Found> here) {
        Optional<ActKind> named = scene.parse().kindAt(noun, Chunk.Kind.NOUN)
                        && !isLinked(noun + 1)
                        && !new WhoRecognised(scene).isToBeUndone(noun)
                ? named(noun)
                : Optional.empty();
        Nominals nominals = new Nominals(scene);
        Optional<VerbGroup> governor = named.isEmpty() ? Optional.empty() : nominals.governor(noun);
        boolean read = governor.isEmpty()
                // "has blocked its recognition": whose, is not who blocks it
                || scene.units(noun).getFirst().in(Words.POSSESSIVES)
                || nominals.isOpinion(governor.get())
                // "is due to decide on recognition"; what others decided on is told elsewhere
                || governor.get().base().equals("decide") && !governor.get().infinitive()
                || !nominals.isSaid(noun, governor.get())
                || scene.parse().lower(noun - 1).equals("without")
                || here.stream()
                        .anyMatch(told -> told.anchor() == noun
                                || told.anchor() == governor.get().chunk());
        Optional<Status> status =
                read ? Optional.empty() : nominals.status(noun).filter(TalkedOf::isYetToBeDone);
        List<PolityKey> actors = status.isEmpty() ? List.of() : scene.polities(scene.agent(governor.get()));
        boolean bodies = actors.stream().anyMatch(scene.text()::isOrganisation);
        // "The Union is to decide on recognition": its members do
        return actors.isEmpty() || bodies
                ? Optional.empty()
                : told(named, status.get(), noun, governor.get(), here, actors);
    }

    private static boolean isYetToBeDone(Status status) {
        return status == Status.HYPOTHETICAL || status == Status.INTENDED || status == Status.REFUSED;
    }

    /** "recognition of Kosovo", "a break with Iran": toward whom, is told. */
    private boolean isLinked(int behind) {
        return Word.isOneOf(scene.parse().lower(behind), "of", "with", "from", "by", "between");
    }

    private boolean isEarly(int noun) {
        return scene.parse().lower(noun).endsWith(" premature")
                || Word.isOneOf(scene.parse().lower(noun + 1), "premature", "too early");
    }

    private Optional<Status> status(VerbGroup verb, String between, int noun) {
        boolean not = verb.negated();
        if (between.isEmpty() && WeighedOptions.WEIGHING.contains(verb.base())) {
            boolean early = isEarly(noun);
            return Optional.of(not || early ? Status.REFUSED : Status.HYPOTHETICAL);
        }
        boolean shuns = between.isEmpty() && SHUNNED.contains(verb.base())
                || verb.base().equals("object") && between.equals("to")
                || verb.base().startsWith("stop")
                        && scene.parse().lower(noun - 1).equals("of");
        boolean plans = between.isEmpty() && MEANT.contains(verb.base());
        return shuns && !not
                ? Optional.of(Status.REFUSED)
                : plans ? Optional.of(not ? Status.REFUSED : Status.INTENDED) : Optional.empty();
    }

    private Optional<Found> of(int noun, VerbGroup verb, List<Found> here) {
        Optional<ActKind> named = named(noun);
        if (named.isEmpty() && !STEP.matcher(scene.parse().lower(noun)).matches()) {
            return Optional.empty();
        }
        Optional<Status> status = status(noun, verb);
        List<PolityKey> actors = status.isEmpty() ? List.of() : who(verb);
        return actors.isEmpty() ? Optional.empty() : told(named, status.get(), noun, verb, here, actors);
    }

    private Optional<Found> told(
            Optional<ActKind> named,
            Status status,
            int noun,
            VerbGroup verb,
            List<Found> here,
            List<PolityKey> actors) {
        return act(named, verb, here, actors)
                .map(told -> scene.acts()
                        .found(
                                scene.lexicon().rule("sequel.position"),
                                named.orElse(told.kind()),
                                Parties.of(actors),
                                new Kindred(scene).targets(told, actors),
                                status,
                                named.isEmpty() && told.symmetric(),
                                verb.chunk(),
                                List.of(noun)));
    }

    /** The kind that the noun names; of "recognition of Kosovo" and "their first recognition" others know more. */
    private Optional<ActKind> named(int noun) {
        String told = scene.parse().lower(noun);
        String words = told.endsWith(PREMATURE) ? told.substring(0, told.length() - PREMATURE.length()) : told;
        int space = words.lastIndexOf(' ');
        boolean bare = space < 0 || FEW.contains(words.substring(0, space));
        return bare ? Optional.ofNullable(DEEDS.get(words.substring(space + 1))) : Optional.empty();
    }

    private Optional<Status> status(int noun, VerbGroup verb) {
        boolean no = scene.units(noun).getFirst().in("no", "nothing");
        if (verb.passive()) {
            boolean not = verb.negated() || no;
            return WeighedOptions.WEIGHING.contains(verb.base())
                    ? Optional.of(not ? Status.REFUSED : Status.HYPOTHETICAL)
                    : MEANT.contains(verb.base())
                            ? Optional.of(not ? Status.REFUSED : Status.INTENDED)
                            : Optional.empty();
        }
        boolean early = !verb.negated()
                && Word.isOneOf(scene.parse().lower(verb.chunk() + 1), "premature", "too early", "too soon", "soon");
        return early
                ? Optional.of(Status.REFUSED)
                : Optional.of(verb)
                        .filter(be -> Statuses.COPULAS.contains(be.base()))
                        .flatMap(be -> new Prospects(scene).of(noun))
                        .filter(told -> told != Status.DONE && told != Status.ANNOUNCED);
    }

    /** Who says so, or for whom or where it is so. */
    private List<PolityKey> who(VerbGroup verb) {
        OptionalInt behind = scene.clauses().after(verb.chunk(), "for", "in", "by");
        OptionalInt opening = Word.isOneOf(scene.parse().lower(0), "for", "in")
                        && scene.parse().kindAt(1, Chunk.Kind.NOUN)
                ? OptionalInt.of(1)
                : OptionalInt.empty();
        return Stream.of(
                        new Announcers(scene).of(verb),
                        behind.isPresent() && scene.head(behind.getAsInt()).named()
                                ? scene.polities(behind)
                                : List.<PolityKey>of(),
                        opening.isPresent() && scene.head(1).named() ? scene.polities(opening) : List.<PolityKey>of())
                .filter(keys -> !keys.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** What others did, of that kind where the noun names one. */
    private Optional<Found> act(Optional<ActKind> named, VerbGroup verb, List<Found> here, List<PolityKey> actors) {
        List<Party> own = Parties.of(actors);
        List<Found> told = Issue.ends(
                List.of(
                        scene.text().memory().topicalUpTo(scene.sentence()),
                        scene.text().memory().toldUpTo(scene.sentence() - 1),
                        here.stream().filter(act -> act.anchor() < verb.chunk()).toList()),
                act -> named.map(kind -> kind == act.kind()).orElse(act.kind() != ActKind.INDEPENDENCE_DECLARED));
        return Issue.at(scene.sentence(), told)
                .filter(act -> act.targets().stream().noneMatch(own::contains))
                .filter(act -> act.actors().stream().noneMatch(own::contains) || act.status() != Status.DONE)
                .or(() -> named.equals(Optional.of(ActKind.RELATIONS_SEVERED)) ? quarrel(own) : Optional.empty());
    }

    /** "recalled its ambassador from Israel. It was not weighing a break": with whom it has just fallen out. */
    private Optional<Found> quarrel(List<Party> own) {
        return scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .filter(act -> act.sentence() >= scene.sentence() - 2)
                .findFirst()
                .filter(act -> act.targets().size() == 1
                        && act.actors().equals(own)
                        && (act.kind().isOf(Aspect.MISSION) || act.kind() == ActKind.DIPLOMATS_EXPELLED));
    }
}
