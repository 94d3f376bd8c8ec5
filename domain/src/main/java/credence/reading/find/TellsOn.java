package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.reading.parse.Parse;
import credence.time.Edtf;
import java.util.List;
import java.util.stream.Stream;

/** Acts told on from what was long before the news: "Vanuatu recognised it in November. Beijing condemned the step and threatened to". */
record TellsOn(Text text, Reasons reasons, List<Telling> acts) {
    /** What was so long ago has its own story. */
    private static final int STORY_DAYS = 30;

    /** "Vanuatu recognised it in November. Beijing condemned the step and threatened to": told on from what was long before the news. */
    boolean holds(Found found) {
        boolean told = found.status() == Status.THREATENED
                || found.status() == Status.DONE
                        // what is thought of the news is told anywhere
                        && found.kind() != ActKind.CONDEMNATION
                        && found.kind() != ActKind.SUPPORT;
        if (!told
                || found.when() != null
                || found.sentence() == 0
                || !reasons.simplePast(found)
                || found.status() == Status.THREATENED && !isOfThen(found)
                || !isSameParagraph(found.sentence())) {
            return false;
        }
        List<Found> before = acts.stream()
                .map(Telling::found)
                .filter(other -> other.sentence() == found.sentence() - 1)
                .toList();
        return !before.isEmpty()
                && before.stream().allMatch(this::isLongBefore)
                && before.stream().anyMatch(other -> sharesSide(found, other));
    }

    /** "threatened to cut ties", and not "is threatening to", "threatened on Wednesday to". */
    private boolean isOfThen(Found threat) {
        Parse parse = text.parse(threat.sentence());
        boolean past = parse.verbs().reversed().stream()
                .filter(verb -> verb.finite() && verb.chunk() <= threat.anchor())
                .findFirst()
                .filter(verb -> !verb.progressive()
                        && !verb.perfect()
                        && parse.lower(verb.chunk()).endsWith("ed"))
                .isPresent();
        return past && parse.times().stream().noneMatch(time -> time.value() != null);
    }

    private boolean isSameParagraph(int sentence) {
        return text.sentences().get(sentence).paragraph()
                == text.sentences().get(sentence - 1).paragraph();
    }

    private boolean isLongBefore(Found other) {
        Edtf when = other.when();
        return when != null
                && text.published().isPresent()
                && when.to().isBefore(text.published().get().minusDays(STORY_DAYS));
    }

    private static boolean sharesSide(Found one, Found other) {
        return Stream.concat(one.actors().stream(), one.targets().stream())
                .anyMatch(
                        side -> other.actors().contains(side) || other.targets().contains(side));
    }
}
