package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who only says what it thinks of others, or stays a friend: "Turkey recognised Palestine. Uganda welcomed it. Israel called its ambassador
 * home", and not from Uganda.
 */
record Onlookers(Scene scene) {
    /** Those of the sentence right before. */
    List<PolityKey> of(List<PolityKey> actors) {
        int before = scene.sentence() - 1;
        List<Found> told = scene.text().memory().toldUpTo(before);
        List<Found> acts = told.stream().filter(one -> one.sentence() == before).toList();
        List<Found> opinions = scene.text().memory().lastOpinions(before).stream()
                .filter(one -> one.sentence() == before)
                .toList();
        return Stream.concat(acts.stream(), opinions.stream())
                .flatMap(one -> Parties.keys(one.actors()).stream())
                .distinct()
                .filter(key -> by(key, opinions)
                        .flatMap(one -> Parties.keys(one.targets()).stream())
                        .noneMatch(actors::contains))
                // not who did the news
                .filter(key -> by(key, told).allMatch(one -> one.sentence() == before))
                .filter(key -> by(key, acts).allMatch(one -> isOfAFriend(one) && !isOfOwnLand(one, actors)))
                // "Bolivia broke with Israel. Israel condemned it. Chile recalled its ambassador": whom the news is
                // toward
                .filter(key -> told.stream()
                        .noneMatch(one -> Parties.keys(one.targets()).contains(key)))
                .toList();
    }

    private static Stream<Found> by(PolityKey key, List<Found> told) {
        return told.stream().filter(one -> Parties.keys(one.actors()).contains(key));
    }

    /** "Hungary still recognises Taiwan. China recalled its ambassador": no friend of China's. */
    private boolean isOfOwnLand(Found told, List<PolityKey> actors) {
        boolean rivals = Rivals.BOTH.containsAll(told.targets()) && Rivals.BOTH.containsAll(Parties.of(actors));
        return rivals && told.targets().stream().noneMatch(Parties.of(actors)::contains)
                || Parties.keys(told.targets()).stream()
                        .anyMatch(
                                land -> scene.text().parents().of(land).stream().anyMatch(actors::contains));
    }

    /** "Hungary still recognises Taiwan", "Fiji will not break off relations": nothing to recall an ambassador for. */
    private static boolean isOfAFriend(Found told) {
        boolean keeps = told.status() == Status.REFUSED
                && (Sides.ANSWERS.contains(told.kind()) || told.kind() == ActKind.WITHDRAWAL_OF_RECOGNITION);
        return keeps || told.kind() == ActKind.RECOGNITION && told.status() == Status.DONE && told.background();
    }
}
