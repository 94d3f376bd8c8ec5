package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;

import credence.act.ActKind;
import credence.polity.PolityKey;
import credence.reading.parse.Unit;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Those whom a state has sent: whether a noun group means such people, by its own words or in a report on them, and where they stay. */
final class Sent {
    private static final Pattern THE_OTHER = Pattern.compile("(?:the|each) other(?: side| country| state| 's \\w+)?");

    static final Set<String> SOME =
            WordSet.of("any", "all", "some", "several", "dozens", "more", "other", "another", "one", "two", "a", "the");
    private static final Set<String> NOBODY = WordSet.of("anyone", "anybody", "any", "none", "nobody", "no one");

    private static final Set<String> OFFICERS = WordSet.of(
            "officers", "agents", "spies", "officials", "employees", "people", "staff", "personnel", "staffers");

    private static final Set<String> ANY_SERVICE = WordSet.of("officer", "member", "worker", "employee");

    private static final Set<String> AS_MANY = WordSet.of("same", "equal", "like", "similar");
    private static final Set<String> MISSIONS = WordSet.of(
            "embassy", "embassies", "mission", "missions", "commission", "commissions", "consulate", "consulates");

    private final Scene scene;
    private final EnvoyNouns envoys;
    private final Senders senders;

    Sent(Scene scene) {
        this.scene = scene;
        this.envoys = new EnvoyNouns(scene);
        this.senders = new Senders(scene, envoys);
    }

    /** "identified four members of the embassy as spies and expelled them": whom a pronoun takes up, and no number alone. */
    boolean areTold(int noun) {
        return are(noun) && (envoys.are(noun) || !isNumber(noun));
    }

    /** Whether these are people of a mission, said outright ("the ambassador") or in a report on diplomats ("three Russians", "13"). */
    boolean are(int noun) {
        if (scene.has(noun, "former", "ex-ambassador") && !scene.has(noun, "'s")) {
            return false;
        }
        Unit head = scene.head(noun);
        // "eleven Czech and three Slovak diplomats"
        if (envoys.are(noun) || !senders.ofEach(noun).isEmpty()) {
            return true;
        }
        // "told the rest of the Sudanese embassy to leave"
        boolean staff = (head.in(scene.lexicon().list("staff")) || Word.isOneOf(head.lower(), "rest", "remainder"))
                && !scene.has(noun, "journalists", "military")
                && !senders.whose(noun, true).isEmpty();
        // "17 Russian intelligence officers": sent by their state, whatever else the report is about
        boolean secret = staff && scene.has(noun, "intelligence", "embassy", "consular");
        // "the eight remaining members of the Libyan embassy"
        boolean ofEmbassy = staff
                && Word.isOneOf(scene.parse().lower(noun + 1), "of", "at", "from", "in")
                && scene.parse().kindAt(noun + 2, NOUN)
                && scene.has(noun + 2, MISSIONS);
        // "Denmark sent 15 intelligence officers home", "ten embassy staff": as others did with those of the same state
        boolean alike = head.in(OFFICERS)
                && scene.units(noun).stream().anyMatch(unit -> unit.tag("NUM"))
                && !scene.text()
                        .lastTold()
                        .lastTargets(ActKind.DIPLOMATS_EXPELLED, scene.sentence())
                        .isEmpty();
        return secret
                || ofEmbassy
                || scene.text().isOnDiplomats()
                        && (staff && !isOneOfMany(head) || alike || counted(noun) || envoys.isBareName(noun));
    }

    /** "an Azerbaijani officer who was sent home": of whatever service, where nobody else was expelled. */
    private boolean isOneOfMany(Unit head) {
        return head.in(ANY_SERVICE)
                && scene.text()
                        .lastTold()
                        .lastTargets(ActKind.DIPLOMATS_EXPELLED, scene.sentence())
                        .isEmpty();
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
        boolean only = isNumber(noun)
                || last.is("no") && scene.parse().lower(noun + 1).equals("one")
                || last.in("apiece", "each") && number
                || last.is("others") && units.size() == 1
                || last.is("number") && units.stream().anyMatch(unit -> unit.in(AS_MANY))
                || last.in(NOBODY)
                || scene.head(noun).in(NOBODY);
        return people || only && !senders.spokenOf().isEmpty();
    }

    /** "Austria has expelled nobody", "sent no one home", "will expel no diplomats". */
    boolean areNobody(int noun) {
        return Word.isOneOf(scene.units(noun).getFirst().lower(), "nobody", "none", "no");
    }

    /** "three", "two more", "five others", "one each": a number alone. */
    boolean isNumber(int noun) {
        List<Unit> units = scene.units(noun);
        Unit last = units.getLast();
        return last.tag("NUM")
                || last.is("one")
                || Word.isOneOf(last.lower(), "more", "others", "each", "apiece")
                        && units.stream().anyMatch(unit -> unit.tag("NUM") || unit.in(SOME));
    }

    /** "each other's ambassadors", "a diplomat of the other". */
    boolean eachOthers(int noun) {
        int of = scene.parse().lower(noun + 1).equals("of") ? noun + 2 : noun;
        return scene.has(noun, "other")
                        && scene.has(noun, "'s", "each")
                        && scene.units(noun).stream().anyMatch(unit -> unit.is("other"))
                || of > noun && THE_OTHER.matcher(scene.parse().lower(of)).matches();
    }

    /** "Qatari diplomats in Bahrain", "staff of the Russian embassy in Warsaw": where they are. */
    List<PolityKey> hosts(int noun) {
        for (int j = noun + 1;
                scene.parse().kindAt(j, PREPOSITION) && scene.parse().kindAt(j + 1, NOUN);
                j += 2) {
            if (Word.isOneOf(scene.parse().lower(j), "in", "to")) {
                return scene.polities(j + 1);
            }
        }
        return List.of();
    }
}
