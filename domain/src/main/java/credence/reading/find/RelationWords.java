package credence.reading.find;

import static java.util.Map.entry;

import credence.act.ActKind;
import java.util.Map;
import java.util.Set;

/** The words in which reports tell of relations. */
final class RelationWords {
    static final Set<String> NOUNS = Set.of("relations", "ties", "links", "relationship");
    static final Map<String, ActKind> VERBS = Map.ofEntries(
            entry("sever", ActKind.RELATIONS_SEVERED),
            entry("cut", ActKind.RELATIONS_SEVERED),
            entry("break", ActKind.RELATIONS_SEVERED),
            entry("terminate", ActKind.RELATIONS_SEVERED),
            entry("discontinue", ActKind.RELATIONS_SEVERED),
            entry("rupture", ActKind.RELATIONS_SEVERED),
            entry("end", ActKind.RELATIONS_SEVERED),
            entry("suspend", ActKind.RELATIONS_SUSPENDED),
            entry("freeze", ActKind.RELATIONS_SUSPENDED),
            entry("downgrade", ActKind.RELATIONS_DOWNGRADED),
            entry("lower", ActKind.RELATIONS_DOWNGRADED),
            entry("reduce", ActKind.RELATIONS_DOWNGRADED),
            entry("scale", ActKind.RELATIONS_DOWNGRADED),
            entry("restore", ActKind.RELATIONS_RESTORED),
            entry("resume", ActKind.RELATIONS_RESTORED),
            entry("re-establish", ActKind.RELATIONS_RESTORED),
            entry("reestablish", ActKind.RELATIONS_RESTORED),
            entry("renew", ActKind.RELATIONS_RESTORED),
            entry("revive", ActKind.RELATIONS_RESTORED),
            entry("reinstate", ActKind.RELATIONS_RESTORED),
            entry("establish", ActKind.RELATIONS_ESTABLISHED),
            entry("open", ActKind.RELATIONS_ESTABLISHED),
            entry("launch", ActKind.RELATIONS_ESTABLISHED),
            entry("forge", ActKind.RELATIONS_ESTABLISHED),
            entry("form", ActKind.RELATIONS_ESTABLISHED),
            entry("start", ActKind.RELATIONS_ESTABLISHED),
            entry("initiate", ActKind.RELATIONS_ESTABLISHED),
            entry("normalise", ActKind.RELATIONS_ESTABLISHED),
            entry("normalize", ActKind.RELATIONS_ESTABLISHED));
    static final Map<String, ActKind> HEADS = Map.ofEntries(
            entry("severance", ActKind.RELATIONS_SEVERED),
            entry("severing", ActKind.RELATIONS_SEVERED),
            entry("cutting", ActKind.RELATIONS_SEVERED),
            entry("termination", ActKind.RELATIONS_SEVERED),
            entry("rupture", ActKind.RELATIONS_SEVERED),
            entry("suspension", ActKind.RELATIONS_SUSPENDED),
            entry("freeze", ActKind.RELATIONS_SUSPENDED),
            entry("downgrading", ActKind.RELATIONS_DOWNGRADED),
            entry("lowering", ActKind.RELATIONS_DOWNGRADED),
            entry("restoration", ActKind.RELATIONS_RESTORED),
            entry("resumption", ActKind.RELATIONS_RESTORED),
            entry("renewal", ActKind.RELATIONS_RESTORED),
            entry("re-establishment", ActKind.RELATIONS_RESTORED),
            entry("establishment", ActKind.RELATIONS_ESTABLISHED),
            entry("opening", ActKind.RELATIONS_ESTABLISHED),
            entry("normalisation", ActKind.RELATIONS_ESTABLISHED),
            entry("normalization", ActKind.RELATIONS_ESTABLISHED));
    /** Ties of another sort, and verbs that mean relations only when they are called diplomatic. */
    static final Set<String> OTHER_SORT = Set.of(
            "trade",
            "economic",
            "military",
            "business",
            "commercial",
            "cultural",
            "academic",
            "security",
            "defence",
            "defense",
            "financial",
            "energy",
            "sporting",
            "sports",
            "sponsorship",
            "transport",
            "air",
            "intelligence",
            "scientific",
            "consular",
            "family",
            "historical",
            "historic",
            "religious",
            "banking",
            "investment",
            "technical",
            "personal",
            "close",
            "closer");

    static final Set<String> WEAK =
            Set.of("end", "reduce", "open", "form", "start", "forge", "launch", "scale", "initiate", "lower");
    static final Set<String> DIPLOMATIC = Set.of("diplomatic", "official", "formal", "full", "state-to-state");
    static final Set<String> JOINT = Set.of("relations_established", "relations_restored");

    private RelationWords() {}
}
