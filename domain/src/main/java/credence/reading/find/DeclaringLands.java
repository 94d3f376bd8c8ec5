package credence.reading.find;

import credence.polity.Parents.Land;
import credence.polity.PolityKey;
import credence.reading.parse.Unit;
import credence.reading.parse.Words;
import credence.reading.text.Token;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Lands that declare independence and are no polities: "Crimea's parliament", "the Chechens", "the peninsula". */
final class DeclaringLands {
    private static final Set<String> LANDS =
            WordSet.of("peninsula", "region", "territory", "republic", "province", "island", "enclave");

    /** "her independence", "economic independence": of no land. */
    private static final Set<String> OF_OTHER_SORTS = WordSet.of(
            "her", "his", "my", "our", "economic", "financial", "energy", "artistic", "creative", "cultural");

    private static final Set<String> SPEAKERS = WordSet.of(
            "government",
            "authorities",
            "leaders",
            "leadership",
            "council",
            "people",
            "separatists",
            "rebels",
            "nationalists",
            "secessionists",
            "insurgents",
            "president",
            "rulers",
            "elders",
            "deputies",
            "majority");

    private final Scene scene;

    DeclaringLands(Scene scene) {
        this.scene = scene;
    }

    /** The land whose independence it is, and that declares it: "the Crimean parliament declared the region independent". */
    Optional<Land> of(OptionalInt agent, int noun) {
        if (scene.has(noun, OF_OTHER_SORTS) || isFromNoPolity(noun)) {
            return none();
        }
        return at(noun).or(() -> agent.isPresent() && speaks(agent.getAsInt())
                ? at(agent.getAsInt())
                        .or(() -> held(agent.getAsInt()))
                        .or(() -> where(agent.getAsInt()))
                        .or(() -> takenUp(agent.getAsInt()))
                        .or(() -> unknown(agent.getAsInt(), noun))
                : none());
    }

    /** "Rebels in control of Anjouan". */
    private Optional<Land> held(int agent) {
        OptionalInt land = new HeldLands(scene).of(agent);
        return land.isPresent()
                ? scene.units(land.getAsInt()).stream()
                        .flatMap(unit -> scene.text().parents().land(unit.text()).stream())
                        .findFirst()
                : none();
    }

    /** "Anjouan, the second largest island, where separatists declared independence": the last land before. */
    private Optional<Land> where(int agent) {
        int opener = scene.clauses().list(agent).getFirst() - 1;
        int until = opener > 0 ? scene.parse().chunks().get(opener).from() : 0;
        return scene.parse().lower(opener).equals("where")
                ? scene.parse().units().subList(0, until).reversed().stream()
                        .flatMap(unit -> scene.text().parents().land(unit.text()).stream())
                        .findFirst()
                : none();
    }

    /** "Leaders on Moheli, the smallest island, declared independence from the Comoros": by its name, where the state is told that it leaves. */
    private Optional<Land> unknown(int agent, int noun) {
        OptionalInt from = scene.clauses().after(noun, "from");
        List<PolityKey> parents =
                from.isPresent() && scene.head(from.getAsInt()).named() ? scene.polities(from) : List.of();
        return parents.size() == 1 && scene.polities(agent).isEmpty()
                ? new HeldLands(scene).unknown(agent).map(name -> new Land(name, parents))
                : none();
    }

    /** "declared independence from the grid". */
    private boolean isFromNoPolity(int noun) {
        OptionalInt from = scene.clauses().after(noun, "from");
        return from.isPresent() && scene.polities(from).isEmpty();
    }

    /** The land itself, its people, or who speaks for them; not a club or a singer of it. */
    private boolean speaks(int agent) {
        Unit head = scene.head(agent);
        String word = head.lower();
        return head.in(SPEAKERS)
                || Words.ASSEMBLIES.contains(word)
                || LANDS.contains(word)
                || head.is("it")
                || head.is("they")
                || scene.text().parents().land(head.text()).isPresent()
                || head.tag("PROPN") && head.equals(scene.units(agent).getLast());
    }

    /** The land that a noun group names: "Crimea's parliament", "the parliament of Crimea". */
    Optional<Land> at(int chunk) {
        OptionalInt of = scene.clauses().after(chunk, "of", "in", "on");
        boolean linked = of.isPresent() && of.getAsInt() == chunk + 2;
        return Stream.concat(
                        scene.units(chunk).stream(), linked ? scene.units(chunk + 2).stream() : Stream.<Unit>empty())
                .flatMap(unit -> scene.text().parents().land(unit.text()).stream())
                .findFirst();
    }

    /** "The peninsula", "Its parliament", where it is the one such land of the text, and no polity that may be meant is named after it. */
    private Optional<Land> takenUp(int agent) {
        Unit head = scene.head(agent);
        boolean itsAssembly =
                scene.units(agent).getFirst().in(Words.POSSESSIVES) && Words.ASSEMBLIES.contains(head.lower());
        boolean bare = scene.units(agent).size() <= 2
                && (head.is("it") || LANDS.contains(head.lower()))
                && scene.units(agent).stream().noneMatch(unit -> unit.polity() != null);
        if (!itsAssembly && !bare) {
            return none();
        }
        List<Token> named = scene.text().sentences().stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .filter(token -> scene.text().parents().land(token.text()).isPresent())
                .toList();
        List<Land> lands = named.stream()
                .flatMap(token -> scene.text().parents().land(token.text()).stream())
                .distinct()
                .toList();
        if (lands.size() != 1) {
            return none();
        }
        int before = scene.units(agent).getFirst().from();
        int land = named.stream()
                .mapToInt(Token::from)
                .filter(from -> from < before)
                .max()
                .orElse(-1);
        boolean other = scene.text().named().stream()
                .anyMatch(name -> name.from() > land
                        && name.from() < before
                        && !lands.getFirst().parents().contains(name.naming().polity())
                        && !scene.text().parents().of(name.naming().polity()).isEmpty());
        return other || land < 0 && !head.is("peninsula") ? none() : Optional.of(lands.getFirst());
    }

    private static Optional<Land> none() {
        return Optional.empty();
    }
}
