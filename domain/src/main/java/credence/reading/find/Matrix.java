package credence.reading.find;

import static java.util.Map.entry;

import credence.act.Status;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a verb or noun makes of the act that hangs on it: "plans to", "agreed to", "its decision to". */
final class Matrix {
    private static final Map<String, Status> BY_WORD = Map.ofEntries(
            entry("agree", Status.ANNOUNCED),
            entry("decide", Status.ANNOUNCED),
            entry("vow", Status.ANNOUNCED),
            entry("pledge", Status.ANNOUNCED),
            entry("promise", Status.ANNOUNCED),
            entry("resolve", Status.ANNOUNCED),
            entry("undertake", Status.ANNOUNCED),
            entry("commit", Status.ANNOUNCED),
            entry("committed", Status.ANNOUNCED),
            entry("agreement", Status.ANNOUNCED),
            entry("deal", Status.ANNOUNCED),
            entry("pledges", Status.ANNOUNCED),
            entry("decree", Status.DONE),
            entry("due", Status.ANNOUNCED),
            entry("plan", Status.INTENDED),
            entry("plans", Status.INTENDED),
            entry("intend", Status.INTENDED),
            entry("intention", Status.INTENDED),
            entry("intent", Status.INTENDED),
            entry("want", Status.INTENDED),
            entry("wish", Status.INTENDED),
            entry("hope", Status.INTENDED),
            entry("aim", Status.INTENDED),
            entry("seek", Status.INTENDED),
            entry("look", Status.INTENDED),
            entry("looking", Status.INTENDED),
            entry("prepare", Status.INTENDED),
            entry("preparing", Status.INTENDED),
            entry("expect", Status.INTENDED),
            entry("expected", Status.INTENDED),
            entry("set", Status.INTENDED),
            entry("ready", Status.INTENDED),
            entry("poised", Status.INTENDED),
            entry("work", Status.INTENDED),
            entry("working", Status.INTENDED),
            entry("try", Status.INTENDED),
            entry("attempt", Status.INTENDED),
            entry("desire", Status.INTENDED),
            entry("readiness", Status.INTENDED),
            entry("willingness", Status.INTENDED),
            entry("offer", Status.INTENDED),
            entry("bid", Status.INTENDED),
            entry("effort", Status.INTENDED),
            entry("efforts", Status.INTENDED),
            entry("steps", Status.INTENDED),
            entry("going", Status.ANNOUNCED),
            entry("go", Status.ANNOUNCED),
            entry("consider", Status.HYPOTHETICAL),
            entry("considering", Status.HYPOTHETICAL),
            entry("mull", Status.HYPOTHETICAL),
            entry("weigh", Status.HYPOTHETICAL),
            entry("discuss", Status.HYPOTHETICAL),
            entry("debate", Status.HYPOTHETICAL),
            entry("contemplate", Status.HYPOTHETICAL),
            entry("likely", Status.HYPOTHETICAL),
            entry("proposal", Status.HYPOTHETICAL),
            entry("bill", Status.HYPOTHETICAL),
            entry("mean", Status.HYPOTHETICAL),
            entry("threaten", Status.THREATENED),
            entry("threat", Status.THREATENED),
            entry("threats", Status.THREATENED),
            entry("warn", Status.THREATENED),
            entry("urge", Status.URGED),
            entry("call", Status.URGED),
            entry("calls", Status.URGED),
            entry("ask", Status.URGED),
            entry("appeal", Status.URGED),
            entry("demand", Status.URGED),
            entry("request", Status.URGED),
            entry("press", Status.URGED),
            entry("encourage", Status.URGED),
            entry("invite", Status.URGED),
            entry("lobby", Status.URGED),
            entry("motion", Status.URGED),
            entry("resolution", Status.URGED),
            entry("recommend", Status.URGED),
            entry("refuse", Status.REFUSED),
            entry("decline", Status.REFUSED),
            entry("refusal", Status.REFUSED),
            entry("rule", Status.REFUSED),
            entry("deny", Status.DENIED));
    private static final Set<String> CARRIED_OUT = Set.of(
            "begin",
            "start",
            "move",
            "proceed",
            "announce",
            "decision",
            "decrees",
            "treaty",
            "treaties",
            "step",
            "become",
            "make",
            "order",
            "law",
            "continue",
            "repeat",
            "join",
            "follow",
            "remain",
            "say",
            "confirm",
            "tell",
            "sign",
            "choose",
            "vote",
            "send",
            "use",
            "do",
            "respond",
            "retaliate",
            "prompt",
            "force",
            "lead");

    private Matrix() {}

    /** The status the word gives; empty where it leaves the act as it is or is unknown. */
    static Optional<Status> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** Words after which the act is told as carried out. */
    static boolean carriesOut(String word) {
        return CARRIED_OUT.contains(word);
    }
}
