package credence.web;

import credence.InvalidInput;
import credence.act.ActKind;
import credence.act.Party;
import credence.answer.Inquiry;
import credence.claim.ClaimForm;
import credence.claim.Comparison;
import credence.polity.Polities;
import credence.polity.PolityKey;
import credence.polity.Population;
import credence.report.Report;
import credence.time.Edtf;
import credence.verdict.Assertion;
import credence.verdict.Told;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A claim as a program sends it: the sentence that makes it, or its parts. */
final class ClaimForms {
    private static final List<String> TEXT = List.of("text", "published");
    static final List<String> PARTS =
            List.of("form", "kind", "actor", "target", "rank", "count", "comparison", "since", "after", "population");
    private static final String MEND =
            "Send {\"text\": \"…\", \"published\": \"YYYY-MM-DD\"}, or {\"form\": \"ordinal\", \"kind\":"
                    + " \"recognition\", \"actor\": \"PRK\", \"target\": \"XDP\", \"rank\": 3, \"population\": \"un-members\"}.";

    private ClaimForms() {}

    static JsonBody parse(byte[] body) {
        List<String> all = new java.util.ArrayList<>(TEXT);
        all.addAll(PARTS);
        return JsonBody.parse(body, "a claim", MEND, all);
    }

    /**
     * The report of one sentence; null where the claim comes in parts.
     *
     * @throws InvalidInput naming a field, also where both forms are mixed
     */
    static @Nullable Report report(JsonBody json) {
        if (json.string("text") == null) {
            if (json.string("form") == null) {
                throw new InvalidInput("text", "is missing, and so is form", MEND);
            }
            if (json.string("published") != null) {
                throw new InvalidInput("published", "goes with text only", "Ask for the day with ?asOf=YYYY-MM-DD.");
            }
            return null;
        }
        for (String part : PARTS) {
            if (json.json().hasNonNull(part)) {
                throw new InvalidInput(part, "does not go with text", "Send the sentence, or the parts of the claim.");
            }
        }
        return report(json.string("text"), json.string("published"));
    }

    static Report report(@Nullable String text, @Nullable String published) {
        return Report.of(text, null, published, null, null, LocalDate.now(ZoneOffset.ofHours(14)));
    }

    /** @throws InvalidInput naming the field */
    static Told told(JsonBody json, Polities polities) {
        @Nullable String population = json.string("population");
        @Nullable String since = json.string("since");
        @Nullable Long rank = json.number("rank");
        @Nullable Long count = json.number("count");
        ClaimForm form = ClaimForm.parse(text(json, "form"));
        ActKind kind = ActKind.parse(text(json, "kind"));
        List<Population> populations = population == null
                ? List.of(Population.UN_MEMBERS, Population.UN_MEMBERS_AND_OBSERVERS, Population.ALL)
                : List.of(Population.parse(population, Inquiry.MEMBERSHIPS));
        @Nullable
        Party actor = json.string("actor") == null ? null : Choice.party("actor", json.string("actor"), polities);
        List<Party> targets = json.strings("target").stream()
                .map(word -> Choice.party("target", word, polities))
                .toList();
        if (targets.isEmpty()
                || actor instanceof Party.Named
                || targets.stream().anyMatch(Party.Named.class::isInstance)) {
            return Told.lacking(actor, targets, populations);
        }
        return Told.of(new Assertion(
                form,
                kind,
                actor == null ? null : key(actor),
                targets.stream().map(ClaimForms::key).toList(),
                form == ClaimForm.FIRST && rank == null ? Integer.valueOf(1) : whole("rank", rank),
                whole("count", count),
                comparison(json, form),
                populations,
                since == null ? null : Edtf.parse(since),
                keys(json, "after", polities)));
    }

    private static @Nullable Comparison comparison(JsonBody json, ClaimForm form) {
        @Nullable String sent = json.string("comparison");
        if (sent != null && form != ClaimForm.COUNT) {
            throw new InvalidInput("comparison", "goes with form count only", "Leave it out, or count.");
        }
        return sent == null ? null : Comparison.parse(sent);
    }

    private static PolityKey key(Party party) {
        return ((Party.Known) party).key();
    }

    private static String text(JsonBody json, String field) {
        @Nullable String text = json.string(field);
        return text == null ? "" : text;
    }

    private static @Nullable Integer whole(String field, @Nullable Long number) {
        if (number == null) {
            return null;
        }
        if (number < 0 || number > 10_000) {
            throw new InvalidInput(field, "is not between 0 and 10000", "Send a number such as 3.");
        }
        return number.intValue();
    }

    private static List<PolityKey> keys(JsonBody json, String field, Polities polities) {
        return json.strings(field).stream()
                .map(word -> Choice.polity(field, word, polities))
                .toList();
    }
}
