package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;

import credence.act.ActKind;
import credence.polity.PolityKey;
import credence.reading.parse.Unit;
import credence.reading.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Whose the people of a mission are: by an adjective or owner, by what hangs on the noun, or of whom the text spoke before. */
record Senders(Scene scene, EnvoyNouns envoys) {
    /** So many are meant by one adjective: the three Baltic states. */
    private static final int FEW = 3;

    Senders(Scene scene) {
        this(scene, new EnvoyNouns(scene));
    }

    /** Whose they are: by an adjective or owner, as the people themselves, or by what hangs on the noun. */
    List<PolityKey> whose(int noun, boolean from) {
        Unit head = scene.head(noun);
        List<PolityKey> several = ofEach(noun);
        List<PolityKey> apart = several.isEmpty() && envoys.are(noun) ? new Breakdowns(scene).of(noun) : several;
        if (!apart.isEmpty()) {
            return apart;
        }
        List<PolityKey> headed = envoys.headed(noun);
        if (!headed.isEmpty()) {
            return headed;
        }
        PolityKey people = head.demonym() ? head.polity() : null;
        if (people != null) {
            return List.of(people);
        }
        boolean adjective = scene.units(noun).stream().anyMatch(Unit::demonym);
        if (scene.units(noun).getFirst().in(EnvoyNouns.HIS) && !adjective) {
            // "expelled four of his staff": of whoever sent him
            Optional<PolityKey> sender = envoys.sender(noun);
            if (sender.isPresent()) {
                return List.of(sender.get());
            }
        }
        List<Integer> members = scene.clauses().list(noun);
        List<PolityKey> ofEmbassy = ofEmbassyBefore(noun);
        if (!ofEmbassy.isEmpty()) {
            return ofEmbassy;
        }
        boolean owned = members.size() > 1
                && members.subList(0, members.size() - 1).stream().allMatch(envoys::isBareName)
                && (envoys.isBareName(members.getLast()) || envoys.are(members.getLast()));
        if (owned) {
            // "ordered out Bolivia's and Venezuela's", "Bolivia's and Venezuela's ambassadors"
            return members.stream()
                    .flatMap(member ->
                            Optional.ofNullable(scene.units(member).getFirst().polity()).stream())
                    .toList();
        }
        List<PolityKey> owners = envoys.isBareName(noun)
                ? Optional.ofNullable(scene.units(noun).getFirst().polity()).stream()
                        .toList()
                : scene.owners().of(noun);
        if (!owners.isEmpty()) {
            return owners;
        }
        List<PolityKey> few = few(noun);
        if (!few.isEmpty()) {
            return few;
        }
        // "two diplomats each from Chad and Mali"
        for (int j = scene.parse().lower(noun + 1).equals("each") ? noun + 2 : noun + 1;
                scene.parse().kindAt(j, PREPOSITION) && scene.parse().kindAt(j + 1, NOUN);
                j += 2) {
            // "all diplomats loyal to Gaddafi"
            boolean links = Word.isOneOf(scene.parse().lower(j), "of", "at", "for")
                    || j == noun + 1
                            && scene.parse().lower(j).equals("to")
                            && scene.units(noun).getLast().is("loyal")
                    || from && scene.parse().lower(j).equals("from");
            List<PolityKey> linked = links ? named(j + 1) : List.of();
            if (!linked.isEmpty()) {
                return linked;
            }
        }
        // "diplomats sent by Maduro"
        if (scene.parse().lower(noun + 1).equals("sent")
                && scene.parse().lower(noun + 2).equals("by")) {
            return scene.polities(scene.clauses().after(noun + 1, "by"));
        }
        List<PolityKey> sentBy = new EnvoysTold(scene).sentBy(noun);
        if (!sentBy.isEmpty()) {
            return sentBy;
        }
        List<PolityKey> ofMission = envoys.isOfMission(noun) ? scene.owners().of(noun + EnvoyNouns.MISSION) : List.of();
        if (!ofMission.isEmpty()) {
            return ofMission;
        }
        boolean person = head.tag("PROPN") && head.capital() && !head.named();
        Optional<PolityKey> sender = person ? scene.text().posts().sender(head.text()) : Optional.empty();
        if (sender.isPresent()) {
            return List.of(sender.get());
        }
        boolean relative = Word.isOneOf(scene.parse().lower(noun + 1), "that", "whom", "which");
        return relative && scene.parse().kindAt(noun + 2, NOUN) ? scene.polities(noun + 2) : List.of();
    }

    /** "ordered Qatar to close its embassy and gave the staff ten days to leave": those of that embassy. */
    private List<PolityKey> ofEmbassyBefore(int noun) {
        if (!Word.isOneOf(
                scene.parse().lower(noun),
                "the staff",
                "the personnel",
                "the diplomats",
                "its staff",
                "its personnel",
                "its diplomats",
                "all staff",
                "all personnel",
                "all diplomats")) {
            return List.of();
        }
        for (int j = noun - 1; j >= 0; j--) {
            if (MissionNames.isEmbassy(scene, j)) {
                return scene.owners().of(j);
            }
        }
        return List.of();
    }

    /** "ten Baltic diplomats": of the three of whom the word is said. */
    private List<PolityKey> few(int noun) {
        return scene.units(noun).stream()
                .map(unit -> scene.text().traits().of(unit.lower()))
                .filter(keys -> keys.size() == FEW)
                .findFirst()
                .map(keys -> keys.stream().sorted().toList())
                .orElse(List.of());
    }

    /** "34 French, 27 Spanish and 24 Italian diplomats": of each people. */
    List<PolityKey> ofEach(int noun) {
        boolean envoys = scene.head(scene.clauses().list(noun).getLast())
                .in(scene.lexicon().list("envoys"));
        return envoys ? Envoys.peoples(scene, noun) : List.of();
    }

    private List<PolityKey> named(int noun) {
        boolean group = scene.head(noun).named() || scene.head(noun).tag("PRON");
        List<PolityKey> owners = group ? List.of() : scene.owners().of(noun);
        return owners.isEmpty() ? scene.polities(OptionalInt.of(noun)) : owners;
    }

    /** Whose diplomats were expelled, or only spoken of, before: "20 states ordered out Russian diplomats. Germany expelled four". */
    List<PolityKey> spokenOf() {
        List<PolityKey> told = scene.text().lastTold().lastTargets(ActKind.DIPLOMATS_EXPELLED, scene.sentence());
        return told.isEmpty()
                ? scene.text()
                        .callings()
                        .senderBefore(scene.sentence())
                        .map(List::of)
                        .orElse(List.of())
                : told;
    }

    /** Of whom it is that these expel as many. */
    List<PolityKey> spokenOf(List<PolityKey> actors) {
        List<PolityKey> adversary = new ToldSides(scene).adversary(ActKind.DIPLOMATS_EXPELLED, actors);
        List<PolityKey> others = (adversary.isEmpty() ? spokenOf() : adversary)
                .stream().filter(key -> !actors.contains(key)).toList();
        // "Four Austrians were ordered out. Vienna, which had expelled four": of whoever did so to its own
        return others.isEmpty() ? new Offender(scene).of(ActKind.DIPLOMATS_EXPELLED, actors) : others;
    }
}
