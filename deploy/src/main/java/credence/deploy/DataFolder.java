package credence.deploy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder where everything lasts, held by one Credence at a time: a lock that the system itself drops when the process dies. */
final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel held;

    private DataFolder(Path path, FileChannel held) {
        this.path = path;
        this.held = held;
    }

    /** @throws CannotStart when it cannot be made or written, or another Credence holds it */
    static DataFolder open(Path path) {
        return openUnlessHeld(path)
                .orElseThrow(() -> new CannotStart("Another Credence is running on the data folder " + path
                        + ". Stop it, or give another folder: --data DIR."));
    }

    /**
     * Empty where another Credence holds it.
     *
     * @throws CannotStart when it cannot be made or written
     */
    static Optional<DataFolder> openUnlessHeld(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            FileChannel channel = FileChannel.open(
                    path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
            if (lock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new DataFolder(path, channel));
        } catch (IOException | UnsupportedOperationException e) {
            throw new CannotStart(
                    "The data folder " + path + " cannot be written (" + reason(e)
                            + "). Mend its rights, or give another folder: --data DIR.",
                    e);
        }
    }

    /** Whether a Credence runs on it. */
    static boolean isHeld(Path path) {
        Path lock = path.resolve("lock");
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return lock(channel) == null;
        } catch (IOException unwritable) {
            // told when it is opened
            return false;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String reason(Exception e) {
        return switch (e) {
            case AccessDeniedException denied -> "permission denied";
            case FileAlreadyExistsException exists -> exists.getFile() + " is a file";
            case NoSuchFileException cannot -> "it cannot be made there";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }

    Path path() {
        return path;
    }

    /** The key that the register signs its checkpoints with. */
    Path key() {
        return key(path);
    }

    static Path key(Path folder) {
        return folder.resolve("checkpoint.key");
    }

    Path log() {
        return path.resolve("credence.log");
    }

    @Override
    public void close() throws IOException {
        held.close();
    }
}
