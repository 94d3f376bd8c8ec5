package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Effect;
import credence.act.Party;
import credence.act.Status;
import credence.reading.parse.VerbGroup;
import credence.time.Edtf;
import java.util.List;
import java.util.stream.Stream;

/** Which acts answer others, or go with them, and so are not what a third then does too. */
final class Replies {
    /** Sentences behind a rupture that may still tell what goes with it. */
    private static final int MEANS_FOLLOW = 3;

    private Replies() {}

    /** "India recognised it, and Pakistan broke with India over it": who then follows does as India did. */
    static boolean isAnswered(Found first, Found answer) {
        boolean against = answer.kind()
                .effect()
                .filter(effect -> effect == Effect.RELATIONS_SEVERED)
                .isPresent();
        boolean known = answer.targets().stream().anyMatch(target -> target instanceof Party.Known);
        return against
                && known
                && first.kind() == ActKind.RECOGNITION
                && first.sentence() == answer.sentence()
                && first.anchor() < answer.anchor()
                && first.actors().containsAll(answer.targets());
    }

    /**
     * "Costa Rica broke with Taiwan, and Taiwan with it. Panama may do the same", "Hungary opened relations with the South, and the North
     * will lower its own": as who began.
     */
    static boolean isReturned(Found first, Found answer) {
        boolean opens = first.kind() == ActKind.RELATIONS_ESTABLISHED || first.kind() == ActKind.RECOGNITION;
        boolean hostile = answer.kind() == ActKind.RELATIONS_SEVERED || answer.kind() == ActKind.RELATIONS_DOWNGRADED;
        if (opens && hostile) {
            return !first.background()
                    && first.sentence() <= answer.sentence()
                    && !first.actors().isEmpty()
                    && first.actors().equals(answer.targets());
        }
        boolean reply = answer.kind() == ActKind.DIPLOMATS_EXPELLED
                && first.kind() == ActKind.DIPLOMATS_EXPELLED
                && first.sentence() <= answer.sentence()
                && answer.targets().stream().anyMatch(first.actors()::contains)
                && first.targets().equals(answer.actors());
        if (reply) {
            // "Estonia expelled two Russians, Russia two Estonians. Austria will not do so": as who began
            return first.sentence() < answer.sentence() || first.anchor() < answer.anchor();
        }
        return answer.kind() == ActKind.RELATIONS_SEVERED
                && first.kind() == ActKind.RELATIONS_SEVERED
                // others leave one of the two that cannot both be had, whoever was told of first
                && answer.targets().stream().noneMatch(Rivals.BOTH::contains)
                && (first.sentence() < answer.sentence()
                        || first.sentence() == answer.sentence() && first.anchor() < answer.anchor())
                && first.actors().equals(answer.targets())
                && first.targets().equals(answer.actors());
    }

    /** Others do too what the report is about, rather than recall envoys as somebody did in answer to it. */
    static boolean isAnswer(Found found, Found news) {
        return isMission(found.kind())
                && found.kind() != ActKind.EMBASSY_OPENED
                && !isMission(news.kind())
                && (found.background()
                        || isEarlier(found, news)
                        || found.actors().stream().noneMatch(news.actors()::contains));
    }

    /** "suspended its relations on Friday. Its ambassador was called home on 5 January. Others were urged to follow": in the news. */
    private static boolean isEarlier(Found found, Found news) {
        return found.when() != null
                && news.when() != null
                && found.when().to().isBefore(news.when().from());
    }

    /** "recognised it in May and the two established relations. Others have done so": recognised it, rather than what went with that. */
    static boolean isSequence(Found found, Found recognition) {
        boolean toCome = found.kind() == ActKind.RELATIONS_ESTABLISHED
                && (found.status() == Status.ANNOUNCED
                        || found.status() == Status.DONE && found.sentence() - recognition.sentence() <= MEANS_FOLLOW)
                && recognition.kind() == ActKind.RECOGNITION
                && recognition.status() == Status.DONE
                && recognition.sentence() < found.sentence()
                && !recognition.background();
        if (toCome) {
            // "Israel recognised Somaliland. The two have set up relations. Others may do likewise"
            return Stream.concat(recognition.actors().stream(), recognition.targets().stream())
                    .toList()
                    .containsAll(Stream.concat(found.actors().stream(), found.targets().stream())
                            .toList());
        }
        return found.kind() == ActKind.RELATIONS_ESTABLISHED
                && recognition.kind() == ActKind.RECOGNITION
                && recognition.sentence() == found.sentence()
                && recognition.anchor() < found.anchor()
                && recognition.actors().equals(found.actors())
                && recognition.targets().equals(found.targets());
    }

    static boolean sharesSide(Found one, Found other) {
        return Stream.concat(one.actors().stream(), one.targets().stream())
                .anyMatch(party ->
                        other.actors().contains(party) || other.targets().contains(party));
    }

    /** "broke with Qatar and gave its diplomats two days": what goes with a rupture is not what others then join. */
    static boolean isMeans(Found found, Found rupture) {
        boolean reopening = found.kind() == ActKind.EMBASSY_OPENED
                && (rupture.kind() == ActKind.RELATIONS_RESTORED || rupture.kind() == ActKind.RELATIONS_ESTABLISHED);
        if (reopening) {
            List<Party> sides = Stream.concat(rupture.actors().stream(), rupture.targets().stream())
                    .toList();
            return Math.abs(found.sentence() - rupture.sentence()) <= 1
                    && sides.containsAll(found.actors())
                    && sides.containsAll(found.targets());
        }
        return (found.kind() == ActKind.DIPLOMATS_EXPELLED
                        || found.kind() == ActKind.EMBASSY_CLOSED
                        || found.kind() == ActKind.AMBASSADOR_RECALLED)
                && rupture.kind() == ActKind.RELATIONS_SEVERED
                // "expelled three diplomats, but was not severing relations", "may break relations and recalled its
                // envoy. Others did the same"
                && (rupture.status() == Status.DONE || rupture.status() == Status.ANNOUNCED)
                && found.sentence() - rupture.sentence() <= MEANS_FOLLOW
                && found.sentence() - rupture.sentence() >= -1
                && rupture.actors().containsAll(found.actors())
                && rupture.targets().containsAll(found.targets());
    }

    /** "demanded that Israel withdraw the recognition. Peru would not follow": in what was done, and not in its undoing. */
    static boolean isUndoing(Found urged, Found done) {
        boolean opposite = urged.kind() == ActKind.WITHDRAWAL_OF_RECOGNITION && done.kind() == ActKind.RECOGNITION
                || urged.kind() == ActKind.RELATIONS_SEVERED && done.kind() == ActKind.RELATIONS_ESTABLISHED
                || urged.kind() == ActKind.EMBASSY_CLOSED && done.kind() == ActKind.EMBASSY_OPENED
                || urged.kind() == ActKind.RELATIONS_RESTORED && done.kind() == ActKind.RELATIONS_SEVERED;
        return opposite
                && urged.status() == Status.URGED
                && done.status() == Status.DONE
                && done.actors().containsAll(urged.actors())
                && done.targets().containsAll(urged.targets());
    }

    /** "Italy recognised the council. It closed its embassy last month. Kuwait is studying a similar decision": in what is the news. */
    private static boolean isHistory(Found found, Found done) {
        Edtf when = found.when();
        Edtf news = done.when();
        return when != null
                && (news == null || when.to().isBefore(news.from()))
                && isMission(found.kind())
                && done.kind() == ActKind.RECOGNITION
                && done.status() == Status.DONE
                && !done.background()
                && done.sentence() <= found.sentence()
                && done.actors().equals(found.actors());
    }

    /** "France and Iran restored relations. They had been broken off by France. Britain wants to follow": in restoring them. */
    static boolean isBygone(Found found, Found done) {
        return isHistory(found, done)
                || (found.kind() == ActKind.RELATIONS_SEVERED
                                || found.kind() == ActKind.RELATIONS_SUSPENDED
                                || found.kind() == ActKind.RELATIONS_DOWNGRADED)
                        && done.kind() == ActKind.RELATIONS_RESTORED
                        && done.status() == Status.DONE
                        && found.background()
                        && done.sentence() <= found.sentence()
                        && Stream.concat(done.actors().stream(), done.targets().stream())
                                .toList()
                                .containsAll(Stream.concat(found.actors().stream(), found.targets().stream())
                                        .toList());
    }

    /** What has been undone since, or is the history of those who did the news, unless words point at what is long past. */
    static boolean isPast(Scene scene, VerbGroup pointing, Found found, Found done) {
        if (pointing.pastPerfect() || PlainDeeds.isOld(scene, pointing)) {
            return false;
        }
        // "Pakistan last recalled its envoy in February. India did so too"
        boolean bare = scene.parse().lower(pointing.chunk()).equals("did")
                && scene.dating().own(pointing.chunk()).isEmpty();
        return isUndone(found, done) || !bare && isHistory(scene, found, done);
    }

    /** "Peru broke with Chad. The two had established relations in 1975. Mali will not follow suit": in what is done now. */
    private static boolean isHistory(Scene scene, Found found, Found done) {
        ToldSides told = new ToldSides(scene);
        return told.isOld(found)
                && !told.isOld(done)
                && done.status() == Status.DONE
                && done.sentence() <= found.sentence()
                && found.kind() != done.kind()
                && found.kind().effect().isPresent()
                && (Sides.ALIKE.contains(done.kind()) || done.kind().isOf(Aspect.RELATIONS))
                && Stream.concat(done.actors().stream(), done.targets().stream())
                        .toList()
                        .containsAll(Stream.concat(found.actors().stream(), found.targets().stream())
                                .toList());
    }

    /** "Grenada and China restored relations. Taiwan cut its ties. Others were urged to follow": Grenada, and not who was left. */
    static boolean isOfTheLeft(Found found, Found turned) {
        return (found.kind() == ActKind.RELATIONS_SEVERED || found.kind() == ActKind.RELATIONS_SUSPENDED)
                && found.actors().stream().anyMatch(Rivals.BOTH::contains)
                && turned.symmetric()
                && turned.sentence() <= found.sentence()
                && !turned.actors().containsAll(found.actors())
                && !turned.targets().containsAll(found.actors())
                && Stream.concat(turned.actors().stream(), turned.targets().stream())
                        .toList()
                        .containsAll(found.targets())
                && Stream.concat(turned.actors().stream(), turned.targets().stream())
                        .anyMatch(Rivals.BOTH::contains);
    }

    /** "withdrew its recognition of Abkhazia, which it had granted in 2011. Vanuatu did the same": in what is the news. */
    static boolean isUndone(Found found, Found news) {
        return found.background()
                && found.kind() == ActKind.RECOGNITION
                && !news.background()
                && (news.kind() == ActKind.WITHDRAWAL_OF_RECOGNITION
                        || news.kind() == ActKind.SUSPENSION_OF_RECOGNITION)
                && news.sentence() <= found.sentence()
                && !found.actors().isEmpty()
                && news.actors().containsAll(found.actors())
                && news.targets().containsAll(found.targets());
    }

    /** "Chad reopened its embassy in Syria. Mali, which closed its own in 2012, may be next. Togo has no plans to do so": to reopen it. */
    static boolean isReopened(Scene scene, Found found, Found news) {
        return new ToldSides(scene).isOld(found)
                && found.kind() == ActKind.EMBASSY_CLOSED
                && news.kind() == ActKind.EMBASSY_OPENED
                && !news.background()
                && news.sentence() <= found.sentence()
                && news.targets().equals(found.targets());
    }

    static boolean isMission(ActKind kind) {
        return kind == ActKind.DIPLOMATS_EXPELLED || kind.isOf(Aspect.MISSION);
    }
}
