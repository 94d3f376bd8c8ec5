package credence.claim;

import credence.act.ActKind;
import credence.act.Party;
import credence.report.Passage;
import credence.time.Edtf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report asserts of the register as a whole.
 *
 * @param actor who is ranked or counted; null where the claim counts without naming
 * @param rank for an ordinal, a first and "the first since 1999": 1 for the first; null in other forms
 * @param count for a count: how many; null in other forms
 * @param comparison how the count is meant; null in other forms
 * @param population among whom, in the report's words, such as "UN member" or "in Europe"; null where it does not say
 * @param since from when on, in "has had ties since 1992" and "the first since 1999"; null in other forms
 * @param after those named as having done so before, in the order of the text
 * @param evidence the passage that asserts it
 */
public record Claim(
        ClaimForm form,
        ActKind kind,
        @Nullable Party actor,
        @Nullable Party target,
        @Nullable Integer rank,
        @Nullable Integer count,
        @Nullable Comparison comparison,
        @Nullable String population,
        @Nullable Edtf since,
        List<Party> after,
        Passage evidence) {
    /** One that says nothing but who did it, or did not: an only, a last, a never. */
    public static Claim of(
            ClaimForm form, ActKind kind, @Nullable Party actor, @Nullable Party target, Passage evidence) {
        return new Claim(form, kind, actor, target, null, null, null, null, null, List.of(), evidence);
    }

    public Claim {
        after = List.copyOf(after);
    }

    /** The same, among these; null where nothing says among whom. */
    public Claim among(@Nullable String others) {
        return new Claim(form, kind, actor, target, rank, count, comparison, others, since, after, evidence);
    }

    /** The same, after these. */
    public Claim after(List<Party> before) {
        return new Claim(form, kind, actor, target, rank, count, comparison, population, since, before, evidence);
    }
}
