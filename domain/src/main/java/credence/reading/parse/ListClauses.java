package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.AND;
import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.OTHER;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;
import static credence.reading.parse.Chunk.Kind.RELATIVE;
import static credence.reading.parse.Chunk.Kind.SUBORDINATOR;
import static credence.reading.parse.Chunk.Kind.TIME;
import static credence.reading.parse.Chunk.Kind.VERB;

import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a list of noun groups ends and a clause begins: "solidarity with Britain, and France and Germany joined". */
final class ListClauses {
    /** What these say may be a clause without "that". */
    private static final Set<String> SAYING = WordSet.of(
            "say", "add", "claim", "insist", "believe", "deny", "think", "hope", "fear", "confirm", "warn", "report");

    /** With "in" they say how the verb behind is done, of whoever stands before. */
    private static final Set<String> ADVERBS = WordSet.of(
            "response", "reply", "return", "turn", "protest", "retaliation", "addition", "effect", "exchange");

    private static final Pattern SINGULAR = Pattern.compile("(?:has|is|was|does)\\b");

    /** In chunks. */
    private static final int LONGEST_ASIDE = 8;

    private final Parse parse;

    ListClauses(Parse parse) {
        this.parse = parse;
    }

    /** "Diplomats said Kuwait and Bahrain had recognised it": nothing but a clause is said. */
    boolean isSaying(int chunk) {
        return parse.verbAt(Math.max(0, chunk))
                .filter(verb -> verb.finite() && SAYING.contains(verb.base()))
                .isPresent();
    }

    /** "recalled their envoys to India and Japan has cut off grants": the verb is that of the last name alone. */
    boolean agreesWithLast(List<Integer> members) {
        int governor = members.getFirst() - 1;
        return parse.kindAt(governor, PREPOSITION)
                && parse.kindAt(governor - 1, NOUN)
                && parse.kindAt(governor - 2, VERB)
                && parse.lower(governor - 1).endsWith("s")
                && SINGULAR.matcher(parse.lower(members.getLast() + 1)).lookingAt();
    }

    /** "as interim president, and Canada, Brazil and Chile followed": a list has one "and", so this one joins clauses. */
    boolean clauseOpens(int noun) {
        return parse.kindAt(noun - 1, AND) && parse.kindAt(noun - 2, COMMA);
    }

    /**
     * The member with which a clause of its own begins: "solidarity with Britain, and France and Germany joined", "ties with A and B,
     * and C said"; 0 where all are of one list.
     */
    int clauseAt(List<Integer> members) {
        if (parse.lower(members.getLast() + 1).startsWith("having ")) {
            // "is the third state to recognise Kosovo, Chile and Brazil having gone before it"
            return firstComma(members);
        }
        int governor = members.getFirst() - 1;
        // "In Paris, the leaders of Britain, France and Germany condemned": behind the comma the subject has begun
        boolean begun = parse.kindAt(governor - 1, NOUN) && parse.kindAt(governor - 2, COMMA);
        boolean leading = members.size() > 2
                && !begun
                && parse.kindAt(governor, PREPOSITION)
                && parse.kindAt(members.get(1) - 1, COMMA)
                && isLead()
                && parse.verbs().stream().noneMatch(verb -> verb.finite() && verb.chunk() < governor)
                && finiteFollows(members.getLast());
        if (leading) {
            // "By opening embassies in Jerusalem, Honduras and Paraguay followed"; "According to the minister, Marko
            // Djuric, Burundi
            // and Togo did": whose name that is
            return members.size() > 3 && isPerson(members.get(1)) ? 2 : 1;
        }
        if (!parse.kindAt(governor, VERB) && !parse.kindAt(governor, PREPOSITION)
                || !finiteFollows(members.getLast())) {
            return 0;
        }
        boolean namesOnly = members.size() > 2
                && (parse.kindAt(members.get(1) - 1, COMMA) || secondAnd(members) > 1)
                && !isName(members.getFirst())
                && members.subList(1, members.size()).stream().allMatch(this::isName);
        if (namesOnly) {
            // "praised him for a gesture of courage, Mexico and Chile welcomed it"
            return 1;
        }
        for (int i = members.size() - 1; i > 0; i--) {
            int joint = members.get(i) - 1;
            boolean opens = parse.kindAt(joint, AND) && parse.kindAt(joint - 1, COMMA);
            boolean listBefore = i > 1 && parse.kindAt(members.get(i - 1) - 1, AND);
            boolean listBehind = i < members.size() - 1;
            if (opens && (listBefore || listBehind)) {
                return i;
            }
        }
        // "closed its embassy in Damascus and Britain, France and Italy recalled theirs": of two lists the second acts
        return members.size() > 2 && new WholeClauses(parse).endBefore(members) ? firstAnd(members) : 0;
    }

    /** "In Oman", "On Monday, after talks in Oman", "Five years after their war": no subject, so that is yet to come. */
    private boolean isLead() {
        // "MADRID - Five years after"
        int start = parse.kindAt(1, Chunk.Kind.STOP) ? 2 : 0;
        int first = parse.kindAt(start, TIME) ? parse.kindAt(start + 1, COMMA) ? start + 2 : start + 1 : start;
        return Word.isOneOf(parse.lower(start + 1), "after", "before", "since")
                || parse.kindAt(first, PREPOSITION)
                || parse.kindAt(first, SUBORDINATOR)
                || parse.kindAt(start, VERB);
    }

    /** "The Maldives, which opened an embassy last year, and Iran established relations": who has no verb but that of both; else -1. */
    int beforeRelativeAside(int noun, int last) {
        boolean opens = clauseOpens(noun)
                && isName(noun)
                && parse.kindAt(0, NOUN)
                && isName(0)
                && parse.kindAt(1, COMMA)
                && (parse.kindAt(2, RELATIVE) || isRanked(2))
                && !parse.kindAt(last + 1, COMMA)
                && finiteFollows(last);
        if (!opens) {
            return -1;
        }
        long verbs = parse.verbs().stream()
                .takeWhile(verb -> verb.chunk() < noun)
                .filter(VerbGroup::finite)
                .limit(2)
                .count();
        return verbs == (parse.kindAt(2, RELATIVE) ? 1 : 0) ? 0 : -1;
    }

    /** "Peru, the first country to recognise Kosovo, and Chile": what the one before the comma was. */
    private boolean isRanked(int noun) {
        return parse.kindAt(noun, NOUN)
                && parse.lower(noun).startsWith("the ")
                && !isName(noun)
                && parse.verbAt(noun + 1).filter(VerbGroup::infinitive).isPresent();
    }

    private int firstComma(List<Integer> members) {
        for (int i = 1; i < members.size(); i++) {
            if (parse.kindAt(members.get(i) - 1, COMMA)) {
                return i;
            }
        }
        return 0;
    }

    /** The member before which the first "and" stands. */
    private int firstAnd(List<Integer> members) {
        for (int i = 1; i < members.size(); i++) {
            if (parse.kindAt(members.get(i) - 1, AND)) {
                return i;
            }
        }
        return 0;
    }

    /** The member before which a second "and" stands, which no one list has; 0 where there is none. */
    private int secondAnd(List<Integer> members) {
        int first = firstAnd(members);
        for (int i = first + 1; first > 0 && i < members.size(); i++) {
            if (parse.kindAt(members.get(i) - 1, AND)) {
                return i;
            }
        }
        return 0;
    }

    private boolean isPerson(int noun) {
        Chunk chunk = parse.chunks().get(noun);
        return parse.units().subList(chunk.from(), chunk.to()).stream()
                .allMatch(unit -> unit.tag("PROPN") && unit.capital() && !unit.named());
    }

    boolean isName(int noun) {
        if (!parse.kindAt(noun, NOUN)) {
            return false;
        }
        Chunk chunk = parse.chunks().get(noun);
        return parse.units().subList(chunk.from(), chunk.to()).stream()
                .anyMatch(unit -> unit.named() || unit.tag("PROPN"));
    }

    /** "it recognised Taiwan, and China broke off": the last is the subject of a clause of its own. */
    boolean finiteFollows(int noun) {
        int j = noun + 1;
        while (parse.kindAt(j, PREPOSITION)
                && parse.kindAt(j + 1, NOUN)
                && (parse.lower(j).equals("of")
                        || (clauseOpens(noun) || WholeClauses.isOnesOwn(parse, noun))
                                && Word.isOneOf(parse.lower(j), "in", "for", "at", "to"))) {
            // "and the Gulf states of Kuwait and Qatar rejected it", ", and the ministry in Seoul rejected it"
            j += 2;
            while (parse.kindAt(j, AND) && parse.kindAt(j + 1, NOUN)) {
                j += 2;
            }
        }
        boolean saying = parse.kindAt(j, COMMA)
                && parse.kindAt(j + 1, NOUN)
                && parse.verbAt(j + 2)
                        .filter(verb -> verb.finite() && NounPlaces.reports(verb))
                        .isPresent()
                && parse.kindAt(j + 3, COMMA);
        if (saying) {
            // "without recognising a state, and the United States, a spokesman said, will not"
            j += 4;
        }
        if (parse.kindAt(j, COMMA) && (parse.kindAt(j + 1, RELATIVE) || parse.kindAt(j + 1, SUBORDINATOR))) {
            // "on the same day and Ukraine, which has been at odds with it, sent home 13"
            do {
                j++;
            } while (j < parse.chunks().size() && !parse.kindAt(j, COMMA));
            j++;
        }
        // "sovereignty over the territory and Rabat, as its part of the deal, resumed": unlike what stands before
        boolean opens = clauseOpens(noun) || parse.kindAt(noun - 2, NOUN) && !isName(noun - 2);
        int aside = opens && isName(noun) && parse.kindAt(j, COMMA) ? asideEnd(j) : -1;
        if (aside > 0) {
            // "denounced the attack, and Asia's ministers, without naming Russia, called for restraint"
            return true;
        }
        boolean apposition = isName(noun)
                && parse.kindAt(j, COMMA)
                && parse.kindAt(j + 1, NOUN)
                && parse.kindAt(j + 2, COMMA)
                && parse.verbAt(j + 3).map(VerbGroup::finite).orElse(false);
        if (apposition) {
            // "and the Lebanese president, Michel Suleiman, welcomed it"
            return true;
        }
        // "and Russia on Thursday condemned", "and the United States in return recognised"
        while (parse.kindAt(j, OTHER) || parse.kindAt(j, TIME) || isAdverb(j)) {
            j += isAdverb(j) ? 2 : 1;
        }
        return parse.verbAt(j).map(VerbGroup::finite).orElse(false);
    }

    /** "in return", "for its part". */
    private boolean isAdverb(int j) {
        return parse.kindAt(j, PREPOSITION)
                && parse.kindAt(j + 1, NOUN)
                && (parse.lower(j).equals("in") && ADVERBS.contains(parse.lower(j + 1))
                        || parse.lower(j).equals("for") && Word.isOneOf(parse.lower(j + 1), "its part", "their part"));
    }

    /** The comma that closes an aside, right before a finite verb; -1 where none does. */
    private int asideEnd(int comma) {
        for (int j = comma + 1;
                j < Math.min(comma + LONGEST_ASIDE, parse.chunks().size());
                j++) {
            if (parse.kindAt(j, COMMA)) {
                return parse.verbAt(j + 1).map(VerbGroup::finite).orElse(false) ? j : -1;
            }
            if (parse.kindAt(j, AND) || parse.verbAt(j).map(VerbGroup::finite).orElse(false)) {
                return -1;
            }
        }
        return -1;
    }
}
