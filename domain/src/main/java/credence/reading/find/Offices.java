package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Nouns that speak or act for a polity, and titles that make a person do so. */
final class Offices {
    private static final Set<String> RULING = WordSet.of("leaders", "rulers", "masters");

    private static final Set<String> TITLES = WordSet.of(
            "president",
            "president-elect",
            "minister",
            "premier",
            "chancellor",
            "king",
            "queen",
            "emir",
            "sultan",
            "secretary",
            "secretary-general",
            "chief",
            "leader",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "ambassador",
            "envoy",
            "taoiseach",
            "ayatollah",
            "crown",
            "prince",
            "vice-president",
            "pm",
            "ruler",
            "diplomat",
            "official",
            "general",
            "foreign",
            "prime",
            "presidential");

    /** Between a polity and a person's name, they leave the office what it is. */
    private static final Set<String> FILLERS = WordSet.of(
            "supreme",
            "deputy",
            "acting",
            "interim",
            "then",
            "new",
            "general",
            "ministry",
            "state",
            "interior",
            "defence",
            "head");

    private static final Set<String> CONTROL = WordSet.of(
            "decision",
            "agreement",
            "commitment",
            "plan",
            "plans",
            "move",
            "intention",
            "threat",
            "promise",
            "pledge",
            "vow",
            "refusal",
            "readiness",
            "willingness",
            "desire",
            "offer",
            "proposal",
            "recognition",
            "withdrawal",
            "announcement",
            "step",
            "bid",
            "wish");

    private static final Set<String> LEADING = WordSet.of("leader", "chief", "commander", "militant", "rebel");

    private static final Set<String> GOVERNING = WordSet.of(
            "state",
            "federal",
            "ministerial",
            "ruling",
            "governing",
            "military",
            "revolutionary",
            "revolution",
            "command",
            "sovereign",
            "sovereignty",
            "presidential",
            "leadership");

    private static final Set<String> NOT_RULING = WordSet.of("opposition", "majority", "minority");

    private static final Set<String> LED_BY = WordSet.of("leader", "leaders", "chief", "spokesman", "spokeswoman");

    private Offices() {}

    static boolean speaksFor(String head) {
        return Words.OFFICIALS.contains(head) || Words.COUNTRY_WORDS.contains(head);
    }

    static boolean isTitle(String word) {
        return TITLES.contains(word);
    }

    /** "his Irish counterpart Simon Harris": of that state, by the adjective before it. */
    static boolean isColleague(String word) {
        return word.equals("counterpart") || word.equals("colleague");
    }

    static boolean isFiller(String word) {
        return FILLERS.contains(word);
    }

    /** "Kyiv's decision to cut ties": who has the decision acts. */
    static boolean ofControl(String head) {
        return CONTROL.contains(head);
    }

    /** "the State Council of the Soviet Union", "Sudan's Council of Ministers": which governs, as others of that name do not. */
    static boolean isCouncilOfState(Parse parse, int at, Unit head) {
        return head.is("council")
                && (at > 0 && parse.unit(at - 1).in(GOVERNING)
                        || parse.unitAt(at + 1).filter(unit -> unit.is("of")).isPresent()
                                && parse.unitAt(at + 2)
                                        .filter(unit -> Word.isOneOf(unit.lower(), "ministers", "state"))
                                        .isPresent());
    }

    /** "the Ethiopian head of state", "the grand duke of Luxembourg", "Kuwait's crown prince". */
    static boolean isHeadOfState(Parse parse, int at, Unit head) {
        boolean grand = at > 0
                && (head.is("duke") && parse.unit(at - 1).is("grand")
                        || head.is("court") && parse.unit(at - 1).is("royal")
                        || head.is("prince") && parse.unit(at - 1).is("crown"));
        return grand
                || head.is("head")
                        && parse.unitAt(at + 1).filter(unit -> unit.is("of")).isPresent()
                        && parse.unitAt(at + 2)
                                .filter(unit -> Word.isOneOf(unit.lower(), "state", "government"))
                                .isPresent();
    }

    /** "Niger's coup leaders", "the junta leaders in Mali", "Jordanian leaders". */
    static boolean leadsSoldiers(Parse parse, int at, Unit head) {
        // "Niger's generals", and not some American ones
        return head.in("generals", "military") && at > 0 && parse.unit(at - 1).is("'s")
                // "Liberia's new leaders", "Kabul's new rulers"
                || head.in(RULING)
                        && at > 1
                        && parse.unit(at - 1).is("new")
                        && parse.unit(at - 2).is("'s")
                || head.is("leaders")
                        && at > 0
                        // "Jordanian leaders", "EU leaders"
                        && (parse.unit(at - 1).demonym()
                                || parse.unit(at - 1).named()
                                || parse.unit(at - 1).is("'s")
                                        && at > 1
                                        && parse.unit(at - 2).named()
                                || Callings.SOLDIERS.contains(parse.unit(at - 1).lower())
                                || parse.unit(at - 1).is("military"));
    }

    /** "former US President", "ex-Prime Minister"; not "the former Soviet republic's president". */
    static boolean hasLeft(Parse parse, Chunk noun, int at) {
        for (int i = noun.from(); i < at; i++) {
            Unit unit = parse.unit(i);
            if (unit.lower().startsWith("ex-")
                    && (isTitle(unit.lower().substring(3))
                            // "ex-Bolivian President Evo Morales"
                            || isTitle(parse.unit(i + 1).lower()))) {
                return true;
            }
            int next = i + 1;
            while (unit.is("former") && next <= at && parse.unit(next).naming() != null) {
                next++;
            }
            Unit title = parse.unit(Math.min(next, at));
            if (unit.is("former") && (isTitle(title.lower()) || speaksFor(title.lower()))) {
                return true;
            }
        }
        return false;
    }

    /** "a spokesman for the king of Jordan": the words behind tell for whom. */
    static boolean isSpokesmanFor(Parse parse, int chunk, Unit head) {
        return head.lower().startsWith("spokes")
                && Word.isOneOf(parse.lower(chunk + 1), "for", "of")
                && parse.kindAt(chunk + 2, Chunk.Kind.NOUN);
    }

    /** "Gambia's opposition leader": who governs nothing. */
    static boolean isOfOpposition(Parse parse, Chunk noun, int at) {
        for (int i = noun.from(); i < at; i++) {
            // "Russian opposition leader Alexei Navalny"
            // or that of a party in a chamber: "Bob Dole, the majority leader"
            if (parse.unit(i).in(NOT_RULING) && parse.unit(i + 1).in(LED_BY)) {
                return true;
            }
        }
        // "the leader of the opposition", "the leader of Peru's opposition"
        return parse.unit(at).in(LED_BY)
                && parse.unitAt(at + 1).filter(unit -> unit.is("of")).isPresent()
                && IntStream.rangeClosed(at + 2, at + 4)
                        .mapToObj(parse::unitAt)
                        .flatMap(Optional::stream)
                        .anyMatch(unit -> unit.is("opposition"));
    }

    /** "the Uighur leader Rebiya Kadeer", "Hezbollah chief Hassan Nasrallah": of a people or movement that is no polity. */
    static boolean leadsOthers(Parse parse, Chunk noun, int at) {
        for (int i = noun.from() + 1; i < at; i++) {
            Unit before = parse.unit(i - 1);
            if (parse.unit(i).in(LEADING)
                    && before.capital()
                    // "Hamas leader Khaled Meshaal", but "Opposition leader"
                    && (i - 1 > 0 || before.tag("PROPN"))
                    && !before.is("the")
                    && before.naming() == null
                    && Character.isLetter(before.text().charAt(0))
                    && !isTitle(before.lower())
                    && !speaksFor(before.lower())) {
                return true;
            }
        }
        return false;
    }
}
