package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.VerbGroup;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who agreed on what is praised or condemned as a deal. */
record DealMakers(Scene scene, Doers doers) {
    /** Those who agreed; where it is condemned, only who did so in the lead. */
    List<PolityKey> told(VerbGroup verb, List<PolityKey> actors, boolean both) {
        Optional<Found> joint = scene.text().memory().toldUpTo(scene.sentence()).stream()
                .filter(told -> told.symmetric() && !told.background())
                .findFirst();
        if (joint.isPresent() && !both) {
            return Parties.keys(joint.get().actors());
        }
        return joint.isPresent()
                ? Stream.concat(joint.get().actors().stream(), joint.get().targets().stream())
                        .flatMap(Parties::known)
                        .filter(key -> !actors.contains(key))
                        .distinct()
                        .toList()
                : doers.of(new Doers.Asked(verb, actors, "agreement", List.of(), Deeds.opinion(both)));
    }

    /** Those who agreed, where only an accord of theirs is told of. */
    List<PolityKey> accord(int noun, List<PolityKey> actors) {
        List<PolityKey> signers = new DeedVerbs(scene).signers(noun, actors);
        return (signers.isEmpty() ? new Accords(scene).sides(noun) : signers)
                .stream().filter(key -> !actors.contains(key)).toList();
    }
}
