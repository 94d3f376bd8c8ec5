package credence.web;

import credence.claim.ClaimForm;
import credence.polity.PolityKey;
import credence.verdict.Assertion;
import credence.verdict.Checking;
import credence.verdict.Flag;
import credence.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A claim and its verdicts as a page shows them.
 *
 * @param watched what a watch of it sends; empty where it cannot be checked
 * @param claim what was checked, in words; null where it could not be checked
 */
public record VerdictLine(
        @Nullable String words, @Nullable String claim, Map<String, String> watched, List<Among> verdicts) {
    /**
     * The verdict among one population.
     *
     * @param flags what later entries made of it since it was kept
     */
    public record Among(String population, String verdict, String reason, List<Place> list, List<FlagLine> flags) {}

    /** One in the list, with its place in it from 1. */
    public record Place(int place, Side polity, String since, List<Long> entries, boolean possible) {}

    static List<VerdictLine> of(List<CheckedClaim> checked, Names names) {
        return checked.stream()
                .map(one -> new VerdictLine(
                        one.words(),
                        one.told().assertion() == null ? null : told(one.told().assertion(), names),
                        one.told().assertion() == null
                                ? Map.of()
                                : watched(one.told().assertion()),
                        one.verdicts().stream()
                                .map(verdict -> among(verdict, List.of(), names))
                                .toList()))
                .toList();
    }

    private static Map<String, String> watched(Assertion assertion) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("of", "claim");
        parts.put("form", assertion.form().word());
        parts.put("kind", assertion.kind().word());
        put(parts, "actor", assertion.actor());
        parts.put("target", keys(assertion.targets()));
        // The rank of a first is no part of it.
        put(parts, "rank", assertion.form() == ClaimForm.ORDINAL ? assertion.rank() : null);
        put(parts, "count", assertion.count());
        put(
                parts,
                "comparison",
                assertion.count() == null || assertion.comparison() == null
                        ? null
                        : assertion.comparison().word());
        put(parts, "since", assertion.since());
        parts.put("after", keys(assertion.after()));
        if (assertion.populations().size() == 1) {
            parts.put("population", assertion.populations().getFirst().word());
        }
        return parts;
    }

    private static void put(Map<String, String> parts, String field, @Nullable Object value) {
        if (value != null) {
            parts.put(field, value.toString());
        }
    }

    private static String keys(List<PolityKey> keys) {
        return keys.stream().map(PolityKey::value).collect(Collectors.joining(","));
    }

    static String told(Assertion assertion, Names names) {
        String targets =
                assertion.targets().stream().map(key -> names.side(key).name()).collect(Collectors.joining(" and "));
        return assertion.form().word()
                + (assertion.rank() == null ? "" : " " + assertion.rank())
                + (assertion.count() == null ? "" : " " + Formats.written(assertion.comparison(), assertion.count()))
                + ": "
                + (assertion.actor() == null
                        ? ""
                        : names.side(assertion.actor()).name() + ", ")
                + assertion.kind().label() + " toward " + targets;
    }

    static Among among(Verdict verdict, List<Flag> flags, Names names) {
        String population = verdict.population().word();
        List<Verdict.Placed> list = verdict.list();
        return new Among(
                population.replace('-', ' '),
                verdict.outcome().word(),
                verdict.told(names::name),
                java.util.stream.IntStream.range(0, list.size())
                        .mapToObj(i -> new Place(
                                i + 1,
                                names.side(list.get(i).polity()),
                                Formats.written(list.get(i).since()),
                                list.get(i).entries().stream()
                                        .map(entry -> entry.revision().value())
                                        .toList(),
                                list.get(i).possible()))
                        .toList(),
                Stream.concat(
                                FlagLine.of(flags, population, "", names).stream(),
                                FlagLine.of(flags, Checking.rankAmong(population), "rank", names).stream())
                        .toList());
    }
}
