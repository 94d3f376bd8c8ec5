package credence.reading.find;

import credence.act.Aspect;
import credence.polity.PolityKey;
import credence.reading.parse.Clauses;
import credence.reading.parse.Unit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Which two an act was told between that "the countries" or "the two" then are. */
record ToldPairs(Text text) {
    /** Sentences back to the act. */
    private static final int NEAR = 3;

    /** "Eritrea reopened its embassy in Ethiopia. The countries had restored relations": nobody else was named near by. */
    List<PolityKey> onlyOne(int sentence, int until) {
        List<PolityKey> pair = text.lastTold().lastPair(sentence - 1);
        boolean alone = text.named().stream()
                .filter(name -> name.from() < until && name.sentence() >= sentence - NEAR)
                .map(name -> name.naming().polity())
                .allMatch(pair::contains);
        return alone ? pair : List.of();
    }

    /** "Peru broke with Taiwan and recognised China. Beijing said the two countries had restored ties": it and who acted toward it. */
    List<PolityKey> ofSayer(Place place) {
        Clauses clauses = text.clauses(place.sentence());
        Optional<PolityKey> sayer = text.parse(place.sentence()).verbs().reversed().stream()
                .filter(verb -> verb.chunk() < place.chunk() && verb.finite())
                .findFirst()
                .filter(verb -> Speech.says(verb.base()))
                .map(clauses::subject)
                .filter(OptionalInt::isPresent)
                .map(subject -> clauses.head(subject.getAsInt()))
                .filter(Unit::named)
                .map(Unit::polity);
        if (sayer.isEmpty() || text.lastTold().lastPair(place.sentence() - 1).contains(sayer.get())) {
            return List.of();
        }
        return text.memory().toldUpTo(place.sentence() - 1).reversed().stream()
                .takeWhile(told -> told.sentence() >= place.sentence() - NEAR)
                .filter(told ->
                        told.kind().isOf(Aspect.RECOGNITION) || told.kind().isOf(Aspect.RELATIONS))
                .map(ToldPairs::sides)
                .filter(two -> two.size() == 2 && two.contains(sayer.get()))
                .findFirst()
                .orElse(List.of());
    }

    private static List<PolityKey> sides(Found told) {
        return Stream.concat(told.actors().stream(), told.targets().stream())
                .flatMap(Parties::known)
                .distinct()
                .toList();
    }
}
