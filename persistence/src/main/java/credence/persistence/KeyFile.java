package credence.persistence;

import credence.InvalidInput;
import credence.proof.SigningKey;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** Where the register's signing key lasts: a file that its owner alone may read. */
public final class KeyFile {
    private KeyFile() {}

    /**
     * The key in a file; a new one where there is no file yet.
     *
     * @throws StartFailure when the file cannot be read or made, or holds no key
     */
    public static SigningKey of(Path file) {
        try {
            if (!Files.exists(file)) {
                write(file, SigningKey.generate());
            }
        } catch (IOException failure) {
            throw new StartFailure(
                    "The signing key's file " + file + " cannot be made: " + failure.getMessage(), failure);
        }
        return read(file).orElseThrow();
    }

    /**
     * The key in a file; empty where there is no file.
     *
     * @throws StartFailure when it cannot be read or holds no key
     */
    public static Optional<SigningKey> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(SigningKey.parse(Files.readString(file))) : Optional.empty();
        } catch (IOException failure) {
            throw new StartFailure(
                    "The signing key's file " + file + " cannot be read: " + failure.getMessage(), failure);
        } catch (InvalidInput broken) {
            throw new StartFailure(
                    "The signing key's file " + file + ": the " + broken.getMessage() + ". " + broken.mend()
                            + " Or put it back from a backup.",
                    broken);
        }
    }

    /** Whole or not at all, and never over a key that somebody else has just written. */
    private static void write(Path file, SigningKey key) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path draft = Files.createTempFile(
                folder,
                "key-",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(draft, key.pem());
            try {
                Files.createLink(file, draft);
            } catch (UnsupportedOperationException noLinksHere) {
                Files.move(draft, file);
            }
        } catch (FileAlreadyExistsException another) {
            // theirs holds
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
