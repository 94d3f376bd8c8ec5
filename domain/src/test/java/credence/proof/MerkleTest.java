package credence.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.ledger.Hash;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Trees, and the proofs of them: the known vectors of Certificate Transparency, and every proof of every tree up to 70 leaves. */
class MerkleTest {
    private static final int MOST = 70;
    private static final Trees ALL = Trees.of(MOST);

    /** The eight leaves and roots that implementations of RFC 6962 share. */
    private static final List<String> DATA =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final Trees KNOWN = new Trees(
            DATA.stream().map(hex -> Merkle.leaf(HexFormat.of().parseHex(hex))).toList());

    @Test
    void theRootsAreThoseThatEverybodyHas() {
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Merkle.EMPTY.hex());
        for (int size = 1; size <= DATA.size(); size++) {
            assertEquals(
                    ROOTS.get(size - 1),
                    KNOWN.hashes(ProofPlan.root(size)).getFirst().hex());
        }
    }

    @Test
    void theProofsAreThoseThatEverybodyHas() {
        assertEquals(
                hashes(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"),
                KNOWN.hashes(ProofPlan.inclusion(0, 8)));
        assertEquals(
                hashes(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
                KNOWN.hashes(ProofPlan.inclusion(5, 8)));
        assertEquals(
                hashes(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
                KNOWN.hashes(ProofPlan.consistency(6, 8)));
    }

    @Test
    void everyLeafOfEveryTreeIsProvedAndByNothingElse() {
        for (int size = 1; size <= MOST; size++) {
            Hash root = ALL.root(size);
            assertEquals(List.of(root), ALL.hashes(ProofPlan.root(size)));
            for (int place = 0; place < size; place++) {
                List<Hash> path = ALL.hashes(ProofPlan.inclusion(place, size));
                assertEquals(ALL.path(place, size), path);
                Hash leaf = ALL.leaf(place);
                assertTrue(Proofs.includes(leaf, place, size, path, root), place + " of " + size);
                assertFalse(Proofs.includes(Merkle.EMPTY, place, size, path, root));
                assertFalse(Proofs.includes(leaf, place, size, path, Merkle.EMPTY));
                assertFalse(Proofs.includes(leaf, place + 1, size, path, root));
                assertFalse(Proofs.includes(leaf, place, size, longer(path), root));
                if (!path.isEmpty()) {
                    assertFalse(Proofs.includes(leaf, place, size, path.subList(1, path.size()), root));
                    assertFalse(Proofs.includes(leaf, place, size, path.subList(0, path.size() - 1), root));
                }
            }
        }
    }

    @Test
    void everyTreeIsConsistentWithEveryOlderOneAndWithNoOther() {
        for (int size = 0; size <= MOST; size++) {
            for (int old = 0; old <= size; old++) {
                List<Hash> path = ALL.hashes(ProofPlan.consistency(old, size));
                assertEquals(ALL.proof(old, size), path);
                Hash before = ALL.root(old);
                Hash now = ALL.root(size);
                String what = old + " to " + size;
                assertTrue(Proofs.isConsistent(old, before, size, now, path), what);
                assertFalse(Proofs.isConsistent(old, before, size, now, longer(path)), what);
                Hash other = Merkle.leaf(new byte[] {7, 7, 7});
                assertFalse(Proofs.isConsistent(old, other, size, now, path), what);
                if (old > 0) {
                    assertFalse(Proofs.isConsistent(old, before, size, other, path), what);
                }
                if (!path.isEmpty()) {
                    assertFalse(Proofs.isConsistent(old, before, size, now, path.subList(1, path.size())), what);
                    assertFalse(Proofs.isConsistent(old, before, size, now, path.subList(0, path.size() - 1)), what);
                }
            }
        }
    }

    /** A changed bit anywhere in a proof is seen, in trees of thousands too. */
    @Test
    void aChangedProofProvesNothing() {
        Trees trees = Trees.of(3000);
        Random random = new Random(20220713);
        for (int i = 0; i < 300; i++) {
            int size = 2 + random.nextInt(2998);
            int old = 1 + random.nextInt(size - 1);
            List<Hash> path = trees.hashes(ProofPlan.inclusion(old, size));
            Hash root = trees.hashes(ProofPlan.root(size)).getFirst();
            assertTrue(Proofs.includes(trees.leaf(old), old, size, path, root));
            assertFalse(Proofs.includes(trees.leaf(old), old, size, changed(path, random), root));
            List<Hash> proof = trees.hashes(ProofPlan.consistency(old, size));
            Hash before = trees.hashes(ProofPlan.root(old)).getFirst();
            assertTrue(Proofs.isConsistent(old, before, size, root, proof));
            assertFalse(Proofs.isConsistent(old, before, size, root, changed(proof, random)));
        }
    }

    @Test
    void aFrontierHasTheRootAtEverySize() {
        Frontier frontier = new Frontier();
        for (int size = 0; size < MOST; size++) {
            assertEquals(size, frontier.size());
            assertEquals(ALL.root(size), frontier.root());
            assertEquals(ALL.root(size + 1), goneOn(size).root());
            frontier.add(ALL.leaf(size), (subtree, hash) -> {});
        }
    }

    private static Frontier goneOn(int size) {
        Frontier frontier = size == 0
                ? new Frontier()
                : new Frontier(
                        size,
                        ProofPlan.root(size).wanted().stream()
                                .map(ALL::complete)
                                .toList());
        frontier.add(ALL.leaf(size), (subtree, hash) -> {});
        return frontier;
    }

    @Test
    void whatCannotBeProvedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Frontier(3, List.of(Merkle.EMPTY)));
        assertThrows(IllegalArgumentException.class, () -> ProofPlan.root(0));
        assertThrows(IllegalArgumentException.class, () -> ProofPlan.inclusion(3, 3));
        assertThrows(IllegalArgumentException.class, () -> ProofPlan.inclusion(-1, 3));
        assertThrows(IllegalArgumentException.class, () -> ProofPlan.consistency(4, 3));
        assertFalse(Proofs.includes(ALL.leaf(0), 1, 1, List.of(), ALL.root(1)));
        assertFalse(Proofs.isConsistent(3, ALL.root(3), 2, ALL.root(2), List.of()));
    }

    private static List<Hash> longer(List<Hash> path) {
        return Stream.concat(path.stream(), Stream.of(Merkle.EMPTY)).toList();
    }

    private static List<Hash> changed(List<Hash> path, Random random) {
        List<Hash> changed = new ArrayList<>(path);
        int at = random.nextInt(path.size());
        byte[] bytes = path.get(at).bytes();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        changed.set(at, Hash.of(bytes));
        return changed;
    }

    private static List<Hash> hashes(String... hex) {
        return Stream.of(hex).map(Hash::new).toList();
    }
}
