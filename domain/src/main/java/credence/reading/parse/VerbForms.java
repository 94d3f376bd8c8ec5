package credence.reading.parse;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The forms of the verbs the reader looks for: from a form to its base. */
public final class VerbForms {
    private static final String REGULAR =
            "recognise recognize derecognise derecognize de-recognise de-recognize establish launch normalise normalize"
                    + " sever rupture terminate discontinue end suspend freeze downgrade lower reduce restore resume re-establish"
                    + " reestablish renew revive reopen re-open open inaugurate close shut shutter recall expel eject oust order"
                    + " declare proclaim annex condemn denounce deplore reject decry slam protest support back hail welcome"
                    + " praise endorse express voice extend grant accord withdraw revoke rescind annul cancel reverse retract"
                    + " unveil switch shift transfer upgrade join follow establish forge form start initiate scale boot summon"
                    + " announce decide agree plan intend want hope aim seek prepare expect consider mull weigh threaten warn"
                    + " urge call ask appeal demand refuse decline deny vow pledge promise say tell confirm note add report"
                    + " request set move repeat reiterate affirm reaffirm criticise criticize blast mend issue sign become"
                    + " make remain retain maintain pull bring leave give send hand exchange offer rule discuss debate"
                    + " contemplate vote signal state argue insist describe stress blame justify accuse claim post write"
                    + " tweet boast urge press lobby encourage invite need try attempt oblige favour favor oppose dismiss"
                    + " applaud commend salute laud reconnect reinstate restart patch rescind repudiate abandon drop";
    private static final String IRREGULAR = "cut:cuts,cut,cutting break:breaks,broke,broken,breaking"
            + " forge:forges,forged,forging give:gives,gave,given,giving withdraw:withdraws,withdrew,withdrawn,withdrawing"
            + " say:says,said,saying tell:tells,told,telling become:becomes,became,become,becoming"
            + " make:makes,made,making do:does,did,done,doing go:goes,went,gone,going take:takes,took,taken,taking"
            + " throw:throws,threw,thrown,throwing kick:kicks,kicked,kicking leave:leaves,left,leaving"
            + " send:sends,sent,sending seek:seeks,sought,seeking set:sets,set,setting shut:shuts,shut,shutting"
            + " bring:brings,brought,bringing freeze:freezes,froze,frozen,freezing write:writes,wrote,written,writing"
            + " expel:expels,expelled,expelling annul:annuls,annulled,annulling rescind:rescinds,rescinded,rescinding"
            + " get:gets,got,getting order:orders,ordered,ordering put:puts,put,putting pull:pulls,pulled,pulling"
            + " begin:begins,began,begun,beginning plan:plans,planned,planning slam:slams,slammed,slamming"
            + " drop:drops,dropped,dropping lay:lays,laid,laying stand:stands,stood,standing"
            + " transfer:transfers,transferred,transferring ban:bans,banned,banning hold:holds,held,holding"
            + " cancel:cancels,cancelled,canceled,cancelling,canceling signal:signals,signalled,signaled,signalling,signaling";
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Map<String, String> BASES = bases();

    private VerbForms() {}

    private static Map<String, String> bases() {
        Map<String, String> bases = new HashMap<>();
        for (String verb : SPACE.splitAsStream(REGULAR).toList()) {
            String stem = verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
            boolean y = verb.endsWith("y") && !verb.matches(".*[aeiou]y");
            String es = verb.matches(".*(s|x|ch|sh)") ? "es" : "s";
            bases.put(verb, verb);
            bases.put(y ? verb.substring(0, verb.length() - 1) + "ies" : verb + es, verb);
            bases.put(y ? verb.substring(0, verb.length() - 1) + "ied" : stem + "ed", verb);
            bases.put(stem + "ing", verb);
        }
        for (String row : SPACE.splitAsStream(IRREGULAR).toList()) {
            String verb = row.substring(0, row.indexOf(':'));
            bases.put(verb, verb);
            for (String form :
                    COMMA.splitAsStream(row.substring(row.indexOf(':') + 1)).toList()) {
                bases.put(form, verb);
            }
        }
        return Map.copyOf(bases);
    }

    public static Optional<String> base(String form) {
        return Optional.ofNullable(BASES.get(form));
    }

    public static boolean isKnown(String form) {
        return BASES.containsKey(form);
    }

    public static boolean isBase(String form) {
        return form.equals(BASES.get(form));
    }
}
