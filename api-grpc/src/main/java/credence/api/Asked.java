package credence.api;

import credence.polity.Memberships;
import credence.polity.Polities;
import credence.polity.PolityKey;
import credence.polity.Population;
import credence.stance.Coverage;
import credence.stance.Question;
import java.util.Set;

/** A question with all that was left open filled in. */
record Asked(Polities polities, Question question) {
    static final Memberships MEMBERSHIPS = Memberships.starter();
    static final Coverage COVERAGE = Coverage.starter();

    Messages messages() {
        return new Messages(polities);
    }

    /** Empty: all. */
    Population population(String field, String word) {
        if (word.isEmpty()) {
            return Population.ALL;
        }
        Population population = Population.parse(word, MEMBERSHIPS);
        if (population instanceof Population.Keys(Set<PolityKey> keys)) {
            keys.forEach(key -> Requests.polity(field, key.value(), polities));
        }
        return population;
    }
}
