package credence.report;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import com.dynatrace.hash4j.similarity.SuperMinHashVersion;
import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of a text to know its copies by: how many shingles it has (see {@link Shingles}), and a min-wise hash of them. The share
 * of equal components of two hashes is, within some 0.03, the share of shingles that two texts have in common.
 *
 * <p>The form is stored, so that it may never change: it names the version of the hash.
 */
public final class Sketch {
    private static final int COMPONENTS = 256;
    private static final SimilarityHashPolicy POLICY =
            SimilarityHashing.superMinHash(COMPONENTS, Integer.SIZE, SuperMinHashVersion.V1);

    /** Components a band. Two copies share one of the 128 bands all but surely, two texts of other words seldom. */
    private static final int IN_BAND = 2;

    /** How much of the shorter text must stand in the other; texts that tell one event in other words share a third at most. */
    private static final double CONTAINED = 0.6;

    /** How much shorter a copy may be. */
    private static final double SHORTEST = 0.5;

    /** Below so many shingles a name that is another makes too little of a difference: only the very same words are a copy. */
    private static final int FEW = 32;

    private final int shingles;
    private final byte[] signature;

    private Sketch(int shingles, byte[] signature) {
        this.shingles = shingles;
        this.signature = signature;
    }

    public static Sketch of(String text) {
        long[] shingles = Shingles.of(text);
        byte[] signature = shingles.length == 0
                ? new byte[POLICY.getSignatureSizeInBytes()]
                : POLICY.createHasher().compute(ElementHashProvider.ofValues(shingles));
        return new Sketch(shingles.length, signature);
    }

    /** As {@link #shingles} and {@link #signature} gave it. */
    public static Sketch stored(int shingles, byte[] signature) {
        if (signature.length != POLICY.getSignatureSizeInBytes()) {
            throw new IllegalArgumentException("a signature of " + signature.length + " bytes");
        }
        return new Sketch(shingles, signature.clone());
    }

    /** How many different ones. */
    public int shingles() {
        return shingles;
    }

    public byte[] signature() {
        return signature.clone();
    }

    /** Hashes of parts of the signature. Texts that have none in common are no copies, so that only the others need comparing. */
    public List<Integer> bands() {
        List<Integer> bands = new ArrayList<>();
        for (int i = 0; i < COMPONENTS && shingles > 0; i += IN_BAND) {
            int band = i;
            for (int j = i; j < i + IN_BAND; j++) {
                band = 31 * band * 0x9E3779B1 + (int) POLICY.getComponent(signature, j);
            }
            bands.add(band);
        }
        return List.copyOf(bands);
    }

    /** Whether one text has the words of the other, but for what an outlet puts around them, changes in them or cuts at the end. */
    public boolean isCopyOf(Sketch other) {
        int fewer = Math.min(shingles, other.shingles);
        int more = Math.max(shingles, other.shingles);
        if (fewer < FEW) {
            return fewer > 0 && fewer == more && common(other) > fewer - 0.5;
        }
        return fewer >= SHORTEST * more && common(other) >= CONTAINED * fewer;
    }

    /** How many shingles both have, as told by their hashes. */
    private double common(Sketch other) {
        double resemblance = POLICY.getFractionOfEqualComponents(signature, other.signature);
        return resemblance * (shingles + other.shingles) / (1 + resemblance);
    }
}
