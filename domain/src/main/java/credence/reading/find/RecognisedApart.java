package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.time.Edtf;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** So many states as are counted, or a new one, of which no one sentence tells as recognised. */
record RecognisedApart(Scene scene) {
    /** Days over which something is news, or hangs together with it. */
    private static final int RECENT = 100;

    /**
     * "Syria recognised Donetsk and Luhansk. Georgia, which cut ties with it over Abkhazia and South Ossetia, deplored that. Belarus has not
     * recognised the two": what was only told as long past, where the report is of others.
     */
    boolean isAside(List<Party> topic, int count) {
        List<Found> told = scene.text().memory().toldUpTo(scene.sentence()).stream()
                .filter(found -> found.kind() == ActKind.RECOGNITION)
                .toList();
        return told.stream().filter(found -> found.targets().equals(topic)).allMatch(this::isLongPast)
                && told.stream()
                        .anyMatch(found -> !isLongPast(found)
                                && found.targets().size() == count
                                && !found.targets().equals(topic));
    }

    /** By its own words, or by its date. */
    private boolean isLongPast(Found found) {
        Edtf when = found.when();
        return found.background()
                || when != null
                        && scene.text()
                                .published()
                                .filter(day -> when.to().isBefore(day.minusDays(RECENT)))
                                .isPresent();
    }

    /** "the territories": the last that were recognised together, rather those of the news than those of long ago; else what was told last. */
    List<PolityKey> several() {
        List<Found> together = scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .filter(found -> found.kind() == ActKind.RECOGNITION
                        && Parties.keys(found.targets()).size() > 1)
                .toList();
        return together.stream()
                .filter(found -> !isLongPast(found))
                .findFirst()
                .or(() -> together.stream().findFirst())
                .map(found -> Parties.keys(found.targets()))
                .orElseGet(() -> scene.text().lastTold().topicPolities(scene.sentence()));
    }

    /** "the two regions", of which one sentence told and another: so many were recognised, one after the other. */
    List<Party> so(int count, List<PolityKey> actors) {
        // so many at once, by the most
        Map<List<Party>, Integer> together = new LinkedHashMap<>();
        scene.text().memory().toldUpTo(scene.sentence()).stream()
                .filter(found -> found.kind() == ActKind.RECOGNITION
                        && found.targets().size() == count
                        && found.targets().stream()
                                .noneMatch(party -> party instanceof Party.Known known && actors.contains(known.key())))
                .forEach(found -> together.merge(found.targets(), found.actors().size(), Integer::sum));
        Optional<List<Party>> most =
                together.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        if (most.isPresent()) {
            return most.get();
        }
        List<Party> all = scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .filter(found -> found.kind() == ActKind.RECOGNITION)
                .flatMap(found -> found.targets().stream())
                .filter(party -> !(party instanceof Party.Known known && actors.contains(known.key())))
                .distinct()
                .toList();
        if (all.size() == count) {
            return all.reversed();
        }
        // "restored ties with the Baltic republics. The three were recognised by Denmark"
        Optional<List<Party>> ofLast = scene.text()
                .memory()
                .lastTold(scene.sentence() - 1)
                .map(Found::targets)
                .filter(targets -> all.isEmpty()
                        && targets.size() == count
                        && targets.stream().flatMap(Parties::known).noneMatch(actors::contains));
        if (ofLast.isPresent()) {
            return ofLast.get();
        }
        List<PolityKey> contested = scene.text().named().stream()
                .filter(name -> name.sentence() < scene.sentence())
                .map(name -> name.naming().polity())
                .filter(key -> scene.text().kind(key) == PolityKind.LIMITED_STATE && !actors.contains(key))
                .distinct()
                .toList();
        return contested.size() == count ? Parties.of(contested) : List.of();
    }

    /** "Eritrea left Ethiopia. Sudan recognised the new state": the one that could have broken away from another that is named. */
    List<Party> brokenAway(List<PolityKey> actors) {
        List<PolityKey> named = scene.text().named().stream()
                .filter(name -> name.sentence() < scene.sentence())
                .map(name -> name.naming().polity())
                .distinct()
                .toList();
        List<PolityKey> young = named.stream()
                .filter(key -> !actors.contains(key))
                .filter(key -> scene.text().kind(key) == PolityKind.LIMITED_STATE
                        || scene.text().parents().of(key).stream().anyMatch(named::contains))
                .toList();
        return young.size() == 1 ? Parties.of(young) : List.of();
    }
}
