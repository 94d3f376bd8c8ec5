package credence.api;

import com.google.protobuf.Timestamp;
import credence.act.Act;
import credence.act.Party;
import credence.ledger.Attribution;
import credence.ledger.Confidence;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Evidence;
import credence.polity.Polities;
import credence.polity.Polity;
import credence.polity.PolityKey;
import credence.v1.Merge;
import credence.v1.Observed;
import credence.v1.PolityRef;
import java.time.Instant;
import java.util.Optional;

/**
 * What the domain has, as messages of credence.v1.
 *
 * @param polities for the names
 */
record Messages(Polities polities) {
    credence.v1.Act act(Act act) {
        credence.v1.Act.Builder message = credence.v1.Act.newBuilder()
                .setKind(Words.of(act.kind()))
                .setActor(party(act.actor()))
                .setStatus(Words.of(act.status()))
                .setSymmetric(act.symmetric());
        Optional.ofNullable(act.target()).map(this::party).ifPresent(message::setTarget);
        Optional.ofNullable(act.when()).map(Object::toString).ifPresent(message::setWhen);
        return message.build();
    }

    credence.v1.Party party(Party party) {
        return switch (party) {
            case Party.Known(PolityKey key) ->
                credence.v1.Party.newBuilder().setPolity(ref(key)).build();
            case Party.Named(String text) ->
                credence.v1.Party.newBuilder().setText(text).build();
        };
    }

    PolityRef ref(PolityKey key) {
        return PolityRef.newBuilder()
                .setKey(key.value())
                .setName(polities.find(key).map(Polity::name).orElse(key.value()))
                .build();
    }

    credence.v1.Entry entry(Entry entry) {
        credence.v1.Entry.Builder message = credence.v1.Entry.newBuilder()
                .setRevision(entry.revision().value())
                .setKnownAt(timestamp(entry.knownAt()))
                .setBy(entry.by().name())
                .setPreviousHash(entry.previous().hex())
                .setHash(entry.hash().hex());
        entry.act().map(this::act).ifPresent(message::setAct);
        entry.supersedes().ifPresent(revision -> message.setSupersedes(revision.value()));
        entry.evidence().map(Messages::evidence).ifPresent(message::setEvidence);
        Optional.ofNullable(entry.why()).ifPresent(message::setWhy);
        if (entry.act().isPresent()) {
            attribution(message, entry.attribution());
        }
        if (entry.content() instanceof Content.Merged merged) {
            message.setMerge(Merge.newBuilder()
                    .setAccount(merged.account().value())
                    .setInto(merged.into().value()));
        }
        if (entry.content() instanceof Content.Observed observed) {
            message.setObserved(observed(observed));
        }
        return message.build();
    }

    private static Observed observed(Content.Observed observed) {
        Observed.Builder message = Observed.newBuilder()
                .setSource(observed.source())
                .setCount(observed.count())
                .setDigest(observed.digest().hex());
        Optional.ofNullable(observed.url()).ifPresent(message::setUrl);
        return message.build();
    }

    private static void attribution(credence.v1.Entry.Builder message, Attribution attribution) {
        message.setHeld(attribution.held());
        attribution.tellers().forEach(teller -> message.addTellers(teller.word()));
        Optional.ofNullable(attribution.confidence()).map(Confidence::word).ifPresent(message::setConfidence);
        Optional.ofNullable(attribution.note()).ifPresent(message::setNote);
    }

    static credence.v1.Evidence evidence(Evidence evidence) {
        credence.v1.Evidence.Builder message = credence.v1.Evidence.newBuilder();
        Optional.ofNullable(evidence.published()).map(Object::toString).ifPresent(message::setPublished);
        switch (evidence) {
            case Evidence.Told told -> {
                message.setReadingId(told.reading().toString())
                        .setStart(told.passage().start())
                        .setEnd(told.passage().end())
                        .setText(told.words());
                Optional.ofNullable(told.outlet()).ifPresent(message::setOutlet);
            }
            case Evidence.Stated stated -> {
                message.setSource(stated.source());
                Optional.ofNullable(stated.url()).ifPresent(message::setUrl);
                Optional.ofNullable(stated.quote()).ifPresent(message::setText);
            }
        }
        return message.build();
    }

    static Timestamp timestamp(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }

    static credence.v1.Polity polity(Polity polity) {
        credence.v1.Polity.Builder message = credence.v1.Polity.newBuilder()
                .setKey(polity.key().value())
                .setName(polity.name())
                .setKind(Words.of(polity.kind()))
                .addAllAliases(polity.aliases())
                .addAllDemonyms(polity.demonyms())
                .addAllSeats(polity.seats())
                .setUnStatus(Words.of(polity.un()))
                .setSource(polity.source());
        Optional.ofNullable(polity.capital()).ifPresent(message::setCapital);
        Optional.ofNullable(polity.alpha2()).ifPresent(message::setAlpha2);
        Optional.ofNullable(polity.alpha3()).ifPresent(message::setAlpha3);
        Optional.ofNullable(polity.wikidata()).ifPresent(message::setWikidata);
        Optional.ofNullable(polity.unSince()).map(Object::toString).ifPresent(message::setUnSince);
        Optional.ofNullable(polity.note()).ifPresent(message::setNote);
        return message.build();
    }
}
