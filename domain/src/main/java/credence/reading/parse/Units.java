package credence.reading.parse;

import credence.reading.mention.Names;
import credence.reading.mention.Naming;
import credence.reading.text.Sentence;
import credence.reading.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Joins the words of names, and mends the tagger where the field's own words show it wrong. */
public final class Units {
    private static final Set<String> NOUNS = Set.of(
            "embassy",
            "embassies",
            "ambassador",
            "ambassadors",
            "envoy",
            "envoys",
            "recognition",
            "withdrawal",
            "withdrawals",
            "relations",
            "ties",
            "independence",
            "minister",
            "ministry",
            "government",
            "ministers",
            "diplomats",
            "diplomat",
            "spy",
            "spies",
            "republic",
            "republics",
            "regions",
            "statement",
            "communique",
            "communiqué",
            "memorandum",
            "consulate",
            "severance",
            "annexation",
            "d'affaires",
            "parliament",
            "ally",
            "allies",
            "plea",
            "emir",
            "solidarity",
            "condemnation",
            "condemnations");
    private static final Set<String> ADJECTIVES = Set.of(
            "neighbouring",
            "neighboring",
            "breakaway",
            "self-proclaimed",
            "self-declared",
            "separatist",
            "rebel-held",
            "diplomatic",
            "foreign",
            "prime",
            "official",
            "formal",
            "full",
            "unwelcome");
    private static final Set<String> MEASURES = Set.of(
            "year", "month", "week", "day", "hour", "decade", "member", "nation", "year-old", "point", "country");
    private static final Set<String> FLOATING = Set.of("all", "both", "each");
    private static final Set<String> BE = Set.of("is", "are", "was", "were", "been");
    private static final Set<String> LIKENING = Set.of("as", "so", "nor", "neither");
    private static final Set<String> ELLIPTIC = Set.of("did", "do", "does", "has", "have", "had", "will", "would");
    private static final Set<String> RANKS = Set.of("last", "first", "once");
    private static final Set<String> HAVE = Set.of("has", "have", "had");
    private static final Set<String> PERFECT = Set.of("had", "has", "have", "having");
    private static final Set<String> INVERTED = Set.of("did", "does", "has", "have", "had");
    private static final Set<String> SINCE = Set.of("since", "earlier", "long");
    private static final Set<String> OBJECTS =
            Set.of("embassies", "embassy", "relations", "ties", "links", "diplomatic", "full", "missions");
    private static final Set<String> ONLY_VERBS = Set.of(
            "recognise",
            "recognize",
            "annex",
            "derecognise",
            "derecognize",
            "sever",
            "expel",
            "establish",
            "re-establish",
            "restore",
            "resume",
            "suspend",
            "condemn",
            "denounce",
            "deplore",
            "normalise",
            "normalize",
            "reopen",
            "rescind",
            "revoke",
            "withdraw",
            "withhold");
    private static final Set<String> BEFORE_GERUNDS = Set.of(
            "by", "for", "after", "before", "of", "from", "without", "on", "in", "off", "against", "out", "towards",
            "toward", "about", "to", "with", "over", "despite", "than", "or", "and");
    private static final Set<String> HEADLINE_VERBS = Set.of(
            "plans",
            "cuts",
            "counts",
            "moves",
            "vows",
            "pledges",
            "threatens",
            "recalls",
            "breaks",
            "backs",
            "hails",
            "slams",
            "rejects",
            "welcomes",
            "condemns",
            "expels",
            "severs",
            "recognises",
            "recognizes",
            "annexes",
            "suspends",
            "closes",
            "opens",
            "reopens",
            "withdraws",
            "denounces",
            "denies",
            "refuses",
            "announces",
            "supports",
            "praises",
            "decries",
            "establishes",
            "resumes",
            "restores",
            "says",
            "agrees",
            "decides",
            "mulls",
            "considers",
            "urges",
            "intends",
            "hopes",
            "wants",
            "declares",
            "downgrades",
            "lowers",
            "switches",
            "revokes",
            "freezes",
            "terminates",
            "ends",
            "protests",
            "deplores",
            "faces",
            "opposes",
            "resists",
            "favours",
            "favors",
            "dismisses");

    private Units() {}

    /** The units of a tagged sentence; its dateline ("TAIPEI (Agency) –") is left out. */
    public static List<Unit> of(Sentence sentence, Names names) {
        List<Token> tokens = sentence.tokens();
        List<Unit> units = new ArrayList<>(tokens.size());
        int i = afterDateline(tokens);
        while (i < tokens.size()) {
            if (i + 2 < tokens.size()
                    && tokens.get(i).is("secretary")
                    && tokens.get(i + 1).is("of")
                    && tokens.get(i + 2).is("state")) {
                Token first = tokens.get(i);
                units.add(new Unit(
                        first.from(), tokens.get(i + 2).to(), "Secretary of State", "secretary", "NOUN", null));
                i += 3;
                continue;
            }
            if (isMeasure(tokens, i)) {
                units.add(measure(tokens.subList(i, i + 3)));
                i += 3;
                continue;
            }
            Optional<Naming> naming = names.at(tokens, i);
            int words = naming.map(Naming::words).orElse(1);
            units.add(unit(tokens.subList(i, i + words), naming.orElse(null)));
            i += words;
        }
        mend(units);
        return List.copyOf(units);
    }

    /** "its 82-year relationship", "a 72-hour deadline": one adjective. */
    private static boolean isMeasure(List<Token> tokens, int i) {
        return i + 2 < tokens.size()
                && tokens.get(i + 1).is("-")
                && tokens.get(i + 1).from() == tokens.get(i).to()
                && MEASURES.contains(tokens.get(i + 2).lower())
                && Character.isDigit(tokens.get(i).text().charAt(0));
    }

    private static Unit measure(List<Token> tokens) {
        String text = tokens.getFirst().text() + "-" + tokens.getLast().text();
        return new Unit(tokens.getFirst().from(), tokens.getLast().to(), text, text, "ADJ", null);
    }

    private static Unit unit(List<Token> tokens, @org.jspecify.annotations.Nullable Naming naming) {
        Token first = tokens.getFirst();
        String tag = naming == null ? tag(first) : naming.form() == Naming.Form.DEMONYM ? "ADJ" : "PROPN";
        if (tokens.size() == 1) {
            return new Unit(first.from(), first.to(), first.text(), first.lower(), tag, naming);
        }
        StringBuilder text = new StringBuilder(first.text());
        StringBuilder lower = new StringBuilder(first.lower());
        for (Token token : tokens.subList(1, tokens.size())) {
            text.append(' ').append(token.text());
            lower.append(' ').append(token.lower());
        }
        return new Unit(first.from(), tokens.getLast().to(), text.toString(), lower.toString(), tag, naming);
    }

    private static String tag(Token token) {
        String lower = token.lower();
        if (lower.length() > 4
                && lower.charAt(2) == '-'
                && Character.isUpperCase(token.text().charAt(3))) {
            // "as-Salhi", "el-Sisi"
            return "PROPN";
        }
        if (NOUNS.contains(lower)) {
            return "NOUN";
        }
        if (ADJECTIVES.contains(lower)) {
            return "ADJ";
        }
        if (!Character.isDigit(lower.charAt(0))
                && !lower.equals("one")
                && !lower.equals("both")
                && Ordinals.count(lower).isPresent()) {
            return "NUM";
        }
        if (lower.equals("came") || lower.equals("went") || lower.equals("drew")) {
            return "VERB";
        }
        if (lower.equals("cannot")) {
            return "AUX";
        }
        if (lower.equals("'s") || lower.equals("'")) {
            return "PART";
        }
        if (lower.equals("thereupon")) {
            return "ADV";
        }
        if (token.tag("PUNCT") && Character.isLetter(token.text().charAt(0))) {
            return token.capital() ? "PROPN" : "ADJ";
        }
        if (token.tag("ADP") && Ordinals.count(lower).isPresent()) {
            return "NUM";
        }
        if (token.tag("PRON") && lower.length() > 4 && lower.endsWith("ly")) {
            return "ADV";
        }
        if (token.tag("PRON")
                && token.capital()
                && lower.length() > 3
                && !PRONOUN.matcher(lower).matches()
                && lower.chars().allMatch(Character::isLetter)) {
            return "PROPN";
        }
        if (isOfOpenClass(token)) {
            return VerbForms.isKnown(lower) && VerbGroups.participleForm(lower) ? "VERB" : "NOUN";
        }
        return token.tag().equals("PRON+AUX") ? "PRON" : token.tag();
    }

    /** "annexed" as a conjunction, "raid" as a pronoun: the small words are few and known, so such a tag is a slip. */
    private static boolean isOfOpenClass(Token token) {
        String lower = token.lower();
        return token.tag("CCONJ")
                        && lower.length() > 4
                        && !Set.of("either", "neither", "whether", "minus", "instead")
                                .contains(lower)
                || token.tag("PRON")
                        && lower.length() > 3
                        && lower.chars().allMatch(Character::isLetter)
                        && !token.capital()
                        && !PRONOUN.matcher(lower).matches();
    }

    private static final java.util.regex.Pattern PRONOUN = java.util.regex.Pattern.compile(
            "th(?:ey|em|eir|eirs|is|at|ese|ose|ou|ere)|wh(?:o|om|at|ich|ose)(?:ever)?|[a-z]+sel(?:f|ves)"
                    + "|(?:some|any|every|no)(?:one|body|thing)|one|ones|none|each|other|others|another|both|many|most|much"
                    + "|several|some|either|neither|mine|ours|yours|hers|such|same|few|fewer|less|more|all|half|latter|former"
                    + "|enough|little|plenty|your|then|thereof|here|when|where|else");

    private static void mend(List<Unit> units) {
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            boolean verbNext = i + 1 < units.size() && units.get(i + 1).tag("VERB");
            Optional<String> slip = Slips.mended(units, i);
            if (slip.isPresent()) {
                units.set(i, retag(unit, slip.get()));
                continue;
            }
            if (i == 0 && unit.is("talks") && !unit.tag("NOUN")) {
                units.set(i, retag(unit, "NOUN"));
                continue;
            }
            if (unit.tag("VERB") && Character.isDigit(unit.text().charAt(0))) {
                // "brings to 50 the number"
                units.set(i, retag(unit, "NUM"));
                continue;
            }
            boolean hasObject = !unit.tag("VERB")
                    && unit.lower().endsWith("ed")
                    && i + 1 < units.size()
                    && units.get(i + 1).in(Words.POSSESSIVES)
                    && VerbForms.isKnown(unit.lower());
            if (hasObject) {
                // "the union, which rejects that, expressed its support"
                units.set(i, retag(unit, "VERB"));
                continue;
            }
            if (unit.is("altogether") && !unit.tag("ADV")) {
                units.set(i, retag(unit, "ADV"));
                continue;
            }
            if (inverted(units, i)) {
                units.set(i, retag(unit, "AUX"));
                continue;
            }
            if (unit.is("back") && backs(units, i) || rulesOut(units, i)) {
                units.set(i, retag(unit, "VERB"));
                continue;
            }
            if (verbNext && (unit.is("having") || unit.is("being"))) {
                units.set(i, retag(unit, "AUX"));
                continue;
            }
            if (!unit.tag("AUX") && unit.in(HAVE) && participleAhead(units, i + 1)) {
                units.set(i, retag(unit, "AUX"));
                continue;
            }
            boolean inverted = i > 0
                    && !unit.tag("AUX")
                    && unit.in(INVERTED)
                    && units.get(i - 1).in(LIKENING)
                    && i + 1 < units.size()
                    && (units.get(i + 1).named() || units.get(i + 1).tag("DET"));
            if (inverted) {
                // "as did Jordan"
                units.set(i, retag(unit, "AUX"));
                continue;
            }
            boolean perfect = i > 0 && units.get(i - 1).in(PERFECT);
            if (perfect
                    && VerbForms.isKnown(unit.lower())
                    && VerbGroups.participleForm(unit.lower())
                    && !unit.tag("VERB")) {
                units.set(i, retag(unit, "VERB"));
                units.set(i - 1, retag(units.get(i - 1), "AUX"));
                continue;
            }
            if (unit.tag("VERB")
                    && i > 0
                    && units.get(i - 1).is("'s")
                    && !unit.lower().matches(".*(ed|ing)|came|went")) {
                units.set(i, retag(unit, "NOUN"));
                continue;
            }
            if (unit.in(FLOATING) && i > 0 && i + 1 < units.size() && allBroken(units, i)) {
                units.set(i, retag(unit, "ADV"));
                units.set(i - 1, retag(units.get(i - 1), "AUX"));
                units.set(i + 1, retag(units.get(i + 1), "VERB"));
                continue;
            }
            if (unit.is("state") && unit.tag("VERB") && i > 0 && isGroup(units.get(i - 1))) {
                // "the only Gulf state to reopen its embassy"
                units.set(i, retag(unit, "NOUN"));
                continue;
            }
            if (onlyVerb(units, i) || gerund(units, i) || bareBehind(units, i)) {
                units.set(i, retag(unit, "VERB"));
                continue;
            }
            boolean name = i > 0
                    && unit.tag("VERB")
                    && unit.capital()
                    && !VerbForms.isKnown(unit.lower())
                    && Character.isLetter(units.get(i - 1).text().charAt(0));
            if (name) {
                units.set(i, retag(unit, "PROPN"));
                continue;
            }
            boolean adjective = unit.tag("VERB")
                    && unit.lower().endsWith("ed")
                    && !VerbForms.isKnown(unit.lower())
                    && i + 1 < units.size()
                    && units.get(i + 1).named()
                    && (i == 0 || units.get(i - 1).tag("PUNCT"));
            if (adjective) {
                units.set(i, retag(unit, "ADJ"));
                continue;
            }
            boolean acting = unit.is("acting")
                    && i + 1 < units.size()
                    && units.get(i + 1).in(Set.of("foreign", "prime", "president", "minister", "premier"));
            if (acting) {
                units.set(i, retag(unit, "ADJ"));
                continue;
            }
            boolean sinceThen = unit.in(SINCE)
                    && i > 0
                    && units.get(i - 1).in(Set.of("has", "have", "had"))
                    && i + 1 < units.size()
                    && VerbForms.isKnown(units.get(i + 1).lower());
            if (sinceThen) {
                units.set(i, retag(unit, "ADV"));
                units.set(i - 1, retag(units.get(i - 1), "AUX"));
                continue;
            }
            boolean adverb = unit.tag("ADJ")
                    && i > 0
                    && units.get(i - 1).named()
                    && (unit.lower().endsWith("ly") || unit.in(Set.of("last", "first")))
                    && verbNext;
            if (adverb) {
                // "Iran formally broke relations", "Pakistan last recalled its envoy"
                units.set(i, retag(unit, "ADV"));
                continue;
            }
            boolean packing = unit.is("packing")
                    && i > 1
                    && !(i + 1 < units.size() && units.get(i + 1).in(Words.POSSESSIVES));
            if (packing) {
                units.set(i, retag(unit, "ADV"));
                continue;
            }
            if (manner(units, i)) {
                units.set(i, retag(unit, "ADV"));
                continue;
            }
            boolean homeward = unit.is("home")
                    && i > 0
                    && (VerbForms.isKnown(units.get(i - 1).lower())
                            || units.get(i - 1).lower().matches("ambassadors?|envoys?|diplomats?"));
            if (homeward) {
                units.set(i, retag(unit, "ADV"));
                continue;
            }
            boolean theAct = i > 0
                    && (units.get(i - 1).tag("DET")
                            || units.get(i - 1).in(Words.POSSESSIVES)
                            || units.get(i - 1).is("'s"))
                    && i + 1 < units.size()
                    && units.get(i + 1).is("of");
            if ((unit.tag("VERB") || unit.tag("ADP")) && theAct) {
                units.set(i, retag(unit, "NOUN"));
                continue;
            }
            boolean afterName = i > 0
                    && (units.get(i - 1).named()
                            || units.get(i - 1).demonym() && i == 1
                            || units.get(i - 1).in(Words.OFFICIALS));
            if (afterName && roomForVerb(units, i) && !unit.tag("VERB") && unit.in(HEADLINE_VERBS)) {
                units.set(i, retag(unit, "VERB"));
            }
            if (VerbForms.isKnown(unit.lower()) && mistagged(units, i)) {
                units.set(i, retag(unit, "VERB"));
            }
        }
    }

    /** "as did Jordan", "so has Chile", "nor does the country": part of no name. */
    private static boolean inverted(List<Unit> units, int i) {
        return i > 0
                && i + 1 < units.size()
                && units.get(i - 1).in(LIKENING)
                && units.get(i).in(ELLIPTIC)
                && (units.get(i + 1).named()
                        || units.get(i + 1).tag("PROPN")
                        || units.get(i + 1).tag("DET"));
    }

    /** "Russia and China, both permanent members, back Belgrade": a verb where none stands before it. */
    private static boolean backs(List<Unit> units, int i) {
        boolean names = i > 0
                && i + 1 < units.size()
                && (units.get(i - 1).named() || units.get(i - 1).is(","))
                && (units.get(i + 1).named() || units.get(i + 1).in(Words.POSSESSIVES));
        return names && units.subList(0, i).stream().noneMatch(unit -> unit.tag("VERB") || unit.tag("AUX"));
    }

    /** "Berlin rules it out", "Prague rules out recognising it": a noun to the tagger. */
    private static boolean rulesOut(List<Unit> units, int i) {
        return i > 0
                && i + 2 < units.size()
                && units.get(i).is("rules")
                && (units.get(i + 1).is("out")
                        || units.get(i + 1).is("it") && units.get(i + 2).is("out"));
    }

    /** No verb comes next, unless a gerund: "Chile opposes recognising". */
    private static boolean roomForVerb(List<Unit> units, int i) {
        return i + 1 < units.size()
                && (!units.get(i + 1).tag("VERB") || units.get(i + 1).lower().endsWith("ing"))
                && !units.get(i + 1).tag("AUX");
    }

    /** "Iran formally broke", "Pakistan last recalled": between a name and its verb, no part of the name. */
    private static boolean manner(List<Unit> units, int i) {
        Unit unit = units.get(i);
        boolean adverb = unit.lower().length() > 5 && unit.lower().endsWith("ly") && !unit.capital() || unit.in(RANKS);
        boolean verbNext = i + 1 < units.size()
                && (units.get(i + 1).lower().endsWith("ed") || units.get(i + 1).tag("VERB"))
                && VerbForms.isKnown(units.get(i + 1).lower());
        return i > 0 && adverb && verbNext && units.get(i - 1).named() && !unit.tag("ADV");
    }

    /** "had all broken with Doha". */
    private static boolean allBroken(List<Unit> units, int i) {
        return units.get(i - 1).in(Set.of("has", "have", "had", "were", "are"))
                && VerbForms.isKnown(units.get(i + 1).lower())
                && VerbGroups.participleForm(units.get(i + 1).lower());
    }

    /** "with scaling down its representation", "by closing the embassy": a noun to the tagger, yet it has an object. */
    private static boolean gerund(List<Unit> units, int i) {
        Unit unit = units.get(i);
        return i > 0
                && i + 1 < units.size()
                && (unit.tag("NOUN") || unit.tag("ADJ"))
                && unit.lower().endsWith("ing")
                && VerbForms.isKnown(unit.lower())
                && (units.get(i - 1).tag("ADP")
                        || units.get(i - 1).is("to")
                        || units.get(i - 1).is(",")
                        || units.get(i - 1).in(BE))
                && (units.get(i + 1).tag("DET")
                        || units.get(i + 1).is("that") && units.get(i - 1).is(",")
                        || units.get(i + 1).named()
                        || units.get(i + 1).in(Set.of("diplomatic", "relations", "ties", "embassies"))
                        || units.get(i + 1).in(Words.POSSESSIVES)
                        || units.get(i + 1).in(Set.of("down", "off", "out", "back")));
    }

    private static boolean isGroup(Unit before) {
        return before.tag("NOUN") && !before.lower().endsWith("s")
                || before.tag("ADJ")
                || before.tag("DET")
                || before.naming() != null;
    }

    /** "and recognise China", "a communique establishing relations": no noun has these forms, whatever the tagger says. */
    private static boolean onlyVerb(List<Unit> units, int i) {
        Unit unit = units.get(i);
        String base = VerbForms.base(unit.lower()).orElse("");
        if (unit.tag("VERB") || unit.tag("AUX") || i == 0 || !ONLY_VERBS.contains(base)) {
            return false;
        }
        boolean bare = unit.lower().equals(base)
                || unit.lower().equals(base + "s")
                || unit.lower().equals(base + "es");
        Unit before = units.get(i - 1);
        boolean ing = unit.lower().endsWith("ing")
                && (before.tag("NOUN")
                        || before.tag("PROPN")
                        || before.tag("VERB")
                        || before.tag("NUM")
                        || before.in(BEFORE_GERUNDS))
                && i + 1 < units.size()
                && !units.get(i + 1).is("of");
        return bare && (!before.tag("DET") || before.in(FLOATING)) || ing;
    }

    /** "would open again", "will exchange ambassadors and open embassies": adjectives to the tagger. */
    private static boolean bareBehind(List<Unit> units, int i) {
        Unit unit = units.get(i);
        if (i == 0 || unit.tag("VERB") || !VerbForms.isBase(unit.lower()) || !(unit.tag("ADJ") || unit.tag("NOUN"))) {
            return false;
        }
        Unit before = units.get(i - 1);
        boolean modal = before.in(VerbGroups.MODALS)
                || i > 1 && before.tag("ADV") && units.get(i - 2).in(VerbGroups.MODALS);
        boolean object = i + 1 < units.size()
                && (units.get(i + 1).in(OBJECTS)
                        || units.get(i + 1).in(Words.POSSESSIVES)
                        || units.get(i + 1).tag("DET"));
        boolean joined = (before.is("and") || before.is("or"))
                && object
                && units.subList(0, i).stream().anyMatch(one -> one.is("to") || one.in(VerbGroups.MODALS));
        return modal || joined;
    }

    /** "has so far not recognised": adverbs stand between. */
    private static boolean participleAhead(List<Unit> units, int from) {
        int i = from;
        while (i < units.size()
                && i < from + 4
                && (units.get(i).tag("ADV") || units.get(i).in(Set.of("not", "n't", "never")))) {
            i++;
        }
        return i < units.size()
                && units.get(i).tag("VERB")
                && VerbForms.isKnown(units.get(i).lower())
                && VerbGroups.participleForm(units.get(i).lower());
    }

    /** "and lowered relations", "previously expressed support", "to resume relations": tagged as adjective or noun, yet verbs. */
    private static boolean mistagged(List<Unit> units, int i) {
        Unit unit = units.get(i);
        if (unit.tag("VERB") || i == 0) {
            return false;
        }
        Unit before = units.get(i - 1);
        boolean past = (unit.lower().endsWith("ed") || unit.is("shut"))
                && Set.of("ADJ", "ADP", "NOUN", "CCONJ", "SCONJ", "X").contains(unit.tag());
        boolean afterSubject = before.named()
                || before.tag("PRON") && !before.in(Words.POSSESSIVES)
                || before.tag("CCONJ")
                || before.tag("ADV")
                || before.tag("AUX");
        boolean infinitive = before.is("to") && VerbForms.isBase(unit.lower()) && (unit.tag("NOUN") || unit.tag("ADJ"));
        boolean spoke = unit.in(Set.of("spoke", "wrote", "withdrew", "broke"))
                && (before.tag("NOUN") || before.tag("PROPN"))
                && (before.named() || before.tag("PROPN") || Words.OFFICIALS.contains(before.lower()));
        return past && afterSubject || infinitive || spoke;
    }

    private static Unit retag(Unit unit, String tag) {
        return new Unit(unit.from(), unit.to(), unit.text(), unit.lower(), tag, unit.naming());
    }

    /** "TAIPEI (Agency) – Nauru broke", "New Delhi: A diplomat was asked": where the report was written, before its first words. */
    private static int afterDateline(List<Token> tokens) {
        int reach = Math.min(tokens.size() - 2, 9);
        for (int i = 1; i < reach; i++) {
            Token mark = tokens.get(i);
            boolean dash = mark.is("–") || mark.is("—") || mark.is("--");
            if (dash || mark.is("-") || mark.is(":")) {
                boolean agency = tokens.get(i - 1).is(")");
                boolean place =
                        isPlace(tokens.subList(0, i)) && tokens.get(i + 1).capital();
                boolean dateline = agency && !mark.is(":") ? noClause(tokens.subList(0, i)) : place;
                return dateline ? i + 1 : 0;
            }
        }
        return 0;
    }

    /** Only names, and what stands beside them: "KUALA LUMPUR, March 19", "Washington/New York". */
    private static boolean isPlace(List<Token> tokens) {
        boolean loud = tokens.getFirst().text().length() > 2
                && tokens.getFirst().text().equals(tokens.getFirst().text().toUpperCase(java.util.Locale.ROOT));
        return loud && noClause(tokens)
                || tokens.size() <= 3 && tokens.stream().allMatch(token -> token.capital() && token.tag("PROPN"));
    }

    private static boolean noClause(List<Token> tokens) {
        return tokens.stream().noneMatch(token -> token.tag("VERB") || token.tag("AUX") || token.tag("DET"));
    }
}
