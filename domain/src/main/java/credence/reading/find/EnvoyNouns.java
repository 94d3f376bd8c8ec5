package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a noun group says by its own words that it means those whom a state has sent, or leaves their noun out. */
record EnvoyNouns(Scene scene) {
    static final Set<String> HIS = WordSet.of("his", "her");
    /** Chunks from a name to the mission behind it. */
    static final int MISSION = 4;

    private static final Set<String> RANKS =
            WordSet.of("secretary", "counsellor", "counselor", "officer", "official", "adviser", "employee");
    private static final Set<String> MISSIONS = WordSet.of("embassy", "mission", "legation", "consulate");
    private static final Set<String> COLLEAGUES = WordSet.of("colleague", "colleagues");

    /** Known by the very word: "its diplomats", "the charge d'affaires", "ambassador Lamia Shakkour"; or by name, told to be one. */
    boolean are(int noun) {
        Set<String> envoys = scene.lexicon().list("envoys");
        Unit head = scene.head(noun);
        boolean person = head.tag("PROPN") && head.capital() && !head.named();
        boolean consul = head.is("general") && scene.has(noun, "consul");
        // "a second secretary": of a mission only, where a first may be of a party
        boolean ranked = head.is("secretary") && scene.has(noun, "second", "third");
        return head.in(envoys)
                || !headed(noun).isEmpty()
                || consul
                || ranked
                || isColleague(noun)
                || isMan(noun)
                || person && isOfMission(noun)
                || person && (scene.has(noun, envoys) || scene.text().callings().isCalled(head.text(), envoys));
    }

    /** "the heads of the Australian and New Zealand missions": whose missions these head; empty where they head none. */
    List<PolityKey> headed(int noun) {
        int of = noun + 2;
        boolean heads = Word.isOneOf(scene.head(noun).lower(), "head", "heads", "chief", "chiefs")
                && scene.parse().lower(noun + 1).equals("of")
                && scene.parse().kindAt(of, Chunk.Kind.NOUN);
        List<Integer> missions = heads ? scene.clauses().list(of) : List.of();
        return missions.isEmpty()
                        || !Word.isOneOf(scene.head(missions.getLast()).lower(), "missions", "embassies")
                ? List.of()
                : missions.stream()
                        .flatMap(member -> scene.units(member).stream())
                        .flatMap(unit -> Optional.ofNullable(unit.polity()).stream())
                        .distinct()
                        .toList();
    }

    /** "expelled Ivan Ivanov, a second secretary at the Russian embassy": a rank that is one of an envoy at a mission only. */
    boolean isOfMission(int noun) {
        int mission = noun + MISSION;
        return scene.parse().kindAt(noun + 1, Chunk.Kind.COMMA)
                && scene.parse().kindAt(noun + 2, Chunk.Kind.NOUN)
                && scene.head(noun + 2).in(RANKS)
                && Word.isOneOf(scene.parse().lower(noun + 3), "at", "of", "in")
                && scene.parse().kindAt(mission, Chunk.Kind.NOUN)
                && scene.head(mission).in(MISSIONS);
    }

    /** "Washington's man in Caracas". */
    private boolean isMan(int noun) {
        List<Unit> units = scene.units(noun);
        return units.size() == 3
                && Word.isOneOf(units.getLast().lower(), "man", "woman")
                && units.getFirst().polity() != null
                && units.get(1).is("'s")
                && scene.parse().lower(noun + 1).equals("in")
                && scene.parse().kindAt(noun + 2, Chunk.Kind.NOUN)
                && scene.head(noun + 2).named();
    }

    /** "Mali expelled the French ambassador, and Chad ordered his colleague out": another who is sent by the same. */
    private boolean isColleague(int noun) {
        return scene.head(noun).in(COLLEAGUES)
                && scene.units(noun).getFirst().in(HIS)
                && scene.units(noun).stream().noneMatch(Unit::demonym)
                && sender(noun).isPresent();
    }

    /** "threw out Colombia's": the noun is left out. */
    boolean isBareName(int noun) {
        List<Unit> units = scene.units(noun);
        return units.size() == 2
                && units.getFirst().polity() != null
                && units.getLast().is("'s");
    }

    /** "The ambassador was told that four of his staff must go": who sent the one of whom the words before tell. */
    Optional<PolityKey> sender(int noun) {
        for (int j = noun - 1; j >= 0; j--) {
            if (scene.parse().kindAt(j, Chunk.Kind.NOUN)
                    && scene.head(j).in(scene.lexicon().list("heads"))) {
                return scene.owners().of(j).stream().findFirst();
            }
        }
        return scene.text().callings().senderBefore(scene.sentence());
    }
}
