package credence.observe;

import credence.access.Permissions;
import java.util.Set;

/**
 * What was asked for, by a name that is one of few, so that each can be counted.
 *
 * @param group the service, or the verb of HTTP
 * @param name the method, or the address with what stands in braces left open
 * @param isGrpc whether it is a call of gRPC
 */
record What(String group, String name, boolean isGrpc) {
    private static final String OTHER = "other";
    private static final Set<String> VERBS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");
    private static final Set<String> FILES = Set.of("/j_security_check", "/favicon.svg", "/api/reference.html");
    private static final Set<String> PROBES =
            Set.of("/q/health", "/q/health/live", "/q/health/ready", "/q/health/started", "/q/metrics");

    /** @param path such as /credence.v1.StanceService/GetStance */
    static What call(String path) {
        String method = path.substring(Math.min(1, path.length()));
        int slash = method.indexOf('/');
        return Permissions.call(method).isPresent()
                ? new What(method.substring(0, slash), method.substring(slash + 1), true)
                : new What(OTHER, OTHER, true);
    }

    static What request(String verb, String path) {
        return new What(VERBS.contains(verb) ? verb : OTHER, address(verb, path), false);
    }

    private static String address(String verb, String path) {
        if (FILES.contains(path) || PROBES.contains(path)) {
            return path;
        }
        return path.startsWith("/style/")
                ? "/style"
                : Permissions.route(verb, path).orElse(OTHER);
    }

    /** Asked every few seconds by machines, which would fill the log. */
    boolean isProbe() {
        return PROBES.contains(name) || name.equals("/metrics") || group.startsWith("grpc.health.");
    }
}
