package credence.deploy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The embedded PostgreSQL's programs, unpacked.
 *
 * @param folder has bin, lib and share
 * @param version as the archive counts, for example 18.6.0
 */
record Binaries(Path folder, String version) {
    /** Those of the data folder; unpacked from the app's archive where there are none of this version yet. */
    static Binaries in(Path dataFolder) throws IOException {
        String version = shippedVersion();
        Path folder = dataFolder.resolve("postgresql-" + version);
        if (!Files.isDirectory(folder)) {
            Draft.make(folder, Binaries::unpack);
        }
        return new Binaries(folder, version);
    }

    String major() {
        return version.substring(0, version.indexOf('.'));
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static String shippedVersion() throws IOException {
        Properties shipped = new Properties();
        try (InputStream in = Binaries.class.getResourceAsStream("postgresql.properties")) {
            if (in == null) {
                throw new IOException("postgresql.properties is missing from the app");
            }
            shipped.load(in);
        }
        return shipped.getProperty("version");
    }

    private static void unpack(Path folder) throws IOException {
        String archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(archive)) {
            if (in == null) {
                throw new CannotStart("This build has no PostgreSQL for " + System.getProperty("os.name") + " on "
                        + System.getProperty("os.arch") + ". Build it on this machine with ./credence up, or set"
                        + " QUARKUS_DATASOURCE_REACTIVE_URL to a PostgreSQL of your own.");
            }
            try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, folder);
                }
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive reaches out of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            boolean runs = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runs ? "rwx------" : "rw-------"));
        }
    }

    /** The archive's name, by the names that the binaries' builder gives to systems. */
    static String archive(String osName, String osArch) {
        String system = osName.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String machine =
                switch (osArch) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> osArch;
                };
        return "postgres-" + system + "-" + machine + ".txz";
    }
}
