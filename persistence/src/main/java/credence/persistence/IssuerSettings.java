package credence.persistence;

import credence.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The provider of logins, as credence.oidc names it; none unless an issuer is named. */
@ApplicationScoped
class IssuerSettings {
    private final Optional<Issuer> issuer;

    IssuerSettings(
            @ConfigProperty(name = "credence.oidc.issuer") Optional<String> issuer,
            @ConfigProperty(name = "credence.oidc.audience") Optional<List<String>> audience,
            @ConfigProperty(name = "credence.oidc.jwks-url") Optional<String> keys,
            @ConfigProperty(name = "credence.oidc.name-claim", defaultValue = "sub") String name,
            @ConfigProperty(name = "credence.oidc.roles-claim", defaultValue = "roles") String roles,
            @ConfigProperty(name = "credence.oidc.roles.reader", defaultValue = "reader") List<String> readers,
            @ConfigProperty(name = "credence.oidc.roles.analyst", defaultValue = "analyst") List<String> analysts,
            @ConfigProperty(name = "credence.oidc.roles.editor", defaultValue = "editor") List<String> editors,
            @ConfigProperty(name = "credence.oidc.roles.admin", defaultValue = "admin") List<String> admins) {
        Map<Role, List<String>> words = new EnumMap<>(Role.class);
        words.put(Role.READER, readers);
        words.put(Role.ANALYST, analysts);
        words.put(Role.EDITOR, editors);
        words.put(Role.ADMIN, admins);
        this.issuer = issuer.map(named -> new Issuer(
                named,
                audience.filter(list -> !list.isEmpty())
                        .orElseThrow(
                                () -> new StartFailure(
                                        "credence.oidc.issuer is set, and credence.oidc.audience is not: set it to what the"
                                                + " provider writes into aud for Credence, or tokens for others would open it.")),
                keys,
                new IssuedRoles(name, roles, words)));
    }

    Optional<Issuer> issuer() {
        return issuer;
    }
}
