package credence.reading.parse;

import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;

/** What leads a sentence without a mark behind it: "Under the agreement Israel will recognise", "During the war Egypt broke off relations". */
final class Fronted {
    /** Units of the longest such lead. */
    private static final int LONGEST = 5;

    /** Nouns that a name says more of: "with its neighbour Iraq". */
    private static final Set<String> RELATIVES = WordSet.of(
            "neighbour",
            "neighbor",
            "ally",
            "rival",
            "partner",
            "member",
            "host",
            "foe",
            "enemy",
            "friend",
            "sponsor",
            "patron",
            "power",
            "giant",
            "newcomer",
            "island",
            "islands",
            "state",
            "states",
            "republic",
            "republics",
            "nation",
            "nations",
            "country",
            "countries",
            "kingdom",
            "emirate",
            "region",
            "territory",
            "province",
            "capital",
            "city",
            "colony",
            "archipelago",
            "sultanate",
            "neighbours",
            "neighbors",
            "allies",
            "rivals",
            "partners",
            "members",
            "champion",
            "champions",
            "holders",
            "outsiders");

    private static final Set<String> SEVERAL =
            WordSet.of("neighbours", "neighbors", "allies", "rivals", "partners", "members");

    /** Out of which some do what others do not. */
    private static final Set<String> GROUPS = WordSet.of(
            "neighbours",
            "neighbors",
            "allies",
            "rivals",
            "partners",
            "members",
            "states",
            "republics",
            "nations",
            "countries",
            "powers",
            "governments",
            "capitals");

    private static final Set<String> PLACING = WordSet.of("in", "at", "on", "to", "from", "through", "via", "near");

    private static final Set<String> PARTS_OF_OFFICES =
            WordSet.of("prime", "foreign", "vice", "interim", "acting", "deputy");

    private static final Set<String> HONOURS = WordSet.of("mr", "mrs", "ms", "dr", "sir", "king", "general", "colonel");
    private static final Set<String> OFFICES = WordSet.of(
            "president",
            "prime",
            "premier",
            "chancellor",
            "foreign",
            "defence",
            "defense",
            "vice",
            "deputy",
            "acting",
            "king",
            "emir",
            "officials");

    private Fronted() {}

    /** "in case Peru should recognise it", "recognised Kosovo more than a decade after". */
    private static boolean isComparedOrInCase(List<Unit> units, int start, int next) {
        boolean inCase = next == start + 1
                && units.get(start).is("case")
                && start > 0
                && units.get(start - 1).is("in");
        boolean moreThan = units.get(next).is("more")
                && units.get(next - 1).named()
                && next + 1 < units.size()
                && units.get(next + 1).is("than");
        return inCase || moreThan;
    }

    /** Whether a name begins the subject of the verb behind it, and is no part of the noun group that begins before it. */
    static boolean endsBefore(List<Unit> units, int start, int name) {
        if (isComparedOrInCase(units, start, name) || ContactClauses.opens(units, start, name)) {
            return true;
        }
        Unit subject = units.get(name);
        return name == start + 1 && isPlaceBeforeOffice(units, start)
                || isPersonBehindPlace(units, start, name)
                || isAssemblyBehindPlace(units, start, name)
                || isPersonBehindLead(units, start, name)
                || (subject.named() || subject.demonym())
                        && subject.polity() != null
                        && opens(units, start)
                        && (closesLead(units.get(name - 1), units.get(start - 1))
                                || areAllies(units, name)
                                || isAmong(units, start, name))
                        && (subject.demonym() ? isOffice(units, name + 1) : acts(units, name + 1));
    }

    /** "In Zagreb President Franjo Tudjman praised", "In Moscow officials said": where, and who. */
    private static boolean isPlaceBeforeOffice(List<Unit> units, int i) {
        return i > 0
                && units.get(i - 1).is("in")
                && units.get(i).named()
                && !units.get(i).demonym()
                && i + 1 < units.size()
                && units.get(i + 1).in(OFFICES)
                && (units.get(i + 1).is("officials")
                        || Character.isUpperCase(units.get(i + 1).text().charAt(0)));
    }

    /** "From French Guiana Emmanuel Macron gave", "In Oman Badr Albusaidi, the foreign minister, said": where, and who. */
    private static boolean isPersonBehindPlace(List<Unit> units, int start, int name) {
        Unit place = units.get(name - 1);
        if (start != name - 1
                || !place.named()
                || place.demonym()
                || !opens(units, start)
                || !units.get(start - 1).in(PLACING)) {
            return false;
        }
        return isPersonActing(units, name, name) || Seats.isOwnerBehind(units, start, name);
    }

    /** "In Stockholm members of parliament urged", "In Lima deputies asked". */
    private static boolean isAssemblyBehindPlace(List<Unit> units, int start, int name) {
        Unit place = units.get(name - 1);
        int of = name + 1;
        boolean members = units.get(name).is("members")
                && of + 1 < units.size()
                && units.get(of).is("of")
                && units.get(of + 1).in(Words.ASSEMBLIES);
        return start == name - 1
                && place.named()
                && !place.demonym()
                && opens(units, start)
                && units.get(start - 1).is("in")
                && (members
                        || units.get(name).in(Words.ASSEMBLIES)
                                && units.get(name).tag("NOUN"))
                && acts(units, members ? of + 2 : behindHouse(units, of));
    }

    /** "In Amman deputies of the lower house called": behind what they are of. */
    private static int behindHouse(List<Unit> units, int of) {
        int end = of;
        while (end < units.size() && units.get(of).is("of") && end < of + LONGEST && !acts(units, end)) {
            end++;
        }
        return end;
    }

    /** "In a televised speech Mr Fujimori told", "After talks President Widodo said". */
    private static boolean isPersonBehindLead(List<Unit> units, int start, int name) {
        Unit last = units.get(name - 1);
        if (!last.tag("NOUN")
                || last.capital()
                || last.named()
                || RELATIVES.contains(last.lower())
                || last.in(Words.OFFICIALS)
                || !opens(units, start)) {
            return false;
        }
        boolean titled = units.get(name).capital()
                && (units.get(name).in(HONOURS) || units.get(name).in(Words.OFFICIALS));
        return titled && isPersonActing(units, name, name + 1);
    }

    /** @param from right behind a title or an honour, else the name itself */
    private static boolean isPersonActing(List<Unit> units, int name, int from) {
        int end = from;
        while (end < units.size() && isNameOfPerson(units.get(end))) {
            end++;
        }
        return end - name > 1
                && (acts(units, end) || end < units.size() && units.get(end).is(","));
    }

    private static boolean isNameOfPerson(Unit unit) {
        return unit.tag("PROPN")
                && unit.capital()
                && !unit.named()
                && !unit.demonym()
                && !unit.in(Words.OFFICIALS)
                && Character.isLetter(unit.text().charAt(0));
    }

    /** "Together with its allies Turkey cut ties": one name is not several allies. */
    private static boolean areAllies(List<Unit> units, int name) {
        Unit last = units.get(name - 1);
        return last.tag("NOUN")
                && last.in(SEVERAL)
                && name + 1 < units.size()
                && !units.get(name + 1).is("and");
    }

    /** "Of the Baltic states Estonia and Latvia recognised it", "Among its neighbours only Chad has": out of whom, and who. */
    private static boolean isAmong(List<Unit> units, int start, int name) {
        return units.get(start - 1).in("of", "among", "amongst")
                && !units.get(name - 1).capital()
                && units.get(name - 1).in(GROUPS);
    }

    /** A common noun, or the place of "in Lima", "on Facebook". */
    private static boolean closesLead(Unit last, Unit preposition) {
        boolean common = last.tag("NOUN") && !last.capital() && !last.named() && !RELATIVES.contains(last.lower());
        boolean place = preposition.in(PLACING)
                && (last.tag("PROPN") || last.named())
                && !last.demonym()
                && !last.in(Words.OFFICIALS);
        return common || place;
    }

    /** "Peruvian President Dina Boluarte". */
    private static boolean isOffice(List<Unit> units, int i) {
        return i < units.size()
                && units.get(i).capital()
                && (units.get(i).in(Words.OFFICIALS) || units.get(i).in(PARTS_OF_OFFICES));
    }

    private static boolean opens(List<Unit> units, int start) {
        int first = start - 1;
        boolean preposition = first >= 0
                && (units.get(first).tag("ADP")
                        || units.get(first).tag("SCONJ")
                        || units.get(first).is("to") && isAccording(units.get(Math.max(0, first - 1)))
                        || units.get(first).is("following"));
        if (!preposition) {
            return false;
        }
        for (int i = first; i >= 0 && i > start - LONGEST; i--) {
            if (i == 0 || units.get(i - 1).is(";") || units.get(i - 1).is(":")) {
                return true;
            }
            if (isAccording(units.get(i - 1))) {
                return i == 1;
            }
            if (units.get(i - 1).tag("VERB")
                    || units.get(i - 1).tag("AUX")
                    || units.get(i - 1).tag("PUNCT")) {
                return false;
            }
        }
        return false;
    }

    /** "According to the ministry Norway broke": no verb. */
    private static boolean isAccording(Unit unit) {
        return unit.in("according", "owing", "due", "thanks", "prior");
    }

    private static boolean acts(List<Unit> units, int behind) {
        int i = behind;
        while (i < units.size() && units.get(i).tag("ADV")) {
            i++;
        }
        while (i + 1 < units.size()
                && units.get(i).in("and", ",")
                && units.get(i + 1).named()) {
            i += 2;
        }
        return i < units.size()
                && (units.get(i).tag("AUX")
                        || units.get(i).tag("VERB") && !units.get(i).lower().endsWith("ing"));
    }
}
