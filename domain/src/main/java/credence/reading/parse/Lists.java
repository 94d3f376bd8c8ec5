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

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Noun groups joined by commas and "and". */
final class Lists {
    /** What these say may be a clause without "that". */
    private static final Set<String> SAYING = Set.of(
            "say", "add", "claim", "insist", "believe", "deny", "think", "hope", "fear", "confirm", "warn", "report");

    /** In chunks. */
    private static final int LONGEST_ASIDE = 8;

    private final Parse parse;

    Lists(Parse parse) {
        this.parse = parse;
    }

    boolean contains(int comma) {
        return parse.kindAt(comma - 1, NOUN)
                && (parse.kindAt(comma + 1, NOUN) && (parse.kindAt(comma + 2, AND) || parse.kindAt(comma + 2, COMMA))
                        || parse.kindAt(comma + 1, AND)
                        || parse.kindAt(comma + 1, OTHER) && parse.kindAt(comma + 2, PREPOSITION));
    }

    /** The noun groups joined to one, it among them: "Abkhazia and South Ossetia", "A, B and C". */
    List<Integer> of(int chunk) {
        int first = chunk;
        boolean and = false;
        while ((joined(first - 1) || parse.kindAt(first - 1, OTHER) && parse.kindAt(first - 2, AND))
                && first >= 2
                && startOf(first) >= 0
                && !(and && clauseOpens(first))) {
            and |= parse.kindAt(first - 1, AND);
            first = startOf(first);
        }
        List<Integer> members = new ArrayList<>(List.of(first));
        int last = first;
        while (nextOf(last) >= 0) {
            last = nextOf(last);
            members.add(last);
        }
        int clause = clauseAt(members);
        if (clause > 0) {
            members = members.indexOf(chunk) < clause
                    ? new ArrayList<>(members.subList(0, clause))
                    : new ArrayList<>(members.subList(clause, members.size()));
            first = members.getFirst();
            last = members.getLast();
        }
        boolean agrees = members.size() == 2 && (agreesWithLast(members) || endsClause(members));
        boolean newClause = members.size() == 2 && parse.kindAt(last - 1, AND) && parse.kindAt(last - 2, COMMA);
        boolean unlike = members.size() == 2
                && parse.kindAt(last - 1, AND)
                && isName(last)
                && !isName(first)
                && parse.kindAt(first - 1, PREPOSITION);
        // "countries including Kenya and Peru severed": all of them
        boolean examples = parse.lower(first - 1).equals("including") || isSaying(first - 1);
        boolean apart = parse.kindAt(first - 1, VERB) && !examples || newClause || unlike || agrees;
        if (members.size() > 1 && apart && finiteFollows(last)) {
            members.removeLast();
            last = members.getLast();
        }
        boolean joined = false;
        for (int j = first; j < last; j++) {
            joined |= parse.chunks().get(j).is(AND);
        }
        return joined && members.contains(chunk) ? List.copyOf(members) : List.of(chunk);
    }

    /** "Diplomats said Kuwait and Bahrain had recognised it": nothing but a clause is said. */
    private boolean isSaying(int chunk) {
        return parse.verbAt(Math.max(0, chunk))
                .filter(verb -> verb.finite() && SAYING.contains(verb.base()))
                .isPresent();
    }

    /** "recalled their envoys to India and Japan has cut off grants": the verb is that of the last name alone. */
    private boolean agreesWithLast(List<Integer> members) {
        int governor = members.getFirst() - 1;
        return parse.kindAt(governor, PREPOSITION)
                && parse.kindAt(governor - 1, NOUN)
                && parse.kindAt(governor - 2, VERB)
                && parse.lower(governor - 1).endsWith("s")
                && parse.lower(members.getLast() + 1).matches("(?:has|is|was|does)\\b.*");
    }

    /** "severed its ties with Qatar and Gabon condemned it": what stands before is a whole clause, so the verb behind is of the last name. */
    private boolean endsClause(List<Integer> members) {
        int governor = members.getFirst() - 1;
        int verb = governor - 1;
        if (parse.kindAt(verb, NOUN)) {
            // "lowered its representation in Doha"
            while (parse.kindAt(verb - 1, PREPOSITION) && parse.kindAt(verb - 2, NOUN)) {
                verb -= 2;
            }
            verb--;
        }
        // "broke off relations with"
        verb = parse.kindAt(verb, OTHER) || parse.kindAt(verb, PREPOSITION) ? verb - 1 : verb;
        boolean begins = parse.kindAt(verb - 1, NOUN) && !parse.kindAt(verb - 2, RELATIVE);
        return parse.kindAt(governor, PREPOSITION)
                && parse.unit(parse.chunks().get(members.getLast()).from()).named()
                && parse.verbAt(Math.max(0, verb))
                        .filter(told -> told.finite() && !NounPlaces.reports(told))
                        .isPresent()
                && (begins || isMain(verb))
                && !parse.lower(members.getLast() + 2).matches("by|of");
    }

    /** In no clause of another, whose own verb might come yet; what is announced is told like what is done. */
    private boolean isMain(int verb) {
        for (int j = 0; j < verb; j++) {
            if (parse.kindAt(j, RELATIVE)
                    || parse.kindAt(j, SUBORDINATOR) && !parse.lower(j).equals("that")) {
                return false;
            }
        }
        return true;
    }

    /** "as interim president, and Canada, Brazil and Chile followed": a list has one "and", so this one joins clauses. */
    private boolean clauseOpens(int noun) {
        return parse.kindAt(noun - 1, AND) && parse.kindAt(noun - 2, COMMA);
    }

    /**
     * The member with which a clause of its own begins: "solidarity with Britain, and France and Germany joined", "ties with A and B,
     * and C said"; 0 where all are of one list.
     */
    private int clauseAt(List<Integer> members) {
        int governor = members.getFirst() - 1;
        boolean leading = members.size() > 2
                && parse.kindAt(governor, PREPOSITION)
                && parse.kindAt(members.get(1) - 1, COMMA)
                && (parse.kindAt(0, PREPOSITION) || parse.kindAt(0, VERB))
                && parse.verbs().stream().noneMatch(verb -> verb.finite() && verb.chunk() < governor)
                && finiteFollows(members.getLast());
        if (leading) {
            // "By opening embassies in Jerusalem, Honduras and Paraguay followed"
            return 1;
        }
        if (!parse.kindAt(governor, VERB) && !parse.kindAt(governor, PREPOSITION)
                || !finiteFollows(members.getLast())) {
            return 0;
        }
        boolean namesOnly = members.size() > 2
                && parse.kindAt(members.get(1) - 1, COMMA)
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
        return 0;
    }

    private boolean isName(int noun) {
        return parse
                .units()
                .subList(
                        parse.chunks().get(noun).from(),
                        parse.chunks().get(noun).to())
                .stream()
                .anyMatch(unit -> unit.named() || unit.tag("PROPN"));
    }

    /** "it recognised Taiwan, and China broke off": the last is the subject of a clause of its own. */
    private boolean finiteFollows(int noun) {
        int j = noun + 1;
        while (parse.kindAt(j, PREPOSITION) && parse.lower(j).equals("of") && parse.kindAt(j + 1, NOUN)) {
            // "and the Gulf states of Kuwait and Qatar rejected it"
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
        int aside = clauseOpens(noun) && isName(noun) && parse.kindAt(j, COMMA) ? asideEnd(j) : -1;
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
        // "and Russia on Thursday condemned"
        while (parse.kindAt(j, OTHER) || parse.kindAt(j, TIME)) {
            j++;
        }
        return parse.verbAt(j).map(VerbGroup::finite).orElse(false);
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

    private boolean joined(int j) {
        return parse.kindAt(j, AND) && (!parse.lower(j).equals("but") || isAfterNotOnly(j)) || parse.kindAt(j, COMMA);
    }

    /** "recognised not only Slovenia and Croatia but Macedonia and Bosnia as well": a list. */
    private boolean isAfterNotOnly(int but) {
        int j = but - 1;
        while (parse.kindAt(j, NOUN) || parse.kindAt(j, AND) || parse.kindAt(j, COMMA)) {
            j--;
        }
        return parse.lower(j).equals("only") && parse.lower(j - 1).equals("not");
    }

    private int startOf(int chunk) {
        // "and at least 14 other states"
        int j = parse.kindAt(chunk - 1, OTHER) && parse.kindAt(chunk - 2, AND) ? chunk - 2 : chunk - 1;
        if (parse.kindAt(j, AND) && parse.kindAt(j - 1, COMMA)) {
            j--;
        }
        return parse.kindAt(j - 1, NOUN) ? j - 1 : -1;
    }

    private int nextOf(int chunk) {
        int j = chunk + 1;
        if (!joined(j)) {
            return -1;
        }
        boolean and = parse.kindAt(j, AND);
        if (!and && parse.kindAt(j + 1, AND) && !joined(j + 1)) {
            return -1;
        }
        if (!and && parse.kindAt(j + 1, AND)) {
            and = true;
            j++;
        }
        int next = and && parse.kindAt(j + 1, OTHER) ? j + 2 : j + 1;
        if (next == j + 2 && parse.lower(next).equals("of")) {
            // "by Canada, Brazil and most of their neighbours"
            next++;
        }
        if (!parse.kindAt(next, NOUN)) {
            return -1;
        }
        return and || listGoesOn(next) ? next : -1;
    }

    private boolean listGoesOn(int chunk) {
        int j = chunk + 1;
        return parse.kindAt(j, AND)
                || parse.kindAt(j, COMMA)
                        && (parse.kindAt(j + 1, AND) || parse.kindAt(j + 1, NOUN) && listGoesOn(j + 1));
    }
}
