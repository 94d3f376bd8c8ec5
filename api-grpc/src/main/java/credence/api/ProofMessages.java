package credence.api;

import com.google.protobuf.ByteString;
import credence.answer.IssuedCertificate;
import credence.ledger.Hash;
import credence.ledger.Revision;
import credence.persistence.KeptCheckpoint;
import credence.persistence.ProvedConsistency;
import credence.persistence.ProvedInclusion;
import credence.proof.VerifierKey;
import credence.v1.Certificate;
import credence.v1.Checkpoint;
import credence.v1.ConsistencyProof;
import credence.v1.InclusionProof;

/** Checkpoints and proofs as messages. */
final class ProofMessages {
    private ProofMessages() {}

    static Checkpoint checkpoint(KeptCheckpoint kept) {
        return Checkpoint.newBuilder()
                .setSize(kept.size())
                .setRootHash(kept.root().hex())
                .setOrigin(VerifierKey.parse(kept.key()).name())
                .setKey(kept.key())
                .setNote(kept.note())
                .setSignedAt(Messages.timestamp(kept.signedAt()))
                .build();
    }

    static InclusionProof inclusion(ProvedInclusion proved) {
        return InclusionProof.newBuilder()
                .setEntry(proved.entry().revision().value())
                .setCanonical(proved.canonical())
                .setEntryHash(proved.entry().hash().hex())
                .setLeafIndex(proved.leaf())
                .setLeafHash(proved.leafHash().hex())
                .setSize(proved.size())
                .setRootHash(proved.root().hex())
                .addAllPath(proved.path().stream().map(Hash::hex).toList())
                .build();
    }

    static ConsistencyProof consistency(ProvedConsistency proved) {
        return ConsistencyProof.newBuilder()
                .setFromSize(proved.from())
                .setFromRootHash(proved.fromRoot().hex())
                .setToSize(proved.to())
                .setToRootHash(proved.toRoot().hex())
                .addAllPath(proved.path().stream().map(Hash::hex).toList())
                .build();
    }

    static Certificate certificate(IssuedCertificate issued, Revision known) {
        return Certificate.newBuilder()
                .setContent(ByteString.copyFromUtf8(issued.text()))
                .setFileName(issued.file())
                .setKnown(known.value())
                .build();
    }
}
