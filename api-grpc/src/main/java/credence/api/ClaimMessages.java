package credence.api;

import credence.InvalidInput;
import credence.claim.ClaimForm;
import credence.polity.PolityKey;
import credence.polity.Population;
import credence.time.Edtf;
import credence.v1.CheckedClaim;
import credence.v1.Placed;
import credence.verdict.Assertion;
import credence.verdict.Told;
import credence.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Claims from messages, and what the register says of them as messages. */
final class ClaimMessages {
    private ClaimMessages() {}

    /**
     * A claim in parts.
     *
     * @param field of the request that has it
     * @throws InvalidInput naming the part by its path
     */
    static Assertion assertion(String field, credence.v1.Assertion sent, Asked asked) {
        try {
            ClaimForm form = Words.of(sent.getForm());
            return new Assertion(
                    form,
                    Words.kind("kind", sent.getKind()),
                    sent.getActor().isEmpty() ? null : Requests.polity("actor", sent.getActor(), asked.polities()),
                    keys("targets", sent.getTargetsList(), asked),
                    sent.hasRank() ? (Integer) sent.getRank() : form == ClaimForm.FIRST ? (Integer) 1 : null,
                    sent.hasCount() ? (Integer) sent.getCount() : null,
                    Words.of(sent.getComparison()),
                    populations(sent.getPopulationsList(), asked),
                    sent.getSince().isEmpty() ? null : Edtf.parse(sent.getSince()),
                    keys("after", sent.getAfterList(), asked));
        } catch (InvalidInput wrong) {
            throw wrong.named(field + "."
                    + switch (wrong.field()) {
                        case "target" -> "targets";
                        case "population" -> "populations";
                        case "date", "when" -> "since";
                        default -> wrong.field();
                    });
        }
    }

    private static List<PolityKey> keys(String field, List<String> sent, Asked asked) {
        List<PolityKey> keys = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            keys.add(Requests.polity(field + "[" + i + "]", sent.get(i), asked.polities()));
        }
        return keys;
    }

    private static List<Population> populations(List<String> sent, Asked asked) {
        return sent.isEmpty()
                ? List.of(Population.UN_MEMBERS, Population.UN_MEMBERS_AND_OBSERVERS, Population.ALL)
                : sent.stream()
                        .map(word -> asked.population("populations", word))
                        .toList();
    }

    /** @param words those that make the claim; empty where it came in parts */
    static CheckedClaim checked(String words, Told told, List<Verdict> verdicts, Messages messages) {
        CheckedClaim.Builder message = CheckedClaim.newBuilder().setWords(words);
        Optional.ofNullable(told.assertion()).ifPresent(assertion -> message.setAssertion(message(assertion)));
        Optional.ofNullable(told.lacks()).ifPresent(message::setReason);
        verdicts.forEach(verdict -> message.addVerdicts(message(verdict, messages)));
        return message.build();
    }

    static credence.v1.Assertion message(Assertion assertion) {
        credence.v1.Assertion.Builder message = credence.v1.Assertion.newBuilder()
                .setForm(Words.of(assertion.form()))
                .setKind(Words.of(assertion.kind()));
        Optional.ofNullable(assertion.actor()).ifPresent(key -> message.setActor(key.value()));
        assertion.targets().forEach(key -> message.addTargets(key.value()));
        Optional.ofNullable(assertion.rank()).ifPresent(message::setRank);
        Optional.ofNullable(assertion.count()).ifPresent(message::setCount);
        Optional.ofNullable(assertion.comparison()).map(Words::of).ifPresent(message::setComparison);
        assertion.populations().forEach(population -> message.addPopulations(population.word()));
        Optional.ofNullable(assertion.since()).map(Edtf::text).ifPresent(message::setSince);
        assertion.after().forEach(key -> message.addAfter(key.value()));
        return message.build();
    }

    private static credence.v1.Verdict message(Verdict verdict, Messages messages) {
        credence.v1.Verdict.Builder message = credence.v1.Verdict.newBuilder()
                .setPopulation(verdict.population().word())
                .setOutcome(Words.of(verdict.outcome()))
                .setCount(verdict.count())
                .setReason(verdict.told(key -> messages.ref(key).getName()))
                .setAsOf(verdict.question().day().toString())
                .setKnown(verdict.question().known().value());
        Optional.ofNullable(verdict.rank()).ifPresent(message::setRank);
        verdict.list().forEach(placed -> {
            Placed.Builder one = Placed.newBuilder()
                    .setPolity(messages.ref(placed.polity()))
                    .setSince(placed.since().text())
                    .setPossible(placed.possible());
            placed.entries().forEach(entry -> one.addEntries(entry.revision().value()));
            message.addList(one);
        });
        return message.build();
    }
}
