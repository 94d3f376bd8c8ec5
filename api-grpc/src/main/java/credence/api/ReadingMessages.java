package credence.api;

import credence.act.Account;
import credence.act.Resolved;
import credence.act.Why;
import credence.claim.Claim;
import credence.persistence.ReportLine;
import credence.persistence.StoredReading;
import credence.reading.Reading;
import credence.reading.Statement;
import credence.report.Passage;
import credence.report.Report;
import credence.report.Wording;
import credence.v1.ReportRef;
import java.util.Optional;

/** Reports and what was found in them as messages. */
record ReadingMessages(Messages messages) {
    /** A reading that is stored, without what was found. */
    static credence.v1.Reading head(StoredReading stored) {
        credence.v1.Reading.Builder message = begun(stored.report(), stored.reading())
                .setId(stored.id().toString())
                .setBy(stored.by().name())
                .setReadAt(Messages.timestamp(stored.at()));
        Optional.ofNullable(stored.origin()).map(ReadingMessages::ref).ifPresent(message::setOrigin);
        stored.copies().forEach(copy -> message.addCopies(ref(copy)));
        return message.build();
    }

    private static credence.v1.Reading.Builder begun(Report report, Reading reading) {
        return credence.v1.Reading.newBuilder()
                .setReport(report(report))
                .setReader(reading.reader())
                .setAccountCount(reading.accounts().size());
    }

    credence.v1.Reading reading(StoredReading stored) {
        return found(head(stored).toBuilder(), stored.report(), stored.reading());
    }

    /** A reading that is not stored. */
    credence.v1.Reading reading(Report report, Reading reading) {
        return found(begun(report, reading), report, reading);
    }

    private credence.v1.Reading found(credence.v1.Reading.Builder message, Report report, Reading reading) {
        Wording words = Wording.of(report.text());
        reading.accounts().forEach(account -> message.addAccounts(account(account, words)));
        reading.statements().forEach(statement -> message.addStatements(statement(statement, words)));
        reading.claims().forEach(claim -> message.addClaims(claim(claim, words)));
        return message.build();
    }

    static ReportRef ref(ReportLine report) {
        ReportRef.Builder message =
                ReportRef.newBuilder().setReadingId(report.reading().toString());
        Optional.ofNullable(report.title()).ifPresent(message::setTitle);
        Optional.ofNullable(report.published()).map(Object::toString).ifPresent(message::setPublished);
        Optional.ofNullable(report.outlet()).ifPresent(message::setOutlet);
        Optional.ofNullable(report.url()).map(Object::toString).ifPresent(message::setUrl);
        return message.build();
    }

    private static credence.v1.Report report(Report report) {
        credence.v1.Report.Builder message = credence.v1.Report.newBuilder().setText(report.text());
        Optional.ofNullable(report.title()).ifPresent(message::setTitle);
        Optional.ofNullable(report.published()).map(Object::toString).ifPresent(message::setPublished);
        Optional.ofNullable(report.outlet()).ifPresent(message::setOutlet);
        Optional.ofNullable(report.url()).map(Object::toString).ifPresent(message::setUrl);
        return message.build();
    }

    credence.v1.Account account(Account account, Wording words) {
        credence.v1.Account.Builder message = credence.v1.Account.newBuilder()
                .setAct(messages.act(account.act()))
                .setBackground(account.background())
                .setEvidence(passage(account.evidence(), words));
        account.passages().forEach(passage -> message.addPassages(passage(passage, words)));
        Optional.ofNullable(account.confidence()).ifPresent(message::setConfidence);
        Optional.ofNullable(account.why()).map(why -> why(why, words)).ifPresent(message::setWhy);
        return message.build();
    }

    private static credence.v1.Why why(Why why, Wording words) {
        credence.v1.Why.Builder message = credence.v1.Why.newBuilder()
                .setRule(why.rule())
                .setExample(why.example())
                .setTrigger(passage(why.trigger(), words))
                .setActor(resolved(why.actor(), words));
        Optional.ofNullable(why.target()).map(target -> resolved(target, words)).ifPresent(message::setTarget);
        Optional.ofNullable(why.date()).map(date -> passage(date, words)).ifPresent(message::setDate);
        return message.build();
    }

    private static credence.v1.Resolved resolved(Resolved resolved, Wording words) {
        return credence.v1.Resolved.newBuilder()
                .setWords(passage(resolved.words(), words))
                .setHow(resolved.how())
                .build();
    }

    private credence.v1.Statement statement(Statement statement, Wording words) {
        credence.v1.Statement.Builder message = credence.v1.Statement.newBuilder()
                .setSpeaker(statement.speaker())
                .setDirect(statement.direct())
                .setPassage(passage(statement.passage(), words));
        Optional.ofNullable(statement.polity()).map(messages::ref).ifPresent(message::setPolity);
        Optional.ofNullable(statement.channel()).ifPresent(message::setChannel);
        return message.build();
    }

    private credence.v1.Claim claim(Claim claim, Wording words) {
        credence.v1.Claim.Builder message = credence.v1.Claim.newBuilder()
                .setForm(Words.of(claim.form()))
                .setKind(Words.of(claim.kind()))
                .setEvidence(passage(claim.evidence(), words));
        Optional.ofNullable(claim.actor()).map(messages::party).ifPresent(message::setActor);
        Optional.ofNullable(claim.target()).map(messages::party).ifPresent(message::setTarget);
        Optional.ofNullable(claim.rank()).ifPresent(message::setRank);
        Optional.ofNullable(claim.count()).ifPresent(message::setCount);
        Optional.ofNullable(claim.comparison()).map(Words::of).ifPresent(message::setComparison);
        Optional.ofNullable(claim.population()).ifPresent(message::setPopulation);
        Optional.ofNullable(claim.since()).map(Object::toString).ifPresent(message::setSince);
        claim.after().forEach(party -> message.addAfter(messages.party(party)));
        return message.build();
    }

    private static credence.v1.Passage passage(Passage passage, Wording words) {
        return credence.v1.Passage.newBuilder()
                .setStart(passage.start())
                .setEnd(passage.end())
                .setText(words.at(passage))
                .build();
    }
}
