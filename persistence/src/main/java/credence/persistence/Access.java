package credence.persistence;

import credence.review.Editor;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * Who may write. Passwords and tokens are kept as hashes only, each change as a new row.
 */
public interface Access {
    /** Empty when the name or the password is wrong; the two are not told apart. */
    Uni<Optional<Editor>> byPassword(String name, String password);

    /** Empty when the token is unknown or revoked. */
    Uni<Optional<Editor>> byToken(String token);

    /** @throws credence.InvalidInput naming password, when it is shorter than 12 characters */
    Uni<Void> changePassword(Editor editor, String password);

    /** Issues a bearer token; shown once, never to be had again. */
    Uni<String> issueToken(Editor editor);
}
