package credence.reading.parse;

import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;

/** Where a verb group starts and ends among the units of a sentence. */
final class VerbChunks {
    private static final Set<String> BE = WordSet.of("is", "are", "was", "were", "be", "been", "'s", "'re", "being");

    private static final Set<String> ALSO =
            WordSet.of("also", "now", "not", "likewise", "soon", "shortly", "formally", "officially");

    private static final Set<String> WITHOUT =
            WordSet.of("explanation", "warning", "notice", "delay", "hesitation", "comment", "ceremony", "fanfare");

    /** What stands between "did" and what it points at. */
    private static final Set<String> EXACTLY = WordSet.of("just", "exactly", "precisely", "much", "almost");

    private static final Set<String> DOING = WordSet.of("do", "does", "did", "done", "doing");

    /** What may stand between an auxiliary and its verb, a word of it for a preposition or not. */
    private static final Set<String> ASIDES = WordSet.of(
            "in that case",
            "in this case",
            "in such a case",
            "in that event",
            "in any case",
            "in the end",
            "in due course",
            "at this stage",
            "at this point",
            "at this time",
            "at that time",
            "at that stage",
            "at present",
            "at the moment",
            "at long last",
            "for now",
            "for the present",
            "for the moment",
            "for the time being",
            "under any circumstances",
            "by any means",
            "in any way",
            "of course",
            "as yet");

    /** In words. */
    private static final int LONGEST_ASIDE = 4;

    /** Behind these a participle in -ed is no verb of a clause. */
    private static final Set<String> GOVERNING = WordSet.of("of", "for", "with", "by", "from", "against", "between");

    private final List<Unit> units;

    /** Whether a time covers each unit. */
    private final boolean[] timed;

    VerbChunks(List<Unit> units, boolean[] timed) {
        this.units = units;
        this.timed = timed;
    }

    boolean inTime(int i) {
        return timed[i];
    }

    /** "recognised both that day": when, and not which two. */
    boolean isPointedDay(int i) {
        return i + 1 < units.size()
                && units.get(i).in("that", "this", "last", "next")
                && CalendarWords.unit(units.get(i + 1).lower()).isPresent();
    }

    boolean verbStarts(int i) {
        Unit unit = units.get(i);
        if (unit.tag("AUX")) {
            return true;
        }
        if (unit.tag("VERB")) {
            return !adjectival(i);
        }
        if (unit.is("to")) {
            int next = skipAdverbs(i + 1);
            return next < units.size()
                            && (units.get(next).tag("VERB") || units.get(next).tag("AUX"))
                            && !adjectival(next)
                    || BareTo.is(units, i, timed);
        }
        return unit.tag("ADV") && (unit.is("not") || unit.is("never")) && followedByVerb(i) || isBeforeGerund(i);
    }

    /** "by unilaterally declaring independence", "is considering formally recognising it": how it is done belongs to what is done. */
    private boolean isBeforeGerund(int i) {
        return i > 0
                && i + 1 < units.size()
                && isAdverb(units.get(i))
                && (units.get(i - 1).tag("ADP")
                        || units.get(i - 1).tag("SCONJ")
                        || units.get(i - 1).tag("VERB"))
                && units.get(i + 1).tag("VERB")
                && units.get(i + 1).lower().endsWith("ing")
                && VerbForms.isKnown(units.get(i + 1).lower())
                && !inTime(i)
                && !adjectival(i + 1);
    }

    private boolean followedByVerb(int i) {
        int next = skipAdverbs(i);
        return next < units.size()
                && (units.get(next).tag("VERB") || units.get(next).tag("AUX"));
    }

    /** "Russian-backed regions", "the remaining friends", "its declared independence": a participle before its noun is no verb. */
    boolean adjectival(int i) {
        Unit unit = units.get(i);
        if (OwnedGerunds.isOne(units, i)) {
            return false;
        }
        if (PairVerbs.stands(units, i)
                && (units.get(i + 1).in("relations", "ties", "diplomatic", "full", "formal", "embassies")
                        || PairVerbs.isAlone(units, i))) {
            // "under which the two resumed relations"
            return false;
        }
        boolean participle = unit.lower().endsWith("ed")
                || unit.lower().endsWith("ing")
                || unit.text().contains("-");
        boolean nounNext = i + 1 < units.size()
                && (units.get(i + 1).tag("NOUN")
                        || units.get(i + 1).tag("PROPN")
                        || units.get(i + 1).tag("ADJ"));
        int before = i > 1 && isAdverb(units.get(i - 1)) ? i - 2 : i - 1;
        boolean determined = i > 0
                && (units.get(before).in("'s", "the", "an", "a")
                        || units.get(i - 1).tag("DET") && !isEachOfNamed(i - 1)
                        // "on November 17 recognised Kosovo": a day, and not so many
                        || units.get(i - 1).tag("NUM") && !inTime(i - 1)
                        || units.get(i - 1).in(Words.POSSESSIVES)
                        || units.get(i - 1).is("'s"));
        // "a friend of ousted president Wahid", "by armed men"
        boolean governed = i > 0
                && unit.lower().endsWith("ed")
                && units.get(i - 1).in(GOVERNING)
                && nounNext
                && !units.get(i + 1).tag("ADJ");
        return participle
                && nounNext
                && (determined || governed || unit.text().contains("-") && !VerbForms.isKnown(unit.lower()));
    }

    /** "Peru and Mali each suspended relations": whoever is named does; "Each recognised it". */
    private boolean isEachOfNamed(int i) {
        boolean named = i > 2 && units.get(i - 1).named() && units.get(i - 2).is("and");
        return units.get(i).is("each") && (named || HiddenBases.isBehindEach(units, i + 1));
    }

    /** "a hastily called news conference": whatever the tagger takes it for. */
    private static boolean isAdverb(Unit unit) {
        return (unit.tag("ADV") || unit.tag("ADJ") && !unit.capital())
                && unit.lower().endsWith("ly");
    }

    int skipAdverbs(int i) {
        int k = i;
        while (k < units.size()
                && (units.get(k).tag("ADV")
                        || isAtOnce(k)
                        || units.get(k).in(Chunker.FLOATING)
                        || units.get(k).is("not")
                        || units.get(k).is("n't")
                        || units.get(k).is("\""))
                && !inTime(k)) {
            k += Math.max(1, atOnce(k));
        }
        return k;
    }

    boolean isAtOnce(int i) {
        return atOnce(i) > 0;
    }

    /** "was at once recognised", "has without warning suspended", "would in that case sever": of how many words the adverb is; 0 for none. */
    int atOnce(int i) {
        if (i + 1 >= units.size() || inTime(i)) {
            return 0;
        }
        boolean inside = i > 0 && units.get(i - 1).tag("AUX");
        int aside = inside || i > 0 && units.get(i - 1).is("not") ? aside(i) : 0;
        if (aside > 0) {
            return aside;
        }
        return units.get(i).is("at") && units.get(i + 1).in("once", "last") || isPhrase(units, i) && inside ? 2 : 0;
    }

    /** "would in that case sever", "is not at this stage bringing home", "will for the time being keep": of how many words; 0 for none. */
    private int aside(int i) {
        StringBuilder words = new StringBuilder(units.get(i).lower());
        for (int k = i + 1; k < units.size() && k < i + LONGEST_ASIDE; k++) {
            if (ASIDES.contains(words.append(' ').append(units.get(k).lower()).toString())) {
                return k + 1 - i;
            }
        }
        return 0;
    }

    /** "without explanation". */
    static boolean isPhrase(List<Unit> units, int i) {
        return i + 1 < units.size()
                && (units.get(i).is("without") && units.get(i + 1).in(WITHOUT)
                        || units.get(i).is("by") && units.get(i + 1).in("decree", "law")
                        || units.get(i).is("in")
                                && units.get(i + 1).in("effect", "principle", "fact", "retaliation", "protest"));
    }

    int verbEnd(int i) {
        boolean main = false;
        boolean to = false;
        int end = i;
        int k = i;
        while (k < units.size() && !inTime(k)) {
            Unit unit = units.get(k);
            if (unit.is("to")) {
                boolean be = end > i && isBe(units, end - 1) && !main;
                if (to || end > i && !be || !verbStarts(k)) {
                    break;
                }
                to = true;
            } else if (unit.tag("AUX")) {
                if (main) {
                    break;
                }
            } else if (unit.tag("VERB") && !adjectival(k)) {
                if (main) {
                    break;
                }
                main = true;
            } else if (k > i && isAtOnce(k)) {
                if (main || !followedByVerb(k + atOnce(k))) {
                    break;
                }
                k += atOnce(k) - 1;
            } else if (unit.tag("ADV")
                    || k > i && unit.in(Chunker.FLOATING)
                    || unit.is("not")
                    || unit.is("n't")
                    || unit.is("\"")
                    || unit.is("no") && longer(k)) {
                if (main || !followedByVerbOrLonger(k)) {
                    break;
                }
            } else {
                break;
            }
            k++;
            end = k;
        }
        return PutNames.end(units, exactly(Math.max(end, i + 1)));
    }

    /** "did just that", "had done exactly the same": the adverb is of the verb, and no thing that is done. */
    private int exactly(int end) {
        return isExactly(units, end) ? end + 1 : end;
    }

    static boolean isExactly(List<Unit> units, int i) {
        return i > 0
                && i + 1 < units.size()
                && units.get(i).in(EXACTLY)
                && units.get(i - 1).in(DOING)
                && (units.get(i + 1).in("that", "so")
                        || units.get(i + 1).is("the")
                                && i + 2 < units.size()
                                && units.get(i + 2).is("same"));
    }

    /** "are to", "are also to": a form of to be, an adverb passed over. */
    static boolean isBe(List<Unit> units, int i) {
        int be = i > 0 && units.get(i).in(ALSO) ? i - 1 : i;
        return BE.contains(units.get(be).lower());
    }

    private boolean longer(int i) {
        return i + 1 < units.size() && units.get(i + 1).is("longer");
    }

    private boolean followedByVerbOrLonger(int i) {
        return followedByVerb(i + 1)
                || longer(i)
                || units.get(i).is("longer") && followedByVerb(i + 1)
                || i + 1 < units.size() && units.get(i + 1).is("to") && verbStarts(i + 1);
    }
}
