package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** "Iran's flag was raised over its embassy in Riyadh", "hoisted its flag in the Saudi capital": a mission opens with it. */
final class Flags {
    private static final Set<String> RAISING = WordSet.of("raise", "hoist", "unfurl");
    private static final Set<String> OVER = WordSet.of("over", "at", "above", "outside", "in");
    /** "A new flag was raised over the Afghan embassy": "hoisted the rebel flag over his embassy": over one that was open under the old. */
    private static final Set<String> CHANGED = WordSet.of(
            "new",
            "different",
            "another",
            "other",
            "old",
            "former",
            "rebel",
            "opposition",
            "revolutionary",
            "independence");

    private static final Set<String> RIBBON = WordSet.of("ribbon", "tape");
    private static final Set<String> AT = WordSet.of("at", "on", "of", "outside", "for");

    private static final Set<String> CAPITAL = WordSet.of("capital");

    private final Scene scene;

    Flags(Scene scene) {
        this.scene = scene;
    }

    /** The embassy over which the flag goes up or whose ribbon is cut, or the capital in a report about embassies; empty where none is. */
    OptionalInt raisedOver(VerbGroup verb) {
        if (verb.base().equals("cut")) {
            return verb.negated() ? OptionalInt.empty() : opened(verb);
        }
        OptionalInt flag = RAISING.contains(verb.base()) ? scene.patient(verb) : OptionalInt.empty();
        if (flag.isEmpty() || !scene.head(flag.getAsInt()).in("flag", "colours", "colors")) {
            return OptionalInt.empty();
        }
        OptionalInt behind = scene.clauses().after(flag.getAsInt(), OVER);
        OptionalInt over = behind.isEmpty() ? scene.clauses().after(verb.chunk(), OVER) : behind;
        return over.isPresent()
                        && isMission(over.getAsInt())
                        && !isOfOther(flag.getAsInt(), over.getAsInt())
                        && !scene.has(flag.getAsInt(), CHANGED)
                ? over
                : OptionalInt.empty();
    }

    /** "cut the ribbon at his country's embassy". */
    private OptionalInt opened(VerbGroup verb) {
        OptionalInt ribbon = scene.patient(verb);
        OptionalInt at = ribbon.isPresent() && scene.head(ribbon.getAsInt()).in(RIBBON)
                ? scene.clauses().after(ribbon.getAsInt(), AT)
                : OptionalInt.empty();
        return at.isPresent() && scene.head(at.getAsInt()).lower().startsWith("embass") ? at : OptionalInt.empty();
    }

    /** "The flag of the Islamic Emirate was raised over the Afghan embassy": it goes over to others, and opens to nobody. */
    private boolean isOfOther(int flag, int mission) {
        List<PolityKey> owners = scene.owners().of(mission);
        List<PolityKey> flags = scene.owners().of(flag);
        boolean named = scene.parse().lower(flag + 1).equals("of");
        return !owners.isEmpty()
                && (named || !flags.isEmpty())
                && owners.stream().noneMatch(flags::contains);
    }

    private boolean isMission(int noun) {
        String head = scene.head(noun).lower();
        return head.startsWith("embass")
                || scene.text().isOnEmbassies()
                        && (head.startsWith("mission") || scene.head(noun).in(CAPITAL));
    }

    /** Whose flag it is: by its own words, else of who raises it. */
    List<PolityKey> whose(VerbGroup verb) {
        OptionalInt flag = scene.patient(verb);
        List<PolityKey> owner = flag.isPresent() ? scene.owners().of(flag.getAsInt()) : List.of();
        return owner.isEmpty() ? scene.polities(scene.agent(verb)) : owner;
    }
}
