package credence.persistence;

import credence.InvalidInput;
import credence.ledger.Entry;
import credence.ledger.Hash;
import credence.ledger.Revision;
import credence.proof.Checkpoint;
import credence.proof.Merkle;
import credence.proof.Note;
import credence.proof.ProofPlan;
import credence.proof.Proofs;
import credence.proof.SigningKey;
import credence.proof.Subtree;
import credence.proof.VerifierKey;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Proves what is in the ledger, and signs what it comes to: never without having seen that it goes on from what was signed last. */
@ApplicationScoped
public class Notary {
    private final Pool pool;
    private final @Nullable SigningKey key;
    private final @Nullable String name;
    private volatile @Nullable String origin;

    @Inject
    Notary(
            Pool pool,
            @ConfigProperty(name = "credence.proof.key-file") Optional<String> keyFile,
            @ConfigProperty(name = "credence.proof.name") Optional<String> name) {
        this(pool, keyFile.map(file -> KeyFile.of(Path.of(file))).orElse(null), name.orElse(null));
    }

    Notary(Pool pool, @Nullable SigningKey key, @Nullable String name) {
        this.pool = pool;
        this.key = key;
        this.name = name;
    }

    /** The key is made with the register, and one that cannot be used is told at the start, and not to the first who asks. */
    void onStart(@Observes StartupEvent start) {
        if (key != null && name != null) {
            key.verifier(name);
        }
    }

    /** With what this app's signatures are checked; empty where it has no key. */
    public Uni<Optional<VerifierKey>> verifier() {
        return key == null
                ? Uni.createFrom().item(Optional.empty())
                : origin().map(named -> Optional.of(key.verifier(named)));
    }

    /** The name of the key, and the origin of the checkpoints. */
    private Uni<String> origin() {
        String known = origin;
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return (name == null
                        ? told(() -> Patience.forAll(pool, Origin::of))
                        : Uni.createFrom().item(name))
                .invoke(found -> origin = found);
    }

    /** Signs a text that is no checkpoint: whoever asks has one, and so there is a key. */
    public Uni<Note> sign(String text) {
        return origin().map(named -> Objects.requireNonNull(key).sign(named, text));
    }

    /** What was signed last, the largest first. */
    public Uni<List<KeptCheckpoint>> signed(int most) {
        return told(() -> Patience.with(pool, client -> Checkpoints.last(client, most)));
    }

    /** All that was signed, the largest first. */
    public Uni<Page<KeptCheckpoint>> signed(PageRequest page) {
        return told(() -> Patience.with(pool, client -> Checkpoints.list(client, page)));
    }

    /** The checkpoint of the ledger as it is. */
    public Uni<CheckpointResult> checkpoint() {
        return told(() -> Patience.with(pool, client -> Ledger.head(client))).chain(head -> checkpoint(head.value()));
    }

    /** @param size a revision that the ledger has */
    public Uni<CheckpointResult> checkpoint(long size) {
        return verifier()
                .chain(verifier -> verifier.isEmpty()
                        ? Uni.createFrom().item(new CheckpointResult.NoKey())
                        : told(() -> Patience.with(
                                        pool,
                                        client -> Checkpoints.of(
                                                client, size, verifier.get().written())))
                                .chain(kept -> kept.isPresent()
                                        ? Uni.createFrom()
                                                .item((CheckpointResult) new CheckpointResult.Signed(kept.get()))
                                        : sign(size, verifier.get())));
    }

    private Uni<CheckpointResult> sign(long size, VerifierKey verifier) {
        return signed(1).map(List::stream).chain(last -> {
            Optional<KeptCheckpoint> before = last.findFirst();
            return root(size)
                    .chain(root -> continues(before.orElse(null), size, root)
                            .chain(continues -> continues
                                    ? keep(size, root, verifier)
                                    : Uni.createFrom()
                                            .item(new CheckpointResult.Contradicts(
                                                    before.orElseThrow().size()))));
        });
    }

    private Uni<CheckpointResult> keep(long size, Hash root, VerifierKey verifier) {
        Note note =
                Objects.requireNonNull(key).sign(verifier.name(), new Checkpoint(verifier.name(), size, root).text());
        String written = verifier.written();
        return told(() -> Checkpoints.keep(pool, size, written, root, note.written())
                        .chain(() -> Checkpoints.of(pool, size, written)))
                .map(kept -> new CheckpointResult.Signed(kept.orElseThrow()));
    }

    /** Whether the tree of a size goes on from the last that was signed, or is what that one began with. */
    private Uni<Boolean> continues(@Nullable KeptCheckpoint last, long size, Hash root) {
        if (last == null) {
            return Uni.createFrom().item(true);
        }
        boolean isOlder = size < last.size();
        return consistency(Math.min(size, last.size()), Math.max(size, last.size()))
                .map(path -> isOlder
                        ? Proofs.isConsistent(size, root, last.size(), last.root(), path)
                        : Proofs.isConsistent(last.size(), last.root(), size, root, path));
    }

    /** The root over the first so many entries. */
    public Uni<Hash> root(long size) {
        return size == 0
                ? Uni.createFrom().item(Merkle.EMPTY)
                : hashes(size, ProofPlan.root(size)).map(List::getFirst);
    }

    /** That the tree of a size begins with the one of an older size. */
    public Uni<List<Hash>> consistency(long old, long size) {
        return hashes(size, ProofPlan.consistency(old, size));
    }

    /** The same with both roots; the older size first. */
    public Uni<ProvedConsistency> consistent(long from, long to) {
        return Uni.combine()
                .all()
                .unis(root(from), root(to), consistency(from, to))
                .asTuple()
                .map(all -> new ProvedConsistency(from, all.getItem1(), to, all.getItem2(), all.getItem3()));
    }

    /** @param entry one of the first so many */
    public Uni<ProvedInclusion> included(Revision entry, long size) {
        return Uni.combine()
                .all()
                .unis(entries(List.of(entry)), inclusion(List.of(entry), size), root(size))
                .asTuple()
                .map(all -> {
                    Entry found = all.getItem1().getFirst();
                    return new ProvedInclusion(
                            found,
                            entry.value() - 1,
                            Merkle.leaf(found.hash()),
                            size,
                            all.getItem3(),
                            all.getItem2().getOrDefault(entry, List.of()));
                });
    }

    /** For each of some entries the way from its leaf to the root of a size. */
    public Uni<Map<Revision, List<Hash>>> inclusion(List<Revision> entries, long size) {
        Map<Revision, ProofPlan> plans = new LinkedHashMap<>();
        Set<Subtree> wanted = new HashSet<>();
        for (Revision entry : entries) {
            ProofPlan plan = ProofPlan.inclusion(entry.value() - 1, size);
            plans.put(entry, plan);
            wanted.addAll(plan.wanted());
        }
        return fetched(size, Set.copyOf(wanted)).map(at -> {
            Map<Revision, List<Hash>> paths = new LinkedHashMap<>();
            plans.forEach((entry, plan) -> paths.put(entry, plan.hashes(at)));
            return paths;
        });
    }

    /** Entries by their revisions, in order; those that there are not are left out. */
    public Uni<List<Entry>> entries(List<Revision> revisions) {
        return told(() -> Patience.with(pool, client -> Ledger.entries(client, revisions)));
    }

    private Uni<List<Hash>> hashes(long size, ProofPlan plan) {
        return fetched(size, Set.copyOf(plan.wanted())).map(plan::hashes);
    }

    private Uni<Function<Subtree, Hash>> fetched(long size, Set<Subtree> wanted) {
        return told(() -> Subtrees.grow(pool, size)
                        .chain(() -> Patience.with(pool, client -> Subtrees.fetch(client, wanted))))
                .map(found -> subtree -> Objects.requireNonNull(found.get(subtree)));
    }

    private static <T> Uni<T> told(Supplier<Uni<T>> query) {
        return Uni.createFrom()
                .deferred(query::get)
                .onFailure(failure -> !(failure instanceof InvalidInput))
                .transform(RegisterException::of);
    }
}
