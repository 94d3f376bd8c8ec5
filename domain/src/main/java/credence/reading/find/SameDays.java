package credence.reading.find;

import credence.act.Party;
import credence.act.Status;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.time.Edtf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who did the same at the same time, named only to tell when: "recognised it on Monday, the same day as Britain". */
record SameDays(Scene scene) {
    private static final Pattern SAME =
            Pattern.compile("(?:on |in )?the (?:very )?same (day|morning|afternoon|evening|night|week|month|year)");

    private static final int LENGTH_OF_MONTH = 7;
    private static final int LENGTH_OF_YEAR = 4;

    /** @param here the acts told in this sentence so far */
    List<Found> all(List<Found> here) {
        Parse parse = scene.parse();
        List<Found> found = new ArrayList<>();
        for (int j = 1; j + 2 < parse.chunks().size(); j++) {
            Matcher same = SAME.matcher(parse.lower(j));
            int names = j + 2;
            boolean named = same.matches()
                    && parse.lower(j + 1).equals("as")
                    && parse.kindAt(names, Chunk.Kind.NOUN)
                    && scene.clauses().list(names).stream()
                            .allMatch(member -> scene.head(member).named())
                    && new PlacesInOrder(scene)
                            .closes(scene.clauses().list(names).getLast() + 1);
            if (named) {
                toldBefore(j, here)
                        .flatMap(act -> alike(act, names, when(act, same.group(1))))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Found> toldBefore(int time, List<Found> here) {
        return here.stream()
                .filter(act -> act.anchor() < time)
                .reduce((one, other) -> other)
                .filter(act -> act.kind().effect().isPresent() && act.status() == Status.DONE)
                .filter(act -> scene.parse().verbs().stream()
                        .noneMatch(verb -> verb.chunk() > act.anchor() && verb.chunk() < time && verb.finite()));
    }

    private Optional<Found> alike(Found act, int names, @Nullable Edtf when) {
        List<Party> actors = Parties.of(scene.polities(OptionalInt.of(names)));
        return actors.isEmpty()
                        || actors.stream()
                                .anyMatch(actor -> act.actors().contains(actor)
                                        || act.targets().contains(actor))
                ? Optional.empty()
                : Optional.of(scene.acts()
                        .found(
                                scene.lexicon().rule("sequel.did-so"),
                                act.kind(),
                                actors,
                                act.targets(),
                                act.status(),
                                act.symmetric(),
                                names - 1,
                                scene.clauses().list(names))
                        .dated(when));
    }

    /** Of the same week nothing is known but that; the same month is no day of it. */
    private static @Nullable Edtf when(Found act, String span) {
        if (act.when() == null) {
            return null;
        }
        int length = act.when().text().length();
        return switch (span) {
            case "week" -> null;
            case "month" -> length == LENGTH_OF_MONTH ? act.when() : null;
            case "year" -> length == LENGTH_OF_YEAR ? act.when() : null;
            default -> act.when();
        };
    }
}
