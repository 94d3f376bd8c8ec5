package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Unit;
import credence.reading.parse.Words;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Land that somebody declares independent: "declared the province independent of Serbia". */
final class CalledFree {
    private static final Pattern STATE = Pattern.compile(
            "an? (?:(?:free|fully|sovereign|independent|and|,) ?)*(?:sovereign|independent) (?:state|republic|country|nation)");

    private final Scene scene;

    CalledFree(Scene scene) {
        this.scene = scene;
    }

    /** Whether land is called so: who stands behind "of" is left. */
    boolean is(int noun) {
        // "declared East Timor independent"
        boolean state = isStateBehind(noun);
        int least = state ? 1 : 2;
        boolean named =
                scene.units(noun).size() >= least && isName(scene.units(noun).getFirst());
        return (named
                        || scene.units(noun).size() > least
                                && scene.units(noun).getFirst().is("the"))
                && (scene.units(noun).getLast().is("independent") || state)
                && scene.units(noun).stream()
                        .anyMatch(unit -> unit.in(Words.COUNTRY_WORDS) || unit.in(Regions.REGIONS) || isName(unit));
    }

    /** "declared Azawad independent": a polity or a land that is none. */
    private boolean isName(Unit unit) {
        return unit.named() || scene.text().parents().land(unit.text()).isPresent();
    }

    /** "proclaimed the territory an independent state", "declared Kosovo a sovereign and independent republic". */
    private boolean isStateBehind(int noun) {
        return STATE.matcher(scene.parse().lower(noun + 1)).matches();
    }

    /** "Russia declared the region independent of Ukraine", "independent of foreign aid": of another's land, or of no state. */
    boolean isOfOthers(List<PolityKey> actors, OptionalInt from) {
        List<PolityKey> left = scene.polities(from);
        return from.isPresent() && left.isEmpty()
                || !actors.stream()
                        .allMatch(actor -> scene.text().isContested(actor)
                                || !scene.text().parents().of(actor).isEmpty()
                                        && scene.text().parents().of(actor).containsAll(left));
    }
}
