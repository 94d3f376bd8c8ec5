package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Between which two relations are, where the words leave them out: "relations would be restored". */
record RelatedPairs(Scene scene, Partners partners) {
    /** In sentences. */
    private static final int NEAR = 2;

    /** Those who say so, else the two of whom the text told last. */
    List<PolityKey> of(VerbGroup verb, Status status) {
        boolean certain = status == Status.DONE || status == Status.ANNOUNCED;
        return Stream.of(
                        certain ? announcers(verb) : List.<PolityKey>of(),
                        status == Status.ANNOUNCED ? ofRecognition() : List.<PolityKey>of(),
                        partners.lastPair(),
                        scene.text().lastTold().lastPair(scene.sentence()),
                        certain ? onlyTwoBefore() : List.<PolityKey>of())
                .filter(pair -> pair.size() == 2 && (isLongPast(verb) || !areParted(pair)))
                .findFirst()
                .or(() -> status == Status.HYPOTHETICAL && areTheTies(verb) ? ofTheBreak(verb) : Optional.empty())
                .orElse(List.of());
    }

    /** "the ties might yet be restored": those that were told of. */
    private boolean areTheTies(VerbGroup verb) {
        return scene.clauses().subject(verb).stream()
                .anyMatch(ties -> scene.units(ties).getFirst().is("the"));
    }

    /** The one pair of which it is told that they broke or suspended relations, unless another speaks. */
    private Optional<List<PolityKey>> ofTheBreak(VerbGroup verb) {
        List<List<PolityKey>> broken = scene.text().memory().toldUpTo(scene.sentence()).stream()
                .filter(told ->
                        Sides.ANSWERS.contains(told.kind()) && !told.background() && told.status() == Status.DONE)
                .map(Parties::bothSides)
                .distinct()
                .toList();
        return broken.size() == 1
                        && broken.getFirst().size() == 2
                        && broken.getFirst().containsAll(new Announcers(scene).of(verb))
                ? Optional.of(broken.getFirst())
                : Optional.empty();
    }

    /** What is only to come is of those told of before where it follows their recognition; who will restore ties need not be they. */
    boolean areTold(Rule rule, VerbGroup verb, Status status) {
        return status == Status.DONE
                || status == Status.HYPOTHETICAL
                        && areTheTies(verb)
                        && ofTheBreak(verb).isPresent()
                || status == Status.ANNOUNCED
                        && rule.kind() == ActKind.RELATIONS_ESTABLISHED
                        && !ofRecognition().isEmpty();
    }

    /** "Vanuatu recognised Abkhazia. Diplomatic relations are to be established soon": between who recognised and whom. */
    private List<PolityKey> ofRecognition() {
        return scene.text()
                .memory()
                .lastTold(scene.sentence())
                .filter(told -> told.kind() == ActKind.RECOGNITION
                        && told.status() == Status.DONE
                        && told.sentence() >= scene.sentence() - NEAR)
                .map(Parties::bothSides)
                .filter(two -> two.size() == 2)
                .orElse(List.of());
    }

    /** "Algiers broke with Rabat on Tuesday. Relations had been restored in 1988": before they parted. */
    private boolean isLongPast(VerbGroup verb) {
        return verb.pastPerfect() || PlainDeeds.isOld(scene, verb);
    }

    /** "Sao Tome broke with Taiwan. Relations were restored": not between those two. */
    private boolean areParted(List<PolityKey> pair) {
        return scene.text().memory().toldUpTo(scene.sentence()).stream()
                .anyMatch(told -> told.kind() == ActKind.RELATIONS_SEVERED
                        && !told.background()
                        && Parties.of(pair).containsAll(told.actors())
                        && Parties.of(pair).containsAll(told.targets()));
    }

    /** "Iran and Saudi Arabia announced that relations would be restored": the two who say so, next to what they say. */
    private List<PolityKey> announcers(VerbGroup verb) {
        return scene.parse().verbs().reversed().stream()
                .filter(other -> other.chunk() < verb.chunk() && other.finite())
                .findFirst()
                .filter(other -> Speech.says(other.base()))
                .map(other -> scene.polities(scene.clauses().subject(other)))
                .orElse(List.of());
    }

    /** "Colombia and Venezuela reopened their border. Relations were restored in August": the only two of the sentence right before. */
    List<PolityKey> onlyTwoBefore() {
        List<PolityKey> named = scene.sentence() == 0
                ? List.of()
                : scene.text().namedIn(scene.sentence() - 1).stream().distinct().toList();
        return named.size() == 2 && named.containsAll(scene.text().namedIn(scene.sentence())) ? named : List.of();
    }

    /**
     * "The Maldives broke with Qatar in 2017. Relations with Doha were restored in 2021": who had to do with that one right before, by an act
     * or as the only other named.
     */
    List<PolityKey> otherThan(List<PolityKey> one) {
        if (one.size() != 1) {
            return List.of();
        }
        // the nearest sentence first, and in it whoever leads: "cut ties with Qatar, alongside Saudi Arabia"
        List<List<PolityKey>> acted = scene.text().memory().toldUpTo(scene.sentence() - 1).stream()
                .filter(told -> scene.sentence() - told.sentence() <= NEAR)
                .sorted(Comparator.comparing(Found::sentence).reversed())
                .filter(told -> told.targets().size() == 1 && !told.actors().isEmpty())
                .map(told -> Stream.of(told.actors().getFirst(), told.targets().getFirst())
                        .flatMap(Parties::known)
                        .distinct()
                        .toList())
                .toList();
        return Stream.concat(acted.stream(), Stream.of(onlyTwoBefore()))
                .filter(two -> two.size() == 2 && two.containsAll(one))
                .findFirst()
                .map(two -> two.stream().filter(key -> !one.contains(key)).toList())
                // "Nauru left Taiwan on Monday. Relations with China were restored two days later"
                .orElseGet(() -> scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream()
                        .findFirst()
                        .filter(told -> Rivals.areBoth(Parties.keys(told.targets()), one))
                        .map(told -> Parties.keys(told.actors()))
                        .filter(keys -> keys.size() == 1 && !keys.equals(one))
                        .orElse(List.of()));
    }

    /** "opened relations with China. ... with the communist government": with whom one has last set up or restored them. */
    List<PolityKey> otherOfJoint(List<PolityKey> one) {
        return scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .filter(told -> told.symmetric()
                        && told.actors().size() == 1
                        && told.targets().size() == 1)
                .map(Parties::bothSides)
                .filter(two -> two.size() == 2 && two.containsAll(one))
                .findFirst()
                .map(two -> two.stream().filter(key -> !one.contains(key)).toList())
                .orElse(List.of());
    }

    /** "has had no relations with Iran since 2016, when it severed them": with whom the sentence says that they were. */
    List<PolityKey> ofRelationsBefore(int chunk) {
        for (int j = chunk - 1; j >= 0; j--) {
            if (scene.parse().kindAt(j, Chunk.Kind.NOUN)
                    && scene.lexicon().list("ties").contains(scene.head(j).lower())) {
                return scene.polities(scene.clauses().after(j, "with", "between"));
            }
        }
        return List.of();
    }
}
