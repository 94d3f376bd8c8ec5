package credence.reading.parse;

import java.util.Set;

/** The small words that show how a sentence hangs together, and the nouns of the field. */
public final class Words {
    public static final Set<String> POSSESSIVES = Set.of("its", "their", "his", "her", "our", "my");
    public static final Set<String> RELATIVES = Set.of("which", "who", "whose", "whom");
    public static final Set<String> SUBORDINATORS = Set.of(
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
    public static final Set<String> OFFICIALS = Set.of(
            "government",
            "governments",
            "ministry",
            "president",
            "minister",
            "premier",
            "chancellor",
            "king",
            "queen",
            "emir",
            "sultan",
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
            "taoiseach",
            "secretary",
            "secretary-general",
            "palace",
            "office",
            "chief",
            "premiership",
            "envoys",
            "ministers",
            "department",
            "diplomacy",
            "vice-president",
            "ayatollah",
            "pm",
            "ruler",
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
            "side");

    /** Parliaments speak, but do not act for a polity. */
    public static final Set<String> ASSEMBLIES = Set.of(
            "parliament",
            "senate",
            "congress",
            "assembly",
            "lawmakers",
            "mps",
            "knesset",
            "bundestag",
            "duma",
            "commons",
            "legislature",
            "deputies",
            "senators",
            "legislators",
            "parliamentarians");

    public static final Set<String> COUNTRY_WORDS = Set.of(
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
            "colony",
            "government",
            "territory",
            "entity",
            "region",
            "enclave");

    /** Plural words a group of polities is taken up with: "the two regions". */
    public static final Set<String> GROUP_WORDS = Set.of(
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
            "capitals",
            "foes",
            "parties");

    private Words() {}
}
