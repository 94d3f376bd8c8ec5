package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Party;
import credence.polity.PolityKey;
import java.util.List;

/** What the text told last as recognised, or as having declared itself independent. */
record LastRecognised(Scene scene) {
    /** The targets of the last recognition, else who declared independence last; without those who act. */
    List<Party> without(List<PolityKey> actors) {
        List<Party> recognised = scene.text().lastTold().topic(scene.sentence());
        List<Party> told = recognised.isEmpty() || isOfStateSince(recognised) ? declared() : recognised;
        List<Party> topic = (told.isEmpty() ? ContestedStates.last(scene) : told)
                .stream()
                        .filter(party -> !(party instanceof Party.Known known && actors.contains(known.key())))
                        .toList();
        return topic.isEmpty() ? ownPartner(actors) : topic;
    }

    /** Who declared independence last, or was declared. */
    List<Party> declared() {
        List<PolityKey> proclaimed =
                scene.text().memory().lastProclaimed().map(List::of).orElse(List.of());
        return proclaimed.isEmpty()
                ? scene.text().lastTold().lastDoers(ActKind.INDEPENDENCE_DECLARED)
                : Parties.of(proclaimed);
    }

    /** "recognised Moroccan sovereignty. The front proclaimed the Sahrawi republic in 1976. Peru recognised it": no claim any more. */
    private boolean isOfStateSince(List<Party> recognised) {
        return scene.sentence() > 0
                && recognised.stream().allMatch(this::isClaim)
                && scene.text()
                        .memory()
                        .lastProclaimed()
                        .filter(scene.text().namedIn(scene.sentence() - 1)::contains)
                        .isPresent();
    }

    /** "Gambia cut its ties with Taiwan. It had recognised it in 1995": the one with which it had relations. */
    private List<Party> ownPartner(List<PolityKey> actors) {
        return scene.text()
                .memory()
                .lastTold(scene.sentence() - 1)
                .filter(told -> told.sentence() >= scene.sentence() - 1
                        && told.kind().isOf(Aspect.RELATIONS)
                        && told.actors().equals(Parties.of(actors)))
                .map(Found::targets)
                .orElse(List.of());
    }

    boolean isClaim(Party party) {
        return party instanceof Party.Named(String name)
                && scene.text().parents().land(name).isEmpty();
    }
}
