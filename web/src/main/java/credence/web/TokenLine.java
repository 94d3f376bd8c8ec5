package credence.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.answer.Json;
import credence.persistence.ServiceToken;
import java.time.Instant;

/**
 * A token in the list.
 *
 * @param valid whether it opens anything at the moment
 */
public record TokenLine(ServiceToken token, boolean valid) {
    static TokenLine of(ServiceToken token) {
        return new TokenLine(token, token.isValid(Instant.now()));
    }

    public String name() {
        return token.name() == null ? "one of an account" : token.name();
    }

    public String role() {
        return token.role() == null ? "that of its editor" : token.role().word();
    }

    public String state() {
        return token.revoked() != null ? "revoked" : valid ? "valid" : "over";
    }

    ObjectNode json() {
        return Json.object()
                .put("id", token.id())
                .put("name", token.name())
                .put("service", token.editor().name())
                .put("role", token.role() == null ? null : token.role().word())
                .put("madeBy", token.by().name())
                .put("made", token.made().toString())
                .put("expires", token.expires() == null ? null : token.expires().toString())
                .put("revoked", token.revoked() == null ? null : token.revoked().toString())
                .put("state", state());
    }
}
