package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Status;
import credence.reading.parse.VerbGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** Acts over which words point back further: what is done in return, what is only announced, what was stopped short of. */
record PassedOver(Scene scene) {
    private static final Pattern BEFORE = Pattern.compile("only|until.*|before|previously");

    /** "the first to do so", "only Peru had done so before": a rank is of the news, and not of what is done in return. */
    boolean ranks(VerbGroup verb) {
        PlacesInOrder places = new PlacesInOrder(scene);
        return verb.infinitive() && places.rankedBefore(verb)
                || places.placed(verb)
                || verb.finite() && isLongAgo(verb)
                || verb.pastPerfect() && BEFORE.matcher(scene.parse().lower(0)).matches();
    }

    /** "Chile expelled the envoy. Israel recalled its own from Santiago. Peru was the first to do so": to expel him. */
    static boolean isReplied(Found found, List<Found> told) {
        return told.stream()
                .anyMatch(news -> news.sentence() < found.sentence()
                        && !news.background()
                        && news.status() == Status.DONE
                        && news.targets().containsAll(found.actors())
                        && news.actors().containsAll(found.targets())
                        && !news.symmetric());
    }

    /** "China is to open an embassy. Panama did so last June": what others have done is the news rather than what follows from it. */
    static boolean isOnlyAnnounced(Found found, List<Found> told) {
        return found.kind() == ActKind.EMBASSY_OPENED
                && found.status() == Status.ANNOUNCED
                && told.stream()
                        .anyMatch(other -> other.status() == Status.DONE
                                && !other.background()
                                && !Replies.isMission(other.kind()));
    }

    /** "recalled its ambassador and said that two diplomats would be expelled. Italy followed": in what was done. */
    static boolean isPromised(Found found, Found other) {
        return found.status() == Status.ANNOUNCED
                && other.status() == Status.DONE
                && other.sentence() == found.sentence()
                && other.anchor() < found.anchor()
                && !other.background()
                && !PointedOpinions.isOpinion(other)
                && !found.actors().isEmpty()
                && other.actors().equals(found.actors());
    }

    /** "agreed to establish relations and to open embassies": the embassies come of the relations. */
    static boolean followsFromOther(Found found, List<Found> told) {
        return found.kind() == ActKind.EMBASSY_OPENED
                && told.stream()
                        .anyMatch(other -> other.sentence() == found.sentence()
                                && other.status() == found.status()
                                && other.kind().isOf(Aspect.RELATIONS)
                                && other.actors().equals(found.actors()));
    }

    /** "Bolivia broke with Israel. Chile and Peru recalled their ambassadors. Jordan followed": as those right before, toward the same. */
    boolean isRun(Found found, Found news) {
        return found.sentence() == scene.sentence() - 1
                && Sides.ALIKE.contains(found.kind())
                && Sides.ANSWERS.contains(news.kind())
                && found.status() == Status.DONE
                && found.targets().equals(news.targets())
                && !found.background();
    }

    /** "expelled the envoy but was not breaking off relations. Others followed": in what was done, and not in what it stopped short of. */
    static boolean isHowFarItWent(Found found, List<Found> told) {
        boolean undone = found.status() == Status.REFUSED || found.status() == Status.DENIED;
        return undone
                && told.stream()
                        .anyMatch(other -> other.status() == Status.DONE
                                && other.kind() != found.kind()
                                && other.sentence() <= found.sentence()
                                && other.targets().equals(found.targets())
                                && other.actors().containsAll(found.actors())
                                && !other.background());
    }

    /** "Israel recalled its envoy in reply. Peru did so in 2019": long before there was anything to reply to. */
    private boolean isLongAgo(VerbGroup verb) {
        int year = scene.text().published().map(LocalDate::getYear).orElse(0);
        return scene.dating()
                .own(verb.chunk())
                .filter(day -> day.to().getYear() < year)
                .isPresent();
    }
}
