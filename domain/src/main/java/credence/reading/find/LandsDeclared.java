package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A land that declared itself a state: "the independence of Azawad was declared. Chad rejected the declaration", "condemned the separatists". */
record LandsDeclared(Scene scene) {
    private static final Set<String> SECEDING =
            WordSet.of("separatists", "secessionists", "rebels", "insurgents", "breakaways");

    private static final Set<String> PLACES = WordSet.of("island", "region", "province", "territory", "enclave");

    /** Who declared it, where the words mean that and, unless they name those who seceded, no polity did; else empty. */
    List<Party> of(int noun) {
        List<Unit> units = scene.units(noun);
        if (units.size() > 2
                && units.get(1).is("'s")
                && isNamed(units)
                && Word.isOneOf(scene.head(noun).lower(), "declaration", "proclamation", "secession")) {
            // "condemned Anjouan's secession"
            return scene.text().parents().land(units.getFirst().text()).stream()
                    .map(land -> (Party) new Party.Named(land.name()))
                    .toList();
        }
        boolean the = Word.isOneOf(units.getFirst().lower(), "the", "this", "that", "such");
        boolean bare = the && units.stream().allMatch(unit -> unit.polity() == null);
        boolean declaration = bare
                && (Word.isOneOf(scene.head(noun).lower(), "declaration", "proclamation", "secession")
                        // "Rebels declared Azawad independent. Washington rejected the announcement"
                        || Word.isOneOf(scene.head(noun).lower(), "announcement", "move", "step") && isLastTold());
        boolean seceding = bare
                && units.size() == 2
                && scene.head(noun).in(SECEDING)
                && !Word.isOneOf(scene.parse().lower(noun + 1), "of", "in");
        // "the island's leaders"
        boolean place = bare
                && units.size() > 1
                && units.get(1).in(PLACES)
                && (units.size() == 2 || units.get(2).is("'s"));
        List<Party> declared =
                declaration || seceding || place || isNamed(units) ? declared().orElse(List.of()) : List.of();
        boolean lands = declared.stream().allMatch(Party.Named.class::isInstance);
        // "condemned the rebels": of a state that was declared years before there may be others
        boolean rebels = seceding && Word.isOneOf(scene.head(noun).lower(), "rebels", "insurgents");
        return seceding && !rebels
                        || lands && (declaration || rebels || place || isNamed(units) && areOf(units, declared))
                ? declared
                : List.of();
    }

    /** Whether nothing else that was done is told since. */
    private boolean isLastTold() {
        return scene.text()
                .memory()
                .lastTold(scene.sentence() - 1)
                .filter(told -> told.kind() == ActKind.INDEPENDENCE_DECLARED
                        && told.status() == Status.DONE
                        && !told.background()
                        // "voted to declare independence": that is not yet a declaration
                        && scene.text()
                                .parse(told.sentence())
                                .verbAt(told.anchor())
                                .filter(VerbGroup::finite)
                                .isPresent()
                        && told.sentence() == scene.sentence() - 1)
                .isPresent();
    }

    private boolean isNamed(List<Unit> units) {
        return scene.text().parents().land(units.getFirst().text()).isPresent();
    }

    private boolean areOf(List<Unit> units, List<Party> declared) {
        return scene.text()
                .parents()
                .land(units.getFirst().text())
                .filter(land -> declared.equals(List.of(new Party.Named(land.name()))))
                .isPresent();
    }

    private Optional<List<Party>> declared() {
        return scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .filter(told -> told.kind() == ActKind.INDEPENDENCE_DECLARED
                        && told.status() == Status.DONE
                        && told.sentence() < scene.sentence())
                .findFirst()
                .map(Found::actors);
    }
}
