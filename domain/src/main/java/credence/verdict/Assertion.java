package credence.verdict;

import credence.InvalidInput;
import credence.act.ActKind;
import credence.act.Party;
import credence.claim.Claim;
import credence.claim.ClaimForm;
import credence.polity.Memberships;
import credence.polity.PolityKey;
import credence.polity.Population;
import credence.report.Passage;
import credence.time.Edtf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A claim in the register's own terms: what {@link Verdicts} checks.
 *
 * @param targets toward all of them at once
 * @param rank for an ordinal; 1 for first
 * @param count for a count
 * @param populations among whom; several where the words leave it open
 * @param since null in most forms
 * @param after who is said to have done it before
 */
public record Assertion(
        ClaimForm form,
        ActKind kind,
        @Nullable PolityKey actor,
        List<PolityKey> targets,
        @Nullable Integer rank,
        @Nullable Integer count,
        List<Population> populations,
        @Nullable Edtf since,
        List<PolityKey> after) {
    /** @throws InvalidInput naming what the form needs and is not there */
    public Assertion {
        targets = List.copyOf(targets);
        populations = List.copyOf(populations);
        after = List.copyOf(after);
        need(!targets.isEmpty(), "target", "Send the key of a polity such as PSE.");
        need(form == ClaimForm.COUNT || actor != null, "actor", "Send the key of a polity such as PRK.");
        need(form != ClaimForm.ORDINAL || rank != null && rank > 0, "rank", "Send a number from 1 on, such as 3.");
        need(form != ClaimForm.COUNT || count != null && count >= 0, "count", "Send a number such as 147.");
        need(form != ClaimForm.SINCE || since != null, "since", "Send a date such as 1999.");
        need(!populations.isEmpty(), "population", "Send un-members, un-members-and-observers or all.");
        need(actor == null || !targets.contains(actor), "target", "Send another polity than the actor.");
    }

    private static void need(boolean there, String field, String mend) {
        if (!there) {
            throw new InvalidInput(field, "is missing or does not fit the form of the claim", mend);
        }
    }

    /**
     * A claim of a report as it can be checked.
     *
     * @param claims those that are one: alike but for the target
     * @param assertion null where it names a side for which the register has no key, or lacks what its form needs
     */
    public record Told(
            List<Claim> claims, Passage evidence, @Nullable Assertion assertion) {
        public Told {
            claims = List.copyOf(claims);
        }
    }

    /** The claims of a report: those that one passage makes of several targets at once ("the two republics") are one. */
    public static List<Told> of(List<Claim> claims, Memberships memberships) {
        Map<List<Optional<Object>>, List<Claim>> alike = new LinkedHashMap<>();
        for (Claim claim : claims) {
            alike.computeIfAbsent(
                            List.of(
                                    Optional.of(claim.form()),
                                    Optional.of(claim.kind()),
                                    Optional.ofNullable(claim.actor()),
                                    Optional.ofNullable(claim.rank()),
                                    Optional.ofNullable(claim.count()),
                                    Optional.of(claim.evidence())),
                            key -> new ArrayList<>())
                    .add(claim);
        }
        return alike.values().stream()
                .map(all -> new Told(all, all.getFirst().evidence(), assertion(all, memberships)))
                .toList();
    }

    private static @Nullable Assertion assertion(List<Claim> alike, Memberships memberships) {
        Claim claim = alike.getFirst();
        List<PolityKey> targets = alike.stream()
                .map(Claim::target)
                .map(Assertion::key)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        boolean named = alike.stream().anyMatch(one -> key(one.target()) == null)
                || claim.actor() != null && key(claim.actor()) == null;
        if (named) {
            return null;
        }
        try {
            return new Assertion(
                    claim.form(),
                    claim.kind(),
                    key(claim.actor()),
                    targets,
                    claim.form() == ClaimForm.FIRST ? Integer.valueOf(1) : claim.rank(),
                    claim.count(),
                    Among.meant(claim.population(), memberships),
                    claim.since(),
                    claim.after().stream()
                            .map(Assertion::key)
                            .filter(Objects::nonNull)
                            .toList());
        } catch (InvalidInput lacking) {
            return null;
        }
    }

    private static @Nullable PolityKey key(@Nullable Party party) {
        return party instanceof Party.Known known ? known.key() : null;
    }
}
