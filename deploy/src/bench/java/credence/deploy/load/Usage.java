package credence.deploy.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What processes took of the machine, by Linux's /proc. */
final class Usage {
    private static final double TICKS = 100;
    private static final Pattern RSS = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern HEAP = Pattern.compile("used (\\d+)K");

    private Usage() {}

    /** Seconds of processor time of a process up to now. */
    static double cpu(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
    }

    /** The same, with that of its children, such as PostgreSQL's one process a connection. */
    static double cpuOfFamily(long pid) throws IOException {
        double sum = cpu(pid);
        for (long child : ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(ProcessHandle::pid)
                .toArray()) {
            try {
                sum += cpu(child);
            } catch (NoSuchFileException gone) {
                // it ended meanwhile
            }
        }
        return sum;
    }

    /** MiB that a process has in memory. */
    static double rss(long pid) throws IOException {
        Matcher rss = RSS.matcher(Files.readString(Path.of("/proc", Long.toString(pid), "status")));
        return rss.find() ? Long.parseLong(rss.group(1)) / 1024.0 : 0;
    }

    /** MiB of a Java's heap that live objects take, after a full collection. */
    static double liveHeap(long pid) throws IOException, InterruptedException {
        jcmd(pid, "GC.run");
        Matcher used = HEAP.matcher(jcmd(pid, "GC.heap_info"));
        return used.find() ? Long.parseLong(used.group(1)) / 1024.0 : 0;
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid),
                        command))
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return told;
    }

    /** How busy the machine is, by the last minute. */
    static String load() throws IOException {
        return Arrays.asList(Files.readString(Path.of("/proc/loadavg")).split(" "))
                .getFirst();
    }

    static String machine() throws IOException {
        String model = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
        return Runtime.getRuntime().availableProcessors() + " processors (" + model + "), Java "
                + Runtime.version().feature() + ", load " + load();
    }
}
