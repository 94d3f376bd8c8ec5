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
import java.util.Set;

/** Those whom a state has sent: whether a noun group means such people, whose they are, and with whom they stay. */
final class Sent {
    static final Set<String> SOME =
            Set.of("any", "all", "some", "several", "dozens", "more", "other", "another", "one", "two", "a", "the");
    private static final Set<String> NOBODY = Set.of("anyone", "anybody", "any", "none", "nobody", "no one");

    private static final Set<String> OFFICERS =
            Set.of("officers", "agents", "spies", "officials", "employees", "people");

    private static final Set<String> ANY_SERVICE = Set.of("officer", "member", "worker", "employee");

    private static final Set<String> HIS = Set.of("his", "her");
    private static final Set<String> COLLEAGUES = Set.of("colleague", "colleagues");

    /** So many are meant by one adjective: the three Baltic states. */
    private static final int FEW = 3;

    private static final Set<String> AS_MANY = Set.of("same", "equal", "like", "similar");
    private static final Set<String> MISSIONS =
            Set.of("embassy", "embassies", "mission", "missions", "commission", "commissions");

    private final Scene scene;

    Sent(Scene scene) {
        this.scene = scene;
    }

    /** Whether these are people of a mission, said outright ("the ambassador") or in a report on diplomats ("three Russians", "13"). */
    boolean are(int noun) {
        if (scene.has(noun, Set.of("former", "ex-ambassador")) && !scene.has(noun, Set.of("'s"))) {
            return false;
        }
        Unit head = scene.head(noun);
        // "eleven Czech and three Slovak diplomats"
        if (envoys(noun) || !ofEach(noun).isEmpty()) {
            return true;
        }
        boolean staff = head.in(scene.lexicon().list("staff"))
                && !scene.has(noun, Set.of("journalists", "military"))
                && !whose(noun, true).isEmpty();
        // "17 Russian intelligence officers": sent by their state, whatever else the report is about
        boolean secret = staff && scene.has(noun, Set.of("intelligence", "embassy"));
        // "the eight remaining members of the Libyan embassy"
        boolean ofEmbassy = staff
                && Set.of("of", "at", "from", "in").contains(scene.parse().lower(noun + 1))
                && scene.parse().kindAt(noun + 2, NOUN)
                && scene.has(noun + 2, MISSIONS);
        // "Denmark sent 15 intelligence officers home": as others did with those of the same state
        boolean alike = head.in(OFFICERS)
                && scene.units(noun).stream().anyMatch(unit -> unit.tag("NUM"))
                && !scene.text()
                        .lastTold()
                        .lastTargets(ActKind.DIPLOMATS_EXPELLED, scene.sentence())
                        .isEmpty();
        return secret
                || ofEmbassy
                || scene.text().isOnDiplomats()
                        && (staff && !isOneOfMany(head) || alike || counted(noun) || isBareName(noun));
    }

    /** "an Azerbaijani officer who was sent home": of whatever service, where nobody else was expelled. */
    private boolean isOneOfMany(Unit head) {
        return head.in(ANY_SERVICE)
                && scene.text()
                        .lastTold()
                        .lastTargets(ActKind.DIPLOMATS_EXPELLED, scene.sentence())
                        .isEmpty();
    }

    /** Known by the very word: "its diplomats", "the charge d'affaires", "ambassador Lamia Shakkour"; or by name, told to be one. */
    boolean envoys(int noun) {
        Set<String> envoys = scene.lexicon().list("envoys");
        Unit head = scene.head(noun);
        boolean person = head.tag("PROPN") && head.capital() && !head.named();
        boolean consul = head.is("general") && scene.has(noun, Set.of("consul"));
        return head.in(envoys)
                || consul
                || isColleague(noun)
                || person && (scene.has(noun, envoys) || scene.text().callings().isCalled(head.text(), envoys));
    }

    /** "Mali expelled the French ambassador, and Chad ordered his colleague out": another who is sent by the same. */
    private boolean isColleague(int noun) {
        return scene.head(noun).in(COLLEAGUES)
                && scene.units(noun).getFirst().in(HIS)
                && scene.units(noun).stream().noneMatch(Unit::demonym)
                && (senderHere(noun).isPresent()
                        || scene.text()
                                .callings()
                                .senderBefore(scene.sentence())
                                .isPresent());
    }

    /** "60 Russians", "the Cambodian one", "thirteen", "none": of a people, or of those told of before. */
    private boolean counted(int noun) {
        List<Unit> units = scene.units(noun);
        Unit last = units.getLast();
        boolean number = units.stream().anyMatch(unit -> unit.tag("NUM") || unit.in(SOME))
                || units.getFirst().is("an")
                        && !scene.text()
                                .lastTold()
                                .lastTargets(ActKind.DIPLOMATS_EXPELLED, scene.sentence())
                                .isEmpty();
        boolean people = units.stream().anyMatch(Unit::demonym)
                && (last.demonym() && (number || last.lower().endsWith("s")) || last.is("one") || last.is("ones"));
        boolean only = last.tag("NUM")
                || last.is("no") && scene.parse().lower(noun + 1).equals("one")
                || last.in(Set.of("apiece", "each", "more", "others")) && number
                || last.is("one")
                || last.is("others") && units.size() == 1
                || last.is("number") && units.stream().anyMatch(unit -> unit.in(AS_MANY))
                || last.in(NOBODY)
                || scene.head(noun).in(NOBODY);
        return people || only && !spokenOf().isEmpty();
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

    /** "threw out Colombia's": the noun is left out. */
    private boolean isBareName(int noun) {
        List<Unit> units = scene.units(noun);
        return units.size() == 2
                && units.getFirst().polity() != null
                && units.getLast().is("'s");
    }

    /** "each other's ambassadors", "a diplomat of the other". */
    boolean eachOthers(int noun) {
        int of = scene.parse().lower(noun + 1).equals("of") ? noun + 2 : noun;
        return scene.has(noun, Set.of("other"))
                        && scene.has(noun, Set.of("'s", "each"))
                        && scene.units(noun).stream().anyMatch(unit -> unit.is("other"))
                || of > noun
                        && scene.parse().lower(of).matches("(?:the|each) other(?: side| country| state| 's \\w+)?");
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

    /** Whose they are: by an adjective or owner, as the people themselves, or by what hangs on the noun. */
    List<PolityKey> whose(int noun, boolean from) {
        Unit head = scene.head(noun);
        List<PolityKey> several = ofEach(noun);
        if (!several.isEmpty()) {
            return several;
        }
        if (scene.parse().lower(noun + 1).equals("of")
                && scene.parse().lower(noun + 2).equals("them")) {
            // "Poland expelled four of them": of those told of before
            return List.of();
        }
        PolityKey people = head.demonym() ? head.polity() : null;
        if (people != null) {
            return List.of(people);
        }
        boolean adjective = scene.units(noun).stream().anyMatch(Unit::demonym);
        if (scene.units(noun).getFirst().in(HIS) && !adjective) {
            // "expelled four of his staff": of whoever sent him
            Optional<PolityKey> sender =
                    senderHere(noun).or(() -> scene.text().callings().senderBefore(scene.sentence()));
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
                && members.subList(0, members.size() - 1).stream().allMatch(this::isBareName)
                && (isBareName(members.getLast()) || envoys(members.getLast()));
        if (owned) {
            // "ordered out Bolivia's and Venezuela's", "Bolivia's and Venezuela's ambassadors"
            return members.stream()
                    .flatMap(member ->
                            Optional.ofNullable(scene.units(member).getFirst().polity()).stream())
                    .toList();
        }
        List<PolityKey> owners = isBareName(noun)
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
        for (int j = noun + 1;
                scene.parse().kindAt(j, PREPOSITION) && scene.parse().kindAt(j + 1, NOUN);
                j += 2) {
            // "all diplomats loyal to Gaddafi"
            boolean links = Set.of("of", "at", "for").contains(scene.parse().lower(j))
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
            return scene.polities(scene.clauses().after(noun + 1, Set.of("by")));
        }
        boolean person = head.tag("PROPN") && head.capital() && !head.named();
        Optional<PolityKey> sender = person ? scene.text().posts().sender(head.text()) : Optional.empty();
        if (sender.isPresent()) {
            return List.of(sender.get());
        }
        boolean relative =
                Set.of("that", "whom", "which").contains(scene.parse().lower(noun + 1));
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
            if (scene.parse().kindAt(j, NOUN) && scene.head(j).is("embassy")) {
                return scene.owners().of(j);
            }
        }
        return List.of();
    }

    private Optional<PolityKey> senderHere(int noun) {
        for (int j = noun - 1; j >= 0; j--) {
            if (scene.parse().kindAt(j, NOUN)
                    && scene.head(j).in(scene.lexicon().list("heads"))) {
                return scene.owners().of(j).stream().findFirst();
            }
        }
        return Optional.empty();
    }

    /** "34 French, 27 Spanish and 24 Italian diplomats": of each people. */
    private List<PolityKey> ofEach(int noun) {
        boolean envoys = scene.head(scene.clauses().list(noun).getLast())
                .in(scene.lexicon().list("envoys"));
        return envoys ? Envoys.peoples(scene, noun) : List.of();
    }

    private List<PolityKey> named(int noun) {
        boolean group = scene.head(noun).named() || scene.head(noun).tag("PRON");
        List<PolityKey> owners = group ? List.of() : scene.owners().of(noun);
        return owners.isEmpty() ? scene.polities(OptionalInt.of(noun)) : owners;
    }

    /** "Qatari diplomats in Bahrain", "staff of the Russian embassy in Warsaw": where they are. */
    List<PolityKey> hosts(int noun) {
        for (int j = noun + 1;
                scene.parse().kindAt(j, PREPOSITION) && scene.parse().kindAt(j + 1, NOUN);
                j += 2) {
            if (Set.of("in", "to").contains(scene.parse().lower(j))) {
                return scene.polities(j + 1);
            }
        }
        return List.of();
    }
}
