package credence.reading.find;

import credence.act.Party;
import credence.act.Status;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Acts whose own actor says that they have not happened: "Kenya has cut ties with Peru, a paper wrote. Nairobi has denied it". */
final class Denials {
    /** Who is blamed for something denies that, and not what was done to them over it. */
    private static final Set<String> BLAMING = WordSet.of(
            "accuse",
            "allege",
            "charge",
            "claim",
            "blame",
            "suspect",
            "suggest",
            "hint",
            "threaten",
            "complain",
            "deny");

    private static final Set<Status> ASSERTED = Set.of(Status.DONE, Status.ANNOUNCED, Status.INTENDED);

    /** The last sentence that may tell the news. */
    private static final int LEAD = 2;

    private final Scene scene;
    private final DenialWords words;

    Denials(Scene scene) {
        this.scene = scene;
        this.words = new DenialWords(scene);
    }

    /** @param here the acts told in this sentence so far */
    Optional<Found> of(VerbGroup verb, List<Found> here) {
        boolean doing = words.isDoing(verb);
        boolean aside = words.isAside(verb);
        if (!doing && !aside && !words.isDenied(verb)) {
            return Optional.empty();
        }
        OptionalInt who = doing ? words.denier(verb) : scene.agent(verb);
        return who.isEmpty()
                ? Optional.empty()
                : told(verb, here)
                        .filter(told -> ASSERTED.contains(told.status())
                                && told.actors().size() == 1
                                && (!aside || told.sentence() == scene.sentence())
                                && isBy(who.getAsInt(), told, doing)
                                && (doing || !isBlamed(verb, told)))
                        .map(told -> denied(verb, told));
    }

    /** "Peru expelled two Chadian diplomats for spying. Chad denied that they had done so": what they are blamed for. */
    boolean isOfBlame(VerbGroup verb, List<Found> here) {
        List<Party> deniers = words.isDoing(verb) ? Parties.of(scene.polities(words.denier(verb))) : List.of();
        return !deniers.isEmpty()
                && told(verb, here)
                        .filter(told -> !told.symmetric() && told.targets().containsAll(deniers))
                        .isPresent();
    }

    /** The act told last, in this sentence or the one right before, or the news. */
    private Optional<Found> told(VerbGroup verb, List<Found> here) {
        int sentence = scene.sentence();
        return Stream.concat(
                        here.reversed().stream().filter(told -> told.anchor() < verb.chunk()),
                        scene.text().memory().toldUpTo(sentence - 1).reversed().stream())
                .findFirst()
                .filter(told -> told.sentence() >= sentence - 1)
                .or(() -> verb.perfect() && opensParagraph() ? news() : Optional.empty());
    }

    /** "Ghana denied it"; "its foreign minister denied it" where another said that Ghana did so, which nobody but Ghana would deny. */
    private boolean isBy(int who, Found told, boolean doing) {
        List<Party> deniers = Parties.of(scene.polities(who));
        return told.actors().equals(deniers)
                || words.isUnnamed(who) && (doing || Hearsay.is(beside(told), told))
                // "Serbia said Ghana had withdrawn its recognition of it. Kosovo denied it"
                || !doing && told.targets().equals(deniers) && Hearsay.is(beside(told), told);
    }

    private Scene beside(Found told) {
        return told.sentence() == scene.sentence() ? scene : scene.beside(told.sentence());
    }

    private Found denied(VerbGroup verb, Found told) {
        Found denied = scene.acts()
                .found(
                        scene.lexicon().rule("sequel.denied"),
                        told.kind(),
                        told.actors(),
                        told.targets(),
                        Status.DENIED,
                        told.symmetric(),
                        verb.chunk(),
                        words.shown(verb));
        boolean sameSentence = told.sentence() == scene.sentence();
        // "said in June that Liberia had withdrawn it; weeks later Monrovia denied it"
        boolean later = sameSentence
                && IntStream.range(told.anchor(), verb.chunk())
                        .anyMatch(j -> scene.parse().kindAt(j, Chunk.Kind.TIME));
        // "When the minister said in June that Liberia had withdrawn it, Monrovia denied it"
        Found dated = denied.when() == null && sameSentence && !later ? denied.dated(told.when()) : denied;
        return sameSentence && told.background() ? dated.asBackground() : dated;
    }

    /** "Kenya's foreign ministry has now denied it": what the report began with. */
    private Optional<Found> news() {
        return scene.text().memory().toldUpTo(LEAD).stream().findFirst().filter(told -> !told.background());
    }

    private boolean opensParagraph() {
        int sentence = scene.sentence();
        return sentence > 0
                && scene.text().sentences().get(sentence).paragraph()
                        != scene.text().sentences().get(sentence - 1).paragraph();
    }

    private boolean isBlamed(VerbGroup verb, Found told) {
        boolean here = scene.parse().verbs().stream()
                .anyMatch(other -> other.chunk() < verb.chunk() && blames(scene, other, told));
        int before = scene.sentence() - 1;
        if (here || before < 0) {
            return here;
        }
        Scene there = scene.beside(before);
        return there.parse().verbs().stream().anyMatch(other -> blames(there, other, told));
    }

    /** "Serbia claimed that Ghana had withdrawn it": what is claimed is the very act. */
    private static boolean blames(Scene there, VerbGroup verb, Found told) {
        boolean claims = verb.base().equals("claim")
                && there.sentence() == told.sentence()
                && verb.chunk() < told.anchor()
                && Parties.of(there.polities(there.clauses().subject(verb))).stream()
                        .noneMatch(told.actors()::contains);
        return BLAMING.contains(verb.base()) && !claims;
    }
}
