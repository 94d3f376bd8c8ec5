package credence.reading.find;

import credence.act.Party;
import credence.act.Status;
import credence.claim.Claim;
import credence.reading.lexicon.Frame;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How often it was done: "It is the second time that Nauru has left Taiwan", "It is the first time that a country has done so". */
record TimesOver(Scene scene) {
    private static final Set<String> DOING = WordSet.of("do", "take", "make");

    private static final Set<String> POINTED = WordSet.of(
            "so",
            "this",
            "that",
            "it",
            "this step",
            "that step",
            "such a step",
            "this move",
            "that move",
            "such a move");

    /** Sentences back to what is told once more. */
    private static final int NEAR = 3;

    private static final Set<String> BEHIND = WordSet.of("since", "in", "after", "to");

    /** @param here the acts told in this sentence */
    List<Claim> at(int chunk, List<Found> here) {
        OptionalInt rank = rank(chunk);
        boolean aside =
                rank.isEmpty() && scene.head(chunk).is("time") && scene.parse().kindAt(chunk - 1, Chunk.Kind.COMMA);
        rank = aside ? new RankWords(scene).rank(chunk) : rank;
        Optional<VerbGroup> verb = rank.isPresent()
                ? scene.parse().verbs().stream()
                        .filter(one -> one.chunk() > chunk && one.finite())
                        .findFirst()
                        .filter(one -> (one.perfect() || one.pastPerfect()) && !one.negated())
                : Optional.empty();
        Optional<Found> act = verb.flatMap(one -> aside
                ? beside(chunk, one, here)
                : here.stream()
                        .filter(told ->
                                told.anchor() == one.chunk() && !told.actors().isEmpty())
                        // "will be closed. It is the first time that it has closed one"
                        .filter(told -> told.status() == Status.DONE || told.status() == Status.ANNOUNCED)
                        .findFirst()
                        .or(() -> pointedAt(one)));
        int number = rank.orElse(0);
        return act.map(told -> new StandingClaims(scene)
                        .of(
                                told,
                                number,
                                List.of(),
                                scene.from(List.of(chunk)),
                                Math.max(
                                        scene.to(List.of(verb.orElseThrow().chunk())),
                                        told.sentence() == scene.sentence() ? told.to() : 0)))
                .orElse(List.of());
    }

    /** "It is the second time that". */
    private OptionalInt rank(int chunk) {
        boolean counted = scene.parse().kindAt(chunk, Chunk.Kind.NOUN)
                && scene.head(chunk).is("time")
                && Word.isOneOf(scene.parse().lower(chunk - 2), "it", "this", "that")
                && scene.parse()
                        .verbAt(Math.max(0, chunk - 1))
                        .filter(be -> Statuses.COPULAS.contains(be.base()) && !be.negated())
                        .isPresent();
        return counted ? new RankWords(scene).rank(chunk) : OptionalInt.empty();
    }

    /** "It is the first time since 1970 that Fiji has shut an embassy": what was told right before, as far as it had come and on its day. */
    List<Found> restated(List<Found> found) {
        OptionalInt time = IntStream.range(2, scene.parse().chunks().size())
                .filter(chunk -> rank(chunk).isPresent())
                .findFirst();
        return time.isEmpty()
                ? found
                : found.stream()
                        .map(told -> told.anchor() < time.getAsInt()
                                ? told
                                : toldBefore(told).orElse(told))
                        .toList();
    }

    private Optional<Found> toldBefore(Found again) {
        return scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream()
                .takeWhile(told -> told.sentence() >= scene.sentence() - NEAR)
                .filter(told -> !told.background()
                        && told.kind() == again.kind()
                        && told.actors().equals(again.actors())
                        && told.targets().equals(again.targets()))
                .findFirst()
                .map(told -> again.as(told.status()).dated(told.when()));
    }

    /** "has done this", and what "a country" has not done before: the act of the news that was told right before. */
    private Optional<Found> pointedAt(VerbGroup verb) {
        OptionalInt who = scene.clauses().subject(verb);
        if (who.isEmpty()) {
            return Optional.empty();
        }
        List<Party> actors = Parties.of(scene.polities(who));
        boolean any = isAny(who.getAsInt());
        return scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream()
                .filter(told -> !told.background()
                        && told.status() == Status.DONE
                        && told.kind().effect().isPresent()
                        && told.actors().size() == 1)
                .filter(told -> any
                        ? isDoing(verb) || isOfKind(told, verb) && namesTarget(told, verb)
                        : told.actors().equals(actors) && isDoing(verb))
                .findFirst();
    }

    /** "a UN member", "any state". */
    private boolean isAny(int who) {
        return scene.head(who).in(Holdings.STATES)
                && scene.units(who).getFirst().in("a", "an", "any");
    }

    /** "recognised it on Friday, the first time any state has done so": of whoever did so in the sentence. */
    private Optional<Found> beside(int chunk, VerbGroup verb, List<Found> here) {
        OptionalInt who = scene.clauses().subject(verb);
        boolean aside = scene.parse().kindAt(chunk, Chunk.Kind.NOUN)
                && scene.head(chunk).is("time")
                && scene.parse().kindAt(chunk - 1, Chunk.Kind.COMMA)
                && who.isPresent()
                && who.getAsInt() > chunk
                && isAny(who.getAsInt());
        return here.stream()
                .filter(told -> aside
                        && told.anchor() < chunk
                        && told.status() == Status.DONE
                        && told.actors().size() == 1
                        && (isDoing(verb) || isOfKind(told, verb)))
                .reduce((one, other) -> other);
    }

    /** "cut ties with Taiwan for the second time": of the act that stands before it, or behind where it leads. */
    List<Claim> forTime(int chunk, List<Found> here) {
        OptionalInt rank =
                scene.head(chunk).is("time") && scene.parse().lower(chunk - 1).equals("for")
                        ? new RankWords(scene).rank(chunk)
                        : OptionalInt.empty();
        boolean again =
                rank.isPresent() && rank.getAsInt() > 1 && !scene.parse().kindAt(chunk - 2, Chunk.Kind.COMMA);
        boolean leads = chunk == 1;
        return again
                ? here.stream()
                        .filter(told -> leads == told.anchor() > chunk
                                && told.status() == Status.DONE
                                && told.kind().effect().isPresent())
                        .reduce((one, other) -> leads ? one : other)
                        .map(told -> new StandingClaims(scene)
                                .of(
                                        told,
                                        rank.getAsInt(),
                                        List.of(),
                                        Math.min(told.from(), scene.from(List.of(chunk))),
                                        Math.max(told.to(), scene.to(List.of(chunk)))))
                        .orElse(List.of())
                : List.of();
    }

    /** "has left Taiwan", "has broken with it", but not "has hosted Taiwan at the games". */
    private boolean isOfKind(Found told, VerbGroup verb) {
        return SidesLeft.LEAVING.contains(verb.base())
                || Stream.of(Frame.values())
                        .flatMap(frame -> scene.lexicon().verb(frame, verb.base()).stream())
                        .anyMatch(rule -> rule.kind() == told.kind());
    }

    private boolean isDoing(VerbGroup verb) {
        boolean far = verb.base().equals("go")
                && Word.isOneOf(scene.parse().lower(verb.chunk() + 1), "so", "as", "that", "this")
                && scene.parse().lower(verb.chunk() + 2).equals("far")
                && new PlacesInOrder(scene).closes(verb.chunk() + 3);
        return far
                || DOING.contains(verb.base())
                        && POINTED.contains(scene.parse().lower(verb.chunk() + 1))
                        // "has done so since 2005", but not "has done so well at the games"
                        && (new PlacesInOrder(scene).closes(verb.chunk() + 2)
                                || BEHIND.contains(scene.parse().lower(verb.chunk() + 2)));
    }

    private boolean namesTarget(Found told, VerbGroup verb) {
        // "It was the first time that any state had recognised it": whatever that is
        if (scene.parse().lower(verb.chunk() + 1).equals("it")) {
            return true;
        }
        for (int j = verb.chunk() + 1; j < scene.parse().chunks().size(); j++) {
            if (scene.parse().kindAt(j, Chunk.Kind.NOUN)
                    && told.targets().containsAll(Parties.of(scene.polities(j)))
                    && !scene.polities(j).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
