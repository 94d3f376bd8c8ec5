package credence.reading;

import credence.act.Account;
import credence.report.Report;
import java.util.ArrayList;
import java.util.List;

/** Counts how readings compare with what was expected, and keeps a line for every difference. */
final class Tally {
    private int right;
    private int missed;
    private int extra;
    private int status;
    private int dated;
    private int datedRight;
    private int background;
    private final List<String> differences = new ArrayList<>();

    void add(Reader reader, Expected expected) {
        Reading reading = reader.read(new Report(expected.text(), null, expected.published(), null, null));
        List<Account> left = new ArrayList<>(reading.accounts());
        for (Expected.ExpectedAct act : expected.acts()) {
            Account hit = left.stream()
                    .filter(act::isOf)
                    .filter(act::hasStatusOf)
                    .findFirst()
                    .or(() -> left.stream().filter(act::isOf).findFirst())
                    .orElse(null);
            if (hit == null) {
                if (!act.optional()) {
                    missed++;
                    differences.add(expected.name() + " MISSED " + act);
                }
                continue;
            }
            left.remove(hit);
            if (!act.optional()) {
                compare(expected, act, hit);
            }
        }
        for (Account account : left) {
            extra++;
            differences.add(expected.name() + " EXTRA " + account.act() + " | "
                    + account.evidence().in(expected.text()));
        }
    }

    private void compare(Expected expected, Expected.ExpectedAct act, Account hit) {
        right++;
        boolean sameStatus = act.hasStatusOf(hit);
        boolean sameDate = act.when() == null
                || hit.act().when() != null
                        && act.when().equals(hit.act().when().text());
        boolean sameBackground = act.background() == hit.background();
        status += sameStatus ? 1 : 0;
        background += sameBackground ? 1 : 0;
        if (act.when() != null) {
            dated++;
            datedRight += sameDate ? 1 : 0;
        }
        if (!sameStatus || !sameDate || !sameBackground) {
            differences.add(expected.name() + " DIFFERS " + act + " bg=" + act.background() + " got "
                    + hit.act().status() + " " + hit.act().when() + " bg=" + hit.background());
        }
    }

    double precision() {
        return right / (double) Math.max(1, right + extra);
    }

    double recall() {
        return right / (double) Math.max(1, right + missed);
    }

    double statuses() {
        return status / (double) Math.max(1, right);
    }

    double dates() {
        return datedRight / (double) Math.max(1, dated);
    }

    double backgrounds() {
        return background / (double) Math.max(1, right);
    }

    int expected() {
        return right + missed;
    }

    /** The figures without the differences. */
    String summary() {
        return "precision %.2f recall %.2f of %d, status %.2f, date %.2f, background %.2f"
                .formatted(precision(), recall(), expected(), statuses(), dates(), backgrounds());
    }

    @Override
    public String toString() {
        return String.join("\n", differences) + "\n" + summary();
    }
}
