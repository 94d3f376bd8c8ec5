package credence.deploy.evaluate;

import credence.deploy.evaluate.Labelled.Quoted;
import credence.deploy.evaluate.Labelled.Ranked;
import credence.deploy.evaluate.Labelled.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** The sums over all reports, and what went wrong in each. */
final class Evaluation {
    private final Sides sides;
    private final Map<String, Counts> byKind = new TreeMap<>();
    private final Map<String, Counts> byStatus = new TreeMap<>();
    private final Map<Double, Counts> byConfidence = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private Counts relaxed = Counts.NONE;
    private Counts strict = Counts.NONE;
    private Counts dates = Counts.NONE;
    private Counts backgrounds = Counts.NONE;
    private Counts evidence = Counts.NONE;
    private Counts statements = Counts.NONE;
    private Counts speakers = Counts.NONE;
    private Counts claims = Counts.NONE;
    private Counts after = Counts.NONE;
    private int reports;

    Evaluation(Sides sides) {
        this.sides = sides;
    }

    void add(Labelled labelled, Labelled found) {
        reports++;
        acts(labelled, found);
        statements(labelled, found);
        claims(labelled, found);
    }

    private boolean sameAct(Told one, Told other) {
        boolean straight = sides.same(one.actor(), other.actor()) && sides.same(one.target(), other.target());
        boolean swapped =
                one.symmetric() && sides.same(one.actor(), other.target()) && sides.same(one.target(), other.actor());
        return one.kind().equals(other.kind()) && (straight || swapped);
    }

    private void acts(Labelled labelled, Labelled found) {
        BiPredicate<Told, Told> act = this::sameAct;
        BiPredicate<Told, Told> withStatus =
                act.and((one, other) -> one.status().equals(other.status()));
        BiPredicate<Told, Told> withDate =
                withStatus.and((one, other) -> one.date() != null && one.date().equals(other.date()));
        Matching<Told, Told> loose =
                Matching.of(labelled.acts(), found.acts(), Told::optional, List.of(withDate, withStatus, act));
        Matching<Told, Told> exact =
                Matching.of(labelled.acts(), found.acts(), Told::optional, List.of(withDate, withStatus));
        relaxed = relaxed.plus(loose.counts());
        strict = strict.plus(exact.counts());
        count(exact);
        calibrate(exact);
        String text = labelled.report().text();
        loose.pairs().stream().filter(pair -> !pair.optional()).forEach(pair -> pair(labelled.id(), text, pair));
        loose.misses().forEach(miss -> fault(labelled.id(), "missed", miss, Sentences.of(text, miss.evidence())));
        loose.alarms().forEach(alarm -> fault(labelled.id(), "false", alarm, Sentences.of(text, alarm.evidence())));
    }

    private void count(Matching<Told, Told> exact) {
        for (Matching.Pair<Told, Told> pair : exact.pairs()) {
            if (!pair.optional()) {
                tally(pair.labelled(), new Counts(1, 0, 0));
            }
        }
        exact.alarms().forEach(alarm -> tally(alarm, new Counts(0, 1, 0)));
        exact.misses().forEach(miss -> tally(miss, new Counts(0, 0, 1)));
    }

    /** How often the accounts of a confidence are right; optional ones say nothing of it. */
    private void calibrate(Matching<Told, Told> exact) {
        for (Matching.Pair<Told, Told> pair : exact.pairs()) {
            if (!pair.optional() && pair.found().confidence() != null) {
                byConfidence.merge(pair.found().confidence(), new Counts(1, 0, 0), Counts::plus);
            }
        }
        for (Told alarm : exact.alarms()) {
            if (alarm.confidence() != null) {
                byConfidence.merge(alarm.confidence(), new Counts(0, 1, 0), Counts::plus);
            }
        }
    }

    /** What the reader's confidence is worth: the share of right accounts for each that it gave. */
    Map<Double, Counts> byConfidence() {
        return Map.copyOf(byConfidence);
    }

    private void tally(Told told, Counts one) {
        byKind.merge(told.kind(), one, Counts::plus);
        byStatus.merge(told.status(), one, Counts::plus);
    }

    private void pair(String id, String text, Matching.Pair<Told, Told> pair) {
        Told gold = pair.labelled();
        Told told = pair.found();
        String sentence = Sentences.of(text, gold.evidence());
        if (!gold.status().equals(told.status())) {
            fault(id, "status " + told.status() + " for", gold, sentence);
        }
        if (gold.date() != null) {
            boolean right = gold.date().equals(told.date());
            dates = dates.plus(right ? new Counts(1, 0, 0) : new Counts(0, 1, 1));
            if (!right) {
                fault(id, "date " + told.date() + " for", gold, sentence);
            }
        }
        boolean same = gold.background() == told.background();
        backgrounds = backgrounds.plus(same ? new Counts(1, 0, 0) : new Counts(0, 1, 1));
        if (!same) {
            fault(id, "background " + told.background() + " for", gold, sentence);
        }
        boolean shown = Sentences.overlap(text, gold.evidence(), told.evidence());
        evidence = evidence.plus(shown ? new Counts(1, 0, 0) : new Counts(0, 1, 1));
        if (!shown) {
            fault(id, "evidence \"" + told.evidence() + "\" for", gold, sentence);
        }
    }

    private void statements(Labelled labelled, Labelled found) {
        Matching<Quoted, Quoted> matching = Matching.of(
                labelled.quotes(),
                found.quotes(),
                quote -> false,
                List.of((one, other) -> Sentences.sameWords(one.text(), other.text())));
        statements = statements.plus(matching.counts());
        for (Matching.Pair<Quoted, Quoted> pair : matching.pairs()) {
            String told = pair.found().speaker();
            String gold = pair.labelled().speaker();
            boolean same =
                    Sentences.shareAName(gold, told) || Sentences.shareAName(sides.spoken(gold), sides.spoken(told));
            speakers = speakers.plus(same ? new Counts(1, 0, 0) : new Counts(0, 1, 1));
            if (!same) {
                fault(labelled.id(), "speaker " + pair.found().speaker() + " for", pair.labelled(), "");
            }
        }
        matching.misses().forEach(miss -> fault(labelled.id(), "missed statement", miss, ""));
        matching.alarms().forEach(alarm -> fault(labelled.id(), "false statement", alarm, ""));
    }

    private void claims(Labelled labelled, Labelled found) {
        List<Ranked> told = labelled.ordinalsOnly()
                ? found.claims().stream().filter(claim -> claim.rank() != null).toList()
                : found.claims();
        Matching<Ranked, Ranked> matching =
                Matching.of(labelled.claims(), told, Ranked::optional, List.of(this::sameClaim));
        claims = claims.plus(matching.counts());
        for (Matching.Pair<Ranked, Ranked> pair : matching.pairs()) {
            boolean same = pair.labelled().after().equals(pair.found().after());
            after = after.plus(same ? new Counts(1, 0, 0) : new Counts(0, 1, 1));
            if (!same) {
                fault(labelled.id(), "claim's after " + pair.found().after() + " for", pair.labelled(), "");
            }
        }
        String text = labelled.report().text();
        matching.misses()
                .forEach(miss -> fault(labelled.id(), "missed claim", miss, Sentences.of(text, miss.evidence())));
        matching.alarms()
                .forEach(alarm -> fault(labelled.id(), "false claim", alarm, Sentences.of(text, alarm.evidence())));
    }

    private boolean sameClaim(Ranked one, Ranked other) {
        boolean straight = sides.same(one.actor(), other.actor()) && sides.same(one.target(), other.target());
        boolean swapped = one.kind().startsWith("relations_")
                && sides.same(one.actor(), other.target())
                && sides.same(one.target(), other.actor());
        boolean ranked = one.rank() != null && Objects.equals(one.rank(), other.rank());
        return (ranked || one.form().equals(other.form()))
                && one.kind().equals(other.kind())
                && (straight || swapped)
                && Objects.equals(one.rank(), other.rank())
                && Objects.equals(one.count(), other.count());
    }

    private void fault(String id, String what, Object which, String sentence) {
        faults.add(id + "  " + what + "  " + which + (sentence.isEmpty() ? "" : "\n      " + sentence));
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    Counts relaxed() {
        return relaxed;
    }

    Counts strict() {
        return strict;
    }

    Counts dates() {
        return dates;
    }

    Counts statements() {
        return statements;
    }

    Counts speakers() {
        return speakers;
    }

    Counts claims() {
        return claims;
    }

    /** The figures, a line each. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(reports + (reports == 1 ? " report" : " reports"));
        lines.add("");
        lines.add("accounts, relaxed (kind, actor, target)   " + relaxed);
        lines.add("accounts, strict (and status)             " + strict);
        lines.add("of the accounts found");
        lines.add("  date right, where one is labelled       " + share(dates));
        lines.add("  background right                        " + share(backgrounds));
        lines.add("  evidence overlaps                       " + share(evidence));
        lines.add("statements (words quoted)                 " + statements);
        lines.add("  speaker right                           " + share(speakers));
        lines.add("claims                                    " + claims);
        lines.add("  those before right                      " + share(after));
        lines.add("");
        lines.add("strict, by kind");
        byKind.forEach((kind, counts) -> lines.add(padded(kind) + counts));
        lines.add("strict, by status");
        byStatus.forEach((status, counts) -> lines.add(padded(status) + counts));
        lines.add("confidence given, and the share that is right");
        byConfidence.forEach((confidence, counts) -> lines.add(padded(String.format(Locale.ROOT, "%.2f", confidence))
                + String.format(
                        Locale.ROOT,
                        "%.3f  (%d of %d)",
                        counts.precision(),
                        counts.hits(),
                        counts.hits() + counts.alarms())));
        return lines;
    }

    private static String padded(String name) {
        return "  " + name + " ".repeat(Math.max(1, 40 - name.length()));
    }

    private static String share(Counts right) {
        int all = right.hits() + right.misses();
        return String.format(
                Locale.ROOT, "%.3f  (%d of %d)", all == 0 ? 1.0 : (double) right.hits() / all, right.hits(), all);
    }
}
