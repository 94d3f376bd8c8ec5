package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.AND;
import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.OTHER;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;
import static credence.reading.parse.Chunk.Kind.TIME;
import static credence.reading.parse.Chunk.Kind.VERB;

import credence.reading.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Noun groups joined by commas and "and". */
final class Lists {
    private final Parse parse;
    private final ListClauses clauses;
    private final ListAsides asides;

    private static final Pattern RANK = Pattern.compile(
            "the (?:second|third|fourth|fifth|sixth|last|next|latest|newest|most recent)|second|third|fourth|fifth");

    Lists(Parse parse) {
        this.parse = parse;
        this.clauses = new ListClauses(parse);
        this.asides = new ListAsides(parse);
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
        while ((joined(first - 1) || parse.kindAt(first - 1, OTHER) && parse.kindAt(first - 2, AND) && !excepted(first))
                && first >= 2
                && startOf(first) >= 0
                && !(and && clauses.clauseOpens(first))) {
            and |= parse.kindAt(first - 1, AND);
            first = startOf(first);
        }
        List<Integer> members = new ArrayList<>(List.of(first));
        int last = first;
        while (nextOf(last) >= 0) {
            last = nextOf(last);
            members.add(last);
        }
        int clause = clauses.clauseAt(members);
        if (clause > 0) {
            members = members.indexOf(chunk) < clause
                    ? new ArrayList<>(members.subList(0, clause))
                    : new ArrayList<>(members.subList(clause, members.size()));
            first = members.getFirst();
            last = members.getLast();
        }
        if (members.size() == 2 && (gapped(members) || hasItsOwn(members))) {
            members.removeLast();
            last = first;
        }
        if (members.size() > 1 && parse.kindAt(last - 1, AND) && isRanked(last)) {
            members.removeLast();
            last = members.getLast();
        }
        boolean agrees =
                members.size() == 2 && (clauses.agreesWithLast(members) || new WholeClauses(parse).endBefore(members));
        boolean newClause = members.size() == 2 && parse.kindAt(last - 1, AND) && parse.kindAt(last - 2, COMMA);
        boolean unlike = members.size() == 2
                && parse.kindAt(last - 1, AND)
                && clauses.isName(last)
                && !clauses.isName(first)
                && parse.kindAt(first - 1, PREPOSITION);
        // "countries including Kenya and Peru severed": all of them
        boolean examples = parse.lower(first - 1).equals("including")
                || clauses.isSaying(first - 1)
                || isInverted(first - 1)
                // "helped Iran and Iraq restore relations"
                || MadeToDo.isBetween(parse, first - 1, last + 1);
        boolean apart = parse.kindAt(first - 1, VERB) && !examples || newClause || unlike || agrees;
        // "after Russia, in its war with Georgia, and Nicaragua a month later": with a day of its own
        boolean dated = newClause && isDated(last + 1);
        if (members.size() > 1 && (dated || apart && clauses.finiteFollows(last))) {
            members.removeLast();
            last = members.getLast();
        }
        if (!members.contains(chunk)) {
            members = new ArrayList<>(List.of(chunk));
            last = chunk;
        }
        int before = clauses.beforeRelativeAside(members.getFirst(), last);
        if (before >= 0) {
            members.addFirst(before);
            return List.copyOf(members);
        }
        boolean joined = false;
        for (int j = first; j < last; j++) {
            joined |= parse.chunks().get(j).is(AND);
        }
        return joined ? List.copyOf(members) : List.of(chunk);
    }

    /** "resumed ties with Taiwan and Nigeria with Venezuela": the verb is left out behind the last, which is in no list. */
    private boolean gapped(List<Integer> members) {
        int link = members.getLast() + 1;
        return parse.kindAt(link, PREPOSITION)
                && Word.isOneOf(parse.lower(link), "with", "from", "to", "in", "of")
                && parse.lower(members.getFirst() - 1).equals(parse.lower(link))
                && parse.kindAt(link + 1, NOUN)
                && parse.unit(parse.chunks().get(link + 1).to() - 1).named()
                && parse.unit(parse.chunks().get(members.getLast()).to() - 1).named()
                && (parse.lower(link + 2).equals(".") || parse.kindAt(link + 2, COMMA) || parse.kindAt(link + 2, TIME));
    }

    /** "opened an embassy in La Paz and Rwanda one in Manama": who has one of its own begins a clause. */
    private boolean hasItsOwn(List<Integer> members) {
        int last = members.getLast();
        return clauses.isName(last)
                && parse.kindAt(last - 1, AND)
                && parse.kindAt(members.getFirst() - 1, PREPOSITION)
                && (Word.isOneOf(parse.lower(last + 1), "one", "its own", "their own")
                        // "to Lima and Chad its ambassador to Paris"
                        || parse.kindAt(last + 1, NOUN)
                                && Word.isOneOf(
                                        parse.unit(parse.chunks().get(last + 1).from())
                                                .lower(),
                                        "its",
                                        "an"));
    }

    /** "was the first to recognise the new state, and Iraq the second": its verb is left out, and it is in no list. */
    private boolean isRanked(int name) {
        boolean rank = (parse.kindAt(name + 1, NOUN) || parse.kindAt(name + 1, OTHER))
                && RANK.matcher(parse.lower(name + 1)).matches();
        return rank && clauses.isName(name);
    }

    private boolean isDated(int behind) {
        return parse.kindAt(behind, TIME) && (parse.lower(behind + 1).equals(".") || parse.kindAt(behind + 1, COMMA));
    }

    /** "Poland, but not Norway,", "Poland and not Norway": named as none of them. */
    private boolean excepted(int chunk) {
        return parse.lower(chunk - 1).equals("not") && Word.isOneOf(parse.lower(chunk - 2), "but", "and");
    }

    /** "Only in 2012 did Chile and Peru recognise it": the auxiliary stands before both. */
    private boolean isInverted(int auxiliary) {
        return parse.kindAt(auxiliary - 1, TIME)
                && Words.INVERTED.contains(parse.lower(auxiliary))
                && Word.isOneOf(parse.lower(auxiliary - 2), "only", "until", "since");
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
        int and = asides.andBefore(chunk);
        if (and > 0) {
            return parse.kindAt(and - 1, NOUN) ? and - 1 : -1;
        }
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
        int behind = asides.memberBehind(j);
        if (behind > 0) {
            return behind;
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
        if (!parse.kindAt(next, NOUN) || and && excepted(next)) {
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
