package credence.reading.parse;

import credence.reading.text.Token;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Set;

/** The part of speech of a word, where the field's own words show the tagger wrong. */
final class Tags {
    private static final Set<String> NOUNS = WordSet.of(
            "grata",
            "gratae",
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
            "officials",
            "authorities",
            "lawmakers",
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
            "assembly",
            "ally",
            "allies",
            "plea",
            "emir",
            "emirate",
            "sultanate",
            "solidarity",
            "condemnation",
            "condemnations",
            "dozens",
            "hundreds",
            "thousands",
            "sovereignty",
            "persona",
            "personae",
            "personas");

    /** In small letters; in capitals they are part of a name. */
    private static final Set<String> TITLES =
            WordSet.of("prince", "princess", "queen", "king", "emperor", "secretary", "duke");

    private static final Set<String> ADJECTIVES = WordSet.of(
            "neighbouring",
            "neighboring",
            "nearby",
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
            "brutal",
            "barbaric",
            "heinous",
            "treacherous",
            "unwelcome",
            "combined");

    /** No other word is spelt so. */
    private static final Set<String> ONLY_VERBS = WordSet.of(
            "came",
            "went",
            "drew",
            "won",
            "froze",
            "threw",
            "gave",
            "took",
            "withdrew",
            "withdrawn",
            "broke",
            "spoke",
            "wrote",
            "swore",
            "overthrew",
            "struck",
            "expects",
            "intends",
            "considers",
            "insists",
            "believes",
            "denies",
            "proposes",
            "condemns",
            "denounces",
            "deplores",
            "recognises",
            "recognizes");

    private static final java.util.regex.Pattern PRONOUN = java.util.regex.Pattern.compile(
            "th(?:ey|em|eir|eirs|is|at|ese|ose|ou|ere)|wh(?:o|om|at|ich|ose)(?:ever)?|[a-z]+sel(?:f|ves)"
                    + "|(?:some|any|every|no)(?:one|body|thing)|one|ones|none|each|other|others|another|both|many|most|much"
                    + "|several|some|either|neither|mine|ours|yours|hers|such|same|few|fewer|less|more|all|half|latter|former"
                    + "|enough|little|plenty|your|then|thereof|here|when|where|else");

    /** Small words that the tagger takes for prepositions rightly: a capital on any other is that of a name. */
    private static final java.util.regex.Pattern PREPOSITION = java.util.regex.Pattern.compile(
            "a(?:board|bout|bove|cross|fter|gainst|head|long|longside|mid|midst|mong|mongst|part|round|side|stride|top|way)"
                    + "|b(?:ack|ecause|efore|ehind|elow|eneath|eside|esides|etween|eyond)|contrary|despite|down|during|except"
                    + "|from|given|home|inside|instead|into|less|like|minus|near|next|notwithstanding|once|only|onto|opposite|outside"
                    + "|over|past|plus|prior|rather|save|since|such|than|thanks|that|though|although|through|throughout|till|together"
                    + "|towards?|under|underneath|unless|unlike|until|unto|upon|versus|when|where|whether|while|with|within|without"
                    + "|even|just|early|late|whereas|whilst|round|circa|regardless|\\w+ing");

    private Tags() {}

    static String tag(Token token) {
        String lower = token.lower();
        if (lower.length() > 4
                && lower.charAt(2) == '-'
                && Character.isUpperCase(token.text().charAt(3))) {
            // "as-Salhi", "el-Sisi"
            return "PROPN";
        }
        if (NOUNS.contains(lower) || TITLES.contains(token.text())) {
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
        if (lower.equals("overnight")) {
            return "ADV";
        }
        if (lower.equals("within")) {
            return "ADP";
        }
        if (ONLY_VERBS.contains(lower)) {
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
        if (token.tag("ADP")
                && !lower.endsWith("ing")
                && !lower.equals("given")
                && VerbForms.isKnown(lower)
                && VerbGroups.participleForm(lower)) {
            // "The recognition was withdrawn in June": a preposition to the tagger
            return "VERB";
        }
        if (token.tag("ADP")
                && token.capital()
                && lower.length() > 3
                && lower.chars().allMatch(Character::isLetter)
                && !PREPOSITION.matcher(lower).matches()) {
            // "sent home Jeny Figueredo"
            return "PROPN";
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
                        && !Word.isOneOf(lower, "either", "neither", "whether", "minus", "instead")
                || token.tag("PRON")
                        && lower.length() > 3
                        && lower.chars().allMatch(Character::isLetter)
                        && !token.capital()
                        && !PRONOUN.matcher(lower).matches();
    }
}
