package credence.reading.parse;

import credence.reading.text.WordSet;
import java.util.Set;

/** The small words that show how a sentence hangs together, and the nouns of the field. */
public final class Words {
    /** Verbs behind which a clause with a subject of its own may open with no word. */
    static final Set<String> REPORTING =
            WordSet.of("say", "announce", "add", "note", "claim", "argue", "insist", "confirm", "report", "warn");

    /** Whoever is their object did what is told behind "for" or "after". */
    public static final Set<String> JUDGING = WordSet.of(
            "condemn",
            "denounce",
            "criticise",
            "criticize",
            "slam",
            "rebuke",
            "assail",
            "castigate",
            "censure",
            "chide",
            "berate",
            "blame",
            "reproach",
            "lambast",
            "lambaste",
            "blast",
            "thank",
            "praise",
            "hail",
            "applaud",
            "commend");

    public static final Set<String> DASHES = WordSet.of("–", "—", "-");

    public static final Set<String> POSSESSIVES = WordSet.of("its", "their", "his", "her", "our", "my");
    public static final Set<String> BE = WordSet.of("is", "are", "was", "were");

    /** What stands before the subject behind "only in 2012", "only last month". */
    public static final Set<String> INVERTED = WordSet.of("did", "was", "were", "had", "has", "have");

    public static final Set<String> RELATIVES = WordSet.of("which", "who", "whose", "whom");
    public static final Set<String> SUBORDINATORS = WordSet.of(
            "that",
            "after",
            "because",
            "while",
            "whereas",
            "whether",
            "if",
            "as",
            "when",
            "since",
            "until",
            "unless",
            "although",
            "though",
            "before",
            "where",
            "whereupon",
            "once");

    /** Heads of a noun group that speak and act for a polity. */
    public static final Set<String> OFFICIALS = WordSet.of(
            "government",
            "governments",
            "ministry",
            "president",
            "president-elect",
            "minister",
            "premier",
            "chancellor",
            "king",
            "queen",
            "emir",
            "sultan",
            "emperor",
            "monarch",
            "cabinet",
            "authorities",
            "officials",
            "official",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "leader",
            "leadership",
            "administration",
            "regime",
            "junta",
            "military",
            "putschists",
            "coup-makers",
            "taoiseach",
            "secretary",
            "secretary-general",
            "palace",
            "office",
            "chief",
            "premiership",
            "envoys",
            "representatives",
            "ministers",
            "department",
            "diplomacy",
            "vice-president",
            "ayatollah",
            "pm",
            "ruler",
            "rulers",
            "presidency",
            "crown",
            "diplomat",
            "kingdom",
            "state",
            "nation",
            "republic",
            "country",
            "dictator",
            "prince",
            "side",
            "counterpart",
            "predecessor",
            "successor",
            "colleague");

    /** Parliaments speak, but do not act for a polity. */
    public static final Set<String> ASSEMBLIES = WordSet.of(
            "parliament",
            "senate",
            "congress",
            "assembly",
            "lawmakers",
            "mps",
            "knesset",
            "bundestag",
            "duma",
            "althing",
            "folketing",
            "riksdag",
            "storting",
            "eduskunta",
            "riigikogu",
            "saeima",
            "seimas",
            "sejm",
            "rada",
            "dail",
            "oireachtas",
            "cortes",
            "sobranie",
            "majlis",
            "commons",
            "legislature",
            "deputies",
            "senators",
            "congressmen",
            "legislators",
            "parliamentarians");

    /** Lands as "that" points at them: "does not recognise that territory". */
    public static final Set<String> LANDS_POINTED_AT =
            WordSet.of("territory", "entity", "enclave", "region", "republic", "state", "country");

    public static final Set<String> COUNTRY_WORDS = WordSet.of(
            "country",
            "nation",
            "state",
            "kingdom",
            "republic",
            "island",
            "islands",
            "archipelago",
            "emirate",
            "sultanate",
            "monarchy",
            "protectorate",
            "principality",
            "colony",
            "government",
            "territory",
            "entity",
            "region",
            "enclave");

    /** Plural words a group of polities is taken up with: "the two regions". */
    public static final Set<String> GROUP_WORDS = WordSet.of(
            "countries",
            "nations",
            "states",
            "republics",
            "regions",
            "territories",
            "entities",
            "areas",
            "enclaves",
            "sides",
            "neighbours",
            "neighbors",
            "rivals",
            "statelets",
            "provinces",
            "governments",
            "kingdoms",
            "monarchies",
            "capitals",
            "foes",
            "enemies",
            "adversaries",
            "powers",
            "allies",
            "parties",
            "leaders",
            "presidents",
            "monarchs",
            "rulers",
            "premiers",
            "ministers",
            "ministries",
            "delegations",
            "envoys",
            "chancelleries");

    private Words() {}
}
