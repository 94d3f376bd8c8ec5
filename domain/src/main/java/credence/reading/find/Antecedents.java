package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.BareTo;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The act that is pointed at. */
final class Antecedents {
    /** Sentences over which what is only spoken of is pointed at. */
    private static final int TOPICAL = 3;

    private final Scene scene;
    private final LastMeant last;

    Antecedents(Scene scene) {
        this.scene = scene;
        this.last = new LastMeant(scene);
    }

    /** The act pointed at: before in the sentence, else the last told, by another actor. */
    Optional<Found> of(VerbGroup verb, List<Found> here, List<PolityKey> actors) {
        boolean own = verb.infinitive() && !BareTo.is(scene.parse(), verb);
        Optional<Found> before = here.stream()
                .filter(found -> found.anchor() < verb.chunk()
                        // nobody follows what it has done itself
                        && (!verb.base().equals("follow")
                                        && (own || !verb.modal().isEmpty())
                                || isByOthers(found, actors)))
                .filter(found ->
                        here.stream().noneMatch(other -> Replies.isMeans(found, other) || isPurpose(found, other)))
                .filter(found -> here.stream().noneMatch(other -> isNamedBy(found, other) || isTakenBack(found, other)))
                .filter(found -> !isOthersAside(found, verb, actors))
                // "condemned the decision and said it would not do the same": not in condemning it
                .filter(found ->
                        verb.modal().isEmpty() || !PointedOpinions.isOpinion(found) || isByOthers(found, actors))
                // "Moscow, which broke off its own ties in 1967, is in no hurry; Poland may do so": no aside
                .filter(found -> verb.modal().isEmpty() || !isAside(found))
                // "recognised it a day after it declared independence; Germany did so on Wednesday"
                .filter(found ->
                        found.kind() != ActKind.INDEPENDENCE_DECLARED || ContestedStates.mayDeclare(scene, actors))
                .reduce((a, b) -> b);
        boolean no = verb.negated() || scene.parse().lower(verb.chunk() + 1).equals("not");
        boolean ownBefore = verb.modal().isEmpty()
                && !actors.isEmpty()
                // "recalled their ambassadors, but neither has followed": in what others did
                && !scene.parse().lower(verb.chunk() - 1).equals("neither")
                && here.stream()
                        // "praised the move but has not done so itself": in what was praised
                        .filter(found -> !no || !PointedOpinions.isOpinion(found))
                        // "Peru, which expelled the envoy on Monday, did the same": in what others did
                        .filter(found -> !isAsideBefore(found, verb))
                        .anyMatch(found -> found.anchor() < verb.chunk() && !isByOthers(found, actors));
        Optional<Found> ahead = before.isEmpty() ? ahead(verb, here, actors) : Optional.empty();
        if (ahead.isPresent()) {
            return ahead;
        }
        // "Poland, followed by Denmark, opened embassies"
        Optional<Found> behind = verb.participle()
                ? here.stream().filter(found -> found.anchor() > verb.chunk()).findFirst()
                : Optional.empty();
        return before.isPresent() || ownBefore
                ? before
                : behind.or(() -> scene.text()
                                .memory()
                                .lastByMany(scene.sentence())
                                .filter(found -> found.sentence() < scene.sentence() || found.anchor() < verb.chunk()))
                        .or(() -> Word.isOneOf(verb.base(), "lead", "act", "acted")
                                ? last.done(actors)
                                : Optional.empty())
                        .or(() -> last.told(own, actors, verb))
                        .or(() -> topical(actors));
    }

    /** "has never recognised Israel's annexation of the heights, and will not do so": what it does not is to recognise. */
    private static boolean isNamedBy(Found found, Found other) {
        return found.kind() == ActKind.ANNEXATION
                && other.kind() == ActKind.RECOGNITION
                && other.anchor() < found.anchor()
                && other.from() <= found.from()
                && found.to() <= other.to();
    }

    /** "took back the recognition that it had granted in 2011": of the two it is the taking back that others follow. */
    private static boolean isTakenBack(Found found, Found other) {
        return found.kind() == ActKind.RECOGNITION
                && other.kind() == ActKind.WITHDRAWAL_OF_RECOGNITION
                && other.anchor() < found.anchor()
                && other.actors().equals(found.actors())
                && other.targets().equals(found.targets());
    }

    /** Told in a relative clause that a comma closes before the verb. */
    private boolean isAsideBefore(Found found, VerbGroup verb) {
        // "Peru, which on Monday expelled the envoy, did the same"
        int opener =
                scene.parse().kindAt(found.anchor() - 1, Chunk.Kind.TIME) ? found.anchor() - 2 : found.anchor() - 1;
        return scene.parse().kindAt(opener, Chunk.Kind.RELATIVE)
                && IntStream.range(found.anchor(), verb.chunk())
                        .anyMatch(j -> scene.parse().kindAt(j, Chunk.Kind.COMMA));
    }

    /** "Russia, where Montenegro plans to open an embassy, did so on Sunday": what the aside on the one who acts tells of another. */
    private boolean isOthersAside(Found found, VerbGroup verb, List<PolityKey> actors) {
        int subject = scene.clauses().subject(verb).orElse(-1);
        return subject >= 0
                && subject < found.anchor()
                && found.anchor() < verb.chunk()
                && scene.parse().kindAt(subject + 1, Chunk.Kind.COMMA)
                && Word.isOneOf(scene.parse().lower(subject + 2), "where", "which", "whose", "whom")
                && scene.parse().kindAt(verb.chunk() - 1, Chunk.Kind.COMMA)
                && !actors.isEmpty()
                && Parties.keys(found.actors()).stream().noneMatch(actors::contains);
    }

    private boolean isAside(Found found) {
        return found.background() && scene.parse().kindAt(found.anchor() - 1, Chunk.Kind.RELATIVE);
    }

    /** "Two days after Mali had done so, Niger cut relations", "Pakistan, the first country to do so, recognised it": what is told behind. */
    private Optional<Found> ahead(VerbGroup verb, List<Found> here, List<PolityKey> actors) {
        boolean first = scene.parse().verbs().stream()
                // "became the third country to do so when it recognised China"
                .noneMatch(other -> other.finite()
                        && other.chunk() < verb.chunk()
                        && !(Statuses.COPULAS.contains(other.base())
                                && verb.base().equals("do")));
        Optional<Integer> ranked = verb.infinitive()
                ? scene.clauses().hook(verb).filter(scene.clauses()::ordinalCountry)
                : Optional.empty();
        boolean opened = verb.finite()
                && scene.clauses().subject(verb).stream()
                        .map(subject -> scene.clauses().list(subject).getFirst())
                        .anyMatch(subject -> scene.parse().kindAt(subject - 1, Chunk.Kind.SUBORDINATOR));
        return first && (ranked.isPresent() || opened)
                ? here.stream()
                        .filter(found -> found.anchor() > verb.chunk() && !PointedOpinions.isOpinion(found))
                        // "the first country to do so without breaking them off": what it did not
                        .filter(found -> found.status() != Status.REFUSED)
                        .filter(found -> opened
                                ? isByOthers(found, actors)
                                : found.actors().equals(Parties.of(actors)))
                        .findFirst()
                : Optional.empty();
    }

    /** "Not one government has recognised them. Canada has no plans to do so": what is spoken of, where nobody named did it. */
    Optional<Found> topical(List<PolityKey> actors) {
        return scene.text().memory().topicalUpTo(scene.sentence()).reversed().stream()
                .filter(found -> found.sentence() >= scene.sentence() - TOPICAL && found.sentence() < scene.sentence())
                .filter(found -> found.targets().stream().noneMatch(Parties.of(actors)::contains))
                .findFirst();
    }

    /** What others did first, last or after long: rather what the report is about than what it told of last. */
    Optional<Found> issue(VerbGroup verb, List<Found> here, List<PolityKey> actors) {
        return common(verb, here, actors).filter(found -> found.kind().isOf(Aspect.RECOGNITION));
    }

    /** "Kuwait and Oman have not joined them": in what most have done, of whatever kind. */
    Optional<Found> common(VerbGroup verb, List<Found> here, List<PolityKey> actors) {
        List<Found> told = new ArrayList<>(scene.text().memory().toldUpTo(scene.sentence() - 1));
        here.stream().filter(found -> found.anchor() < verb.chunk()).forEach(told::add);
        List<Found> others = told.stream()
                .filter(found -> found.targets().stream().noneMatch(Parties.of(actors)::contains))
                .toList();
        return Issue.at(scene.sentence(), others);
    }

    /** What was condemned or welcomed last, where nothing else was told since: "So did Jordan". */
    Optional<Found> opinion(List<PolityKey> actors) {
        return scene.text()
                .memory()
                .lastOpinion(scene.sentence() - 1)
                .filter(found -> isByOthers(found, actors))
                .filter(found -> scene.text().memory().toldUpTo(scene.sentence() - 1).stream()
                        .noneMatch(told -> told.sentence() == found.sentence() && told.anchor() > found.anchor()));
    }

    /** "condemned the Russian move. Belarus is expected to do so": what the one did whose act was judged right before. */
    Optional<Found> judged(List<PolityKey> actors) {
        return scene.text()
                .memory()
                .lastOpinion(scene.sentence() - 1)
                .filter(opinion -> opinion.sentence() == scene.sentence() - 1)
                .map(Found::targets)
                .filter(judged -> judged.size() == 1 && !judged.equals(Parties.of(actors)))
                .flatMap(judged -> scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream()
                        .filter(found -> found.status() == Status.DONE
                                && found.kind().isOf(Aspect.RECOGNITION)
                                && found.actors().equals(judged)
                                && isByOthers(found, actors))
                        .findFirst());
    }

    /** By none of these alone: "Poland and Canada have recognised it. ... Ottawa followed in the evening". */
    static boolean isByOthers(Found found, List<PolityKey> actors) {
        return actors.isEmpty()
                || found.status() == Status.INTENDED
                // "Its parliament urged Iraq to close the embassy. The prime minister said he would not"
                || found.status() == Status.URGED
                || !found.actors().containsAll(Parties.of(actors))
                || found.actors().size() > actors.size();
    }

    /** "called its envoy home to show solidarity, and Chad did the same": what was done, and not what for. */
    private boolean isPurpose(Found found, Found deed) {
        return PointedOpinions.isOpinion(found)
                && deed.kind().effect().isPresent()
                && deed.anchor() < found.anchor()
                && deed.actors().equals(found.actors())
                && scene.parse()
                        .verbAt(found.anchor())
                        .filter(VerbGroup::infinitive)
                        .isPresent();
    }

    /** "Brazil will not recall its ambassador. Neither will Argentina": the refusal right before, whatever was refused. */
    Optional<Found> refusal(VerbGroup verb, List<Found> here, List<PolityKey> actors) {
        return Stream.concat(
                        scene.text().memory().toldUpTo(scene.sentence() - 1).stream()
                                .filter(found -> found.sentence() == scene.sentence() - 1),
                        here.stream().filter(found -> found.anchor() < verb.chunk()))
                .filter(found -> found.status() == Status.REFUSED && isByOthers(found, actors))
                .reduce((one, other) -> other);
    }
}
