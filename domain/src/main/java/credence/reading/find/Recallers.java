package credence.reading.find;

import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Who recalls an ambassador: who acts, else whose the ambassador is, else who says that it was done. */
final class Recallers {
    private static final Set<String> TO = WordSet.of("to");

    private static final Set<String> IN = WordSet.of("in", "to");

    /** What several are called that are not named. */
    private static final Set<String> MANY =
            WordSet.of("members", "countries", "states", "nations", "governments", "partners", "allies", "others");

    private final Scene scene;
    private final RecalledNames names;

    Recallers(Scene scene, RecalledNames names) {
        this.scene = scene;
        this.names = names;
    }

    List<PolityKey> of(VerbGroup verb, int noun, Status status) {
        List<PolityKey> actors = new ArrayList<>(
                verb.infinitive()
                        // "Parliament rejected a motion to recall the ambassador"
                        ? Assembly.actors(scene, scene.agent(verb))
                        : scene.polities(scene.agent(verb)));
        List<PolityKey> owners = owners(noun);
        if (actors.isEmpty() && (verb.passive() || isThere(scene.agent(verb)))) {
            actors.addAll(owners.isEmpty() ? scene.polities(scene.clauses().after(noun, "of")) : owners);
        }
        if (actors.isEmpty() && verb.passive()) {
            // "Deputies called for the ambassador to be recalled"
            Assembly.behind(scene, verb).map(Assembly::state).ifPresent(actors::addAll);
        }
        if (actors.isEmpty() && verb.passive()) {
            names.sender(verb, noun).ifPresent(actors::add);
        }
        if (verb.passive() && actors.isEmpty()) {
            // "was called back to Caracas from Madrid"
            actors.addAll(scene.polities(scene.clauses().after(verb.chunk(), TO)));
        }
        // "Ambassador Pavel Rondon has been called back from Colombia, Venezuela said"
        boolean titled = scene.units(noun).getFirst().is("ambassador")
                && scene.head(noun).tag("PROPN");
        boolean own =
                titled || Word.isOneOf(scene.units(noun).getFirst().lower(), "his", "her", "its", "their", "our", "my");
        if (verb.passive() && actors.isEmpty() && (status == Status.DENIED || own)) {
            // "The Kremlin denied that the ambassador was being recalled", "said that his own had been called home"
            actors.addAll(new Announcers(scene).of(verb));
        }
        boolean bare = Word.isOneOf(scene.parse().lower(noun), "the ambassador", "the envoy");
        if (verb.passive() && actors.isEmpty() && bare && scene.parse().kindAt(noun + 1, Chunk.Kind.VERB)) {
            // "Thailand lowered its relations. The prime minister said that the ambassador had been called home"
            List<PolityKey> told = new Announcers(scene).of(verb);
            scene.text()
                    .memory()
                    .lastTold(scene.sentence())
                    .filter(act -> act.actors().equals(Parties.of(told)))
                    .ifPresent(act -> actors.addAll(told));
        }
        if (verb.passive()
                && actors.isEmpty()
                && bare
                && IN.contains(scene.parse().lower(noun + 1))) {
            // "The ambassador in Berlin would be recalled, a Turkish official warned"
            List<PolityKey> host = scene.polities(scene.clauses().after(noun, IN));
            new Announcers(scene)
                    .of(verb).stream()
                            .filter(key -> host.size() == 1 && !host.contains(key))
                            .forEach(actors::add);
        }
        return actors;
    }

    /** Whether it is somebody else's ambassador, whom these cannot recall. */
    boolean isAnothers(VerbGroup verb, int noun, List<PolityKey> actors) {
        List<PolityKey> owners = owners(noun);
        return !verb.passive() && !owners.isEmpty() && !actors.containsAll(owners);
    }

    private List<PolityKey> owners(int noun) {
        List<PolityKey> peoples = ofPeoples(noun);
        return peoples.isEmpty() ? scene.owners().of(noun) : peoples;
    }

    /** Who sent him where only his host is told: "The ambassador in Lima was recalled". */
    List<PolityKey> guest(VerbGroup verb, int noun, Status status, List<PolityKey> hosts) {
        boolean told = (status == Status.DONE || status == Status.REFUSED || status == Status.DENIED)
                // "demanded that he be recalled"
                && !scene.parse().lower(verb.chunk()).startsWith("be ");
        // "said that his own ambassador in Lima had been called home": his, whoever that is
        boolean whose = scene.units(noun).getFirst().in(Words.POSSESSIVES);
        boolean unnamed = verb.passive() && told && !whose;
        List<PolityKey> guest =
                unnamed && hosts.size() == 1 ? new OtherSide(scene).guest(noun, hosts) : List.<PolityKey>of();
        return guest.isEmpty() && unnamed && scene.units(noun).getFirst().is("the") ? lastTold(noun, hosts) : guest;
    }

    /** "Serbia protested. The ambassadors to the United States and France were withdrawn": its, of whom the sentence before is. */
    private List<PolityKey> lastTold(int noun, List<PolityKey> hosts) {
        return noun > 0
                ? List.of()
                : scene.referents().focusBefore(new Place(scene.sentence(), noun), 1).stream()
                        .filter(key -> !hosts.contains(key))
                        .toList();
    }

    /** "had been recalled by his club". */
    boolean isByNoState(OptionalInt agent) {
        return agent.isPresent()
                && scene.polities(agent).isEmpty()
                && scene.head(agent.getAsInt()).tag("NOUN")
                && !scene.head(agent.getAsInt()).in(Words.OFFICIALS);
    }

    /** "The Dutch and Brazilian envoys were called home": of each people. */
    private List<PolityKey> ofPeoples(int noun) {
        return scene.clauses().list(noun).getLast() == noun ? Envoys.peoples(scene, noun) : List.of();
    }

    boolean areMany(VerbGroup verb) {
        // "the 12 European Community states"
        return scene.polities(scene.agent(verb)).isEmpty()
                && scene.agent(verb).stream()
                        .anyMatch(agent -> scene.head(agent).in(MANY)
                                && scene.units(agent).stream()
                                        .map(Unit::polity)
                                        .allMatch(key ->
                                                key == null || scene.text().isOrganisation(key))
                                && scene.clauses().list(agent).size() == 1);
    }

    /** "There are no plans to recall the Irish ambassador". */
    private boolean isThere(OptionalInt agent) {
        return agent.isPresent() && scene.head(agent.getAsInt()).is("there")
                || agent.isEmpty() && scene.parse().lower(0).equals("there");
    }
}
