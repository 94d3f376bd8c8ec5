package credence.verdict;

import credence.InvalidInput;
import credence.act.Party;
import credence.claim.Claim;
import credence.claim.ClaimForm;
import credence.polity.Memberships;
import credence.polity.PolityKey;
import credence.polity.Population;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A claim as somebody makes it: what can be checked of it, or what it lacks.
 *
 * @param claims those of a report that are one, alike but for the target; empty where it comes from no report
 * @param populations among whom it may be meant
 * @param assertion null where it cannot be checked
 * @param lacks why it cannot, for people; null where it can
 */
public record Told(
        List<Claim> claims,
        List<Population> populations,
        @Nullable Assertion assertion,
        @Nullable String lacks) {
    /** What somebody is told whose text makes no claim. */
    public static final String NOTHING = "No claim was found in the text: nothing such as \u201cthe third country to"
            + " recognise \u2026\u201d, \u201cthe only one that \u2026\u201d, \u201c147 states recognise \u2026\u201d, with the polity named.";

    public Told {
        claims = List.copyOf(claims);
        populations = List.copyOf(populations);
        if ((assertion == null) == (lacks == null)) {
            throw new IllegalArgumentException("a claim can be checked, or lacks something");
        }
    }

    /** One that comes in parts. */
    public static Told of(Assertion assertion) {
        return new Told(List.of(), assertion.populations(), assertion, null);
    }

    /** One that comes in parts, and names a side for which the register has no key, or nobody where it must. */
    public static Told lacking(@Nullable Party actor, List<Party> targets, List<Population> populations) {
        return new Told(List.of(), populations, null, lacks(actor, targets).orElseThrow());
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
                                    Optional.ofNullable(claim.comparison()),
                                    Optional.of(claim.evidence())),
                            key -> new ArrayList<>())
                    .add(claim);
        }
        return alike.values().stream().map(all -> one(all, memberships)).toList();
    }

    private static Told one(List<Claim> alike, Memberships memberships) {
        Claim claim = alike.getFirst();
        Optional<List<Population>> meant = Among.meant(claim.population(), memberships);
        List<Population> populations = meant.orElse(List.of(Population.ALL));
        List<Party> targets = alike.stream()
                .flatMap(one -> Stream.ofNullable(one.target()))
                .distinct()
                .toList();
        Optional<String> lacks = lacks(claim.actor(), targets)
                .or(() -> meant.isPresent()
                        ? Optional.empty()
                        : Optional.of("the register keeps no list of “" + claim.population() + "”"));
        if (lacks.isPresent()) {
            return new Told(alike, populations, null, lacks.get());
        }
        try {
            return new Told(alike, populations, assertion(claim, targets, populations), null);
        } catch (InvalidInput lacking) {
            return new Told(alike, populations, null, lacking(lacking.field()));
        }
    }

    private static Assertion assertion(Claim claim, List<Party> targets, List<Population> populations) {
        return new Assertion(
                claim.form(),
                claim.kind(),
                key(claim.actor()).orElse(null),
                targets.stream().flatMap(target -> key(target).stream()).toList(),
                claim.form() == ClaimForm.FIRST ? Integer.valueOf(1) : claim.rank(),
                claim.count(),
                claim.comparison(),
                populations,
                claim.since(),
                claim.after().stream().flatMap(party -> key(party).stream()).toList());
    }

    private static Optional<String> lacks(@Nullable Party actor, List<Party> targets) {
        if (targets.isEmpty()) {
            return Optional.of("it does not say toward whom, and the register counts acts toward somebody");
        }
        return Stream.concat(Stream.ofNullable(actor), targets.stream())
                .flatMap(party -> party instanceof Party.Named named ? Stream.of(named.text()) : Stream.empty())
                .findFirst()
                .map(words -> "the register has no key for “" + words + "”");
    }

    private static String lacking(String field) {
        return switch (field) {
            case "actor" -> "it does not say who did so";
            case "rank" -> "it tells no rank";
            case "count" -> "it tells no number";
            case "since" -> "it does not say since when";
            default -> "its two sides are the same";
        };
    }

    private static Optional<PolityKey> key(@Nullable Party party) {
        return party instanceof Party.Known known ? Optional.of(known.key()) : Optional.empty();
    }
}
