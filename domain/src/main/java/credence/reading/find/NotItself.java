package credence.reading.find;

import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * "Nauru cut ties with Taiwan. China welcomed it. It had broken with Taipei before": nobody breaks with itself or, having no ties to break,
 * with its rival, so whoever had to do with that one before is meant.
 */
record NotItself(Scene scene) {
    private static final Set<String> DEFINITE = WordSet.of("the", "it");

    /** Puts the right one in the place of who acts, where only a pronoun or a description tells who. */
    void mend(OptionalInt agent, List<PolityKey> actors, OptionalInt with) {
        boolean named = with.isPresent() && scene.head(with.getAsInt()).named();
        List<PolityKey> others = named ? scene.polities(with) : List.of();
        boolean pointing = agent.isPresent() && actors.size() == 1 && others.size() == 1 && points(agent.getAsInt());
        if (!pointing || !actors.equals(others) && !Rivals.areBoth(actors, others)) {
            return;
        }
        List<PolityKey> meant = scene.text().memory().toldUpTo(scene.sentence()).stream()
                .filter(told -> told.status() != Status.REFUSED && told.status() != Status.DENIED)
                .filter(told -> told.actors().size() == 1 && told.targets().size() == 1)
                .flatMap(told -> Parties.keys(told.targets()).equals(others)
                        ? Stream.of(Parties.keys(told.actors()))
                        : Parties.keys(told.actors()).equals(others)
                                ? Stream.of(Parties.keys(told.targets()))
                                : Stream.empty())
                .filter(keys -> keys.size() == 1 && !Rivals.areBoth(keys, others))
                .findFirst()
                .orElse(List.of());
        actors.clear();
        actors.addAll(meant);
    }

    private boolean points(int agent) {
        return scene.units(agent).getFirst().in(DEFINITE)
                && (Word.isOneOf(scene.head(agent).lower(), "it", "island", "islands")
                        || Words.COUNTRY_WORDS.contains(scene.head(agent).lower()));
    }
}
