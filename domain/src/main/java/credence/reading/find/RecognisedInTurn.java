package credence.reading.find;

import credence.act.ActKind;
import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.polity.UnStatus;
import java.util.List;

/** Whether those named behind a recognition are recognised next, or recognise the same: its verb is left out. */
record RecognisedInTurn(Scene scene) {
    /**
     * "Russia recognised Abkhazia in August and South Ossetia in September": those left over are recognised, and act not.
     *
     * @param joined whether "and" stands between; "Iceland recognised them last week, Ukraine earlier this month" tells of who recognised
     */
    boolean are(List<PolityKey> keys, Found before, boolean joined) {
        List<PolityKey> actors = Parties.keys(before.actors());
        return before.kind() == ActKind.RECOGNITION
                && !keys.isEmpty()
                && !actors.isEmpty()
                && actors.stream().allMatch(this::isMember)
                && (keys.stream().noneMatch(this::isMember)
                        || joined && areFree(keys, actors, Parties.keys(before.targets())));
    }

    /** "Iceland recognised Lithuania in February 1991 and Croatia in December": those as well that broke off from another then. */
    private boolean areFree(List<PolityKey> keys, List<PolityKey> actors, List<PolityKey> recognised) {
        return !recognised.isEmpty()
                && recognised.stream().allMatch(this::brokeOff)
                && keys.stream().allMatch(this::brokeOff)
                && actors.stream().noneMatch(this::brokeOff);
    }

    private boolean brokeOff(PolityKey key) {
        return isMember(key) && !scene.text().parents().of(key).isEmpty();
    }

    /** Whether it recognises others and is not one that waits to be recognised: a member of the United Nations, or a union of such. */
    boolean isMember(PolityKey key) {
        return scene.text()
                .polities()
                .find(key)
                .filter(polity -> polity.un() != UnStatus.NONE && !AbleToDeclare.isOfMovement(key)
                        || polity.kind() == PolityKind.ORGANISATION)
                .isPresent();
    }
}
