package credence.api;

import credence.act.Act;
import credence.answer.CheckedReading;
import credence.ledger.Entry;
import credence.persistence.KeptCheck;
import credence.reading.Reading;
import credence.report.Report;
import credence.report.Wording;
import credence.stance.When;
import credence.v1.AccountCheck;
import credence.v1.AgreementDifference;
import credence.v1.CheckReadingResponse;
import credence.v1.ClaimCheck;
import credence.v1.DateDifference;
import credence.v1.StatusDifference;
import credence.verdict.Agreement;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the register says of accounts and claims as messages. */
record CheckMessages(Messages messages) {
    CheckReadingResponse checked(Report report, Reading reading, CheckedReading checked) {
        CheckReadingResponse.Builder message = CheckReadingResponse.newBuilder()
                .setAsOf(checked.question().day().toString())
                .setKnown(checked.question().known().value());
        @Nullable KeptCheck kept = checked.kept();
        if (kept != null) {
            message.setKept(credence.v1.KeptCheck.newBuilder()
                    .setAsOf(kept.day().toString())
                    .setKnown(kept.revision().value()));
        }
        for (int i = 0; i < reading.accounts().size(); i++) {
            message.addAccounts(account(i, reading, checked));
        }
        Wording words = Wording.of(report.text());
        for (int i = 0; i < reading.claims().size(); i++) {
            message.addClaims(claim(i, words, reading, checked));
        }
        return message.build();
    }

    private AccountCheck account(int i, Reading reading, CheckedReading checked) {
        AccountCheck.Builder message = AccountCheck.newBuilder()
                .setPosition(i)
                .setAgreement(agreement(
                        reading.accounts().get(i).act(), checked.agreements().get(i)))
                .addAllChanges(Kept.flags(checked.accountFlags().get(i)));
        Optional.ofNullable(checked.kept())
                .ifPresent(kept -> message.addAllKept(Kept.parts(kept.accounts().get(i))));
        return message.build();
    }

    private ClaimCheck claim(int i, Wording words, Reading reading, CheckedReading checked) {
        ClaimCheck.Builder message = ClaimCheck.newBuilder()
                .setPosition(i)
                .setClaim(ClaimMessages.checked(
                        words.at(reading.claims().get(i).evidence()),
                        checked.told().get(i),
                        checked.verdicts().get(i),
                        messages))
                .addAllChanges(Kept.flags(checked.claimFlags().get(i)));
        Optional.ofNullable(checked.kept())
                .ifPresent(kept -> message.addAllKept(Kept.parts(kept.claims().get(i))));
        return message.build();
    }

    /** @param told the act as the account has it */
    credence.v1.Agreement agreement(Act told, Agreement agreement) {
        credence.v1.Agreement.Builder message =
                credence.v1.Agreement.newBuilder().setOutcome(Words.of(agreement.word()));
        Optional.ofNullable(agreement.entry()).map(messages::entry).ifPresent(message::setEntry);
        agreement
                .differs()
                .forEach(field ->
                        message.addDifferences(difference(field, told, Objects.requireNonNull(agreement.entry()))));
        return message.build();
    }

    private static AgreementDifference difference(Agreement.Differs field, Act told, Entry entry) {
        return switch (field) {
            case DATE -> {
                DateDifference.Builder dates =
                        DateDifference.newBuilder().setRegister(When.of(entry).text());
                Optional.ofNullable(told.when()).ifPresent(when -> dates.setAccount(when.text()));
                yield AgreementDifference.newBuilder().setDate(dates).build();
            }
            case STATUS ->
                AgreementDifference.newBuilder()
                        .setStatus(StatusDifference.newBuilder()
                                .setAccount(Words.of(told.status()))
                                .setRegister(Words.of(entry.act().orElseThrow().status())))
                        .build();
        };
    }
}
