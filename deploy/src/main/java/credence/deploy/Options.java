package credence.deploy;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param host the address to listen on
 * @param port 1 to 65535
 * @param data the folder where everything lasts
 * @param listens whether pages and gRPC are wanted; otherwise it is a command that ends by itself
 */
record Options(String host, int port, Path data, boolean listens) {
    static final String HOST = "127.0.0.1";
    static final int PORT = 8080;
    static final String RESET_LOGIN = "--reset-login";

    /**
     * @param environment for the default data folder: XDG_DATA_HOME and HOME
     * @throws BadOption when one is unknown, lacks its value or has a wrong one
     */
    static Options parse(List<String> arguments, Map<String, String> environment, String osName) {
        String host = HOST;
        int port = PORT;
        Path data = null;
        boolean listens = true;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String name = rest.next();
            switch (name) {
                case "--host" -> host = value(name, rest);
                case "--port" -> port = port(value(name, rest));
                case "--data" -> data = folder(value(name, rest));
                case RESET_LOGIN -> listens = false;
                default ->
                    throw new BadOption(
                            "There is no option " + name + ". Options: --port N, --data DIR, --host ADDRESS.");
            }
        }
        return new Options(host, port, data == null ? usualFolder(environment, osName) : data, listens);
    }

    /** The same for a command that ends by itself. */
    Options silent() {
        return new Options(host, port, data, false);
    }

    static String value(String name, Iterator<String> rest) {
        String value = rest.hasNext() ? rest.next() : "";
        if (value.isBlank()) {
            throw new BadOption(name + " needs a value.");
        }
        return value;
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // told below, like a number that is no port
        }
        throw new BadOption("--port is not a port: \"" + text + "\". Give a number from 1 to 65535, such as 8081.");
    }

    static Path folder(String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException notAPath) {
            throw new BadOption("--data is not a path: \"" + text + "\".");
        }
    }

    static Path usualFolder(Map<String, String> environment, String osName) {
        Path home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")));
        if (osName.startsWith("Mac")) {
            return home.resolve("Library/Application Support/Credence");
        }
        @Nullable String xdg = environment.get("XDG_DATA_HOME");
        // The XDG specification: a path that is not absolute is to be ignored.
        return xdg != null && xdg.startsWith("/") ? Path.of(xdg, "credence") : home.resolve(".local/share/credence");
    }
}
