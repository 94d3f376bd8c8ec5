package credence.reading.find;

import credence.act.Aspect;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import credence.time.Edtf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Recognition told by the noun alone: "Pyongyang's recognition of two republics", "is considering recognition". */
final class RecognitionNouns {
    private static final Pattern BARE = Pattern.compile("(?:its |the |full |formal |diplomatic |such )*recognition");

    /** "announced the suspension of its recognition": who tells of it does it. */
    private static final Set<String> TELLING =
            WordSet.of("announce", "declare", "confirm", "order", "decree", "approve", "formalise", "formalize");

    /** "responded with the recognition of", "went ahead with". */
    private static final Set<String> GOING_ON =
            WordSet.of("respond", "reply", "answer", "retaliate", "proceed", "react", "go");

    static final Set<String> COMING = WordSet.of("come", "follow", "arrive");

    private static final Set<String> OF = WordSet.of("of");

    private final Scene scene;
    private final Targets targets;
    private final RecognitionWords words;
    private final OwnRecognition own;

    RecognitionNouns(Scene scene, Targets targets, RecognitionWords words) {
        this.scene = scene;
        this.targets = targets;
        this.words = words;
        this.own = new OwnRecognition(scene);
    }

    /** "Pyongyang's recognition of two republics", "Recognition by the United States and Britain followed". */
    void add(List<Found> found, int chunk, Rule rule) {
        if (!rule.namedKind().isOf(Aspect.RECOGNITION)) {
            return;
        }
        if (!rule.objects().isEmpty()) {
            undone(found, chunk, rule);
            return;
        }
        if (own.isReviewed(chunk) || new WhoRecognised(scene).isToBeUndone(chunk)) {
            return;
        }
        ThoseBefore.of(scene, targets, rule, chunk).ifPresent(found::add);
        List<Found> mutual = new Mutuals(scene).of(chunk, rule);
        if (!mutual.isEmpty()) {
            found.addAll(mutual);
            return;
        }
        Optional<Found> voted = new VotesFor(scene, targets, words).of(chunk, rule);
        if (voted.isPresent()) {
            found.add(voted.get());
            return;
        }
        Optional<Found> part = new TakingPart(scene, targets, words).of(chunk, rule);
        if (part.isPresent()) {
            found.add(part.get());
            return;
        }
        Optional<Found> weighed = new WeighedRecognition(scene, targets, words).of(chunk, rule);
        if (weighed.isPresent()) {
            found.add(weighed.get());
            return;
        }
        OptionalInt of = scene.clauses().after(chunk, rule.prepositions());
        OptionalInt by = CameFrom.orBy(scene, chunk);
        Nominals nominals = new Nominals(scene);
        Optional<Status> status = governed(chunk) || undergoes(chunk)
                ? Optional.empty()
                : nominals.status(chunk).map(told -> own.isDated(chunk) ? Status.DONE : told);
        if (status.isEmpty()) {
            return;
        }
        List<PolityKey> named = by.isPresent() ? scene.polities(by) : new NominalOwners(scene).of(chunk);
        boolean tells = status.get() != Status.DONE || isCarriedOut(chunk);
        List<PolityKey> told = named.isEmpty() && tells ? nominals.actors(chunk) : named;
        List<PolityKey> actors = told.isEmpty() && status.get() == Status.REFUSED ? refusing(chunk) : told;
        // "Russia warned that recognition of Kosovo would": whose, is not told
        boolean nobodys = named.isEmpty()
                && status.get() == Status.THREATENED
                && scene.parse().lower(chunk - 1).equals("that");
        if (actors.isEmpty() || nobodys) {
            return;
        }
        Targets.Meant meant = of.isPresent() && isBehindTime(chunk, of.getAsInt() - 1)
                ? targets.recognised(of.getAsInt(), actors)
                : Targets.Meant.none(chunk);
        List<Party> parties = meant.parties().isEmpty()
                        && (by.isPresent()
                                || of.isEmpty()
                                        && (isOfAPeople(chunk)
                                                || own.isDated(chunk) && own.hasWithdrawn(actors)
                                                || comes(chunk, actors)
                                                || status.get() == Status.ANNOUNCED && isBare(chunk)))
                ? words.lastRecognised(actors)
                : meant.parties();
        if (parties.isEmpty()) {
            return;
        }
        List<Integer> shown = new ArrayList<>(List.of(chunk, meant.last()));
        by.ifPresent(agent -> shown.addAll(scene.clauses().list(agent)));
        if (named.isEmpty() && of.isEmpty()) {
            nominals.governor(chunk).ifPresent(verb -> shown.addAll(words.shown(scene.agent(verb), chunk, verb)));
        }
        Found act = scene.acts().found(rule, actors, parties, status.get(), chunk, shown);
        Optional<Edtf> since = new SinceWhen(scene).of(chunk, meant.last());
        found.add(
                since.isPresent()
                        ? act.dated(since.get()).asBackground()
                        : scene.parse().lower(chunk + 1).equals("earlier") ? act.dated(null) : act);
    }

    /** "ordered the recognition of Kosovo", "responded with recognition": by whoever did so. */
    private boolean isCarriedOut(int chunk) {
        return new Nominals(scene)
                .governor(chunk)
                .filter(verb -> TELLING.contains(verb.base()) && (verb.chunk() == chunk - 1 || verb.passive())
                        || GOING_ON.contains(verb.base())
                                && scene.parse().lower(chunk - 1).equals("with"))
                .isPresent();
    }

    /** "Soviet recognition is expected within days": whose it is, and not of whom. */
    private boolean isOfAPeople(int chunk) {
        return scene.units(chunk).size() == 2 && scene.units(chunk).getFirst().demonym();
    }

    /** "Canada promised recognition": of whom the text tells. */
    private boolean isBare(int chunk) {
        return BARE.matcher(scene.parse().lower(chunk)).matches()
                && scene.parse().verbAt(Math.max(0, chunk - 1)).isPresent();
    }

    /** "Poland's recognition came a week later": of whom others recognised, which is not itself. */
    private boolean comes(int chunk, List<PolityKey> actors) {
        boolean others = words.lastRecognised(List.of()).stream().noneMatch(Parties.of(actors)::contains);
        return others
                && scene.parse()
                        .verbAt(chunk + 1)
                        .filter(verb -> verb.finite() && COMING.contains(verb.base()))
                        .isPresent();
    }

    /** "its recognition on Tuesday of the two regions", "earlier in the week of": nothing but a time stands between. */
    private boolean isBehindTime(int chunk, int link) {
        for (int j = chunk + 1; j < link; j++) {
            boolean time = scene.parse().kindAt(j, Chunk.Kind.TIME)
                    || Word.isOneOf(
                            scene.parse().lower(j),
                            "earlier",
                            "later",
                            "on",
                            "in",
                            "last",
                            "the week",
                            "the month",
                            "the year",
                            "the day");
            if (!time) {
                return false;
            }
        }
        return true;
    }

    /** "Recognition is out of the question for Serbia", "..., Serbia's president said": for whom, or who says so. */
    private List<PolityKey> refusing(int chunk) {
        for (int j = chunk + 3; j + 1 < scene.parse().chunks().size(); j++) {
            if (scene.parse().lower(j).equals("for")
                    && scene.parse().lower(j - 1).endsWith("question")) {
                return scene.polities(OptionalInt.of(j + 1));
            }
        }
        boolean rejected = scene.parse()
                .verbAt(Math.max(0, chunk - 1))
                .filter(verb -> verb.finite() && !verb.passive())
                .isPresent();
        if (rejected) {
            // "Egypt rejected any recognition of it, and Turkey called the step unlawful"
            return List.of();
        }
        return scene.parse().verbs().stream()
                .filter(verb -> verb.finite() && Speech.says(verb.base()))
                .map(verb -> scene.polities(scene.clauses().subject(verb)))
                .findFirst()
                .orElse(List.of());
    }

    /** "Tuvalu's recognition of Abkhazia was withdrawn": that is the act, and the verb's rule reads it. */
    private boolean undergoes(int chunk) {
        return new Nominals(scene)
                .governor(chunk)
                .filter(verb -> verb.passive()
                        && scene.rules().of(Frame.OBJECT, verb, chunk).isPresent())
                .isPresent();
    }

    /** "Burundi's withdrawal of its recognition of Kosovo". */
    private void undone(List<Found> found, int chunk, Rule rule) {
        Nominals nominals = new Nominals(scene);
        OptionalInt noun = nominals.undergoer(chunk, OF);
        if (noun.isEmpty() || !words.isRecognition(noun.getAsInt())) {
            return;
        }
        Optional<Status> status = nominals.status(chunk);
        List<PolityKey> by = scene.polities(scene.clauses().after(chunk, "by"));
        boolean tells = status.filter(told -> told != Status.DONE).isPresent()
                || isCarriedOut(chunk)
                || scene.units(noun.getAsInt()).getFirst().is("its");
        // "campaigned for the withdrawal of recognition": whose, is not told
        List<PolityKey> withdrawing = tells ? nominals.actors(chunk) : new NominalOwners(scene).of(chunk);
        // "the withdrawal of Bolivia's recognition": by whoever had recognised
        List<PolityKey> whose = withdrawing.isEmpty() ? scene.owners().of(noun.getAsInt()) : withdrawing;
        // "called for the withdrawal of the recognition": by the one whose it is
        List<PolityKey> giver = whose.isEmpty() ? new WhoRecognised(scene).of(noun.getAsInt(), found) : whose;
        List<PolityKey> actors = by.isEmpty() ? giver : by;
        OptionalInt of = scene.clauses().after(noun.getAsInt(), rule.prepositions());
        Targets.Meant meant =
                of.isPresent() ? targets.recognised(of.getAsInt(), actors) : Targets.Meant.none(noun.getAsInt());
        List<Party> parties = meant.parties().isEmpty() ? words.lastRecognised(actors) : meant.parties();
        if (!actors.isEmpty() && !parties.isEmpty() && status.isPresent()) {
            found.add(scene.acts()
                    .found(rule, actors, parties, status.get(), chunk, List.of(noun.getAsInt(), meant.last())));
        }
    }

    /** The object of a verb that the verb frames read, or of one that leaves the act undone. */
    private boolean governed(int chunk) {
        int j = scene.parse().verbAt(chunk - 2).isPresent()
                        && scene.parse().lower(chunk - 1).equals("against")
                ? chunk - 2
                : chunk - 1;
        while (j >= 0
                && (scene.parse().kindAt(j, Chunk.Kind.OTHER)
                        || scene.parse().lower(j).equals("on")
                        || scene.parse().lower(j).equals("for")
                        || scene.parse().lower(j).equals("back")
                        // "put on hold its recognition"
                        || j == chunk - 1
                                && scene.parse().lower(j - 1).equals("on")
                                && Word.isOneOf(scene.parse().lower(j), "hold", "ice"))) {
            j--;
        }
        Optional<VerbGroup> verb = scene.parse().verbAt(Math.max(j, 0));
        if (verb.isEmpty() || verb.get().chunk() != j) {
            // "the withdrawal of recognition", "the suspension by Iran of its recognition"
            Nominals nominals = new Nominals(scene);
            return scene.parse().lower(chunk - 1).equals("of")
                    && IntStream.range(0, chunk - 1)
                            .filter(noun -> scene.parse().kindAt(noun, Chunk.Kind.NOUN)
                                    && nominals.undergoer(noun, OF).equals(OptionalInt.of(chunk)))
                            .anyMatch(noun -> scene
                                    .lexicon()
                                    .nominal(scene.head(noun).lower())
                                    .stream()
                                    .anyMatch(rule -> rule.objects().contains("recognition")));
        }
        String base = verb.get().base();
        boolean undone = Word.isOneOf(base, "seek", "deny", "win", "need");
        boolean framed = scene.rules().of(Frame.OBJECT, verb.get(), chunk).isPresent()
                || scene.rules().of(Frame.SWITCH, verb.get(), chunk).isPresent()
                || words.won(verb.get(), chunk).isPresent();
        return undone || framed && !base.equals("announce");
    }
}
