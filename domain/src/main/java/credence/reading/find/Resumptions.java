package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Relations that resume by themselves, as the words have it: "Diplomatic relations between Eritrea and Sudan are to resume". */
final class Resumptions {
    private static final Set<String> VERBS = WordSet.of("resume", "restart");
    private static final Pattern AGAIN = Pattern.compile("(?:up )?again|once more|anew");
    private static final Set<String> BETWEEN = WordSet.of("between");

    private final Scene scene;

    Resumptions(Scene scene) {
        this.scene = scene;
    }

    Optional<Found> of(VerbGroup verb) {
        boolean resumes = VERBS.contains(verb.base())
                && !verb.passive()
                && verb.finite()
                && scene.clauses().object(verb).isEmpty();
        OptionalInt ties = resumes ? scene.clauses().subject(verb) : OptionalInt.empty();
        if (ties.isEmpty()) {
            return Optional.empty();
        }
        int noun = ties.getAsInt();
        Rule rule = scene.lexicon().rule("relations.restore");
        OptionalInt between = scene.clauses().after(noun, BETWEEN);
        Optional<Status> status = scene.status(verb);
        boolean relations = rule.objects().contains(scene.head(noun).lower())
                && !scene.rules().isOfAnotherSort(noun, rule);
        if (!relations || between.isEmpty() || status.isEmpty()) {
            return Optional.empty();
        }
        List<PolityKey> two = scene.polities(between);
        return Relations.pair(
                scene, rule, two, status.get(), verb.chunk(), List.of(noun, Relations.last(scene, between)));
    }

    /** "were taken up again". */
    static boolean isAgain(Scene scene, Rule rule, VerbGroup verb) {
        return rule.kind() == ActKind.RELATIONS_ESTABLISHED
                && IntStream.rangeClosed(verb.chunk() + 1, verb.chunk() + 3)
                        .anyMatch(j -> AGAIN.matcher(scene.parse().lower(j)).matches());
    }
}
