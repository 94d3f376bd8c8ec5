package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Verbs with recognition as their object: withdrew, suspended, granted, sought, switched. */
final class RecognitionObjects {
    private static final Set<String> DEFINITE = WordSet.of("that", "this", "its", "the", "recognition");

    private static final Set<String> EXCHANGING = WordSet.of("exchange", "swap");

    private static final Set<String> LETTERS = WordSet.of(
            "letter",
            "letters",
            "note",
            "notes",
            "document",
            "documents",
            "instrument",
            "instruments",
            "decree",
            "act");

    /** Whoever does so with a letter of recognition recognises. */
    private static final Set<String> HANDING = WordSet.of("sign", "issue", "deliver", "hand", "present", "send");

    private static final Set<String> WAITING = WordSet.of("hold", "ice", "abeyance");

    static final Set<String> NONE = WordSet.of("no", "little", "neither", "any");

    private final Scene scene;
    private final Targets targets;
    private final RecognitionWords words;

    RecognitionObjects(Scene scene, Targets targets, RecognitionWords words) {
        this.scene = scene;
        this.targets = targets;
        this.words = words;
    }

    /** Verbs with recognition as their object: withdrew, suspended, granted, switched. */
    void add(List<Found> found, VerbGroup verb) {
        OptionalInt object = scene.patient(verb);
        Optional<Found> stripped = new StrippedOfRecognition(scene, targets, words).of(verb);
        if (stripped.isPresent()) {
            found.add(stripped.get());
            return;
        }
        if (object.isPresent()
                && words.isRecognition(object.getAsInt())
                && object.getAsInt() > verb.chunk()
                && new WhoRecognised(scene).isToBeUndone(object.getAsInt())) {
            return;
        }
        if (new SoughtRecognition(scene).of(verb, object).map(found::add).isPresent()) {
            return;
        }
        boolean wanted = WhoRecognised.isWanted(scene, verb);
        boolean undergone = verb.passive() || wanted;
        if (wanted) {
            // "wants the recognition withdrawn"
            object = OptionalInt.of(verb.chunk() - 1);
        }
        // "went back on its recognition"; others have gone ahead on their own
        boolean goes = verb.base().equals("go")
                && !scene.parse().lower(verb.chunk() + 1).equals("back");
        if (object.isEmpty() && !verb.passive() && !goes) {
            object = scene.clauses().after(verb.chunk(), "on");
        }
        boolean hands = HANDING.contains(verb.base()) && !verb.passive();
        if (hands && object.isEmpty() && isLetter(verb.chunk() + 2)) {
            // "handed over the letter of recognition"
            object = OptionalInt.of(verb.chunk() + 2);
        }
        if (hands && object.isPresent() && isLetter(object.getAsInt() + 1)) {
            // "handed Kosovo a note of recognition"
            given(found, verb, object.getAsInt(), Optional.of(scene.lexicon().rule("recognition.grant")));
            return;
        }
        boolean letter = false;
        if (object.isPresent()
                && object.getAsInt() == verb.chunk() + 2
                && scene.head(object.getAsInt()).in(WAITING)
                && words.isRecognition(object.getAsInt() + 1)) {
            // "put on hold its recognition of Kosovo"
            object = OptionalInt.of(object.getAsInt() + 1);
        }
        if (object.isPresent() && isLetter(object.getAsInt())) {
            // "received a letter of recognition from Samoa"
            object = OptionalInt.of(object.getAsInt() + 2);
            letter = true;
        }
        if (object.isPresent()
                && words.isRecognition(object.getAsInt() + 1)
                && !words.isRecognition(object.getAsInt())) {
            granted(found, verb, object.getAsInt());
            return;
        }
        boolean theirs =
                object.isPresent() && (words.isTheirs(object.getAsInt()) || words.isTheirs(object.getAsInt(), found));
        if (object.isEmpty() || !theirs && !words.isRecognition(object.getAsInt())) {
            return;
        }
        int noun = object.getAsInt();
        if (EXCHANGING.contains(verb.base())) {
            exchanged(found, verb, noun);
            return;
        }
        if (scene.rules().of(Frame.SWITCH, verb, noun).isPresent()) {
            found.addAll(new RecognitionSwitches(scene, words).of(verb, noun));
            return;
        }
        boolean waits = scene.rules()
                .of(Frame.OBJECT, verb, noun)
                .filter(rule -> !rule.particles().isEmpty() && scene.rules().hasParticle(rule, verb, noun))
                .isPresent();
        // "held its recognition in abeyance" is no "held the recognition of Peru"
        Optional<Rule> won = waits ? Optional.empty() : words.won(verb, noun);
        if (won.isPresent()) {
            new WonRecognition(scene, words).of(won.get(), verb, noun).ifPresent(found::add);
            return;
        }
        Optional<Rule> told = words.isItsRecognition(noun) || theirs
                // "had gone ahead on its own"
                ? scene.lexicon()
                        .verb(Frame.OBJECT, verb.base(), kind -> kind.isOf(Aspect.RECOGNITION))
                        .filter(rule -> scene.rules().hasParticle(rule, verb, noun))
                : scene.rules()
                        .of(Frame.OBJECT, verb, noun)
                        .filter(rule -> scene.rules().hasParticle(rule, verb, noun));
        told = told.isEmpty() && letter && hands ? Optional.of(scene.lexicon().rule("recognition.grant")) : told;
        if (told.isEmpty()) {
            return;
        }
        Rule rule = told.get();
        Set<String> link = rule.prepositions();
        OptionalInt of = scene.clauses().after(verb.passive() && noun < verb.chunk() ? verb.chunk() : noun, link);
        if (of.isEmpty() && verb.passive()) {
            of = scene.clauses().after(noun, link);
        }
        List<PolityKey> agents = wanted ? List.of() : scene.polities(scene.agent(verb));
        List<PolityKey> whoseIt = agents.isEmpty() && undergone ? whose(noun) : agents;
        List<PolityKey> takers = whoseIt.isEmpty() && undergone && rule.kind() != ActKind.RECOGNITION
                ? new WhoRecognised(scene).of(noun, found)
                : whoseIt;
        List<PolityKey> actors = takers.isEmpty() && verb.passive() ? new Announcers(scene).of(verb) : takers;
        Optional<Status> status = scene.status(verb);
        boolean many = actors.isEmpty()
                && status.equals(Optional.of(Status.DONE))
                && Recognisers.areMany(scene, scene.agent(verb));
        if (status.isEmpty() || actors.isEmpty() && !many) {
            return;
        }
        Targets.Meant meant = of.isPresent() ? targets.recognised(of.getAsInt(), actors) : Targets.Meant.none(noun);
        OptionalInt given = meant.parties().isEmpty() ? new GrantedBefore(scene).toWhom(noun) : OptionalInt.empty();
        if (given.isPresent()) {
            meant = targets.recognised(given.getAsInt(), actors);
        }
        List<Party> here = found.isEmpty() ? List.of() : found.getLast().targets();
        // "Kosovo, whose recognition Chile withdrew"
        boolean ofWhom = noun < verb.chunk() && scene.parse().lower(noun - 1).equals("whose");
        List<PolityKey> whose = of.isEmpty() && (ofWhom || rule.prepositions().contains("to")) && !verb.passive()
                ? scene.owners().of(noun).stream()
                        .filter(key -> !actors.contains(key))
                        .toList()
                : List.of();
        if (!whose.isEmpty() && meant.parties().isEmpty()) {
            // "granted Kosovo recognition"
            meant = new Targets.Meant(Parties.of(whose), noun);
        }
        List<Party> parties = !meant.parties().isEmpty()
                ? meant.parties()
                : (words.isItsRecognition(noun)
                                        || theirs
                                        || scene.units(noun).getFirst().in(DEFINITE))
                                && !here.isEmpty()
                        ? here
                        : recognisedHere(verb, noun, actors).orElseGet(() -> recognisedBefore(verb, noun, actors));
        if (!parties.isEmpty()) {
            Found act = scene.acts()
                    .found(
                            rule,
                            actors,
                            parties,
                            status.get(),
                            verb.chunk(),
                            words.shown(scene.agent(verb), Math.max(noun, meant.last()), verb));
            if (many) {
                // "18 states have withdrawn their recognition. Suriname was the first"
                scene.text().memory().byMany(act);
                return;
            }
            found.add(act);
            if (rule.kind() == ActKind.WITHDRAWAL_OF_RECOGNITION) {
                new GrantedBefore(scene).of(noun, actors, parties).ifPresent(found::add);
            }
        }
    }

    /** "Bosnia and Croatia exchanged recognition": each of the two. */
    private void exchanged(List<Found> found, VerbGroup verb, int noun) {
        List<PolityKey> two = scene.polities(scene.agent(verb));
        Optional<Status> status = scene.status(verb);
        if (two.size() != 2 || status.isEmpty() || verb.passive()) {
            return;
        }
        for (List<PolityKey> pair : List.of(two, two.reversed())) {
            found.add(scene.acts()
                    .found(
                            scene.lexicon().rule("recognition.grant"),
                            pair.subList(0, 1),
                            Parties.of(pair.subList(1, 2)),
                            status.get(),
                            verb.chunk(),
                            words.shown(scene.agent(verb), noun, verb)));
        }
    }

    /** "Liberia's recognition of Kosovo", "the recognition of Kosovo by Liberia". */
    private List<PolityKey> whose(int noun) {
        List<PolityKey> by = scene.polities(scene.clauses().after(noun, "by"));
        return by.isEmpty() ? scene.owners().of(noun) : by;
    }

    /** "Vanuatu and Tuvalu recognised Abkhazia but withdrew their recognition": what the same sentence says that they recognised. */
    private Optional<List<Party>> recognisedHere(VerbGroup verb, int noun, List<PolityKey> actors) {
        return scene.parse().verbs().reversed().stream()
                .filter(other -> scene.units(noun).getFirst().in("its", "their")
                        && other.chunk() < verb.chunk()
                        && other.finite()
                        && !other.passive()
                        && RecognisingWords.are(scene, other)
                        && scene.clauses().object(other).isPresent()
                        && scene.polities(scene.agent(other)).equals(actors))
                .findFirst()
                .map(other -> targets.recognised(scene.clauses().object(other).getAsInt(), actors)
                        .parties())
                .filter(parties -> !parties.isEmpty());
    }

    /** "Kosovo's recognition was revoked by Togo": who has it, when another takes it away; else who was recognised before. */
    private List<Party> recognisedBefore(VerbGroup verb, int noun, List<PolityKey> actors) {
        List<PolityKey> owners = verb.passive() ? scene.owners().of(noun) : List.of();
        List<PolityKey> others =
                owners.stream().filter(key -> !actors.contains(key)).toList();
        return others.isEmpty() ? words.spokenOf(actors) : Parties.of(others);
    }

    /** "a letter of recognition". */
    private boolean isLetter(int chunk) {
        return scene.parse().kindAt(chunk, Chunk.Kind.NOUN)
                && scene.head(chunk).in(LETTERS)
                && scene.parse().lower(chunk + 1).equals("of")
                && words.isRecognition(chunk + 2);
    }

    /** "granted Kosovo recognition": to whom stands before what. */
    private void granted(List<Found> found, VerbGroup verb, int whom) {
        given(
                found,
                verb,
                whom,
                scene.rules()
                        .of(Frame.OBJECT, verb, whom + 1)
                        .filter(one -> one.prepositions().contains("to")));
    }

    private void given(List<Found> found, VerbGroup verb, int whom, Optional<Rule> rule) {
        List<PolityKey> actors = scene.polities(scene.agent(verb));
        Optional<Status> status = scene.status(verb);
        Targets.Meant meant = targets.recognised(whom, actors);
        if (rule.isPresent()
                && status.isPresent()
                && !actors.isEmpty()
                && !meant.parties().isEmpty()) {
            found.add(scene.acts()
                    .found(
                            rule.get(),
                            actors,
                            meant.parties(),
                            status.get(),
                            verb.chunk(),
                            words.shown(scene.agent(verb), whom + 1, verb)));
        }
    }
}
