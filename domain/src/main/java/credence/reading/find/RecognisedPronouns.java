package credence.reading.find;

import credence.act.Aspect;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Whom "it" and "them" mean that are recognised, where the same sentence tells. */
final class RecognisedPronouns {
    private static final Set<String> POINTING = WordSet.of("it", "them", "both");

    private static final Set<String> STANDING = WordSet.of("recognise", "recognises", "recognize", "recognizes");

    private static final Set<String> LANDS =
            WordSet.of("region", "republic", "territory", "province", "enclave", "entity", "statelet");

    private final Scene scene;

    RecognisedPronouns(Scene scene) {
        this.scene = scene;
    }

    /** "asked Ankara to recognise them": who asks is meant, where the sentence names nobody else before. */
    Optional<List<PolityKey>> asking(VerbGroup verb, int patient, List<PolityKey> actors) {
        boolean pronoun =
                scene.units(patient).size() == 1 && scene.head(patient).in(POINTING);
        return !pronoun || !verb.infinitive()
                ? Optional.empty()
                : scene.clauses()
                        .hook(verb)
                        .flatMap(scene.parse()::verbAt)
                        .filter(outer -> RecognitionWords.SEEKING.contains(outer.base())
                                || outer.base().equals("urge"))
                        .filter(outer -> !outer.passive()
                                && scene.polities(scene.clauses().object(outer)).equals(actors))
                        .map(outer -> scene.polities(scene.clauses().subject(outer)))
                        .filter(keys -> keys.size() == 1 && !actors.containsAll(keys))
                        .filter(keys ->
                                scene.text().lastTold().topic(scene.sentence()).isEmpty());
    }

    /** "called for the recognition of Bougainville, but the government would not recognise it": what the sentence told of before. */
    Optional<Targets.Meant> namedHere(int chunk, List<Found> here, List<PolityKey> actors) {
        boolean pronoun = scene.units(chunk).size() == 1 && scene.head(chunk).in(POINTING);
        Optional<Targets.Meant> neighbour =
                pronoun && scene.head(chunk).is("it") ? neighbour(chunk, actors) : Optional.empty();
        if (neighbour.isPresent()) {
            return neighbour;
        }
        return pronoun
                ? here.reversed().stream()
                        .filter(told -> told.anchor() < chunk)
                        .map(Found::targets)
                        .filter(parties ->
                                (parties.size() > 1) == !scene.head(chunk).is("it")
                                        && parties.stream().noneMatch(Parties.of(actors)::contains))
                        .findFirst()
                        .map(parties -> new Targets.Meant(parties, chunk))
                        .or(() -> declaring(chunk, actors))
                        .or(() -> leading(chunk, actors))
                : Optional.empty();
    }

    /** "Greece, which long shunned its neighbour, recognised it in 1995": that neighbour, or nobody who is told. */
    private Optional<Targets.Meant> neighbour(int chunk, List<PolityKey> actors) {
        return IntStream.range(0, chunk)
                .filter(j -> scene.parse().kindAt(j, Chunk.Kind.NOUN)
                        && scene.units(j).getFirst().is("its")
                        && Word.isOneOf(scene.head(j).lower(), "neighbour", "neighbor"))
                .boxed()
                .findFirst()
                .map(scene::polities)
                .map(keys -> keys.stream().noneMatch(actors::contains) ? keys : List.<PolityKey>of())
                .map(keys -> new Targets.Meant(Parties.of(keys), chunk));
    }

    /** "The republic declared its independence in 1976, and Peru recognised it in 2004": who declared it in the clause before. */
    private Optional<Targets.Meant> declaring(int chunk, List<PolityKey> actors) {
        return scene.parse().verbs().stream()
                .filter(verb -> verb.finite() && !verb.negated() && verb.chunk() < chunk)
                .filter(verb -> Word.isOneOf(verb.base(), "declare", "proclaim"))
                .filter(verb -> scene.clauses().object(verb).stream()
                        .anyMatch(object -> scene.head(object).is("independence")))
                .map(verb -> scene.polities(scene.clauses().subject(verb)))
                .filter(keys -> (keys.size() > 1) == !scene.head(chunk).is("it")
                        && !keys.isEmpty()
                        && keys.stream().noneMatch(actors::contains))
                .reduce((one, other) -> other)
                .map(keys -> new Targets.Meant(Parties.of(keys), chunk));
    }

    /** "Macedonia will have to wait: Greece refuses to recognise it": the state that broke off with which the sentence begins. */
    private Optional<Targets.Meant> leading(int chunk, List<PolityKey> actors) {
        boolean it = scene.units(chunk).size() == 1 && scene.head(chunk).is("it");
        boolean behindMark = it
                && IntStream.range(1, chunk)
                        .anyMatch(j -> Word.isOneOf(scene.parse().lower(j), ":", ";", "-", "–", "—"));
        boolean begins = behindMark
                && scene.parse().kindAt(0, Chunk.Kind.NOUN)
                && scene.head(0).named()
                && scene.clauses().list(0).size() == 1;
        List<PolityKey> first = begins ? scene.polities(0) : List.of();
        boolean brokeOff = first.size() == 1
                && !actors.containsAll(first)
                && !scene.text().parents().of(first.getFirst()).isEmpty();
        return brokeOff ? Optional.of(new Targets.Meant(Parties.of(first), chunk)) : Optional.empty();
    }

    /**
     * "Fiji will recognise China. Taipei is considering its reply. Thirty states recognise it": whom the sentence before is about, which not
     * all recognise, rather than an old state of which it says nothing.
     */
    private Optional<PolityKey> contestedBefore(int chunk, List<PolityKey> nearest, List<PolityKey> actors) {
        boolean old = nearest.size() == 1
                && scene.sentence() > 0
                && !scene.text().isContested(nearest.getFirst())
                && scene.text().parents().of(nearest.getFirst()).isEmpty()
                && !scene.text().namedIn(scene.sentence() - 1).contains(nearest.getFirst());
        return old
                ? scene.referents()
                        .focusBefore(new Place(scene.sentence(), 0), 0)
                        .filter(key -> scene.text().isContested(key) && !actors.contains(key))
                        // "recognised China. Taiwan was silent. Mali had recognised it before": which of the two, is
                        // not told
                        .filter(key -> STANDING.contains(scene.parse().lastWord(chunk - 1))
                                || !nearest.contains(Descriptions.CHINA))
                : Optional.empty();
    }

    /** "to recognise the former province": told by what it is, and by no name. */
    boolean isRecognisedLand(int chunk) {
        return describesTopic(chunk)
                && scene.units(chunk).stream().allMatch(unit -> unit.polity() == null)
                && scene.parse()
                        .verbAt(Math.max(0, chunk - 1))
                        .filter(verb -> verb.chunk() == chunk - 1 && verb.base().startsWith("recogni"))
                        .isPresent();
    }

    /** "the third state to recognise the breakaway Georgian region": what the report tells to be recognised, told by what it is. */
    private boolean describesTopic(int chunk) {
        return scene.units(chunk).getFirst().is("the") && scene.head(chunk).in(LANDS);
    }

    /**
     * "Israel broke off relations with Norway. The first to recognise it was Peru": what the report tells to be recognised, where the
     * nearest is a state that nobody has doubts about.
     */
    Targets.Meant onTopic(int chunk, Targets.Meant meant, List<PolityKey> actors) {
        List<PolityKey> nearest =
                meant.parties().stream().flatMap(Parties::known).toList();
        if (nearest.size() == 1 && ContestedStates.isBare(scene.units(chunk))) {
            Optional<List<PolityKey>> left = ContestedStates.partsNamed(scene, nearest.getFirst(), actors);
            if (left.isPresent()) {
                return new Targets.Meant(Parties.of(left.get()), meant.last());
            }
        }
        boolean it = scene.units(chunk).size() == 1 && scene.head(chunk).is("it");
        List<PolityKey> topic = scene.text().lastTold().topicPolities(scene.sentence());
        if (meant.parties().isEmpty() && describesTopic(chunk) && topic.size() == 1) {
            return new Targets.Meant(Parties.of(topic), meant.last());
        }
        Optional<PolityKey> subject = it ? contestedBefore(chunk, nearest, actors) : Optional.empty();
        if (subject.isPresent()) {
            return new Targets.Meant(Parties.of(List.of(subject.get())), meant.last());
        }
        boolean doubted = nearest.size() != 1
                || meant.parties().size() != 1
                || !scene.text().parents().of(nearest.getFirst()).isEmpty()
                || scene.text().memory().toldUpTo(scene.sentence()).stream()
                        .anyMatch(told -> told.kind().isOf(Aspect.RECOGNITION)
                                && Parties.keys(told.targets()).contains(nearest.getFirst()));
        return it
                        && topic.size() == 1
                        && !doubted
                        && !scene.text().parents().of(topic.getFirst()).isEmpty()
                ? new Targets.Meant(Parties.of(topic), meant.last())
                : meant;
    }
}
