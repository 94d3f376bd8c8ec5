package credence.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.stance.Comparison;
import credence.stance.Tally;
import java.util.Locale;

/** The JSON form of a tally, with its members and where viewpoints differ. What {@link StanceJson} promises holds of it too. */
public record TallyJson(Json json) {
    public TallyJson(Called called) {
        this(new Json(called));
    }

    /** A tally by the first viewpoint, and where several were asked for each of them and where they differ. */
    public ObjectNode tally(Comparison comparison) {
        Tally first = comparison.tallies().getFirst();
        ObjectNode tally = Json.object();
        tally.set("polity", json.polity(first.of()));
        tally.put("direction", first.direction().name().toLowerCase(Locale.ROOT));
        StanceJson.question(tally, first.question());
        counted(
                tally.put("population", first.population().word())
                        .put("complete", Inquiry.COVERAGE.isComplete(first.of(), first.direction())),
                first);
        if (comparison.tallies().size() > 1) {
            tally.set(
                    "tallies",
                    Json.array(
                            comparison.tallies(),
                            one -> counted(
                                    Json.object()
                                            .put(
                                                    "viewpoint",
                                                    one.question().viewpoint().word()),
                                    one)));
            tally.set("differences", Json.array(comparison.differences(), this::difference));
        }
        return tally;
    }

    private ObjectNode counted(ObjectNode tally, Tally of) {
        tally.put("count", of.count())
                .put("possible", of.possible().size())
                .put("disputed", of.disputed().size());
        if (of.question().reportedBy() != null) {
            tally.put("withoutPublication", of.withoutPublication());
        }
        tally.set("members", Json.array(of.members(), this::member));
        tally.set("possibleMembers", Json.array(of.possible(), this::member));
        tally.set("disputedMembers", Json.array(of.disputed(), this::member));
        return tally;
    }

    private ObjectNode member(Tally.Member of) {
        ObjectNode member = Json.object();
        member.set("polity", json.polity(of.polity()));
        member.put("since", of.since().text())
                .put("entry", of.entry().revision().value())
                .put(
                        "confidence",
                        of.confidence() == null ? null : of.confidence().word())
                .put("disputed", of.disputed())
                .put("value", of.position().value());
        member.set("could", StanceJson.could(of.position()));
        member.set("evidence", of.entry().evidence().map(Json::evidence).orElse(null));
        return member;
    }

    private ObjectNode difference(Comparison.Difference of) {
        ObjectNode difference = Json.object();
        difference.set("polity", json.polity(of.polity()));
        difference.set(
                "viewpoints",
                Json.array(
                        of.positions(),
                        counted -> Json.object()
                                .put("viewpoint", counted.viewpoint().word())
                                .put("counted", counted.status().name().toLowerCase(Locale.ROOT))
                                .put(
                                        "since",
                                        counted.member()
                                                .map(member -> member.since().text())
                                                .orElse(null))
                                .put(
                                        "entry",
                                        counted.member()
                                                .map(member -> (Long) member.entry()
                                                        .revision()
                                                        .value())
                                                .orElse(null))));
        return difference;
    }
}
