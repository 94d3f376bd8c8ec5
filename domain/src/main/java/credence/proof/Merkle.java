package credence.proof;

import credence.ledger.Hash;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hashes of a Merkle tree as RFC 6962 (and 9162) has them: of a leaf SHA-256 over 0x00 and its data, of a node SHA-256 over 0x01
 * and its two children. The data of the ledger's leaf number n (from 0) are the 32 bytes of the hash of the entry at revision n + 1.
 */
public final class Merkle {
    /** The root of the tree without leaves. */
    public static final Hash EMPTY = Hash.of(sha256());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Merkle() {}

    /** The leaf of an entry. */
    public static Hash leaf(Hash entry) {
        return leaf(entry.bytes());
    }

    public static Hash leaf(byte[] data) {
        MessageDigest digest = sha256Digest();
        digest.update(LEAF);
        return Hash.of(digest.digest(data));
    }

    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = sha256Digest();
        digest.update(NODE);
        digest.update(left.bytes());
        return Hash.of(digest.digest(right.bytes()));
    }

    static byte[] sha256(byte... data) {
        return sha256Digest().digest(data);
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
