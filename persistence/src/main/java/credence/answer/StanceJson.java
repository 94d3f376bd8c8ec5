package credence.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.act.Aspect;
import credence.act.Effect;
import credence.ledger.Entry;
import credence.persistence.Sighting;
import credence.polity.PolityKey;
import credence.stance.Difference;
import credence.stance.History;
import credence.stance.Position;
import credence.stance.Question;
import credence.stance.Stance;
import credence.stance.Timeline;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The JSON forms of what is folded from the ledger. Everything in them follows from the question and the revision, so that the same
 * question at the same revision gives the same bytes.
 */
public record StanceJson(Json json, Called called) {
    public StanceJson(Called called) {
        this(new Json(called), called);
    }

    /**
     * A stance by the first viewpoint, and where several were asked for each of them.
     *
     * @param stances one for each viewpoint
     * @param sightings what was seen, apart from the acts; told only where there is any
     */
    public ObjectNode stance(List<Stance> stances, List<Sighting> sightings) {
        Stance first = stances.getFirst();
        ObjectNode stance = Json.object();
        stance.set("actor", json.polity(first.actor()));
        stance.set("target", json.polity(first.target()));
        question(stance, first.question());
        positions(stance, first);
        if (stances.size() > 1) {
            stance.set(
                    "viewpoints",
                    Json.array(
                            stances,
                            one -> positions(
                                    Json.object()
                                            .put(
                                                    "viewpoint",
                                                    one.question().viewpoint().word()),
                                    one)));
        }
        withoutPublication(stance, first.question(), first.history());
        stance.set("entries", Json.array(first.acts(), json::entry));
        if (!sightings.isEmpty()) {
            stance.set("observations", Json.array(sightings, this::observation));
        }
        return stance;
    }

    private ObjectNode observation(Sighting sighting) {
        ObjectNode seen =
                pair(sighting.observation().actor(), sighting.observation().target());
        return seen.put("when", sighting.observation().when().text())
                .put("rank", sighting.observation().rank().word())
                .put("source", sighting.observation().source())
                .put("entry", sighting.revision().value());
    }

    private static void withoutPublication(ObjectNode stance, Question question, History history) {
        if (question.reportedBy() != null) {
            stance.put("withoutPublication", history.withoutPublication(question.known()));
        }
    }

    public static ObjectNode question(ObjectNode answer, Question question) {
        return answer.put("asOf", question.day().toString())
                .put("revision", question.known().value())
                .put(
                        "reportedBy",
                        question.reportedBy() == null
                                ? null
                                : question.reportedBy().toString())
                .put("viewpoint", question.viewpoint().word());
    }

    private ObjectNode positions(ObjectNode stance, Stance of) {
        for (Aspect aspect : Aspect.values()) {
            stance.set(word(aspect), position(of.position(aspect)));
        }
        return stance;
    }

    /** The name of an aspect in answers. */
    public static String word(Aspect aspect) {
        return switch (aspect) {
            case RECOGNITION -> "recognition";
            case RELATIONS -> "relations";
            case MISSION -> "missions";
        };
    }

    private ObjectNode position(Position position) {
        ObjectNode value = value(position);
        value.put("certain", position.certain().name().toLowerCase(Locale.ROOT));
        value.set("could", could(position));
        value.set("entries", Json.array(position.deciding(), json::entry));
        value.set("dissents", Json.array(position.dissents(), dissent -> {
            ObjectNode theirs = Json.object()
                    .put(
                            "teller",
                            dissent.teller() == null ? null : dissent.teller().word());
            theirs.setAll(value(dissent.position()));
            theirs.set("entries", Json.array(dissent.position().deciding(), json::entry));
            return theirs;
        }));
        return value;
    }

    private static ObjectNode value(Position position) {
        return Json.object()
                .put("value", position.value())
                .put("held", position.held())
                .put("since", position.sinceWhen().map(Object::toString).orElse(null));
    }

    /** Every state that the entries leave open; none at the end where nothing may have happened yet. */
    static ArrayNode could(Position position) {
        ArrayNode could = Json.list();
        position.could().stream().map(Effect::word).forEach(could::add);
        if (position.orNothing()) {
            could.add(Position.NONE);
        }
        return could;
    }

    /** Of a polity. */
    public ObjectNode timeline(PolityKey polity, Timeline timeline) {
        ObjectNode answer = Json.object();
        answer.set("polity", json.polity(polity));
        return timeline(answer, timeline);
    }

    /** Of a pair. */
    public ObjectNode timeline(PolityKey actor, PolityKey target, Timeline timeline) {
        return timeline(pair(actor, target), timeline);
    }

    private ObjectNode pair(PolityKey actor, PolityKey target) {
        ObjectNode answer = Json.object();
        answer.set("actor", json.polity(actor));
        answer.set("target", json.polity(target));
        return answer;
    }

    private ObjectNode timeline(ObjectNode answer, Timeline timeline) {
        question(answer, timeline.question()).put("count", timeline.moments().size());
        answer.set("moments", Json.array(timeline.moments(), moment -> {
            ObjectNode one = Json.object().put("when", moment.when().text()).put("held", moment.isHeld());
            one.set("entry", json.entry(moment.entry()));
            one.set("accounts", Json.array(moment.accounts(), json::entry));
            return one;
        }));
        return answer;
    }

    /** Of a polity with everybody. */
    public ObjectNode differences(PolityKey polity, Difference difference) {
        ObjectNode answer = Json.object();
        answer.set("polity", json.polity(polity));
        return differences(answer, difference);
    }

    /** Of a pair. */
    public ObjectNode differences(PolityKey actor, PolityKey target, Difference difference) {
        return differences(pair(actor, target), difference);
    }

    private ObjectNode differences(ObjectNode answer, Difference difference) {
        answer.set("from", point(difference.from()));
        answer.set("to", point(difference.to()));
        answer.put(
                        "revision",
                        Math.max(
                                difference.from().known().value(),
                                difference.to().known().value()))
                .put(
                        "reportedBy",
                        difference.to().reportedBy() == null
                                ? null
                                : String.valueOf(difference.to().reportedBy()))
                .put("viewpoint", difference.to().viewpoint().word());
        answer.set("world", Json.array(difference.world(), this::change));
        answer.set("knowledge", Json.array(difference.knowledge(), this::change));
        return answer;
    }

    private static ObjectNode point(Question question) {
        return Json.object()
                .put("asOf", question.day().toString())
                .put("revision", question.known().value());
    }

    public ObjectNode change(Difference.Change of) {
        ObjectNode change = pair(of.actor(), of.target());
        change.put("aspect", word(of.aspect()));
        change.set("before", value(of.before()));
        change.set("after", value(of.after()));
        change.set("entries", Json.array(of.by(), json::entry));
        return change;
    }

    /** The revisions of the entries that changed something, for a header. */
    public static @Nullable String revisions(List<Difference.Change> changes) {
        List<String> revisions = changes.stream()
                .flatMap(change -> change.by().stream())
                .map(Entry::revision)
                .distinct()
                .sorted()
                .map(Object::toString)
                .toList();
        return revisions.isEmpty() ? null : String.join(", ", revisions);
    }
}
