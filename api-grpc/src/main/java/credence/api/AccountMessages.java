package credence.api;

import credence.answer.ToldAct;
import credence.persistence.ActAccounts;
import credence.persistence.Page;
import credence.persistence.ReportLine;
import credence.persistence.StoredReading;
import credence.v1.ActAccount;
import credence.v1.Contradiction;
import credence.v1.ListActAccountsResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The accounts of an act as messages. */
record AccountMessages(Messages messages) {
    ListActAccountsResponse accounts(ToldAct act, Paging paging, ReadMask mask) {
        Page<ActAccounts.Told> page = paging.at(act.known())
                .of(act.accounts().told(), told -> told.entry().revision().toString());
        ListActAccountsResponse.Builder message = ListActAccountsResponse.newBuilder()
                .addAllAccounts(mask.of(
                        page.items().stream().map(told -> account(told, act)).toList()))
                .setNextPageToken(page.next().orElse(""))
                .setKnown(act.known().value());
        act.accounts()
                .alike()
                .forEach(entry -> message.addAlike(entry.revision().value()));
        return message.build();
    }

    private ActAccount account(ActAccounts.Told told, ToldAct act) {
        ActAccount.Builder message = ActAccount.newBuilder().setEntry(messages.entry(told.entry()));
        Optional.ofNullable(told.merge()).ifPresent(merge -> message.setMerge(merge.value()));
        Optional.ofNullable(told.into()).ifPresent(into -> message.setInto(into.value()));
        @Nullable StoredReading reading = act.reading(told);
        if (reading != null) {
            message.setReport(ReadingMessages.ref(ReportLine.of(reading)));
            Optional.ofNullable(reading.origin()).map(ReadingMessages::ref).ifPresent(message::setOrigin);
        }
        act.accounts().contradictions(told).forEach((on, others) -> {
            Contradiction.Builder one = Contradiction.newBuilder().setOn(Words.of(on));
            others.forEach(other -> one.addEntries(other.value()));
            message.addContradictions(one);
        });
        return message.build();
    }
}
