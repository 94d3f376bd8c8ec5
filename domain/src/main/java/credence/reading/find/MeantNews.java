package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The act told beside a verb that means it: before it in the sentence, behind "until", or in one of the sentences before. */
record MeantNews(Scene scene, MeantDeed deeds) {
    /** Sentences from the act to what is said of it. */
    private static final int NEAR = 3;

    MeantNews(Scene scene) {
        this(scene, new MeantDeed(scene));
    }

    /**
     * One act, or what one did toward several at once.
     *
     * @param main the verb that means it
     * @param begins the chunk with which its clause begins
     * @param here the acts told in this sentence
     */
    List<Found> of(VerbGroup main, int begins, List<Found> here) {
        boolean points = deeds.points(main);
        Set<ActKind> kinds = points ? Set.of() : deeds.kinds(main);
        if (!points && kinds.isEmpty()) {
            return List.of();
        }
        List<PolityKey> named = deeds.named(main);
        List<Found> fitting = Stream.concat(until(main, here).stream(), before(begins, here).stream())
                .filter(told -> told.actors().size() == 1
                        && (!told.targets().isEmpty() || told.kind() == ActKind.INDEPENDENCE_DECLARED))
                .filter(told -> told.status() == Status.DONE || told.status() == Status.ANNOUNCED)
                .filter(told -> points || kinds.contains(told.kind()))
                .filter(told -> isToward(told, named))
                .toList();
        if (fitting.isEmpty()) {
            return List.of();
        }
        Found first = fitting.stream()
                .filter(told -> !told.background() || told.sentence() == scene.sentence())
                .findFirst()
                .orElse(fitting.getFirst());
        boolean both = scene.parse().kindAt(main.chunk() + 1, Chunk.Kind.NOUN)
                && scene.has(main.chunk() + 1, "either", "these", "both");
        return fitting.stream()
                .filter(told -> told == first
                        || told.sentence() == first.sentence()
                                && told.actors().equals(first.actors())
                                && (both || told.kind() == first.kind() && told.anchor() == first.anchor()))
                .distinct()
                .toList();
    }

    /** "No country had recognised it until Israel did so", "before Israel did". */
    private List<Found> until(VerbGroup main, List<Found> here) {
        int until = main.chunk() + 1;
        // "had recognised it since 2010 when Israel did so"
        while ((scene.parse().kindAt(until, Chunk.Kind.NOUN)
                        || scene.parse().kindAt(until, Chunk.Kind.OTHER)
                        || scene.parse().kindAt(until, Chunk.Kind.TIME)
                        || scene.parse().lower(until).equals("since"))
                && !Word.isOneOf(scene.parse().lower(until), "until", "before", "till", "when")) {
            until++;
        }
        int at = until;
        return Word.isOneOf(scene.parse().lower(until), "until", "before", "till", "when")
                ? here.stream()
                        .filter(told -> told.anchor() > at && told.anchor() <= at + 3)
                        .toList()
                : List.of();
    }

    /** The acts and opinions told before a place, the last first. */
    List<Found> before(int begins, List<Found> here) {
        Stream<Found> inside = here.stream()
                .filter(told -> told.anchor() < begins)
                .sorted(Comparator.comparingInt(Found::anchor).reversed());
        Stream<Found> earlier = Stream.concat(
                        scene.text().memory().toldUpTo(scene.sentence() - 1).stream(),
                        scene.text().memory().lastOpinions(scene.sentence() - 1).stream())
                .filter(told -> told.sentence() >= scene.sentence() - NEAR)
                .sorted(Comparator.comparingInt(Found::sentence)
                        .thenComparingInt(Found::anchor)
                        .reversed());
        return Stream.concat(inside, earlier).toList();
    }

    /** Whether all who are named are sides of it, or the state from which one broke away. */
    boolean isToward(Found told, List<PolityKey> named) {
        List<PolityKey> sides = Parties.bothSides(told);
        boolean claim = told.targets().stream().anyMatch(party -> party instanceof Party.Named);
        return claim
                || named.stream()
                        .allMatch(key -> sides.contains(key)
                                || sides.stream()
                                        .anyMatch(side ->
                                                scene.text().parents().of(side).contains(key)));
    }
}
