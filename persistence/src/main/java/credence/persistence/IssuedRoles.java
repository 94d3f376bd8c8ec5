package credence.persistence;

import credence.access.Caller;
import credence.access.Role;
import credence.review.Editor;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who a token's claims say somebody is, and what they may.
 *
 * @param name the claim that names them
 * @param roles the claim that has their roles, a list or words with spaces between; a path with slashes for one inside others
 * @param words by which words there each role goes
 */
record IssuedRoles(String name, String roles, Map<Role, List<String>> words) {
    private static final int LONGEST = 64;

    /** Empty where the claims name nobody. Who is given no role that is known here has none. */
    Optional<Caller> caller(Map<String, Object> claims) {
        return claim(claims, name) instanceof String named && !named.isBlank()
                ? Optional.of(new Caller(editor(named), role(told(claim(claims, roles)))))
                : Optional.empty();
    }

    private Role role(Set<String> told) {
        return Arrays.stream(Role.values())
                .filter(role -> words.getOrDefault(role, List.of()).stream().anyMatch(told::contains))
                .reduce(Role.NONE, (before, after) -> after);
    }

    /** A name that no editor of the register's own can have; of one that does not fit, its hash. */
    private static Editor editor(String named) {
        String whole = Access.FROM_ELSEWHERE + named;
        boolean fits = whole.length() <= LONGEST
                && named.chars().noneMatch(c -> c <= ' ' || Character.isWhitespace(c))
                && Editor.isLegible(named);
        return new Editor(
                fits
                        ? whole
                        : Access.FROM_ELSEWHERE + "sha256-"
                                + Secrets.sha256(named).substring(0, 40));
    }

    /** The whole path may be one claim's name, as URLs are. */
    private static @Nullable Object claim(Map<String, Object> claims, String path) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        Object at = claims;
        for (String step : path.split("/")) {
            if (!(at instanceof Map<?, ?> map)) {
                return null;
            }
            at = map.get(step);
        }
        return at;
    }

    private static Set<String> told(@Nullable Object claim) {
        return switch (claim) {
            case Collection<?> list -> list.stream().map(String::valueOf).collect(Collectors.toSet());
            case String text -> Arrays.stream(text.split(" +")).collect(Collectors.toSet());
            case null, default -> Set.of();
        };
    }
}
