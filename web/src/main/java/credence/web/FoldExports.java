package credence.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.act.Aspect;
import credence.act.Effect;
import credence.answer.Inquiry;
import credence.answer.StanceJson;
import credence.ledger.Entry;
import credence.ledger.Revision;
import credence.polity.PolityKey;
import credence.stance.Comparison;
import credence.stance.Difference;
import credence.stance.Position;
import credence.stance.Stance;
import credence.stance.Tally;
import credence.stance.Timeline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What is folded from the ledger as a file: small lists, whole in memory. */
record FoldExports(Names names, JsonLd linked) {
    private static final List<String> TALLY = List.of(
            "viewpoint",
            "as_of",
            "population",
            "counted",
            "polity",
            "polity_name",
            "since",
            "entry",
            "confidence",
            "disputed",
            "value",
            "source",
            "url",
            "complete");
    private static final List<String> CHANGE = List.of(
            "part",
            "actor",
            "actor_name",
            "target",
            "target_name",
            "aspect",
            "before",
            "before_since",
            "after",
            "after_since",
            "entries");
    private static final List<String> STANCE = List.of(
            "viewpoint",
            "as_of",
            "actor",
            "actor_name",
            "target",
            "target_name",
            "aspect",
            "value",
            "held",
            "since",
            "certain",
            "could",
            "entries",
            "sources");

    Export tally(Comparison comparison, ObjectNode json) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<ObjectNode> nodes = new ArrayList<>();
        for (Tally tally : comparison.tallies()) {
            tally.members().forEach(member -> member(tally, member, "counted", rows, nodes));
            tally.possible().forEach(member -> member(tally, member, "possible", rows, nodes));
            tally.disputed().forEach(member -> member(tally, member, "disputed", rows, nodes));
        }
        Tally first = comparison.tallies().getFirst();
        return Export.of(
                first.of() + "-" + direction(first) + "-" + first.question().day(),
                first.question().known(),
                Sheet.of(TALLY, rows),
                json,
                nodes);
    }

    private static String direction(Tally tally) {
        return tally.direction().name().toLowerCase(Locale.ROOT);
    }

    private void member(
            Tally tally, Tally.Member member, String counted, List<Map<String, Object>> rows, List<ObjectNode> nodes) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("viewpoint", tally.question().viewpoint().word());
        row.put("as_of", tally.question().day().toString());
        row.put("population", tally.population().word());
        row.put("counted", counted);
        row.put("polity", member.polity().value());
        row.put("polity_name", names.side(member.polity()).name());
        row.put("since", member.since().text());
        row.put("entry", member.entry().revision().value());
        Cells.put(
                row,
                "confidence",
                member.confidence() == null ? null : member.confidence().word());
        row.put("disputed", member.disputed());
        row.put("value", member.position().value());
        row.put("complete", Inquiry.COVERAGE.isComplete(tally.of(), tally.direction()));
        source(row, member.entry());
        rows.add(row);
        ObjectNode node = linked.derived(
                "/polities/" + tally.of() + "/" + direction(tally) + "#" + member.polity() + "-"
                        + tally.question().viewpoint().word().replaceAll("[^A-Za-z0-9]+", "-"),
                Term.MEMBER.word(),
                List.of(member.entry()));
        node.put(Term.COUNTED.word(), counted)
                .put(Term.VALUE.word(), member.position().value());
        node.put(Term.VIEWPOINT.word(), tally.question().viewpoint().word());
        node.put(Term.AS_OF.word(), tally.question().day().toString());
        node.put(Term.SINCE.word(), member.since().text());
        node.set("schema:about", linked.side(member.polity()));
        nodes.add(node);
    }

    private static void source(Map<String, Object> row, Entry entry) {
        entry.act().ifPresent(act -> {
            Cells.put(row, "source", credence.persistence.Exported.stated(entry).source());
            Cells.put(row, "url", credence.persistence.Exported.stated(entry).url());
        });
    }

    Export timeline(String name, Timeline timeline, ObjectNode json) {
        List<String> columns = new ArrayList<>(List.of("date", "is_held", "account_of"));
        columns.addAll(Cells.ENTRY);
        Cells cells = new Cells(names);
        List<Map<String, Object>> rows = new ArrayList<>();
        List<ObjectNode> nodes = new ArrayList<>();
        for (Timeline.Moment moment : timeline.moments()) {
            Stream.concat(Stream.of(moment.entry()), moment.accounts().stream()).forEach(entry -> {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("date", moment.when().text());
                row.put("is_held", entry.equals(moment.entry()) && moment.isHeld());
                if (!entry.equals(moment.entry())) {
                    row.put("account_of", moment.entry().revision().value());
                }
                row.putAll(cells.entry(entry, Map.of()));
                rows.add(row);
                nodes.add(linked.entry(entry, Map.of()));
            });
        }
        return Export.of(name, timeline.question().known(), Sheet.of(columns, rows), json, nodes);
    }

    Export differences(String name, Revision revision, Difference difference, ObjectNode json) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<ObjectNode> nodes = new ArrayList<>();
        difference.world().forEach(change -> change("world", change, rows, nodes));
        difference.knowledge().forEach(change -> change("knowledge", change, rows, nodes));
        return Export.of(name, revision, Sheet.of(CHANGE, rows), json, nodes);
    }

    private void change(String part, Difference.Change change, List<Map<String, Object>> rows, List<ObjectNode> nodes) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("part", part);
        pair(row, change.actor(), change.target());
        row.put("aspect", StanceJson.word(change.aspect()));
        row.put("before", change.before().value());
        change.before().sinceWhen().ifPresent(when -> row.put("before_since", when.text()));
        row.put("after", change.after().value());
        change.after().sinceWhen().ifPresent(when -> row.put("after_since", when.text()));
        row.put("entries", revisions(change.by()));
        rows.add(row);
        ObjectNode node = linked.derived(
                "/stances/" + change.actor() + "/" + change.target() + "/differences#" + part + "-"
                        + StanceJson.word(change.aspect()),
                Term.CHANGE.word(),
                change.by());
        node.put(Term.ASPECT.word(), StanceJson.word(change.aspect()))
                .put(Term.BEFORE.word(), change.before().value())
                .put(Term.AFTER.word(), change.after().value());
        nodes.add(node);
    }

    private void pair(Map<String, Object> row, PolityKey actor, PolityKey target) {
        row.put("actor", actor.value());
        row.put("actor_name", names.side(actor).name());
        row.put("target", target.value());
        row.put("target_name", names.side(target).name());
    }

    private static List<String> revisions(List<Entry> entries) {
        return entries.stream().map(entry -> entry.revision().toString()).toList();
    }

    Export stance(List<Stance> stances, ObjectNode json) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<ObjectNode> nodes = new ArrayList<>();
        for (Stance stance : stances) {
            for (Aspect aspect : Aspect.values()) {
                Position position = stance.position(aspect);
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("viewpoint", stance.question().viewpoint().word());
                row.put("as_of", stance.question().day().toString());
                pair(row, stance.actor(), stance.target());
                row.put("aspect", StanceJson.word(aspect));
                row.put("value", position.value());
                row.put("held", position.held());
                position.sinceWhen().ifPresent(when -> row.put("since", when.text()));
                row.put("certain", position.certain().name().toLowerCase(Locale.ROOT));
                row.put("could", position.could().stream().map(Effect::word).toList());
                row.put("entries", revisions(position.deciding()));
                row.put(
                        "sources",
                        position.deciding().stream()
                                .map(entry -> credence.persistence.Exported.stated(entry)
                                        .source())
                                .distinct()
                                .toList());
                rows.add(row);
                ObjectNode node = linked.derived(
                        "/stances/" + stance.actor() + "/" + stance.target() + "#" + StanceJson.word(aspect) + "-"
                                + stance.question().viewpoint().word().replaceAll("[^A-Za-z0-9]+", "-"),
                        Term.POSITION.word(),
                        position.deciding());
                node.put(Term.VIEWPOINT.word(), stance.question().viewpoint().word())
                        .put(Term.AS_OF.word(), stance.question().day().toString())
                        .put(Term.VALUE.word(), position.value());
                nodes.add(node);
            }
        }
        Stance first = stances.getFirst();
        stances.stream()
                .flatMap(stance -> stance.acts().stream())
                .distinct()
                .forEach(entry -> nodes.add(linked.entry(entry, Map.of())));
        return Export.of(
                first.actor() + "-" + first.target() + "-" + first.question().day(),
                first.question().known(),
                Sheet.of(STANCE, rows),
                json,
                nodes);
    }
}
