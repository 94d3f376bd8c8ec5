package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.NOUN;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Envoys whose state the clause leaves out, where the words before tell of it and of who deals with them: "Bulgaria charged eight Russian
 * diplomats with spying. The eight were given 48 hours", "Prague blamed Russian agents for the blast. Eighteen embassy staff were told to
 * leave".
 */
final class EnvoysBefore {
    /** Sentences back; one that names others than the two ends the case. */
    private static final int NEAR = 2;

    private static final Set<String> THEY = WordSet.of("they", "them", "both", "all", "he", "she", "him", "her");
    private static final Set<String> OBJECTS = WordSet.of("them", "him", "her");
    private static final Set<String> PERSONS =
            WordSet.of("pair", "men", "man", "women", "woman", "officials", "suspects");
    private static final Set<String> DEFINITE = WordSet.of("the", "all", "both", "these", "those");
    private static final Set<String> VAGUE = WordSet.of(
            "member", "members", "head", "chief", "counterpart", "counterparts", "representative", "official");

    private static final Set<String> MISSION = WordSet.of("embassy", "mission", "legation", "commission");

    private final Scene scene;
    private final NamedEnvoys names;

    EnvoysBefore(Scene scene) {
        this.scene = scene;
        this.names = new NamedEnvoys(scene);
    }

    /** @param hosts who deals with them; empty where the words leave it open */
    record Case(PolityKey sender, List<PolityKey> hosts) {
        /** Whose they are, unless it is these. */
        List<PolityKey> otherThan(List<PolityKey> actors) {
            return actors.contains(sender) ? List.of() : List.of(sender);
        }

        /** The one who deals with them; empty where several may. */
        List<PolityKey> host() {
            return hosts.size() == 1 ? hosts : List.of();
        }
    }

    /** "is to throw out 23 diplomats. They must be gone by Sunday": an act that was told right before. */
    boolean isTold(List<PolityKey> actors, List<PolityKey> targets) {
        return scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .takeWhile(told -> told.sentence() >= scene.sentence() - NEAR)
                .anyMatch(told -> told.kind() == ActKind.DIPLOMATS_EXPELLED
                        && told.actors().equals(Parties.of(actors))
                        && told.targets().containsAll(Parties.of(targets)));
    }

    /** The case that a noun group takes up, in its own sentence or one of those right before, if no third is named since. */
    Optional<Case> of(int noun) {
        boolean persons = isPointing(noun);
        Optional<Case> placed = persons ? Optional.empty() : ofEmbassyIn(noun);
        if (placed.isPresent() || !isMain(noun) || !persons && !isBareEnvoy(noun) && !isOfMission(noun)) {
            return placed;
        }
        return of(noun, persons);
    }

    /** "summoned the Chilean ambassador, Juan Rojas. Rojas was told to leave": who deals with the one whom these have sent. */
    List<PolityKey> hostOf(int noun, List<PolityKey> senders) {
        return of(noun).filter(one -> senders.equals(List.of(one.sender())))
                .map(Case::host)
                .orElse(List.of());
    }

    /** Those whom a pronoun before a noun takes up: "his expulsion". */
    Optional<Case> ofPersons(int noun) {
        return of(noun, true);
    }

    private Optional<Case> of(int noun, boolean persons) {
        Set<PolityKey> since = new HashSet<>(namedUpTo(noun));
        // "The Fijian envoy flew home. Malaysia had expelled him": who does it is named, and is no third
        since.removeAll(scene.parse().verbs().stream()
                .filter(verb -> persons && scene.patient(verb).equals(OptionalInt.of(noun)))
                .flatMap(verb -> scene.polities(scene.agent(verb)).stream())
                .toList());
        boolean object = scene.head(noun).in(OBJECTS);
        boolean negated = scene.parse()
                .verbAt(Math.max(0, noun - 1))
                .filter(verb -> object && verb.negated())
                .isPresent();
        if (negated) {
            // "It has not asked him to leave"
            return Optional.empty();
        }
        Optional<Case> told = object ? Optional.empty() : caseIn(scene, noun, noun, persons);
        for (int back = 1; told.isEmpty() && back <= NEAR && scene.sentence() >= back; back++) {
            Scene there = scene.beside(scene.sentence() - back);
            told = caseIn(there, noun, there.parse().chunks().size(), persons);
            if (told.isEmpty()) {
                since.addAll(named(there));
            }
        }
        return told.filter(
                        one -> !names.isIntroduced(noun) && !names.isByName(noun) || !names.isCalledHome(one.sender()))
                .or(() -> persons ? Optional.empty() : ofBreak())
                .filter(one -> since.stream()
                        .allMatch(key -> key.equals(one.sender()) || one.hosts().contains(key)));
    }

    /** "Britain severed relations with Syria. The ambassador and his staff were given 14 days": by whoever broke. */
    private Optional<Case> ofBreak() {
        return scene.text()
                .memory()
                .lastTold(scene.sentence())
                .filter(last -> last.sentence() >= scene.sentence() - NEAR
                        && Sides.ANSWERS.contains(last.kind())
                        && !last.background()
                        && last.status() == Status.DONE)
                .filter(last -> last.actors().size() == 1
                        && Parties.keys(last.targets()).size() == 1)
                .map(last -> new Case(Parties.keys(last.targets()).getFirst(), Parties.keys(last.actors())));
    }

    /** Not "would not confirm that they had been expelled", "a list of diplomats who were to go". */
    private boolean isMain(int noun) {
        return (!scene.parse().kindAt(noun - 1, Chunk.Kind.SUBORDINATOR) || isToldSo(noun))
                && !scene.parse().kindAt(noun + 1, Chunk.Kind.RELATIVE)
                && (!isPointing(noun)
                        || scene.head(noun).in(OBJECTS)
                        || scene.parse()
                                .verbAt(Math.max(0, noun - 1))
                                .filter(verb -> noun > 0 && Speech.says(verb.base()))
                                .isEmpty());
    }

    /** "The envoy was told that he was being expelled", "informed her that she was": those who hear it are thrown out by it. */
    private boolean isToldSo(int noun) {
        return Word.isOneOf(scene.parse().lower(noun), "he", "she", "they")
                && scene.parse().lower(noun - 1).equals("that")
                && scene.parse().verbs().stream()
                        .filter(verb -> verb.chunk() < noun)
                        .reduce((one, other) -> other)
                        .filter(verb -> Word.isOneOf(verb.base(), "tell", "inform", "notify", "learn")
                                && !verb.negated()
                                && verb.modal().isEmpty())
                        .map(verb ->
                                verb.base().equals("learn") ? scene.clauses().subject(verb) : scene.patient(verb))
                        .filter(whom -> whom.isPresent() && isPerson(scene, whom.getAsInt()))
                        .isPresent();
    }

    boolean isPlaced(int noun) {
        return ofEmbassyIn(noun).isPresent();
    }

    /** "Staff of the embassy in Paris were given five days": those of whoever is at odds with the host. */
    private Optional<Case> ofEmbassyIn(int noun) {
        boolean embassy = (scene.head(noun).in(scene.lexicon().list("envoys"))
                        || scene.head(noun).in(scene.lexicon().list("staff")))
                && Word.isOneOf(scene.parse().lower(noun + 1), "of", "at", "in", "from")
                && Word.isOneOf(scene.parse().lower(noun + 2), "the embassy", "the mission")
                && scene.parse().lower(noun + 3).equals("in")
                && scene.parse().kindAt(noun + 4, NOUN);
        List<PolityKey> host = embassy ? scene.owners().hosts(OptionalInt.of(noun + 4)) : List.of();
        return host.size() == 1
                ? new OtherSide(scene).of(host).map(sender -> new Case(sender, host))
                : Optional.empty();
    }

    /** Those that its own clause names: not "was told to go a day after Chad recognised Kosovo". */
    private List<PolityKey> namedUpTo(int noun) {
        return IntStream.range(0, scene.parse().chunks().size())
                .takeWhile(j -> j <= noun || !scene.parse().kindAt(j, Chunk.Kind.SUBORDINATOR))
                .filter(j -> scene.parse().kindAt(j, NOUN))
                .boxed()
                .flatMap(j -> scene.units(j).stream())
                .flatMap(unit -> Optional.ofNullable(unit.polity()).stream())
                .toList();
    }

    private static List<PolityKey> named(Scene there) {
        return there.parse().units().stream()
                .flatMap(unit -> Optional.ofNullable(unit.polity()).stream())
                .toList();
    }

    /** "they", "both", "the eight", "the pair". */
    boolean isPointing(int noun) {
        List<Unit> units = scene.units(noun);
        Unit last = units.getLast();
        boolean persons = last.tag("NUM") || last.in(PERSONS);
        return units.size() == 1 && last.in(THEY)
                || names.isByName(noun)
                || names.isIntroduced(noun)
                || persons && units.size() > 1 && units.getFirst().in(DEFINITE);
    }

    /** "the envoy", "five diplomats", "eighteen embassy staff", "seven of its staff": no word says whose. */
    private boolean isBareEnvoy(int noun) {
        Unit head = scene.head(noun);
        boolean embassy = head.in(scene.lexicon().list("staff")) && scene.has(noun, MISSION);
        return (head.in(scene.lexicon().list("envoys")) || embassy)
                && scene.units(noun).stream().allMatch(unit -> unit.polity() == null)
                && !scene.units(noun).getFirst().in(Words.POSSESSIVES)
                && !Word.isOneOf(scene.parse().lower(noun + 1), "of", "from", "to", "at");
    }

    /** "Iran's embassy had spied. Seven of its staff were ordered out": of the embassy. */
    boolean isOfMission(int noun) {
        return scene.units(noun).size() == 2
                && scene.units(noun).getFirst().is("its")
                && (scene.units(noun).getLast().in(scene.lexicon().list("staff"))
                        || scene.units(noun).getLast().in(scene.lexicon().list("envoys")));
    }

    private Optional<Case> caseIn(Scene there, int noun, int end, boolean persons) {
        Senders senders = new Senders(there);
        boolean introduced = persons && names.isIntroduced(noun);
        for (int j = end - 1; j >= 0; j--) {
            boolean person = there.parse().kindAt(j, NOUN)
                    && isPerson(there, j)
                    && (!introduced
                            || NamedEnvoys.isBeside(there, j, scene.head(noun).text()));
            boolean named = persons
                    && names.isByName(noun)
                    && !there.head(j).in(there.lexicon().list("heads"));
            if (person && !named || !persons && there.parse().kindAt(j, NOUN) && there.has(j, MISSION)) {
                List<PolityKey> owners = senders.whose(j, false);
                if (owners.size() == 1 && !there.text().isOrganisation(owners.getFirst())) {
                    return Optional.of(new Case(owners.getFirst(), hosts(there, j, owners, person)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isPerson(Scene there, int noun) {
        // "five members of the Iranian embassy", but not "the first member of the Union"
        boolean staff = there.head(noun).in(there.lexicon().list("staff"))
                && (!there.head(noun).in(VAGUE)
                        || Word.isOneOf(there.parse().lower(noun + 1), "of", "at")
                                && there.parse().kindAt(noun + 2, NOUN)
                                && there.has(noun + 2, MISSION));
        // "North Korean ambassador Kang Chol"
        boolean titled = there.head(noun).tag("PROPN")
                && there.has(noun, there.lexicon().list("heads"))
                && there.units(noun).stream().noneMatch(unit -> unit.is("former"));
        return staff || titled || there.head(noun).in(there.lexicon().list("envoys"));
    }

    /** Who acts or speaks in the sentence; else, of persons, the only other one that it names: an embassy's own state may clear it. */
    private List<PolityKey> hosts(Scene there, int envoys, List<PolityKey> not, boolean person) {
        List<PolityKey> acting = there.parse().verbs().stream()
                .filter(VerbGroup::finite)
                .map(verb -> there.clauses().subject(verb))
                .filter(subject -> subject.isPresent() && subject.getAsInt() != envoys)
                .flatMap(subject -> there.polities(subject).stream())
                .filter(key -> !not.contains(key))
                .distinct()
                .toList();
        return acting.isEmpty() && person ? there.onlyOther(not) : acting;
    }
}
