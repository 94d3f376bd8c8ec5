package credence.deploy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Whether the app can listen where it was told to, asked before anything is started. */
final class Port {
    private Port() {}

    /** @throws CannotStart when it cannot */
    static void check(Options options) {
        if (!options.listens()) {
            return;
        }
        try (ServerSocket socket = new ServerSocket(options.port(), 1, InetAddress.getByName(options.host()))) {
            if (!socket.isBound()) {
                throw taken(options);
            }
        } catch (UnknownHostException e) {
            throw new CannotStart(
                    "--host is not an address of this machine: " + options.host()
                            + ". Give 127.0.0.1, or 0.0.0.0 for every address.",
                    e);
        } catch (BindException e) {
            throw e.getMessage() != null && e.getMessage().contains("in use") ? taken(options) : refused(options, e);
        } catch (IOException e) {
            throw refused(options, e);
        }
    }

    private static CannotStart taken(Options options) {
        int other = options.port() == 65535 ? 8080 : options.port() + 1;
        return new CannotStart("Port " + options.port()
                + " is taken. Stop what uses it, or give another: ./credence up --port " + other + ".");
    }

    private static CannotStart refused(Options options, IOException e) {
        return new CannotStart(
                "Cannot listen on " + options.host() + " port " + options.port() + ": " + e.getMessage()
                        + ". Give another: ./credence up --port 8080.",
                e);
    }
}
